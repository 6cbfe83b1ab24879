"""The facts: of the days that are asked for, with what was agreed then, and nothing that nobody marked or may see."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from exports.brief import brief_of, drawn_from
from practices.outcomes import Skipped
from storage.goals import Goal
from storage.log import Aim
from tests.exports.logs import ANA, ASSIGNMENT, BERLIN, MONDAY
from tests.exports.reports import FIRST, LAST, brief, two_weeks
from tests.seeds import MOOD


def test_only_what_happened_on_these_days_is_told() -> None:
    found = brief(two_weeks(), date(2026, 3, 9), date(2026, 3, 10))
    assert [one.entry.started_at.date().day for one in found.entries] == [9, 9, 9, 10]
    assert [(one.practice.id, one.due) for one in found.tallies if one.due] == [("mood_log", 2)]


def test_charts_go_back_as_far_as_there_is_something_and_four_weeks_at_most() -> None:
    assert brief(two_weeks(), date(2026, 3, 12), LAST).drawn_from == FIRST
    assert drawn_from(date(2026, 3, 12), LAST) == date(2026, 2, 16)
    assert brief(two_weeks(), date(2026, 3, 12), date(2026, 4, 30)).drawn_from == date(2026, 3, 12)
    assert brief(replace(two_weeks(), entries=())).drawn_from == FIRST


@pytest.mark.parametrize(
    ("changed", "is_told"),
    [
        ({}, True),
        ({"state": "proposed"}, False),
        ({"state": "declined"}, False),
        ({"first_day": date(2026, 3, 16)}, False),
        ({"last_day": date(2026, 3, 1)}, False),
        ({"state": "ended", "ended_at": datetime(2026, 3, 5, tzinfo=UTC)}, True),
        ({"state": "ended", "ended_at": datetime(2026, 2, 28, tzinfo=UTC)}, False),
    ],
)
def test_what_was_agreed_is_what_held_on_these_days(changed: dict[str, object], is_told: bool) -> None:
    log = replace(two_weeks(), assignments=(replace(ASSIGNMENT, **changed),))  # type: ignore[arg-type]  # by name
    assert bool(brief(log).agreed) is is_told


def test_quotes_are_what_the_client_marked_in_the_order_in_which_they_wrote() -> None:
    quotes = brief(two_weeks()).quotes
    assert [(one.answer.step_id, one.entry.started_at.day) for one in quotes] == [("thought", 2), ("thought", 9)]


def test_what_was_talked_about_and_what_is_reached_waits_for_nobody() -> None:
    log = two_weeks()
    goals = [
        Goal(UUID(int=number), ANA, "Rest", BERLIN, MONDAY, reached) for number, reached in ((1, None), (2, MONDAY))
    ]
    (note,) = log.notes
    log = replace(log, notes=(note, replace(note, talked_about_at=MONDAY)), goals=tuple(Aim(one, ()) for one in goals))
    found = brief(log)
    assert (len(found.notes), [one.goal.id for one in found.goals]) == (1, [UUID(int=1)])


def test_a_question_about_what_the_reader_does_not_know_is_left_out() -> None:
    known = Skipped(ASSIGNMENT.id, (MOOD.id, MOOD.version), 3, 4)
    found = brief_of(two_weeks(), FIRST, LAST, "en", [known, replace(known, practice=("somebody_elses", 1))])
    assert found.skipped == ((known, MOOD),)


def test_reasons_are_told_where_there_are_any() -> None:
    assert [one.entry.reason for one in brief(two_weeks()).said_no] == ["Late shift"]
    assert brief(two_weeks()).paused == ((date(2026, 3, 6), date(2026, 3, 7)),)


def test_a_day_is_the_clients_own() -> None:
    late = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)  # the second of March in Berlin
    one = two_weeks().entries[0]
    log = replace(two_weeks(), entries=(replace(one, entry=replace(one.entry, started_at=late)),))
    assert len(brief(log, FIRST, FIRST).entries) == 1
    assert brief(log, FIRST - timedelta(days=1), FIRST - timedelta(days=1)).entries == ()
