"""The hours in which a client is left alone."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import NamedTuple

from scheduling.cadence_kinds import Schedule
from scheduling.local_time import ONE_DAY, to_local, to_utc


class Stretch(NamedTuple):
    """A stretch of time; its end is not in it."""

    begins_at: datetime
    ends_at: datetime


def in_quiet(at: datetime, schedule: Schedule) -> bool:
    """Whether an instant lies in the client's quiet hours; their end does not."""
    return _end_of_quiet(at, schedule) is not None


def out_of_quiet(at: datetime, schedule: Schedule) -> datetime:
    """The instant itself, or the end of the quiet hours in which it lies."""
    # More than once only where a whole day is skipped, and two nights' quiet hours touch.
    while (end := _end_of_quiet(at, schedule)) is not None:
        at = end
    return at


def quiet_around(day: date, schedule: Schedule) -> Iterator[Stretch]:
    """The quiet hours that may reach into a local day or the one after it, in order."""
    start, end = schedule.quiet_from, schedule.quiet_until
    if start is None or end is None or start == end:
        return
    for begins in (day - ONE_DAY, day, day + ONE_DAY):
        ends = begins if start < end else begins + ONE_DAY
        yield Stretch(
            to_utc(datetime.combine(begins, start), schedule.zone), to_utc(datetime.combine(ends, end), schedule.zone)
        )


def is_quiet_clock(clock: time, schedule: Schedule) -> bool:
    """Whether a time of day lies in the client's quiet hours, on a day on which no clock changes."""
    start, end = schedule.quiet_from, schedule.quiet_until
    if start is None or end is None or start == end:
        return False
    return start <= clock < end if start < end else clock >= start or clock < end


def _end_of_quiet(at: datetime, schedule: Schedule) -> datetime | None:
    """The end of the quiet hours in which an instant lies; None when it lies in none."""
    local = to_local(at, schedule.zone)
    # In the second pass of a repeated hour the clock alone misleads: what began in the first pass has not ended
    # because the clock went back, and what ended does not begin again.
    if not local.fold and not is_quiet_clock(local.time(), schedule):
        return None
    return next((quiet.ends_at for quiet in quiet_around(local.date(), schedule) if _holds(quiet, at)), None)


def _holds(stretch: Stretch, at: datetime) -> bool:
    return stretch.begins_at <= at < stretch.ends_at
