"""The library as a whole: every practice ends by every branch, and every line is short, kind and clean."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from practices import walk as walks
from practices.definition import Condition, Practice, Size, Step, When, Words
from practices.groups import OTHER, group_of
from practices.library import LANGUAGES, load_library
from practices.replies import Confirmed, Reply, Resume, Skip
from practices.walk import Walk
from tests.practices.fitting import NOW, fitting
from texts.catalogue import Catalogue

FOLDER = Path(__file__).parents[2] / "practices" / "library"
LIBRARY = load_library(FOLDER)
EVERY = pytest.mark.parametrize("practice", [pytest.param(one, id=name) for name, one in LIBRARY.items()])
SPOKEN = Catalogue.load().languages
LONGEST_SENTENCE = 24  # words
LONGEST_WHY = 240  # letters
MOST_SENTENCES = 4  # of a why
# Words that push, grade or promise.
UNKIND = {
    "en": {"should", "must", "fail", "failed", "failure", "homework", "streak", "missed", "lazy", "cure", "heals"},
    "de": {"sollst", "solltest", "musst", "versagen", "versagt", "hausaufgabe", "versäumt", "faul", "heilen", "heilt"},
    "es": {
        "debes",
        "deberías",
        "tienes",
        "fallar",
        "fallaste",
        "fracaso",
        "deberes",
        "tarea",
        "perezoso",
        "cura",
        "sana",
    },
    "ar": {"يجب", "ينبغي", "فشل", "فشلت", "واجب", "كسل", "كسول", "علاج", "يعالج", "يشفي", "شفاء"},
}
QUOTES = {"de": ("„", "“"), "es": ("“", "”"), "ar": ("«", "»")}
# What a client needs most, in every language that the bot speaks.
IN_EVERY_LANGUAGE = {
    *("box_breathing", "gratitude", "grounding_54321", "habit", "mood_log", "self_compassion", "sleep_notes"),
    *("small_plan", "thought_record", "three_good_things"),
}


def conditions(when: When | None) -> list[Condition]:
    """The conditions that one is made of."""
    if when is None or isinstance(when, Condition):
        return [] if when is None else [when]
    return [one for other in when.of for one in conditions(other)]


def probed(practice: Practice) -> Practice:
    """The practice with a step more for each single condition in it, so that its way says which of them hold."""
    single = [one for step in practice.steps for one in conditions(step.when)]
    probes = tuple(Step(f"probe_{number}", "text", when=one) for number, one in enumerate(single))
    smaller = (*practice.smaller, *(probe.id for probe in probes)) if practice.smaller else ()
    return replace(practice, steps=(*practice.steps, *probes), smaller=smaller)


@EVERY
@pytest.mark.parametrize("size", ["full", "smaller"])
def test_every_branch_of_every_practice_is_asked_and_reaches_its_end(practice: Practice, size: Size) -> None:
    asked: set[str] = set()
    been: set[tuple[object, ...]] = set()
    decide = {one.step for step in practice.steps for one in conditions(step.when)}
    with_probes = probed(practice)
    open_ = [walks.begin(practice, size, NOW)]
    while open_:
        turn = open_.pop()
        # Two walks that are at the same step and fulfil the same conditions go on alike.
        way = [step.id for step in walks.way(with_probes, turn.walk)]
        here = (turn.walk.at, turn.walk.state, turn.walk.writing, *way)
        if turn.finished:
            assert set(turn.walk.answers) | set(turn.walk.passed) == {one.id for one in walks.way(practice, turn.walk)}
        elif here not in been:
            been.add(here)
            open_ += [walks.advance(practice, turn.walk, reply, NOW) for reply in _forward(practice, turn.walk, decide)]
            asked |= {turn.ask.step.id} if turn.ask is not None else set()
    assert asked == {step.id for step in practice.steps_of(size) if step.asks != "wait"}


def _forward(practice: Practice, walk: Walk, decide: set[str]) -> list[Reply]:
    """One reply that leads on, or, where it decides, every answer that the step can have, and none at all."""
    if walk.state == "waiting":
        return [Resume()]
    assert walk.at is not None
    step = practice.step(walk.at)
    if walk.at in walk.writing:
        return [Confirmed()]
    if step.id not in decide:
        return fitting(step)[:1]
    return fitting(step) if step.required else [*fitting(step), Skip()]


def lines_of(words: Words) -> Iterator[str]:
    """Every line that a client reads."""
    yield from (words.name, words.why)
    for step in words.steps.values():
        yield step.question
        yield from (line for line in (step.hint, step.lowest, step.highest) if line is not None)
        yield from (*step.options.values(), *step.frames.values())


def sentences(line: str) -> list[str]:
    """The sentences of a line; what is quoted in one is a part of it."""
    outside = re.sub(r"[“„«][^”“»]*[”“»]", "quoted", line)
    return [one for one in re.split(r"(?<=[.?!…:;؟؛])\s+", outside) if one]


# What was validated word for word is nobody's to make shorter.
OURS = pytest.mark.parametrize(
    "practice", [pytest.param(one, id=name) for name, one in LIBRARY.items() if one.kind != "measure"]
)


@OURS
def test_a_why_is_short(practice: Practice) -> None:
    for words in practice.words.values():
        assert len(sentences(words.why)) <= MOST_SENTENCES
        assert len(words.why) <= LONGEST_WHY


@OURS
def test_sentences_are_short(practice: Practice) -> None:
    for words in practice.words.values():
        for line in lines_of(words):
            assert [one for one in sentences(line) if len(one.split()) > LONGEST_SENTENCE] == []


@OURS
def test_no_words_push_grade_or_promise(practice: Practice) -> None:
    for language, words in practice.words.items():
        said = {word for line in lines_of(words) for word in re.findall(r"\w+", line.casefold())}
        assert not UNKIND[language] & said
        assert not [line for line in lines_of(words) if "!" in line]


@OURS
def test_every_language_says_as_much_as_english(practice: Practice) -> None:
    for language, other in practice.words.items():
        for step_id, said in practice.words["en"].steps.items():
            asked = other.step(step_id)
            assert (said.hint is None) == (asked.hint is None), (language, step_id)
            assert list(said.options) == list(asked.options)
            assert "?" not in said.question or re.search("[?؟]", asked.question), (language, step_id)


@OURS
def test_every_practice_speaks_what_the_linter_expects(practice: Practice) -> None:
    assert set(practice.words) >= set(LANGUAGES)


def test_those_that_are_needed_most_speak_every_language_of_the_bot() -> None:
    spoken = {language: {one.id for one in LIBRARY.values() if language in one.words} for language in SPOKEN}
    assert {language: IN_EVERY_LANGUAGE - known for language, known in spoken.items()} == {key: set() for key in SPOKEN}


@EVERY
def test_no_language_is_there_that_the_bot_does_not_speak(practice: Practice) -> None:
    assert set(practice.words) <= set(SPOKEN)


@EVERY
def test_words_are_clean(practice: Practice) -> None:
    for file in (FOLDER / practice.id).glob("*.yaml"):
        for line in file.read_text(encoding="utf-8").splitlines():
            assert line == line.rstrip()
    for words in practice.words.values():
        for line in lines_of(words):
            assert line == " ".join(line.split())
            assert '"' not in line, "quotation marks are the language's own"
    for language, words in practice.words.items():
        opening, closing = QUOTES.get(language, ("“", "”"))
        for line in lines_of(words):
            assert line.count(opening) == line.count(closing), line


@EVERY
def test_every_practice_has_its_place_in_the_lists(practice: Practice) -> None:
    assert group_of(practice) != OTHER


def test_no_two_practices_are_called_the_same() -> None:
    for language in SPOKEN:
        names = [practice.words_in(language).name.casefold() for practice in LIBRARY.values()]
        assert len(names) == len(set(names))
