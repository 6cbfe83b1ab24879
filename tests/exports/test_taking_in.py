"""A log is taken in from a file, or a sentence says why not and nothing has changed."""

from datetime import datetime
from pathlib import Path

import pytest

from exports.taking_in import NotTakenIn, take_in
from storage import log, people
from storage.database import Database
from tests.exports.logs import ANA
from tests.exports.test_json_reading import WRITTEN
from tests.seeds import LIBRARY


async def test_a_file_is_taken_in_once(database: Database, now: datetime, tmp_path: Path) -> None:
    path = tmp_path / "ana.json"
    path.write_bytes(WRITTEN)
    said = await take_in(database, LIBRARY.values(), path, 101, now)
    assert said.startswith("Restored. Entries: 5, answers: 5, notes: 1, goals: 1.")
    async with database.reading() as tx:
        assert len((await log.read(tx, ANA, ANA)).entries) == 5
    with pytest.raises(NotTakenIn, match="is here already"):
        await take_in(database, LIBRARY.values(), path, 102, now)


async def test_a_bad_file_changes_nothing(database: Database, now: datetime, tmp_path: Path) -> None:
    path = tmp_path / "ana.json"
    with pytest.raises(NotTakenIn, match="cannot be read"):
        await take_in(database, (), path, 101, now)
    path.write_bytes(WRITTEN[:-100])
    with pytest.raises(NotTakenIn, match="ends early"):
        await take_in(database, (), path, 101, now)
    async with database.reading() as tx:
        assert await people.find(tx, 101) is None
