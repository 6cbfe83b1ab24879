"""Planning anew without asking anew: the next due instant for which there is room beside what was asked before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from scheduling.cadence import (
    DAYS_IN_A_WEEK,
    ONE_DAY,
    AroundSession,
    Cadence,
    EveryDays,
    Once,
    PerWeek,
    Schedule,
    SeveralADay,
    Untapered,
    allowed,
    in_quiet,
    next_due,
    part_at,
    to_local,
    to_utc,
)
from scheduling.sampling import turn_of_day

AN_INSTANT = timedelta(microseconds=1)
EVER = datetime.min.replace(tzinfo=UTC)


def next_free(
    cadence: Cadence,
    schedule: Schedule,
    after: datetime,
    first: date,
    last: date,
    asked: Sequence[datetime],
    since: datetime = EVER,
) -> datetime | None:
    """The first due instant after `after` for which there is room beside those at which it was `asked` already.

    Whatever has changed meanwhile, the zone, the hours, the cadence: a local day has no more than its own count, and
    between two of several a day there is their gap. So has a week of so many a week, and the time between two sessions
    what comes halfway; for these, and for "once", what was asked before `since` does not count: another cadence held.

    `asked` is in order, and goes back to `since` for "once", else some weeks.
    """
    coming = _Coming(cadence, schedule, first, last)
    if isinstance(cadence, Once) and sum(at >= since for at in asked) >= len(schedule.times):
        return None
    had = [_as_it_counts(at, coming) for at in asked]
    lately = [counts for at, counts in zip(asked, had, strict=True) if at >= since]
    due = coming.after(after)
    while due is not None:
        is_apart = not asked or due >= asked[-1] + _gap_of(coming.holding_at(due))
        if is_apart and _day_has_room(coming, due, had) and _all_has_room(coming, due, lately):
            return due
        due = coming.after(due)
    return None


@dataclass(frozen=True)
class _Coming:
    """All that is due by one plan."""

    cadence: Cadence
    schedule: Schedule
    first: date
    last: date

    def after(self, instant: datetime) -> datetime | None:
        return next_due(self.cadence, self.schedule, instant, self.first, self.last)

    def holding_at(self, instant: datetime) -> Untapered:
        return part_at(self.cadence, instant, self.schedule, self.first, self.last)

    def count(self, due: datetime | None, end: datetime) -> int:
        """How many there are from one of them on and before an instant."""
        number = 0
        while due is not None and due < end:
            number, due = number + 1, self.after(due)
        return number


def _day_has_room(coming: _Coming, due: datetime, had: Sequence[datetime]) -> bool:
    """Whether one is among the last ones of its day that fit in: the first would come soonest after what was asked."""
    day = _day_around(due, coming.holding_at(due), coming.schedule)
    return coming.count(due, day.end) <= day.times - sum(map(day.holds, had))


def _all_has_room(coming: _Coming, due: datetime, lately: Sequence[datetime]) -> bool:
    """The same of its week, or of the time between two sessions, where that has a count of its own."""
    span = _span_around(due, coming.holding_at(due), coming.schedule)
    if span is None:
        return True
    # Quiet hours may move into a week what belongs to another, and a taper may begin within one.
    in_all = coming.count(coming.after(span.start - AN_INSTANT), span.end)
    return coming.count(due, span.end) <= max(in_all, span.times) - sum(map(span.holds, lately))


class Span(NamedTuple):
    """From an instant on and before another: so many times something is due between them, at most."""

    start: datetime
    end: datetime
    times: int

    def holds(self, at: datetime) -> bool:
        """Whether an instant lies between the two."""
        return self.start <= at < self.end


def _as_it_counts(at: datetime, coming: _Coming) -> datetime:
    """What was asked counts for the day to which quiet hours, or days off, that are new since would move it.

    Where the client is asked at other times by now, nothing would.
    """
    cadence, schedule = coming.holding_at(at), coming.schedule
    local = to_local(at, schedule.zone)
    if isinstance(cadence, SeveralADay) or local.time() not in schedule.times:
        return at
    if in_quiet(at, schedule):
        return allowed(at, schedule)
    if local.weekday() not in schedule.days_off or not isinstance(cadence, EveryDays | AroundSession):
        return at
    moved = allowed(at, schedule)
    # A day that has one of its own has it beside what gives way to it.
    return at if _is_its_own(coming, moved) else moved


def _is_its_own(coming: _Coming, at: datetime) -> bool:
    """Whether something is due on the day of that instant also when no day is off."""
    day = _day_around(at, coming.holding_at(at), coming.schedule)
    plain = replace(coming, schedule=replace(coming.schedule, days_off=()))
    due = plain.after(day.start - AN_INSTANT)
    return due is not None and due < day.end


def _span_around(at: datetime, cadence: Untapered, schedule: Schedule) -> Span | None:
    """What an instant counts for besides its day: a week, or the time between two sessions; None for most cadences."""
    match cadence:
        case PerWeek(times):
            day = to_local(at, schedule.zone).date()
            monday = day - ONE_DAY * day.weekday()
            return _from_to(monday, monday + ONE_DAY * DAYS_IN_A_WEEK, time(0), schedule, times * len(schedule.times))
        case AroundSession("midweek"):
            before = [session for session in schedule.sessions if session <= at]
            then = [session for session in schedule.sessions if session > at]
            return Span(max(before), min(then), len(schedule.times)) if before and then else None
    return None


def _from_to(first: date, until: date, turn: time, schedule: Schedule, times: int) -> Span:
    start, end = (to_utc(datetime.combine(each, turn), schedule.zone) for each in (first, until))
    return Span(start, end, times)


def _day_around(at: datetime, cadence: Untapered, schedule: Schedule) -> Span:
    """The day that an instant counts for."""
    window = schedule.window if isinstance(cadence, SeveralADay) else None
    turn = time(0) if window is None else turn_of_day(window)
    local = to_local(at, schedule.zone)
    day = local.date() if local.time() >= turn else local.date() - ONE_DAY
    return _from_to(day, day + ONE_DAY, turn, schedule, _times_a_day(cadence, schedule))


def _times_a_day(cadence: Untapered, schedule: Schedule) -> int:
    """How many times it is due on a day of its own, at most."""
    return cadence.times if isinstance(cadence, SeveralADay) else len(schedule.times)


def _gap_of(cadence: Untapered) -> timedelta:
    """How much there is at least from one due instant to the next of the same day."""
    return timedelta(minutes=cadence.gap) if isinstance(cadence, SeveralADay) else timedelta(0)
