"""Words that nothing had asked for: they wait with a question, and are kept as free writing when the client says so.

They wait with the button. Whatever else is asked meanwhile, they can still be kept.
"""

from dataclasses import replace
from uuid import UUID

from handlers.client import asking, walking
from handlers.hearing import Heard
from handlers.keys import HELP_NOW, key
from practices.letters import joined
from practices.replies import LONGEST_LETTER
from practices.walk import Typed
from storage import dialogs, outbox
from storage.columns import new_id
from storage.dialogs import Dialog

ASKS = "unasked.keep"
PRACTICE = "journal_free"


async def typed(heard: Heard) -> None:
    """A line, the first of them."""
    await _ask(heard, [heard.text or ""], new_id())


async def another_line(heard: Heard, dialog: Dialog) -> None:
    """A further line: it is kept together with those before it, as long as they fit into one entry."""
    lines = [*dialog.so_far["lines"], heard.text or ""]
    if len(joined(lines)) > LONGEST_LETTER:
        await typed(heard)
    else:
        await _ask(heard, lines, UUID(dialog.so_far["entry"]))


async def _ask(heard: Heard, lines: list[str], entry_id: UUID) -> None:
    """Asks in the live message of the entry to be; the button of an earlier one with fewer lines is too old by it."""
    await dialogs.ask(heard.tx, heard.me, ASKS, heard.now, lines=lines, entry=entry_id.hex)
    message = heard.message_id if len(lines) == 1 else None
    await heard.say(
        "not-part-of-anything",
        (key("keep-unasked", "unasked.keep", entry=entry_id, lines=lines, message=message),),
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
    words = joined(heard.given["lines"])
    await walking.at_once(
        replace(heard, text=words, message_id=heard.given["message"]),
        heard.wiring.library[PRACTICE],
        entry_id=heard.key("entry"),
        assignment_id=None,
        prompted=False,
        answer=Typed(words),
    )
