"""Months of clients who travel, change their hours and join in the middle of a day: counts and gaps hold.

SIMULATED_DAYS=1000000 pytest tests/scheduling/test_sampling_properties.py looks for as long as one likes.
"""

import os
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling.cadence import Schedule, SeveralADay, in_quiet, next_due, to_local
from scheduling.cadence_kinds import LONGEST_WINDOW
from scheduling.free import next_free
from scheduling.human_time import minutes_between
from scheduling.sampling import moments, turn_of_day

DAYS = 50
EXAMPLES = max(1, int(os.environ.get("SIMULATED_DAYS", "10000")) // DAYS)
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Kathmandu",
    "Pacific/Apia",
)
# A few days before clocks change somewhere: both nights of every zone above, Ramadan, and the day that Apia skipped.
EVES = (
    *(
        date(2026, 3, 20),
        date(2026, 10, 16),
        date(2026, 3, 1),
        date(2026, 10, 24),
        date(2026, 9, 27),
        date(2026, 3, 28),
    ),
    *(date(2026, 2, 8), date(2026, 3, 15), date(2011, 12, 22), date(2026, 6, 1)),
)
ONE_DAY = timedelta(days=1)

minutes = st.integers(0, 24 * 60 - 1).map(lambda at: time(at // 60, at % 60))
windows = st.tuples(minutes, minutes).filter(lambda each: minutes_between(*each) <= LONGEST_WINDOW)
quiets = st.one_of(st.just((None, None)), st.just((time(22), time(7))), st.tuples(minutes, minutes))
several = st.builds(SeveralADay, st.integers(2, 6), st.sampled_from((15, 30, 60, 120)), at_random=st.booleans())


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    quiet_from, quiet_until = draw(quiets)
    return Schedule(
        zone=draw(st.sampled_from(ZONES)),
        times=(),
        quiet_from=quiet_from,
        quiet_until=quiet_until,
        days_off=tuple(sorted(draw(st.sets(st.integers(0, 6), max_size=2)))),
        window=draw(windows),
        seed=str(draw(st.integers(0, 99))),
    )


@st.composite
def changes(draw: st.DrawFn) -> dict[int, Schedule]:
    """At which minutes since the beginning what is chosen changes to what: a flight, other quiet hours."""
    start = draw(schedules())
    found = {0: start}
    for at in draw(st.sets(st.integers(1, DAYS * 24 * 60), max_size=16)):
        other = draw(schedules())
        quieter = replace(start, quiet_from=other.quiet_from, quiet_until=other.quiet_until)
        found[at] = draw(
            st.sampled_from((other, quieter, replace(start, zone=other.zone), replace(start, window=other.window)))
        )
    return dict(sorted(found.items()))


@dataclass
class Life:
    """Days of a client as planning sees them: what was due, and by which schedule."""

    cadence: SeveralADay
    first: date
    last: date
    due: list[datetime] = field(default_factory=list)
    by: list[Schedule] = field(default_factory=list)

    def live(self, schedule: Schedule, since: datetime, until: datetime) -> None:
        """From a change on and before another: planned anew once, then from one due instant to the next."""
        due = next_free(self.cadence, schedule, since, self.first, self.last, self.due)
        while due is not None and due <= until:
            self.due.append(due)
            self.by.append(schedule)
            due = next_due(self.cadence, schedule, due, self.first, self.last)


def lived(cadence: SeveralADay, eve: date, changed: dict[int, Schedule], joined: int) -> Life:
    """All of it, from a minute of the eve on."""
    begins = datetime.combine(eve, time(0), UTC) + timedelta(minutes=joined)
    life = Life(cadence, eve, eve + ONE_DAY * DAYS)
    instants = [begins + timedelta(minutes=at) for at in changed] + [begins + ONE_DAY * (DAYS + 3)]
    for schedule, (since, until) in zip(changed.values(), pairwise(instants), strict=True):
        life.live(schedule, since, until)
    return life


@settings(deadline=None, max_examples=EXAMPLES)
@given(several, st.sampled_from(EVES), changes(), st.integers(0, 24 * 60))
def test_counts_and_gaps_hold_wherever_somebody_travels(
    cadence: SeveralADay, eve: date, changed: dict[int, Schedule], joined: int
) -> None:
    life = lived(cadence, eve, changed, joined)
    gap = timedelta(minutes=cadence.gap)
    assert all(later - earlier >= gap for earlier, later in pairwise(life.due))
    days: list[tuple[date, int]] = []
    for number, (at, schedule) in enumerate(zip(life.due, life.by, strict=True)):
        assert not in_quiet(at, schedule)
        assert to_local(at, schedule.zone).weekday() not in schedule.days_off
        day = day_of(at, schedule)
        before = life.due[max(0, number - 24) : number]
        days.append((day, 1 + sum(day_of(each, schedule) == day for each in before)))
    assert all(count <= cadence.times for _, count in days)


def day_of(at: datetime, schedule: Schedule) -> date:
    """The day that an instant counts for, by the window of that time."""
    assert schedule.window is not None
    turn = turn_of_day(schedule.window)
    local = to_local(at, schedule.zone)
    return local.date() if local.time() >= turn else local.date() - ONE_DAY


@settings(deadline=None, max_examples=50)
@given(several, schedules(), st.sampled_from(EVES), st.integers(0, 12 * 24 * 60))
def test_every_day_has_all_that_its_window_has_room_for_whenever_it_is_asked(
    cadence: SeveralADay, schedule: Schedule, eve: date, later: int
) -> None:
    last = eve + ONE_DAY * 9
    all_days = [at for number in range(10) for at in moments(cadence, schedule, eve + ONE_DAY * number)]
    after = datetime.combine(eve, time(0), UTC) + timedelta(minutes=later) - ONE_DAY
    expected = [at for at in all_days if at > after]
    found = []
    due = next_due(cadence, schedule, after, eve, last)
    while due is not None:
        found.append(due)
        due = next_due(cadence, schedule, due, eve, last)
    assert found == expected


@settings(deadline=None, max_examples=50)
@given(several, schedules(), st.sampled_from(EVES).filter(lambda eve: eve.year == 2026))
def test_a_window_with_room_for_all_has_all_also_in_the_nights_when_clocks_change(
    cadence: SeveralADay, schedule: Schedule, day: date
) -> None:
    assert schedule.window is not None
    free = replace(schedule, quiet_from=None, quiet_until=None, days_off=())
    # An hour more: on one night a year it is missing.
    if minutes_between(*schedule.window) < cadence.times * cadence.gap + 60:
        return
    counts = {len(moments(cadence, free, day + ONE_DAY * number)) for number in range(DAYS)}
    assert counts == {cadence.times}
