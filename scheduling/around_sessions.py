"""What is due around the client's sessions: on the evening after, halfway between two, on the night before."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from scheduling.cadence_kinds import DAYS_IN_A_WEEK, Schedule, When
from scheduling.local_time import ONE_DAY, to_local, to_utc
from scheduling.quiet_hours import out_of_quiet

A_SESSION = timedelta(hours=1)  # "the evening after" is not while they sit together
LONGEST_BETWEEN = 3 * DAYS_IN_A_WEEK  # the middle of a longer time says nothing: then it is half a week before


def due_around(when: When, schedule: Schedule, first: date, last: date) -> list[datetime]:
    """The due instants, in order, of the sessions that the schedule knows, on days from `first` to `last`."""
    found: set[datetime] = set()
    previous: datetime | None = None
    for session in schedule.sessions:
        for clock in schedule.times:
            due = _due(when, previous, session, clock, schedule)
            if due is not None and first <= to_local(due, schedule.zone).date() <= last:
                found.add(due)
        previous = session
    return sorted(found)


def _due(when: When, previous: datetime | None, session: datetime, clock: time, schedule: Schedule) -> datetime | None:
    on = to_local(session, schedule.zone).date()
    if when == "evening after":
        is_late = to_utc(datetime.combine(on, clock), schedule.zone) < session + A_SESSION
        days = _later(on + ONE_DAY if is_late else on)
    elif when == "night before":
        days = _earlier(on - ONE_DAY)
    else:
        days = _later(_halfway(previous, on, schedule))
    free = next(day for day in days if day.weekday() not in schedule.days_off)
    due = out_of_quiet(to_utc(datetime.combine(free, clock), schedule.zone), schedule)
    # What quiet hours or days off have moved past it is of no use any more.
    is_for_it = when == "evening after" or due < session
    is_off = to_local(due, schedule.zone).weekday() in schedule.days_off
    return due if is_for_it and not is_off and (previous is None or due > previous) else None


def _halfway(previous: datetime | None, on: date, schedule: Schedule) -> date:
    since = None if previous is None else to_local(previous, schedule.zone).date()
    if since is None or (on - since).days > LONGEST_BETWEEN:
        since = on - DAYS_IN_A_WEEK * ONE_DAY
    return since + (on - since) // 2


def _later(day: date) -> Iterator[date]:
    while True:
        yield day
        day += ONE_DAY


def _earlier(day: date) -> Iterator[date]:
    while True:
        yield day
        day -= ONE_DAY
