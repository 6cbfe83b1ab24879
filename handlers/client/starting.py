"""Beginning a practice when it is needed, and carrying on what was left."""

from handlers import picking
from handlers.client import about, cards, dates, finding, making, walking
from handlers.hearing import Heard
from handlers.keys import HELP_NOW, key, rows_of
from handlers.wording import cautions_of
from practices.definition import Practice, Size
from practices.groups import RIGHT_NOW, grouped
from storage import entries, occurrences, practices
from storage.assignments import Assignment
from storage.columns import new_id
from storage.occurrences import Occurrence
from storage.outbox import Button, Text

ANCHOR = "starting"
MOST_LEFT_OPEN = 3


async def choose(heard: Heard) -> None:
    """/now: cards at hand, what was left in the middle, what is agreed, what helps at once, and the rest in groups."""
    left = await entries.unfinished(heard.tx, heard.me)
    # Whoever is in a hard moment should not have to look for them.
    first = await cards.buttons(heard)
    first += [await _carry_on(heard, entry) for entry in left[:MOST_LEFT_OPEN] if entry.walk is not None]
    agreed = await finding.agreed(heard)
    known = {one.id for one in agreed}
    own = [one for one in await finding.own(heard) if one.id not in known]
    # A few stand here at once; more than these would push all else off the screen, and some day off the message.
    listed, more = (own, ()) if len(own) <= picking.FEW else ([], (picking.OWN,))
    groups = grouped(heard.wiring.library.values(), heard.language)
    at_once = [one for one in groups.pop(RIGHT_NOW, ()) if one.id not in known]
    await heard.say(
        "what-now",
        *rows_of(first, 1),
        *picking.practice_rows(heard, [*agreed, *listed, *at_once], "start.offer"),
        *picking.group_rows((*more, *groups), "start.group"),
        (key("make-own", "make.ask"),),
        (HELP_NOW,),
        anchor=ANCHOR,
        next=await dates.next_line(heard),
    )


async def show_group(heard: Heard) -> None:
    """What a group has, a page at a time."""
    of_group = await finding.own(heard) if heard.given["group"] == picking.OWN else picking.of_group(heard)
    await heard.say(
        "what-of-group",
        *picking.page_rows(heard, of_group, "start.offer", "start.group"),
        (key("all-groups", "start.choose"),),
        anchor=ANCHOR,
        group=Text(f"group-{heard.given['group']}", {}),
    )


async def _carry_on(heard: Heard, entry: entries.Entry) -> Button:
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    name = practice.words_in(heard.language).name
    return Button(do="walk.carry-on", given={"entry": entry.id.hex}, label="carry-on-with", args={"practice": name})


async def offer(heard: Heard) -> None:
    """Says what a practice is for and asks which version."""
    practice = await finding.found(heard, heard.given["practice"])
    if practice is None:
        heard.toast("button-too-old")
        return
    if about.has_screen(practice):
        await about.show(heard, practice)
        return
    words = practice.words_in(heard.language)
    smaller = [_go(practice, "smaller", "nudge-smaller")] if practice.has_smaller else []
    await heard.say(
        "about-practice",
        *rows_of([_go(practice, "full", "go-full"), *smaller, key("something-else", "start.choose")], 1),
        *(making.ways(practice) if finding.is_own(heard, practice) else ()),
        anchor=ANCHOR,
        practice=words.name,
        about=words.why,
        cautions=cautions_of(practice, heard.language),
    )


def _go(practice: Practice, size: Size, label: str) -> Button:
    given = {"practice": practice.id, "size": size}
    return Button(do="start.go", given=given, label=label, args={"minutes": practice.minutes_of(size)})


async def go(heard: Heard) -> None:
    """Begins it. When it was asked for today and not answered yet this answers it; otherwise it is self-started."""
    assert heard.pressed is not None
    if not heard.pressed.is_newest:
        # A second tap: the first has begun it.
        heard.toast("already-there")
        return
    practice = await finding.found(heard, heard.given["practice"])
    if practice is None:
        heard.toast("button-too-old")
        return
    given_to = await about.given_to(heard, practice)
    if given_to is None:
        await about.show(heard, practice)
        return
    subject_id, given = given_to
    mine, asked = await taken_up(heard, practice.id)
    await heard.say("begun", anchor=heard.pressed.anchor, practice=practice.words_in(heard.language).name)
    await walking.begin(
        heard,
        practice,
        heard.given["size"],
        entry_id=new_id() if asked is None else asked.id,
        assignment_id=None if mine is None else mine.id,
        prompted=asked is not None,
        subject_id=subject_id,
        given=given,
    )


async def taken_up(heard: Heard, practice_id: str) -> tuple[Assignment | None, Occurrence | None]:
    """The assignment that a practice is agreed in, if it is, and its occurrence that is answered by beginning now."""
    agreed = [one for one in await finding.in_force(heard) if one.practice_id == practice_id]
    if not agreed:
        return None, None
    asked = await occurrences.open_of(heard.tx, agreed[-1].id, heard.now)
    if asked is not None:
        await occurrences.open_(heard.tx, asked.id, heard.now)
    return agreed[-1], asked
