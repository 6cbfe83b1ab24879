"""What a form's conditions mean for the steps that its items have become."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from practices.definition import Condition, Joined, Step, When
from practices.formats.form import Combined, Compared, FormRefused, Option, Test
from practices.sentences import sentence

TRUE = {True, "1", "true", "yes", "on"}  # 1 is True
FALSE = {False, "0", "false", "no", "off"}


@dataclass(frozen=True)
class Served:
    """An item that has become a step: its options by their names in the practice, and the step that asks what else."""

    step: Step
    options: tuple[tuple[str, Option], ...] = ()
    other: Step | None = None


def when_of(test: Test, served: Mapping[str, Served], where: str) -> When:
    """The condition that a test stands for. Raises FormRefused when no answer to an earlier step can decide it."""
    if isinstance(test, Combined):
        return Joined(test.how, tuple(when_of(one, served, where) for one in test.of))
    target = served.get(test.item)
    if target is None:
        raise FormRefused(sentence("not-asked-before", item=test.item), where)
    if test.how == "!=":
        return Joined("none", (_equal(test, target, where),))
    if test.how == "=":
        return _equal(test, target, where)
    if test.how == "answered" or test.how == "unanswered":
        return Condition(target.step.id, answered=test.how == "answered")
    if test.how == "includes":
        return _chosen(test, target, where)
    return _compared(test, target, where)


def _equal(test: Compared, target: Served, where: str) -> When:
    step = target.step
    if test.value is None or test.value == "":
        return Condition(step.id, answered=False)
    match step.asks:
        case "choice":
            return _chosen(test, target, where)
        case "choices":
            return _only(test, target, where)
        case "yes_no":
            return Condition(step.id, (_as_bool(test, where),))
        case "number" | "scale":
            value = _as_number(test, where)
            return Condition(step.id, at_least=value, at_most=value)
        case "text" | "date" | "time":
            return Condition(step.id, (str(test.value),))
    raise _cannot(test, where)


def _chosen(test: Compared, target: Served, where: str) -> Condition:
    """One of the options, or what was said beside them."""
    names = tuple(name for name, option in target.options if _is_called(option, test.value))
    if names:
        return Condition(target.step.id, names)
    if target.other is not None and target.other.asks == "text":
        return Condition(target.other.id, (str(test.value),))
    raise FormRefused(sentence("answer-not-offered", value=str(test.value), item=test.item), where)


def _only(test: Compared, target: Served, where: str) -> When:
    """This one among several choices, and no other."""
    chosen = _chosen(test, target, where)
    others = set(target.step.options) - set(chosen.any_of)
    if not others:
        return chosen
    return Joined("all", (chosen, Joined("none", (Condition(target.step.id, tuple(sorted(others))),))))


def _is_called(option: Option, value: object) -> bool:
    if isinstance(value, bool):
        return option.value.casefold() in (TRUE if value else FALSE)
    if isinstance(value, int | float):
        return _number(option.value) == value
    return value == option.value or value in option.names


def _compared(test: Compared, target: Served, where: str) -> When:
    value = _as_number(test, where)
    if target.options:
        names = tuple(name for name, option in target.options if _lies(_number(option.value), test.how, value))
        if not names:
            raise FormRefused(sentence("some-answer-not-offered", item=test.item), where)
        return Condition(target.step.id, names)
    if target.step.asks not in ("number", "scale"):
        raise _cannot(test, where)
    return _bounded(target.step, test.how, value)


def _bounded(step: Step, how: str, value: float) -> When:
    whole = step.whole or step.asks == "scale"
    match how:
        case ">=":
            return Condition(step.id, at_least=value)
        case "<=":
            return Condition(step.id, at_most=value)
        case ">" if whole:
            return Condition(step.id, at_least=math.floor(value) + 1)
        case "<" if whole:
            return Condition(step.id, at_most=math.ceil(value) - 1)
    # A bound belongs to what it bounds; so this is said by what it is not.
    other = Condition(step.id, at_most=value) if how == ">" else Condition(step.id, at_least=value)
    return Joined("all", (Condition(step.id, answered=True), Joined("none", (other,))))


def _lies(number: float | None, how: str, value: float) -> bool:
    if number is None:
        return False
    return {"<": number < value, "<=": number <= value, ">": number > value, ">=": number >= value}[how]


def _as_number(test: Compared, where: str) -> float:
    value = _number(test.value)
    if value is None:
        raise _cannot(test, where)
    return value


def _number(value: object) -> float | None:
    if isinstance(value, bool):
        return None
    try:
        number = float(str(value))
    except ValueError:
        return None
    if not abs(number) < 1e12:  # nor what is no number
        return None
    return int(number) if number == int(number) else number


def _as_bool(test: Compared, where: str) -> bool:
    value = test.value.casefold() if isinstance(test.value, str) else test.value
    if value not in TRUE | FALSE:
        raise _cannot(test, where)
    return value in TRUE


def _cannot(test: Compared, where: str) -> FormRefused:
    return FormRefused(sentence("cannot-be-decided", item=test.item, how=test.how, value=str(test.value)), where)
