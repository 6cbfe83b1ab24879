"""Words that nothing had asked for: they wait with a question, and are kept as free writing when the client says so.

They wait with the button. Whatever else is asked meanwhile, they can still be kept.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from handlers.client import asking, walking
from handlers.hearing import Heard
from handlers.keys import HELP_NOW, key
from practices.letters import joined
from practices.replies import LONGEST_LETTER
from practices.walk import Typed
from storage import dialogs, entries, letters, outbox
from storage.columns import new_id
from storage.dialogs import Dialog

ASKS = "unasked.keep"
PRACTICE = "journal_free"


async def typed(heard: Heard) -> None:
    """A line, the first of them."""
    await _ask(heard, [heard.text or ""], [heard.message_id], new_id())


async def another_line(heard: Heard, dialog: Dialog) -> None:
    """A further line: it is kept together with those before it, as long as they fit into one entry."""
    lines = [*dialog.so_far["lines"], heard.text or ""]
    if len(joined(lines)) > LONGEST_LETTER:
        await typed(heard)
    else:
        await _ask(heard, lines, [*_messages(dialog.so_far), heard.message_id], UUID(dialog.so_far["entry"]))


async def reworded(heard: Heard) -> bool:
    """Asks anew when a line that waits was changed in its message; False when none of that message does."""
    if heard.person is None or heard.message_id is None or not heard.text:
        return False
    dialog = await dialogs.find(heard.tx, heard.me)
    messages = [] if dialog is None or dialog.asks != ASKS else _messages(dialog.so_far)
    if dialog is None or heard.message_id not in messages:
        return False
    lines = list(dialog.so_far["lines"])
    lines[messages.index(heard.message_id)] = heard.text
    if len(joined(lines)) > LONGEST_LETTER:
        return False
    await _ask(heard, lines, messages, UUID(dialog.so_far["entry"]))
    return True


def _messages(kept: Mapping[str, Any]) -> list[int | None]:
    """In which message each line came; an earlier version kept that of a single line at most."""
    lines: list[str] = kept["lines"]
    return list(kept.get("messages", [kept.get("message")] if len(lines) == 1 else [None] * len(lines)))


async def _ask(heard: Heard, lines: list[str], messages: list[int | None], entry_id: UUID) -> None:
    """Asks in the live message of the entry to be; the button of an earlier one with other lines is too old by it."""
    said = {"lines": lines, "messages": messages}
    await dialogs.ask(heard.tx, heard.me, ASKS, heard.now, entry=entry_id.hex, **said)
    await heard.say(
        "not-part-of-anything",
        (key("keep-unasked", "unasked.keep", entry=entry_id, **said),),
        (key("begin-something", "start.choose"),),
        (HELP_NOW,),
        anchor=asking.anchor(entry_id),
        lines=len(lines),
    )


async def keep(heard: Heard) -> None:
    """The words are an entry of the client's own, whatever is agreed on: nobody had asked for them."""
    assert heard.pressed is not None
    if heard.pressed.anchor is None or not heard.pressed.is_newest:
        heard.toast("button-too-old")
        return
    # Whoever deletes the entry deletes the words: they must not live on with the button.
    await outbox.forget(heard.tx, heard.me, heard.pressed.anchor)
    lines, messages = heard.given["lines"], _messages(heard.given)
    words = joined(lines)
    await walking.at_once(
        replace(heard, text=words, message_id=messages[0] if len(lines) == 1 else None),
        heard.wiring.library[PRACTICE],
        entry_id=heard.key("entry"),
        assignment_id=None,
        prompted=False,
        answer=Typed(words),
    )
    if len(lines) > 1:
        await _keep_parts(heard, lines, messages)


async def _keep_parts(heard: Heard, lines: list[str], messages: list[int | None]) -> None:
    """Keeps each line with its message, so that it can be corrected there."""
    for answer in await entries.answers_of(heard.tx, heard.key("entry"), heard.me):
        await letters.begin_anew(heard.tx, answer.entry_id, answer.step_id)
        for line, message_id in zip(lines, messages, strict=True):
            await letters.add(heard.tx, answer.entry_id, answer.step_id, heard.me, line, message_id)
