"""docs/practices.md says what there is: every key, every kind of answer, and an example that can be walked."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from practices.checking import advise
from practices.definition import ASKS, Practice
from practices.phrases import load_phrases
from practices.reading import KEYS_OF, PRACTICE_KEYS, STEP_KEYS, read_written
from practices.reading_conditions import JOINED, WHEN_KEYS
from practices.reading_words import WORD_KEYS
from practices.trying import Terminal, try_out
from practices.written import open_sent

PAGE = (Path(__file__).parents[2] / "docs" / "practices.md").read_text(encoding="utf-8")
EXAMPLE = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0]
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def example() -> Practice:
    reading = read_written(open_sent("my_practice.yaml", EXAMPLE.encode()))
    assert reading.practice is not None, reading.faults
    return reading.practice


def test_the_example_is_one_that_the_check_finds_nothing_in() -> None:
    assert advise(example(), ("de", "en"), load_phrases()) == []


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        (("rent", "7", "Yes", "call on Monday"), {"worry", "strength", "whose", "small_step"}),
        (("the weather", "2", "3", "yes"), {"worry", "strength", "whose", "for_later"}),
        (("something", "/skip", "/skip"), {"worry"}),
    ],
)
def test_the_example_is_walked_through_every_branch(typed: tuple[str, ...], answered: set[str]) -> None:
    terminal = Terminal(iter(typed), lambda _: None, lambda key, _: key, lambda _, now: now, lambda _: None)
    walk = try_out(example(), "full", "en", terminal, NOW)
    assert (walk.state, set(walk.answers)) == ("finished", answered)


def test_the_refusal_that_is_shown_is_the_one_that_is_given() -> None:
    broken = EXAMPLE.replace("    lowest: 0\n", "", 1)
    [fault] = read_written(open_sent("my_practice.yaml", broken.encode())).faults
    assert str(fault) in PAGE


@pytest.mark.parametrize("keys", [PRACTICE_KEYS, STEP_KEYS, WHEN_KEYS, set(JOINED), WORD_KEYS, set(ASKS)])
def test_every_key_and_every_kind_of_answer_is_explained(keys: set[str]) -> None:
    assert {key for key in keys if f"`{key}`" not in PAGE} == set()


def test_the_row_of_a_kind_names_its_keys() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \|[^|]*\| (.*) \|$", PAGE, re.MULTILINE))
    for asks, keys in KEYS_OF.items():
        assert {key for key in keys if f"`{key}`" not in rows[asks]} == set(), asks
