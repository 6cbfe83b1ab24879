"""The bot's clock, and following another over HTTP: a real server here plays the sandbox's part."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, StreamingResponse
from starlette.routing import Route

from scheduling.clock import FollowedClock, SystemClock

EIGHT = datetime(2026, 3, 2, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)


@dataclass
class Sandbox:
    """A clock that stands where it is put; `said` is what its followers posted."""

    now: datetime = EIGHT
    rate: int = 0
    turn: int = 1
    lines: list[str] = field(default_factory=list)
    said: list[dict[str, Any]] = field(default_factory=list)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def move(self, to: datetime) -> None:
        async with self.changed:
            self.now, self.turn = to, self.turn + 1
            self.changed.notify_all()

    async def turns(self, request: Request) -> StreamingResponse:
        self.lines.append(request.query_params["follower"])
        return StreamingResponse(self._told(), media_type="text/plain")

    async def _told(self) -> AsyncIterator[str]:
        told = 0

        def is_news() -> bool:
            return self.turn > told

        while True:
            async with self.changed:
                await self.changed.wait_for(is_news)
            told = self.turn
            # The newline alone is what a line says that has nothing to tell.
            yield f"\n{told}\n"

    async def clock(self, request: Request) -> JSONResponse:
        return JSONResponse({"turn": self.turn, "now": self.now.isoformat(), "rate": self.rate})

    async def settled(self, request: Request) -> JSONResponse:
        said = await request.json()
        async with self.changed:
            self.said.append(said)
            self.changed.notify_all()
        return JSONResponse({})

    async def until_settled(self, turn: int) -> dict[str, Any]:
        async with self.changed:
            await self.changed.wait_for(lambda: any(each["turn"] == turn for each in self.said))
        return next(each for each in reversed(self.said) if each["turn"] == turn)

    async def until_said(self, times: int) -> None:
        async with self.changed:
            await self.changed.wait_for(lambda: len(self.said) >= times)

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/clock", self.clock),
                Route("/clock/turns", self.turns),
                Route("/clock/settled", self.settled, methods=["POST"]),
            ]
        )


@asynccontextmanager
async def serving(sandbox: Sandbox, listening: socket.socket) -> AsyncIterator[None]:
    """Serves on a socket that is bound already; ends at once, as if killed."""
    config = uvicorn.Config(sandbox.app(), log_level="critical", lifespan="off", timeout_graceful_shutdown=0)
    server = uvicorn.Server(config)
    async with asyncio.TaskGroup() as group:
        group.create_task(server.serve([listening]))
        try:
            yield
        finally:
            server.should_exit = True


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        yield found


def url(listening: socket.socket) -> str:
    return f"http://127.0.0.1:{listening.getsockname()[1]}/clock"


@dataclass
class Bot:
    """Work that takes a few looks until it is done."""

    clock: FollowedClock
    woken_at: list[datetime] = field(default_factory=list)
    looks_left: int = 0
    next_at: datetime | None = None
    next_nudge_at: datetime | None = None

    def woken(self) -> None:
        self.woken_at.append(self.clock.now())
        self.looks_left = 3

    async def settled(self) -> tuple[bool, datetime | None, datetime | None]:
        self.looks_left -= 1
        return self.looks_left <= 0, self.next_at, self.next_nudge_at


@asynccontextmanager
async def following(bot: Bot) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(bot.clock.run(bot.settled, bot.woken))
        yield
        task.cancel()


def test_the_system_clock_is_in_utc_and_goes_forward() -> None:
    clock = SystemClock()
    earlier, later = clock.now(), clock.now()
    assert earlier.tzinfo is UTC
    assert earlier <= later


def test_the_system_clock_reaches_what_is_over_at_once_and_the_rest_in_time() -> None:
    clock = SystemClock()
    assert clock.real_delay(clock.now() - HOUR) == 0
    delay = clock.real_delay(clock.now() + HOUR)
    assert delay is not None
    assert 0 < delay <= 3600


async def test_a_follower_shows_the_sandboxs_time_and_says_when_it_has_done_its_work(listening: socket.socket) -> None:
    sandbox, bot = Sandbox(), Bot(FollowedClock(url(listening)))
    bot.next_at, bot.next_nudge_at = EIGHT + HOUR, EIGHT + 2 * HOUR
    async with serving(sandbox, listening), following(bot):
        said = await sandbox.until_settled(1)
        assert bot.clock.now() == EIGHT
        assert bot.looks_left == 0, "it says so only after the work is done"
        assert datetime.fromisoformat(said["next_at"]) == EIGHT + HOUR
        assert datetime.fromisoformat(said["next_nudge_at"]) == EIGHT + 2 * HOUR
        assert [said["follower"]] == sandbox.lines


async def test_every_jump_wakes_the_work_at_its_own_time(listening: socket.socket) -> None:
    sandbox, bot = Sandbox(), Bot(FollowedClock(url(listening)))
    async with serving(sandbox, listening), following(bot):
        for hours in (0, 1, 24):
            if hours:
                await sandbox.move(EIGHT + hours * HOUR)
            said = await sandbox.until_settled(sandbox.turn)
            assert said["next_at"] is None
        assert bot.woken_at == [EIGHT, EIGHT + HOUR, EIGHT + 24 * HOUR]


async def test_a_question_whether_all_has_settled_wakes_nobody_who_has_nothing_to_do(listening: socket.socket) -> None:
    sandbox, bot = Sandbox(), Bot(FollowedClock(url(listening)))
    async with serving(sandbox, listening), following(bot):
        await sandbox.until_settled(1)
        await sandbox.move(EIGHT)
        await sandbox.until_settled(2)
        assert bot.woken_at == [EIGHT]


async def test_work_that_somebody_else_has_left_is_woken_for(listening: socket.socket) -> None:
    sandbox, bot = Sandbox(), Bot(FollowedClock(url(listening)))
    async with serving(sandbox, listening), following(bot):
        await sandbox.until_settled(1)
        bot.looks_left = 10**9
        await sandbox.move(EIGHT)
        await sandbox.until_settled(2)
        assert bot.woken_at == [EIGHT, EIGHT]


async def test_only_a_jump_brings_a_clock_that_stands_still_further(listening: socket.socket) -> None:
    sandbox, clock = Sandbox(), FollowedClock(url(listening))
    async with serving(sandbox, listening):
        await clock.look()
    assert clock.now() == EIGHT
    assert clock.real_delay(EIGHT) == 0
    assert clock.real_delay(EIGHT + HOUR) is None


async def test_a_clock_that_runs_gets_there_in_real_time_and_never_steps_back(listening: socket.socket) -> None:
    sandbox, bot = Sandbox(rate=1), Bot(FollowedClock(url(listening)))
    async with serving(sandbox, listening), following(bot):
        await sandbox.until_settled(1)
        delay = bot.clock.real_delay(EIGHT + HOUR)
        assert delay is not None
        assert 0 < delay <= 3600
        before = bot.clock.now()
        await sandbox.move(EIGHT)  # the same time again, a moment later: a question whether all has settled
        await sandbox.until_settled(2)
        assert bot.clock.now() >= before >= EIGHT


async def test_two_lives_follow_by_two_names(listening: socket.socket) -> None:
    sandbox, first, other = Sandbox(), Bot(FollowedClock(url(listening))), Bot(FollowedClock(url(listening)))
    async with serving(sandbox, listening), following(first), following(other):
        await sandbox.until_said(2)
    assert len(set(sandbox.lines)) == len({said["follower"] for said in sandbox.said}) == 2


async def test_turns_that_began_during_the_work_are_taken_as_one(listening: socket.socket) -> None:
    sandbox, bot = Sandbox(), Bot(FollowedClock(url(listening)))
    async with serving(sandbox, listening), following(bot):
        await sandbox.until_settled(1)
        bot.looks_left = 10**9
        await sandbox.move(EIGHT + HOUR)
        await sandbox.move(EIGHT + 2 * HOUR)
        await sandbox.until_settled(3)
    assert bot.woken_at[-1] == EIGHT + 2 * HOUR
    assert [said["turn"] for said in sandbox.said][-1] == 3


async def test_a_look_does_not_make_a_follower(listening: socket.socket) -> None:
    sandbox, clock = Sandbox(), FollowedClock(url(listening))
    async with serving(sandbox, listening):
        await clock.look()
    assert sandbox.lines == []


async def test_a_look_fails_where_there_is_no_sandbox(listening: socket.socket) -> None:
    with pytest.raises(httpx.HTTPError):
        await FollowedClock(url(listening)).look()


async def test_a_follower_finds_a_sandbox_that_comes_late_goes_away_and_comes_back(listening: socket.socket) -> None:
    sandbox, bot = Sandbox(turn=7), Bot(FollowedClock(url(listening)))
    with listening.dup() as again:
        async with following(bot):
            await asyncio.sleep(0)
            async with serving(sandbox, listening):
                await sandbox.until_settled(7)
            later = Sandbox(now=EIGHT + HOUR)
            async with serving(later, again):
                await later.until_settled(1)
    assert bot.clock.now() == EIGHT + HOUR
    assert later.said[0]["turn"] == 1, "turns are counted anew"
