"""A therapist reads what a measure came to, or what is missing for it, in words that every language has."""

from datetime import UTC, datetime
from typing import Any

import pytest

from delivery.render import render
from handlers.scores import key_of, score_of
from practices.definition import Practice
from practices.reading_measures import BANDS, CUTOFFS, SUBSCALES
from storage.columns import new_id
from storage.entries import Answer
from storage.messages import Message, Reader
from tests.exports.logs import entry
from tests.handlers.conftest import CATALOGUE
from tests.seeds import LIBRARY, answer

AROUND = ("client", "practice", "at", "outcome", "reason", "debrief", "sharing", "answers")
MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def answers(practice: Practice, given: dict[str, Any]) -> list[Answer]:
    return [answer(entry(practice, MONDAY, 1), practice, step_id, value, MONDAY) for step_id, value in given.items()]


def read(name: str, given: dict[str, Any], language: str = "en") -> list[str]:
    """The lines of the score as a reader of that language sees them."""
    practice = LIBRARY[name]
    found = score_of(practice, answers(practice, given))
    message = Message("log-one-of", dict.fromkeys(AROUND, "") | {"score": found})
    (text,) = render(message, Reader(language), CATALOGUE, new_id()).parts
    return [line for line in text.splitlines()[2:] if line]


def test_a_total_stands_with_its_range_and_band() -> None:
    given = dict.fromkeys(
        ("nervous", "control", "worry", "relaxing", "restless", "irritable", "afraid"), "several_days"
    )
    assert read("gad7", given) == ["<b>Total:</b> 7 of 21 (mild)"]
    assert read("gad7", given | {"nervous": "nearly_every_day", "worry": "nearly_every_day"}, "de") == [
        "<b>Summe:</b> 11 von 21 (mittelgradig)"
    ]


def test_what_is_missing_is_counted_and_nothing_is_totalled() -> None:
    given = dict.fromkeys(("nervous", "control", "worry", "relaxing", "restless"), "several_days") | {"irritable": None}
    assert read("gad7", given) == ["<b>No total:</b> 2 of 7 not answered"]


def test_cutoffs_and_subscales_have_a_line_each() -> None:
    given = {"nervous": "nearly_every_day", "control": "not_at_all", "interest": "several_days"}
    assert read("phq4", given) == [
        "<b>No total:</b> 1 of 4 not answered",
        "Anxiety: 3 of 6",
        "Published cutoff for screening, 3: reached",
        "Depression: no total, not all answered",
    ]
    assert read("audit_c", {"how_often": "never"}) == [
        "<b>Total:</b> 0 of 12",
        "Published cutoff for women, 3: not reached",
        "Published cutoff for men, 4: not reached",
    ]


def test_where_nothing_was_answered_and_in_what_is_no_measure_no_score_stands() -> None:
    assert read("phq9", {}) == read("mood_log", {"mood": 7}) == []


@pytest.mark.parametrize("language", CATALOGUE.languages)
def test_every_name_that_a_measure_may_use_has_its_words(language: str) -> None:
    kinds = {"band": BANDS, "cutoff": CUTOFFS, "subscale": SUBSCALES}
    assert {key_of(kind, name) for kind, names in kinds.items() for name in names} <= CATALOGUE.keys(language)
