"""The schema that the migrations make is the one that the code means, on both databases; they also run offline."""

import io
from contextlib import redirect_stdout

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect

from storage import log, sending
from storage.columns import metadata
from storage.database import Database
from storage.schema import migration_settings

# By now every file has told the metadata of its tables.
KNOWN = (log, sending)


async def test_the_migrations_make_what_the_code_means(database_url: str) -> None:
    database = Database(database_url)
    await database.migrate()
    await database.migrate()
    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []
        tables = set(await connection.run_sync(lambda sync: inspect(sync).get_table_names()))
    await database.close()
    assert {"people", "care_links", "invitations", "consents", "practices", "assignments"} <= tables
    assert {"schedules", "occurrences", "entries", "answers", "outbox", "updates_seen"} <= tables


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


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
