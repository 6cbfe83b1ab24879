"""How many minutes a week are planned, whatever the cadence."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling.cadence import (
    AroundSession,
    Cadence,
    Daily,
    EveryDays,
    Once,
    OnDemand,
    OnWeekdays,
    PerWeek,
    SeveralADay,
    Stage,
    Tapered,
    Untapered,
)
from scheduling.load import Planned, days_a_week, minutes_a_week

WEEKEND = frozenset({5, 6})
CADENCES: st.SearchStrategy[Untapered] = st.one_of(
    st.just(Daily()),
    st.just(OnDemand()),
    st.builds(PerWeek, st.integers(1, 7)),
    st.builds(EveryDays, st.integers(1, 365)),
    st.builds(OnWeekdays, st.sets(st.integers(0, 6), min_size=1).map(tuple)),
)
DAYS_OFF = st.frozensets(st.integers(0, 6))


@pytest.mark.parametrize(
    ("cadence", "days", "with_weekends_off"),
    [
        (Daily(), 7, 5),
        (OnWeekdays((0, 2, 6)), 3, 2),
        (PerWeek(3), 3, 3),
        (PerWeek(6), 6, 5),
        (EveryDays(1), 7, 5),
        (EveryDays(2), 3.5, 3.5),
        (EveryDays(14), 0.5, 0.5),
        (Once(date(2026, 3, 2)), 1, 1),
        (OnDemand(), 0, 0),
        (SeveralADay(3, 60, at_random=True), 7, 5),
        (AroundSession("midweek"), 1, 1),
    ],
)
def test_on_how_many_days_of_a_week_something_is_due(cadence: Untapered, days: float, with_weekends_off: float) -> None:
    assert days_a_week(cadence) == days
    assert days_a_week(cadence, WEEKEND) == with_weekends_off


def test_minutes_add_up_over_all_that_is_planned() -> None:
    week = [Planned(8, PerWeek(3), 1), Planned(1, Daily(), 3), Planned(6, EveryDays(2), 1), Planned(20, OnDemand(), 1)]
    assert minutes_a_week(week) == 24 + 21 + 21
    assert minutes_a_week([]) == 0


def test_several_a_day_and_a_taper_count_by_themselves() -> None:
    three = SeveralADay(3, 60, at_random=False)
    # Its times are its own: what the client picked is the window.
    assert minutes_a_week([Planned(2, three, 0)]) == 42
    assert minutes_a_week([Planned(10, Tapered((Stage(Daily(), 2), Stage(PerWeek(1)))), 1)]) == 70


@given(CADENCES, st.integers(1, 60), st.integers(1, 3), DAYS_OFF)
def test_a_day_off_never_makes_a_week_longer(cadence: Cadence, minutes: int, times: int, off: frozenset[int]) -> None:
    whole, shorter = (minutes_a_week([Planned(minutes, cadence, times, days)]) for days in (frozenset[int](), off))
    assert 0 <= shorter <= whole <= minutes * times * 7
