"""The clock: followers, settling, and moving forward event by event."""

import asyncio
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


async def test_a_follower_that_left_is_not_waited_for(world: World) -> None:
    async with httpx.AsyncClient(base_url=world.base_url, trust_env=False) as http:
        following = asyncio.create_task(Follower(http, []).run())
        await world.settle()
        await world.until_followed()
        following.cancel()
    await world.settle()


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
