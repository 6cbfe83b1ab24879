"""Values that a walk is given stand in its questions, and nothing else changes."""

from pathlib import Path

import pytest

from practices.definition import BadDefinition, Practice, StepWords
from practices.given import fill
from practices.reading import read_practice
from tests.seeds import LIBRARY


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("It happened: {$counted}", "It happened: a {$counted} <sigh>"),
        ("{$other} stays", "{$other} stays"),
        ("{counted} and $counted stay", "{counted} and $counted stay"),
    ],
)
def test_a_value_stands_in_its_place_as_it_was_written(words: str, shown: str) -> None:
    # What a client wrote is never read for places itself.
    assert fill(words, {"counted": "a {$counted} <sigh>"}) == shown


def test_questions_and_hints_have_places_and_options_do_not() -> None:
    words = StepWords("Did you {$skill}?", "When {$trigger}", {"yes": "{$skill}"})
    filled = words.filled({"skill": "breathe", "trigger": "angry"})
    assert (filled.question, filled.hint, filled.options["yes"]) == ("Did you breathe?", "When angry", "{$skill}")


def test_a_practice_about_nothing_is_kept_as_it_was_before_there_were_subjects() -> None:
    assert "subject" not in LIBRARY["mood_log"].to_json()
    counter = LIBRARY["event_counter"]
    assert Practice.from_json(counter.to_json()) == counter


PRACTICE = """id: mine
version: 1
kind: event counter
subject: {subject}
minutes: 1
steps:
  - id: happened
    asks: done
    required: {required}
  - id: tag
    asks: text
smaller: {{minutes: 1, steps: [happened]}}
"""
WORDS = 'name: Mine\nwhy: To see.\nsteps:\n  happened: {question: "It was {$%s}"}\n  tag: {question: With what?}\n'


@pytest.mark.parametrize(
    ("subject", "required", "value", "reason"),
    [
        ("planet", "true", "counted", "practice.yaml:4: 'planet' is no subject; known are counter, rung, card"),
        ("counter", "false", "counted", "practice.yaml:4: A practice about a counter has two steps"),
        ("counter", "true", "rung", "en.yaml:4: Nothing gives a value for {\\$rung} here"),
    ],
)
def test_a_subject_that_cannot_be_served_is_refused(
    tmp_path: Path, subject: str, required: str, value: str, reason: str
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "practice.yaml").write_text(PRACTICE.format(subject=subject, required=required))
    (folder / "en.yaml").write_text(WORDS % value)
    with pytest.raises(BadDefinition, match=reason):
        read_practice(folder)
