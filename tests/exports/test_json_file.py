"""The data: complete, exact, the same each time."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from exports import json_file
from practices.definition import Practice
from practices.ladder import Ladder, Rung
from practices.walk import Walk
from storage.goals import ActionItem, Goal
from storage.log import Aim, Log, Logged, Unanswered
from storage.notes import Note
from storage.subjects import Subject
from tests.exports.logs import ANA, BERLIN, MONDAY, WHOSE, entry, log_of, logged, occurrence
from tests.seeds import DISTRESS, EXPERIMENT, LIBRARY, MOOD, THOUGHTS

NOW = datetime(2026, 3, 29, 1, 0, tzinfo=UTC)
COUNTER = LIBRARY["event_counter"]
LATER = MONDAY + timedelta(days=2)


def made(log: Log) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json_file.make(log, WHOSE, NOW))
    return found


def test_the_file_says_what_it_is_of_whom_and_from_when() -> None:
    whole = made(Log(ANA, date(2026, 3, 2), None, (), (), (), ()))
    assert whole == {
        "format": "midweek-log",
        "version": 2,
        "made_at": "2026-03-29T01:00:00.000000Z",
        "made_at_local": "2026-03-29T03:00:00.000000+02:00",
        "client": {"id": str(ANA), "name": "Ana", "language": "de", "zone": "Europe/Berlin"},
        "range": {"first": "2026-03-02", "last": None},
        "practices": [],
        "assignments": [],
        "proposal_steps": [],
        "earlier_cadences": [],
        "entries": [],
        "occurrences": [],
        "notes": [],
        "goals": [],
        "subjects": [],
        "ladders": [],
    }


def test_an_entry_is_there_with_all_that_was_kept_of_it() -> None:
    due = occurrence(MONDAY, 1, delivered_at=MONDAY, opened_at=MONDAY)
    begun = entry(MOOD, MONDAY, 1, occurrence_id=due.id, debrief="helped", debrief_words="Yes.")
    (found,) = made(log_of(logged(begun, MOOD, {"mood": 7}, due)))["entries"]
    assert found == {
        "id": "00000000-0000-0000-0000-000000000001",
        "assignment_id": None,
        "occurrence_id": "00000000-0000-0000-0000-000000000001",
        "practice_id": "mood_log",
        "practice_version": MOOD.version,
        "size": "full",
        "language": "en",
        "zone": "Europe/Berlin",
        "started_at": "2026-03-02T08:00:00.123456Z",
        "started_at_local": "2026-03-02T09:00:00.123456+01:00",
        "walk": None,
        "touched_at": "2026-03-02T08:00:00.123456Z",
        "touched_at_local": "2026-03-02T09:00:00.123456+01:00",
        "finished_at": "2026-03-02T08:05:00.123456Z",
        "finished_at_local": "2026-03-02T09:05:00.123456+01:00",
        "outcome": "done",
        "reason": None,
        "debrief": "helped",
        "debrief_words": "Yes.",
        "subject_id": None,
        "sharing": "share",
        "score": None,
        "answers": [
            {
                "step_id": "mood",
                "position": 0,
                "question": "How is your mood right now?",
                "value": 7,
                "shown": "7",
                "skipped": False,
                "zone": "Europe/Berlin",
                "answered_at": "2026-03-02T08:01:00.123456Z",
                "answered_at_local": "2026-03-02T09:01:00.123456+01:00",
                "asks": "scale",
                "quoted_at": None,
                "quoted_at_local": None,
            }
        ],
    }


def test_a_measure_stands_with_its_score_and_what_is_missing_for_one() -> None:
    half = {"nervous": "several_days", "control": "nearly_every_day", "interest": None}
    whole = half | {"interest": "not_at_all", "down": "not_at_all"}
    found = made(log_of(*(logged(entry(DISTRESS, MONDAY, 1), DISTRESS, answers) for answers in (half, whole))))
    anxiety = {"total": 4, "highest": 6, "band": None, "cutoffs": {"screening": True}}
    incomplete, complete = (one["score"] for one in found["entries"])
    assert incomplete == {
        "total": None,
        "highest": 12,
        "band": None,
        "cutoffs": {},
        "subscales": {
            "anxiety": anxiety,
            "depression": {"total": None, "highest": 6, "band": None, "cutoffs": {}},
        },
        "missing": ["interest", "down"],
        "needed": 4,
    }
    assert complete == {
        "total": 4,
        "highest": 12,
        "band": "mild",
        "cutoffs": {},
        "subscales": {
            "anxiety": anxiety,
            "depression": {"total": 0, "highest": 6, "band": None, "cutoffs": {"screening": False}},
        },
        "missing": [],
        "needed": 4,
    }


def test_every_occurrence_is_there_answered_or_not_in_order() -> None:
    due = occurrence(LATER, 1, closed_as="answered")
    begun = entry(MOOD, LATER, 1, occurrence_id=due.id)
    follow_up = occurrence(LATER + timedelta(days=1), 3, assignment_id=None, entry_id=begun.id)
    missed = Unanswered(occurrence(MONDAY, 2, closed_as="missed by us"), MOOD.id, MOOD.version, BERLIN)
    found = made(log_of(logged(begun, MOOD, {}, due, follow_up), unanswered=(missed,)))["occurrences"]
    assert [(one["id"][-1], one["closed_as"], one["entry_id"]) for one in found] == [
        ("2", "missed by us", None),
        ("1", "answered", None),
        ("3", None, str(begun.id)),
    ]
    assert (found[0]["due_at"], found[0]["due_at_local"]) == (
        "2026-03-02T08:00:00.123456Z",
        "2026-03-02T09:00:00.123456+01:00",
    )


def test_practices_can_be_read_back_whole() -> None:
    found = made(log_of())["practices"]
    assert [Practice.from_json(one["definition"]) for one in found] == [DISTRESS, EXPERIMENT, MOOD, THOUGHTS]
    assert [(one["id"], one["version"]) for one in found] == [
        (one.id, one.version) for one in (DISTRESS, EXPERIMENT, MOOD, THOUGHTS)
    ]


def test_what_was_agreed_is_there_without_the_therapists_key() -> None:
    (found,) = made(log_of())["assignments"]
    assert (found["why"], found["cadence"], found["last_day"]) == (
        "Um zu sehen, was hilft.",
        {"kind": "daily"},
        "2026-03-15",
    )
    assert "therapist_id" not in found


def test_what_the_client_would_bring_up_is_there() -> None:
    note = Note(UUID(int=5), ANA, None, "=Sleep", BERLIN, MONDAY, None)
    assert made(replace(log_of(), notes=(note,)))["notes"] == [
        {
            "id": "00000000-0000-0000-0000-000000000005",
            "entry_id": None,
            "words": "=Sleep",
            "zone": "Europe/Berlin",
            "written_at": "2026-03-02T08:00:00.123456Z",
            "written_at_local": "2026-03-02T09:00:00.123456+01:00",
            "talked_about_at": None,
            "talked_about_at_local": None,
        }
    ]


def test_goals_are_there_with_their_action_items() -> None:
    goal = Goal(UUID(int=7), ANA, "Run again", BERLIN, MONDAY)
    item = ActionItem(UUID(int=8), goal.id, ANA, "Call", BERLIN, MONDAY, LATER)
    (found,) = made(replace(log_of(), goals=(Aim(goal, (item,)),)))["goals"]
    assert (found["words"], found["reached_at"]) == ("Run again", None)
    (below,) = found["action_items"]
    assert (below["words"], below["planned_at_local"]) == ("Call", "2026-03-04T09:00:00.123456+01:00")
    assert "client_id" not in found | below


@pytest.mark.parametrize(
    "value",
    [
        "=1+1",
        "\t@SUM\r\n\x00",
        'مرحبا 👩🏽‍🚒 \u2028 "quotes" \\',
        -0.5,
        7,
        True,
        ["sad", "anxious"],
        {"rounds": 2, "stopped": True},
        "22:30",
        None,
    ],
)
def test_an_answer_is_exactly_what_was_given(value: Any) -> None:
    kept = logged(entry(THOUGHTS, MONDAY, 1), THOUGHTS, {"situation": "Words."})
    answer = replace(kept.answers[0], value=value, skipped=value is None)
    (found,) = made(log_of(replace(kept, answers=(answer,))))["entries"]
    assert found["answers"][0]["value"] == value
    assert type(found["answers"][0]["value"]) is type(value)


def test_words_stay_readable_in_the_file() -> None:
    content = json_file.make(log_of(logged(entry(MOOD, MONDAY, 1), MOOD, {"note": "مرحبا 😀"})), WHOSE, NOW)
    assert "مرحبا 😀" in content.decode("utf-8")


def test_a_walk_that_is_not_finished_can_be_carried_on() -> None:
    walk = Walk(MOOD.id, MOOD.version, "full", "note", answers={"mood": 7}, passed=("energy",))
    left = entry(MOOD, MONDAY, 1, walk=walk.to_json(), finished_at=None, outcome=None)
    (found,) = made(log_of(logged(left, MOOD, {"mood": 7, "energy": None})))["entries"]
    assert Walk.from_json(found["walk"]) == walk
    assert (found["finished_at"], found["finished_at_local"], found["outcome"]) == (None, None, None)


def test_the_same_log_gives_the_same_bytes() -> None:
    def log() -> Log:
        return log_of(logged(entry(MOOD, MONDAY, 1), MOOD, {"mood": 7, "note": "Rain."}))

    assert json_file.make(log(), WHOSE, NOW) == json_file.make(log(), WHOSE, NOW)


def test_what_entries_are_about_is_there_with_the_hours_in_which_it_came() -> None:
    counter = Subject(UUID(int=7), ANA, "counter", "event_counter", 1, None, {"counted": "a sigh"}, MONDAY)
    taps = [entry(COUNTER, MONDAY + timedelta(hours=hours), hours, subject_id=counter.id) for hours in (0, 1, 24)]
    other = entry(COUNTER, MONDAY, 99, subject_id=UUID(int=8))
    log = log_of(*(Logged(tap, (), None, ()) for tap in (*taps, other)))
    log = replace(log, subjects=(counter,), practices=(COUNTER,))
    (found,) = made(log)["subjects"]
    assert (found["id"], found["given"], found["put_away_at"]) == (str(counter.id), {"counted": "a sigh"}, None)
    assert {hour: times for hour, times in enumerate(found["by_hour"]) if times} == {9: 2, 10: 1}


def test_a_ladder_is_there_with_what_both_said_about_each_rung() -> None:
    rungs = (Rung(UUID(int=1), "greet", 20), Rung(UUID(int=2), "ask", 40, client_yes_at=MONDAY, line="Once more."))
    ladder = Ladder(UUID(int=3), ANA, MONDAY, None, rungs)
    (found,) = made(replace(log_of(), ladders=(ladder,)))["ladders"]
    assert [(rung["what"], rung["expected"]) for rung in found["rungs"]] == [("greet", 20), ("ask", 40)]
    said = found["rungs"][1]
    assert (said["client_yes_at"], said["therapist_yes_at"], said["line"]) == (
        "2026-03-02T08:00:00.123456Z",
        None,
        "Once more.",
    )
