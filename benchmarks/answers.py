"""Answers kept per CPU-second of the bot's process: end to end over HTTP, durable, ours beside two peers.

Many persons walk through a thought record at once, and each sends the next answer when the bot has asked for it. Each
round has a new process on a new database file for each bot, in turns.
"""

import asyncio
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.bots import AIOGRAM, CONVERSATION, OURS, BotProcess, Kind, answer_of
from benchmarks.clients import make_ready
from benchmarks.measured import Measured, main
from benchmarks.peers.thought_record import STEPS
from benchmarks.stand_in import StandIn

PERSONS, WARMING_UP = 100, 20
ROUNDS = 3
LONG_PERSONS, LONG_ROUNDS = 400, 7
FIRST_PERSON = 100_000
UNIT = "answers kept per CPU-second"


class NotKept(Exception):
    """A bot that did not keep exactly what was sent cannot be measured by how fast it did so."""


async def walk_through(telegram: StandIn, persons: Sequence[int]) -> None:
    """Each person gives all their answers, the next one when they have been asked for it; ends with the last thanks."""
    asked: Counter[int] = Counter()
    done = asyncio.Event()
    under_way = set(persons)

    def heard(person: int) -> None:
        asked[person] += 1
        if asked[person] < len(STEPS):
            telegram.write(person, answer_of(person, asked[person]))
            return
        under_way.discard(person)
        if not under_way:
            done.set()

    with telegram.listening(heard):
        for person in persons:
            telegram.write(person, answer_of(person, 0))
        await done.wait()


async def open_conversations(telegram: StandIn, kind: Kind, persons: Sequence[int]) -> None:
    """A peer's conversations are begun before anything is measured; ours were in the database already."""
    if kind.opening is None:
        return
    waiting = set(persons)
    with telegram.listening(waiting.discard):
        for person in persons:
            telegram.write(person, kind.opening)
        await telegram.until(lambda: not waiting)


async def quiet(telegram: StandIn) -> None:
    """Waits until the bot has nothing left to say."""
    calls = -1
    while calls != telegram.calls:
        calls = telegram.calls
        await asyncio.sleep(0.3)


async def per_cpu_second(kind: Kind, folder: Path, persons: int) -> float:
    """One round of one bot."""
    warming_up = range(FIRST_PERSON, FIRST_PERSON + WARMING_UP)
    measured = range(warming_up.stop, warming_up.stop + persons)
    database = folder / "kept.db"
    if kind.stores is not None:
        await make_ready(database, [*warming_up, *measured], kind.stores)
    bot = BotProcess(kind, database)
    async with StandIn() as telegram, bot.running(telegram):
        await open_conversations(telegram, kind, [*warming_up, *measured])
        await walk_through(telegram, warming_up)
        await quiet(telegram)
        before = bot.cpu_seconds
        await walk_through(telegram, measured)
        await quiet(telegram)
        used = bot.cpu_seconds - before
    await check_kept(bot, [*warming_up, *measured])
    return len(measured) * len(STEPS) / used


async def check_kept(bot: BotProcess, persons: Sequence[int]) -> None:
    """Raises NotKept unless the database holds exactly what was sent, once, in its place."""
    sent = {person: [(step.id, answer_of(person, number)) for number, step in enumerate(STEPS)] for person in persons}
    kept = await bot.kept()
    wrong = [person for person in sent.keys() | kept.keys() if sent.get(person) != kept.get(person)]
    if wrong:
        raise NotKept(f"{bot.kind.name}: {len(wrong)} of {len(sent)} persons' answers are not as they were sent")


def measure(long: bool) -> list[Measured]:
    """Several rounds, ours and the peers in turns."""
    persons, rounds = (LONG_PERSONS, LONG_ROUNDS) if long else (PERSONS, ROUNDS)
    figures: dict[str, list[float]] = {kind.name: [] for kind in (OURS, CONVERSATION, AIOGRAM)}
    for _ in range(rounds):
        for kind in (OURS, CONVERSATION, AIOGRAM):
            with tempfile.TemporaryDirectory(prefix="midweek-answers-") as folder:
                figures[kind.name].append(asyncio.run(per_cpu_second(kind, Path(folder), persons)))
    return [
        Measured(
            "answers kept",
            "per CPU-second",
            ours=tuple(figures[OURS.name]),
            peer=kind.name,
            theirs=tuple(figures[kind.name]),
            more_is_better=True,
            aim=aim,
            note=f"{persons} persons at once, a commit per answer there",
        )
        for kind, aim in ((CONVERSATION, 3.0), (AIOGRAM, 2.0))
    ]


if __name__ == "__main__":
    main(measure)
