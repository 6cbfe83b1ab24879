"""What holds of every cadence, schedule and zone, and of local time against another library."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
import whenever
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling.cadence import (
    AroundSession,
    Cadence,
    Daily,
    EveryDays,
    Once,
    OnWeekdays,
    PerWeek,
    Schedule,
    Stage,
    Tapered,
    in_quiet,
    next_due,
    nudge_expires_at,
    out_of_quiet,
    spread,
    to_local,
    to_utc,
    upcoming,
)
from scheduling.free import next_free

ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Africa/Cairo",
    "America/Santiago",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "America/Havana",
    "Pacific/Chatham",
    "Europe/Dublin",
    "Antarctica/Troll",
    "UTC",
)
ONE_DAY = timedelta(days=1)

days = st.dates(date(2010, 1, 1), date(2034, 12, 31))
# Around the hours at which clocks change, mostly.
clocks = st.one_of(st.times().map(lambda at: at.replace(second=0, microsecond=0)), st.builds(time, st.integers(0, 3)))
weekdays = st.sets(st.integers(0, 6), min_size=1).map(lambda found: tuple(sorted(found)))
some_days_off = st.sets(st.integers(0, 6), max_size=6).map(lambda found: tuple(sorted(found)))
cadences: st.SearchStrategy[Cadence] = st.one_of(
    st.just(Daily()),
    weekdays.map(OnWeekdays),
    st.integers(1, 7).map(PerWeek),
    st.integers(1, 10).map(EveryDays),
    days.map(Once),
)
stages = cadences.filter(lambda cadence: not isinstance(cadence, Once))
every_kind: st.SearchStrategy[Cadence] = st.one_of(
    cadences,
    st.builds(AroundSession, st.sampled_from(("evening after", "midweek", "night before"))),
    st.builds(
        lambda first, weeks, then: Tapered((Stage(first, weeks), Stage(then))), stages, st.integers(1, 3), stages
    ),
)


@st.composite
def with_sessions(draw: st.DrawFn, first: date) -> tuple[datetime, ...]:
    """Sessions every few days from about a day on, one of them moved."""
    begins = datetime.combine(first, draw(st.times()), UTC) + timedelta(days=draw(st.integers(-9, 9)))
    every = draw(st.sampled_from((2, 7, 14, 30)))
    found = {begins + timedelta(days=every * number) for number in range(6)}
    return tuple(sorted({*found, begins + timedelta(hours=draw(st.integers(1, 300)))}))


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    quiet = draw(st.one_of(st.none(), st.tuples(clocks, clocks)))
    return Schedule(
        zone=draw(st.sampled_from(ZONES)),
        times=tuple(sorted(draw(st.sets(clocks, min_size=1, max_size=3)))),
        days=draw(st.one_of(st.just(()), weekdays)),
        quiet_from=quiet[0] if quiet else None,
        quiet_until=quiet[1] if quiet else None,
        days_off=draw(some_days_off),
    )


@st.composite
def around_a_change(draw: st.DrawFn) -> tuple[str, datetime]:
    """A zone and a local time, near a change of its clocks if it has one that year."""
    zone, day = draw(st.sampled_from(ZONES)), draw(days)
    start = datetime(day.year, 1, 1, tzinfo=UTC)
    offsets = [to_local(start + ONE_DAY * number, zone).utcoffset() for number in range(366)]
    changes = [number for number in range(365) if offsets[number] != offsets[number + 1]]
    on = start + ONE_DAY * draw(st.sampled_from(changes)) if changes else start
    return zone, on.replace(tzinfo=None) + timedelta(minutes=draw(st.integers(-36 * 60, 60 * 60)))


@settings(deadline=None, max_examples=150)
@given(every_kind, schedules(), days, st.integers(0, 40), st.integers(-10, 50), clocks, st.data())
def test_what_is_due_is_later_outside_quiet_hours_on_a_free_day_and_in_order(
    cadence: Cadence, schedule: Schedule, first: date, length: int, offset: int, clock: time, more: st.DataObject
) -> None:
    schedule = replace(schedule, sessions=more.draw(with_sessions(first)))
    last = first + ONE_DAY * length
    after = to_utc(datetime.combine(first + ONE_DAY * offset, clock), schedule.zone)
    found = upcoming(cadence, schedule, after, first, last, 200)
    assert all(earlier < later for earlier, later in zip([after, *found], found, strict=False))
    for due in found:
        local = to_local(due, schedule.zone)
        assert not in_quiet(due, schedule)
        assert local.weekday() not in schedule.days_off
        # Quiet hours and days off can move it past the last day, by no more than their own length.
        assert first <= local.date() <= last + ONE_DAY * (2 + len(schedule.days_off))
        assert due < nudge_expires_at(due, schedule) <= due + timedelta(hours=2)


def expected(cadence: Cadence, schedule: Schedule, first: date, last: date) -> set[date]:
    """The days of a cadence, found by looking at every one."""
    every = [first + ONE_DAY * number for number in range((last - first).days + 1)]
    match cadence:
        case OnWeekdays(wanted):
            return {day for day in every if day.weekday() in set(wanted) - set(schedule.days_off)}
        case PerWeek(times):
            return {day for day in every if day.weekday() in set(spread(times, schedule)) - set(schedule.days_off)}
        case EveryDays(interval):
            named = every[::interval]
        case Once(on):
            named = [max(on, first)]
        case _:
            return {day for day in every if day.weekday() not in schedule.days_off}
    moved = [
        next(each for n in range(7) if (each := day + ONE_DAY * n).weekday() not in schedule.days_off) for day in named
    ]
    return {day for day in moved if day <= last}


@settings(deadline=None, max_examples=150)
@given(cadences, schedules(), days, st.integers(0, 40))
def test_no_day_of_the_cadence_is_missing_and_none_is_there_twice(
    cadence: Cadence, schedule: Schedule, first: date, length: int
) -> None:
    last = first + ONE_DAY * length
    found = upcoming(cadence, schedule, datetime(2009, 1, 1, tzinfo=UTC), first, last, 200)
    # Moved by nothing but the clocks themselves, every day has as many instants as it has times that are apart.
    plain = {
        to_utc(datetime.combine(day, clock), schedule.zone)
        for day in expected(cadence, schedule, first, last)
        for clock in schedule.times
    }
    undisturbed = {due for due in plain if not in_quiet(due, schedule)}
    undisturbed = {due for due in undisturbed if to_local(due, schedule.zone).weekday() not in schedule.days_off}
    assert undisturbed <= set(found)
    assert len(found) == len(set(found)) <= len(plain)
    # What was moved is where quiet hours end, or after a day off.
    for due in plain - undisturbed:
        assert any(due < other for other in found)


@settings(deadline=None, max_examples=150)
@given(every_kind, schedules(), days, st.integers(0, 40), st.integers(0, 40 * 24 * 60), st.data())
def test_asking_again_at_any_time_gives_the_same_instants(
    cadence: Cadence, schedule: Schedule, first: date, length: int, minutes: int, more: st.DataObject
) -> None:
    schedule = replace(schedule, sessions=more.draw(with_sessions(first)))
    last = first + ONE_DAY * length
    after = datetime.combine(first, time(0), UTC) + timedelta(minutes=minutes)
    found = upcoming(cadence, schedule, datetime(2009, 1, 1, tzinfo=UTC), first, last, 200)
    following = next((due for due in found if due > after), None)
    assert next_due(cadence, schedule, after, first, last) == following
    # To plan anew, after some of them were asked, changes nothing where nothing has changed.
    asked = [due for due in found if due <= after]
    assert next_free(cadence, schedule, after, first, last, asked) == following


@settings(deadline=None, max_examples=300)
@given(around_a_change(), clocks, clocks)
def test_out_of_quiet_hours_is_the_next_instant_that_is_not_quiet(
    place: tuple[str, datetime], start: time, end: time
) -> None:
    zone, local = place
    schedule = Schedule(zone, (), quiet_from=start, quiet_until=end)
    at = local.replace(tzinfo=UTC)
    moved = out_of_quiet(at, schedule)
    assert at <= moved <= at + timedelta(hours=50)
    assert not in_quiet(moved, schedule)
    if moved > at:
        assert in_quiet(at + (moved - at) / 2, schedule)
        assert in_quiet(moved - timedelta(microseconds=1), schedule)


@settings(deadline=None, max_examples=500)
@given(around_a_change())
def test_local_time_agrees_with_another_library_around_clock_changes(place: tuple[str, datetime]) -> None:
    zone, local = place
    there = whenever.PlainDateTime(local)
    instant = whenever.Instant(to_utc(local, zone))
    try:
        assert instant == there.assume_tz(zone, disambiguation="raise").to_instant()
    except whenever.RepeatedTime:
        assert instant == there.assume_tz(zone, disambiguation="earlier").to_instant()
    except whenever.SkippedTime:
        # The first instant whose clock shows a later time.
        assert instant.to_tz(zone).to_plain() > there
        assert instant.subtract(nanoseconds=1).to_tz(zone).to_plain() < there


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("clock", [time(0), time(2, 30)])
def test_a_daily_time_is_due_once_a_day_for_years(zone: str, clock: time) -> None:
    first, last = date(2026, 1, 1), date(2028, 12, 31)
    found = upcoming(Daily(), Schedule(zone, (clock,)), datetime(2025, 12, 1, tzinfo=UTC), first, last, 2000)
    assert [to_local(due, zone).date() for due in found] == [first + ONE_DAY * number for number in range(1096)]
