"""What is lost and doubled when a bot is killed in the middle of a burst, over and over: ours beside two peers.

Ten persons send six answers each at once; at a random moment the bot is killed with -9 and started again; what they
sent is then compared with what its database holds. Each kill has persons of its own: after it a peer has forgotten
where everybody was, and that is not counted a second time.
"""

import asyncio
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.answers import open_conversations, quiet
from benchmarks.bots import AIOGRAM, CONVERSATION, OURS, BotProcess, Kind, answer_of
from benchmarks.clients import make_ready
from benchmarks.measured import Measured, main
from benchmarks.peers.thought_record import STEPS
from benchmarks.stand_in import StandIn

PERSONS, EACH = 10, 6
BURST = PERSONS * EACH
FIRST_PERSON = 100_000
LANES = 2  # databases side by side: most of the time a process starts, which keeps one core busy
KILLS = {OURS.name: 100, CONVERSATION.name: 20, AIOGRAM.name: 20}
LONG_KILLS = {OURS.name: 1000, CONVERSATION.name: 100, AIOGRAM.name: 100}


@dataclass(frozen=True)
class Toll:
    """What one kill cost. `wrong`: answers that are kept twice, or as answers to another question."""

    lost: int
    wrong: int


class NeverAsked(Exception):
    """Answers were kept, but their persons never heard how it goes on."""


def persons_of(kill: int) -> range:
    """Who writes in that burst."""
    return range(FIRST_PERSON + kill * PERSONS, FIRST_PERSON + (kill + 1) * PERSONS)


def burst(telegram: StandIn, kill: int) -> None:
    """All the answers of that burst at once, as they come from persons who do not wait for the bot."""
    for number in range(EACH):
        for person in persons_of(kill):
            telegram.write(person, answer_of(person, number))


async def caught_up(telegram: StandIn, kind: Kind) -> None:
    """Waits until the bot has worked all off: for ours that is when it acknowledged it, for a peer much later."""
    await telegram.confirmed()
    if kind is not OURS:
        await quiet(telegram)


async def kill_in_bursts(kind: Kind, database: Path, kills: int, seed: int) -> list[Toll]:
    """Kills one bot over and over on one database; the toll of each kill."""
    chance = random.Random(seed)
    bot = BotProcess(kind, database)
    async with StandIn() as telegram:
        async with bot.running(telegram):
            longest = await undisturbed(telegram, bot)
        for kill in range(1, kills + 1):
            async with bot.running(telegram):
                await caught_up(telegram, kind)
                await open_conversations(telegram, kind, persons_of(kill))
                burst(telegram, kill)
                await asyncio.sleep(chance.uniform(0, longest))
        async with bot.running(telegram):
            await caught_up(telegram, kind)
            if kind is OURS:
                await all_were_asked_on(telegram, kills)
    return await tolls(bot, kills)


async def undisturbed(telegram: StandIn, bot: BotProcess) -> float:
    """How long a burst takes that nothing disturbs, with all that is said to it: kills come within that time."""
    await open_conversations(telegram, bot.kind, persons_of(0))
    began = time.perf_counter()
    expected = telegram.calls + BURST
    burst(telegram, 0)
    if bot.kind is OURS:
        # Of several questions that have overtaken each other ours says only the last.
        await telegram.until(lambda: not not_asked_on(telegram, persons_of(0)))
    else:
        await telegram.until(lambda: telegram.calls >= expected)
    return time.perf_counter() - began


def not_asked_on(telegram: StandIn, persons: Iterable[int]) -> list[int]:
    """Those of whom all answers came, but who did not hear the next question last."""
    question = STEPS[EACH].question
    return [person for person in persons if question not in telegram.last_said.get(person, "")]


async def all_were_asked_on(telegram: StandIn, kills: int) -> None:
    """Waits until everybody has been asked the next question. Raises NeverAsked."""
    persons = range(FIRST_PERSON, persons_of(kills).stop)
    try:
        async with asyncio.timeout(60):
            await telegram.until(lambda: not not_asked_on(telegram, persons))
    except TimeoutError:
        left = len(not_asked_on(telegram, persons))
        raise NeverAsked(f"{left} of {len(persons)} persons were not asked the next question") from None


async def tolls(bot: BotProcess, kills: int) -> list[Toll]:
    """Compares what was sent with what is kept, person by person."""
    kept = await bot.kept()
    return [
        _sum([toll_of(_sent(person), kept.get(person, [])) for person in persons_of(kill)])
        for kill in range(1, kills + 1)
    ]


def _sent(person: int) -> list[tuple[str, str]]:
    return [(step.id, answer_of(person, number)) for number, step in enumerate(STEPS[:EACH])]


def toll_of(sent: Sequence[tuple[str, str]], kept: Sequence[tuple[str, str]]) -> Toll:
    """Lost is what is nowhere, under whichever question; wrong is what is there but should not be."""
    lost = Counter(answer for _, answer in sent) - Counter(answer for _, answer in kept)
    wrong = Counter(kept) - Counter(sent)
    return Toll(lost.total(), wrong.total())


def _sum(found: Sequence[Toll]) -> Toll:
    return Toll(sum(toll.lost for toll in found), sum(toll.wrong for toll in found))


async def in_lanes(kind: Kind, kills: int) -> list[Toll]:
    """Several bots of one kind at once, each on its own database, with the kills shared out among them."""
    share = kills // LANES
    with tempfile.TemporaryDirectory(prefix="midweek-kills-") as folder:
        databases = [Path(folder) / f"{lane}.db" for lane in range(LANES)]
        if kind is OURS:
            for database in databases:
                await make_ready(database, range(FIRST_PERSON, persons_of(share).stop))
        async with asyncio.TaskGroup() as group:
            lanes = [
                group.create_task(kill_in_bursts(kind, database, share, seed))
                for seed, database in enumerate(databases)
            ]
    return [toll for lane in lanes for toll in lane.result()]


def measure(long: bool) -> list[Measured]:
    """Ours and both peers, one after the other."""
    kills = LONG_KILLS if long else KILLS
    found = {kind.name: asyncio.run(in_lanes(kind, kills[kind.name])) for kind in (OURS, CONVERSATION, AIOGRAM)}
    rows = []
    for kind in (CONVERSATION, AIOGRAM):
        ours, theirs = found[OURS.name], found[kind.name]
        rows.append(_row("answers lost", kind, [toll.lost for toll in ours], [toll.lost for toll in theirs]))
        rows.append(_row("answers kept wrongly", kind, [toll.wrong for toll in ours], [toll.wrong for toll in theirs]))
    return rows


def _row(what: str, kind: Kind, ours: Sequence[int], theirs: Sequence[int]) -> Measured:
    return Measured(
        what,
        f"of {BURST}, at a kill -9",
        ours=tuple(map(float, ours)),
        peer=kind.name,
        theirs=tuple(map(float, theirs)),
        more_is_better=False,
        aim=None,
        note=f"ours {sum(ours)} in {len(ours)} kills, theirs {sum(theirs)} in {len(theirs)}",
        at_most=0,
    )


if __name__ == "__main__":
    main(measure)
