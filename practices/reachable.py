"""Whether a step can ever be asked: tried out with the engine itself, over the answers that its conditions look at."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, islice, pairwise, product
from math import floor, prod

from practices.definition import Condition, Practice, Step, When
from practices.replies import LARGEST_NUMBER, Value
from practices.turns import Walk
from practices.ways import way

MOST_TRIED = 50_000  # ways through, all steps together; a step with more than its share counts as one that can be asked


def never_asked(practice: Practice) -> list[Step]:
    """The steps that no answers lead to."""
    sometimes = [step for step in practice.steps if step.when is not None]
    return [step for step in sometimes if not _can_be_asked(practice, step, MOST_TRIED // len(sometimes))]


def _can_be_asked(practice: Practice, step: Step, most: int) -> bool:
    grounds = _grounds(practice, step)
    # One more than are tried is enough to know that there are too many.
    answers = [list(islice(answers_to(practice, one), most + 1)) for one in grounds]
    if prod(len(values) for values in answers) > most:
        return True
    # The engine looks at every step each time: it gets those only on which this one depends.
    only = replace(practice, steps=(*grounds, step))
    return any(step in way(only, _walk(only, grounds, values)) for values in product(*answers))


def _walk(practice: Practice, grounds: list[Step], values: tuple[Value | None, ...]) -> Walk:
    given = {step.id: value for step, value in zip(grounds, values, strict=True)}
    return Walk(
        practice.id,
        practice.version,
        "full",
        None,
        answers={step_id: value for step_id, value in given.items() if value is not None},
        passed=tuple(step_id for step_id, value in given.items() if value is None),
    )


def _grounds(practice: Practice, step: Step) -> list[Step]:
    """The steps on whose answers it depends, also by way of each other, in order."""
    found: set[str] = set()
    following = {step.id}
    while following:
        following = {on for step_id in following for on in _depends_on(practice.step(step_id))} - found
        found |= following
    return [one for one in practice.steps if one.id in found]


def _depends_on(step: Step) -> Iterator[str]:
    if step.when is not None:
        yield from step.when.steps
    if step.until is not None:
        yield step.until


def answers_to(practice: Practice, step: Step) -> Iterator[Value | None]:
    """Answers of every sort that conditions can tell apart; None where the step may be skipped."""
    if not step.required:
        yield None
    match step.asks:
        case "choice":
            yield from step.options
        case "choices":
            yield from _choices(practice, step)
        case "yes_no":
            yield from (True, False)
        case "scale":
            assert step.lowest is not None
            assert step.highest is not None
            yield from _told_apart(practice, step, range(int(step.lowest), int(step.highest) + 1, step.by))
        case "number":
            yield from _told_apart(practice, step, _numbers(practice, step))
        case _:
            yield "something"


def _choices(practice: Practice, step: Step) -> Iterator[list[str]]:
    """Every set of the options that conditions name; all others are alike."""
    named = {str(option) for when in _conditions_on(practice, step) for option in when.any_of}
    yield from ([option] for option in [one for one in step.options if one not in named][:1])
    yield from (list(some) for size in range(1, len(named) + 1) for some in combinations(sorted(named), size))


def _told_apart(practice: Practice, step: Step, numbers: Iterable[float]) -> Iterator[float]:
    """Of numbers on the same side of every bound that conditions name, one."""
    bounds = _bounds(practice, step)
    yield from {tuple((number > bound) - (number < bound) for bound in bounds): number for number in numbers}.values()


def _numbers(practice: Practice, step: Step) -> Iterator[float]:
    """Numbers at the bounds that conditions name, and between them."""
    lowest = -LARGEST_NUMBER if step.lowest is None else step.lowest
    highest = LARGEST_NUMBER if step.highest is None else step.highest
    marks = sorted({bound for bound in _bounds(practice, step) if lowest <= bound <= highest} | {lowest, highest})
    between = (floor(low) + 1 if step.whole else (low + high) / 2 for low, high in pairwise(marks))
    yield from (number for number in (*marks, *between) if number == floor(number) or not step.whole)


def _bounds(practice: Practice, step: Step) -> set[float]:
    named = (bound for when in _conditions_on(practice, step) for bound in (when.at_least, when.at_most))
    return {bound for bound in named if bound is not None}


def _conditions_on(practice: Practice, step: Step) -> list[Condition]:
    all_of_them = (one for other in practice.steps if other.when is not None for one in _single(other.when))
    return [condition for condition in all_of_them if condition.step == step.id]


def _single(when: When) -> Iterator[Condition]:
    if isinstance(when, Condition):
        yield when
    else:
        yield from (one for inner in when.of for one in _single(inner))
