"""The panel: the calls on the wire, what the bot has ahead, and faults by button."""

import re
from collections.abc import AsyncIterator
from html import unescape
from itertools import pairwise

import httpx
import pytest

from sandbox.ahead import read_told
from sandbox.app import START, create_app
from sandbox.panel import state
from sandbox.people import Person as Somebody
from sandbox.person import Person, World
from tests.sandbox.conftest import Caller
from tests.sandbox.test_ahead import told

OPEN = {"panel": "open"}


async def shown(http: httpx.AsyncClient, **asked: str | int) -> str:
    """What can be read in the open panel, each element set apart."""
    page = await http.get("/page/panel", params={**OPEN, **asked})
    assert page.status_code == 200
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.text)).split())


async def plant(http: httpx.AsyncClient, kind: str, person: object = "", times: int = 1, seconds: int = 5) -> str:
    """As the buttons do; what the page says of it."""
    wishes = {"kind": kind, "person": str(person), "times": str(times), "seconds": str(seconds)}
    return unescape((await http.post("/page/panel/faults", data=wishes)).text)


async def comes(lines: AsyncIterator[str], words: str) -> None:
    """Reads on until these words come."""
    async for line in lines:
        if words in line:
            return
    pytest.fail(f"the events ended without {words!r}")


async def test_it_is_closed_until_somebody_opens_it(http: httpx.AsyncClient) -> None:
    assert 'aria-expanded="false"' in (await http.get("/")).text
    assert "/page/panel/events" not in (await http.get("/")).text
    opened = (await http.get("/", params=OPEN)).text
    assert 'aria-expanded="true"' in opened
    assert "/page/panel/events" in opened
    address = (await http.get("/page/panel", params=OPEN)).headers["hx-replace-url"]
    assert 'aria-expanded="true"' in (await http.get(address)).text


async def test_calls_stand_there_newest_first_with_whom_and_what_came_of_them(
    http: httpx.AsyncClient, ana: Person, call: Caller
) -> None:
    await call.result("sendMessage", chat_id=ana.id, text="<b>Hello</b>")
    await call.refusal("sendMessage", chat_id=ana.id, text="")
    await call.result("getUpdates")
    text = await shown(http)
    assert re.search(r"sendMessage to Ana 400 Bad Request: message text is empty.*sendMessage to Ana ok", text)
    assert '"text": "<b>Hello</b>"' in text
    assert "getUpdates" not in text


async def test_the_answer_to_a_press_goes_to_whoever_pressed(
    http: httpx.AsyncClient, ana: Person, call: Caller
) -> None:
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await call.result("sendMessage", chat_id=ana.id, text="Ready?", reply_markup=markup)
    await ana.press("Go", settle=False)
    _, update = await call.result("getUpdates")
    await call.result("answerCallbackQuery", callback_query_id=update["callback_query"]["id"])
    assert "answerCallbackQuery to Ana ok" in await shown(http, person=ana.id)


async def test_it_can_be_about_one_person(http: httpx.AsyncClient, ana: Person, call: Caller, world: World) -> None:
    ben = await world.person("Ben")
    await ben.open(settle=False)
    await call.result("sendMessage", chat_id=ana.id, text="for Ana")
    await call.result("sendMessage", chat_id=ben.id, text="for Ben")
    await http.post("/clock/ahead", json={"asked": 0, **told()})
    text = await shown(http, person=ben.id)
    assert "for Ben" in text
    assert "for Ana" not in text
    assert "Nothing waits." in text
    assert "Nothing is due." in text


async def test_what_the_bot_has_ahead_stands_there_by_the_clock_of_the_left(
    http: httpx.AsyncClient, ana: Person
) -> None:
    assert "The bot has not said what it has ahead." in await shown(http)
    await http.post("/clock/ahead", json={"asked": 0, **told(outbox_count=3)})
    text = await shown(http, left=ana.id)
    assert "Ana a nudge held until 09:00:05 of no use after 11:00 tried twice and 2 more" in text
    assert "Ana a nudge 20:30 The next session begins Wed 4 Mar, 09:00." in text


