"""What a client has picked of when, between two questions about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any


@dataclass(frozen=True)
class Picked:
    """What the client has picked so far; `on` is the day of what comes once."""

    days: tuple[int, ...] = ()
    window: tuple[time, time] | None = None
    times: tuple[time, ...] = ()
    on: date | None = None

    def to_json(self) -> dict[str, Any]:
        """As a button carries it."""
        return {
            "days": list(self.days),
            "window": None if self.window is None else _written(self.window),
            "times": _written(self.times),
            "on": None if self.on is None else self.on.isoformat(),
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Picked":
        """What a button, or a question that stands open, carries."""
        window = kept.get("window")
        times = tuple(time.fromisoformat(each) for each in kept.get("times", ()))
        # Earlier versions kept the day at once, and carried none.
        on = date.fromisoformat(kept["on"]) if kept.get("on") else None
        return cls(tuple(kept["days"]), None if window is None else window_of(window), times, on)


def _written(clocks: tuple[time, ...]) -> list[str]:
    return [clock.strftime("%H:%M") for clock in clocks]


def window_of(written: Sequence[str]) -> tuple[time, time]:
    """From when to when, as a button carries it."""
    begins, ends = written
    return time.fromisoformat(begins), time.fromisoformat(ends)


NOTHING = Picked()
