"""From a cadence and a client's schedule to the next due instant: wall-clock arithmetic, turned into UTC at the end.

A time that the spring change skips happens at the first instant after it; a time that the autumn change repeats
happens once, the first time.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal, TypeAlias
from zoneinfo import ZoneInfo

DAYS_IN_A_WEEK = 7
ONE_DAY = timedelta(days=1)
ONE_SECOND = timedelta(seconds=1)
LONGEST_INTERVAL = 365
NUDGE_USE = timedelta(hours=2)  # later than this nobody waits for a nudge any more
SHORTEST_USE = timedelta(hours=2)
END_OF_NIGHT = time(3)  # local; an evening's practice may be answered into the night
SNOOZES = {"15m": timedelta(minutes=15), "1h": timedelta(hours=1)}
EVENING = time(19)


class BadCadence(ValueError):
    """A cadence that cannot be: what is wrong with it."""


class TooLate(ValueError):
    """A time after the occurrence's answer window."""


@dataclass(frozen=True)
class Daily:
    """Every day."""


@dataclass(frozen=True)
class OnWeekdays:
    """On these days of the week, Monday being 0."""

    days: tuple[int, ...]


@dataclass(frozen=True)
class PerWeek:
    """On so many days of every week, 1 to 7; which ones is the client's to pick."""

    times: int


@dataclass(frozen=True)
class EveryDays:
    """On the first day of the assignment and every so many days after it."""

    days: int


@dataclass(frozen=True)
class Once:
    """On one day."""

    on: date


@dataclass(frozen=True)
class OnDemand:
    """Never by itself."""


Cadence: TypeAlias = Daily | OnWeekdays | PerWeek | EveryDays | Once | OnDemand
Snooze = Literal["15m", "1h", "evening"]


@dataclass(frozen=True)
class Schedule:
    """When, as the client chose it; all times are local to `zone`.

    `days` are the weekdays picked for a cadence of so many a week. Quiet hours run from `quiet_from` to
    `quiet_until`, over midnight when the first is the later one; both are None when there are none.
    """

    zone: str
    times: tuple[time, ...]
    days: tuple[int, ...] = ()
    quiet_from: time | None = None
    quiet_until: time | None = None
    days_off: tuple[int, ...] = ()


def to_json(cadence: Cadence) -> dict[str, Any]:
    """The cadence as plain values."""
    match cadence:
        case OnWeekdays(days):
            return {"kind": "on weekdays", "days": list(days)}
        case PerWeek(times):
            return {"kind": "per week", "times": times}
        case EveryDays(days):
            return {"kind": "every days", "days": days}
        case Once(on):
            return {"kind": "once", "on": on.isoformat()}
        case Daily():
            return {"kind": "daily"}
        case OnDemand():
            return {"kind": "on demand"}


def from_json(kept: dict[str, Any]) -> Cadence:
    """The cadence that `to_json` was given. Raises BadCadence for anything else."""
    match kept:
        case {"kind": "daily"}:
            return Daily()
        case {"kind": "on demand"}:
            return OnDemand()
        case {"kind": "on weekdays", "days": [_, *_] as days} if all(_is_whole(day, 0, 6) for day in days):
            return OnWeekdays(tuple(sorted(set(days))))
        case {"kind": "per week", "times": times} if _is_whole(times, 1, DAYS_IN_A_WEEK):
            return PerWeek(times)
        case {"kind": "every days", "days": days} if _is_whole(days, 1, LONGEST_INTERVAL):
            return EveryDays(days)
        case {"kind": "once", "on": str(on)}:
            return Once(_read_date(on))
    raise BadCadence(f"This is no cadence: {kept}")


def _is_whole(number: object, lowest: int, highest: int) -> bool:
    # In Python, True is the number 1; in a cadence it is a mistake.
    return isinstance(number, int) and not isinstance(number, bool) and lowest <= number <= highest


def _read_date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadCadence(f"This is no date: {text}") from None


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


def in_quiet(at: datetime, schedule: Schedule) -> bool:
    """Whether an instant lies in the client's quiet hours; their end does not."""
    return _end_of_quiet(at, schedule) is not None


def out_of_quiet(at: datetime, schedule: Schedule) -> datetime:
    """The instant itself, or the end of the quiet hours in which it lies."""
    # More than once only where a whole day is skipped, and two nights' quiet hours touch.
    while (end := _end_of_quiet(at, schedule)) is not None:
        at = end
    return at


