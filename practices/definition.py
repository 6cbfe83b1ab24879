"""What a practice is: steps, the kind of answer each takes, and words per language; a bad definition is refused."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from typing import Any, Literal, TypeAlias, get_args

from practices.given import fill
from practices.measures import Measure

Asks = Literal[
    "text",
    "letter",
    "number",
    "scale",
    "choice",
    "choices",
    "yes_no",
    "date",
    "time",
    "moment",
    "done",
    "media",
    "guide",
    "wait",
]
Size = Literal["full", "smaller"]
KINDS = ("photo", "voice", "video", "file", "text")  # what a step that asks media may take
Caution = Literal[
    "stirs_memories",
    "not_late",
    "not_while_driving",
    "holds_breath",
    "looks_inward",
    "tenses_muscles",
    "moves_body",
    "cold_water",
    "about_food",
    "with_safe_people",
    "safe_in_itself",
]
Phase = Literal["baseline", "practice", "maintenance"]
ASKS: tuple[str, ...] = get_args(Asks)
NUMBERS = ("scale", "number")  # the kinds of answer that are no words
CAUTIONS: tuple[Caution, ...] = get_args(Caution)
PHASES: tuple[Phase, ...] = get_args(Phase)
SOURCE_LANGUAGE = "en"


class BadDefinition(Exception):
    """A definition that cannot be used: where, and why, as a sentence."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")
        self.file = file
        self.line = line
        self.reason = reason


@dataclass(frozen=True)
class Condition:
    """Holds when the answer to an earlier step is one of these, or lies between these bounds (both included).

    A step that was skipped, or is not answered yet, fulfils no condition, but for `answered`: True holds when there is
    an answer, whatever it is, and False when the step was passed without one.
    """

    step: str
    any_of: tuple[str | bool, ...] = ()
    at_least: float | None = None
    at_most: float | None = None
    answered: bool | None = None

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps that this depends on."""
        return (self.step,)


@dataclass(frozen=True)
class Joined:
    """Several conditions: it holds when all of them hold, when any does, or when not one does."""

    how: Literal["all", "any", "none"]
    of: tuple["When", ...]

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps that this depends on."""
        return tuple(step for when in self.of for step in when.steps)


When: TypeAlias = Condition | Joined


@dataclass(frozen=True)
class Frame:
    """One frame of a guide, shown for so many seconds."""

    id: str
    seconds: int


@dataclass(frozen=True)
class Step:
    """One prompt. `when` decides whether it is asked; `until` names the moment that a wait waits for.

    A scale runs from `lowest` to `highest` in steps of `by`; a number lies between them where they are given, and is
    a whole one where it must be. Media is of one of these `kinds`.
    """

    id: str
    asks: Asks
    required: bool = False
    when: When | None = None
    options: tuple[str, ...] = ()
    lowest: float | None = None
    highest: float | None = None
    by: int = 1
    frames: tuple[Frame, ...] = ()
    rounds: int = 1
    smaller_rounds: int = 1
    until: str | None = None
    whole: bool = False
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class StepWords:
    """A step's words in one language; `lowest` and `highest` say what the ends of a scale mean.

    `lead` comes before the question: what a measure says once above all of its items.
    """

    question: str
    hint: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    lowest: str | None = None
    highest: str | None = None
    frames: Mapping[str, str] = field(default_factory=dict)
    lead: str | None = None

    def filled(self, given: Mapping[str, str]) -> "StepWords":
        """These words with the values that a walk was given in their places."""
        hint = None if self.hint is None else fill(self.hint, given)
        return replace(self, question=fill(self.question, given), hint=hint)


@dataclass(frozen=True)
class Words:
    """A practice's words in one language."""

    name: str
    why: str
    steps: Mapping[str, StepWords]

    def step(self, step_id: str) -> StepWords:
        """The words of a step; a wait has none."""
        return self.steps[step_id]

    def filled(self, given: Mapping[str, str]) -> "Words":
        """These words with the values that a walk was given in their places."""
        if not given:
            return self
        return replace(self, steps={step_id: words.filled(given) for step_id, words in self.steps.items()})


