"""When a therapist reads what clients send them out of Help now. To state it is to agree to be sent it."""

from handlers.hearing import Heard, Row
from handlers.keys import key
from handlers.therapist.caseload import ANCHOR
from storage import dialogs, reading_hours
from storage.dialogs import Dialog
from storage.outbox import Text

ASKS = "hours.words"
LONGEST = 120  # letters: a client in need reads it


async def ask(heard: Heard) -> None:
    """What is stated now, and another line."""
    now = await reading_hours.of_therapist(heard.tx, heard.me)
    await dialogs.ask(heard.tx, heard.me, ASKS, heard.now)
    stop: list[Row] = [] if now is None else [(key("reading-hours-stop", "hours.stop"),)]
    await heard.say(
        "reading-hours",
        *stop,
        (key("back-to-clients", "caseload.show"),),
        anchor=ANCHOR,
        now=Text("reading-hours-none") if now is None else Text("reading-hours-now", {"hours": now}),
    )


async def typed(heard: Heard, _dialog: Dialog) -> None:
    """The line, typed."""
    words = heard.line
    if not 0 < len(words) <= LONGEST:
        await heard.say("reading-hours-too-long", most=LONGEST, length=len(words))
        return
    await dialogs.close_if(heard.tx, heard.me, (ASKS,))
    await reading_hours.state(heard.tx, heard.me, words, heard.now)
    await heard.say("reading-hours-kept", (key("back-to-clients", "caseload.show"),), anchor=ANCHOR, hours=words)


async def stop(heard: Heard) -> None:
    """They would rather not be sent it any more."""
    await dialogs.close_if(heard.tx, heard.me, (ASKS,))
    await reading_hours.withdraw(heard.tx, heard.me)
    await heard.say("reading-hours-stopped", (key("back-to-clients", "caseload.show"),), anchor=ANCHOR)
