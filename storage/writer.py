"""The shared writer: SQLite takes one writer at a time and a commit costs a trip to the disk, so commits are shared."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.sqlite import OneTripConnection, adapted

MOST = 256  # callers in one commit
LONGEST = 0.05  # seconds that a commit is put off for those who come after


@dataclass
class Shared:
    """One transaction with the work of several callers in it; `kept` is done once all of it is durable."""

    connection: AsyncConnection
    adapted: OneTripConnection
    began: float
    callers: int = 0
    kept: "asyncio.Future[None]" = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class SharedWriter:
    """Lets callers write one after the other, and commits once for all that stand in line at the time.

    Each caller's work is in a savepoint: what fails is rolled back alone. Nobody goes on before the commit that holds
    their work is on the disk; when that commit fails, all who were in it are told.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._turn = asyncio.Lock()
        self._in_line = 0
        self._connection: AsyncConnection | None = None
        self._shared: Shared | None = None

    @asynccontextmanager
    async def transaction(self, quick: bool) -> AsyncIterator[AsyncConnection]:
        """The caller's turn to write; ends with its work durable, or rolled back when it raised."""
        await self._wait_for_turn()
        try:
            shared = self._shared or await self._begin()
        except BaseException:
            self._turn.release()
            raise
        shared.callers += 1
        shared.adapted.quick = quick
        try:
            # Who is first may fail with the whole: nobody else is in it yet.
            if shared.callers == 1:
                yield shared.connection
            else:
                async with shared.connection.begin_nested():
                    yield shared.connection
            _insist_on(shared)
        except BaseException:
            await asyncio.shield(self._after_failure(shared))
            raise
        if self._others_may_join(shared):
            self._turn.release()
        else:
            await asyncio.shield(self._commit(shared))
        # Shielded: who is cancelled while waiting must not cancel it for the others.
        await asyncio.shield(shared.kept)

    async def close(self) -> None:
        """Lets go of the connection; what is being written is finished first."""
        async with self._turn:
            await self._let_go()

    async def _wait_for_turn(self) -> None:
        self._in_line += 1
        try:
            await self._turn.acquire()
        except BaseException:
            self._in_line -= 1
            # Those before may have left the commit to this caller, who will not come now.
            if self._shared is not None and not self._in_line and not self._turn.locked():
                await self._turn.acquire()
                await asyncio.shield(self._commit(self._shared))
            raise
        self._in_line -= 1

    def _others_may_join(self, shared: Shared) -> bool:
        in_time = asyncio.get_running_loop().time() - shared.began < LONGEST
        return bool(self._in_line) and shared.callers < MOST and in_time

    async def _begin(self) -> Shared:
        if self._connection is None:
            self._connection = await self._engine.connect()
        try:
            await self._connection.begin()
        except BaseException:
            await self._let_go()
            raise
        self._shared = Shared(self._connection, adapted(self._connection), asyncio.get_running_loop().time())
        return self._shared

    async def _after_failure(self, shared: Shared) -> None:
        """Keeps what the others wrote, if it still stands, and passes the turn on."""
        if shared.callers > 1 and _stands(shared):
            if self._others_may_join(shared):
                self._turn.release()
            else:
                await self._commit(shared)
            return
        await self._give_up(shared, _lost())
        self._turn.release()

    async def _commit(self, shared: Shared) -> None:
        try:
            await shared.connection.commit()
        except Exception as error:
            await self._give_up(shared, error)
        else:
            self._shared = None
            shared.kept.set_result(None)
        finally:
            self._turn.release()

    async def _give_up(self, shared: Shared, error: Exception) -> None:
        self._shared = None
        # Whoever gets it out of the pool next may look through much.
        shared.adapted.quick = False
        await self._let_go()
        shared.kept.set_exception(error)
        shared.kept.exception()  # looked at, so that nobody has to be waiting for it

    async def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        try:
            await connection.close()
        except Exception:
            # A disk that fails fails at the rollback, too. All who wait for their turn would wait for ever.
            with contextlib.suppress(Exception):
                await connection.invalidate()
                await connection.close()


def _stands(shared: Shared) -> bool:
    """Whether the transaction is still open.

    SQLite ends one by itself, for example when the disk is full; a statement whose caller is cancelled in the middle
    of it costs the connection.
    """
    connection = shared.connection
    if connection.closed or connection.invalidated or not connection.in_transaction():
        return False
    return bool(shared.adapted.driver_connection.in_transaction)


def _insist_on(shared: Shared) -> None:
    # What is written after SQLite ended a transaction is in no transaction at all, and its commit would do nothing.
    if not _stands(shared):
        raise _lost()


def _lost() -> OperationalError:
    return OperationalError("COMMIT", None, Exception("the transaction was ended before its commit"))
