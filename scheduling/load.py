"""How much a week is planned for: minutes by how often they are expected. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from scheduling.cadence import (
    DAYS_IN_A_WEEK,
    AroundSession,
    Cadence,
    Daily,
    EveryDays,
    Once,
    OnDemand,
    OnWeekdays,
    PerWeek,
    SeveralADay,
    Stage,
    Tapered,
    Untapered,
)


@dataclass(frozen=True)
class Planned:
    """A practice in somebody's week: so many minutes, so many times on each day of a cadence that does not say it."""

    minutes: int
    cadence: Cadence
    times_a_day: int
    days_off: frozenset[int] = frozenset()


def minutes_a_week(planned: Iterable[Planned]) -> int:
    """What all of these take in an ordinary week, to the minute."""
    return round(sum(one.minutes * _times_a_week(one) for one in planned))


def _times_a_week(planned: Planned) -> float:
    """In the fullest of its stages, where it is a taper."""
    stages = planned.cadence.stages if isinstance(planned.cadence, Tapered) else (Stage(planned.cadence),)
    return max(
        days_a_week(stage.cadence, planned.days_off)
        * (stage.cadence.times if isinstance(stage.cadence, SeveralADay) else planned.times_a_day)
        for stage in stages
    )


def days_a_week(cadence: Untapered, days_off: frozenset[int] = frozenset()) -> float:
    """On how many days of an ordinary week something is due.

    "Once" counts as one: it takes its time in the week in which it comes; so does what comes with a session. What has
    no days takes none.
    """
    free = DAYS_IN_A_WEEK - len(days_off)
    match cadence:
        case Daily() | SeveralADay():
            return free
        case OnWeekdays(days):
            return len(set(days) - days_off)
        case PerWeek(times):
            return min(times, free)
        case EveryDays(days):
            # What falls on a day off moves to the next day.
            return min(DAYS_IN_A_WEEK / days, free)
        case Once() | AroundSession():
            return min(1, free)
        case OnDemand():
            return 0
