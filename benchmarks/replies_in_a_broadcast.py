"""How long a reply waits while a broadcast goes out at the limit of 30 messages a second, ours beside AIORateLimiter.

Meanwhile others answer a question, about five a second, each of them once: the limit of a chat is not touched. The wait
of a reply is from their writing until the bot's message to them has come to Telegram.
"""

import asyncio
import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from benchmarks.answers import quiet
from benchmarks.bots import OURS_AT_THE_LIMIT, RATE_LIMITED, BotProcess, Kind, answer_of
from benchmarks.clients import make_ready, nudge
from benchmarks.measured import Measured, main
from benchmarks.stand_in import StandIn

LIMIT = 30
BROADCAST, ROUNDS = 300, 2
LONG_BROADCAST, LONG_BROADCAST_OF_PEER = 30_000, 3_000
FIRST_NUDGED, FIRST_WALKER, FIRST_WARMING_UP = 100_000, 200_000, 300_000
WARMING_UP = 10
OPERATOR = 1
AIM_MS = 100


@dataclass(frozen=True)
class Broadcast:
    """A broadcast to `count` persons that has gone out: how long it took, and how long replies waited meanwhile."""

    count: int
    seconds: float
    waits: tuple[float, ...]

    @property
    def slowest_ms(self) -> float:
        """The 99th percentile of the waits."""
        return quantiles(self.waits, n=100, method="inclusive")[98] * 1000


async def broadcast(kind: Kind, database: Path, count: int) -> Broadcast:
    """One broadcast by one bot."""
    walkers = range(FIRST_WALKER, FIRST_WALKER + count // 5)
    warming_up = range(FIRST_WARMING_UP, FIRST_WARMING_UP + WARMING_UP)
    nudged = range(FIRST_NUDGED, FIRST_NUDGED + count)
    bot = BotProcess(kind, database)
    if kind is OURS_AT_THE_LIMIT:
        await make_ready(database, [*warming_up, *walkers, *nudged])
    async with StandIn() as telegram, bot.running(telegram):
        await replies(telegram, warming_up, lambda: warming_up[-1] not in telegram.last_said)
        await quiet(telegram)
        began = time.perf_counter()
        if kind is OURS_AT_THE_LIMIT:
            await nudge(database, nudged)
        else:
            telegram.write(OPERATOR, f"/nudge {nudged.start} {len(nudged)}")
        waits = await replies(telegram, walkers, lambda: nudged[-1] not in telegram.last_said)
        return Broadcast(count, time.perf_counter() - began, waits)


async def replies(telegram: StandIn, walkers: range, goes_on: Callable[[], bool]) -> tuple[float, ...]:
    """Has one walker after the other answer while it goes on; how long each waited for the reply, in seconds."""
    chance = random.Random(11)
    asked_at: dict[int, float] = {}
    waits = []

    def heard(chat_id: int) -> None:
        if chat_id in asked_at:
            waits.append(time.perf_counter() - asked_at.pop(chat_id))

    with telegram.listening(heard):
        for walker in walkers:
            if not goes_on():
                break
            asked_at[walker] = time.perf_counter()
            telegram.write(walker, answer_of(walker, 0))
            await asyncio.sleep(chance.uniform(0.1, 0.3))
        await telegram.until(lambda: not (asked_at or goes_on()))
    return tuple(waits)


def one(kind: Kind, count: int) -> Broadcast:
    """One broadcast on a new database."""
    with tempfile.TemporaryDirectory(prefix="midweek-broadcast-") as folder:
        return asyncio.run(broadcast(kind, Path(folder) / "kept.db", count))


def measure(long: bool) -> list[Measured]:
    """Ours and the peer in turns."""
    counts = (LONG_BROADCAST, LONG_BROADCAST_OF_PEER) if long else (BROADCAST, BROADCAST)
    ours, theirs = [], []
    for _ in range(1 if long else ROUNDS):
        ours.append(one(OURS_AT_THE_LIMIT, counts[0]))
        theirs.append(one(RATE_LIMITED, counts[1]))
    return [
        Measured(
            f"a reply's wait in a broadcast at {LIMIT} a second, 99th percentile",
            "ms",
            ours=tuple(found.slowest_ms for found in ours),
            peer=RATE_LIMITED.name,
            theirs=tuple(found.slowest_ms for found in theirs),
            more_is_better=False,
            aim=None,
            note=f"{_sizes(ours)} here, {_sizes(theirs)} there",
            at_most=AIM_MS,
        )
    ]


def _sizes(found: list[Broadcast]) -> str:
    nudges, answered = sum(one.count for one in found), sum(len(one.waits) for one in found)
    return f"{nudges:,} nudges in {sum(one.seconds for one in found):,.0f} s and {answered:,} replies"


if __name__ == "__main__":
    main(measure)
