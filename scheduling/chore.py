"""A chore: work beside everything else, done until nothing is due, then rested from until something is or may be."""

import asyncio
import contextlib
import logging
from abc import ABC, abstractmethod
from datetime import datetime

from scheduling.clock import Clock
from storage.database import Database, Transaction, Unavailable

LONGEST_REST = 30.0  # seconds
AFTER_AN_ERROR = 5.0

log = logging.getLogger(__name__)


class Chore(ABC):
    """Works until stopped. In the log a round that fails is called `failed`."""

    failed: str

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._woken = asyncio.Event()
        self._working = False
        self._stopping = False

    @abstractmethod
    async def do_due(self) -> bool:
        """One unit of work. True: ask again, there may be more."""

    @abstractmethod
    async def next_at(self, tx: Transaction, now: datetime) -> datetime | None:
        """When something is due next, if anything waits."""

    def wake(self) -> None:
        """Looks now: something may be there to do, or the clock has moved."""
        self._woken.set()

    def stop(self) -> None:
        """Takes nothing new; `run` ends when what is in hand is kept."""
        self._stopping = True
        self.wake()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being done and nobody has asked for a look."""
        return not (self._working or self._woken.is_set())

    async def run(self) -> None:
        """Does what there is to do, until told to stop."""
        while not self._stopping:
            self._working = True
            self._woken.clear()
            rest = await self._round()
            self._working = False
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LONGEST_REST if rest is None else min(rest, LONGEST_REST)):
                    await self._woken.wait()

    async def _round(self) -> float | None:
        """All that is due now. Gives the seconds until there may be more."""
        try:
            while await self.do_due():
                if self._stopping:
                    return 0.0
            async with self._database.reading() as tx:
                next_at = await self.next_at(tx, self._clock.now())
            return None if next_at is None else self._clock.real_delay(next_at)
        except Unavailable as error:
            log.error("What is to be done cannot be reached action=%s error=%s", self.failed, type(error).__name__)
        except Exception as error:
            # Its kind only: the text of an error may hold somebody's words.
            log.error("Looking for what is to be done failed action=%s error=%s", self.failed, type(error).__name__)
        return AFTER_AN_ERROR