def _end_of_quiet(at: datetime, schedule: Schedule) -> datetime | None:
    """The end of the quiet hours in which an instant lies; None when it lies in none."""
    start, end = schedule.quiet_from, schedule.quiet_until
    if start is None or end is None or start == end:
        return None
    local = to_local(at, schedule.zone)
    clock = local.time()
    is_quiet = start <= clock < end if start < end else clock >= start or clock < end
    # In the second pass of a repeated hour the clock alone misleads: what began in the first pass has not ended
    # because the clock went back, and what ended does not begin again.
    if not is_quiet and not local.fold:
        return None
    for day in (local.date() - ONE_DAY, local.date()):
        begins = to_utc(datetime.combine(day, start), schedule.zone)
        ends = to_utc(datetime.combine(day if start < end else day + ONE_DAY, end), schedule.zone)
        if begins <= at < ends:
            return ends
    return None


def next_due(cadence: Cadence, schedule: Schedule, after: datetime, first: date, last: date) -> datetime | None:
    """The first due instant strictly later than `after`, on a local day from `first` to `last`, if there is one.

    A time in the quiet hours is due at their end, be it on the next day; if that one is off, on the first that is
    not. Times that fall together are one.
    """
    if not schedule.times:
        return None
    # What quiet hours and days off have moved belongs to an earlier day.
    moved = ONE_DAY * (2 + len(schedule.days_off))
    start = max(first, to_local(after, schedule.zone).date() - moved)
    if not schedule.times:
        return None
    for day in _days(cadence, schedule, start, first, last):
        for clock in schedule.times:
            due = _allowed(to_utc(datetime.combine(day, clock), schedule.zone), schedule)
            if due > after:
                return due
    return None


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


def _allowed(at: datetime, schedule: Schedule) -> datetime:
    """The instant, or the next one outside the quiet hours and the days off."""
    at = out_of_quiet(at, schedule)
    while (day := to_local(at, schedule.zone).date()).weekday() in schedule.days_off:
        at = out_of_quiet(to_utc(datetime.combine(day + ONE_DAY, time(0)), schedule.zone), schedule)
    return at


def _days(cadence: Cadence, schedule: Schedule, start: date, first: date, last: date) -> Iterator[date]:
    """The local days of a cadence in order, until `last`, none of them a day off; those before `start` may be missing.

    A day that two others gave way to may come twice.
    """
    off = set(schedule.days_off)
    if len(off) >= DAYS_IN_A_WEEK:
        return iter(())
    match cadence:
        case OnDemand():
            return iter(())
        case Once(on):
            return _moved([max(on, first)], off, last)
        case EveryDays(days):
            return _moved(_every(days, start, first, last), off, last)
        case Daily():
            return _on(set(range(DAYS_IN_A_WEEK)) - off, start, last)
        case OnWeekdays(weekdays):
            return _on(set(weekdays) - off, start, last)
        case PerWeek(times):
            return _on(set(spread(times, schedule)) - off, start, last)


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


def nudge_expires_at(due_at: datetime, schedule: Schedule) -> datetime:
    """The instant from which a nudge that was not sent is dropped: two hours on, or where quiet hours begin.

    That is `due_at` itself when it lies in quiet hours (they were changed after it was planned).
    """
    if in_quiet(due_at, schedule):
        return due_at
    latest = due_at + NUDGE_USE
    start = schedule.quiet_from
    if start is None or schedule.quiet_until in {None, start}:
        return latest
    today = to_local(due_at, schedule.zone).date()
    begins = (to_utc(datetime.combine(day, start), schedule.zone) for day in (today, today + ONE_DAY))
    return min([latest, *(at for at in begins if at > due_at)])


def end_of_use(due_at: datetime, following: datetime | None, schedule: Schedule) -> datetime:
    """Until when an occurrence can be answered: three in the night after its day, but never past the next one.

    What is written in bed is about the day that was; what is written at breakfast is about another one.
    """
    tomorrow = to_local(due_at, schedule.zone).date() + ONE_DAY
    night = max(to_utc(datetime.combine(tomorrow, END_OF_NIGHT), schedule.zone), due_at + SHORTEST_USE)
    return night if following is None else min(night, following)


def snoozed_to(choice: Snooze | datetime, now: datetime, schedule: Schedule, until: datetime) -> datetime:
    """When a snoozed occurrence is nudged again, never in quiet hours. Raises TooLate from `until` on.

    `choice` may be an instant; one before `now` is now. "evening" is in one hour when the evening has begun.
    """
    if isinstance(choice, datetime):
        wanted = max(choice, now)
    elif choice == "evening":
        today = to_local(now, schedule.zone).date()
        wanted = max(to_utc(datetime.combine(today, EVENING), schedule.zone), now + SNOOZES["1h"])
    else:
        wanted = now + SNOOZES[choice]
    moved = out_of_quiet(wanted, schedule)
    if moved >= until:
        raise TooLate(moved.isoformat())
    return moved
