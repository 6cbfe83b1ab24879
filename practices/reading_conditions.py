"""Reads when a step is asked: a condition on the answer to an earlier step, of a kind that this answer can meet."""

from collections.abc import Mapping
from typing import Any

from ruamel.yaml.comments import CommentedSeq

from practices.definition import Asks, Condition, Step
from practices.lines import Part

WHEN_KEYS = {"step", "is", "any_of", "at_least", "at_most", "answered"}
TOGETHER = ({"at_least", "at_most"},)
OPTIONS = {"is", "any_of", "answered"}
AMOUNTS = {"is", "at_least", "at_most", "answered"}
# What can be said of an answer; of every other kind only whether there is one.
CAN_BE_SAID: Mapping[Asks, set[str]] = {
    "choice": OPTIONS,
    "choices": OPTIONS,
    "yes_no": {"is", "answered"},
    "number": AMOUNTS,
    "scale": AMOUNTS,
    "wait": set(),
}


def read_condition(part: Part, before: Mapping[str, Step]) -> Condition:
    """The condition, on one of the steps before. Raises BadDefinition."""
    part.only(WHEN_KEYS)
    name = part.get("step", str)
    earlier = before.get(name)
    if earlier is None:
        raise part.wrong(f"There is no earlier step '{name}' to depend on", "step")
    said = set(part.content) - {"step"}
    if len(said) != 1 and said not in TOGETHER:
        raise part.wrong("A condition says one thing: is, any_of, answered, or at_least and at_most")
    for key in sorted(said - CAN_BE_SAID.get(earlier.asks, {"answered"})):
        raise part.wrong(f"The step '{name}' asks {earlier.asks}, of which '{key}' cannot be said", key)
    return _condition(part, earlier)


def _condition(part: Part, earlier: Step) -> Condition:
    if "answered" in part.content:
        return Condition(earlier.id, answered=part.get("answered", bool))
    if earlier.asks in ("number", "scale"):
        low, high = ("is", "is") if "is" in part.content else ("at_least", "at_most")
        return Condition(earlier.id, at_least=_amount(part, low), at_most=_amount(part, high))
    if earlier.asks == "yes_no":
        return Condition(earlier.id, (part.get("is", bool),))
    return Condition(earlier.id, _options(part, earlier))


def _options(part: Part, earlier: Step) -> tuple[str, ...]:
    key = "is" if "is" in part.content else "any_of"
    wanted: list[Any] = [part.get("is", str)] if key == "is" else list(part.get("any_of", CommentedSeq))
    if not wanted:
        raise part.wrong("'any_of' lists no option", key)
    for value in wanted:
        if value not in earlier.options:
            raise part.wrong(f"'{value}' is no option of the step '{earlier.id}'", key)
    return tuple(str(value) for value in wanted)


def _amount(part: Part, key: str) -> int | float | None:
    kind = float if isinstance(part.content.get(key), float) else int
    amount: int | float | None = part.get(key, kind, needed=False)
    return amount
