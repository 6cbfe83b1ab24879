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


class Succession:
    """This process among those that share the outbox; `taken_over` is called when something of another's was freed.

    Only for PostgreSQL: on SQLite one process runs at a time.
    """

    def __init__(self, database: Database, taken_over: Callable[[], None], look_every: float = LOOK_EVERY) -> None:
        self._database = database
        self._taken_over = taken_over
        self._look_every = look_every
        self._name = f"sender {uuid4()}"
        self._missing: set[int] = set()
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
                        await self.look()
                        await self._rest()
            except Unavailable as error:
                log.warning("The database is away action=succession_failed error=%s", type(error).__name__)
                await self._rest()

    async def look(self) -> None:
        """Frees what is held by processes that were missing at the look before, too.

        Once is not enough: a process whose connection was cut takes its lock again.
        """
        async with self._database.reading() as tx:
            missing = await sending.holders(tx) - await held(tx)
        gone = missing & self._missing
        self._missing = missing
        if gone:
            log.warning("A process has died; what it was sending is taken over action=taken_over count=%s", len(gone))
            async with self._database.transaction() as tx:
                await sending.release(tx, gone)
            self._taken_over()

    async def _rest(self) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._look_every):
                await self._stopped.wait()
