"""The steps that answers lead through, and what of a step's condition they fulfil."""

from collections.abc import Iterable, Iterator

from practices.definition import Condition, Joined, Practice, Step, When
from practices.replies import Value
from practices.turns import Walk


def way(practice: Practice, walk: Walk) -> list[Step]:
    """The steps that the answers so far lead through, in order."""
    steps: list[Step] = []
    on_the_way: set[str] = set()
    for step in _steps(practice, walk):
        if _holds(step.when, walk, on_the_way) and (step.until is None or step.until in walk.answers):
            steps.append(step)
            on_the_way.add(step.id)
    return steps


def _steps(practice: Practice, walk: Walk) -> Iterator[Step]:
    """The steps of the version that is walked, and those that the client added to it."""
    chosen = {step.id for step in practice.steps_of(walk.size)}
    for step in practice.steps:
        if step.id in chosen or step.id in walk.answers or step.id == walk.at:
            yield step


def _holds(when: When | None, walk: Walk, on_the_way: set[str]) -> bool:
    if when is None:
        return True
    if isinstance(when, Joined):
        held = (_holds(other, walk, on_the_way) for other in when.of)
        return all(held) if when.how == "all" else any(held) is (when.how == "any")
    # An answer that a branch has just led past no longer counts.
    value = walk.answers.get(when.step) if when.step in on_the_way else None
    if value is None:
        return when.answered is False and (when.step in walk.passed or when.step not in on_the_way)
    if when.answered is not None:
        return when.answered
    return _fulfils(when, value)


def _fulfils(when: Condition, value: Value) -> bool:
    if when.any_of:
        return any(option in when.any_of for option in value) if isinstance(value, list) else value in when.any_of
    low = when.at_least is None or (isinstance(value, int | float) and value >= when.at_least)
    high = when.at_most is None or (isinstance(value, int | float) and value <= when.at_most)
    return low and high


def asked(steps: Iterable[Step]) -> list[Step]:
    """Those of some steps that ask something: a wait does not."""
    return [step for step in steps if step.asks != "wait"]


def is_open(walk: Walk, step: Step) -> bool:
    """Whether a step on the way is still to be answered, or its letter to be written on."""
    return step.id not in walk.passed and (step.id not in walk.answers or step.id in walk.writing)