@pytest.mark.parametrize(
    ("kind", "words", "status"),
    [
        ("too_many", "Flood limit (429), retry after 7 s: to anybody, once more", 429),
        ("server_error", "Server error (502): to anybody, once more", 502),
        ("forbidden", "Blocked (403): to anybody, once more", 403),
    ],
)
async def test_a_fault_hits_what_is_said_next_and_is_used_up(
    http: httpx.AsyncClient, ana: Person, call: Caller, kind: str, words: str, status: int
) -> None:
    assert not (await plant(http, kind, seconds=7)).strip()
    assert words in await shown(http)
    assert (await call("getUpdates"))[0] == 200, "a long poll does not use it up"
    assert (await call("sendMessage", chat_id=ana.id, text="x"))[0] == status
    assert (await call("sendMessage", chat_id=ana.id, text="x"))[0] == 200
    assert "Nothing is planted" in await shown(http)


@pytest.mark.parametrize("kind", ["drop_before", "drop_after"])
async def test_a_call_is_dropped_before_or_after_its_effect(
    http: httpx.AsyncClient, ana: Person, call: Caller, kind: str
) -> None:
    await plant(http, kind)
    with pytest.raises(httpx.RemoteProtocolError):
        await call("sendMessage", chat_id=ana.id, text="x")
    assert len(await ana.chat()) == 1 + (kind == "drop_after")
    assert f"sendMessage to Ana {kind.replace('_', 'ped ')}" in await shown(http)


async def test_a_fault_can_be_for_one_person_for_good_and_taken_back(
    http: httpx.AsyncClient, ana: Person, call: Caller, world: World
) -> None:
    ben = await world.person("Ben")
    await ben.open(settle=False)
    await plant(http, "server_error", ana.id, times=-1)
    await plant(http, "forbidden", ben.id)
    assert [(await call("sendMessage", chat_id=ana.id, text="x"))[0] for _ in range(3)] == [502] * 3
    assert "Server error (502): to Ana, always" in await shown(http)
    await http.post("/page/panel/faults/clear", data={"id": "1"})
    assert (await call("sendMessage", chat_id=ana.id, text="x"))[0] == 200
    assert "Blocked (403): to Ben, once more" in await shown(http)
    await http.post("/page/panel/faults/clear")
    assert (await call("sendMessage", chat_id=ben.id, text="x"))[0] == 200


async def test_what_cannot_be_planted_is_said_in_a_sentence(http: httpx.AsyncClient, ana: Person) -> None:
    assert "a fault's kind is one of" in await plant(http, "earthquake")
    assert "nobody here has the id 7" in await plant(http, "slow", person=7)
    assert "1 to 3600 seconds" in await plant(http, "slow", seconds=0)
    assert "Nothing is planted" in await shown(http)


async def test_it_is_live_and_asks_the_bot_as_long_as_somebody_looks(
    http: httpx.AsyncClient, ana: Person, call: Caller, world: World
) -> None:
    async with http.stream("GET", "/page/panel/events") as stream:
        lines = stream.aiter_lines()
        assert await anext(lines) == "event: planted"
        asked = (await http.get("/clock/ahead", params={"after": 0})).json()["asked"]
        assert asked
        await http.post("/clock/ahead", json={"asked": asked, **told()})
        await comes(lines, "tried twice")
        await plant(http, "forbidden")
        await comes(lines, "Blocked (403)")
        await call.refusal("sendMessage", chat_id=ana.id, text="x")
        await comes(lines, "403 Forbidden")


async def test_whatever_happens_is_drawn_at_once() -> None:
    world = create_app().state.world
    seen = [state(world)]
    call = world.calls.begin("sendMessage", {}, START)
    seen.append(state(world))
    world.calls.end(call)
    seen.append(state(world))
    world.calls.end(world.calls.begin("sendMessage", {}, START))
    seen.append(state(world))
    fault = world.faults.order(kind="forbidden", times=2)
    seen.append(state(world))
    assert world.faults.take("sendMessage", 1001) is fault
    seen.append(state(world))
    world.ahead.answer(1, read_told(told()))
    seen.append(state(world))
    world.add_person(Somebody(7, "Cleo"))
    seen.append(state(world))
    assert all(before != after for before, after in pairwise(seen))
    assert state(world) == seen[-1]
