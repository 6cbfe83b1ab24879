"""An upgrade from before anything was sealed seals every word that was kept, and leaves none behind in the files."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Uuid,
    make_url,
    select,
    text,
)
from sqlalchemy.dialects.sqlite import CHAR

from storage import belonging
from storage.columns import metadata
from storage.database import Database
from storage.keys import KeyStore
from storage.schema import migrate
from storage.sealing import SEALINGS
from tests.rings import open_keys

BEFORE = "0026"
MARK = "canary"
NUMBER = 4711
# Numbers of Telegram's are found by their hashes now.
REPLACED = {"ix_quarantine_telegram_id", "uq_people_telegram_id"}


@pytest.fixture
async def old(database_url: str, keys: KeyStore) -> AsyncIterator[Database]:
    database = Database(database_url, keys)
    await migrate(database.engine, BEFORE)
    yield database
    await database.close()


def fill(connection: Connection) -> set[tuple[str, str]]:
    """A row in every table, each with what the row before it in the order of references is known by.

    Gives the columns that are sealed today, each of which holds a word or a number.
    """
    there = MetaData()
    there.reflect(connection)
    rows: dict[str, dict[str, Any]] = {}
    for table in there.sorted_tables:
        if table.name != "alembic_version":
            rows[table.name] = {column.name: value_of(column, table, rows) for column in table.c}
            connection.execute(table.insert().values(rows[table.name]))
    return {(name, column) for name in rows for column in sealed(name) & rows[name].keys()}


def sealed(table: str) -> set[str]:
    return set(SEALINGS[table].columns) if table in SEALINGS else set()


def value_of(column: Column[Any], table: Table, rows: dict[str, dict[str, Any]]) -> Any:
    if column.name in sealed(table.name):
        return word_for(column)
    for key in column.foreign_keys:
        parent = key.column
        return rows[parent.table.name][parent.name]
    if f"{table.name}.{column.name}" == "practices.id":
        # One of somebody's own.
        return f"{UUID(str(rows['people']['id'])).hex[16:]}.walks"
    return plain_for(column)


def word_for(column: Column[Any]) -> Any:
    """JSON where JSON was, and a word all the same."""
    written = f'"{MARK} {column.table.name}.{column.name}"'
    if isinstance(column.type, LargeBinary):
        return written.encode()
    return NUMBER if isinstance(column.type, Integer) else written


def plain_for(column: Column[Any]) -> Any:
    if isinstance(column.type, Uuid):
        return uuid4()
    # How SQLite keeps an id.
    if isinstance(column.type, CHAR):
        return uuid4().hex
    of_kind = ((Boolean, False), (DateTime, now_for(column)), (Date, date(2026, 3, 2)), (Integer, 1))
    return next((value for kind, value in of_kind if isinstance(column.type, kind)), "{}")


def now_for(column: Column[Any]) -> datetime:
    at = datetime(2026, 3, 2, 8, tzinfo=UTC)
    return at if getattr(column.type, "timezone", False) else at.replace(tzinfo=None)


async def bytes_of(database: Database) -> list[bytes]:
    """The files of the database, as far as they hold tables: also what no query would find there."""
    if database.is_sqlite:
        path = make_url(str(database.engine.url)).database
        assert path is not None
        return [Path(path + end).read_bytes() for end in ("", "-wal", "-shm")]
    async with database.engine.connect() as connection:
        outside = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await outside.execute(text("CHECKPOINT"))
        files = "SELECT pg_read_binary_file(pg_relation_filepath(oid)) FROM pg_class WHERE relkind IN ('r', 't')"
        return list((await outside.execute(text(f"{files} AND relfilenode <> 0 AND oid >= 16384"))).scalars())


async def test_every_word_that_was_stored_is_sealed_and_none_stays_behind(old: Database) -> None:
    async with old.transaction() as tx:
        planted = await tx.run_sync(fill)
    assert any(MARK.encode() in file for file in await bytes_of(old))
    await old.migrate()
    assert not any(MARK.encode() in file for file in await bytes_of(old))
    read: dict[tuple[str, str], Any] = {}
    async with old.reading() as tx:
        for name, sealing in SEALINGS.items():
            for row in (await tx.execute(select(sealing.table))).mappings():
                opened = await sealing.open(tx, row)
                read |= {(name, column): opened[column] for column in sealing.columns}
        practice = (await tx.execute(select(metadata.tables["practices"]))).one()
        person_id = (await tx.execute(select(metadata.tables["people"].c.id))).scalar_one()
    assert practice.sealed_for == person_id
    assert {place for place in planted if not is_what_was_planted(place, read[place])} == set()


def is_what_was_planted(place: tuple[str, str], found: Any) -> bool:
    return found == NUMBER or f"{MARK} {'.'.join(place)}" in str(found)


async def indexes(database: Database) -> dict[str, str]:
    """Each index by name, with the rows that it is limited to, if it is."""
    asked = (
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        if database.is_sqlite
        else "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
    )
    async with database.reading() as tx:
        return {name: " ".join(written.replace('"', "").split()) for name, written in await tx.execute(text(asked))}


async def test_tables_that_were_written_anew_have_the_indexes_that_they_had(old: Database) -> None:
    before = await indexes(old)
    await old.migrate()
    after = await indexes(old)
    assert {name: after.get(name) for name in before.keys() - REPLACED} == {
        name: before[name] for name in before.keys() - REPLACED
    }


async def test_processes_that_start_at_the_same_time_on_an_old_database_all_start(
    old: Database, database_url: str, tmp_path: Path, now: datetime
) -> None:
    async with old.transaction() as tx:
        await tx.run_sync(fill)
    several = [Database(database_url, open_keys(tmp_path)) for _ in range(3)]
    await asyncio.gather(*(belonging.make_ready(one, now) for one in several))
    for one in several:
        await one.close()


async def test_of_first_starts_with_several_key_stores_one_is_taken(
    database_url: str, tmp_path: Path, now: datetime
) -> None:
    folders = [tmp_path / name for name in ("one", "two", "three")]
    for folder in folders:
        folder.mkdir()
    several = [Database(database_url, open_keys(folder)) for folder in folders]
    ended = await asyncio.gather(*(belonging.make_ready(one, now) for one in several), return_exceptions=True)
    assert sorted(str(one)[:40] for one in ended) == ["KEYS_URL: this key store belongs to anoth"[:40]] * 2 + ["None"]
    for one in several:
        await one.close()
