"""Updates fetched from Telegram: the next poll acknowledges what the one before brought, once that is kept."""

import asyncio
import contextlib
from collections.abc import Awaitable
from typing import Any, TypeVar

from telegram import Bot
from telegram.error import Conflict, RetryAfter, TelegramError

from handlers.errors import log, report
from handlers.intake import ALLOWED, Intake
from handlers.raw import Raw
from storage.database import Database, Unavailable
from storage.holds import hold

AT_ONCE = 100
# In Telegram's spelling the library would have us call its own method, which gives no raw updates.
GET_UPDATES = "getupdates"
POLL_SECONDS = 50
AWAY_SECONDS = 5  # while the database is away: soon after it is back all goes on
# A poll that nothing came of for so long has gone silent, whatever the HTTP client believes.
SILENT_AFTER = POLL_SECONDS + 20
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0
GATHERED = 0.01

T = TypeVar("T")


class Silent(Exception):
    """A poll that neither ended nor failed in its time."""


class Polling:
    """Polls until stopped; of several processes on one database one polls, and another takes over when it dies."""

    def __init__(self, bot: Bot, database: Database, intake: Intake) -> None:
        self._bot = bot
        self._database = database
        self._intake = intake
        self._stopped = asyncio.Event()
        self._wait = FIRST_WAIT
        self._offset: int | None = None

    def stop(self) -> None:
        """Ends the poll; a batch that is being worked through is finished first."""
        self._stopped.set()

    async def run(self) -> None:
        """Polls until it is stopped. What fails is tried again: Telegram keeps what was not acknowledged."""
        async with self._intake:
            while not self._stopped.is_set():
                try:
                    await self._take()
                except Unavailable as error:
                    await self._pause(error)
                    await self._listen_for_help()
                except Exception as error:
                    await self._pause(error)
            await self._acknowledge()

    async def _take(self) -> None:
        """Polls as long as this process is the one that may."""
        async with hold(self._database, "polling", _say_that_another_polls, self._stopped) as lost:
            if lost is None:
                return
            # With a webhook set Telegram refuses to be polled. What waits stays waiting.
            await self._bot.delete_webhook(drop_pending_updates=False)
            # No offset at the start: ids begin anew after a quiet week, and what was seen is remembered by id.
            self._offset = None
            while not (lost.is_set() or self._stopped.is_set()):
                try:
                    await self._poll(lost)
                except Exception as error:
                    await self._pause(error)

    async def _listen_for_help(self) -> None:
        """One poll while the database is away and nobody can hold anything in it: whoever calls for help gets it.

        All else of the batch fails, so it is not acknowledged and comes again.
        """
        with contextlib.suppress(Exception):
            batch = await _unless(self._fetch(AWAY_SECONDS), self._stopped)
            await self._intake.work_through(batch or [])

    async def _poll(self, lost: asyncio.Event) -> None:
        batch = await _unless(self._fetch(), self._stopped, lost)
        if batch:
            await self._intake.work_through(batch)
            self._offset = max(raw["update_id"] for raw in batch) + 1
            if len(batch) > 1:
                # Where several write at once others do, too: what comes within a few milliseconds costs less together.
                await asyncio.sleep(GATHERED)
        self._wait = FIRST_WAIT

    async def _fetch(self, seconds: int = POLL_SECONDS) -> list[Raw]:
        asked: dict[str, Any] = {"timeout": seconds, "limit": AT_ONCE, "allowed_updates": ALLOWED}
        if self._offset is not None:
            asked["offset"] = self._offset
        try:
            async with asyncio.timeout(SILENT_AFTER):
                # Raw: one update that the library cannot read must not hold up the others.
                found: list[Raw] = await self._bot.do_api_request(
                    GET_UPDATES, api_kwargs=asked, read_timeout=POLL_SECONDS + 10
                )
        except TimeoutError:
            raise Silent from None
        return found

    async def _acknowledge(self) -> None:
        """Tells Telegram on the way out what was kept, which the next poll would have told."""
        if self._offset is None:
            return
        last = {"offset": self._offset, "timeout": 0, "limit": 1}
        try:
            await self._bot.do_api_request(GET_UPDATES, api_kwargs=last)
        except TelegramError as error:
            report("acknowledge_failed", error)

    async def _pause(self, error: Exception) -> None:
        match error:
            case Conflict():
                log.warning("Another instance of this bot is polling; waiting for it to stop action=poll_conflict")
            case Silent():
                log.warning("A poll has gone silent and is begun anew action=poll_silent")
            case _:
                report("intake_failed", error)
        asked = error.retry_after if isinstance(error, RetryAfter) else self._wait
        seconds = asked if isinstance(asked, int | float) else asked.total_seconds()
        self._wait = next_wait(self._wait, error)
        await _unless(asyncio.sleep(seconds), self._stopped)


def next_wait(wait: float, error: Exception) -> float:
    """How long to wait after the next failure. Without the database not for long: calls for help wait as long."""
    return min(wait * 2, AWAY_SECONDS if isinstance(error, Unavailable) else LONGEST_WAIT)


def _say_that_another_polls() -> None:
    log.info("Another process polls for this bot; this one takes over when it ends action=poll_waits")


async def _unless(work: Awaitable[T], *events: asyncio.Event) -> T | None:
    """Does something unless one of these comes first; None then, with the work cancelled."""
    doing = asyncio.ensure_future(work)
    waiting = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        await asyncio.wait([doing, *waiting], return_when=asyncio.FIRST_COMPLETED)
        return doing.result() if doing.done() else None
    finally:
        for task in (doing, *waiting):
            task.cancel()
        await asyncio.gather(doing, *waiting, return_exceptions=True)
