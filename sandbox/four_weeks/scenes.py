"""A scene: what people do at one moment of the four weeks."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from sandbox.four_weeks.calendar import Calendar
from sandbox.play import Play


@dataclass(frozen=True)
class Scene:
    """On this day, at this time in Berlin; `words` say on the page what it is."""

    day: int
    clock: str
    words: str
    acts: Callable[[Play, Calendar], Awaitable[None]]


async def only_waits(play: Play, calendar: Calendar) -> None:
    """Something comes by itself, and nobody answers it now."""
