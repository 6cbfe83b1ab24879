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


class ZipFile:
    """Is given one file after the other, and then has the whole."""

    def __init__(self, now: datetime) -> None:
        self._whole = io.BytesIO()
        self._archive = zipfile.ZipFile(self._whole, "w", zipfile.ZIP_DEFLATED)
        self._at = now.astimezone(UTC).timetuple()[:6]

    def put(self, name: str, content: bytes) -> None:
        """Puts a file in."""
        about = zipfile.ZipInfo(name, self._at)
        about.compress_type = zipfile.ZIP_DEFLATED
        self._archive.writestr(about, content)

    def content(self) -> bytes:
        """The file, whole."""
        self._archive.close()
        return self._whole.getvalue()


def make(named: Mapping[str, bytes], now: datetime) -> bytes:
    """The file of what is there as a whole, by name."""
    archive = ZipFile(now)
    for name, content in named.items():
        archive.put(name, content)
    return archive.content()
