"""What encryption costs: answers kept per CPU-second, end to end, beside the same bot with keys that seal nothing."""

import asyncio
import tempfile
from pathlib import Path

from benchmarks.answers import LONG_PERSONS, PERSONS, per_cpu_second
from benchmarks.bots import IN_CLEAR, OURS
from benchmarks.measured import Measured, main

ROUNDS, LONG_ROUNDS = 3, 7


def measure(long: bool) -> list[Measured]:
    """Several rounds, both in turns."""
    persons, rounds = (LONG_PERSONS, LONG_ROUNDS) if long else (PERSONS, ROUNDS)
    figures: dict[str, list[float]] = {kind.name: [] for kind in (OURS, IN_CLEAR)}
    for number in range(rounds):
        # Whoever begins finds the machine colder.
        for kind in (OURS, IN_CLEAR) if number % 2 else (IN_CLEAR, OURS):
            with tempfile.TemporaryDirectory(prefix="midweek-sealing-") as folder:
                figures[kind.name].append(asyncio.run(per_cpu_second(kind, Path(folder), persons)))
    return [
        Measured(
            "answers kept, everything sealed",
            "per CPU-second",
            ours=tuple(figures[OURS.name]),
            peer=IN_CLEAR.name,
            theirs=tuple(figures[IN_CLEAR.name]),
            more_is_better=True,
            aim=0.9,
            note=f"{persons} persons at once",
        )
    ]


if __name__ == "__main__":
    main(measure)
