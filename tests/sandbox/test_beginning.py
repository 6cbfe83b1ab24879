"""How a world begins: empty, as somebody on the page chose, and after a play in which people only watch."""

import asyncio
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from sandbox.app import TOKEN
from sandbox.person import NotPossible, Person, World
from sandbox.server import Running
from tests.sandbox.conftest import Caller

LATER = datetime(2026, 5, 1, 8, tzinfo=UTC)


async def test_a_new_world_has_nobody_and_nothing_in_it(world: World, ana: Person, call: Caller) -> None:
    await call.result("sendMessage", chat_id=ana.id, text="Hello")
    await world.fault("too_many", times=-1)
    await world.begin(LATER)
    assert (await world.read("people"))["people"] == []
    assert (await world.calls(), (await world.scenario())["steps"]) == ([], [])
    assert await world.now() == LATER
    ben = await world.person("Ben")
    await ben.open(settle=False)
    assert [update["message"]["text"] for update in await call.result("getUpdates")] == ["/start"]


async def test_a_new_world_may_begin_before_the_old_one_ended(world: World) -> None:
    await world.begin(LATER)
    await world.begin(LATER - timedelta(days=60))
    assert await world.now() == LATER - timedelta(days=60)


async def test_a_move_in_the_old_world_leaves_the_new_clock_alone(http: httpx.AsyncClient, world: World) -> None:
    await http.get("/clock", params={"after": -1})
    moving = asyncio.create_task(world.advance(to=LATER + timedelta(days=9)))
    waiting = asyncio.create_task(http.get("/clock", params={"after": 1}))
    await waiting
    await world.begin(LATER)
    await moving
    assert await world.now() == LATER


async def test_a_slow_call_of_the_old_world_says_nothing_in_the_new_one(
    http: httpx.AsyncClient, world: World, ana: Person
) -> None:
    await world.fault("slow", method="sendMessage", seconds=0.1)
    said = {"chat_id": ana.id, "text": "From before"}
    saying = asyncio.create_task(http.post(f"/bot{TOKEN}/sendMessage", json=said))
    await world.calls("sendMessage", at_least=1)
    await world.begin(LATER)
    her = await world.person("Ana", ana.id)
    await her.open(settle=False)
    with pytest.raises(httpx.RemoteProtocolError):
        await saying
    assert [message.text for message in await her.chat()] == ["/start"]


async def test_a_clock_that_stood_still_can_be_let_run(world: World) -> None:
    before = await world.advance(seconds=60, rate=1)
    assert (await world.clock())["rate"] == 1
    assert await world.now() > before
    await world.advance(seconds=60, rate=0)
    assert await world.now() == await world.now()
    with pytest.raises(NotPossible, match="the rate is 0 or 1"):
        await world.advance(seconds=60, rate=2)


async def test_what_somebody_chooses_on_the_page_is_heard_once(
    http: httpx.AsyncClient, running: Running, world: World
) -> None:
    await world.offer(empty="With nobody")
    assert "With nobody</button>" in (await http.get("/")).text
    hearing = asyncio.create_task(world.chosen())
    assert "begin like that" in (await http.post("/page/begin", data={"name": "else"})).text
    await http.post("/page/begin", data={"name": "empty"})
    assert await hearing == "empty"
    assert running.world.beginning.chosen is None


async def test_while_something_is_played_people_on_the_page_only_watch(
    http: httpx.AsyncClient, running: Running, world: World, ana: Person
) -> None:
    await world.tell("The first week", 0.25)
    page = (await http.get("/")).text
    assert "The first week" in page
    assert 'value="0.25"' in page
    assert "Next nudge" not in page
    assert page.count('role="log" aria-live="off"') == 2, "four weeks are not read out"
    fault = {"kind": "forbidden", "person": "", "times": "-1", "seconds": "5"}
    acts = {f"/page/{ana.id}/write": {"text": "Hi"}, "/page/clock": {"seconds": "60"}, "/page/panel/faults": fault}
    for path, given in acts.items():
        assert "when this is over" in (await http.post(path, data=given)).text
    assert running.world.faults.planted() == [], "the play would break off"
    assert [message.text for message in await ana.chat()] == ["/start"]
    over = asyncio.create_task(world.until_played())
    await world.tell()
    await over
    page = (await http.get("/")).text
    assert "Next nudge" in page
    assert "The first week" not in page
    assert 'aria-live="off"' not in page


async def test_whoever_watches_is_told_that_another_world_has_begun(http: httpx.AsyncClient, world: World) -> None:
    await http.get("/")
    async with http.stream("GET", "/page/events") as stream:
        lines = stream.aiter_lines()
        assert await anext(lines) == "event: left"
        await world.begin(LATER)
        async for line in lines:
            if line == "event: anew":
                break
        else:
            raise AssertionError("the page was left in a world that is over")
