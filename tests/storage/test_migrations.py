"""The migrations make the schema that the code means, from every earlier one, on both databases; also as SQL."""

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import redirect_stdout
from typing import Any
from uuid import UUID

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from storage import entries, people
from storage.columns import metadata
from storage.database import Database
from storage.keys import KeyStore
from storage.messages import Message
from storage.schema import BrokenReferences, NewerSchema, migrate
from storage.sqlite import driver_of
from storage.upgrading import migration_settings
from tests.outboxes import messages, to_chat

# tests/conftest.py has had every file tell the metadata of its tables.
REVISIONS = [script.revision for script in ScriptDirectory.from_config(migration_settings()).walk_revisions()]


@pytest.fixture
async def empty(database_url: str, keys: KeyStore) -> AsyncIterator[Database]:
    database = Database(database_url, keys)
    yield database
    await database.close()


async def test_the_migrations_make_what_the_code_means(empty: Database) -> None:
    await empty.migrate()
    await empty.migrate()
    async with empty.engine.connect() as connection:
        assert await connection.run_sync(differences) == []
        tables = set(await connection.run_sync(lambda sync: inspect(sync).get_table_names()))
    assert {"people", "care_links", "invitations", "consents", "practices", "assignments"} <= tables
    assert {"schedules", "occurrences", "entries", "answers", "outbox", "updates_seen", "quarantine"} <= tables


async def test_a_database_of_a_newer_program_is_left_alone_and_said_so(empty: Database) -> None:
    await empty.migrate()
    async with empty.transaction() as tx:
        await tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerSchema, match="version 9999, and this one knows up to"):
        await empty.migrate()


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


# Rows as the first version kept them, written in SQL: later code may no longer write them so.
FIRST_ROWS = (
    "INSERT INTO people (id, telegram_id, chat_id, name, language, joined_at)"
    " VALUES ('{ana}', 101, 101, 'Ana', 'en', '2026-03-02 08:00:00')",
    "INSERT INTO clients (person_id, zone, days_off, word) VALUES ('{ana}', 'Europe/Berlin', '[]', 'practice')",
    "INSERT INTO practices (id, version, fingerprint, definition, kept_at)"
    " VALUES ('mood', 1, 'x', '{{}}', '2026-03-02 08:00:00')",
    "INSERT INTO entries (id, client_id, practice_id, practice_version, size, language, zone, started_at, is_current,"
    " touched_at) VALUES ('{entry}', '{ana}', 'mood', 1, 'full', 'en', 'Europe/Berlin', '2026-03-02 08:00:00',"
    " {false}, '2026-03-02 08:00:00')",
    "INSERT INTO answers (entry_id, step_id, client_id, position, question, value, skipped, zone, answered_at)"
    " VALUES ('{entry}', 'mood', '{ana}', 1, 'How are you?', '7', {false}, 'Europe/Berlin', '2026-03-02 08:00:00')",
    "INSERT INTO outbox (id, chat_id, person_id, lane, message, edits, put_at, not_before, state, attempts, parts_sent)"
    " VALUES ('{row}', 101, '{ana}', 'reply', '{{\"say\": \"hello\"}}', {false}, '2026-03-02 08:00:00',"
    " '2026-03-02 08:00:00', 'waiting', 0, 0)",
)


# From here on nothing is kept as the first version did.
FIRST_SEALED = "0035"


# Every fifth, and the last of those that kept words in clear: from the first one the upgrade goes through all.
BEFORE_SEALING = sorted(revision for revision in REVISIONS if revision < FIRST_SEALED)


@pytest.mark.parametrize("revision", [*BEFORE_SEALING[::5], BEFORE_SEALING[-1]])
async def test_what_an_earlier_version_kept_is_there_after_the_upgrade(empty: Database, revision: str) -> None:
    await migrate(empty.engine, revision)
    keys = {"ana": "a" * 32, "entry": "b" * 32, "row": "c" * 32, "false": "0" if empty.is_sqlite else "false"}
    async with empty.transaction() as tx:
        for row in FIRST_ROWS:
            await tx.exec_driver_sql(row.format(**keys))
    await empty.migrate()
    async with empty.reading() as tx:
        assert await tx.run_sync(differences) == []
        for table in ("people", "clients", "entries", "answers", "outbox"):
            assert (await tx.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one() == 1, table
        ana = await people.find(tx, 101)
        assert ana is not None
        assert (ana.id, ana.name, ana.chat_id) == (UUID(keys["ana"]), "Ana", 101)
        (answer,) = await entries.answers_of(tx, UUID(keys["entry"]), ana.id)
        assert (answer.question, answer.value) == ("How are you?", 7)
        [(row_id, message)] = await messages(tx, await to_chat(tx, 101))
        assert (row_id, message) == (UUID(keys["row"]), Message("hello"))


async def test_several_processes_may_migrate_at_once(empty: Database, database_url: str) -> None:
    others = [Database(database_url, empty.keys) for _ in range(3)]
    await asyncio.gather(*(database.migrate() for database in (empty, *others)))
    for database in others:
        await database.close()
    async with empty.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_migration_that_would_leave_rows_without_what_they_refer_to_is_taken_back(empty: Database) -> None:
    await migrate(empty.engine, REVISIONS[-1])
    async with empty.engine.connect() as connection:
        driver: Any = await driver_of(connection)
        await driver.execute("PRAGMA foreign_keys = OFF")
        async with connection.begin():
            await connection.exec_driver_sql(
                "INSERT INTO clients (person_id, days_off, word) VALUES ('nobody', '[]', 'practice')"
            )
        await driver.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(BrokenReferences, match="clients"):
        await empty.migrate()
    async with empty.reading() as tx:
        version = (await tx.execute(text("SELECT version_num FROM alembic_version"))).scalar_one()
    assert version == REVISIONS[-1]


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_the_migrations_can_be_had_as_sql(dialect: str) -> None:
    settings = migration_settings()
    settings.set_main_option("sqlalchemy.url", f"{dialect}://")
    printed = io.StringIO()
    settings.output_buffer = printed
    with redirect_stdout(printed):
        command.upgrade(settings, "head", sql=True)
    assert "CREATE TABLE people" in printed.getvalue()
    assert "CREATE TABLE outbox" in printed.getvalue()
