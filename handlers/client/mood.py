"""Logging a mood in two taps: /log shows the scale, and a tap on it is a whole entry."""

from typing import Any
from uuid import UUID

from handlers.client import asking, belonging, starting, walking
from handlers.hearing import Heard
from handlers.keys import HELP_NOW, named, rows_of
from practices import replies
from practices.definition import Practice, Step
from practices.walk import Picked, Reply, ReplyNotAccepted, Typed
from storage import dialogs, entries
from storage.columns import new_id
from storage.dialogs import Dialog

PRACTICE = "mood_log"


async def ask(heard: Heard) -> None:
    """/log: the scale, at once. Nothing is begun before there is a number."""
    practice, step = _scale(heard)
    entry_id = new_id()
    await dialogs.ask(heard.tx, heard.me, "mood.number", heard.now, entry=entry_id.hex)
    numbers = range(int(step.lowest or 0), int(step.highest or 0) + 1, int(step.by))
    buttons = [named(str(number), "mood.is", value=str(number), entry=entry_id) for number in numbers]
    await heard.say(
        "mood-ask",
        *rows_of(buttons, 6),
        (HELP_NOW,),
        anchor=asking.anchor(entry_id),
        question=practice.words_in(heard.language).step(step.id).question,
        ends=asking.ends(practice, step, heard.language),
    )


def _scale(heard: Heard) -> tuple[Practice, Step]:
    """The mood log, and the step that its smaller version begins with."""
    practice = heard.wiring.library[PRACTICE]
    return practice, practice.steps_of("smaller")[0]


async def picked(heard: Heard) -> None:
    """A number, tapped."""
    assert heard.pressed is not None
    if not heard.pressed.is_newest:
        # A second tap: the first is the entry.
        heard.toast("already-there")
        return
    await _keep(heard, heard.key("entry"), Picked(heard.given["value"]))


async def typed(heard: Heard, dialog: Dialog) -> None:
    """A number, typed; other words belong to the walk that is going on, if one is."""
    practice, step = _scale(heard)
    reply = Typed(heard.text or "")
    try:
        replies.read(practice, step, reply)
    except ReplyNotAccepted as refusal:
        if await entries.current(heard.tx, heard.me) is None:
            numbers: dict[str, Any] = dict(refusal.numbers)
            await heard.say(f"refused-{refusal.reason}", **numbers)
            return
        await dialogs.close(heard.tx, heard.me)
        await belonging.line_typed(heard)
        return
    await _keep(heard, UUID(dialog.so_far["entry"]), reply)


async def _keep(heard: Heard, entry_id: UUID, reply: Reply) -> None:
    """Walks the smaller version with that answer."""
    practice, _ = _scale(heard)
    mine, asked = await starting.taken_up(heard, practice.id)
    if asked is not None:
        await heard.say("begun", anchor=asking.anchor(entry_id), practice=practice.words_in(heard.language).name)
    await walking.at_once(
        heard,
        practice,
        entry_id=entry_id if asked is None else asked.id,
        assignment_id=None if mine is None else mine.id,
        prompted=asked is not None,
        answer=reply,
    )
