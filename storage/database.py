"""The engine, and the transactions through which everything is read and kept."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from uuid import UUID

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage import schema, sqlite
from storage.engines import engine_of, postgresql_engine
from storage.keys import KeyStore
from storage.writer import SharedWriter

Transaction = AsyncConnection

# The database cannot be used right now; whatever was being done is worth trying again as a whole.
Unavailable = (OperationalError, InterfaceError, PoolTimeout, TimeoutError)


class Database:
    """One database, SQLite or PostgreSQL; `url` is SQLAlchemy's, with or without the driver's name.

    Every transaction knows the `keys` that its words are sealed with (storage/sealing.py).
    """

    def __init__(self, url: str, keys: KeyStore) -> None:
        self.keys = keys
        self.engine = engine_of(url, keys=keys)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._writer = SharedWriter(self.engine) if self.is_sqlite else None

    @asynccontextmanager
    async def transaction(self, quick: bool = False) -> AsyncIterator[Transaction]:
        """A transaction that writes: durable at the end, rolled back whole on any error.

        On SQLite those who write at the same time share one commit; nobody sees the difference. `quick` says that each
        of its statements touches a few rows only: then SQLite runs them on the spot instead of in a thread, at a
        fraction of the cost.
        """
        writing = self.engine.begin() if self._writer is None else self._writer.transaction(quick)
        async with writing as tx:
            yield tx

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """A transaction that only reads: it sees one state of the database and holds up no writer."""
        async with self.engine.connect() as tx:
            # SQLite reads one state by itself.
            isolation = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
            await tx.execution_options(reading=True, **isolation)
            async with tx.begin():
                yield tx

    async def migrate(self) -> None:
        """Brings the schema to the newest version, one process at a time; does nothing when it is there already.

        Raises NewerSchema when it is beyond that.
        """
        await self.keys.prepare()
        if self.is_sqlite:
            await schema.migrate(self.engine)
            return
        async with self._patient() as engine:
            await schema.migrate(engine)

    @asynccontextmanager
    async def undisturbed(self) -> AsyncIterator[Transaction]:
        """A transaction beside which nobody migrates; on PostgreSQL it waits until whoever does is done.

        For what is asked before a start: a table that is being written anew looks empty to PostgreSQL's readers.
        """
        if self.is_sqlite:
            async with self.reading() as tx:
                yield tx
            return
        async with self._patient() as engine, engine.begin() as tx:
            await schema.lock(tx, shared=True)
            yield tx

    @asynccontextmanager
    async def _patient(self) -> AsyncIterator[AsyncEngine]:
        # An index of millions of rows takes longer than any answer may otherwise, and whoever waits for it, too.
        engine = postgresql_engine(self.engine.url, {"keys": self.keys}, command_timeout=None)
        try:
            yield engine
        finally:
            await engine.dispose()

    async def checkpoint(self, *, empties: bool = False) -> None:
        """Copies SQLite's log into the database beside whoever reads and writes; what was deleted goes with it.

        What was in the log stays readable in its file until it is written over: `empties` has that cut off, which
        waits for whoever reads or writes just now, up to a few seconds.
        """
        if self.is_sqlite:
            how = "TRUNCATE" if empties else "PASSIVE"
            async with self.engine.connect() as connection:
                await (await sqlite.driver_of(connection)).execute(f"PRAGMA wal_checkpoint({how})")

    async def finish_erasing(self, person_id: UUID, now: datetime) -> None:
        """What is left to do once somebody's rows are deleted: their key goes, and what the files still hold."""
        await self.keys.destroy(person_id, now)
        await self.checkpoint(empties=True)

    async def close(self) -> None:
        """Lets go of every connection."""
        if self._writer is not None:
            await self._writer.close()
        await self.engine.dispose()
        await self.keys.close()
