"""Of several processes that send from one outbox: when one dies, the others take over what it was sending.

Each holds a lock by which the others see that it lives, for as long as its connection to PostgreSQL does: the server
notices a process that died at once, and a machine that vanished within seconds.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from uuid import uuid4

from storage import sending
from storage.database import Database, Unavailable
from storage.holds import held, hold, number_of

log = logging.getLogger(__name__)

LOOK_EVERY = 1.0  # seconds
# Who is missing at so many looks in a row is dead. One that lives may miss some: when the server was away all have lost
# their locks, and each takes its own again, and keeps what it sent meanwhile, after a second or three.
MISSING_LOOKS = 5


class Succession:
    """This process among those that share the outbox; `taken_over` is called when something of another's was freed.

    Only for PostgreSQL: on SQLite one process runs at a time.
    """

    def __init__(self, database: Database, taken_over: Callable[[], None], look_every: float = LOOK_EVERY) -> None:
        self._database = database
        self._taken_over = taken_over
        self._look_every = look_every
        self._name = f"sender {uuid4()}"
        self._missing: dict[int, int] = {}
        self._stopped = asyncio.Event()
        self.is_known = asyncio.Event()

    @property
    def number(self) -> int:
        """What this process marks the rows with that it holds."""
        return number_of(self._name)

    def stop(self) -> None:
        """Ends `run`: what is held then is free for the others."""
        self._stopped.set()

    async def run(self) -> None:
        """Holds this process's own lock and watches the others' until stopped. `is_known` is set once it is held."""
        while not self._stopped.is_set():
            try:
                async with hold(self._database, self._name, lambda: None, self._stopped) as lost:
                    self.is_known.set()
                    while lost is not None and not (lost.is_set() or self._stopped.is_set()):
                        await self._try_to_look()
                        await self._rest(lost)
            except Unavailable as error:
                _say_that_it_is_away(error)
                await self._rest()

    async def look(self) -> None:
        """Frees what is held by processes that were missing at each of the last looks."""
        async with self._database.reading() as tx:
            missing = await sending.holders(tx) - await held(tx)
        self._missing = {number: self._missing.get(number, 0) + 1 for number in missing}
        gone = {number for number, looks in self._missing.items() if looks >= MISSING_LOOKS}
        if gone:
            log.warning("A process has died; what it was sending is taken over action=taken_over count=%s", len(gone))
            async with self._database.transaction() as tx:
                await sending.release(tx, gone)
            self._taken_over()

    async def _try_to_look(self) -> None:
        # A look that fails is no reason to let go of the lock: the others would take this process for dead.
        try:
            await self.look()
        except Unavailable as error:
            _say_that_it_is_away(error)
        except Exception as error:
            # Its kind only, as everywhere. Nor is it a reason to stop sending.
            log.error("Looking after the others failed action=look_failed error=%s", type(error).__name__)

    async def _rest(self, lost: asyncio.Event | None = None) -> None:
        """Until the next look; a lock that is lost is taken again at once."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._look_every):
                await (self._stopped if lost is None else lost).wait()


def _say_that_it_is_away(error: Exception) -> None:
    log.warning("The database is away action=succession_failed error=%s", type(error).__name__)
