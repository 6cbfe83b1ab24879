"""What was due is counted; what was paused, never arrived or is not shared is nobody's miss."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from exports.tallies import Tally, beside, paused_days, tallies, whole
from storage.log import Unanswered
from storage.occurrences import ClosedAs
from tests.exports.logs import ASSIGNMENT, BERLIN, MONDAY, entry, log_of, logged, occurrence
from tests.exports.reports import two_weeks
from tests.seeds import LIBRARY, MOOD, THOUGHTS

COUNTER = LIBRARY["event_counter"]


def test_two_weeks() -> None:
    mood, *begun = tallies(two_weeks())
    assert mood == Tally(MOOD, answered=8, not_this_time=1, no_reply=1, paused=2, not_arrived=1, not_shared=1)
    assert mood.due == 10
    assert [(one.practice.id, one.due, one.begun) for one in begun] == [("phq4", 0, 2), ("thought_record", 0, 2)]


@pytest.mark.parametrize(
    ("closed_as", "name"),
    [
        ("expired", "no_reply"),
        ("not this time", "not_this_time"),
        ("paused", "paused"),
        ("care mode", "care_mode"),
        ("missed by us", "not_arrived"),
        ("kept private", "not_shared"),
        ("deleted", "not_shared"),
        ("withdrawn", None),
        (None, None),
    ],
)
def test_what_becomes_of_a_due_time_without_an_entry(closed_as: ClosedAs | None, name: str | None) -> None:
    due = Unanswered(occurrence(MONDAY, 1, closed_as=closed_as), MOOD.id, MOOD.version, BERLIN)
    sums = whole(tallies(log_of(unanswered=(due,))))
    assert {key for key, times in sums.items() if times} - {"due"} == ({name} if name else set())


def test_what_is_begun_and_not_finished_is_counted_and_said() -> None:
    due = occurrence(MONDAY, 5, opened_at=MONDAY)
    open_ = entry(MOOD, MONDAY, 1, outcome=None, finished_at=None, occurrence_id=due.id, size="smaller")
    assert tallies(log_of(logged(open_, MOOD, {"mood": 3}, due))) == [Tally(MOOD, answered=1, smaller=1, partial=1)]
    empty = entry(THOUGHTS, MONDAY, 2, outcome=None, finished_at=None)
    assert tallies(log_of(logged(empty, THOUGHTS, {}))) == []


def test_taps_are_counted_apart_from_what_is_begun() -> None:
    taps = [logged(entry(COUNTER, MONDAY + timedelta(hours=hour), hour + 1), COUNTER, {}) for hour in range(3)]
    log = replace(log_of(*taps), practices=(COUNTER,))
    assert tallies(log) == [Tally(COUNTER, counted=3)]


def test_a_practice_that_was_agreed_twice_has_a_tally_for_each_time() -> None:
    again = replace(ASSIGNMENT, id=UUID(int=77))
    early, late = occurrence(MONDAY, 1), occurrence(MONDAY + timedelta(days=3), 2, assignment_id=again.id)
    entries = [
        logged(entry(MOOD, MONDAY, 1, occurrence_id=early.id), MOOD, {"mood": 3}, early),
        logged(entry(MOOD, MONDAY, 2), MOOD, {"mood": 4}),
        logged(entry(MOOD, MONDAY, 3, occurrence_id=late.id), MOOD, {"mood": 5}, late),
    ]
    log = log_of(*entries)
    assert tallies(log) == [Tally(MOOD, answered=2, begun=1)]
    assert beside(log, [ASSIGNMENT, again]) == {
        ASSIGNMENT.id: Tally(MOOD, answered=1, begun=1),
        again.id: Tally(MOOD, answered=1),
    }


def test_pauses_are_stretches_of_days() -> None:
    days = (4, 5, 6, 9)
    due = (occurrence(MONDAY + timedelta(days=day), day, closed_as="paused") for day in days)
    log = log_of(unanswered=tuple(Unanswered(one, MOOD.id, MOOD.version, BERLIN) for one in due))
    assert paused_days(log) == [(date(2026, 3, 6), date(2026, 3, 8)), (date(2026, 3, 11), date(2026, 3, 11))]
