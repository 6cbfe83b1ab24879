"""What was measured: measures by their scores, what has numbers, and what is counted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from exports.charts import Panel, Point, chart_of
from exports.rows import score_of
from exports.tallies import local
from practices.definition import Practice
from practices.scoring import Score
from storage.log import Log


@dataclass(frozen=True)
class Scored:
    """What a measure came to on a local day."""

    day: date
    score: Score


@dataclass(frozen=True)
class Measured:
    """Something that was measured: one panel to draw. `scores` is there for what a measure's answers came to.

    `is_count`: each point is how often something was counted on a day.
    """

    practice: Practice
    panel: Panel
    scores: tuple[Scored, ...] = ()
    is_count: bool = False


def measured(log: Log, first: date, last: date, language: str) -> Iterator[Measured]:
    """What has numbers between two days: measures first, then what has most numbers, then what was counted."""
    found: list[Measured] = []
    for practice in _versions_in_use(log):
        scores = _scores(log, practice)
        if scores:
            yield Measured(practice, _of_scores(practice, scores, language), scores)
        else:
            panels = chart_of(log, practice, first, last, language).panels
            found += [Measured(practice, panel) for panel in panels if panel.points or panel.changes]
    yield from sorted(found, key=lambda one: -len(one.panel.points) - len(one.panel.changes))
    yield from _counted(log)


def _versions_in_use(log: Log) -> list[Practice]:
    """The newest version of each practice of which there are entries, in the order of their names."""
    newest: dict[str, Practice] = {}
    for one in log.entries:
        practice = log.practice(one.entry.practice_id, one.entry.practice_version)
        if practice.id not in newest or newest[practice.id].version < practice.version:
            newest[practice.id] = practice
    return sorted(newest.values(), key=lambda practice: practice.id)


def _scores(log: Log, practice: Practice) -> tuple[Scored, ...]:
    found = []
    for one in log.entries:
        if one.entry.practice_id == practice.id:
            score = score_of(log.practice(practice.id, one.entry.practice_version), one)
            if score is not None:
                found.append(Scored(local(one.entry.started_at, one.entry.zone).date(), score))
    return tuple(found)


def _of_scores(practice: Practice, scores: tuple[Scored, ...], language: str) -> Panel:
    points = tuple(
        Point(_noon(one.day), float(one.score.total.total)) for one in scores if one.score.total.total is not None
    )
    highest = float(scores[-1].score.total.highest)
    return Panel((practice.words_in(language).name,), 0.0, highest, (None, None), points)


def _counted(log: Log) -> Iterator[Measured]:
    for subject in log.subjects:
        about = [one.entry for one in log.entries if one.entry.subject_id == subject.id]
        if subject.kind == "counter" and about:
            days = Counter(local(entry.started_at, entry.zone).date() for entry in about)
            points = tuple(Point(_noon(day), float(times)) for day, times in sorted(days.items()))
            panel = Panel((subject.given["counted"],), 0.0, None, (None, None), points)
            yield Measured(log.practice(subject.practice_id, subject.practice_version), panel, is_count=True)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12))
