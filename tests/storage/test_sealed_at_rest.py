"""A copied database without its keys shows no word of anybody's; with them everything reads as it was kept."""

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url, select, text

from storage import renewing
from storage.columns import metadata
from storage.database import Database, Transaction
from storage.encryption import CannotOpen, number_of
from storage.sealing import SEALINGS, Sealing
from tests.rings import open_keys
from tests.storage.planted import Canaries, plant

ENOUGH = 200
MARK = "canary"
# Sealed, and no place for a word: numbers that somebody gave, and what a practice would be known by.
NUMBERS = {
    "assignments.sureness",
    "rungs.expected",
    "quarantine.telegram_id",
    "practices.fingerprint",
    "people.telegram_id",
    "people.chat_id",
}


async def planted(database: Database, now: datetime) -> Canaries:
    """Enough words that can be found again, in every column that is sealed."""
    word = Canaries()
    number = 0
    while len(word.given) < ENOUGH:
        async with database.transaction() as tx:
            await plant(tx, word, number, now)
        number += 1
    return word


async def rows_of(tx: Transaction, sealing: Sealing) -> list[dict[str, Any]]:
    return [dict(row) for row in (await tx.execute(select(sealing.table))).mappings()]


async def as_dumped(database: Database) -> Iterable[bytes]:
    """Each file of SQLite's, or each row of PostgreSQL's as a text."""
    if database.is_sqlite:
        path = make_url(str(database.engine.url)).database
        assert path is not None
        return [Path(path + end).read_bytes() for end in ("", "-wal", "-shm")]
    async with database.reading() as tx:
        return [
            row.encode()
            for table in metadata.sorted_tables
            for row in (await tx.execute(text(f"SELECT whole::text FROM {table.name} AS whole"))).scalars()
        ]


def shows(dumped: bytes, mark: str) -> bool:
    # PostgreSQL writes bytes as hexadecimal digits.
    return mark.encode() in dumped or mark.encode().hex().encode() in dumped


async def test_a_copied_database_shows_no_word_and_with_the_keys_all_are_there(
    database: Database, now: datetime
) -> None:
    word = await planted(database, now)
    assert len(word.given) >= ENOUGH
    assert not any(shows(dumped, MARK) for dumped in await as_dumped(database))
    await database.checkpoint()
    assert not any(shows(dumped, MARK) for dumped in await as_dumped(database))
    everything = ""
    async with database.reading() as tx:
        for sealing in SEALINGS.values():
            opened = await sealing.open_all(tx, await rows_of(tx, sealing))
            for name in sealing.columns:
                column = f"{sealing.table.name}.{name}"
                there = [row[name] for row in opened if row[name] is not None]
                written = json.dumps([one.decode() if isinstance(one, bytes) else one for one in there])
                assert MARK in written or (there and column in NUMBERS), f"nothing was planted in {column}"
                everything += written
    assert [one for one in word.given if one not in everything] == []


async def test_without_the_file_of_keys_nothing_opens(database: Database, now: datetime, tmp_path: Path) -> None:
    await planted(database, now)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    stranger = Database(str(database.engine.url.render_as_string(hide_password=False)), open_keys(elsewhere))
    await stranger.keys.prepare()
    async with stranger.reading() as tx:
        for sealing in SEALINGS.values():
            for row in await rows_of(tx, sealing):
                if any(row[name] is not None for name in sealing.columns):
                    with pytest.raises(CannotOpen):
                        await sealing.open(tx, row)
    await stranger.close()


async def kept(database: Database) -> dict[tuple[str, ...], bytes]:
    """All that is sealed, by table, column, and what its row is known by."""
    async with database.reading() as tx:
        return {
            (name, column, *(str(row[one]) for one in sealing.row)): row[column]
            for name, sealing in SEALINGS.items()
            for row in await rows_of(tx, sealing)
            for column in sealing.columns
            if row[column]
        }


async def test_new_keys_for_old_seal_every_column_anew(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await plant(tx, Canaries(), 0, now)
    before = await kept(database)
    assert {place[:2] for place in before} == {
        (name, column) for name, sealing in SEALINGS.items() for column in sealing.columns
    }
    renewed = await renewing.renew(database)
    after = await kept(database)
    assert renewed.unreadable == 0
    assert after.keys() == before.keys()
    assert [place for place in before if number_of(before[place]) == number_of(after[place])] == []
    async with database.reading() as tx:
        for sealing in SEALINGS.values():
            assert await sealing.open_all(tx, await rows_of(tx, sealing))
