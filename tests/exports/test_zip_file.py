"""What comes along in one file with everything: what is kept, the newest first, as much as there is room for."""

import io
import zipfile
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from exports import zip_file
from storage.files import File

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def file(number: int, **more: Any) -> File:
    known: dict[str, Any] = {
        "id": UUID(int=number),
        "person_id": UUID(int=1),
        "purpose": "answer",
        "entry_id": UUID(int=2),
        "step_id": "page",
        "telegram_id": "x",
        "kind": "photo",
        "mime_type": "image/jpeg",
        "name": None,
        "size": 20_000_000,
        "put_at": MONDAY + timedelta(days=number),
        "state": "kept",
        "attempts": 1,
        "reason": None,
    }
    return File(**known | more)


def test_the_newest_come_along_as_far_as_there_is_room() -> None:
    several = [file(1), file(2), file(3, state="refused"), file(4)]
    assert zip_file.chosen(several) == [file(2), file(4)]
    assert zip_file.chosen([]) == []


def test_names_tell_the_day_and_the_question_and_are_all_different() -> None:
    several = [file(1), file(2, mime_type="audio/ogg"), file(3, mime_type=None), file(17, put_at=file(1).put_at)]
    named = zip_file.paths(several)
    assert named[UUID(int=1)] == "files/2026-03-03-page-00000001.jpg"
    assert named[UUID(int=3)].endswith(".bin")
    assert len(set(named.values())) == 4


def test_the_same_at_the_same_instant_gives_the_same_bytes() -> None:
    made = zip_file.make({"a.csv": b"a,b", "files/x.jpg": b"\xff\xd8"}, MONDAY)
    assert made == zip_file.make({"a.csv": b"a,b", "files/x.jpg": b"\xff\xd8"}, MONDAY)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.read("files/x.jpg") == b"\xff\xd8"
