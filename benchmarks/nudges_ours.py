"""Our side of the measurement of nudges, in a process of its own: the loop as the bot runs it, on a seeded database."""

import asyncio
import gc
import json
import sys
import time
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from benchmarks.nudges_seed import NOW, seed
from benchmarks.stalls import Heartbeat, resident
from benchmarks.vaults import opened
from scheduling.loop import Loop
from scheduling.zones import use_packaged_zones
from storage.outbox import outbox


class StandingClock:
    """It is always the same instant: by default, the one at which the seeded nudges are due."""

    def __init__(self, instant: datetime = NOW) -> None:
        self._instant = instant

    def now(self) -> datetime:
        """That instant."""
        return self._instant

    def real_delay(self, at: datetime) -> float | None:
        """Nothing comes but what is due."""
        return 0.0 if at <= self._instant else None


async def plan(url: str) -> dict[str, float]:
    """Plans all that is due: seconds to the first commit with nudges in it and to the last, and the longest stall."""
    database = opened(url)
    await database.migrate()
    await database.checkpoint()
    committed: list[float] = []
    loop = Loop(database, StandingClock(), lambda: committed.append(time.perf_counter()))
    # As bot.py does: a full collection would walk all that was imported.
    gc.collect()
    gc.freeze()
    async with Heartbeat() as heartbeat:
        began = time.perf_counter()
        loop.start()
        await until_idle(loop, committed)
    loop.stop()
    async with database.reading() as tx:
        count = (await tx.execute(select(func.count()).select_from(outbox))).scalar_one()
    await database.close()
    return {
        "count": count,
        "first": committed[0] - began,
        "seconds": committed[-1] - began,
        "stall": heartbeat.longest,
    }


async def rest(url: str, hours_before: int) -> dict[str, float]:
    """Runs the loop while nothing is due yet; megabytes that the process holds then."""
    database = opened(url)
    await database.migrate()
    rounds: list[float] = []
    clock = StandingClock(NOW - timedelta(hours=hours_before))
    loop = Loop(database, clock, lambda: rounds.append(time.perf_counter()))
    loop.start()
    await until_idle(loop, rounds)
    loop.stop()
    await database.close()
    return {"megabytes": resident()}


async def until_idle(loop: Loop, rounds: list[float]) -> None:
    """Waits until the loop has worked and rests."""
    while not rounds or not loop.is_idle:  # noqa: ASYNC110 - the loop tells nobody when it rests
        await asyncio.sleep(0.001)


async def prepare(url: str, count: int, due: int) -> dict[str, float]:
    """Seeds a database; how long that took."""
    database = opened(url)
    began = time.perf_counter()
    await seed(database, count, due)
    await database.checkpoint()
    await database.close()
    return {"seconds": time.perf_counter() - began}


TASKS: dict[str, Callable[..., Coroutine[Any, Any, dict[str, float]]]] = {
    "plan": plan,
    "rest": rest,
    "prepare": prepare,
}

if __name__ == "__main__":
    use_packaged_zones()
    _, task, address, *numbers = sys.argv
    print(json.dumps(asyncio.run(TASKS[task](address, *map(int, numbers)))))
