"""A row for each step that was asked, and one where nothing was answered."""

from datetime import timedelta

import pytest

from exports.rows import Row, rows_of
from practices import walk as walks
from practices.walk import Named, Picked, Typed, Walk
from storage.log import Unanswered
from tests.exports.logs import BERLIN, MONDAY, entry, log_of, logged, occurrence
from tests.seeds import EXPERIMENT, MOOD

LATER = MONDAY + timedelta(days=2)


def steps(rows: list[Row]) -> list[str | None]:
    return [row.step_id for row in rows]


def test_every_answer_is_a_row_and_a_skipped_step_too() -> None:
    rows = rows_of(log_of(logged(entry(MOOD, MONDAY, 1), MOOD, {"mood": 7, "energy": None, "note": "Rain."})))
    assert steps(rows) == ["mood", "energy", "note"]
    assert [row.answer.value if row.answer else "?" for row in rows] == [7, None, "Rain."]


def test_a_step_that_was_asked_and_never_answered_is_a_row_without_an_answer() -> None:
    begun = walks.begin(MOOD, "full", MONDAY).walk
    walk = walks.advance(MOOD, begun, Picked("7"), MONDAY).walk
    left = entry(MOOD, MONDAY, 1, walk=walk.to_json(), finished_at=None, outcome=None)
    rows = rows_of(log_of(logged(left, MOOD, {"mood": 7})))
    assert steps(rows) == ["mood", "energy"]
    assert (rows[1].answer, rows[1].question) == (None, "And your energy?")


def test_a_step_that_is_asked_again_is_one_row() -> None:
    walk = Walk(MOOD.id, MOOD.version, "full", "mood", answers={"mood": 7})
    back = entry(MOOD, MONDAY, 1, walk=walk.to_json(), finished_at=None, outcome=None)
    assert steps(rows_of(log_of(logged(back, MOOD, {"mood": 7})))) == ["mood"]


@pytest.mark.parametrize("outcome", ["declined", "not this time"])
def test_an_entry_without_steps_is_a_row(outcome: str) -> None:
    (row,) = rows_of(log_of(logged(entry(MOOD, MONDAY, 1, outcome=outcome), MOOD, {})))
    assert (row.step_id, row.answer) == (None, None)
    assert row.entry is not None
    assert row.entry.outcome == outcome


def test_rows_are_in_order_of_time_whoever_answered() -> None:
    missed = Unanswered(occurrence(MONDAY + timedelta(days=1), 9, closed_as="expired"), MOOD.id, MOOD.version, BERLIN)
    first = logged(entry(MOOD, MONDAY, 1), MOOD, {"mood": 7})
    last = logged(entry(MOOD, LATER, 2), MOOD, {"mood": 5})
    rows = rows_of(log_of(first, last, unanswered=(missed,)))
    assert [row.entry.id.int if row.entry else None for row in rows] == [1, None, 2]
    assert rows[1].occurrence == missed.occurrence


def prompted(row: Row) -> bool | None:
    return row.was_prompted


def test_who_began_is_told() -> None:
    due = occurrence(MONDAY, 1, opened_at=MONDAY)
    by_nudge = logged(entry(MOOD, MONDAY, 1, occurrence_id=due.id), MOOD, {"mood": 7}, due)
    by_themselves = logged(entry(MOOD, MONDAY, 2), MOOD, {"mood": 7})
    not_begun = logged(entry(MOOD, MONDAY, 3, outcome="declined"), MOOD, {})
    missed = Unanswered(occurrence(LATER, 9), MOOD.id, MOOD.version, BERLIN)
    rows = rows_of(log_of(by_nudge, by_themselves, not_begun, unanswered=(missed,)))
    assert [prompted(row) for row in rows] == [True, False, None, None]


def planned() -> Walk:
    walk = walks.begin(EXPERIMENT, "smaller", MONDAY).walk
    walk = walks.advance(EXPERIMENT, walk, Typed("Ask a stranger the time."), MONDAY).walk
    return walks.advance(EXPERIMENT, walk, Named(LATER), MONDAY).walk


@pytest.mark.parametrize("opened", [True, False])
def test_answers_after_a_wait_belong_to_the_follow_up(opened: bool) -> None:
    begun = entry(EXPERIMENT, MONDAY, 1, size="smaller", walk=planned().to_json())
    opened_at = LATER if opened else None
    follow_up = occurrence(LATER, 5, assignment_id=None, entry_id=begun.id, opened_at=opened_at)
    answers = {"test": "Ask a stranger the time.", "at": LATER.isoformat(), "tried": True}
    rows = rows_of(log_of(logged(begun, EXPERIMENT, answers, follow_up)))
    assert [(row.step_id, row.occurrence, row.was_prompted) for row in rows] == [
        ("test", None, False),
        ("at", None, False),
        ("tried", follow_up, opened),
    ]


def test_a_follow_up_that_nobody_answered_is_a_row_below_its_entry() -> None:
    waiting = entry(EXPERIMENT, MONDAY, 1, size="smaller", walk=planned().to_json(), finished_at=None, outcome=None)
    follow_up = occurrence(LATER, 5, assignment_id=None, entry_id=waiting.id, closed_as="expired")
    rows = rows_of(log_of(logged(waiting, EXPERIMENT, {"test": "Ask.", "at": LATER.isoformat()}, follow_up)))
    assert steps(rows) == ["test", "at", None]
    assert (rows[2].entry, rows[2].occurrence, rows[2].was_prompted) == (waiting, follow_up, None)
