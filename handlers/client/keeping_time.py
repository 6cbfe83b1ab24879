"""How long a client would like what is over to be kept."""

from handlers.hearing import Heard
from scheduling.forgetting import NOTICE
from storage import retention
from storage.outbox import At, Button, Text

ANCHOR = "settling"
DAYS = (90, 180, 365, 730)
FOREVER = 0


async def ask(heard: Heard) -> None:
    """Says what counts now, and asks."""
    chosen = (await retention.of_client(heard.tx, heard.me)).days
    now = Text("keeping-now-open") if chosen is None else Text("keeping-now-for", {"days": chosen})
    ways = tuple(
        (Button("settle.keeping-is", {"days": days}, label="keeping-for", args={"days": days}),)
        for days in (*DAYS, FOREVER)
    )
    await heard.say("which-keeping", *ways, anchor=ANCHOR, now=now)


async def picked(heard: Heard) -> None:
    """Keeps the choice; what is older goes a week later."""
    days = heard.given["days"]
    if days not in (*DAYS, FOREVER):
        heard.toast("button-too-old")
    elif days == FOREVER:
        await retention.choose(heard.tx, heard.me, None)
        await heard.say("keeping-open", anchor=ANCHOR)
    else:
        await retention.choose(heard.tx, heard.me, days)
        await retention.mark_told(heard.tx, heard.me, days, heard.now)
        await heard.say("keeping-chosen", anchor=ANCHOR, days=days, since=At(heard.now + NOTICE, "date"))
