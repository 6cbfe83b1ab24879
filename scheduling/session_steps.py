"""What is said before a session, and when: the client is asked what to bring, the therapist gets the brief. Pure."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Literal, NamedTuple

from scheduling.cadence import Schedule
from scheduling.local_time import ONE_DAY, to_local, to_utc
from scheduling.quiet_hours import in_quiet
from scheduling.session_dates import Session, next_after
from storage.sessions import Series

# On the day before, by the client's clock: the first of these that is not in their quiet hours.
ASKED_AT = (time(17), time(12), time(10), time(20))
EVENING = time(18)  # when therapists read who have not said when
NOON = time(12)  # who reads before it reads on the day itself
# Nothing is said longer than this before its session.
EARLIEST = timedelta(days=3)

What = Literal["ask", "brief"]


class Step(NamedTuple):
    """Something to be said before a session, at an instant."""

    at: datetime
    what: What
    session: Session


class Readers(NamedTuple):
    """By whose clocks it goes: the client's own hours (None: not known yet), the therapist's zone and reading time."""

    hours: Schedule | None
    zone: str
    reads_at: time | None


def steps(session: Session, readers: Readers) -> list[Step]:
    """All that is said before a session."""
    brief = Step(brief_at(session, readers.zone, readers.reads_at), "brief", session)
    asked_at = None if readers.hours is None else ask_at(session, readers.hours)
    return [brief] if asked_at is None else [Step(asked_at, "ask", session), brief]


def ask_at(session: Session, hours: Schedule) -> datetime | None:
    """When the client is asked what to bring: on the day before, outside their quiet hours; None when there is no such.

    They hear of it in the daytime, with an evening left to think.
    """
    day = to_local(session.starts_at, hours.zone).date() - ONE_DAY
    asked = (to_utc(datetime.combine(day, clock), hours.zone) for clock in ASKED_AT)
    return next((at for at in asked if not in_quiet(at, hours)), None)


def brief_at(session: Session, zone: str, reads_at: time | None) -> datetime:
    """When the therapist gets the brief: the evening before, or in the morning of the day where they read then.

    A morning that is too late for an early session gives way to the evening before.
    """
    clock = reads_at or EVENING
    day = to_local(session.starts_at, zone).date()
    if clock < NOON:
        morning = to_utc(datetime.combine(day, clock), zone)
        if morning < session.starts_at:
            return morning
        clock = EVENING
    return to_utc(datetime.combine(day - ONE_DAY, clock), zone)


def coming(series: Series, readers: Readers, now: datetime) -> Iterator[Step]:
    """What is said before the sessions that have not begun, also what is due already; session by session."""
    session = next_after([series], now)
    while session is not None:
        yield from steps(session, readers)
        session = next_after([series], session.starts_at)


def next_step_at(series: Series, readers: Readers, now: datetime) -> datetime | None:
    """The earliest instant later than now at which anything is to be said; None when nothing is."""
    found: datetime | None = None
    for step in coming(series, readers, now):
        if found is not None and step.session.starts_at - EARLIEST > found:
            return found
        if step.at > now and (found is None or step.at < found):
            found = step.at
    return found
