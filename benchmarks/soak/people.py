"""The people of the soak: therapists with five clients each, and what they say and press, as in their apps."""

import contextlib
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sandbox.person import NotPossible, Person, World

PER_THERAPIST = 5
HOURS = ("18:00", "19:00", "20:00", "21:00")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PRACTICE, GROUP = "Mood log", "Notice and log"
ANSWERING = 0.5  # of the clients who are nudged, on an evening
TRIES = 6  # a question that a fault has held up comes within so many minutes


@dataclass
class Client:
    """One client; `noted` is every note that they ever sent, in order. No two notes are alike. Monday is weekday 0.

    `agreed_until` is the first day of the soak on which nothing is agreed any more.
    """

    person: Person
    therapist: Person
    weekday: int
    hour: str
    agreed_until: int = 0
    noted: list[str] = field(default_factory=list)


async def let_in(world: World, link: str, name: str) -> Person:
    """A therapist, by the operator's link."""
    therapist = await world.person(name)
    await therapist.open(link)
    await therapist.press("Yes, I agree")
    return therapist


async def say_yes_again(person: Person) -> None:
    """Agrees to the text as it stands, if they have been asked."""
    with contextlib.suppress(NotPossible):
        await person.press("Yes, I agree")


async def join(world: World, therapist: Person, number: int) -> Client:
    """A client in Berlin, by the therapist's invitation, confirmed."""
    name = f"C{number:03}"
    await therapist.write("/invite")
    await therapist.write(name)
    found = re.search(r"https://t\.me/\S+", (await therapist.last()).text)
    assert found is not None
    person = await world.person(name)
    await person.open(found[0])
    for label in ("Yes, I agree", "English"):
        await person.press(label)
    await person.write("Berlin")
    for label in ("Berlin, DE", "22:00", "Practice"):
        await person.press(label)
    await therapist.press("Yes, that's right")
    return Client(person, therapist, number % len(DAYS), HOURS[number % len(HOURS)])


async def agree(client: Client, last_day: date, *, in_the_first_version: bool) -> None:
    """A mood log is proposed, once a week until that day or for four weeks; the client says yes, and on which day."""
    therapist = client.therapist
    await therapist.write("/clients")
    group = () if in_the_first_version else (GROUP,)
    for label in (client.person.name, "Propose a practice", *group, PRACTICE):
        await therapist.press(label)
    await therapist.write("Because we talked about it.")
    often = ("once a week", "Four weeks") if in_the_first_version else ("How often", "Some days", "once a week")
    for label in often:
        await therapist.press(label)
    if not in_the_first_version:
        await therapist.press("From, until")
        await therapist.write(last_day.isoformat())
    await therapist.press("Propose it")
    for label in ("Yes, I'd like to try", "9", DAYS[client.weekday], "These days"):
        await client.person.press(label)
    await client.person.write(client.hour)


class Evening:
    """A round of answers at one hour: those who feel like it answer their nudge, all at once, step by step."""

    def __init__(self, world: World, clients: Sequence[Client], day: int, chance: random.Random) -> None:
        self._world = world
        self.clients = [client for client in clients if chance.random() < ANSWERING]
        self._day = day
        self._chance = chance

    async def step(self, number: int) -> None:
        """One step of all of them; nobody waits for the bot. Raises NotPossible for a question that never came."""
        for client in self.clients:
            await self._answer(client, number)

    async def _answer(self, client: Client, number: int) -> None:
        if number == 3:
            client.noted.append(f"Day {self._day} of {client.person.name}")
            await client.person.write(client.noted[-1], settle=False)
        else:
            label = ("Start", str(self._chance.randint(0, 10)), str(self._chance.randint(0, 10)))[number]
            await self._press(client.person, label)

    async def _press(self, person: Person, label: str) -> None:
        for _ in range(TRIES):
            try:
                await person.press(label, settle=False)
                return
            except NotPossible:
                # What Telegram asked to wait for comes when that time has gone by.
                await self._world.advance(seconds=60)
        await person.press(label, settle=False)
