"""What makes a practice a measure: a validated questionnaire with its source, its licence and its published scoring."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Band:
    """A range of totals with a published name; it begins at `lowest` and ends where the next one begins."""

    name: str
    lowest: int


@dataclass(frozen=True)
class Cutoff:
    """A published cutoff: reached by a total of `lowest` or more. `name` says for whom, or which of several it is."""

    name: str
    lowest: int


@dataclass(frozen=True)
class Scale:
    """Items that are summed: all of a measure ("total"), or those of a subscale."""

    name: str
    items: tuple[str, ...]
    bands: tuple[Band, ...] = ()
    cutoffs: tuple[Cutoff, ...] = ()


@dataclass(frozen=True)
class RiskItem:
    """The item whose answer, from so many points on, is met with help right away. A flag, not an assessment."""

    step: str
    at_least: int


@dataclass(frozen=True)
class Measure:
    """How the answers to a measure are scored. What is named here are steps of its practice.

    `points` is what each option of an item counts, "yes" and "no" being the options of a question for yes or no.
    `gates` are not summed but must be answered: they decide whether items are asked. `unscored` are steps that no
    total needs. `loinc` maps "panel", "total" and items to their codes.
    """

    title: str
    source: str
    licence: str
    points: Mapping[str, int]
    total: Scale
    subscales: tuple[Scale, ...] = ()
    gates: tuple[str, ...] = ()
    unscored: tuple[str, ...] = ()
    risk: RiskItem | None = None
    loinc: Mapping[str, str] = field(default_factory=dict)

    @property
    def scales(self) -> tuple[Scale, ...]:
        """The total, and then the subscales."""
        return (self.total, *self.subscales)

    @property
    def needed(self) -> tuple[str, ...]:
        """The steps that must be answered, or be led past by a gate, before there is a total."""
        return (*self.gates, *self.total.items)

    def points_of(self, value: object) -> int:
        """What an answer to an item counts."""
        return self.points[("no", "yes")[value] if isinstance(value, bool) else str(value)]

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Measure":
        """The measure that `asdict` took apart."""
        return cls(
            **{
                **kept,
                "total": _scale(kept["total"]),
                "subscales": tuple(_scale(scale) for scale in kept["subscales"]),
                "gates": tuple(kept["gates"]),
                "unscored": tuple(kept["unscored"]),
                "risk": None if kept["risk"] is None else RiskItem(**kept["risk"]),
            }
        )


def _scale(kept: Mapping[str, Any]) -> Scale:
    bands, cutoffs = (Band(**band) for band in kept["bands"]), (Cutoff(**cutoff) for cutoff in kept["cutoffs"])
    return Scale(kept["name"], tuple(kept["items"]), tuple(bands), tuple(cutoffs))
