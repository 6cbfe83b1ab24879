"""Local time to UTC and back: wall-clock arithmetic on zoneinfo.

A time that the spring change skips is the first instant after it; a time that the autumn change repeats is the first.
"""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

ONE_DAY = timedelta(days=1)
ONE_SECOND = timedelta(seconds=1)


def to_local(at: datetime, zone: str) -> datetime:
    """An instant as the clocks of a zone show it."""
    return at.astimezone(ZoneInfo(zone))


def to_utc(local: datetime, zone: str) -> datetime:
    """The instant at which the clocks of a zone show a naive local time, or first show a later one.

    Of the two instants of a repeated time it is the first.
    """
    there = ZoneInfo(zone)
    instant = local.replace(tzinfo=there, fold=0).astimezone(UTC)
    if instant.astimezone(there).replace(tzinfo=None) == local:
        return instant
    # The time is skipped. Read with the offset before the change it lies after the change, and the other way round.
    skipped = local.replace(microsecond=0, tzinfo=there)
    return _change_between(there, skipped.replace(fold=1).astimezone(UTC), skipped.replace(fold=0).astimezone(UTC))


def _change_between(zone: ZoneInfo, early: datetime, late: datetime) -> datetime:
    """The first instant with another offset than `early` has, at the latest `late`; both are whole seconds."""
    old = early.astimezone(zone).utcoffset()
    while late - early > ONE_SECOND:
        middle = early + (late - early) // ONE_SECOND // 2 * ONE_SECOND
        if middle.astimezone(zone).utcoffset() == old:
            early = middle
        else:
            late = middle
    return late


def day_of(at: datetime, zone: str) -> tuple[datetime, datetime]:
    """The instants between which the local day of an instant lies; the second is the next day's first."""
    midnight = datetime.combine(to_local(at, zone).date(), time(0))
    return to_utc(midnight, zone), to_utc(midnight + ONE_DAY, zone)
