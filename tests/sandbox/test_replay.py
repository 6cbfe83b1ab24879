"""A dialogue played once can be played again, and what comes out otherwise is told."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from sandbox.app import TOKEN, create_app
from sandbox.person import World
from sandbox.replay import replay
from sandbox.server import serve


async def _answer(http: httpx.AsyncClient, greeting: str) -> None:
    """A small bot: greets with a link of its own, and thanks for a press."""
    numbers = itertools.count(len(greeting))
    offset = 0
    while True:
        polled = await http.get(f"/bot{TOKEN}/getUpdates", params={"offset": offset, "timeout": 50})
        for update in polled.json()["result"]:
            offset = update["update_id"] + 1
            said = {"chat_id": 1001, "text": "Thanks."}
            if "message" in update:
                link = f"https://t.me/midweek_sandbox_bot?start=token-{next(numbers)}"
                keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": f"go-{next(numbers)}"}]]}
                said = {"chat_id": 1001, "text": f"{greeting} {link}", "reply_markup": keyboard}
            await http.post(f"/bot{TOKEN}/sendMessage", json=said)


@asynccontextmanager
async def played(greeting: str) -> AsyncIterator[World]:
    """A world with the small bot in it."""
    async with (
        serve(create_app()) as running,
        World(running.url) as world,
        httpx.AsyncClient(base_url=running.url, trust_env=False, timeout=60) as http,
    ):
        answering = asyncio.create_task(_answer(http, greeting))
        yield world
        answering.cancel()


async def _play(world: World) -> None:
    ana = await world.person("Ana")
    await ana.open()
    await ana.press("Go")
    link = next(message.text for message in await ana.chat() if "token" in message.text).split()[-1]
    await ana.open(link)
    await world.advance(seconds=60)


async def test_the_same_bot_says_the_same_though_its_links_are_new() -> None:
    async with played("Hello") as world:
        await _play(world)
        scenario = await world.scenario()
    assert [step["does"] for step in scenario["steps"]] == ["open", "press", "open", "clock"]
    async with played("Hello") as world:
        assert await replay(world, scenario) == []


async def test_another_bot_says_something_else() -> None:
    async with played("Hello") as world:
        await _play(world)
        scenario = await world.scenario()
    async with played("Good morning") as world:
        differences = await replay(world, scenario)
    assert [difference.step for difference in differences] == [0, 2]
    assert differences[0].found is not None
    assert differences[0].found["text"].startswith("Good morning")
