"""What could be proposed: the usual rhythm, a step less, a step on, and what debriefs speak for."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from practices.outcomes import Went
from scheduling import cadence as cadences
from scheduling import proposing
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
)
from scheduling.load import days_a_week
from storage.proposals import Terms
from tests.seeds import LIBRARY, MOOD, THOUGHTS

START = datetime(2026, 3, 2, 18, tzinfo=UTC)
TODAY = START.date()


def terms(cadence: Cadence, **more: object) -> Terms:
    agreed = Terms(THOUGHTS.id, THOUGHTS.version, cadences.to_json(cadence), why="Why", weeks=3)
    return replace(agreed, **more)  # type: ignore[arg-type]


def said(*debriefs: str | None) -> list[Went]:
    return [
        Went(UUID(int=1), (THOUGHTS.id, 1), "done", debrief, START + timedelta(days=day))
        for day, debrief in enumerate(debriefs)
    ]


def test_every_practice_of_the_library_has_a_usual_rhythm() -> None:
    usual = {name: proposing.usual(practice) for name, practice in LIBRARY.items()}
    assert [usual[name] for name in ("breathing_478", "event_counter", "skill_when_triggered")] == [OnDemand()] * 3
    assert (usual["mood_log"], usual["phq9"], usual["letter"]) == (Daily(), PerWeek(1), PerWeek(1))
    assert usual["thought_record"] == PerWeek(3)


@pytest.mark.parametrize(
    ("cadence", "fewer"),
    [
        (SeveralADay(3, 60, True), SeveralADay(2, 60, True)),
        (SeveralADay(2, 60, True), Daily()),
        (Daily(), EveryDays(2)),
        (OnWeekdays((0, 1, 2, 3, 4)), PerWeek(2)),
        (OnWeekdays((3,)), EveryDays(14)),
        (PerWeek(3), PerWeek(2)),
        (PerWeek(1), EveryDays(14)),
        (EveryDays(2), PerWeek(2)),
        (EveryDays(3), PerWeek(1)),
        (EveryDays(10), EveryDays(14)),
        (EveryDays(14), None),
        (OnDemand(), None),
        (Once(TODAY), None),
        (AroundSession("midweek"), None),
        (Tapered((Stage(PerWeek(3), 2), Stage(PerWeek(1)))), None),
    ],
)
def test_a_step_less_often(cadence: Cadence, fewer: Cadence | None) -> None:
    assert proposing.less_often(cadence) == fewer


def test_less_often_is_never_more_often_and_comes_to_an_end() -> None:
    cadence: Cadence | None = Daily()
    for _ in range(20):
        fewer = None if cadence is None else proposing.less_often(cadence)
        if cadence is None or fewer is None:
            return
        assert not isinstance(fewer, Tapered)
        assert not isinstance(cadence, Tapered)
        assert days_a_week(fewer) < days_a_week(cadence)
        cadence = fewer
    raise AssertionError("It never ends.")


def test_scaling_back_makes_one_thing_smaller_at_a_time() -> None:
    full = terms(Daily())
    smaller = proposing.scaled_back(full, THOUGHTS)
    assert smaller == replace(full, size="smaller")
    assert proposing.scaled_back(smaller, THOUGHTS) == terms(EveryDays(2), size="smaller")
    assert proposing.scaled_back(full, LIBRARY["phq4"]) == terms(EveryDays(2))


def test_building_on_goes_one_step_at_a_time_to_keeping_what_works() -> None:
    baseline = terms(Daily(), phase="baseline", size="smaller")
    practising = proposing.built_on(baseline)
    assert practising == replace(baseline, phase="practice")
    full = proposing.built_on(practising)
    assert full == replace(practising, size="full")
    kept = proposing.built_on(full)
    assert kept.phase == "maintenance"
    assert cadences.from_json(kept.cadence) == Tapered((Stage(PerWeek(3), 2), Stage(PerWeek(1))))
    assert kept.weeks == 4
    assert proposing.built_on(kept) == kept


@pytest.mark.parametrize(
    ("agreed", "debriefs", "what"),
    [
        (terms(Daily()), ("too-hard",), "scale back"),
        (terms(Daily()), ("in-the-way",), "scale back"),
        (terms(OnDemand(), size="smaller"), ("too-hard",), "swap"),
        (terms(Daily()), ("not-for-me",), "swap"),
        (terms(Daily()), ("helped",), None),
        (terms(Daily()), ("helped", "helped"), "build on"),
        (terms(Daily(), phase="maintenance"), ("helped", "helped"), "taper"),
        (terms(Daily(), phase="maintenance"), (None, None, None), "taper"),
        (terms(Daily(), phase="maintenance"), (None, None), None),
        (terms(Daily(), phase="maintenance"), (None, None, None, "too-hard"), "scale back"),
        (terms(OnDemand(), phase="maintenance"), ("helped", "helped"), None),
        (terms(Daily()), (), None),
    ],
)
def test_debriefs_speak_for_a_next_proposal(agreed: Terms, debriefs: tuple[str | None, ...], what: str | None) -> None:
    dated = replace(agreed, first_day="2026-02-02", last_day="2026-03-06")
    found = proposing.suggested(dated, said(*debriefs), THOUGHTS, TODAY)
    assert (None if found is None else found.what) == what
    # It begins when it is sent, and has an end again.
    assert found is None or (found.terms.first_day, found.terms.last_day) == (None, None)


@pytest.mark.parametrize(
    ("last_day", "debriefs", "what"),
    [
        ("2026-03-05", (None,), "go on"),
        ("2026-02-27", ("helped",), "go on"),
        ("2026-03-06", (None,), None),
        ("2026-03-05", (), None),
        ("2026-03-05", ("too-hard",), "scale back"),
    ],
)
def test_what_comes_to_its_end_and_was_done_could_go_on(
    last_day: str, debriefs: tuple[str | None, ...], what: str | None
) -> None:
    agreed = terms(Daily(), last_day=last_day)
    found = proposing.suggested(agreed, said(*debriefs), THOUGHTS, TODAY)
    assert (None if found is None else found.what) == what
    if found is not None and what == "go on":
        assert found.terms == terms(Daily(), weeks=2)


def test_wishes_are_put_into_the_terms_as_far_as_a_rule_can() -> None:
    wished = proposing.wished(terms(PerWeek(3)), THOUGHTS, ("less-often", "smaller", "later", "other-times"), TODAY)
    assert wished == terms(PerWeek(2), size="smaller", first_day="2026-03-09", last_day="2026-03-30")
    assert wished.days(date(2026, 3, 4)) == (date(2026, 3, 9), date(2026, 3, 30))
    assert proposing.wished(terms(OnDemand()), MOOD, ("less-often", "other-practice"), TODAY) == terms(OnDemand())
