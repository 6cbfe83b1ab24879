"""When a therapist would like to read the brief: on the evening before a session, or in the morning of the day."""

from datetime import time

from handlers.hearing import Heard
from handlers.keys import key, rows_of
from handlers.therapist.sessions import ANCHOR
from scheduling import before_sessions, human_time
from scheduling.session_steps import EVENING, NOON
from storage import dialogs, therapists
from storage.dialogs import Dialog
from storage.messages import Button, Text

OFFERED = (time(7), time(8), time(16), time(17), time(18), time(19), time(20), time(21))


async def ask(heard: Heard) -> None:
    """When? Some times to tap, or any to type."""
    therapist = await therapists.find(heard.tx, heard.me)
    assert therapist is not None
    await dialogs.ask(heard.tx, heard.me, "brief.when", heard.now)
    buttons = [
        Button(do="brief.at", given={"at": at.isoformat("minutes")}, label=words.key, args=words.args)
        for at in OFFERED
        for words in [in_words(at)]
    ]
    back = key("back-to-sessions", "session.week")
    await heard.say("brief-when", *rows_of(buttons, 2), (back,), anchor=ANCHOR, now=in_words(therapist.reads_at))


def in_words(reads_at: time | None) -> Text:
    """A reading time, as in "18:00 the evening before"."""
    clock = reads_at or EVENING
    return Text("brief-in-the-morning" if clock < NOON else "brief-in-the-evening", {"at": clock.strftime("%H:%M")})


async def picked(heard: Heard) -> None:
    """One of the times offered."""
    await _keep(heard, time.fromisoformat(heard.given["at"]))


async def typed(heard: Heard, _dialog: Dialog) -> None:
    """A time of day, typed."""
    try:
        at = human_time.read_time(heard.text or "")
    except human_time.NotATime:
        await heard.say("brief-time-unclear")
        return
    await _keep(heard, at)


async def _keep(heard: Heard, at: time) -> None:
    await dialogs.close_if(heard.tx, heard.me, ("brief.when",))
    await therapists.change(heard.tx, heard.me, reads_at=at)
    await before_sessions.plan_for_therapist(heard.tx, heard.me, heard.now)
    await heard.say("brief-time-kept", (key("back-to-sessions", "session.week"),), anchor=ANCHOR, at=in_words(at))
