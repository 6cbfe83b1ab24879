"""SQLite as this bot wants it: its settings, how a transaction begins, and a cursor that goes to its thread once."""

from collections import deque
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects.sqlite.aiosqlite import AsyncAdapt_aiosqlite_connection, AsyncAdapt_aiosqlite_cursor
from sqlalchemy.ext.asyncio import AsyncConnection

BUSY_SECONDS = 5
# The log is copied into the database beside the work (Database.checkpoint). This many pages, 80 MB, are the net below:
# were it the stock 1,000, whoever commits just then would wait for the copying.
CHECKPOINT_PAGES = 20_000


def prepare(engine: Engine) -> None:
    """Has every connection of an engine opened and begun as it should be."""
    event.listen(engine, "do_connect", _connect)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)


def _connect(dialect: Any, _record: Any, args: Sequence[Any], options: dict[str, Any]) -> Any:
    # SQLAlchemy asks for check_same_thread=False. Two threads use it, though never at once: the connection's own and,
    # for what is quick, the event loop's.
    stock = dialect.loaded_dbapi.connect(*args, **options)
    return OneTripConnection(dialect.loaded_dbapi, stock.driver_connection)


def _set_up(connection: Any, _record: Any) -> None:
    # The driver must not begin transactions by itself: it would begin them deferred.
    connection.isolation_level = None
    cursor = connection.cursor()
    for setting in (
        f"busy_timeout = {BUSY_SECONDS * 1000}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
        f"wal_autocheckpoint = {CHECKPOINT_PAGES}",
    ):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _begin(connection: Connection) -> None:
    # A deferred BEGIN takes the write lock at its first write and may then fail at once, whatever the timeout.
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def adapted(connection: AsyncConnection) -> "OneTripConnection":
    """The connection as `_connect` made it, below SQLAlchemy's that is in use."""
    made = _below(connection)
    assert isinstance(made, OneTripConnection)
    return made


def _below(connection: AsyncConnection) -> Any:
    return connection.sync_connection.connection.dbapi_connection if connection.sync_connection else None


async def driver_of(connection: AsyncConnection) -> Any:
    """The driver's own connection below SQLAlchemy's, for what must be said outside any transaction."""
    return (await connection.get_raw_connection()).driver_connection


def quick_driver(connection: AsyncConnection) -> Any:
    """Python's own connection, when statements may run on the spot; None when they may not, or go to PostgreSQL."""
    made = _below(connection)
    if isinstance(made, OneTripConnection) and made.quick:
        return made._connection._conn
    return None


class OneTripCursor(AsyncAdapt_aiosqlite_cursor):
    """Runs a statement and brings all its rows back in one trip to the connection's thread, or in none.

    The stock one makes four: to open, to execute, to fetch and to close; and a trip costs several times what a
    statement does that touches a few rows. None is made while the connection is `quick`.
    """

    __slots__ = ()

    _awaitable_cursor_close = False

    def _make_new_cursor(self, connection: Any) -> Any:
        # Nothing to open: each statement has a cursor of its own, in the thread.
        return Done()

    def _aenter_cursor(self, cursor: Any) -> Any:
        return cursor

    async def _execute_async(self, operation: Any, parameters: Any) -> Any:
        return await self._run(_execute, operation, () if parameters is None else parameters)

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> Any:
        return await self._run(_execute_many, operation, seq_of_parameters)

    async def _run(self, work: Any, operation: Any, parameters: Any) -> Any:
        async with self._adapt_connection._execute_mutex:
            adapted: Any = self._adapt_connection
            connection: Any = self._connection
            # To begin may mean to wait for another process, which is no work for the event loop.
            if adapted.quick and not operation.startswith("BEGIN"):
                done = work(connection._conn, operation, parameters)
            else:
                done = await connection._execute(work, connection._conn, operation, parameters)
            self._cursor = done
            self._rows = deque(done.rows)
            return self


class Done:
    """What a statement left behind: what a cursor tells when it is asked."""

    __slots__ = ("arraysize", "description", "lastrowid", "rowcount", "rows")

    def __init__(
        self, description: Any = None, rowcount: int = -1, lastrowid: int | None = None, rows: Iterable[Any] = ()
    ) -> None:
        self.description = description
        self.rowcount = rowcount
        self.lastrowid = lastrowid
        self.rows = rows
        self.arraysize = 1

    def close(self) -> None:
        """Nothing is open."""


def _execute(connection: Any, operation: str, parameters: Any) -> Done:
    return _read(connection.execute(operation, parameters))


def _execute_many(connection: Any, operation: str, parameters: Any) -> Done:
    return _read(connection.executemany(operation, parameters))


def _read(cursor: Any) -> Done:
    try:
        rows = cursor.fetchall() if cursor.description else ()
        return Done(cursor.description, cursor.rowcount, cursor.lastrowid, rows)
    finally:
        cursor.close()


class OneTripConnection(AsyncAdapt_aiosqlite_connection):
    """A connection with such cursors.

    `quick`: statements run where they are asked for, in the event loop's thread. That is for a transaction which has
    begun to write, so that nothing is left to wait for, and whose statements touch a few rows each. What waits for
    the disk, the commit, goes to the thread all the same.
    """

    __slots__ = ("quick",)

    _cursor_cls = OneTripCursor

    def __init__(self, dbapi: Any, connection: Any) -> None:
        super().__init__(dbapi, connection)
        self.quick = False
