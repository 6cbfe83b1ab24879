"""The engine, and the transactions through which everything is read and kept."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, event, make_url
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

Transaction = AsyncConnection

# The database cannot be used right now; whatever was being done is worth trying again as a whole.
Unavailable = (OperationalError, InterfaceError, PoolTimeout)

BUSY_SECONDS = 5


class Database:
    """One database, SQLite or PostgreSQL; `url` is SQLAlchemy's, with or without the driver's name."""

    def __init__(self, url: str) -> None:
        self.engine = _engine(url)
        # SQLite has one writer. Waiting for it here is fair and costs nothing; waiting inside SQLite
        # is a poll that the unlucky lose.
        self._writer = asyncio.Lock() if self.engine.dialect.name == "sqlite" else None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """A transaction that writes: committed at the end, rolled back whole on any error."""
        if self._writer is None:
            async with self.engine.begin() as tx:
                yield tx
            return
        async with self._writer, self.engine.begin() as tx:
            yield tx

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """A transaction that only reads: it sees one state of the database and holds up no writer."""
        async with self.engine.connect() as tx:
            # SQLite reads one state by itself.
            isolation = {} if self._writer is not None else {"isolation_level": "REPEATABLE READ"}
            await tx.execution_options(reading=True, **isolation)
            async with tx.begin():
                yield tx

    async def migrate(self) -> None:
        """Brings the schema to the newest version; does nothing when it is there already."""
        async with self.engine.begin() as tx:
            await tx.run_sync(_upgrade)

    async def close(self) -> None:
        """Lets go of every connection."""
        await self.engine.dispose()


def migration_settings() -> Config:
    """Alembic's settings, without a file."""
    settings = Config()
    settings.set_main_option("script_location", "storage:migrations")
    settings.set_main_option("path_separator", "os")
    return settings


def _upgrade(connection: Connection) -> None:
    settings = migration_settings()
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")


def _engine(url: str) -> AsyncEngine:
    asked = make_url(url)
    if asked.get_backend_name() == "postgresql":
        return create_async_engine(
            asked.set(drivername="postgresql+asyncpg"), pool_size=10, pool_pre_ping=True, hide_parameters=True
        )
    # Errors must not quote what was being kept.
    engine = create_async_engine(asked.set(drivername="sqlite+aiosqlite"), hide_parameters=True)
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver must not begin transactions by itself: it would begin them deferred.
    connection.isolation_level = None
    cursor = connection.cursor()
    for setting in (
        f"busy_timeout = {BUSY_SECONDS * 1000}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
    ):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A deferred BEGIN takes the write lock at its first write and may then fail at once, whatever the timeout.
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
