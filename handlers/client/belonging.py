"""What a line belongs to that was just typed: the walk that is going on, unless that was left so long ago that the
client may mean a newer nudge. Then they are asked, and the line waits.

It waits with the buttons of that question. Whatever else is asked meanwhile, it can still be put where it belongs.
"""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from handlers.client import about, finding, nudged, unasked, walking
from handlers.hearing import Heard
from handlers.keys import key
from handlers.wording import glimpse
from practices.definition import Practice
from practices.letters import joined
from storage import assignments, dialogs, entries, occurrences, outbox, practices
from storage.assignments import Assignment
from storage.columns import new_id
from storage.dialogs import Dialog
from storage.entries import Entry
from storage.occurrences import Occurrence
from storage.outbox import Button

ASKS = "walk.which"
LEFT_FOR = timedelta(hours=12)  # longer than this a walk may have been forgotten


async def line_typed(heard: Heard) -> None:
    """A line that answers no other question: it answers the walk that is going on, if one is."""
    entry = await entries.current(heard.tx, heard.me)
    newer = None
    if entry is not None and heard.now - entry.touched_at > LEFT_FOR:
        newer = await _nudged_since(heard, entry)
    if entry is None:
        await unasked.typed(heard)
    elif newer is None:
        await walking.answer(heard, entry)
    else:
        await _ask(heard, entry, newer, [heard.text or ""], _new_anchor())


async def _nudged_since(heard: Heard, entry: Entry) -> Occurrence | None:
    """What was asked for since an entry was left, and words can begin: what has a screen of its own takes taps."""
    newer = await occurrences.nudged_since(heard.tx, heard.me, entry.touched_at, heard.now)
    return None if newer is None or about.has_screen(await _practice_of(heard, newer)) else newer


async def _agreed(heard: Heard, occurrence: Occurrence) -> Assignment:
    assert occurrence.assignment_id is not None
    assignment = await assignments.get(heard.tx, occurrence.assignment_id, heard.me)
    assert assignment is not None
    return assignment


async def _practice_of(heard: Heard, occurrence: Occurrence) -> Practice:
    assignment = await _agreed(heard, occurrence)
    return await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)


async def _ask(heard: Heard, entry: Entry, newer: Occurrence, lines: list[str], anchor: str) -> None:
    """Asks, under the anchor of the question; the buttons of an earlier one with fewer lines are too old by it."""
    assignment = await _agreed(heard, newer)
    so_far = {"lines": lines, "entry": entry.id.hex, "occurrence": newer.id.hex, "anchor": anchor}
    await dialogs.ask(heard.tx, heard.me, ASKS, heard.now, **so_far)
    this = await _named(heard, entry.practice_id, entry.practice_version)
    other = await _named(heard, assignment.practice_id, assignment.practice_version)
    said = {"lines": lines, "message": heard.message_id if len(lines) == 1 else None}
    nudge = {"occurrence": newer.id.hex, "size": assignment.size, **said}
    await heard.say(
        "which-one",
        (Button(do="which.nudge", given=nudge, label="which-new", args={"practice": other}),),
        (Button(do="which.walk", given={"entry": entry.id.hex, **said}, label="which-begun", args={"practice": this}),),
        (key("which-neither", "which.neither"),),
        anchor=anchor,
        words=glimpse(" ".join(lines)),
    )


async def _named(heard: Heard, practice_id: str, version: int) -> str:
    return (await practices.get(heard.tx, practice_id, version)).words_in(heard.language).name


async def another_line(heard: Heard, dialog: Dialog) -> None:
    """A further line while it is not clear where the first belongs: both wait, while there are two to choose from."""
    entry = await entries.get(heard.tx, UUID(dialog.so_far["entry"]), heard.me)
    newer = await occurrences.get(heard.tx, UUID(dialog.so_far["occurrence"]), heard.me)
    lines = [*dialog.so_far["lines"], heard.text or ""]
    # An earlier version asked without one.
    anchor = dialog.so_far.get("anchor") or _new_anchor()
    if entry is None or newer is None or newer.closed_at is not None:
        await dialogs.close(heard.tx, heard.me)
        if await entries.current(heard.tx, heard.me) is not None:
            await outbox.forget(heard.tx, heard.me, anchor)
        await line_typed(replace(heard, text=joined(lines), message_id=None))
        return
    await _ask(heard, entry, newer, lines, anchor)


async def to_walk(heard: Heard) -> None:
    """The lines belong to the walk that was left. If that is gone they wait on, for the other one or neither."""
    entry = await walking.open_entry(heard, heard.key("entry"))
    said = None if entry is None else await _taken(heard)
    if entry is not None and said is not None:
        await walking.resume(heard, entry)
        await _answer(said)


async def to_nudge(heard: Heard) -> None:
    """The lines belong to what the newer nudge asks for: it is begun with them, also when that nudge is over by now."""
    newer = await occurrences.get(heard.tx, heard.key("occurrence"), heard.me)
    said = None if newer is None else await _taken(heard)
    if newer is None or said is None:
        return
    if newer.closed_at is None:
        await nudged.start(heard)
    else:
        agreed = [one.id for one in await finding.in_force(heard) if one.id == newer.assignment_id]
        await walking.begin(
            heard,
            await _practice_of(heard, newer),
            heard.given["size"],
            entry_id=new_id(),
            assignment_id=agreed[0] if agreed else None,
            prompted=False,
        )
    await _answer(said)


async def neither(heard: Heard) -> None:
    """The lines belong nowhere."""
    if await _settled(heard):
        await heard.say("which-none", anchor=_anchor(heard))


async def _taken(heard: Heard) -> Heard | None:
    """What waits, as if it were typed now; None when it waits no more: an old button."""
    if "lines" not in heard.given:
        # An earlier version asked: the lines are in the dialog, and come along with the next one.
        heard.toast("button-too-old")
        return None
    if not await _settled(heard):
        return None
    await heard.say("which-taken", anchor=_anchor(heard))
    return replace(heard, text=joined(heard.given["lines"]), message_id=heard.given["message"], pressed=None)


async def _settled(heard: Heard) -> bool:
    """Closes the question that was pressed, with the lines that wait there; False when there is a newer one."""
    assert heard.pressed is not None
    anchor = heard.pressed.anchor
    if anchor is None or not heard.pressed.is_newest:
        heard.toast("button-too-old")
        return False
    await outbox.forget(heard.tx, heard.me, anchor)
    dialog = await dialogs.find(heard.tx, heard.me)
    if dialog is not None and dialog.asks == ASKS and dialog.so_far.get("anchor") == anchor:
        await dialogs.close(heard.tx, heard.me)
    return True


def _new_anchor() -> str:
    return f"belonging:{new_id().hex}"


def _anchor(heard: Heard) -> str:
    assert heard.pressed is not None
    assert heard.pressed.anchor is not None
    return heard.pressed.anchor


async def _answer(said: Heard) -> None:
    """Answers the entry that was just taken up."""
    entry = await entries.current(said.tx, said.me)
    if entry is not None:
        await walking.answer(said, entry)
