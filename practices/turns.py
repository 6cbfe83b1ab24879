"""What a walk is between two replies, and what a reply leads to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from practices.definition import Size, Step
from practices.replies import Value

State = Literal["walking", "stopped", "waiting", "finished"]


@dataclass(frozen=True)
class Walk:
    """Where somebody is in a practice. `at` is the step being asked, or the wait being waited for.

    `passed` are the steps that were skipped and the waits that are over; `marked` the options marked so far of
    several; `writing` the letters and long texts that may still be added to, `cut` those whose last message goes on in
    the next;
    `asked_at` is when the step was asked, in ISO 8601. `left` is set while an answer of a walk that is over is
    corrected: the steps that were left unanswered then, and are not asked now. `given` are the values that its words
    have places for.
    """

    practice_id: str
    practice_version: int
    size: Size
    at: str | None
    answers: Mapping[str, Value] = field(default_factory=dict)
    passed: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()
    state: State = "walking"
    asked_at: str = ""
    left: tuple[str, ...] | None = None
    given: Mapping[str, str] = field(default_factory=dict)
    writing: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The walk as plain values."""
        # As asdict would: a walk holds plain values, which nobody changes, so they need no copies.
        return dict(vars(self))

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Walk":
        """The walk that `to_json` gave."""
        left = kept.get("left")
        several = {name: tuple(kept.get(name, ())) for name in ("passed", "marked", "writing", "cut")}
        return cls(**{**kept, **several, "left": None if left is None else tuple(left)})


@dataclass(frozen=True)
class Ask:
    """A step to ask: the so-and-so-manieth of so many, as far as can be known now; with an answer given before.

    `joins`: what is written next may be added to what there is.
    """

    step: Step
    number: int
    of: int
    previous: Value | None
    marked: frozenset[str]
    can_go_back: bool
    can_skip: bool
    joins: bool = False


@dataclass(frozen=True)
class Kept:
    """An answer to keep; `value` is None when the step was skipped. `joined`: from messages that came one by one."""

    step_id: str
    value: Value | None
    skipped: bool = False
    joined: bool = False


@dataclass(frozen=True)
class Cue:
    """A frame of a guide, so many seconds after its start; the last one has no key: the guide is over."""

    after_seconds: int
    key: str
    round: int
    rounds: int


@dataclass(frozen=True)
class Turn:
    """What a reply led to. Exactly one of these comes next: `ask`, a rest until `wait_until`, stopped, finished.

    `dropped`: steps whose answers no longer count, because another answer leads past them.
    """

    walk: Walk
    ask: Ask | None = None
    kept: tuple[Kept, ...] = ()
    dropped: tuple[str, ...] = ()
    cues: tuple[Cue, ...] = ()
    wait_until: datetime | None = None
    stopped: bool = False
    finished: bool = False
