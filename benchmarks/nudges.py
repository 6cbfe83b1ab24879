"""Nudges planned, stalls of the event loop, start and memory: ours on SQLite beside one job a reminder.

Planned means, for ours, from a due schedule to a row in the outbox that is on the disk (synchronous=FULL); for the
peers, that the job ran. Each figure comes from a process of its own, in turns.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.measured import Measured, main
from benchmarks.vaults import keys_beside

ROOT = Path(__file__).parents[1]
MILLION, FEW, DUE = 1_000_000, 10_000, 10_000
ROUNDS, LONG_ROUNDS = 2, 3
# A million jobs take minutes and gigabytes: the short form fills in so many, and says what a million would come to.
PEERS = 50_000
# The store takes milliseconds for each that is due: the short form has so many fall due.
STORE_DUE = 2_000
JOB_QUEUE, JOB_STORE = "JobQueue", "SQLAlchemyJobStore"

Round = dict[str, Any]


def child(module: str, *words: object) -> Round:
    """What a process of its own has measured."""
    command = [sys.executable, "-m", f"benchmarks.{module}", *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    measured: Round = json.loads(done.stdout.splitlines()[-1])
    return measured


def ours(task: str, seeded: Path, *words: object) -> Round:
    """One of our tasks, on a copy of a seeded database."""
    with tempfile.TemporaryDirectory(prefix="midweek-bench-", dir=seeded.parent) as folder:
        copy = Path(folder) / "midweek.db"
        shutil.copy(seeded, copy)
        shutil.copy(keys_beside(seeded), keys_beside(copy))
        return child("nudges_ours", task, f"sqlite:///{copy}", *words)


def peer(name: str, count: int, due: int = DUE, grace: str = "patient") -> Round:
    """One round of a peer, of so many jobs, of which `due` are due in one second."""
    return child("nudges_peers", name, count, due, grace)


def per_second(rounds: list[Round]) -> tuple[float, ...]:
    """Nudges a second, round by round."""
    return tuple(one["count"] / one["seconds"] for one in rounds)


def stalls(rounds: list[Round]) -> tuple[float, ...]:
    """The longest stalls in milliseconds for DUE nudges, round by round; a peer's grows with them."""
    return tuple(one["stall"] * 1000 * DUE / one["count"] for one in rounds)


def growth(many: list[Round], few: list[Round]) -> tuple[float, ...]:
    """How many times more a nudge costs among many than among few, round by round."""
    return tuple(few_ / many_ for many_, few_ in zip(per_second(many), per_second(few), strict=True))


def measure(long: bool) -> list[Measured]:
    """Every row about nudges on one machine."""
    rounds, jobs, store_due = (LONG_ROUNDS, MILLION, DUE) if long else (ROUNDS, PEERS, STORE_DUE)
    with tempfile.TemporaryDirectory(prefix="midweek-bench-") as folder:
        million, few, none = (Path(folder) / f"{name}.db" for name in ("million", "few", "none"))
        for seeded, count in ((million, MILLION), (few, FEW), (none, 0)):
            child("nudges_ours", "prepare", f"sqlite:///{seeded}", count, min(DUE, count))
        of_million, of_few, queue, queue_of_few, store, memory = ([] for _ in range(6))
        for _ in range(rounds):
            of_million.append(ours("plan", million))
            queue.append(peer(JOB_QUEUE, jobs))
            of_few.append(ours("plan", few))
            queue_of_few.append(peer(JOB_QUEUE, FEW))
            store.append(peer(JOB_STORE, jobs, store_due))
            memory.append(ours("rest", million, 1)["megabytes"] - ours("rest", none, 1)["megabytes"])
        stock = peer(JOB_QUEUE, jobs, grace="stock")["count"]
    return rows(jobs, of_million, of_few, queue, queue_of_few, store, memory, stock)


def rows(
    jobs: int,
    of_million: list[Round],
    of_few: list[Round],
    queue: list[Round],
    queue_of_few: list[Round],
    store: list[Round],
    memory: list[float],
    stock: int,
) -> list[Measured]:
    """The rows of the table."""
    theirs, to_a_million = f"theirs: {DUE:,} of {jobs:,}", MILLION / jobs
    at_a_million = "" if jobs == MILLION else f"theirs measured with {jobs:,} and multiplied"
    of_store = f"theirs: {int(store[0]['count']):,} of {jobs:,}"
    planned, unit = f"nudges planned, {DUE:,} due of {MILLION:,}", "a second"
    stall = f"longest stall of the event loop while {DUE:,} are planned"
    return [
        Measured(planned, unit, per_second(of_million), JOB_QUEUE, per_second(queue), True, 25, theirs),
        Measured(planned, unit, per_second(of_million), JOB_STORE, per_second(store), True, 40, of_store),
        Measured(stall, "ms", stalls(of_million), JOB_QUEUE, stalls(queue), False, None, theirs, at_most=10),
        Measured(
            stall,
            "ms",
            stalls(of_million),
            JOB_STORE,
            stalls(store),
            False,
            None,
            f"{of_store}, in proportion",
            at_most=10,
        ),
        Measured(
            f"cost of a nudge among {MILLION:,} over its cost among {FEW:,}",
            "times",
            growth(of_million, of_few),
            JOB_QUEUE,
            growth(queue, queue_of_few),
            more_is_better=False,
            aim=None,
            note=f"theirs: {jobs:,} over {FEW:,}",
            at_most=2,
        ),
        Measured(
            f"first nudge after a start with {MILLION:,} waiting",
            "seconds",
            tuple(one["first"] for one in of_million),
            JOB_QUEUE,
            tuple(one["filling"] * to_a_million for one in queue),
            more_is_better=False,
            aim=10_000,
            note=at_a_million,
        ),
        Measured(
            f"memory for {MILLION:,} waiting",
            "MB above an empty bot",
            tuple(memory),
            JOB_QUEUE,
            tuple(one["megabytes"] * to_a_million for one in queue),
            more_is_better=False,
            aim=None,
            note=at_a_million,
            at_most=10,
        ),
        Measured(
            f"sent of {DUE:,} that are due in one second, as installed",
            "nudges",
            tuple(float(one["count"]) for one in of_million),
            JOB_QUEUE,
            (float(stock),),
            more_is_better=True,
            aim=None,
            note="theirs drops what is a second late; in the other rows misfire_grace_time=None lets it send",
        ),
    ]


if __name__ == "__main__":
    main(measure)
