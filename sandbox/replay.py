"""Plays a saved dialogue again, in another world, and tells what came out otherwise."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from sandbox.person import Person, World

Json = dict[str, Any]
PAYLOAD = re.compile(r"start=([\w-]{1,64})")


@dataclass(frozen=True)
class Difference:
    """What the bot said otherwise after the step of that number; None where it said less, or more."""

    step: int
    expected: Json | None
    found: Json | None


async def replay(world: World, scenario: Json, payloads: Mapping[str, str] | None = None) -> list[Difference]:
    """Do all that was done, each step after the bot has settled; no difference is an empty list.

    The world should start at the scenario's `start`. Links are new in each world: those that the bot says are learned
    on the way, any other is given by `payloads`, old to new. Raises NotPossible where a step cannot be done again.
    """
    known = dict(payloads or {})
    people = {
        one["id"]: await world.person(one["first_name"], one["id"], one["language_code"]) for one in scenario["people"]
    }
    differences: list[Difference] = []
    for number, step in enumerate(scenario["steps"]):
        await _do(world, people, step, known)
        found = (await world.scenario())["steps"][-1]["said"]
        differences += _compare(number, step["said"], found, known)
    return differences


async def _do(world: World, people: Mapping[int, Person], step: Json, known: Mapping[str, str]) -> None:
    given = {name: _renewed(value, known) for name, value in step["given"].items()}
    if step["does"] == "clock":
        await world.advance(to=given["to"], steps=given["steps"])
        return
    await world.ask(f"people/{people[step['who']].id}/{step['does']}", given)
    await world.settle()


def _renewed(value: Any, known: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        for old, new in known.items():
            value = value.replace(old, new)
    return value


def _compare(number: int, expected: list[Json], found: list[Json], known: dict[str, str]) -> list[Difference]:
    for old, new in zip(_payloads(expected), _payloads(found), strict=False):
        known.setdefault(old, new)
    pairs = zip_longest(expected, found)
    return [Difference(number, one, other) for one, other in pairs if _without_payload(one) != _without_payload(other)]


def _payloads(said: list[Json]) -> list[str]:
    return [
        payload for line in said for text in (line["text"], *line.get("links", [])) for payload in PAYLOAD.findall(text)
    ]


def _without_payload(line: Json | None) -> Json | None:
    if line is None:
        return None
    links = [PAYLOAD.sub("start=…", link) for link in line.get("links", [])]
    return {**line, "text": PAYLOAD.sub("start=…", line["text"]), "links": links}
