"""Walks a practice to its end, many times and differently each time, and says which steps it was asked."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime

from practices import walk as walks
from practices.definition import Condition, Joined, Practice, Step, When
from practices.walk import Attached, Confirmed, Picked, Reply, Skip, Typed, Walk

TYPED = {"text": "a few words", "date": "24 March 2020", "time": "10:30"}
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def asked_in(practice: Practice, walks_: int = 30) -> set[str]:
    """The steps that were asked in that many walks, each of which must end."""
    asked: set[str] = set()
    deciding = _deciding(practice)
    for seed in range(walks_):
        asked |= _once(practice, deciding, random.Random(seed), seed)
    return asked


def _once(practice: Practice, deciding: dict[str, list[str]], chance: random.Random, seed: int) -> set[str]:
    asked: set[str] = set()
    walk = walks.begin(practice, "full", NOW).walk
    for _ in range(3 * len(practice.steps) + 3):
        if walk.state == "finished":
            return asked
        assert walk.at is not None
        asked.add(walk.at)
        step = practice.step(walk.at)
        replies = _fitting(step, deciding.get(step.id, []))
        # The first walk answers everything, the second skips all that it may.
        reply: Reply = replies[0] if seed == 0 else chance.choice(replies)
        if not step.required and (seed == 1 or (seed > 1 and chance.random() < 0.2)):
            reply = Skip()
        walk = walks.advance(practice, walk, reply, NOW).walk
        if step.asks == "choices" and isinstance(reply, Picked):
            walk = walks.advance(practice, walk, Confirmed(), NOW).walk
        assert Walk.from_json(walk.to_json()) == walk
    raise AssertionError(f"{practice.id} does not end")


def _fitting(step: Step, deciding: list[str]) -> list[Reply]:
    """Replies that answer a step: what others depend on first."""
    match step.asks:
        case "number" | "scale":
            return _numbers(step, [float(one) for one in deciding])
        case "choice" | "choices":
            return [Picked(option) for option in step.options]
        case "yes_no":
            return [Picked("yes"), Picked("no")]
        case "media":
            return [Attached(step.kinds[0], None, "image/png")]
        case "done":
            return [Picked("done")]
    return [Typed(TYPED[step.asks]), *(Typed(one) for one in deciding)]


def _numbers(step: Step, named: list[float]) -> list[Reply]:
    """The ends of a number, and what lies around the values that conditions name."""
    low = step.lowest if step.lowest is not None else min(step.highest or 1, 1)
    high = step.highest if step.highest is not None else max(low, 1000)
    values = {low, high, *(one + more for one in named for more in (-1, 0, 1))}
    fitting = [one for one in sorted(values) if low <= one <= high and not (step.whole and one % 1)]
    return [Typed(f"{one:g}") for one in fitting]


def _deciding(practice: Practice) -> dict[str, list[str]]:
    """The values that conditions name, by step."""
    found: dict[str, list[str]] = {}
    for step in practice.steps:
        for one in _conditions(step.when):
            values = [str(value) for value in (*one.any_of, one.at_least, one.at_most) if value is not None]
            found.setdefault(one.step, []).extend(values)
    return found


def _conditions(when: When | None) -> Iterator[Condition]:
    if isinstance(when, Joined):
        for one in when.of:
            yield from _conditions(one)
    elif when is not None:
        yield when
