"""The bots that are compared, each as a process of its own on a database file of its own, and what each has kept."""

import asyncio
import functools
import os
import signal
import sqlite3
import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import select

from benchmarks.in_clear import OpenKeyStore
from benchmarks.peers.thought_record import STEPS
from benchmarks.stand_in import StandIn
from benchmarks.vaults import MASTER_KEYS, keys_beside, opened
from storage import people
from storage.entries import answers, opened_answers
from storage.keys import KeyStore

ROOT = Path(__file__).parents[1]
TOKEN = "1000:measured"
TICKS = os.sysconf("SC_CLK_TCK")

Kept: TypeAlias = dict[int, list[tuple[str, str]]]  # by person: step and answer, in the order of keeping


def answer_of(person: int, number: int) -> str:
    """What a person says to the step with that number: words of their own, or what the step takes."""
    step = STEPS[number]
    if step.is_number:
        return str(person % 11 * 10)
    return "Sad, Anxious" if step.id == "emotions" else f"{step.id} of {person}: a line or two is plenty"


@dataclass(frozen=True)
class Kind:
    """One of the bots: `opening` is said to be asked the first question, None when that has been asked beforehand."""

    name: str
    opening: str | None
    command: Callable[[str, Path], tuple[str, ...]]
    settings: Callable[[str, Path], dict[str, str]]
    kept: Callable[[Path], Awaitable[Kept]]
    stores: type[KeyStore] | None = None  # of ours: where it keeps its keys


class Died(Exception):
    """A bot that ended by itself; what it said about it stands above."""


class BotProcess:
    """One bot while it runs; its CPU is the process's own, with all of its threads."""

    def __init__(self, kind: Kind, database: Path) -> None:
        self.kind = kind
        self.database = database
        self._process: asyncio.subprocess.Process | None = None

    @asynccontextmanager
    async def running(self, telegram: StandIn) -> AsyncIterator[None]:
        """A life of it: begins when it polls for the first time, and ends by kill -9. Raises Died if it ends before."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        before = telegram.polls
        self._process = await asyncio.create_subprocess_exec(
            *self.kind.command(telegram.url, self.database),
            cwd=ROOT,
            env=kept | self.kind.settings(telegram.url, self.database),
        )
        async with asyncio.TaskGroup() as group:
            watch = group.create_task(self._watch(self._process))
            try:
                await telegram.until(lambda: telegram.polls > before)
                yield
            finally:
                watch.cancel()
                await self._kill(self._process)

    async def _watch(self, process: asyncio.subprocess.Process) -> None:
        raise Died(f"{self.kind.name} ended by itself with {await process.wait()}")

    async def _kill(self, process: asyncio.subprocess.Process) -> None:
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
            await process.wait()

    @property
    def cpu_seconds(self) -> float:
        """What it has used so far, for itself and for the kernel on its behalf."""
        assert self._process is not None
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    async def kept(self) -> Kept:
        """What its database holds."""
        return await self.kind.kept(self.database)


def _peer(name: str, module: str, opening: str | None = "/start") -> Kind:
    return Kind(
        name,
        opening,
        lambda url, database: (sys.executable, "-m", f"benchmarks.peers.{module}", url, TOKEN, str(database)),
        lambda _url, _database: {},
        _kept_by_a_peer,
    )


async def _kept_by_a_peer(database: Path) -> Kept:
    kept: Kept = defaultdict(list)
    with closing(sqlite3.connect(database)) as connection:
        for person, step, answer in connection.execute("SELECT chat_id, step, answer FROM answers ORDER BY id"):
            kept[person].append((step, answer))
    return kept


async def _kept_by_us(file: Path, stores: type[KeyStore] = KeyStore) -> Kept:
    """What people answered is sealed: it is read as the bot reads it."""
    kept: Kept = defaultdict(list)
    database = opened(f"sqlite:///{file}", stores)
    async with database.reading() as tx:
        found = select(answers).order_by(answers.c.client_id, answers.c.position)
        for answer in await opened_answers(tx, (await tx.execute(found)).mappings()):
            person = await people.get(tx, answer.client_id)
            kept[person.telegram_id].append((answer.step_id, answer.shown or ""))
    await database.close()
    return kept


def _ours(messages_per_second: int) -> Kind:
    return Kind(
        "ours",
        None,
        lambda _url, _database: (sys.executable, str(ROOT / "bot.py"), "run"),
        lambda url, database: {
            "BOT_TOKEN": TOKEN,
            "DATABASE_URL": f"sqlite:///{database}",
            "MASTER_KEYS": MASTER_KEYS,
            "KEYS_URL": f"sqlite:///{keys_beside(database)}",
            "TELEGRAM_URL": url,
            "LOG_LEVEL": "ERROR",
            "MESSAGES_PER_SECOND": str(messages_per_second),
            "PAID_BROADCAST": str(messages_per_second > 30),
        },
        _kept_by_us,
        KeyStore,
    )


def _in_clear() -> Kind:
    kept = functools.partial(_kept_by_us, stores=OpenKeyStore)
    command = (sys.executable, "-m", "benchmarks.in_clear")
    return replace(OURS, name="ours in clear", command=lambda *_where: command, kept=kept, stores=OpenKeyStore)


OURS = _ours(1000)  # the limit is Telegram's; where it is not what is measured, nobody waits for it on either side
OURS_AT_THE_LIMIT = _ours(30)
IN_CLEAR = _in_clear()
CONVERSATION = _peer("ConversationHandler", "conversation_bot")
AIOGRAM = _peer("aiogram FSM", "aiogram_bot")
RATE_LIMITED = _peer("AIORateLimiter", "rate_limited_bot", opening=None)
