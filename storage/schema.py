"""Brings the schema to the newest version, by the migrations."""

import logging
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.before_upgrading import SEALED_SINCE, keep_copy
from storage.postgresql import MIGRATING
from storage.sqlite import BUSY_SECONDS, driver_of

PATIENT_SECONDS = 600
VERSIONS = Path(__file__).parent / "migrations" / "versions"
log = logging.getLogger(__name__)


class BrokenReferences(Exception):
    """A migration would have left rows that refer to rows which are not there; it was taken back whole."""


class NewerSchema(Exception):
    """The database was brought to a version that this program doesn't know."""

    def __init__(self, version: str) -> None:
        super().__init__(
            f"DATABASE_URL: a newer Midweek has brought this database to version {version}, and this one knows up to "
            f"{newest()}. Run the newer one. Nothing was changed."
        )


async def version_of(engine: AsyncEngine) -> str | None:
    """The revision that a database's schema is at; None when it has none yet."""
    # Whoever only looks is not to wait for the lock of whoever upgrades just now, which may take minutes.
    async with engine.execution_options(reading=True).connect() as connection:
        return await connection.run_sync(_version)


async def migrate(engine: AsyncEngine, to: str = "head", copies_since: str = SEALED_SINCE) -> None:
    """Migrates in one transaction, one process at a time; does nothing when the schema is there already.

    Of a SQLite database whose version is from `copies_since` on a copy is left beside it first. Raises NewerSchema when
    it is beyond what is known here.
    """
    version = await version_of(engine)
    if version == (newest() if to == "head" else to):
        return
    if version is not None and version < newest():
        log.info("The database is being brought up to date, a large one takes minutes action=upgrading")
    if engine.dialect.name == "sqlite":
        if version is not None and version < newest() and engine.url.database:
            await keep_copy(Path(engine.url.database), version, newest(), copies_since)
        await _migrate_sqlite(engine, to)
        return
    async with engine.begin() as tx:
        # Who has the lock migrates, the others wait.
        await lock(tx)
        await tx.run_sync(upgrade_to, to)


async def lock(tx: AsyncConnection, *, shared: bool = False) -> None:
    """Lets nobody migrate until this transaction ends, and waits for whoever does. Who share it can hold it together.

    On SQLite a transaction that writes has the file by itself already.
    """
    if tx.dialect.name == "postgresql":
        await tx.execute(text(f"SELECT pg_advisory_xact_lock{'_shared' if shared else ''}({MIGRATING}, 0)"))


async def _migrate_sqlite(engine: AsyncEngine, to: str) -> None:
    async with engine.connect() as connection:
        driver = await driver_of(connection)
        # A table that is rebuilt is dropped for a moment, and all that refers to it would go with it. The switch
        # does nothing inside a transaction, so it comes before.
        await driver.execute("PRAGMA foreign_keys = OFF")
        # All migrations of a large database take longer than any answer may otherwise.
        await driver.execute(f"PRAGMA busy_timeout = {PATIENT_SECONDS * 1000}")
        try:
            # BEGIN IMMEDIATE is the lock: a second process waits here, and finds all done.
            async with connection.begin():
                await connection.run_sync(upgrade_to, to)
                broken = (await connection.exec_driver_sql("PRAGMA foreign_key_check")).all()
                if broken:
                    tables = sorted({row[0] for row in broken})
                    raise BrokenReferences(f"rows of these tables would refer to nothing: {', '.join(tables)}")
            # What a migration sealed stands in the log as it was before, until that begins anew.
            await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            await driver.execute("PRAGMA foreign_keys = ON")
            await driver.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")


def upgrade_to(connection: Connection, to: str) -> None:
    """Brings the schema to a version, in the transaction that the connection is in. Raises NewerSchema."""
    version = _version(connection)
    if version is not None and version > newest():
        raise NewerSchema(version)
    # Here, because it is slow to import, at every start, and rarely needed.
    from storage.upgrading import upgrade

    upgrade(connection, to)


def _version(connection: Connection) -> str | None:
    """The revision that the schema is at; None when it has none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def newest() -> str:
    """The newest revision: their files are numbered."""
    return max(path.name[:4] for path in VERSIONS.glob("[0-9]*.py"))
