"""The bot as a real process, against the stand-in as another, over HTTP, on both databases."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from sandbox.person import Person, World
from sandbox.process import READY
from scheduling import nudges
from storage import clients, people
from storage.database import Database, Transaction
from storage.keys import KeyStore
from tests import seeds
from tests.canaries import watch
from tests.rings import MASTER_KEYS, keys_url, open_keys
from tests.running.forks import Fork, fork
from tests.sandbox.contract import check_calls

ROOT = Path(__file__).parents[2]
TOKEN = "1000:sandbox"
BERLIN = ZoneInfo("Europe/Berlin")
PATIENCE = 60  # seconds, after which what is waited for never comes
MONDAY = "2026-03-02T08:00:00Z"


def environment(**settings: str) -> dict[str, str]:
    """The settings of a process, and nothing of the machine's but what Python needs."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | settings


@dataclass
class BotProcess:
    """`bot.py run`, which can be killed at any time and started again on the same database."""

    settings: dict[str, str]
    process: Fork | None = None
    log: list[str] = field(default_factory=list)
    _listening: asyncio.Task[None] | None = None
    _heard: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def start(self) -> None:
        self.process = await fork("bot", "run", environment=environment(**self.settings), stream=2)
        self._listening = asyncio.create_task(self._listen(self.process))

    async def _listen(self, process: Fork) -> None:
        """Keeps what the process logs, and shows it beside a test that fails."""
        async for line in process.output:
            self.log.append(line.decode().rstrip())
            sys.stderr.write(f"{self.log[-1]}\n")
            async with self._heard:
                self._heard.notify_all()

    async def logged(self, *words: str, after: int = 0) -> None:
        """Waits for a line of the log with all these words, after so many lines."""
        async with asyncio.timeout(PATIENCE), self._heard:
            await self._heard.wait_for(lambda: any(all(word in line for word in words) for line in self.log[after:]))

    async def kill(self) -> None:
        """kill -9: nothing of the process gets to say goodbye."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """Ends it as an operator would; gives its exit code."""
        return await self._end(signal.SIGTERM)

    async def _end(self, by: signal.Signals) -> int:
        if self.process is None or self._listening is None:
            return 0
        if self.process.returncode is None:
            self.process.send_signal(by)
        await self._listening
        return await self.process.wait()


@dataclass
class Stage:
    """The stand-in, the bot, and people who use it."""

    world: World
    bot: BotProcess
    database_url: str
    key_folder: Path
    people: dict[str, Person] = field(default_factory=dict)

    async def person(self, name: str) -> Person:
        self.people[name] = await self.world.person(name)
        return self.people[name]

    async def start(self) -> None:
        """Starts the bot, and waits until it follows the clock."""
        # Or else one that was killed a moment ago is taken for it.
        await self.world.until_left()
        await self.bot.start()
        await self.world.until_followed()

    async def restart(self) -> None:
        """kill -9, and a start on the same database."""
        await self.bot.kill()
        await self.start()

    async def command(self, *words: str) -> str:
        """Runs a command of bot.py beside the bot; gives what it prints."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(ROOT / "bot.py"),
            *words,
            env=environment(**self.bot.settings),
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
        )
        out, _ = await process.communicate()
        assert process.returncode == 0
        return out.decode().strip()

    def database(self) -> Database:
        """The bot's database beside the bot, read past any line that a test may have laid to it."""
        return Database(self.database_url, open_keys(self.key_folder))

    async def let_in(self, name: str) -> Person:
        """A therapist who has been let in and has agreed, with the chat open."""
        therapist = await self.person(name)
        async with self._kept() as (tx, now):
            await seeds.therapist(tx, therapist.id, name, now)
        await therapist.write("/start")
        return therapist

    async def join(self, name: str, therapist: Person, quiet: time | None = time(22)) -> Person:
        """A client in Berlin who came by the therapist's invitation and was confirmed, with the chat open."""
        client = await self.person(name)
        async with self._kept() as (tx, now):
            ben = await self._key_of(tx, therapist)
            ana = await seeds.client_of(tx, ben, client.id, name, now)
            await clients.change(tx, ana, quiet_from=quiet, quiet_until=quiet and time(7), word="practice")
        await client.write("/start")
        return client

    async def share(self, client: Person) -> None:
        """The client shares what they begin by themselves, too."""
        await client.write("/settings")
        for label in ("What I share", "Share"):
            await client.press(label)

    async def come(self, name: str, therapist: Person) -> Person:
        """Somebody opens the link that the therapist made for them."""
        await therapist.write("/invite")
        await therapist.write(name)
        found = re.search(r"https://t\.me/\S+", (await therapist.last()).text)
        assert found is not None
        newcomer = await self.person(name)
        await newcomer.open(found[0])
        return newcomer

    async def propose(self, therapist: Person, client: str, practice: str, cadence: str, weeks: str = "Two") -> None:
        """A therapist proposes a practice from the library."""
        await therapist.write("/clients")
        for label in (client, "Propose a practice", seeds.group_label(practice), practice):
            await therapist.press(label)
        await therapist.write("Because we talked about it.")
        for label in ("How often", cadence, "From, until", f"{weeks} weeks", "Propose it"):
            await therapist.press(label)

    async def agree(self, therapist: Person, client: Person, practice: str, at: str) -> None:
        """A practice was proposed for two weeks, every day, and the client accepted it at a time of their own."""
        agreed = next(one for one in seeds.LIBRARY.values() if one.words_in("en").name == practice)
        async with self._kept() as (tx, now):
            ana, ben = await self._key_of(tx, client), await self._key_of(tx, therapist)
            assignment = await seeds.agree(tx, ana, ben, agreed, now)
            await nudges.schedule(tx, assignment, ana, (time.fromisoformat(at),), (), now)

    async def _key_of(self, tx: Transaction, person: Person) -> UUID:
        found = await people.find(tx, person.id)
        assert found is not None
        return found.id

    @asynccontextmanager
    async def _kept(self) -> AsyncIterator[tuple[Transaction, datetime]]:
        """What people did before, kept as the bot keeps it: to click through it would take longer than the test."""
        database = self.database()
        async with database.transaction() as tx:
            yield tx, await self.world.now()
        await database.close()

    async def until(self, local: str) -> None:
        """Moves the clock to a local time in Berlin, event by event."""
        await self.world.advance(to=datetime.fromisoformat(local).replace(tzinfo=BERLIN))

    async def until_heard(self, person: Person, words: str, times: int = 1) -> None:
        """Waits until the bot has said these words to somebody so often, whatever else it has still to do."""
        async with asyncio.timeout(PATIENCE):
            while sum(words in text for _, text in await self.said_to(person)) < times:
                await person.view(after=(await person.view())["version"])

    async def said_to(self, person: Person) -> list[tuple[datetime, str]]:
        """What was newly said to somebody, and when by the stand-in's clock."""
        calls = await self.world.calls("sendMessage", person.id)
        return [(datetime.fromisoformat(call["at"]), call["params"]["text"]) for call in calls if call["status"] == 200]