@dataclass(frozen=True)
class Practice:
    """A guided exercise as data. `smaller` are the steps of the smaller version; minutes are what to expect.

    `source_language` is the one that it was written in, and has all its words. `subject` is what its entries are about,
    if the client keeps something beyond an entry: one of `given.SUBJECTS`. `measure` is how a measure is scored.
    `cautions` are what is good to know before it is begun, in the bot's own words; `phases` when it is of most use.
    A practice without a smaller version has no steps there, and 0 minutes.
    """

    id: str
    version: int
    kind: str
    minutes: int
    smaller_minutes: int
    steps: tuple[Step, ...]
    smaller: tuple[str, ...]
    words: Mapping[str, Words]
    source_language: str = SOURCE_LANGUAGE
    subject: str | None = None
    measure: Measure | None = None
    cautions: tuple[Caution, ...] = ()
    phases: tuple[Phase, ...] = ()

    @property
    def has_smaller(self) -> bool:
        """Whether there is a smaller version: part of a measure would be no measure."""
        return bool(self.smaller)

    def step(self, step_id: str) -> Step:
        """The step with that id, which must exist."""
        return next(step for step in self.steps if step.id == step_id)

    def position(self, step_id: str) -> int:
        """The place of a step in the full version, from 0."""
        return [step.id for step in self.steps].index(step_id)

    def steps_of(self, size: Size) -> tuple[Step, ...]:
        """The steps of the full or the smaller version, in order; where there is no smaller one, of the full one."""
        if size == "full" or not self.has_smaller:
            return self.steps
        return tuple(step for step in self.steps if step.id in self.smaller)

    def minutes_of(self, size: Size) -> int:
        """How many minutes to expect of the full or the smaller version."""
        return self.minutes if size == "full" or not self.has_smaller else self.smaller_minutes

    def words_in(self, language: str) -> Words:
        """The words in a language; where it has none, in English, or else as it was written."""
        for known in (language, SOURCE_LANGUAGE):
            if known in self.words:
                return self.words[known]
        return self.words[self.source_language]

    @cached_property
    def fingerprint(self) -> str:
        """Names this very content: any change gives another."""
        return hashlib.sha256(json.dumps(self.to_json(), sort_keys=True).encode()).hexdigest()

    def to_json(self) -> dict[str, Any]:
        """The whole practice as plain values."""
        kept = asdict(self)
        _leave_out(kept, LATER)
        for said in (step for words in kept["words"].values() for step in words["steps"].values()):
            _leave_out(said, LATER_OF_WORDS)
        for step in kept["steps"]:
            _leave_out(step, LATER_OF_STEPS)
            _leave_out_answered(step["when"])
        return kept

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Practice":
        """The practice that `to_json` gave."""
        words = {
            language: Words(one["name"], one["why"], {key: StepWords(**step) for key, step in one["steps"].items()})
            for language, one in kept["words"].items()
        }
        steps = tuple(_step(step) for step in kept["steps"])
        measure = Measure.from_json(kept["measure"]) if "measure" in kept else None
        names = {key: tuple(kept[key]) for key in ("smaller", "cautions", "phases") if key in kept}
        return cls(**{**kept, **names, "steps": steps, "words": words, "measure": measure})


# What was kept before these could be said must have the same fingerprint still: each is left out where it says nothing.
LATER = {"source_language": SOURCE_LANGUAGE, "subject": None, "measure": None, "cautions": (), "phases": ()}
LATER_OF_STEPS = {"whole": False, "kinds": ()}
LATER_OF_WORDS = {"lead": None}


def _leave_out(kept: dict[str, Any], usual: Mapping[str, object]) -> None:
    for name, value in usual.items():
        if kept[name] == value:
            del kept[name]


def _leave_out_answered(when: dict[str, Any] | None) -> None:
    if when is None:
        return
    for other in when.get("of", ()):
        _leave_out_answered(other)
    if "answered" in when and when["answered"] is None:
        del when["answered"]


def _step(kept: Mapping[str, Any]) -> Step:
    return Step(
        **{
            **kept,
            "when": None if kept["when"] is None else _when(kept["when"]),
            "options": tuple(kept["options"]),
            "kinds": tuple(kept.get("kinds", ())),
            "frames": tuple(Frame(**frame) for frame in kept["frames"]),
        }
    )


def _when(kept: Mapping[str, Any]) -> When:
    if "of" in kept:
        return Joined(kept["how"], tuple(_when(other) for other in kept["of"]))
    return Condition(**{**kept, "any_of": tuple(kept["any_of"])})
