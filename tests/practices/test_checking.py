"""The linter of practices: what it advises, where, and that it leaves what is well alone."""

from collections.abc import Mapping
from typing import Any, get_args

import pytest

from practices.checking import About, Advice, advise
from practices.phrases import load_phrases
from practices.reading import read_written
from practices.written import open_sent
from tests.practices.one_file import ONE_FILE
from texts.catalogue import Catalogue

PHRASES = load_phrases()
CATALOGUE = Catalogue.load()
TWO_STEPS = """\
  - id: strength
    asks: scale
    lowest: 0
    highest: 10
    by: 5
  - id: more
    asks: text
    when: WHEN
"""


def advice_on(text: str) -> list[tuple[int, Advice]]:
    """What is advised on a file, with the lines."""
    reading = read_written(open_sent("sent.yaml", text.encode()))
    assert reading.practice is not None, reading.faults
    found = advise(reading.practice, ("de", "en"), PHRASES)
    return [(reading.written.place(one.language, *one.where)[1], one) for one in found]


def test_what_is_well_is_left_alone() -> None:
    assert advice_on(ONE_FILE) == []


@pytest.mark.parametrize(
    ("good", "bad", "line", "about", "args"),
    [
        ("What stays of today?", "What will you try to do more often?", 23, "vague-words", {"words": "try to"}),
        ("Was bleibt von heute?", "Was machst du öfter?", 17, "vague-words", {"words": "öfter"}),
        ("It gives the day an end.", "You should rest.", 20, "pressing-words", {"words": "should"}),
        ("What stays of today?", "What stays!", 23, "exclamation", {}),
        ("What stays of today?", "x" * 201, 23, "long-question", {"length": 201, "most": 200}),
        ("  minutes: 1\n", "  minutes: 3\n", 9, "smaller-is-long", {"minutes": 3, "most": 2}),
        ("minutes: 1\nsteps", "minutes: 5\nsteps", 10, "smaller-is-full", {}),
    ],
)
def test_advice_has_its_line(good: str, bad: str, line: int, about: str, args: Mapping[str, Any]) -> None:
    text = ONE_FILE.replace(good, bad)
    if about == "smaller-is-long":
        text = text.replace("minutes: 1\nsteps", "minutes: 9\nsteps")
    found = [(line, advice.args) for line, advice in advice_on(text) if advice.about == about]
    assert (line, args) in found


def test_a_phrase_is_a_whole_word() -> None:
    assert advice_on(ONE_FILE.replace("What stays of today?", "Which mustard was it, and did you get to try it?")) == []


def test_a_language_that_the_bot_speaks_is_missed() -> None:
    text = ONE_FILE[: ONE_FILE.index("  de:")] + ONE_FILE[ONE_FILE.index("  en:") :]
    assert [(line, advice.about, advice.args) for line, advice in advice_on(text)] == [
        (11, "language-missing", {"language": "de"})
    ]


def test_an_option_too_long_for_a_button_is_named() -> None:
    text = ONE_FILE.replace("asks: text", "asks: choice\n    options: [a, b]")
    for language in ("heute?", "today?"):
        text = text.replace(language, f"{language}\n        options:\n          a: A\n          b: {'b' * 41}", 1)
    assert [(line, advice.about) for line, advice in advice_on(text)] == [(21, "long-option"), (30, "long-option")]


@pytest.mark.parametrize(
    ("when", "reachable"),
    [
        ("{step: strength, at_least: 5}", True),
        ("{step: strength, at_least: 11}", False),
        ("{step: strength, at_most: -1}", False),
        ("{step: strength, at_least: 6, at_most: 9}", False),
        ("{step: strength, is: 5}", True),
        ("{step: strength, is: 7}", False),
        ("{step: strength, answered: false}", True),
        ("{all: [{step: strength, at_least: 5}, {step: strength, at_most: 5}]}", True),
        ("{all: [{step: strength, at_least: 6}, {not: {step: strength, is: 10}}]}", False),
        ("{any: [{step: strength, is: 7}, {step: line, answered: true}]}", True),
        ("{all: [{step: line, answered: true}, {step: line, answered: false}]}", False),
    ],
)
def test_a_step_that_no_answer_leads_to_is_named(when: str, reachable: bool) -> None:
    text = ONE_FILE.replace("smaller:", TWO_STEPS.replace("WHEN", when) + "smaller:")
    for question in ("question: Was bleibt von heute?", "question: What stays of today?"):
        more = "strength: {question: q, lowest: l, highest: h}\n      more: {question: q}"
        text = text.replace(question, f"{question}\n      {more}")
    found = [(line, advice.about, advice.args) for line, advice in advice_on(text)]
    assert found == ([] if reachable else [(15, "never-asked", {"step": "more"})])


@pytest.mark.parametrize("language", CATALOGUE.languages)
def test_every_language_of_the_bot_has_phrases_of_every_kind(language: str) -> None:
    assert {kind for kind, listed in PHRASES[language].items() if listed} == {"vague", "pressing"}


def test_every_kind_of_advice_has_its_text() -> None:
    texts = {key.removeprefix("advice-") for key in CATALOGUE.keys("en") if key.startswith("advice-")}
    assert texts == set(get_args(About))
