"""Lighter for a while: everything in its smallest version until the client says so; what was agreed stays beside it."""

from handlers.hearing import Heard
from handlers.keys import HELP_NOW, key
from storage import clients

ANCHOR = "lightening"


async def offer(heard: Heard) -> None:
    """Says how it is now and what can be changed about it."""
    client = await heard.client()
    assert client is not None
    if client.lightened_at is None:
        await heard.say("lighten-offer", (key("lighten", "lighten.begin"),), (HELP_NOW,), anchor=ANCHOR)
    else:
        await heard.say("lightened-still", (key("lighten-end", "lighten.end"),), (HELP_NOW,), anchor=ANCHOR)


async def begin(heard: Heard) -> None:
    """Everything in its smallest version from now on."""
    client = await heard.client()
    assert client is not None
    await clients.change(heard.tx, heard.me, lightened_at=client.lightened_at or heard.now)
    await heard.say("lightened", (key("lighten-end", "lighten.end"),), anchor=ANCHOR)


async def end(heard: Heard) -> None:
    """As agreed again."""
    await clients.change(heard.tx, heard.me, lightened_at=None)
    await heard.say("lighten-ended", anchor=ANCHOR)
