"""How many steps a walk has: "3 of 7" gets shorter on the way where answers lead past steps, and hardly ever longer."""

from dataclasses import replace
from itertools import islice

from practices.definition import Practice, Step
from practices.reachable import answers_to
from practices.replies import Value
from practices.turns import Walk
from practices.ways import asked, is_open, way

MOST_TRIED = 64  # answers; a form on whose answers more depends is counted by what is known of it so far


def most_asked(practice: Practice, walk: Walk) -> int:
    """How many steps are asked at the most, as far as can be told without going every way to its end."""
    deciding = _still_deciding(practice, walk)
    answers = [list(islice(answers_to(practice, step), MOST_TRIED + 1)) for step in deciding]
    longest = walk
    if sum(len(values) for values in answers) <= MOST_TRIED:
        for step, values in zip(deciding, answers, strict=True):
            longest = max((_answered(longest, step, value) for value in values), key=lambda one: _length(practice, one))
    return _length(practice, longest)


def _still_deciding(practice: Practice, walk: Walk) -> list[Step]:
    """The steps to come on whose answers others depend."""
    named = {step_id for step in practice.steps if step.when is not None for step_id in step.when.steps}
    return [step for step in practice.steps_of(walk.size) if step.id in named and is_open(walk, step)]


def _answered(walk: Walk, step: Step, value: Value | None) -> Walk:
    if value is None:
        return replace(walk, passed=(*walk.passed, step.id))
    return replace(walk, answers={**walk.answers, step.id: value})


def _length(practice: Practice, walk: Walk) -> int:
    return len(asked(way(practice, walk)))
