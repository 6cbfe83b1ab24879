"""The clock: followers, settling, and moving forward event by event."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from sandbox.clock import Clock
from sandbox.news import News
from sandbox.person import NotPossible, Person, World
from tests.sandbox.conftest import Caller

START = datetime(2026, 3, 2, 8, tzinfo=UTC)


class Follower:
    """Lives by the clock: has something to do at each of `due`, and notes when it was done."""

    def __init__(self, http: httpx.AsyncClient, due: list[datetime]) -> None:
        self.http = http
        self.due = due
        self.done: list[datetime] = []

    async def run(self) -> None:
        """Until the task is cancelled."""
        turn = 0
        while True:
            told = (await self.http.get("/clock", params={"after": turn})).json()
            turn, now = told["turn"], datetime.fromisoformat(told["now"])
            while self.due and self.due[0] <= now:
                self.due.pop(0)
                self.done.append(now)
            next_at = self.due[0].isoformat() if self.due else None
            await self.http.post("/clock/settled", json={"turn": turn, "next_at": next_at, "next_nudge_at": next_at})


async def test_things_happen_at_their_own_time(http: httpx.AsyncClient, world: World) -> None:
    due = [START + timedelta(hours=hours) for hours in (1, 5, 30)]
    follower = Follower(http, list(due))
    following = asyncio.create_task(follower.run())
    await world.until_followed()
    assert await world.advance(seconds=24 * 3600) == START + timedelta(days=1)
    assert follower.done == due[:2]
    assert await world.advance(to="next_nudge") == due[2]
    assert follower.done == due
    following.cancel()


async def test_a_jump_finds_everything_late(http: httpx.AsyncClient, world: World) -> None:
    follower = Follower(http, [START + timedelta(hours=hours) for hours in (1, 5)])
    following = asyncio.create_task(follower.run())
    await world.until_followed()
    await world.settle()
    await world.advance(seconds=24 * 3600, steps=False)
    assert follower.done == [START + timedelta(days=1)] * 2
    following.cancel()


async def test_the_clock_never_goes_back(world: World) -> None:
    with pytest.raises(NotPossible, match="forward only"):
        await world.advance(to=START - timedelta(seconds=1))
    with pytest.raises(NotPossible, match="nothing is planned"):
        await world.advance(to="next_nudge")
    with pytest.raises(NotPossible, match="needs a zone"):
        await world.advance(to="2026-03-03T08:00:00")


async def test_settling_waits_until_updates_are_confirmed(call: Caller, ana: Person, world: World) -> None:
    settling = asyncio.create_task(world.settle())
    [update] = await call.result("getUpdates")
    assert not settling.done()
    await call.result("getUpdates", offset=update["update_id"] + 1)
    await settling


async def test_an_act_is_over_when_the_bot_has_settled(call: Caller, ana: Person, world: World) -> None:
    await call.result("getUpdates", offset=2**31)
    writing = asyncio.create_task(ana.write("Hello"))
    [update] = await call.result("getUpdates", timeout=30)
    await world.bot()
    assert not writing.done()
    await call.result("getUpdates", offset=update["update_id"] + 1)
    assert (await writing).text == "Hello"


async def test_what_keeps_it_from_settling_is_named(ana: Person, world: World, http: httpx.AsyncClient) -> None:
    await http.get("/clock", params={"after": 0})
    with pytest.raises(NotPossible, match="1 updates not confirmed"):
        await world.settle(patience=0.01)


async def test_a_held_call_keeps_it_from_settling_until_released(call: Caller, ana: Person, world: World) -> None:
    await call.result("getUpdates", offset=2**31)
    hold = await world.fault("hold", "sendMessage")
    sending = asyncio.create_task(call.result("sendMessage", chat_id=ana.id, text="held"))
    await world.calls("sendMessage", at_least=1)
    with pytest.raises(NotPossible, match="1 calls running"):
        await world.settle(patience=0.01)
    await world.release(hold)
    await world.settle()
    assert (await sending)["text"] == "held"


async def test_a_follower_that_left_while_it_asked_is_not_waited_for(http: httpx.AsyncClient, world: World) -> None:
    turn = (await http.get("/clock", params={"after": 0})).json()["turn"]
    await http.post("/clock/settled", json={"turn": turn, "next_at": None, "next_nudge_at": None})
    _, writer = await asyncio.open_connection(http.base_url.host, http.base_url.port)
    writer.write(f"GET /clock?after={turn} HTTP/1.1\r\nHost: {http.base_url.host}\r\n\r\n".encode())
    writer.close()
    await world.until_left()
    await world.settle()


@asynccontextmanager
async def line(http: httpx.AsyncClient, name: str) -> AsyncIterator[AsyncIterator[str]]:
    """What a follower of that name is told, a turn a line, until it goes away."""
    async with http.stream("GET", "/clock/turns", params={"follower": name}) as told:
        yield told.aiter_lines()


async def settled(http: httpx.AsyncClient, name: str, turn: int) -> None:
    await http.post("/clock/settled", json={"follower": name, "turn": turn, "next_at": None, "next_nudge_at": None})


async def test_a_follower_on_a_line_is_told_each_turn_and_waited_for(http: httpx.AsyncClient, world: World) -> None:
    async with line(http, "first") as turns:
        now = int(await anext(turns))
        assert (await world.clock())["following"] == 0, "it has settled nothing yet"
        await settled(http, "first", now)
        await world.until_followed()
        settling = asyncio.create_task(world.settle())
        asked = int(await anext(turns))
        assert asked == now + 1
        assert not settling.done()
        await settled(http, "first", asked)
        await settling


async def test_a_follower_that_is_killed_at_its_work_is_not_waited_for(http: httpx.AsyncClient, world: World) -> None:
    async with line(http, "first") as turns:
        await anext(turns)
        with pytest.raises(NotPossible, match="first has not said that turn"):
            await world.settle(patience=0.01)
    await world.until_left()
    await settled(http, "first", 2)  # its last words, on their way when it died
    assert (await world.clock())["followers"] == 0
    await world.settle()


async def test_the_place_of_a_follower_is_not_lost_with_another(http: httpx.AsyncClient, world: World) -> None:
    async with line(http, "first") as turns:
        await settled(http, "first", int(await anext(turns)))
        async with line(http, "other") as others:
            await settled(http, "other", int(await anext(others)))
            await world.until_followed(2)
        await world.until_left(1)
        with pytest.raises(NotPossible, match="first has not said that turn"):
            await world.settle(patience=0.01)


async def test_a_line_ends_with_its_world(http: httpx.AsyncClient, world: World) -> None:
    async with line(http, "first") as turns:
        await anext(turns)
        await world.begin(START)
        assert [turn async for turn in turns] == []
    assert (await world.clock())["followers"] == 0


async def test_messages_carry_the_clocks_time(call: Caller, ana: Person, world: World) -> None:
    await world.advance(seconds=3600, settle=False)
    sent = await call.result("sendMessage", chat_id=ana.id, text="Hello")
    assert sent["date"] == int(START.timestamp()) + 3600


def test_a_running_clock_runs_and_jumps() -> None:
    clock = Clock(START, 1, News())
    first, second = clock.now(), clock.now()
    assert START <= first <= second
    clock.jump(START + timedelta(days=1))
    assert clock.now() >= START + timedelta(days=1)
    clock.jump(START)
    assert clock.now() >= START + timedelta(days=1)
