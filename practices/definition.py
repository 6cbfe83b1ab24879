"""What a practice is: steps, the kind of answer each takes, and words per language; a bad definition is refused."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, get_args

Asks = Literal["text", "number", "scale", "choice", "choices", "yes_no", "time", "moment", "done", "guide", "wait"]
Size = Literal["full", "smaller"]
ASKS: tuple[str, ...] = get_args(Asks)
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


@dataclass(frozen=True)
class Frame:
    """One frame of a guide, shown for so many seconds."""

    id: str
    seconds: int


@dataclass(frozen=True)
class Step:
    """One prompt. `when` decides whether it is asked; `until` names the moment that a wait waits for.

    A scale runs from `lowest` to `highest` in steps of `by`; a number lies between them where they are given.
    """

    id: str
    asks: Asks
    required: bool = False
    when: Condition | None = None
    options: tuple[str, ...] = ()
    lowest: int | None = None
    highest: int | None = None
    by: int = 1
    frames: tuple[Frame, ...] = ()
    rounds: int = 1
    smaller_rounds: int = 1
    until: str | None = None


@dataclass(frozen=True)
class StepWords:
    """A step's words in one language; `lowest` and `highest` say what the ends of a scale mean."""

    question: str
    hint: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    lowest: str | None = None
    highest: str | None = None
    frames: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Words:
    """A practice's words in one language."""

    name: str
    why: str
    steps: Mapping[str, StepWords]

    def step(self, step_id: str) -> StepWords:
        """The words of a step; a wait has none."""
        return self.steps[step_id]


@dataclass(frozen=True)
class Practice:
    """A guided exercise as data. `smaller` are the steps of the smaller version; minutes are what to expect."""

    id: str
    version: int
    kind: str
    minutes: int
    smaller_minutes: int
    steps: tuple[Step, ...]
    smaller: tuple[str, ...]
    words: Mapping[str, Words]

    def step(self, step_id: str) -> Step:
        """The step with that id, which must exist."""
        return next(step for step in self.steps if step.id == step_id)

    def position(self, step_id: str) -> int:
        """The place of a step in the full version, from 0."""
        return [step.id for step in self.steps].index(step_id)

    def steps_of(self, size: Size) -> tuple[Step, ...]:
        """The steps of the full or the smaller version, in order."""
        return self.steps if size == "full" else tuple(step for step in self.steps if step.id in self.smaller)

    def words_in(self, language: str) -> Words:
        """The words in a language, or in English where it has none in that language."""
        return self.words.get(language, self.words[SOURCE_LANGUAGE])

    @property
    def fingerprint(self) -> str:
        """Names this very content: any change gives another."""
        return hashlib.sha256(json.dumps(self.to_json(), sort_keys=True).encode()).hexdigest()

    def to_json(self) -> dict[str, Any]:
        """The whole practice as plain values."""
        kept = asdict(self)
        for step in kept["steps"]:
            # What was kept before this could be said must have the same fingerprint still.
            if step["when"] is not None and step["when"]["answered"] is None:
                del step["when"]["answered"]
        return kept

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Practice":
        """The practice that `to_json` gave."""
        words = {
            language: Words(one["name"], one["why"], {key: StepWords(**step) for key, step in one["steps"].items()})
            for language, one in kept["words"].items()
        }
        steps = tuple(_step(step) for step in kept["steps"])
        return cls(**{**kept, "steps": steps, "smaller": tuple(kept["smaller"]), "words": words})


def _step(kept: Mapping[str, Any]) -> Step:
    when = kept["when"]
    return Step(
        **{
            **kept,
            "when": None if when is None else Condition(**{**when, "any_of": tuple(when["any_of"])}),
            "options": tuple(kept["options"]),
            "frames": tuple(Frame(**frame) for frame in kept["frames"]),
        }
    )
