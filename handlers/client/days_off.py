"""The days of the week on which a client is left alone: nothing that was agreed on is due then."""

from handlers.hearing import Heard
from handlers.keys import key, rows_of
from handlers.wording import WEEKDAYS
from scheduling import nudges
from storage import clients

ANCHOR = "settling"


async def ask(heard: Heard) -> None:
    """Shows the week, with a mark at each day that is off."""
    client = await heard.client()
    assert client is not None
    days = [
        key(f"{name}-marked", "settle.day-off", day=day, off=False)
        if day in client.days_off
        else key(name, "settle.day-off", day=day, off=True)
        for day, name in enumerate(WEEKDAYS)
    ]
    await heard.say("which-days-off", *rows_of(days, 2), (key("days-off-done", "settle.show"),), anchor=ANCHOR)


async def marked(heard: Heard) -> None:
    """A day is off from now on, or is not any more. All seven cannot be: that is a pause, which ends."""
    client = await heard.client()
    assert client is not None
    day, chosen = heard.given["day"], set(client.days_off)
    chosen = chosen | {day} if heard.given["off"] else chosen - {day}
    if chosen >= set(range(len(WEEKDAYS))):
        heard.toast("days-off-all")
        return
    await clients.change(heard.tx, heard.me, days_off=sorted(chosen))
    await nudges.replan(heard.tx, heard.me, heard.now)
    await ask(heard)
