"""From what is set to the sessions themselves: wall-clock arithmetic in the therapist's zone, turned into UTC."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from scheduling.local_time import ONE_DAY, to_local, to_utc
from storage.sessions import Series

ONE_WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class Session:
    """One meeting. `on` is the day by which it is known in its series, also when it was moved to another one."""

    series_id: UUID
    client_id: UUID
    therapist_id: UUID
    on: date
    starts_at: datetime
    zone: str
    was_moved: bool = False

    @property
    def day(self) -> date:
        """The day on which it is, where it is."""
        return to_local(self.starts_at, self.zone).date()


def between(several: Iterable[Series], start: datetime, end: datetime) -> list[Session]:
    """The sessions that start from an instant on and before another, in order."""
    found = [
        session for series in several for session in _around(series, start, end) if start <= session.starts_at < end
    ]
    return sorted(found, key=lambda session: (session.starts_at, session.series_id))


def next_after(several: Iterable[Series], at: datetime, therapist_id: UUID | None = None) -> Session | None:
    """The first session that starts later than an instant; with one therapist, where that is asked for."""
    following = [
        session
        for series in several
        if therapist_id in (None, series.therapist_id) and (session := _next_of(series, at)) is not None
    ]
    return min(following, key=lambda session: (session.starts_at, session.series_id), default=None)


def named(series: Series, on: date) -> Session | None:
    """The session that is known by a day, wherever it was moved; None when it was cancelled, or never was."""
    moved = next((session for session in _moved(series) if session.on == on), None)
    is_one = on >= series.first_on and (on - series.first_on) % (ONE_WEEK * series.every_weeks) == timedelta(0)
    if moved is not None or not is_one or on in series.cancelled:
        return moved
    return None if series.last_on is not None and on > series.last_on else _session(series, on, on, series.at)


def usual_time(series: Series, now: datetime) -> datetime:
    """When the next one would be had none been moved or cancelled; the first one's time when there is no next."""
    as_set = replace(series, moved=(), cancelled=frozenset())
    following = next_after([as_set], now)
    return (
        to_utc(datetime.combine(series.first_on, series.at), series.zone) if following is None else following.starts_at
    )


def _next_of(series: Series, at: datetime) -> Session | None:
    usual = next((session for session in _usual(series, at) if session.starts_at > at), None)
    moved = (session for session in _moved(series) if session.starts_at > at)
    both = [*moved, *([] if usual is None else [usual])]
    return min(both, key=lambda session: session.starts_at, default=None)


def _around(series: Series, start: datetime, end: datetime) -> Iterator[Session]:
    yield from _moved(series)
    for session in _usual(series, start):
        if session.starts_at >= end:
            return
        yield session


def _usual(series: Series, since: datetime) -> Iterator[Session]:
    """Those at their usual time, in order, the last few before an instant among them; there may be no end."""
    changed = series.cancelled | {moved.on for moved in series.moved}
    step = ONE_WEEK * series.every_weeks
    # A day early: what the clocks or the zone do to a day must not hide it.
    passed = max(0, (to_local(since, series.zone).date() - ONE_DAY - series.first_on) // step)
    on = series.first_on + step * passed
    while (series.last_on is None or on <= series.last_on) and on <= date.max - step:
        if on not in changed:
            yield _session(series, on, on, series.at)
        on += step


def _moved(series: Series) -> Iterator[Session]:
    for moved in series.moved:
        if series.last_on is None or moved.on <= series.last_on:
            yield _session(series, moved.on, moved.to_day, moved.to_time, was_moved=True)


def _session(series: Series, on: date, day: date, at: time, was_moved: bool = False) -> Session:
    starts_at = to_utc(datetime.combine(day, at), series.zone)
    return Session(series.id, series.client_id, series.therapist_id, on, starts_at, series.zone, was_moved)
