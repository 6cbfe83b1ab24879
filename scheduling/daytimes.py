"""When in the day things happen: instants counted by the hour of the local day, and by the part of it."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from scheduling.cadence import to_local

HOURS = 24
# Each part of the day, and the hour at which it begins.
PARTS = (("night", 0), ("morning", 6), ("afternoon", 12), ("evening", 18))


def by_hour(times: Iterable[tuple[datetime, str]]) -> tuple[int, ...]:
    """How many instants fall into each hour of the day, from 0 on, on the clock of the zone that stands beside each."""
    counts = [0] * HOURS
    for at, zone in times:
        counts[to_local(at, zone).hour] += 1
    return tuple(counts)


def by_part(hours: Sequence[int]) -> dict[str, int]:
    """The same by the part of the day, from the night on."""
    ends = [*(begins for _, begins in PARTS[1:]), HOURS]
    return {part: sum(hours[begins:end]) for (part, begins), end in zip(PARTS, ends, strict=True)}
