"""The only reader of the wall clock, and the clock of the sandbox that the bot can follow instead."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

import httpx

log = logging.getLogger(__name__)

LOOK_AGAIN = 0.005  # seconds between two looks at whether all that is due is done
LONG_POLL = 40.0
FIRST_WAIT, LONGEST_WAIT = 0.05, 1.0

Settled = Callable[[], Awaitable[tuple[bool, datetime | None, datetime | None]]]


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """The instant, aware, in UTC."""

    def real_delay(self, at: datetime) -> float | None:
        """How many real seconds until this clock shows `at`: 0 when it does, None when only a jump brings it there."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The instant, aware, in UTC."""
        return datetime.now(UTC)

    def real_delay(self, at: datetime) -> float | None:
        """How many real seconds until `at`, 0 when it has come."""
        return max(0.0, (at - self.now()).total_seconds())


class FollowedClock:
    """The sandbox's clock, over HTTP: it stands still or runs, and jumps forward when somebody moves it."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._turn = 0
        self._rate = 0
        self._shown = datetime(1970, 1, 1, tzinfo=UTC)
        self._seen_at = time.monotonic()

    def now(self) -> datetime:
        """The instant that the sandbox shows, aware, in UTC."""
        return self._shown + timedelta(seconds=self._rate * (time.monotonic() - self._seen_at))

    def real_delay(self, at: datetime) -> float | None:
        """How many real seconds until `at`; None while the clock stands still before it."""
        ahead = (at - self.now()).total_seconds()
        if ahead <= 0:
            return 0.0
        return ahead / self._rate if self._rate else None

    async def look(self) -> None:
        """Looks at the sandbox's clock once. Raises httpx.HTTPError when there is none."""
        async with httpx.AsyncClient() as web:
            self._take((await web.get(self._url, params={"peek": 1})).raise_for_status().json())

    async def run(self, settled: Settled, woken: Callable[[], None]) -> None:
        """Follows for good: at each turn wakes the work, waits until all that is due is done, and says so.

        `settled` says whether nothing due is left, when something comes next, and when the next nudge does.
        """
        wait = FIRST_WAIT
        async with httpx.AsyncClient(timeout=LONG_POLL) as web:
            while True:
                try:
                    await self._follow(web, settled, woken)
                    wait = FIRST_WAIT
                except httpx.HTTPError:
                    await asyncio.sleep(wait)
                    wait = min(wait * 2, LONGEST_WAIT)

    async def _follow(self, web: httpx.AsyncClient, settled: Settled, woken: Callable[[], None]) -> None:
        answer = await web.get(self._url, params={"after": self._turn})
        shown = answer.raise_for_status().json()
        if shown["turn"] == self._turn:
            return
        self._take(shown)
        woken()
        done, next_at, next_nudge_at = await settled()
        while not done:
            await asyncio.sleep(LOOK_AGAIN)
            done, next_at, next_nudge_at = await settled()
        said = {"turn": shown["turn"], "next_at": _iso(next_at), "next_nudge_at": _iso(next_nudge_at)}
        (await web.post(f"{self._url}/settled", json=said)).raise_for_status()

    def _take(self, shown: dict[str, object]) -> None:
        at = datetime.fromisoformat(str(shown["now"]))
        self._shown, self._seen_at = at.astimezone(UTC), time.monotonic()
        self._rate, self._turn = int(str(shown["rate"])), int(str(shown["turn"]))


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
