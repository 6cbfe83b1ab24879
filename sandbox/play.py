"""A client and a therapist with days between them: who taps and types what, and the clock that is moved."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from sandbox.person import Person, World

HERE = ZoneInfo("Europe/Berlin")


class Audience(Protocol):
    """Whoever is told what happens, while it happens."""

    async def title(self, words: str) -> None:
        """The clock has moved, or something new begins."""

    async def tapping(self, person: Person, label: str) -> None:
        """A button is about to be pressed."""

    async def show(self) -> None:
        """Something was done, and the bot has settled."""


class Play:
    """Ben, Ana, and the days between their sessions."""

    def __init__(self, world: World, ben: Person, ana: Person, audience: Audience) -> None:
        self.world = world
        self.ben = ben
        self.ana = ana
        self.audience = audience

    async def taps(self, person: Person, *labels: str) -> None:
        """Presses buttons, one after the other."""
        for label in labels:
            await self.audience.tapping(person, label)
            await person.press(label)
            await self.audience.show()

    async def writes(self, person: Person, *lines: str) -> None:
        """Types, one message after the other."""
        for line in lines:
            await person.write(line)
            await self.audience.show()

    async def until(self, local: str, words: str = "the clock moves on") -> None:
        """Moves the clock to a local time in Berlin; all that is due on the way happens at its time."""
        await self.world.advance(to=datetime.fromisoformat(local).replace(tzinfo=HERE))
        await self.audience.title(words)
        await self.audience.show()

    async def nudges(self, until: str) -> AsyncIterator[None]:
        """Follows what comes by itself, one nudge after the other, up to a local time in Berlin."""
        end = datetime.fromisoformat(until).replace(tzinfo=HERE)
        while (at := (await self.world.clock())["next_nudge_at"]) and datetime.fromisoformat(at) < end:
            await self.world.advance(to="next_nudge")
            await self.audience.title("a moment that nobody knew beforehand")
            await self.audience.show()
            yield

    async def opens_client(self, *labels: str) -> None:
        """Ben goes to Ana's screen, and on from there."""
        await self.writes(self.ben, "/clients")
        await self.taps(self.ben, "Ana", *labels)

    async def propose(self, group: str, practice: str, why: str, *cadence: str) -> None:
        """Ben proposes something from the library."""
        await self.opens_client("Propose a practice", group, practice)
        await self.writes(self.ben, why)
        await self.taps(self.ben, "How often", *cadence, "Propose it")
