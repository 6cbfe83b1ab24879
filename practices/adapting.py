"""A practice in other words for one client: its name, its why, single questions; what it asks stays what it was."""

from collections.abc import Mapping
from dataclasses import replace

from practices.definition import Practice, StepWords, Words

NAME, WHY = "name", "why"
LANGUAGE = "language"  # the one that other words are in, beside them: whoever reads them may change theirs
_STEP = "step."  # before a step's id: a step may be called "name"


def can_be_adapted(practice: Practice) -> bool:
    """Whether its words may be others: not a measure's, which are published, nor where the bot has screens for it."""
    return practice.measure is None and practice.subject is None


def language_of(practice: Practice, language: str) -> str:
    """The language in which somebody who speaks that one reads the practice."""
    words = practice.words_in(language)
    return next(one for one, known in practice.words.items() if known is words)


def places(practice: Practice) -> tuple[str, ...]:
    """What can be said in other words: the name, the why, and every question, in the order of the steps."""
    return (NAME, WHY, *(f"{_STEP}{step.id}" for step in practice.steps if step.asks != "wait"))


def said_at(words: Words, place: str) -> str:
    """What is said in a place now."""
    if place == NAME:
        return words.name
    return words.why if place == WHY else words.step(place.removeprefix(_STEP)).question


def adapted(practice: Practice, language: str, other: Mapping[str, str]) -> Practice:
    """The practice with other words in some places, in the language in which somebody who speaks that one reads it.

    In no other language any more: those words would ask something else.
    """
    if not other:
        return practice
    spoken = language_of(practice, language)
    words = practice.words[spoken]
    steps = {step_id: _asked(step_id, asked, other) for step_id, asked in words.steps.items()}
    mine = Words(other.get(NAME, words.name), other.get(WHY, words.why), steps)
    return replace(practice, words={spoken: mine}, source_language=spoken)


def _asked(step_id: str, asked: StepWords, other: Mapping[str, str]) -> StepWords:
    question = other.get(f"{_STEP}{step_id}")
    # A hint belongs to the question that it was written for.
    return asked if question is None else replace(asked, question=question, hint=None)
