"""What there is to draw: every number once, on the client's own days; gaps as gaps; facts under it, and no marks."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from exports.charts import Chart, Panel, chart_of, pairs_of, said_of
from practices.definition import Practice
from storage.log import Logged
from storage.messages import Lines, Text
from tests.exports.logs import MONDAY, entry, log_of, logged
from tests.seeds import EXPERIMENT, LIBRARY, MOOD, THOUGHTS

FIRST, LAST = date(2026, 3, 2), date(2026, 3, 15)


def given(practice: Practice, answers: dict[str, Any], days: int = 0, hours: int = 0, **more: Any) -> Logged:
    """An entry so long after Monday morning."""
    at = MONDAY + timedelta(days=days, hours=hours)
    return logged(entry(practice, at, days * 24 + hours + 1, **more), practice, answers)


def chart(practice: Practice, *entries: Logged, language: str = "en") -> Chart:
    return chart_of(log_of(*entries), practice, FIRST, LAST, language)


def values(panel: Panel) -> list[float]:
    return [point.value for point in panel.points]


def test_each_question_has_a_panel_with_every_number_once() -> None:
    found = chart(MOOD, given(MOOD, {"mood": 3, "energy": 8, "note": "7"}), given(MOOD, {"mood": 4}, hours=9))
    mood, energy = found.panels
    assert (values(mood), values(energy)) == ([3, 4], [8])
    assert (mood.questions, mood.lowest, mood.highest) == (("How is your mood right now?",), 0, 10)
    assert mood.ends == ("as low as it gets", "as good as it gets")


def test_a_skipped_answer_is_no_number_and_a_question_without_any_is_left_out() -> None:
    (mood,) = chart(MOOD, given(MOOD, {"mood": 3, "energy": None})).panels
    assert values(mood) == [3]


def test_a_line_is_not_drawn_across_a_day_without_an_entry() -> None:
    (mood,) = chart(MOOD, *(given(MOOD, {"mood": day}, day) for day in (0, 1, 3, 4, 8))).panels
    assert [[point.value for point in stretch] for stretch in mood.stretches()] == [[0, 1], [3, 4], [8]]


def test_numbers_stand_at_the_clients_own_time() -> None:
    late = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
    one = logged(entry(MOOD, late, 1), MOOD, {"mood": 5})
    (mood,) = chart(MOOD, one).panels
    assert mood.points[0].at == datetime.fromisoformat("2026-03-03T00:30")


def test_days_are_counted_once_and_only_with_something_in_them() -> None:
    found = chart(
        MOOD,
        given(MOOD, {"mood": 3}),
        given(MOOD, {"mood": 4}, hours=5),
        given(MOOD, {}, 3, outcome="not this time"),
        given(MOOD, {"mood": 4}, 5),
    )
    assert (found.days_with_entry, found.days) == (2, 14)


def test_before_and_after_stand_side_by_side() -> None:
    whole = given(THOUGHTS, {"strength": 80, "strength_after": 30})
    (panel,) = chart(THOUGHTS, whole, given(THOUGHTS, {"strength": 60}, 2)).panels
    assert [(change.before, change.after) for change in panel.changes] == [(80, 30), (60, None)]
    assert panel.points == ()
    assert len(panel.questions) == 2


@pytest.mark.parametrize(
    ("practice", "pairs"),
    [
        (THOUGHTS, [("strength", "strength_after")]),
        (EXPERIMENT, [("sure_before", "sure_after")]),
        (LIBRARY["breathing_478"], [("before", "after")]),
        (MOOD, []),
    ],
)
def test_pairs_are_known_by_their_names(practice: Practice, pairs: list[tuple[str, str]]) -> None:
    assert [(before.id, after.id) for before, after in pairs_of(practice)] == pairs


def test_without_a_number_an_empty_scale_is_left() -> None:
    (panel,) = chart(MOOD).panels
    assert (panel.points, panel.changes, panel.highest) == ((), (), 10)


def test_what_is_said_under_it_are_facts() -> None:
    said = said_of(chart(MOOD, given(MOOD, {"mood": 3}), given(MOOD, {"mood": 6}, 1), given(MOOD, {"mood": 5}, 2)))
    question = "How is your mood right now?"
    assert said["numbers"] == Lines(
        (Text("chart-line", {"question": question, "least": "3", "most": "6", "latest": "5"}),)
    )
    assert (said["with_entry"], said["days"]) == (3, 14)


def test_a_change_is_said_as_it_was_the_last_time() -> None:
    first = given(THOUGHTS, {"strength": 80, "strength_after": 30})
    found = chart(THOUGHTS, first, given(THOUGHTS, {"strength": 60}, 2))
    question = "How strong was it at its strongest?"
    last = Text("chart-change", {"question": question, "before": "60", "after": "–"})
    assert said_of(found)["numbers"] == Lines((last,))


def test_a_corrected_number_stays_on_its_day_and_none_lies_beyond_the_last() -> None:
    corrected = logged(entry(MOOD, MONDAY, 1), MOOD, {"mood": 3})
    later = replace(corrected.answers[0], answered_at=MONDAY + timedelta(days=10))
    at_midnight = logged(entry(MOOD, datetime(2026, 3, 8, 22, 59, 30, tzinfo=UTC), 2), MOOD, {"mood": 5})
    mood, *_ = chart(MOOD, replace(corrected, answers=(later,)), at_midnight).panels
    assert [(point.at.day, point.value) for point in mood.points] == [(MONDAY.day, 3), (8, 5)]
