"""The demo as its command runs it: four weeks that are lived, something to press in both chats, and nothing at all."""

import os
import re
import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from sandbox.app import create_app
from sandbox.person import Person, World
from sandbox.server import serve
from tests.running.conftest import environment
from tests.running.forks import Fork, fork


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncIterator[Fork]:
    """`bot.py demo`, which keeps what it keeps in this folder."""
    settings = environment(TMPDIR=str(tmp_path), PTB_TIMEDELTA="true")
    process = await fork("bot", "demo", "--port", "0", environment=settings, stream=1)
    yield process
    process.send_signal(signal.SIGTERM)
    await process.wait()


async def test_it_begins_with_four_weeks_and_then_from_nothing(demo: Fork, tmp_path: Path) -> None:
    address = await the_address(demo)
    async with World(address) as world:
        ana, ben = await world.person("Ana"), await world.person("Ben")
        await world.until_played()
        await _are_there(world, ana, ben)
        await _choose(address, "nothing")
        await world.until_played()
        assert await ana.chat() == []
        assert "Yes, I agree" in (await ben.last()).labels
        assert await _is_now(world)
    demo.send_signal(signal.SIGTERM)
    assert await demo.wait() == 0
    assert list(tmp_path.iterdir()) == []


async def test_a_port_that_is_taken_is_said_in_a_sentence(tmp_path: Path) -> None:
    async with serve(create_app()) as taken:
        port = str(httpx.URL(taken.url).port)
        demo = await fork("bot", "demo", "--port", port, environment=environment(TMPDIR=str(tmp_path)), stream=2)
        said = (await demo.output.read()).decode()
    assert await demo.wait() == 2
    assert "Address already in use" in said
    assert said.splitlines()[-1].startswith("midweek: The sandbox did not start")


@pytest.mark.skipif(not Path("/proc").exists(), reason="whose child a process is can be read on Linux only")
async def test_it_ends_in_peace_when_the_stand_in_hears_the_same_ctrl_c(demo: Fork) -> None:
    await the_address(demo)
    stand_in = Path(f"/proc/{demo.pid}/task/{demo.pid}/children").read_text()
    demo.send_signal(signal.SIGINT)
    os.kill(int(stand_in), signal.SIGKILL)
    assert await demo.wait() == 0


async def _are_there(world: World, ana: Person, ben: Person) -> None:
    """The four weeks: what was said in them, a chart, a brief, and something to press in both chats."""
    hers, his = await ana.chat(), await ben.chat()
    assert timedelta(days=27) < await world.now() - datetime.fromtimestamp(hers[0].date, UTC) < timedelta(days=30)
    assert await _is_now(world)
    assert {message.file["kind"] for message in hers if message.file} == {"photo"}
    briefs = [message.file["name"] for message in his if message.file]
    assert len(briefs) == 4
    assert all(name.endswith(".pdf") for name in briefs)
    assert any("Yes, I'd like to try" in message.labels for message in hers[-12:])
    assert his[-1].labels == ("See this client",)
    assert (await world.clock())["next_nudge_at"] is not None


async def _choose(address: str, name: str) -> None:
    """Presses a button of the page, and waits until another world is there."""
    http = httpx.AsyncClient(base_url=address, trust_env=False, timeout=60)
    async with http, http.stream("GET", "/page/events") as events:
        lines = events.aiter_lines()
        await anext(lines)
        await http.post("/page/begin", data={"name": name})
        async for line in lines:
            if line == "event: anew":
                return
    raise AssertionError("no other world has begun")


async def _is_now(world: World) -> bool:
    clock = await world.clock()
    late = datetime.now(UTC) - datetime.fromisoformat(clock["now"])
    return clock["rate"] == 1 and abs(late) < timedelta(minutes=1)


async def the_address(demo: Fork) -> str:
    """Where the demo says that its page is."""
    async for line in demo.output:
        if found := re.search(r"http://\S+", line.decode()):
            return found[0]
    raise AssertionError("the demo has ended")
