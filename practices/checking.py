"""What is worth a second thought in a practice that can be used: advice, never a refusal."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from practices.definition import Practice, StepWords, Words
from practices.reachable import never_asked

LONGEST_QUESTION = 200
LONGEST_OPTION = 40  # more does not fit on a button of a phone
SMALLER_MINUTES = 2

About = Literal[
    "never-asked",
    "smaller-is-long",
    "smaller-is-full",
    "language-missing",
    "vague-words",
    "pressing-words",
    "exclamation",
    "long-question",
    "long-option",
]
# What is the matter with a phrase, as its list is called.
MATTERS: Mapping[str, About] = {"vague": "vague-words", "pressing": "pressing-words"}
# By language and by matter.
Phrases = Mapping[str, Mapping[str, Sequence[str]]]


@dataclass(frozen=True)
class Advice:
    """Something to think over. `about` names a text that says it and is given `args`.

    `where` leads to the place: in the words of `language` or, without one, among the steps.
    """

    about: About
    where: tuple[str, ...] = ()
    language: str | None = None
    args: Mapping[str, str | int] = field(default_factory=dict)


def advise(practice: Practice, languages: Collection[str], phrases: Phrases) -> list[Advice]:
    """All advice on a practice, in the order in which it stands written; `languages` are those that the bot speaks.

    A measure's words are as they were published, and in the languages in which they were.
    """
    if practice.measure is not None:
        return list(_about_steps(practice))
    return [
        *_about_steps(practice),
        *_about_smaller(practice),
        *_about_languages(practice, languages),
        *(one for language in sorted(practice.words) for one in _about_words(practice, language, phrases)),
    ]


def advise_on(line: str, languages: Collection[str], phrases: Phrases) -> list[Advice]:
    """Advice on a line that somebody typed for another to read, in any of these languages."""
    found = []
    for language in sorted(languages):
        known = phrases.get(language.split("-")[0], {})
        for matter, about in MATTERS.items():
            said = _found(line, tuple(known.get(matter, ())))
            found += [Advice(about, (), language, {"words": phrase}) for phrase in said]
    return found


def _about_steps(practice: Practice) -> Iterator[Advice]:
    for step in never_asked(practice):
        yield Advice("never-asked", ("steps", step.id, "when"), args={"step": step.id})


def _about_smaller(practice: Practice) -> Iterator[Advice]:
    if practice.smaller_minutes > SMALLER_MINUTES:
        minutes = {"minutes": practice.smaller_minutes, "most": SMALLER_MINUTES}
        yield Advice("smaller-is-long", ("smaller", "minutes"), args=minutes)
    has_fewer_rounds = any(step.smaller_rounds < step.rounds for step in practice.steps)
    if practice.minutes > SMALLER_MINUTES and len(practice.smaller) == len(practice.steps) and not has_fewer_rounds:
        yield Advice("smaller-is-full", ("smaller", "steps"))


def _about_languages(practice: Practice, languages: Collection[str]) -> Iterator[Advice]:
    for language in sorted(set(languages) - set(practice.words)):
        yield Advice("language-missing", ("words",), args={"language": language})


def _about_words(practice: Practice, language: str, phrases: Phrases) -> Iterator[Advice]:
    words = practice.words[language]
    known = phrases.get(language.split("-")[0], {})
    for where, text in _texts(words):
        for matter, about in MATTERS.items():
            for phrase in _found(text, tuple(known.get(matter, ()))):
                yield Advice(about, where, language, {"words": phrase})
        if "!" in text:
            yield Advice("exclamation", where, language)
    for step_id, asked in words.steps.items():
        yield from _about_lengths(step_id, asked, language)


def _texts(words: Words) -> Iterator[tuple[tuple[str, ...], str]]:
    """What a client reads before they answer, with the keys that lead to it."""
    yield ("why",), words.why
    for step_id, asked in words.steps.items():
        yield ("steps", step_id, "question"), asked.question
        yield ("steps", step_id, "hint"), asked.hint or ""


def _about_lengths(step_id: str, asked: StepWords, language: str) -> Iterator[Advice]:
    if len(asked.question) > LONGEST_QUESTION:
        lengths = {"length": len(asked.question), "most": LONGEST_QUESTION}
        yield Advice("long-question", ("steps", step_id, "question"), language, lengths)
    for option, label in asked.options.items():
        if len(label) > LONGEST_OPTION:
            lengths = {"length": len(label), "most": LONGEST_OPTION}
            yield Advice("long-option", ("steps", step_id, "options", option), language, lengths)


def _found(text: str, listed: tuple[str, ...]) -> list[str]:
    found = (phrase.group() for phrase in _pattern(listed).finditer(text)) if listed else ()
    return list(dict.fromkeys(found))


@lru_cache
def _pattern(listed: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(phrase) for phrase in listed)})\b", re.IGNORECASE)
