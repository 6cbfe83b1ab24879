"""Beginning a practice when it is needed, and carrying on what was left."""

from handlers.client import walking
from handlers.hearing import Heard
from handlers.keys import key, named, rows_of
from storage import assignments, entries, practices
from storage.outbox import Button

ANCHOR = "starting"
MOST_LEFT_OPEN = 3


async def choose(heard: Heard) -> None:
    """/now: what was left in the middle, what is agreed, and the whole library."""
    left = await entries.unfinished(heard.tx, heard.me)
    buttons = [await _carry_on(heard, entry) for entry in left[:MOST_LEFT_OPEN] if entry.walk is not None]
    agreed = await assignments.of_client(heard.tx, heard.me, heard.me, ("accepted",))
    first = [assignment.practice_id for assignment in agreed]
    library = sorted(
        heard.wiring.library.values(), key=lambda one: (one.id not in first, one.words_in(heard.language).name)
    )
    buttons += [named(one.words_in(heard.language).name, "start.offer", practice=one.id) for one in library]
    await heard.say("what-now", *rows_of(buttons, 1), anchor=ANCHOR)


async def _carry_on(heard: Heard, entry: entries.Entry) -> Button:
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    name = practice.words_in(heard.language).name
    return Button(do="walk.carry-on", given={"entry": entry.id.hex}, label="carry-on-with", args={"practice": name})


async def offer(heard: Heard) -> None:
    """Says what a practice is for and asks which version."""
    practice = heard.wiring.library[heard.given["practice"]]
    words = practice.words_in(heard.language)
    await heard.say(
        "about-practice",
        (
            Button(
                do="start.go",
                given={"practice": practice.id, "size": "full"},
                label="go-full",
                args={"minutes": practice.minutes},
            ),
        ),
        (
            Button(
                do="start.go",
                given={"practice": practice.id, "size": "smaller"},
                label="nudge-smaller",
                args={"minutes": practice.smaller_minutes},
            ),
        ),
        (key("something-else", "start.choose"),),
        anchor=ANCHOR,
        practice=words.name,
        about=words.why,
    )


async def go(heard: Heard) -> None:
    """Begins it, self-started; it counts for the assignment of that practice when there is one."""
    practice = heard.wiring.library[heard.given["practice"]]
    agreed = await assignments.of_client(heard.tx, heard.me, heard.me, ("accepted",))
    mine = [assignment.id for assignment in agreed if assignment.practice_id == practice.id]
    pressed_row = heard.pressed
    assert pressed_row is not None
    # The key is the button's own row: a second tap on it finds the entry that the first one began.
    begun = await entries.get(heard.tx, pressed_row.row, heard.me)
    if begun is not None:
        heard.toast("already-there")
        return
    await walking.begin(
        heard,
        practice,
        heard.given["size"],
        entry_id=pressed_row.row,
        assignment_id=mine[0] if mine else None,
        prompted=False,
    )
