"""Several times a day within a window: cases by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest

from scheduling.cadence import Schedule, SeveralADay, in_quiet, next_due, to_local, upcoming
from scheduling.sampling import moments

MONDAY = date(2026, 3, 2)
END = date(2026, 3, 15)
WINDOW = Schedule("Europe/Berlin", (), window=(time(10), time(20)), seed="ana")
EVENLY, AT_RANDOM = SeveralADay(3, 60, at_random=False), SeveralADay(3, 60, at_random=True)


def clocks(cadence: SeveralADay, schedule: Schedule, day: date = MONDAY) -> list[str]:
    """The moments of a day as the client's clock shows them."""
    return [f"{to_local(at, schedule.zone):%d %H:%M}" for at in moments(cadence, schedule, day)]


def test_evenly_is_in_the_middle_of_equal_parts() -> None:
    assert clocks(EVENLY, WINDOW) == ["02 11:40", "02 15:00", "02 18:20"]


def test_moments_follow_from_the_seed_and_the_day_alone() -> None:
    # Written down: another release, another machine and another version of Python must draw the same.
    assert clocks(AT_RANDOM, WINDOW) == ["02 10:28", "02 12:17", "02 17:15"]
    assert clocks(AT_RANDOM, replace(WINDOW, seed="dan")) != clocks(AT_RANDOM, WINDOW)
    assert clocks(AT_RANDOM, WINDOW, date(2026, 3, 3)) != clocks(AT_RANDOM, WINDOW)


def test_who_joins_in_the_middle_of_a_day_gets_what_is_still_ahead() -> None:
    late_morning = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)  # half past eleven
    first = upcoming(AT_RANDOM, WINDOW, late_morning, MONDAY, END, 3)
    assert first[:2] == list(moments(AT_RANDOM, WINDOW, MONDAY)[1:])
    assert first[2] == moments(AT_RANDOM, WINDOW, date(2026, 3, 3))[0]


def test_quiet_hours_within_the_window_are_left_out_and_the_count_holds() -> None:
    siesta = replace(WINDOW, quiet_from=time(13), quiet_until=time(16))
    assert clocks(EVENLY, siesta) == ["02 11:10", "02 16:30", "02 18:50"]
    for day in range(14):
        found = moments(AT_RANDOM, siesta, MONDAY + timedelta(days=day))
        assert len(found) == 3
        assert not any(in_quiet(at, siesta) for at in found)


def test_a_window_over_midnight_belongs_to_the_day_on_which_it_begins() -> None:
    late = replace(WINDOW, window=(time(18), time(2)))
    assert clocks(EVENLY, late) == ["02 19:20", "02 22:00", "03 00:40"]
    after = datetime(2026, 3, 2, 22, tzinfo=UTC)
    due = next_due(EVENLY, late, after, MONDAY, MONDAY)
    assert due == moments(EVENLY, late, MONDAY)[2]


def test_a_window_over_midnight_ends_where_a_day_off_begins() -> None:
    late = replace(WINDOW, window=(time(18), time(2)), days_off=(1,))
    assert clocks(EVENLY, late) == ["02 19:00", "02 21:00", "02 23:00"]
    assert clocks(EVENLY, late, date(2026, 3, 3)) == []


@pytest.mark.parametrize(("until", "count"), [(time(10, 30), 1), (time(11), 1), (time(11, 1), 2), (time(13), 3)])
def test_a_window_too_short_for_all_has_fewer_and_keeps_the_gap(until: time, count: int) -> None:
    found = moments(AT_RANDOM, replace(WINDOW, window=(time(10), until)), MONDAY)
    assert len(found) == count
    assert all(later - earlier >= timedelta(hours=1) for earlier, later in pairwise(found))


def test_a_window_that_is_quiet_as_a_whole_has_none() -> None:
    night = replace(WINDOW, quiet_from=time(9), quiet_until=time(21))
    assert clocks(AT_RANDOM, night) == clocks(EVENLY, night) == []
    assert next_due(AT_RANDOM, night, datetime(2026, 3, 1, tzinfo=UTC), MONDAY, END) is None


@pytest.mark.parametrize("cadence", [EVENLY, AT_RANDOM])
def test_the_nights_when_clocks_change_have_their_count_and_the_gap_is_real_time(cadence: SeveralADay) -> None:
    night = replace(WINDOW, window=(time(1), time(5)))
    for day in (date(2026, 3, 29), date(2026, 10, 25)):
        found = moments(cadence, night, day)
        assert len(found) == 3
        assert all(later - earlier >= timedelta(hours=1) for earlier, later in pairwise(found))


def test_a_day_that_was_skipped_has_none() -> None:
    apia = replace(WINDOW, zone="Pacific/Apia")
    assert clocks(AT_RANDOM, apia, date(2011, 12, 30)) == []
    # Its night lies in the next day, and belongs to the day before.
    assert clocks(AT_RANDOM, replace(apia, window=(time(18), time(9))), date(2011, 12, 30)) == []


def test_without_a_window_nothing_is_due() -> None:
    start = datetime(2026, 3, 1, tzinfo=UTC)
    assert next_due(AT_RANDOM, replace(WINDOW, window=None, times=(time(8),)), start, MONDAY, END) is None