@asynccontextmanager
async def _stand_in(clock: str) -> AsyncIterator[str]:
    """The stand-in, its clock standing at an instant until somebody moves it; gives its address."""
    wishes = ("--port", "0", "--rate", "0", "--clock", clock)
    process = await fork("sandbox.__main__", *wishes, environment=environment(), stream=1)
    try:
        yield (await process.output.readline()).decode().strip().removeprefix(READY)
    finally:
        process.send_signal(signal.SIGTERM)
        await process.wait()


SetUp = Callable[..., Awaitable[Stage]]
Enter = Callable[[str], Awaitable[Stage]]


@pytest.fixture
async def set_up(database_url: str, keys: KeyStore, tmp_path: Path) -> AsyncIterator[SetUp]:
    """Sets the stage, at an instant and with more settings, and does not start the bot yet.

    Everything is taken down at the end.
    """
    async with AsyncExitStack() as stack:

        async def set_up(clock: str = MONDAY, **settings: str) -> Stage:
            address = await stack.enter_async_context(_stand_in(clock))
            bot = BotProcess(
                {
                    "BOT_TOKEN": TOKEN,
                    "DATABASE_URL": database_url,
                    "MASTER_KEYS": MASTER_KEYS,
                    "KEYS_URL": keys_url(tmp_path),
                    "TELEGRAM_URL": address,
                    "CLOCK_URL": f"{address}/clock",
                    "LOG_LEVEL": "DEBUG",
                    **settings,
                }
            )
            world = await stack.enter_async_context(World(address))
            stack.push_async_callback(bot.kill)
            stack.push_async_callback(_check_contract, world)
            stack.push_async_callback(_check_log, world, bot)
            return Stage(world, bot, database_url, tmp_path)

        yield set_up


@pytest.fixture
def stage_at(set_up: SetUp) -> Enter:
    """Sets the stage at an instant, with the bot running."""

    async def enter(clock: str) -> Stage:
        stage = await set_up(clock)
        await stage.start()
        return stage

    return enter


async def _check_contract(world: World) -> None:
    """Every call that the bot made is one that the Bot API takes."""
    await world.clear_faults()
    assert check_calls(await world.calls()) > 0


async def _check_log(world: World, bot: BotProcess) -> None:
    """Nothing that people wrote stands in what the bot has printed."""
    for step in (await world.scenario())["steps"]:
        for sent in step["given"].values() if "who" in step else ():
            watch.heard(str(sent))
    assert not [line for line in bot.log if watch.finds(line)]


@pytest.fixture
async def stage(stage_at: Enter) -> Stage:
    """The stage on a Monday morning in March."""
    return await stage_at(MONDAY)
