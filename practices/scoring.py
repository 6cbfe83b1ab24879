"""The score of a measure, by its published rules. No total unless every item that it needs is answered.

Each measure's practice.yaml says where its rules were published. They all sum points; none reverses an item.

- Kroenke, Spitzer, Williams (2001), PHQ-9: nine items, 0 to 3 each; the question about difficulty is not summed.
- Bush et al. (1998), AUDIT-C: three items, 0 to 4 each; who never drinks is not asked the other two, which count 0.
- Prins et al. (2016), PC-PTSD-5: a total of 0 when no traumatic event was ever met, else one point for each yes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from practices.definition import Practice, Step
from practices.measures import Cutoff, Measure, Scale
from practices.replies import Value
from practices.walk import Walk, way


@dataclass(frozen=True)
class ScaleScore:
    """What a scale came to. Without `total` there is neither a band nor a cutoff: not all that it needs is answered.

    `highest` is the most that it can come to; a cutoff stands with whether it is reached.
    """

    name: str
    total: int | None
    highest: int
    band: str | None = None
    cutoffs: tuple[tuple[Cutoff, bool], ...] = ()


@dataclass(frozen=True)
class Score:
    """What the answers to a measure come to: as a whole, and by subscale.

    `missing` are the `needed` steps that have no answer; while there is one, there is no total.
    """

    total: ScaleScore
    subscales: tuple[ScaleScore, ...]
    missing: tuple[str, ...]
    needed: int


def score(practice: Practice, answers: Mapping[str, Value | None]) -> Score | None:
    """The score that answers, by the ids of their steps, come to; None for a practice that is no measure.

    A step that was skipped may be left out, or be there with None.
    """
    measure = practice.measure
    if measure is None:
        return None
    answered = {step_id: value for step_id, value in answers.items() if value is not None}
    asked = {step.id for step in way(practice, Walk(practice.id, practice.version, "full", None, answered))}
    counts = asked.intersection(measure.total.items, answered)
    missing = _missing(measure, answered, asked)
    points = {item: measure.points_of(answered[item]) for item in counts}
    total, *subscales = (_came_to(practice, measure, scale, points, missing) for scale in measure.scales)
    return Score(total, tuple(subscales), missing, len(measure.needed))


def _missing(measure: Measure, answered: Mapping[str, Value], asked: set[str]) -> tuple[str, ...]:
    """What a total still needs. While something asked is open, nobody knows yet where the gates lead: then all that
    has no answer is missing. Once nothing is, an item without an answer is one that a gate has led past.
    """
    open_ = tuple(step_id for step_id in measure.needed if step_id not in answered)
    return open_ if asked.intersection(open_) else ()


def _came_to(
    practice: Practice, measure: Measure, scale: Scale, points: Mapping[str, int], missing: tuple[str, ...]
) -> ScaleScore:
    highest = sum(_most(measure, practice.step(item)) for item in scale.items)
    if not set(missing).isdisjoint((*measure.gates, *scale.items)):
        return ScaleScore(scale.name, None, highest)
    total = sum(points.get(item, 0) for item in scale.items)
    reached = [band.name for band in scale.bands if band.lowest <= total]
    cutoffs = tuple((cutoff, total >= cutoff.lowest) for cutoff in scale.cutoffs)
    return ScaleScore(scale.name, total, highest, reached[-1] if reached else None, cutoffs)


def _most(measure: Measure, item: Step) -> int:
    return max(measure.points[option] for option in item.options or ("no", "yes"))


def is_risk(practice: Practice, step_id: str, value: Value | None) -> bool:
    """Whether an answer to that step is one that is met with help right away."""
    measure = practice.measure
    if measure is None or measure.risk is None or measure.risk.step != step_id or value is None:
        return False
    return measure.points_of(value) >= measure.risk.at_least
