"""From a cadence and a client's schedule to the next due instant: wall-clock arithmetic, turned into UTC at the end.

A time that the spring change skips happens at the first instant after it; a time that the autumn change repeats
happens once, the first time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal, TypeAlias
from zoneinfo import ZoneInfo

DAYS_IN_A_WEEK = 7
ONE_DAY = timedelta(days=1)
NUDGE_USE = timedelta(hours=2)  # later than this nobody waits for a nudge any more
SHORTEST_USE = timedelta(hours=2)
AFTER_MIDNIGHT = timedelta(hours=3)  # an evening's practice may be answered into the night
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
        case {"kind": "on weekdays", "days": [_, *_] as days} if _are_weekdays(days):
            return OnWeekdays(tuple(sorted(set(days))))
        case {"kind": "per week", "times": int(times)} if 1 <= times <= DAYS_IN_A_WEEK:
            return PerWeek(times)
        case {"kind": "every days", "days": int(days)} if 1 <= days <= 365:
            return EveryDays(days)
        case {"kind": "once", "on": str(on)}:
            return Once(date.fromisoformat(on))
    raise BadCadence(f"This is no cadence: {kept}")


def _are_weekdays(days: list[Any]) -> bool:
    return all(isinstance(day, int) and 0 <= day < DAYS_IN_A_WEEK for day in days)


def to_local(at: datetime, zone: str) -> datetime:
    """An instant as the clocks of a zone show it."""
    return at.astimezone(ZoneInfo(zone))


def to_utc(local: datetime, zone: str) -> datetime:
    """The instant at which the clocks of a zone show a naive local time, or first show a later one.

    Of the two instants of a repeated time it is the first.
    """
    there = ZoneInfo(zone)
    first = local.replace(tzinfo=there, fold=0)
    instant = first.astimezone(UTC)
    if instant.astimezone(there).replace(tzinfo=None) == local:
        return instant
    # The time is skipped. Before the gap the zone had one offset and after it another: read with the offset of
    # after, a skipped time lies before the gap; the gap ends where both readings agree on the first shown time.
    before, after = first.utcoffset(), first.replace(fold=1).utcoffset()
    assert before is not None
    assert after is not None
    return _end_of_gap(there, (local - max(before, after)).replace(tzinfo=UTC), instant)


def _end_of_gap(zone: ZoneInfo, early: datetime, late: datetime) -> datetime:
    """The first instant after a change of offset that lies between the two, to the second."""
    old = early.astimezone(zone).utcoffset()
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) // 2
        middle = middle.replace(microsecond=0)
        if middle <= early:
            break
        if middle.astimezone(zone).utcoffset() == old:
            early = middle
        else:
            late = middle
    return late.replace(microsecond=0)


def in_quiet(at: datetime, schedule: Schedule) -> bool:
    """Whether an instant lies in the client's quiet hours; their end does not."""
    start, end = schedule.quiet_from, schedule.quiet_until
    if start is None or end is None or start == end:
        return False
    clock = to_local(at, schedule.zone).time()
    return start <= clock < end if start < end else clock >= start or clock < end


def out_of_quiet(at: datetime, schedule: Schedule) -> datetime:
    """The instant itself, or the end of the quiet hours in which it lies."""
    if not in_quiet(at, schedule):
        return at
    end = schedule.quiet_until
    assert end is not None
    local = to_local(at, schedule.zone)
    day = local.date() if local.time() < end else local.date() + ONE_DAY
    return to_utc(datetime.combine(day, end), schedule.zone)


def next_due(cadence: Cadence, schedule: Schedule, after: datetime, first: date, last: date) -> datetime | None:
    """The first due instant strictly later than `after`, on a local day from `first` to `last`, if there is one.

    A time in the quiet hours is due at their end; two that fall together are one.
    """
    # One day back: what quiet hours moved past midnight belongs to the day before.
    start = max(first, to_local(after, schedule.zone).date() - ONE_DAY)
    for day in _days(cadence, schedule, start, first, last):
        for due in _instants(schedule, day):
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


def _instants(schedule: Schedule, day: date) -> list[datetime]:
    instants = (to_utc(datetime.combine(day, clock), schedule.zone) for clock in schedule.times)
    return sorted({out_of_quiet(instant, schedule) for instant in instants})


def _days(cadence: Cadence, schedule: Schedule, start: date, first: date, last: date) -> Iterator[date]:
    """The local days of a cadence from `start` to `last`, in order."""
    match cadence:
        case OnDemand():
            return
        case Once(on):
            yield from _moved(max(on, first), schedule, start, last)
        case EveryDays(days):
            yield from _every(days, schedule, start, first, last)
        case Daily():
            yield from _on(tuple(range(DAYS_IN_A_WEEK)), schedule, start, last)
        case OnWeekdays(weekdays):
            yield from _on(weekdays, schedule, start, last)
        case PerWeek(times):
            yield from _on(spread(times, schedule), schedule, start, last)


def _on(weekdays: tuple[int, ...], schedule: Schedule, start: date, last: date) -> Iterator[date]:
    wanted = set(weekdays) - set(schedule.days_off)
    day = start
    while wanted and day <= last:
        if day.weekday() in wanted:
            yield day
        day += ONE_DAY


def _every(days: int, schedule: Schedule, start: date, first: date, last: date) -> Iterator[date]:
    before = (start - first).days // days
    day = first + timedelta(days=max(0, before - 1) * days)
    seen: date | None = None
    while day <= last:
        for moved in _moved(day, schedule, start, last):
            if seen is None or moved > seen:
                yield moved
                seen = moved
        day += timedelta(days=days)


def _moved(day: date, schedule: Schedule, start: date, last: date) -> Iterator[date]:
    """The day, or the next one that is not a day off."""
    if len(set(schedule.days_off)) >= DAYS_IN_A_WEEK:
        return
    while day.weekday() in schedule.days_off:
        day += ONE_DAY
    if start <= day <= last:
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
    """The instant from which a nudge that was not sent is dropped: two hours on, or where quiet hours begin."""
    latest = due_at + NUDGE_USE
    start = schedule.quiet_from
    if start is None or schedule.quiet_until is None or in_quiet(due_at, schedule):
        return latest
    local = to_local(due_at, schedule.zone)
    day = local.date() if local.time() < start else local.date() + ONE_DAY
    return min(latest, to_utc(datetime.combine(day, start), schedule.zone))


def end_of_use(due_at: datetime, following: datetime | None, schedule: Schedule) -> datetime:
    """Until when an occurrence can be answered: into the night of its day, but never past the next one.

    An answer given at breakfast is about another day; one given in bed is not.
    """
    midnight = datetime.combine(to_local(due_at, schedule.zone).date() + ONE_DAY, time(0))
    night = max(to_utc(midnight, schedule.zone) + AFTER_MIDNIGHT, due_at + SHORTEST_USE)
    return night if following is None else min(night, following)


def snoozed_to(choice: Snooze | datetime, now: datetime, schedule: Schedule, until: datetime) -> datetime:
    """When a snoozed occurrence is nudged again, out of quiet hours. Raises TooLate from `until` on."""
    if isinstance(choice, datetime):
        wanted = choice
    elif choice in SNOOZES:
        wanted = now + SNOOZES[choice]
    else:
        today = to_local(now, schedule.zone).date()
        wanted = max(to_utc(datetime.combine(today, EVENING), schedule.zone), now + SNOOZES["1h"])
    moved = out_of_quiet(wanted, schedule)
    if moved >= until:
        raise TooLate(moved.isoformat())
    return moved
