"""A text that Telegram cut into several messages is whole again before it answers a question outside a walk."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from handlers.hearing import Heard
from handlers.keys import key
from practices.letters import joined, may_go_on
from practices.replies import LONGEST_LETTER
from scheduling import session_notes
from storage import dialogs, outbox
from storage.dialogs import Dialog

Answers = Callable[[Heard, Dialog], Awaitable[None]]

WAITING = "long_lines"  # where a dialog holds the messages that wait for the rest


async def take(heard: Heard, dialog: Dialog, answers: Answers) -> None:
    """Hands a line on; one so long that its rest may be on the way waits for that, or for a tap that it is all."""
    lines = [*dialog.so_far.get(WAITING, ()), heard.text or ""]
    length = len(joined(lines))
    if may_go_on(lines[-1]) and length <= LONGEST_LETTER:
        so_far = {**dialog.so_far, WAITING: lines}
        await dialogs.ask(heard.tx, heard.me, dialog.asks, heard.now, **so_far)
        # A client's words wait with the button, whatever else is asked; a therapist's notes are not to stay anywhere.
        stays = await heard.client() is not None and dialog.asks not in session_notes.LOOKED_AT_IN
        given = {"asks": dialog.asks, "so_far": so_far} if stays else {}
        all_ = key("that-is-all", "line.whole", **given)
        await heard.say("long-line-so-far", (all_,), anchor=_anchor(dialog), length=length)
        return
    # When all of it came at once, nobody needs to read that it was waited for.
    await outbox.forget(heard.tx, heard.me, _anchor(dialog))
    await _hand_on(heard, dialog, lines, answers)


async def take_argument(heard: Heard, asks: str, answers: Answers, **so_far: Any) -> None:
    """Takes what was written after a command, and is too long, as if its question had been asked first.

    Its rest may come in a message of its own, and the shorter words that are asked for then are an answer, too.
    """
    await dialogs.ask(heard.tx, heard.me, asks, heard.now, **so_far)
    dialog = await dialogs.find(heard.tx, heard.me)
    assert dialog is not None
    await take(replace(heard, text=heard.argument), dialog, answers)


async def waiting(heard: Heard) -> Dialog | None:
    """The question whose lines wait for the pressed button, if they still do; a client's wait with the button."""
    if "asks" not in heard.given:
        # They wait in the dialog alone.
        dialog = await dialogs.find(heard.tx, heard.me)
        return None if dialog is None or WAITING not in dialog.so_far else dialog
    assert heard.pressed is not None
    if heard.pressed.anchor is None or not heard.pressed.is_newest:
        return None
    return Dialog(heard.me, heard.given["asks"], heard.given["so_far"], heard.now)


async def whole(heard: Heard, dialog: Dialog, answers: Answers) -> None:
    """The tap that it is all."""
    lines = dialog.so_far[WAITING]
    await outbox.forget(heard.tx, heard.me, _anchor(dialog))
    await heard.say("long-line-taken", anchor=_anchor(dialog), length=len(joined(lines)))
    await _hand_on(replace(heard, pressed=None), dialog, lines, answers)


async def _hand_on(heard: Heard, dialog: Dialog, lines: list[str], answers: Answers) -> None:
    if WAITING in dialog.so_far:
        # Should the whole be refused, then what is typed next is another answer.
        so_far = {name: value for name, value in dialog.so_far.items() if name != WAITING}
        await dialogs.ask(heard.tx, heard.me, dialog.asks, heard.now, **so_far)
        dialog = replace(dialog, so_far=so_far)
    # Of several messages none is the one that gave all of it.
    message_id = heard.message_id if len(lines) == 1 else None
    await answers(replace(heard, text=joined(lines), message_id=message_id), dialog)


def _anchor(dialog: Dialog) -> str:
    return f"long-line:{dialog.asks}"
