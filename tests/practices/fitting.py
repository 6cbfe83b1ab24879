"""Replies that answer a step, for tests that walk whatever there is."""

from datetime import UTC, datetime, timedelta

from practices.definition import Step
from practices.replies import Attached, Named, Picked, Reply, Typed

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


PLAIN: dict[str, list[Reply]] = {
    "yes_no": [Picked("yes"), Picked("no")],
    "date": [Typed("2026-03-01")],
    "time": [Typed("22:30")],
    "moment": [Named(NOW + timedelta(days=1))],
    "done": [Picked("done")],
    "guide": [Picked("done"), Picked("stop-guide")],
}


def fitting(step: Step) -> list[Reply]:
    """Every answer that a step can have, as far as they can be told apart, each in one of the ways to say it."""
    match step.asks:
        case "scale":
            numbers = range(int(step.lowest or 0), int(step.highest or 0) + 1, step.by)
            return [Typed(f"about {step.lowest}"), *(Picked(str(number)) for number in numbers)]
        case "number":
            return [Typed(str(step.lowest or 0)), Typed(str(step.highest or 99))]
        case "choice":
            return [Picked(option) for option in step.options]
        case "choices":
            return [*(Typed(option) for option in step.options), Typed(", ".join(step.options))]
        case "media":
            return [Attached(kind, 1000, "application/pdf") for kind in step.kinds if kind != "text"]
        case kind:
            return PLAIN.get(kind, [Typed("words")])
