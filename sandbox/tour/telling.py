"""How the tour is told: what happens in the chats, printed as each person sees it."""

import textwrap

from sandbox.person import Person, Seen, World
from sandbox.play import HERE

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

    async def tapping(self, person: Person, label: str) -> None:
        """Which button is pressed."""
        print(f"\n      {person.name} taps [{label}]")

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
