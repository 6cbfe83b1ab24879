"""After a walk: it is kept, and the client may say how it was."""

import dataclasses
from uuid import UUID

from handlers.client import asking, climbing, sharing
from handlers.hearing import Heard, Row
from handlers.keys import HELP_NOW, key, rows_of
from practices.definition import Practice
from storage import dialogs, entries, occurrences, practices
from storage.dialogs import Dialog
from storage.entries import Entry, Outcome

DEBRIEFS = ("helped", "too-hard", "not-for-me", "in-the-way")


async def finish(heard: Heard, entry: Entry, practice: Practice) -> None:
    """Closes an entry whose walk is at its end, with the occurrence that it answers and a follow-up that came true."""
    outcome: Outcome = "done" if entry.size == "full" else "small version done"
    await entries.finish(heard.tx, entry.id, outcome, heard.now)
    if entry.occurrence_id is not None:
        await occurrences.answered(heard.tx, entry.occurrence_id, heard.now)
    await occurrences.follow_ups_answered(heard.tx, entry.id, heard.now)
    await _say_kept(heard, dataclasses.replace(entry, outcome=outcome), practice)


async def _say_kept(heard: Heard, entry: Entry, practice: Practice) -> None:
    is_jotted = sharing.is_jotted(entry, practice)
    if entry.outcome == "tried" or not (practice.minutes == 1 or practice.measure or is_jotted):
        await ask(heard, entry)
        return
    # A practice of a minute, perhaps several times a day: another question each time would be too many. A measure
    # does not set out to help, and what was only written down cannot have been too hard.
    rows = (*_note(entry, practice), _bring_up(entry), *await sharing.buttons(heard, entry, "debrief.share"))
    # What somebody had to get off their chest may not be all there is to it.
    at_hand = ((HELP_NOW,),) if is_jotted else ()
    seen = await sharing.line(heard, entry)
    await heard.say("walk-kept-short", *rows, *at_hand, anchor=asking.anchor_of(entry), seen=seen)


def _note(entry: Entry, practice: Practice) -> tuple[Row, ...]:
    """A button for the words that the full version would have asked for."""
    asked = practice.steps_of(entry.size)
    texts = [step for step in practice.steps if step.asks == "text" and step.when is None]
    left_out = [step.id for step in texts if step not in asked]
    return tuple((key("add-note", "walk.correct", entry=entry.id, step=step_id),) for step_id in left_out[:1])


def _bring_up(entry: Entry) -> Row:
    """For the client who would rather talk about it."""
    return (key("bring-this-up", "bring.about", entry=entry.id),)


async def ask(heard: Heard, entry: Entry) -> None:
    """How was it? Four buttons, or no answer at all. Below these: who sees it."""
    buttons = [key(f"debrief-{name}", "debrief.say", entry=entry.id, debrief=name) for name in DEBRIEFS]
    next_rung = () if entry.subject_id is None else await climbing.after_an_entry(heard)
    rows = (*rows_of(buttons, 2), *next_rung, _bring_up(entry), *await sharing.buttons(heard, entry, "debrief.share"))
    said = "walk-kept" if entry.outcome != "tried" else "walk-left"
    await heard.say(said, *rows, anchor=asking.anchor_of(entry), seen=await sharing.line(heard, entry))


async def share(heard: Heard) -> None:
    """Another way to share what was just finished; all else on the screen stays."""
    entry = await sharing.change(heard)
    if entry is not None:
        await _say_kept(heard, entry, await practices.get(heard.tx, entry.practice_id, entry.practice_version))


async def say(heard: Heard) -> None:
    """One of the four; words may follow when something was hard or got in the way."""
    debrief = heard.given["debrief"]
    entry = await entries.get(heard.tx, heard.key("entry"), heard.me)
    if entry is None or entry.client_id != heard.me or debrief not in DEBRIEFS:
        heard.toast("entry-closed")
        return
    await entries.change(heard.tx, entry.id, heard.me, debrief=debrief)
    await dialogs.ask(heard.tx, heard.me, "debrief.words", heard.now, entry=entry.id.hex)
    enough = (key("that-is-all", "debrief.enough"),)
    await heard.say(f"debrief-heard-{debrief}", enough, _bring_up(entry), anchor=asking.anchor_of(entry))


async def words_typed(heard: Heard, dialog: Dialog) -> None:
    """More about it, in the client's words."""
    await dialogs.close(heard.tx, heard.me)
    entry = await entries.get(heard.tx, UUID(dialog.so_far["entry"]), heard.me)
    if entry is None or entry.client_id != heard.me:
        await heard.say("entry-closed")
        return
    await entries.change(heard.tx, entry.id, heard.me, debrief_words=heard.text)
    await heard.say("debrief-kept")


async def enough(heard: Heard) -> None:
    """Nothing to add."""
    await dialogs.close_if(heard.tx, heard.me, ("debrief.words",))
    await heard.say("debrief-enough", anchor=heard.pressed.anchor if heard.pressed else None)
