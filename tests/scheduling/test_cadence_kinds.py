"""The kinds of cadences as JSON, and those that cannot be."""

from typing import Any

import pytest

from scheduling.cadence import (
    AroundSession,
    BadCadence,
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
    from_json,
    to_json,
)
from tests.scheduling.by_hand import MONDAY


@pytest.mark.parametrize(
    "cadence",
    [
        Daily(),
        OnWeekdays((0, 4)),
        PerWeek(3),
        EveryDays(2),
        Once(MONDAY),
        OnDemand(),
        SeveralADay(3, 60, at_random=True),
        SeveralADay(12, 15, at_random=False),
        AroundSession("night before"),
        Tapered((Stage(Daily(), 2), Stage(SeveralADay(2, 240, at_random=True), 1), Stage(PerWeek(1)))),
        Tapered((Stage(AroundSession("midweek"), 52), Stage(OnDemand()))),
    ],
)
def test_a_cadence_comes_back_from_json_as_it_was(cadence: Cadence) -> None:
    assert from_json(to_json(cadence)) == cadence


TAPER: dict[str, Any] = {
    "kind": "taper",
    "stages": [{"cadence": {"kind": "daily"}, "weeks": 1}, {"cadence": {"kind": "on demand"}}],
}


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"kind": "hourly"},
        {"kind": "on weekdays", "days": []},
        {"kind": "on weekdays", "days": [7]},
        {"kind": "on weekdays", "days": ["Monday"]},
        {"kind": "per week", "times": 0},
        {"kind": "per week", "times": 8},
        {"kind": "per week", "times": True},
        {"kind": "per week"},
        {"kind": "every days", "days": 0},
        {"kind": "every days", "days": 2.5},
        {"kind": "once", "on": "2026-02-30"},
        {"kind": "once", "on": None},
        {"kind": "several a day", "times": 1, "gap": 60, "at": "random"},
        {"kind": "several a day", "times": 13, "gap": 15, "at": "random"},
        {"kind": "several a day", "times": 3, "gap": 0, "at": "even"},
        {"kind": "several a day", "times": 3, "gap": 60, "at": "noon"},
        {"kind": "several a day", "times": 12, "gap": 240, "at": "even"},  # no day is long enough
        {"kind": "several a day", "times": 3, "gap": 60, "at": "even", "seed": 1},
        {"kind": "around session", "when": "the morning after"},
        {"kind": "around session", "when": ["midweek"]},
        {"kind": "around session"},
        {"kind": "taper", "stages": []},
        {"kind": "taper", "stages": [{"cadence": {"kind": "daily"}}]},
        {"kind": "taper", "stages": [{"cadence": {"kind": "daily"}}, {"cadence": {"kind": "daily"}}]},
        {"kind": "taper", "stages": [{"cadence": {"kind": "daily"}, "weeks": 1}] * 2},
        {"kind": "taper", "stages": [{"cadence": {"kind": "daily"}, "weeks": 0}, {"cadence": {"kind": "daily"}}]},
        {"kind": "taper", "stages": [{"cadence": {"kind": "on demand"}, "weeks": 1}, {"cadence": {"kind": "daily"}}]},
        {"kind": "taper", "stages": [{"cadence": TAPER, "weeks": 1}, {"cadence": {"kind": "daily"}}]},
        {"kind": "taper", "stages": [*TAPER["stages"], {"cadence": {"kind": "once", "on": "2026-03-02"}}]},
        {
            "kind": "taper",
            "stages": [{"cadence": {"kind": "daily"}, "weeks": 1}] * 5 + [{"cadence": {"kind": "daily"}}],
        },
    ],
)
def test_a_cadence_that_cannot_be_is_refused(kept: dict[str, object]) -> None:
    with pytest.raises(BadCadence):
        from_json(kept)
