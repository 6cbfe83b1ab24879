"""Holds: what only one process may do at a time. Whoever dies lets go at once, and another takes over."""

import asyncio
import contextlib
import logging
import sqlite3
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, closing

from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database, Transaction, Unavailable
from storage.postgresql import HOLDS

log = logging.getLogger(__name__)

# Waits a little; False when there is no use in waiting any longer.
WaitOn = Callable[[], Awaitable[bool]]

# Locks of two numbers: those of one number are people's accounts, in turn (updates.py), and any number is somebody's.
_TAKE = text(f"SELECT pg_try_advisory_lock({HOLDS}, :number)")
_HELD = text(
    "SELECT objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND granted"
    " AND classid = :kind AND objsubid = 2"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
).bindparams(kind=HOLDS)

LOOK_AGAIN = 1.0  # seconds between two tries of who waits, and between two looks whether a hold is still ours


@asynccontextmanager
async def hold(
    database: Database,
    what: str,
    waits: Callable[[], None],
    gives_up: asyncio.Event,
    look_again: float = LOOK_AGAIN,
) -> AsyncIterator[asyncio.Event | None]:
    """Waits until nobody else holds `what` in this database, and holds it for the block.

    `waits` is called once if somebody else does; None is given if `gives_up` is set meanwhile. The event that is given
    is set when the hold is lost, because the connection that keeps it is: what it allows must stop then. `look_again`
    is in seconds. Raises one of `Unavailable` while there is no database.
    """
    take = _take_file if database.is_sqlite else _take_lock

    async def wait_on() -> bool:
        nonlocal waits
        waits()
        waits = _nothing
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(look_again):
                await gives_up.wait()
        return not gives_up.is_set()

    async with take(database, what, wait_on, look_again) as lost:
        yield lost


@asynccontextmanager
async def _take_file(
    database: Database, what: str, wait_on: WaitOn, look_again: float
) -> AsyncIterator[asyncio.Event | None]:
    """SQLite's own lock on a file beside the database: the system frees it however the process ends."""
    path = database.engine.url.database
    try:
        file = sqlite3.connect(f"{path}-{what}" if path else ":memory:", timeout=0, isolation_level=None)
    except sqlite3.OperationalError as error:
        raise OperationalError(None, None, error) from error
    with closing(file):
        while not _locks(file):
            if not await wait_on():
                yield None
                return
        yield asyncio.Event()


def _locks(file: sqlite3.Connection) -> bool:
    try:
        file.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise OperationalError(None, None, error) from error
        return False
    return True


@asynccontextmanager
async def _take_lock(
    database: Database, what: str, wait_on: WaitOn, look_again: float
) -> AsyncIterator[asyncio.Event | None]:
    """An advisory lock of PostgreSQL, which lives as long as its connection."""
    async with AsyncExitStack() as stack:
        connection = await stack.enter_async_context(database.engine.connect())
        # Back in the pool it would go on holding the lock.
        stack.push_async_callback(connection.invalidate)
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        number = {"number": number_of(what)}
        while not await connection.scalar(_TAKE, number):
            if not await wait_on():
                yield None
                return
        lost = asyncio.Event()
        # No TaskGroup: it would wrap whatever the block raises.
        watching = asyncio.ensure_future(_watch(connection, lost, look_again))
        try:
            yield lost
        finally:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)


def number_of(what: str) -> int:
    """The number by which PostgreSQL knows a hold."""
    return zlib.crc32(what.encode()) & 0x7FFF_FFFF  # PostgreSQL's integers have a sign


async def held(tx: Transaction) -> set[int]:
    """The numbers of all that is held in this PostgreSQL database now."""
    return set((await tx.execute(_HELD)).scalars())


async def _watch(connection: AsyncConnection, lost: asyncio.Event, look_again: float) -> None:
    try:
        while True:
            await asyncio.sleep(look_again)
            await connection.execute(text("SELECT 1"))
    except Unavailable as error:
        log.warning("A hold is lost with its connection action=hold_lost error=%s", type(error).__name__)
    finally:
        lost.set()


def _nothing() -> None:
    """Said once is enough."""
