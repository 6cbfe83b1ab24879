"""What was written is read back: the same bytes again, and nothing that could have been written otherwise."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from exports import json_file, json_reading
from exports.json_reading import BadLog
from exports.json_records import schema_text
from practices.ladder import Ladder, Rung
from practices.walk import Walk
from storage.earlier_cadences import Held
from storage.files import File
from storage.goals import ActionItem, Goal
from storage.log import Aim, Log, Unanswered
from storage.notes import Note
from storage.proposals import Step, terms_of
from storage.subjects import Subject
from tests.exports.logs import ANA, ASSIGNMENT, BERLIN, DAILY, MONDAY, WHOSE, entry, logged, occurrence
from tests.seeds import DISTRESS, EXPERIMENT, LIBRARY, MOOD, THOUGHTS

FILE = Path(__file__).parents[2] / "docs" / "log.schema.json"
COUNTER = LIBRARY["event_counter"]
DAY = timedelta(days=1)


def full() -> Log:
    """A log with something of everything."""
    due = occurrence(MONDAY, 1, delivered_at=MONDAY, opened_at=MONDAY, closed_as="answered")
    prompted = logged(entry(MOOD, MONDAY, 1, occurrence_id=due.id, assignment_id=DAILY), MOOD, {"mood": 7}, due)
    tried = entry(EXPERIMENT, MONDAY + DAY, 2)
    follow_up = occurrence(MONDAY + 2 * DAY, 3, assignment_id=None, entry_id=tried.id)
    walk = Walk(THOUGHTS.id, THOUGHTS.version, "full", "emotions", answers={"situation": "Bus"}).to_json()
    left = entry(THOUGHTS, MONDAY + 2 * DAY, 4, walk=walk, finished_at=None, outcome=None, zone="Asia/Tokyo")
    measured = entry(DISTRESS, MONDAY + 3 * DAY, 5, sharing="summary")
    counted = entry(COUNTER, MONDAY + 4 * DAY, 6, subject_id=UUID(int=70))
    sent = File(
        UUID(int=80),
        ANA,
        "answer",
        left.id,
        "situation",
        "",
        "photo",
        "image/jpeg",
        "b.jpg",
        9,
        MONDAY,
        "kept",
        1,
        None,
    )
    goal = Goal(UUID(int=50), ANA, "Run again\n\n\u202eمرحبا", BERLIN, MONDAY)
    item = ActionItem(UUID(int=51), goal.id, ANA, "Call", BERLIN, MONDAY, MONDAY, None, MONDAY, MONDAY, "Rain.")
    rung = Rung(UUID(int=60), "greet", 20, client_yes_at=MONDAY, line="Once more.")
    return Log(
        client_id=ANA,
        first=date(2026, 3, 1),
        last=None,
        entries=(
            prompted,
            logged(tried, EXPERIMENT, {"belief": "So.", "at": "2026-03-05T10:00:00+00:00"}, follow_up),
            logged(left, THOUGHTS, {"situation": "👩🏽‍🚒"}),
            logged(measured, DISTRESS, {"nervous": "nearly_every_day"}),
            logged(counted, COUNTER, {}),
        ),
        unanswered=(Unanswered(occurrence(MONDAY + DAY, 9, closed_as="missed by us"), MOOD.id, MOOD.version, BERLIN),),
        assignments=(ASSIGNMENT,),
        practices=(EXPERIMENT, COUNTER, MOOD, DISTRESS, THOUGHTS),
        notes=(Note(UUID(int=40), ANA, tried.id, "=Sleep", BERLIN, MONDAY, None),),
        goals=(Aim(goal, (item,)),),
        subjects=(Subject(UUID(int=70), ANA, "counter", COUNTER.id, COUNTER.version, DAILY, {"counted": "x"}, MONDAY),),
        ladders=(Ladder(UUID(int=61), ANA, MONDAY, None, (rung,)),),
        files=(sent,),
        steps=(Step(UUID(int=90), DAILY, ANA, None, "therapist", "proposed", 1, MONDAY, terms_of(ASSIGNMENT)),),
        earlier=(Held(UUID(int=91), ANA, DAILY, {"kind": "daily"}, MONDAY, MONDAY + DAY),),
    )


WRITTEN = json_file.make(full(), WHOSE, MONDAY)


def test_everything_comes_back_as_the_same_bytes() -> None:
    told = json_reading.read(WRITTEN)
    assert (told.whose, told.made_at, told.log.unanswered) == (WHOSE, MONDAY, full().unanswered)
    assert json_file.make(told.log, told.whose, told.made_at) == WRITTEN


LETTERS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
WORDS = st.one_of(LETTERS, st.sampled_from(["👩🏽‍🚒\r\n", "\u202eمرحبا", "\u2028", '"\\', "=1+1", "हिन्दी", "\ufeff"]))
VALUES = st.one_of(
    WORDS, st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.booleans(), st.lists(WORDS, max_size=2)
)
INSTANTS = st.datetimes(datetime(1970, 1, 3), datetime(2199, 12, 30), timezones=st.just(UTC))  # noqa: DTZ001
ZONES = st.sampled_from(["UTC", BERLIN, "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe"])


@given(st.data())
@settings(max_examples=40)
def test_whatever_was_written_by_anybody_comes_back_as_the_same_bytes(draw: Any) -> None:
    several = []
    for number in range(draw.draw(st.integers(0, 4))):
        at, zone, words = draw.draw(INSTANTS), draw.draw(ZONES), draw.draw(WORDS)
        due = occurrence(draw.draw(INSTANTS), 100 + number) if draw.draw(st.booleans()) else None
        about = entry(
            MOOD, at, number + 1, zone=zone, reason=words, finished_at=at, occurrence_id=None if due is None else due.id
        )
        kept = logged(about, MOOD, {"note": words}, *([] if due is None else [due]))
        answer = kept.answers[0]
        vars(answer).update(value=draw.draw(VALUES), shown=draw.draw(WORDS), answered_at=draw.draw(INSTANTS))
        several.append(kept)
    several.sort(key=lambda one: (one.entry.started_at, one.entry.id))
    log = Log(ANA, None, None, tuple(several), (), (ASSIGNMENT,), (MOOD,))
    written = json_file.make(log, WHOSE, MONDAY)
    told = json_reading.read(written)
    assert json_file.make(told.log, told.whose, told.made_at) == written


def without(*path: Any) -> bytes:
    """The file without one thing."""
    whole = json.loads(WRITTEN)
    inner = whole
    for name in path[:-1]:
        inner = inner[name]
    del inner[path[-1]]
    return json.dumps(whole).encode()


def with_(value: Any, *path: Any) -> bytes:
    """The file with something else in one place."""
    whole = json.loads(WRITTEN)
    inner = whole
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = value
    return json.dumps(whole).encode()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "ends early"),
        (b"{", "ends early"),
        (b"[]", "not a log of Midweek"),
        (b'{"format": "midweek-log"}', "another version"),
        (b"\xff", "not written in UTF-8"),
        (b"[" * 100_000, "nested"),
        (b"[" + b"," * 1_000_001, "values"),
        (b'{"a": 1, "a": 2}', "twice"),
        (b"[NaN]", "a number that is none"),
        (b"[1e999]", "a number that is none"),
        (b'["\\u0000"]', "cannot be kept"),
        (b'["\\ud83d"]', "cannot be kept"),
        (b"[" + b"9" * 5_000 + b"]", "no JSON"),
        (with_(1, "version"), "another version"),
        (without("notes"), "damaged at notes"),
        (with_([], "more"), "damaged at more"),
        (without("entries", 0, "answers", 0, "shown"), "damaged at entries.0.answers.0.shown"),
        (with_("yesterday", "entries", 0, "started_at"), "is no instant"),
        (with_("2026-03-02T08:00:00.123456+00:00", "entries", 0, "started_at"), "is no instant"),
        (with_("Mars/Olympus", "entries", 0, "zone"), "is no time zone"),
        (with_("1", "entries", 0, "id"), "is no key"),
        (with_("31 March", "range", "first"), "is no day"),
        (with_(True, "entries", 0, "practice_version"), "damaged at entries.0.practice_version"),
        (with_(10**12, "entries", 0, "practice_version"), "damaged at entries.0.practice_version"),
        (with_("won", "entries", 0, "outcome"), "damaged at entries.0.outcome"),
        (with_("unheard_of", "entries", 0, "practice_id"), "contradicts itself"),
        (with_([], "assignments"), "contradicts itself"),
        (with_([], "practices"), "contradicts itself"),
        (with_({}, "practices", 0, "definition"), "contradicts itself"),
        (with_("nowhere", "entries", 0, "answers", 0, "step_id"), "contradicts itself"),
    ],
)
def test_a_bad_file_gets_a_clear_sentence(content: bytes, says: str) -> None:
    with pytest.raises(BadLog, match=says) as refused:
        json_reading.read(content)
    assert "👩🏽‍🚒" not in str(refused.value)


def test_a_file_that_is_too_large_is_not_even_looked_at() -> None:
    with pytest.raises(BadLog, match="bytes"):
        json_reading.read(b"\xff" * (json_reading.LARGEST + 1))


def test_the_schema_in_the_docs_is_the_one_by_which_files_are_read() -> None:
    assert FILE.read_text(encoding="utf-8") == schema_text(), "bot.py log schema > docs/log.schema.json"
    schema = json.loads(schema_text())
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(WRITTEN))
    assert not Draft202012Validator(schema).is_valid(json.loads(without("notes")))
