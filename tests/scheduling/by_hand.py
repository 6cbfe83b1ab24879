"""Cases by hand: instants by a client's clock, and two schedules in Berlin."""

from datetime import date, datetime, time

from scheduling.cadence import (
    Cadence,
    Schedule,
    to_local,
    to_utc,
    upcoming,
)

MONDAY = date(2026, 3, 2)
END = date(2026, 6, 30)
BERLIN = Schedule("Europe/Berlin", (time(20),))
NIGHTLY = Schedule("Europe/Berlin", (time(20),), quiet_from=time(22), quiet_until=time(7))


def at(text: str, zone: str = "Europe/Berlin") -> datetime:
    return to_utc(datetime.fromisoformat(text), zone)


def local_times(cadence: Cadence, schedule: Schedule, first: date, last: date, after: str, count: int) -> list[str]:
    """The next due instants as the client's clock shows them."""
    due = upcoming(cadence, schedule, at(after, schedule.zone), first, last, count)
    return [to_local(each, schedule.zone).strftime("%a %d %H:%M %Z") for each in due]
