"""A pause: for a day, a week, or until the client says so; nothing scheduled arrives, and nothing counts as missed."""

from datetime import timedelta

from handlers.hearing import Heard
from handlers.keys import HELP_NOW, key
from scheduling import nudges
from storage import clients, occurrences
from storage.outbox import At

ANCHOR = "pausing"
LENGTHS = {"day": timedelta(days=1), "week": timedelta(days=7), "open": None}


async def ask(heard: Heard) -> None:
    """/pause: how long? Or, while it lasts: take it up again?"""
    client = await heard.client()
    assert client is not None
    if client.paused_at is not None:
        await heard.say("paused-already", (key("pause-end", "pause.end"),), (HELP_NOW,), anchor=ANCHOR)
        return
    lengths = tuple((key(f"pause-{length}", "pause.begin", length=length),) for length in LENGTHS)
    lighter = (key("lighten-instead", "lighten.offer"),)
    hard = (key("care-mode-instead", "care-mode.ask"),)
    await heard.say("pause-how-long", *lengths, lighter, hard, (HELP_NOW,), anchor=ANCHOR)


async def begin(heard: Heard) -> None:
    """Begins the pause."""
    length = LENGTHS[heard.given["length"]]
    until = None if length is None else heard.now + length
    await clients.change(heard.tx, heard.me, paused_at=heard.now, paused_until=until)
    await occurrences.close_all(heard.tx, "paused", heard.now, client_id=heard.me)
    await nudges.replan(heard.tx, heard.me, heard.now)
    end = (key("pause-end", "pause.end"),)
    if until is None:
        await heard.say("paused-open", end, anchor=ANCHOR)
    else:
        await heard.say("paused-until", end, anchor=ANCHOR, until=At(until, "datetime"))


async def end(heard: Heard) -> None:
    """Takes it up again."""
    await clients.change(heard.tx, heard.me, paused_at=None, paused_until=None)
    await nudges.replan(heard.tx, heard.me, heard.now)
    await heard.say("pause-ended", anchor=ANCHOR)
