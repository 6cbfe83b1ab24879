"""The table: every cell of it, read back as a spreadsheet would."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from exports import csv_file, long_table
from exports.cells import Say
from exports.long_table import COLUMNS
from practices import walk as walks
from practices.owned import own_id
from storage.log import Log, Unanswered
from tests.exports.logs import ANA, BEN, BERLIN, MONDAY, entry, log_of, logged, occurrence
from tests.seeds import DISTRESS, EXPERIMENT, LIBRARY, MOOD, THOUGHTS

LADDER = LIBRARY["exposure_ladder"]

EMPTY = dict.fromkeys(COLUMNS, "")


def read(content: bytes) -> list[dict[str, str]]:
    _heading, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    assert all(len(row) == len(COLUMNS) for row in rows)
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def made(log: Log, language: str, say: Say) -> bytes:
    return csv_file.make(long_table.table(language, say), log)


def noted(words: Any) -> Log:
    return log_of(logged(entry(MOOD, MONDAY, 1), MOOD, {"note": words}))


def test_a_practice_of_somebodys_own_is_called_what_they_called_it() -> None:
    own = replace(MOOD, id=own_id(BEN, "my_log"))
    log = log_of(logged(entry(own, MONDAY, 1), own, {"mood": 7}))
    [row] = read(made(replace(log, practices=(*log.practices, own)), "en", str))
    assert row["practice-id"] == "my_log"


def test_a_prompted_answer_is_told_cell_by_cell(english: Say) -> None:
    due = occurrence(
        MONDAY,
        1,
        delivered_at=MONDAY + timedelta(seconds=2),
        opened_at=MONDAY + timedelta(minutes=1),
        answered_at=MONDAY + timedelta(minutes=6),
        closed_as="answered",
    )
    begun = entry(
        MOOD,
        MONDAY + timedelta(minutes=1),
        1,
        occurrence_id=due.id,
        size="smaller",
        outcome="small version done",
        reason="Little time.",
        debrief="too-hard",
        debrief_words="The scale.",
    )
    rows = read(made(log_of(logged(begun, MOOD, {"mood": 7}, due)), "en", english))
    assert rows == [
        {
            "practice": "Mood log",
            "about": "",
            "practice-id": "mood_log",
            "version": str(MOOD.version),
            "size": "smaller version",
            "question": "How is your mood right now?",
            "shown": "7",
            "value": "7",
            "step-state": "answered",
            "outcome": "small version done",
            "extent": "whole",
            "reason": "Little time.",
            "debrief": "Too hard",
            "debrief-words": "The scale.",
            "total": "",
            "highest": "",
            "band": "",
            "cutoffs": "",
            "subscales": "",
            "missing": "",
            "sharing": "whole",
            "began": "nudge",
            "occurrence": "answered",
            "zone": "Europe/Berlin",
            "language": "en",
            "step-id": "mood",
            "entry-id": "00000000-0000-0000-0000-000000000001",
            "occurrence-id": "00000000-0000-0000-0000-000000000001",
            "due-utc": "2026-03-02T08:00:00Z",
            "due-local": "2026-03-02T09:00:00+01:00",
            "sent-utc": "2026-03-02T08:00:02Z",
            "sent-local": "2026-03-02T09:00:02+01:00",
            "opened-utc": "2026-03-02T08:01:00Z",
            "opened-local": "2026-03-02T09:01:00+01:00",
            "completed-utc": "2026-03-02T08:06:00Z",
            "completed-local": "2026-03-02T09:06:00+01:00",
            "started-utc": "2026-03-02T08:01:00Z",
            "started-local": "2026-03-02T09:01:00+01:00",
            "answered-utc": "2026-03-02T08:02:00Z",
            "answered-local": "2026-03-02T09:02:00+01:00",
            "finished-utc": "2026-03-02T08:06:00Z",
            "finished-local": "2026-03-02T09:06:00+01:00",
        }
    ]


def test_what_nobody_answered_is_told_and_says_why(english: Say) -> None:
    missed = Unanswered(occurrence(MONDAY, 9, closed_as="missed by us"), MOOD.id, MOOD.version, BERLIN)
    assert read(made(log_of(unanswered=(missed,)), "en", english)) == [
        EMPTY
        | {
            "practice": "Mood log",
            "practice-id": "mood_log",
            "version": str(MOOD.version),
            "occurrence": "no nudge arrived, missed by us",
            "zone": "Europe/Berlin",
            "occurrence-id": "00000000-0000-0000-0000-000000000009",
            "due-utc": "2026-03-02T08:00:00Z",
            "due-local": "2026-03-02T09:00:00+01:00",
        }
    ]


def test_a_no_is_a_row_that_nobody_prompted(english: Say) -> None:
    declined = entry(MOOD, MONDAY, 1, outcome="declined", reason="Not for me.")
    (row,) = read(made(log_of(logged(declined, MOOD, {})), "en", english))
    assert (row["outcome"], row["reason"], row["began"], row["question"]) == ("declined", "Not for me.", "", "")


def test_skipped_and_never_answered_steps_are_told_apart(english: Say) -> None:
    walk = walks.Walk(MOOD.id, MOOD.version, "full", "note", answers={"mood": 7}, passed=("energy",))
    left = entry(MOOD, MONDAY, 1, walk=walk.to_json(), finished_at=None, outcome=None)
    rows = read(made(log_of(logged(left, MOOD, {"mood": 7, "energy": None})), "en", english))
    assert [(row["step-state"], row["value"], row["outcome"]) for row in rows] == [
        ("answered", "7", "not finished"),
        ("skipped", "", "not finished"),
        ("not answered", "", "not finished"),
    ]
    assert [bool(row["answered-utc"]) for row in rows] == [True, True, False]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (7, "7"),
        (-7, "-7"),
        (-0.5, "-0.5"),
        (True, "true"),
        (["sad", "anxious"], '["sad", "anxious"]'),
        ({"rounds": 2, "stopped": True}, '{"rounds": 2, "stopped": true}'),
        ("22:30", "22:30"),
        ("-7", "-7"),
    ],
)
def test_a_value_is_a_number_or_words_or_data(english: Say, value: Any, cell: str) -> None:
    kept = logged(entry(MOOD, MONDAY, 1), MOOD, {"note": "Words."})
    other = replace(kept.answers[0], value=value, shown="in words")
    found = log_of(replace(kept, answers=(other,)))
    (row,) = read(made(found, "en", english))
    assert (row["value"], row["shown"]) == (cell, "in words")


def test_choices_are_shown_in_words(english: Say) -> None:
    (row,) = read(
        made(log_of(logged(entry(THOUGHTS, MONDAY, 1), THOUGHTS, {"emotions": ["sad", "angry"]})), "en", english)
    )
    assert (row["shown"], row["value"]) == ("Sad, Angry", '["sad", "angry"]')


def test_every_row_says_which_rung_it_is_about(english: Say) -> None:
    walk = walks.begin(LADDER, "full", MONDAY, {"rung": "greet the neighbour"}).walk.to_json()
    climb = entry(LADDER, MONDAY, 1, walk=walk)
    log = replace(log_of(logged(climb, LADDER, {"peak": 70, "after": 20})), practices=(LADDER,))
    rows = read(made(log, "en", english))
    assert {row["about"] for row in rows} == {"greet the neighbour"}
    assert rows[0]["question"].startswith("greet the neighbour: ")


SCORE = ("total", "highest", "band", "cutoffs", "subscales", "missing")


def test_each_row_of_a_measure_says_what_the_whole_came_to(german: Say) -> None:
    answers = {"nervous": "nearly_every_day", "control": "not_at_all", "interest": "several_days", "down": "not_at_all"}
    rows = read(made(log_of(logged(entry(DISTRESS, MONDAY, 1), DISTRESS, answers)), "de", german))
    assert len(rows) == 4
    assert {tuple(row[column] for column in SCORE) for row in rows} == {
        ("4", "12", "leicht", "", '{"anxiety": 3, "depression": 1}', "")
    }


def test_an_incomplete_measure_has_no_total_and_says_what_is_missing(english: Say) -> None:
    answers = {"nervous": "nearly_every_day", "control": "not_at_all", "interest": None}
    *_, row = read(made(log_of(logged(entry(DISTRESS, MONDAY, 1), DISTRESS, answers)), "en", english))
    assert [row[column] for column in SCORE] == [
        "",
        "12",
        "",
        "",
        '{"anxiety": 3, "depression": null}',
        '["interest", "down"]',
    ]


def test_a_measure_that_was_not_begun_lacks_nothing(english: Say) -> None:
    declined = entry(DISTRESS, MONDAY, 1, outcome="declined")
    (row,) = read(made(log_of(logged(declined, DISTRESS, {})), "en", english))
    assert {row[column] for column in SCORE} == {""}


def test_a_cutoff_stands_with_whether_it_was_reached(english: Say) -> None:
    drinks = LIBRARY["audit_c"]
    answers = {"how_often": "two_to_three_a_week", "how_many": "one_or_two", "six_or_more": "never"}
    found = replace(log_of(logged(entry(drinks, MONDAY, 1), drinks, answers)), practices=(drinks,))
    assert read(made(found, "en", english))[0]["cutoffs"] == '{"women": true, "men": false}'


def test_a_moment_is_shown_on_the_clients_clock(english: Say) -> None:
    at = datetime(2026, 4, 1, 16, 0, tzinfo=UTC)
    answers = {"at": at.isoformat()}
    (row,) = read(made(log_of(logged(entry(EXPERIMENT, MONDAY, 1), EXPERIMENT, answers)), "en", english))
    assert (row["value"], row["shown"]) == ("2026-04-01T16:00:00+00:00", "2026-04-01T18:00:00+02:00")


@pytest.mark.parametrize(
    "words",
    [
        "مرحبا، كيف حالك؟",
        "👩🏽‍🚒 and 🏳️‍🌈",
        'first line\nsecond, with "quotes"\r\nthird',
        "a,b;c\td",
        "   kept blanks   ",
        "ß é \u0301",
        "x" * 4000,
    ],
)
def test_ordinary_words_come_back_as_they_were_written(english: Say, words: str) -> None:
    (row,) = read(made(noted(words), "en", english))
    assert (row["shown"], row["value"]) == (words, words)


@pytest.mark.parametrize("attack", ["=1+1", "\t=1", " @SUM(1)", "＝1", "\x00=1", "-1+1", "+cmd|'/C calc'!A0", "\r=1"])
def test_no_cell_is_a_formula_whoever_wrote_it(english: Say, attack: str) -> None:
    written = entry(MOOD, MONDAY, 1, reason=attack, debrief="helped", debrief_words=attack)
    (row,) = read(made(log_of(logged(written, MOOD, {"note": attack})), "en", english))
    assert all(row[column].startswith("'") for column in ("reason", "debrief-words", "shown", "value"))
    assert not [cell for cell in row.values() if cell.strip("\0 \t\r\n\ufeff\u3000")[:1] in (*"=@＝＠", "+")]


def test_the_hour_that_comes_twice_is_told_apart(english: Say) -> None:
    hours = [datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1)]
    entries = [logged(entry(MOOD, at, number), MOOD, {"mood": 7}) for number, at in enumerate(hours)]
    rows = read(made(log_of(*entries), "en", english))
    assert [row["started-local"] for row in rows] == ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"]
    assert [datetime.fromisoformat(row["started-local"]) for row in rows] == hours


def test_an_answer_is_told_in_the_zone_in_which_it_was_given(english: Say) -> None:
    rows = read(made(log_of(logged(entry(MOOD, MONDAY, 1, zone="Asia/Tokyo"), MOOD, {"mood": 7})), "en", english))
    assert [(row["zone"], row["answered-local"]) for row in rows] == [("Asia/Tokyo", "2026-03-02T17:01:00+09:00")]


def test_lines_end_as_the_standard_has_it_and_excel_is_told_it_is_utf_8(english: Say) -> None:
    content = made(noted("fine"), "en", english)
    assert content.startswith(b"\xef\xbb\xbfPractice,Practice id,")
    assert content.count(b"\r\n") == content.count(b"\n") == 2


def test_an_empty_log_is_a_table_with_headings_only(english: Say) -> None:
    content = made(Log(ANA, None, None, (), (), (), ()), "en", english)
    assert read(content) == []
    assert "Question as shown" in content.decode("utf-8-sig")


@pytest.mark.parametrize("language", ["english", "german"])
def test_every_column_has_a_heading_of_its_own(language: str, request: pytest.FixtureRequest) -> None:
    above = long_table.table(language, request.getfixturevalue(language)).above
    assert list(above) == list(COLUMNS)
    assert len(set(above.values())) == len(COLUMNS)


def test_headings_and_fixed_words_are_in_the_readers_language(german: Say) -> None:
    content = made(noted("fine"), "de", german)
    (row,) = read(content)
    assert content.decode("utf-8-sig").startswith("Übung,")
    assert (row["practice"], row["outcome"], row["step-state"]) == (
        MOOD.words["de"].name,
        "gemacht",
        "beantwortet",
    )
    assert row["question"] == "Anything you'd like to note with it?"
