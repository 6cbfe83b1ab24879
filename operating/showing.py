"""The demo: the bot on the sandbox, in one world after the other, as somebody chooses on its page."""

import argparse
import asyncio
import signal
import tempfile

import httpx
from telegram.error import TelegramError

from operating.commands import invite_therapist
from operating.running import Running
from operating.trying import sandboxed
from sandbox import four_weeks, process
from sandbox.person import NotPossible, World
from scheduling.clock import SystemClock

STORY, NOTHING = "story", "nothing"
OFFERED = {STORY: "Start four weeks in", NOTHING: "Start from nothing"}
STARTING = "A bot is being started"


async def demo(asked: argparse.Namespace) -> int:
    """Shows the bot on the sandbox until a signal ends it; gives the exit code."""
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    try:
        await show(asked.port, NOTHING if asked.from_nothing else STORY, stop)
    except* (httpx.HTTPError, NotPossible, TelegramError):
        # A terminal's Ctrl-C ends the stand-in as well, and whatever is asked of it just then gets no answer.
        if not stop.is_set():
            raise
    return 0


async def show(port: int, begins: str, stop: asyncio.Event) -> None:
    """Shows worlds until told to stop; the first one begins with the story, or with nothing."""
    async with process.started("--port", str(port)) as address, World(address) as world:
        await world.offer(**OFFERED)
        await world.tell(STARTING)  # first of all: whoever has read the address waits for what is played
        print(f"\nMidweek's demo is open at  {address}\nCtrl-C ends it; nothing is kept.\n", flush=True)
        chosen: str | None = begins
        while chosen is not None:
            chosen = await _one_world(world, chosen, stop)


async def _one_world(world: World, begins: str, stop: asyncio.Event) -> str | None:
    """A world and a bot of its own, until told otherwise; gives what the next one begins with, None to stop."""
    over = asyncio.Event()
    with tempfile.TemporaryDirectory(prefix="midweek-demo-") as folder:
        settings = sandboxed(world.base_url, folder)
        calendar = four_weeks.Calendar.ending(SystemClock().now()) if begins == STORY else None
        await _begin(world, calendar)
        link = await invite_therapist(settings)
        async with asyncio.TaskGroup() as group:
            group.create_task(Running(settings).run(over))
            others = [group.create_task(one) for one in (world.chosen(), stop.wait())]
            acting = group.create_task(_open(world, link, calendar))
            await asyncio.wait(others, return_when=asyncio.FIRST_COMPLETED)
            for task in (acting, *others):
                task.cancel()
            over.set()
    chosen = others[0]
    return None if stop.is_set() or chosen.cancelled() else str(chosen.result())


async def _begin(world: World, calendar: four_weeks.Calendar | None) -> None:
    await world.tell(STARTING)
    if calendar is None:
        await world.begin(SystemClock().now(), rate=1)
    else:
        await world.begin(calendar.begins_at, rate=0)
    await world.person("Ana", note="the client")
    await world.person("Ben", note="the therapist")


async def _open(world: World, link: str, calendar: four_weeks.Calendar | None) -> None:
    """What there is to see at first: four weeks, or an invitation that waits for Ben."""
    await world.until_followed()
    if calendar is None:
        await (await world.person("Ben")).open(link)
    else:
        await four_weeks.play(world, link, calendar)
        await world.advance(to=SystemClock().now(), rate=1)
    await world.tell()
