"""A taper begins below what was, and gets rarer."""

import pytest

from scheduling.cadence import (
    AroundSession,
    Cadence,
    Daily,
    EveryDays,
    OnDemand,
    OnWeekdays,
    PerWeek,
    SeveralADay,
    Stage,
    Tapered,
    Untapered,
)
from scheduling.tapering import tapered


@pytest.mark.parametrize(
    ("cadence", "first", "then"),
    [
        (SeveralADay(3, 60, at_random=True), Daily(), PerWeek(3)),
        (Daily(), PerWeek(3), PerWeek(1)),
        (OnWeekdays((0, 1, 2, 3, 4)), PerWeek(3), PerWeek(1)),
        (EveryDays(2), PerWeek(3), PerWeek(1)),
        (PerWeek(3), PerWeek(1), EveryDays(14)),
        (OnWeekdays((0, 3)), PerWeek(1), EveryDays(14)),
    ],
)
def test_what_comes_often_becomes_rarer_in_two_steps(cadence: Cadence, first: Untapered, then: Untapered) -> None:
    assert tapered(cadence) == Tapered((Stage(first, 2), Stage(then)))


@pytest.mark.parametrize(
    "cadence", [PerWeek(1), EveryDays(14), OnDemand(), AroundSession("midweek"), Tapered((Stage(Daily(), 1),))]
)
def test_what_is_rare_has_its_own_time_or_tapers_already_is_left_as_it_is(cadence: Cadence) -> None:
    assert tapered(cadence) is None
