"""How the tour is told: what happens in the chats, printed as each person sees it."""

import textwrap
from collections.abc import AsyncIterator
from datetime import datetime
from zoneinfo import ZoneInfo

from sandbox.person import Person, Seen, World

HERE = ZoneInfo("Europe/Berlin")
WIDTH = 86


class Teller:
    """Prints what changes in the chats, as each person sees it."""

    def __init__(self, world: World, *people: Person) -> None:
        self.world = world
        self.people = people
        self._seen: dict[tuple[int, int], Seen] = {}

    async def title(self, words: str) -> None:
        """A heading, with the time in Berlin, where the client lives."""
        at = (await self.world.now()).astimezone(HERE)
        print(f"\n── {at:%A %d %B, %H:%M} · {words} ".ljust(WIDTH, "─"))

    async def show(self) -> None:
        """Everything that is new in a chat, or was changed."""
        for person in self.people:
            for message in await person.chat():
                key = (person.id, message.message_id)
                before = self._seen.get(key)
                self._seen[key] = message
                if before is None or (message.text, message.buttons) not in (
                    (before.text, before.buttons),
                    (before.text, ()),
                ):
                    _print(person.name, message)


def _print(name: str, message: Seen) -> None:
    who = f"{name} hears" if message.from_bot else f"{name} writes"
    words = message.text or (f"[file {message.file['name']}]" if message.file else "")
    print(f"\n{who}{' (in place)' if message.is_edited else ''}:")
    for line in words.splitlines():
        print(textwrap.indent("\n".join(textwrap.wrap(line, WIDTH - 6)), "      "))
    if message.file and message.text:
        print(f"      [file {message.file['name']}]")
    for row in message.buttons:
        print("      " + " ".join(f"[{label}]" for label in row))


class Tour:
    """Ben, Ana, and the days between their sessions."""

    def __init__(self, world: World, ben: Person, ana: Person) -> None:
        self.world = world
        self.ben = ben
        self.ana = ana
        self.teller = Teller(world, ben, ana)

    async def taps(self, person: Person, *labels: str) -> None:
        """Presses buttons, one after the other."""
        for label in labels:
            print(f"\n      {person.name} taps [{label}]")
            await person.press(label)
            await self.teller.show()

    async def writes(self, person: Person, *lines: str) -> None:
        """Types, one message after the other."""
        for line in lines:
            await person.write(line)
            await self.teller.show()

    async def until(self, local: str, words: str = "the clock moves on") -> None:
        """Moves the clock to a local time in Berlin; all that is due on the way happens at its time."""
        await self.world.advance(to=datetime.fromisoformat(local).replace(tzinfo=HERE))
        await self.teller.title(words)
        await self.teller.show()

    async def nudges(self, until: str) -> AsyncIterator[None]:
        """Follows what comes by itself, one nudge after the other, up to a local time in Berlin."""
        end = datetime.fromisoformat(until).replace(tzinfo=HERE)
        while (at := (await self.world.clock())["next_nudge_at"]) and datetime.fromisoformat(at) < end:
            await self.world.advance(to="next_nudge")
            await self.teller.title("a moment that nobody knew beforehand")
            await self.teller.show()
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
