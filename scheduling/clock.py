"""The only reader of the wall clock, and the clock of the sandbox that the bot can follow instead."""

import asyncio
import ssl
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Protocol
from uuid import uuid4

import httpx

LOOK_AGAIN = 0.005  # seconds between two looks at whether all that is due is done
WAKES_AGAIN = 20  # looks that found something left to do, after which the work is woken once more
SILENCE = 40.0  # seconds; the sandbox says something every 25 at the latest
FIRST_WAIT, LONGEST_WAIT = 0.05, 1.0

# The sandbox speaks plain HTTP: to read the certificates that the machine trusts would cost a start more than all else.
NO_CERTIFICATES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

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
    """The sandbox's clock, over HTTP: it stands still or runs, and jumps forward when somebody moves it.

    Each life of each bot follows under a name of its own, so that none is waited for in the place of another.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._name = uuid4().hex
        self._turn = 0
        self._rate = 0.0
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
        """Looks at the sandbox's clock once, without following it. Raises httpx.HTTPError when there is none."""
        async with httpx.AsyncClient(trust_env=False, verify=NO_CERTIFICATES) as web:
            await self._look(web)

    async def run(self, settled: Settled, woken: Callable[[], None]) -> None:
        """Follows for good: wakes the work when the time is another, waits until all that is due is done, and says so.

        `settled` says whether nothing due is left, when something comes next, and when the next nudge does.
        """
        wait = FIRST_WAIT
        # The environment's proxy is for the world outside; the sandbox is near.
        async with httpx.AsyncClient(timeout=SILENCE, trust_env=False, verify=NO_CERTIFICATES) as web:
            while True:
                # A sandbox that comes back counts its turns anew.
                self._turn = 0
                with suppress(httpx.HTTPError):
                    await self._live(web, settled, woken)
                wait = FIRST_WAIT if self._turn else min(wait * 2, LONGEST_WAIT)
                await asyncio.sleep(wait)

    async def _live(self, web: httpx.AsyncClient, settled: Settled, woken: Callable[[], None]) -> None:
        """Follows until the line ends. Raises httpx.HTTPError when it breaks."""
        async with web.stream("GET", f"{self._url}/turns", params={"follower": self._name}) as line:
            async for turn in line.raise_for_status().aiter_lines():
                if turn and int(turn) > self._turn:
                    await self._follow(web, settled, woken)

    async def _follow(self, web: httpx.AsyncClient, settled: Settled, woken: Callable[[], None]) -> None:
        before, is_first = self._shown, self._turn == 0
        # Turns that began while there was work are taken as one: what counts is the time that it is now.
        self._turn = await self._look(web)
        if is_first or self._shown != before:
            woken()
        next_at, next_nudge_at = await _rest(settled, woken)
        said = {"turn": self._turn, "next_at": _iso(next_at), "next_nudge_at": _iso(next_nudge_at)}
        (await web.post(f"{self._url}/settled", json={"follower": self._name, **said})).raise_for_status()

    async def _look(self, web: httpx.AsyncClient) -> int:
        shown = (await web.get(self._url)).raise_for_status().json()
        at = datetime.fromisoformat(shown["now"]).astimezone(UTC)
        # What the sandbox said is a moment old when it gets here: a running clock must not step back by it.
        self._shown = at if self._turn == 0 else max(at, self.now())
        self._seen_at, self._rate = time.monotonic(), float(shown["rate"])
        return int(shown["turn"])


async def _rest(settled: Settled, woken: Callable[[], None]) -> tuple[datetime | None, datetime | None]:
    """Waits until all that is due is done; gives when something comes next, and when the next nudge does."""
    looks = 0
    while True:
        is_done, next_at, next_nudge_at = await settled()
        if is_done:
            return next_at, next_nudge_at
        looks += 1
        if looks % WAKES_AGAIN == 0:
            # What another process has put into the database wakes nobody here.
            woken()
        await asyncio.sleep(LOOK_AGAIN)


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
