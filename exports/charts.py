"""What there is to draw of a practice: its numbers by local time, before and after side by side, and gaps as gaps."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from practices.definition import NUMBERS, Practice, Step
from storage.entries import Answer, Entry
from storage.log import Log, Logged
from storage.messages import Day, Lines, Text, Value

AFTER = re.compile("(|.*_)after")
MOST_PANELS = 4


@dataclass(frozen=True)
class Point:
    """A number that was given, at that time on the client's own clock (without a zone: a place on paper)."""

    at: datetime
    value: float


@dataclass(frozen=True)
class Change:
    """What one entry said before and after; None where it said nothing."""

    at: datetime
    before: float | None
    after: float | None


@dataclass(frozen=True)
class Panel:
    """What is drawn on one scale: the numbers given to one question, or the changes between two.

    `lowest` and `highest` are the ends of the scale, as far as it has any, and `ends` what they mean.
    """

    questions: tuple[str, ...]
    lowest: float | None
    highest: float | None
    ends: tuple[str | None, str | None]
    points: tuple[Point, ...] = ()
    changes: tuple[Change, ...] = ()

    def stretches(self) -> Iterator[tuple[Point, ...]]:
        """The points in stretches without an empty day: a line is drawn within each, and none across."""
        stretch: list[Point] = []
        for point in self.points:
            if stretch and (point.at.date() - stretch[-1].at.date()).days > 1:
                yield tuple(stretch)
                stretch = []
            stretch.append(point)
        if stretch:
            yield tuple(stretch)


@dataclass(frozen=True)
class Chart:
    """A practice's numbers between two local days, both included; `days_with_entry` of all those days have an entry."""

    name: str
    first: date
    last: date
    panels: tuple[Panel, ...]
    days_with_entry: int

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.last - self.first).days + 1


def chart_of(log: Log, practice: Practice, first: date, last: date, language: str) -> Chart:
    """The chart of one practice's entries in a log that was read for these days.

    `practice` is the version whose questions stand beside the numbers; answers to steps that it does not have are not
    drawn. An entry that holds no answer (a "not this time") is no entry here.
    """
    mine = [one for one in log.entries if one.entry.practice_id == practice.id]
    told = [one for one in mine if any(not answer.skipped for answer in one.answers)]
    days = {_local(one.entry.started_at, one.entry.zone).date() for one in told}
    panels = [*_panels_of_points(practice, told, language), *_panels_of_changes(practice, told, language)]
    # Where there is nothing at all yet an empty scale says so.
    drawn = [panel for panel in panels if panel.points or panel.changes][:MOST_PANELS] or panels[:1]
    return Chart(practice.words_in(language).name, first, last, tuple(drawn), len(days))


def pairs_of(practice: Practice) -> list[tuple[Step, Step]]:
    """Steps that ask the same before and after: `strength` and `strength_after`, `sure_before` and `sure_after`."""
    steps = {step.id: step for step in practice.steps if step.asks in NUMBERS}
    pairs = []
    for after in steps.values():
        named = AFTER.fullmatch(after.id)
        stem = named[1] if named else ""
        before = steps.get(f"{stem}before") or steps.get(stem.removesuffix("_"))
        if named and before is not None and _scale(before) == _scale(after):
            pairs.append((before, after))
    return pairs


def _scale(step: Step) -> tuple[float | None, float | None]:
    return step.lowest, step.highest


def _panels_of_points(practice: Practice, told: list[Logged], language: str) -> Iterator[Panel]:
    paired = {step.id for pair in pairs_of(practice) for step in pair}
    for step in practice.steps:
        if step.asks in NUMBERS and step.id not in paired:
            given = [(one.entry, answer) for one in told for answer in one.answers if answer.step_id == step.id]
            points = sorted((_point(*one) for one in given if _is_number(one[1])), key=lambda point: point.at)
            words = practice.words_in(language).step(step.id)
            yield Panel(
                (_question(practice, step, told, language),),
                *_scale(step),
                (words.lowest, words.highest),
                points=tuple(points),
            )


def _point(entry: Entry, answer: Answer) -> Point:
    # An answer that is corrected later, or given after midnight, is still one of the entry's own day.
    return Point(_local(entry.started_at, entry.zone), answer.value)


def _panels_of_changes(practice: Practice, told: list[Logged], language: str) -> Iterator[Panel]:
    words = practice.words_in(language)
    for before, after in pairs_of(practice):
        ends = words.step(before.id).lowest, words.step(before.id).highest
        questions = tuple(_question(practice, step, told, language) for step in (before, after))
        changes = tuple(_changes(told, before.id, after.id))
        yield Panel(questions, *_scale(after), ends, changes=changes)


def _question(practice: Practice, step: Step, told: list[Logged], language: str) -> str:
    """A question; one that names what its entries are about as it was asked last."""
    asked = [answer.question for one in told for answer in one.answers if answer.step_id == step.id]
    return asked[-1] if practice.subject is not None and asked else practice.words_in(language).step(step.id).question


def _changes(told: Iterable[Logged], before: str, after: str) -> Iterator[Change]:
    for one in told:
        values = {answer.step_id: answer.value for answer in one.answers if _is_number(answer)}
        if before in values or after in values:
            yield Change(_local(one.entry.started_at, one.entry.zone), values.get(before), values.get(after))


def _is_number(answer: Answer) -> bool:
    return isinstance(answer.value, int | float) and not isinstance(answer.value, bool)


def _local(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def said_of(chart: Chart) -> dict[str, Value]:
    """What stands under the picture, which also tells it to whoever cannot see it: facts, and no marks."""
    lines = [_points_said(panel) for panel in chart.panels if panel.points]
    lines += [_change_said(panel, panel.changes[-1]) for panel in chart.panels if panel.changes]
    return {
        "practice": chart.name,
        "first": Day(chart.first),
        "last": Day(chart.last),
        "numbers": Lines(tuple(lines)),
        "with_entry": chart.days_with_entry,
        "days": chart.days,
    }


def _points_said(panel: Panel) -> Text:
    values = [point.value for point in panel.points]
    numbers: dict[str, Value] = {
        "least": _plain(min(values)),
        "most": _plain(max(values)),
        "latest": _plain(values[-1]),
    }
    return Text("chart-line", {"question": panel.questions[0], **numbers})


def _change_said(panel: Panel, change: Change) -> Text:
    numbers = {"before": change.before, "after": change.after}
    said: dict[str, Value] = {name: "–" if value is None else _plain(value) for name, value in numbers.items()}
    return Text("chart-change", {"question": panel.questions[0], **said})


def _plain(value: float) -> str:
    return f"{value:g}"
