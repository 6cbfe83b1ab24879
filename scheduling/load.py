"""How much a week is planned for: minutes by how often they are expected. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from scheduling.cadence import DAYS_IN_A_WEEK, Cadence, Daily, EveryDays, Once, OnDemand, OnWeekdays, PerWeek


@dataclass(frozen=True)
class Planned:
    """A practice in somebody's week: so many minutes, so many times on each day of the cadence."""

    minutes: int
    cadence: Cadence
    times_a_day: int
    days_off: frozenset[int] = frozenset()


def minutes_a_week(planned: Iterable[Planned]) -> int:
    """What all of these take in an ordinary week, to the minute."""
    return round(sum(one.minutes * one.times_a_day * days_a_week(one.cadence, one.days_off) for one in planned))


def days_a_week(cadence: Cadence, days_off: frozenset[int] = frozenset()) -> float:
    """On how many days of an ordinary week something is due.

    "Once" counts as one: it takes its time in the week in which it comes. What has no days takes none.
    """
    free = DAYS_IN_A_WEEK - len(days_off)
    match cadence:
        case Daily():
            return free
        case OnWeekdays(days):
            return len(set(days) - days_off)
        case PerWeek(times):
            return min(times, free)
        case EveryDays(days):
            # What falls on a day off moves to the next day.
            return min(DAYS_IN_A_WEEK / days, free)
        case Once():
            return min(1, free)
        case OnDemand():
            return 0
