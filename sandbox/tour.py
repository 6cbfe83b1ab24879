"""A week between a therapist and a client, played over HTTP with the clock moved forward, printed as it is seen."""

import re
import textwrap
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sandbox.person import Person, Seen, World

HERE = ZoneInfo("Europe/Berlin")
WIDTH = 86
EXPORTED = (".csv", ".json")


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
    """Ben, Ana, and the days between two of their sessions."""

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


async def play(address: str, therapist_link: str, folder: Path) -> None:
    """Plays the week, prints both chats, and leaves the exported files in `folder`."""
    async with World(address) as world:
        tour = Tour(world, await world.person("Ben"), await world.person("Ana"))
        await tour.teller.title("Ben is let in")
        await _let_in(tour, therapist_link)
        for day in (_invite, _agree, _monday_evening, _tuesday, _wednesday, _thursday, _friday, _weekend, _look_back):
            await day(tour)
        _leave_files(await tour.ben.files(), folder)


async def _let_in(tour: Tour, link: str) -> None:
    await tour.ben.open(link)
    await tour.teller.show()
    await tour.taps(tour.ben, "Yes, I agree")


async def _invite(tour: Tour) -> None:
    await tour.teller.title("Ana comes by Ben's invitation")
    await tour.writes(tour.ben, "/invite", "Ana")
    found = re.search(r"https://t\.me/\S+", (await tour.ben.last()).text)
    assert found is not None, "Ben's chat shows the link to forward"
    await tour.ana.open(found[0])
    await tour.teller.show()
    await tour.taps(tour.ana, "Yes, I agree", "English")
    await tour.writes(tour.ana, "Berlin")
    await tour.taps(tour.ana, "Berlin, DE", "22:00", "Experiment")
    await tour.taps(tour.ben, "Yes, that's right")


async def _propose(tour: Tour, group: str, practice: str, why: str, *cadence: str) -> None:
    await tour.writes(tour.ben, "/clients")
    await tour.taps(tour.ben, "Ana", "Propose a practice", group, practice)
    await tour.writes(tour.ben, why)
    await tour.taps(tour.ben, "How often", *cadence, "Propose it")


async def _agree(tour: Tour) -> None:
    await tour.teller.title("Ben proposes, Ana decides")
    why = "You said the thoughts before team meetings run away with you."
    await _propose(tour, "Thoughts", "Thought record", why, "Some days ›", "3 times a week")
    await tour.taps(tour.ana, "Yes, I'd like to try", "6", "As proposed")
    await tour.taps(tour.ana, "Monday", "Wednesday", "Friday", "These days", "20:30")


async def _monday_evening(tour: Tour) -> None:
    await tour.until("2026-03-23T20:30", "a thought record, with back, skip and a stop in the middle")
    await tour.taps(tour.ana, "Start: Thought record")
    await tour.writes(tour.ana, "The team meeting. Everybody looked at me.")
    await tour.taps(tour.ana, "‹ Back", "Keep it")
    await tour.writes(tour.ana, "They think I have no idea what I'm doing.")
    await tour.taps(tour.ana, "Anxious", "Ashamed", "That's all", "80", "Skip", "Stop here")
    await tour.until("2026-03-23T21:10")
    await tour.taps(tour.ana, "Carry on")
    await tour.writes(
        tour.ana, "Two of them asked me for help this week.", "You looked tired, not clueless.", "about 50"
    )
    await tour.taps(tour.ana, "It helped")
    await tour.writes(tour.ana, "Seeing it written down.")


async def _tuesday(tour: Tour) -> None:
    await tour.until("2026-03-24T12:00", "a second proposal, and a no")
    await _propose(tour, "Notice and log", "Mood log", "To see what the week really looks like.", "every day")
    await tour.taps(tour.ana, "Yes, I'd like to try", "9", "08:00")
    await _propose(tour, "Warm words", "Three good things", "For the evenings.", "Some days ›", "once a week")
    await tour.taps(tour.ana, "Not for me", "I'd rather not say")


async def _wednesday(tour: Tour) -> None:
    await tour.until("2026-03-25T08:00", "the smaller version")
    await tour.taps(tour.ana, "Smaller version", "4")
    await tour.until("2026-03-25T20:30", "later, and then not this time")
    await tour.taps(tour.ana, "Later", "In an hour")
    await tour.until("2026-03-25T21:30")
    await tour.taps(tour.ana, "Not this time")
    await tour.writes(tour.ana, "Fell asleep on the sofa.")


async def _thursday(tour: Tour) -> None:
    await tour.until("2026-03-26T08:00")
    await tour.taps(tour.ana, "Start: Mood log", "3", "2")
    await tour.writes(tour.ana, "Slept badly.")
    await tour.until("2026-03-26T14:00", "breathing when it is needed, and help now")
    await tour.writes(tour.ana, "/now")
    await tour.taps(tour.ana, "4-7-8 breathing", "Smaller version", "Help now")
    for second in (4, 11, 19, 23, 30, 38):
        await tour.until(f"2026-03-26T14:00:{second:02}")
    await tour.taps(tour.ana, "Go on", "4", "Share")


async def _friday(tour: Tour) -> None:
    await tour.until("2026-03-27T08:05", "an experiment is planned")
    await tour.taps(tour.ana, "Start: Mood log", "6", "5", "Skip")
    await tour.writes(tour.ana, "/now")
    await tour.taps(tour.ana, "Thoughts", "Behavioural experiment", "Begin")
    await tour.writes(tour.ana, "If I say no, they will be angry with me.")
    await tour.taps(tour.ana, "70")
    await tour.writes(tour.ana, "Say no to the extra shift.", "A cold shoulder for days.", "Saturday at 17:00")


async def _weekend(tour: Tour) -> None:
    await tour.until("2026-03-28T17:00", "how did it go?")
    await tour.taps(tour.ana, "Tell about it", "Yes")
    await tour.writes(tour.ana, "She said “no problem” and asked somebody else.")
    await tour.taps(tour.ana, "30")
    await tour.writes(tour.ana, "The film in my head is worse than the day.")
    await tour.until("2026-03-29T08:00", "eight o'clock, after the night on which the clocks changed")
    await tour.taps(tour.ana, "Start: Mood log", "7", "6")
    await tour.writes(tour.ana, "Sun on the balcony.")
    await tour.writes(tour.ana, "/log")
    await tour.taps(tour.ana, "7")
    await tour.writes(tour.ana, "/history", "/charts")
    await tour.taps(tour.ana, "Mood log")


async def _look_back(tour: Tour) -> None:
    await tour.until("2026-03-30T12:00", "before the session")
    await tour.writes(tour.ben, "/clients")
    rhythm = ("Some days ›", "every second day", "Change to this")
    await tour.taps(tour.ben, "Ana", "Practices", "Change: Mood log", *rhythm)
    await tour.writes(tour.ben, "/clients")
    await tour.taps(tour.ben, "Ana", "Export", "CSV", "Data (JSON)")


def _leave_files(files: list[tuple[str, bytes]], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    assert {Path(name).suffix for name, _ in files} == set(EXPORTED), "both exports have arrived"
    print("\n" + "─" * WIDTH)
    for name, content in files:
        (folder / name).write_bytes(content)
        print(f"left {folder / name} ({len(content):,} bytes)")
