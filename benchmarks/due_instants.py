"""How fast the next due instant is found, beside APScheduler's own trigger, in the same run."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from datetime import time as clock_time
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

from benchmarks.measured import Measured, main
from scheduling.cadence import Daily, Schedule, next_due
from scheduling.zones import use_packaged_zones

ROUNDS = 5
INSTANTS = 2_000
START = datetime(2026, 1, 1, tzinfo=UTC)
ZONE = "Europe/Berlin"


def ours() -> None:
    """The next instants of a daily practice at 20:30, one after the other."""
    schedule = Schedule(ZONE, (clock_time(20, 30),), quiet_from=clock_time(22), quiet_until=clock_time(7))
    at: datetime | None = START
    for _ in range(INSTANTS):
        assert at is not None
        at = next_due(Daily(), schedule, at, date(2026, 1, 1), date(2040, 1, 1))


def theirs() -> None:
    """The same by CronTrigger, which knows no quiet hours and fires twice on one night a year."""
    trigger = CronTrigger(hour=20, minute=30, timezone=ZoneInfo(ZONE))
    at: datetime | None = None
    now = START
    for _ in range(INSTANTS):
        at = trigger.get_next_fire_time(at, now)
        assert at is not None
        now = at


def per_second(work: Callable[[], None]) -> list[float]:
    """Instants found per second, in each of several rounds."""
    rates = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        rates.append(INSTANTS / (time.perf_counter() - began))
    return rates


def measure(long: bool) -> list[Measured]:
    """Both, in turns of whole series; the long form is the same, it takes a second."""
    use_packaged_zones()
    mine, peers = per_second(ours), per_second(theirs)
    return [
        Measured(
            "next due instants found",
            "a second",
            ours=tuple(mine),
            peer="APScheduler CronTrigger",
            theirs=tuple(peers),
            more_is_better=True,
            aim=None,
        )
    ]


if __name__ == "__main__":
    main(measure)
