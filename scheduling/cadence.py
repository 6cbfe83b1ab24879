"""From a cadence and a client's schedule to the next due instant: wall-clock arithmetic, turned into UTC at the end.

A time that the spring change skips happens at the first instant after it; a time that the autumn change repeats
happens once, the first time.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from scheduling.answer_windows import (
    NUDGE_USE,
    Snooze,
    TooLate,
    Use,
    end_of_use,
    nudge_expires_at,
    snoozed_to,
    use_of,
)
from scheduling.around_sessions import due_around
from scheduling.cadence_kinds import (
    DAYS_IN_A_WEEK,
    AroundSession,
    BadCadence,
    Cadence,
    Daily,
    EveryDays,
    Once,
    OnDemand,
    OnWeekdays,
    PerWeek,
    Schedule,
    SeveralADay,
    Stage,
    Tapered,
    Untapered,
    When,
    from_json,
    to_json,
)
from scheduling.local_time import ONE_DAY, day_of, to_local, to_utc
from scheduling.quiet_hours import in_quiet, is_quiet_clock, out_of_quiet
from scheduling.sampling import moments, turn_of_day

# Who plans needs its parts: they are given on from here.
__all__ = [
    "DAYS_IN_A_WEEK",
    "NUDGE_USE",
    "ONE_DAY",
    "AroundSession",
    "BadCadence",
    "Cadence",
    "Daily",
    "EveryDays",
    "OnDemand",
    "OnWeekdays",
    "Once",
    "PerWeek",
    "Schedule",
    "SeveralADay",
    "Snooze",
    "Stage",
    "Tapered",
    "TooLate",
    "Untapered",
    "Use",
    "When",
    "day_of",
    "end_of_use",
    "from_json",
    "in_quiet",
    "next_due",
    "nudge_expires_at",
    "out_of_quiet",
    "part_at",
    "parts",
    "snoozed_to",
    "spread",
    "stages",
    "to_json",
    "to_local",
    "to_utc",
    "upcoming",
    "use_of",
]


class Part(NamedTuple):
    """A cadence that is no taper, and the days from the first to the last on which it holds."""

    cadence: Untapered
    first: date
    last: date


def parts(cadence: Cadence, first: date, last: date) -> Iterator[Part]:
    """The stages of a taper that begin by the last day, with their days; of any other cadence the whole."""
    if not isinstance(cadence, Tapered):
        yield Part(cadence, first, last)
        return
    for stage in cadence.stages:
        ends = last if stage.weeks is None else min(last, first + timedelta(weeks=stage.weeks) - ONE_DAY)
        if first <= ends:
            yield Part(stage.cadence, first, ends)
        first = ends + ONE_DAY


def stages(cadence: Cadence) -> tuple[Untapered, ...]:
    """What a taper goes through; any other cadence alone."""
    return tuple(stage.cadence for stage in cadence.stages) if isinstance(cadence, Tapered) else (cadence,)


def part_at(cadence: Cadence, at: datetime, schedule: Schedule, first: date, last: date) -> Untapered:
    """What holds at an instant; after the last day, what held then, and before the first, what will.

    A window that runs over midnight is the one of the day on which it began.
    """
    local = to_local(at, schedule.zone)
    all_parts = list(parts(cadence, first, max(first, last)))

    def on(day: date) -> Untapered:
        return next((part.cadence for part in all_parts if day <= part.last), all_parts[-1].cadence)

    if schedule.window is not None and local.time() < turn_of_day(schedule.window):
        before = on(local.date() - ONE_DAY)
        if isinstance(before, SeveralADay):
            return before
    return on(local.date())


def next_due(cadence: Cadence, schedule: Schedule, after: datetime, first: date, last: date) -> datetime | None:
    """The first due instant strictly later than `after`, on a local day from `first` to `last`, if there is one.

    A time in the quiet hours is due at their end, be it on the next day; if that one is off, on the first that is
    not. Times that fall together are one.
    """
    today = to_local(after, schedule.zone).date()
    since = today - _moved_by(schedule)
    for part in parts(cadence, first, last) if isinstance(cadence, Tapered) else (Part(cadence, first, last),):
        if part.last < since:
            continue
        for due in _instants(part, schedule, today, since):
            if due > after:
                return due
    return None


def _moved_by(schedule: Schedule) -> timedelta:
    """By how much less than this anything is moved: what is moved into a day belongs to an earlier one."""
    if schedule.days_off or any(is_quiet_clock(clock, schedule) for clock in schedule.times):
        return ONE_DAY * (2 + len(schedule.days_off))
    # A time that the clocks skip may still come to lie in quiet hours, or on the next day.
    return ONE_DAY


def _instants(part: Part, schedule: Schedule, today: date, since: date) -> Iterator[datetime]:
    """The due instants of a part in order; those of days before `since` may be missing."""
    match part.cadence:
        case AroundSession(when):
            yield from due_around(when, schedule, part.first, part.last)
        case SeveralADay() as several if schedule.window is not None:
            # A window that began yesterday may reach into today.
            for day in _on(_free(schedule), max(part.first, today - ONE_DAY), part.last):
                yield from moments(several, schedule, day)
        case _ if schedule.times:
            for day in _days(part, schedule, max(part.first, since)):
                for clock in schedule.times:
                    yield allowed(to_utc(datetime.combine(day, clock), schedule.zone), schedule)


def upcoming(
    cadence: Cadence, schedule: Schedule, after: datetime, first: date, last: date, count: int
) -> list[datetime]:
    """The next due instants, at most so many."""
    found: list[datetime] = []
    due = next_due(cadence, schedule, after, first, last)
    while due is not None and len(found) < count:
        found.append(due)
        due = next_due(cadence, schedule, due, first, last)
    return found


def allowed(at: datetime, schedule: Schedule) -> datetime:
    """The instant, or the next one outside the quiet hours and the days off."""
    at = out_of_quiet(at, schedule)
    while (day := to_local(at, schedule.zone).date()).weekday() in schedule.days_off:
        at = out_of_quiet(to_utc(datetime.combine(day + ONE_DAY, time(0)), schedule.zone), schedule)
    return at


def _free(schedule: Schedule) -> set[int]:
    return set(range(DAYS_IN_A_WEEK)) - set(schedule.days_off)


def _days(part: Part, schedule: Schedule, start: date) -> Iterator[date]:
    """The local days of a part in order, none of them a day off; those before `start` may be missing.

    A day that two others gave way to may come twice.
    """
    free, last = _free(schedule), part.last
    if not free:
        return iter(())
    off = set(schedule.days_off)
    match part.cadence:
        case Once(on):
            return _moved([max(on, part.first)], off, last)
        case EveryDays(days):
            return _moved(_every(days, start, part.first, last), off, last)
        case Daily():
            return _on(free, start, last)
        case OnWeekdays(weekdays):
            return _on(set(weekdays) & free, start, last)
        case PerWeek(times):
            return _on(set(spread(times, schedule)) & free, start, last)
    return iter(())


def _on(weekdays: set[int], start: date, last: date) -> Iterator[date]:
    day = start
    while weekdays and day <= last:
        if day.weekday() in weekdays:
            yield day
        day += ONE_DAY


def _every(days: int, start: date, first: date, last: date) -> Iterator[date]:
    passed = max(0, (start - first).days // days)
    day = first + timedelta(days=passed * days)
    while day <= last:
        yield day
        day += timedelta(days=days)


def _moved(days: Iterable[date], off: set[int], last: date) -> Iterator[date]:
    """The days until `last`; one that is off gives way to the next that is not."""
    for day in days:
        while day.weekday() in off:
            day += ONE_DAY
        if day <= last:
            yield day


def spread(times: int, schedule: Schedule) -> tuple[int, ...]:
    """The weekdays of so many a week: as the client picked them, or else spread over the days that are not off."""
    if len(set(schedule.days)) == times:
        return tuple(sorted(set(schedule.days)))
    free = [day for day in range(DAYS_IN_A_WEEK) if day not in schedule.days_off]
    if not free:
        return ()
    count = min(times, len(free))
    return tuple(free[index * len(free) // count] for index in range(count))
