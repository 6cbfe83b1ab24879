"""Reads when a step is asked: conditions on the answers to earlier steps, of a kind that these answers can meet.

when: {step: sleep, at_most: 4}
when: {any: [{step: tired, is: true}, {all: [{step: sleep, at_most: 6}, {not: {step: coffee, is: none}}]}]}
"""

from collections.abc import Mapping
from typing import Any, Literal

from ruamel.yaml.comments import CommentedSeq

from practices.definition import Asks, Condition, Joined, Step, When
from practices.lines import Part
from practices.sentences import sentence

WHEN_KEYS = {"step", "is", "any_of", "at_least", "at_most", "answered"}
JOINED: Mapping[str, Literal["all", "any", "none"]] = {"all": "all", "any": "any", "not": "none"}
DEEPEST = 5  # conditions inside conditions
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


def read_condition(part: Part, before: Mapping[str, Step], depth: int = 1) -> When:
    """The condition, on steps before. Raises BadDefinition."""
    joins = [key for key in part.content if key in JOINED]
    if not joins:
        return _on_a_step(part, before)
    if len(part.content) != 1:
        raise part.wrong(sentence("stands-alone", key=joins[0]), joins[0])
    if depth > DEEPEST:
        raise part.wrong(sentence("conditions-too-deep", most=DEEPEST), joins[0])
    inside = [part.part("not")] if joins[0] == "not" else list(part.parts(joins[0]))
    if not inside:
        raise part.wrong(sentence("lists-no-conditions", key=joins[0]), joins[0])
    return Joined(JOINED[joins[0]], tuple(read_condition(one, before, depth + 1) for one in inside))


def _on_a_step(part: Part, before: Mapping[str, Step]) -> Condition:
    part.only(WHEN_KEYS | JOINED.keys())
    name = part.get("step", str)
    earlier = before.get(name)
    if earlier is None:
        raise part.wrong(sentence("no-earlier-step", step=name), "step")
    said = set(part.content) - {"step"}
    if len(said) != 1 and said not in TOGETHER:
        raise part.wrong(sentence("one-thing"))
    for key in sorted(said - CAN_BE_SAID.get(earlier.asks, {"answered"})):
        raise part.wrong(sentence("cannot-be-said", step=name, asks=earlier.asks, key=key), key)
    return _condition(part, earlier)


def _condition(part: Part, earlier: Step) -> Condition:
    if "answered" in part.content:
        return Condition(earlier.id, answered=part.get("answered", bool))
    if earlier.asks in ("number", "scale"):
        low, high = ("is", "is") if "is" in part.content else ("at_least", "at_most")
        return Condition(earlier.id, at_least=part.number(low), at_most=part.number(high))
    if earlier.asks == "yes_no":
        return Condition(earlier.id, (part.get("is", bool),))
    return Condition(earlier.id, _options(part, earlier))


def _options(part: Part, earlier: Step) -> tuple[str, ...]:
    key = "is" if "is" in part.content else "any_of"
    wanted: list[Any] = [part.get("is", str)] if key == "is" else list(part.get("any_of", CommentedSeq))
    if not wanted:
        raise part.wrong(sentence("lists-no-option"), key)
    for value in wanted:
        if value not in earlier.options:
            raise part.wrong(sentence("no-option-of", value=str(value), step=earlier.id), key)
    return tuple(str(value) for value in wanted)
