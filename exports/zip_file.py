"""Everything in one file: the log in each format, and the photos, voice messages and files among its answers."""

import io
import zipfile
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from mimetypes import MimeTypes
from uuid import UUID

from storage.files import File

# Telegram takes 50 MB from a bot; the rest is for the tables.
MOST = 45_000_000
# The library's own list: what a machine adds to it must not change what we hand over.
KINDS = MimeTypes()


def chosen(files: Sequence[File]) -> list[File]:
    """Which of the files come along: those that are kept, the newest first, as many as there is room for."""
    room, taken = MOST, []
    for file in reversed([one for one in files if one.state == "kept"]):
        room -= file.size or 0
        if room < 0:
            break
        taken.append(file)
    return taken[::-1]


def paths(files: Collection[File]) -> dict[UUID, str]:
    """What each file is called in there: by the day on which it came, and the question that it answers."""
    return {file.id: _path(file) for file in files}


def _path(file: File) -> str:
    ending = KINDS.guess_extension(file.mime_type or "") or ".bin"
    return f"files/{file.put_at.astimezone(UTC):%Y-%m-%d}-{file.step_id}-{file.id.hex[-8:]}{ending}"


def make(named: Mapping[str, bytes], now: datetime) -> bytes:
    """Writes the file; what is in it by name."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in named.items():
            about = zipfile.ZipInfo(name, now.astimezone(UTC).timetuple()[:6])
            about.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(about, content)
    return whole.getvalue()
