"""Measures: the published totals, bands and cutoffs; no total while anything is missing, whatever it is."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from practices import walk as walks
from practices.definition import Practice, Step
from practices.library import load_library
from practices.replies import Value
from practices.scoring import Score, is_risk, score
from practices.walk import Picked

LIBRARY = load_library(Path(__file__).parents[2] / "practices" / "library")
MEASURES = {name: practice for name, practice in LIBRARY.items() if practice.measure is not None}
HIGHEST = {
    "phq9": 27,
    "phq8": 24,
    "phq2": 6,
    "gad7": 21,
    "gad2": 6,
    "phq4": 12,
    "pcl5": 80,
    "pc_ptsd5": 5,
    "audit_c": 12,
}
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

Answers = dict[str, Value]


def options(step: Step) -> tuple[Value, ...]:
    """What can be answered, from the fewest points to the most."""
    return step.options or (False, True)


def with_points(practice: Practice, *points: int) -> Answers:
    """Answers to the items that count so many points each; every gate is passed."""
    assert practice.measure is not None
    answers: Answers = dict.fromkeys(practice.measure.gates, True)
    items = [practice.step(item) for item in practice.measure.total.items]
    return answers | {item.id: options(item)[count] for item, count in zip(items, points, strict=True)}


def coming_to(practice: Practice, total: int) -> Answers:
    """Answers with that total: as many points as fit on each item in turn, and a first one above 0 if any is."""
    assert practice.measure is not None
    points: list[int] = []
    for item in practice.measure.total.items:
        points.append(min(total - sum(points), len(options(practice.step(item))) - 1))
    return with_points(practice, *points)


def scored(practice: Practice, answers: Mapping[str, Value | None]) -> Score:
    found = score(practice, answers)
    assert found is not None
    return found


def reached(of: Score) -> dict[str, bool]:
    return {cutoff.name: is_reached for cutoff, is_reached in of.total.cutoffs}


def test_the_measures_that_may_be_shipped_are_there_with_their_ranges() -> None:
    assert {name: scored(practice, {}).total.highest for name, practice in MEASURES.items()} == HIGHEST


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_a_measure_says_where_it_is_from_and_who_may_use_it(name: str) -> None:
    practice = MEASURES[name]
    assert practice.measure is not None
    assert practice.kind == "measure"
    assert not practice.has_smaller
    assert any(
        year in practice.measure.source for year in ("1998", "2001", "2003", "2006", "2007", "2009", "2013", "2016")
    )
    assert any(words in practice.measure.licence for words in ("No permission required", "public domain"))
    assert not any(step.required for step in practice.steps), "nobody is held in a form"


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_every_total_from_nothing_to_all_is_the_sum_of_its_points(name: str) -> None:
    practice = MEASURES[name]
    for total in range(HIGHEST[name] + 1):
        found = scored(practice, coming_to(practice, total))
        assert (found.total.total, found.missing) == (total, ())


# The edges of every band, as published.
BANDS = {
    "phq9": {
        (0, 4): "minimal",
        (5, 9): "mild",
        (10, 14): "moderate",
        (15, 19): "moderately_severe",
        (20, 27): "severe",
    },
    "phq8": {
        (0, 4): "minimal",
        (5, 9): "mild",
        (10, 14): "moderate",
        (15, 19): "moderately_severe",
        (20, 24): "severe",
    },
    "gad7": {(0, 4): "minimal", (5, 9): "mild", (10, 14): "moderate", (15, 21): "severe"},
    "phq4": {(0, 2): "minimal", (3, 5): "mild", (6, 8): "moderate", (9, 12): "severe"},
}


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_bands_begin_and_end_where_they_were_published(name: str) -> None:
    practice = MEASURES[name]
    published = {total: band for (low, high), band in BANDS.get(name, {}).items() for total in range(low, high + 1)}
    for total in range(HIGHEST[name] + 1):
        assert scored(practice, coming_to(practice, total)).total.band == published.get(total)


CUTOFFS = {
    "phq2": {"screening": 3},
    "gad2": {"screening": 3},
    "pcl5": {"lenient": 31, "strict": 33},
    "pc_ptsd5": {"lenient": 3, "strict": 4},
    "audit_c": {"women": 3, "men": 4},
}


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_cutoffs_are_reached_where_they_were_published(name: str) -> None:
    practice = MEASURES[name]
    published = CUTOFFS.get(name, {})
    for total in range(HIGHEST[name] + 1):
        found = scored(practice, coming_to(practice, total))
        assert reached(found) == {cutoff: total >= lowest for cutoff, lowest in published.items()}


# One person each, counted by hand from the form.
WORKED = [
    ("phq9", (2, 2, 3, 3, 1, 2, 2, 0, 1), 16, "moderately_severe"),
    ("phq9", (1, 1, 1, 1, 0, 0, 0, 0, 0), 4, "minimal"),
    ("phq8", (2, 2, 3, 3, 1, 2, 2, 0), 15, "moderately_severe"),
    ("gad7", (3, 2, 2, 1, 0, 1, 0), 9, "mild"),
    ("gad7", (2, 2, 2, 1, 1, 1, 1), 10, "moderate"),
    ("phq4", (2, 1, 1, 2), 6, "moderate"),
    ("pcl5", (3, 2, 1, 3, 2, 2, 3, 0, 1, 2, 2, 1, 1, 1, 2, 0, 3, 3, 2, 2), 36, None),
    ("pc_ptsd5", (1, 0, 1, 1, 0), 3, None),
    ("audit_c", (2, 1, 1), 4, None),
]


@pytest.mark.parametrize(("name", "points", "total", "band"), WORKED)
def test_a_filled_in_form_comes_to_what_was_counted_by_hand(
    name: str, points: tuple[int, ...], total: int, band: str | None
) -> None:
    found = scored(MEASURES[name], with_points(MEASURES[name], *points))
    assert (found.total.total, found.total.band) == (total, band)


def gaps(practice: Practice) -> Iterator[tuple[Answers, set[str]]]:
    """Every way to leave answers out of a full set; for a long measure every one, every two, and all but one."""
    assert practice.measure is not None
    whole = with_points(practice, *([1] * len(practice.measure.total.items)))
    sizes = range(1, len(whole) + 1) if len(whole) <= 9 else (1, 2, len(whole) - 1, len(whole))
    for size in sizes:
        for left_out in combinations(whole, size):
            yield {step: value for step, value in whole.items() if step not in left_out}, set(left_out)


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_whatever_is_missing_there_is_no_total_no_band_and_no_cutoff(name: str) -> None:
    practice = MEASURES[name]
    assert practice.measure is not None
    for answers, left_out in gaps(practice):
        found = scored(practice, answers)
        assert (found.total.total, found.total.band, found.total.cutoffs) == (None, None, ())
        assert set(found.missing) == left_out
        for part, scale in zip(found.subscales, practice.measure.subscales, strict=True):
            assert (part.total is not None) == left_out.isdisjoint(scale.items)


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_a_skipped_item_is_missing_like_one_that_was_never_reached(name: str) -> None:
    practice = MEASURES[name]
    assert practice.measure is not None
    whole: dict[str, Value | None] = dict(coming_to(practice, HIGHEST[name]))
    skipped = whole | {practice.measure.total.items[-1]: None}
    found = scored(practice, skipped)
    assert (found.total.total, found.missing) == (None, (practice.measure.total.items[-1],))


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_more_of_anything_never_makes_a_total_smaller(name: str) -> None:
    practice = MEASURES[name]
    assert practice.measure is not None
    answers = with_points(practice, *([1] * len(practice.measure.total.items)))
    for item in practice.measure.total.items:
        totals = [scored(practice, answers | {item: option}).total.total for option in options(practice.step(item))]
        assert all(less is not None and more is not None and less < more for less, more in pairwise(totals))


def test_the_question_about_difficulty_is_not_counted() -> None:
    practice = MEASURES["phq9"]
    answers = coming_to(practice, 12)
    for option in practice.step("difficulty").options:
        assert score(practice, answers | {"difficulty": option}) == score(practice, answers)


def test_only_who_has_any_of_the_problems_is_asked_how_difficult_they_make_things() -> None:
    practice = MEASURES["phq9"]
    for total, asked in ((0, False), (1, True)):
        walk = replace(walks.begin(practice, "full", NOW).walk, answers=coming_to(practice, total))
        assert ("difficulty" in {step.id for step in walks.way(practice, walk)}) == asked


def test_who_never_drinks_has_a_total_of_nothing_and_is_asked_nothing_more() -> None:
    practice = MEASURES["audit_c"]
    found = scored(practice, {"how_often": "never"})
    assert (found.total.total, found.missing, reached(found)) == (0, (), {"women": False, "men": False})
    assert walks.advance(practice, walks.begin(practice, "full", NOW).walk, Picked("never"), NOW).finished


def test_answers_that_a_gate_has_led_past_do_not_count() -> None:
    practice = MEASURES["audit_c"]
    assert scored(practice, {"how_often": "never", "how_many": "ten_or_more", "six_or_more": "weekly"}).total.total == 0


def test_without_a_traumatic_event_the_total_is_nothing() -> None:
    practice = MEASURES["pc_ptsd5"]
    found = scored(practice, {"event": False})
    assert (found.total.total, found.missing, reached(found)) == (0, (), {"lenient": False, "strict": False})
    assert walks.advance(practice, walks.begin(practice, "full", NOW).walk, Picked("no"), NOW).finished


def test_an_event_without_the_questions_after_it_is_no_total() -> None:
    found = scored(MEASURES["pc_ptsd5"], {"event": True})
    assert (found.total.total, len(found.missing), found.needed) == (None, 5, 6)


def test_subscales_are_summed_by_themselves() -> None:
    found = scored(MEASURES["phq4"], with_points(MEASURES["phq4"], 1, 1, 3, 0))
    assert {one.name: (one.total, one.cutoffs[0][1]) for one in found.subscales} == {
        "anxiety": (2, False),
        "depression": (3, True),
    }
    clusters = scored(MEASURES["pcl5"], with_points(MEASURES["pcl5"], *([1] * 20))).subscales
    assert {one.name: (one.total, one.highest) for one in clusters} == {
        "intrusion": (5, 20),
        "avoidance": (2, 8),
        "cognition_and_mood": (7, 28),
        "arousal": (6, 24),
    }


def test_the_risk_item_is_met_from_several_days_on_and_no_other_item_ever_is() -> None:
    met = {
        (name, step.id, option)
        for name, practice in LIBRARY.items()
        for step in practice.steps
        for option in options(step)
        if is_risk(practice, step.id, option)
    }
    assert met == {
        ("phq9", "better_off_dead", option)
        for option in ("several_days", "more_than_half_the_days", "nearly_every_day")
    }
    assert not is_risk(LIBRARY["phq9"], "better_off_dead", None)


def test_a_practice_that_is_no_measure_has_no_score() -> None:
    assert score(LIBRARY["mood_log"], {"mood": 7}) is None


def test_an_item_reads_the_same_in_every_measure_that_asks_it() -> None:
    wordings: dict[tuple[str, str], set[str]] = {}
    for name in ("phq9", "phq8", "phq2", "gad7", "gad2", "phq4"):
        for language, words in MEASURES[name].words.items():
            for step_id, said in words.steps.items():
                wordings.setdefault((language, step_id), set()).add(said.question)
    assert all(len(found) == 1 for found in wordings.values())
    assert len(wordings) == 2 * (10 + 7)
