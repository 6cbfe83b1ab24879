"""/count: what the client counts, one tap each time; taking a tap back, and when in the day it comes."""

from datetime import timedelta
from uuid import UUID

from handlers.client import tapping
from handlers.hearing import Heard, Row
from handlers.keys import HELP_NOW, key, pages, rows_of
from handlers.wording import parts_of_day
from scheduling import daytimes
from scheduling.cadence import day_of
from storage import dialogs, entries, subjects
from storage.dialogs import Dialog
from storage.entries import Entry
from storage.outbox import At, Button, Lines, Text
from storage.subjects import Subject

ANCHOR = "counting"
ASKS = ("count.what", "count.tag")  # the questions that stand open while something is named
MOST = 8  # at a time
LONGEST = 60  # letters: it stands on a button
STILL_THE_LAST = timedelta(minutes=30)
LOOKED_BACK = timedelta(weeks=4)
A_PAGE = 6


async def show(heard: Heard) -> None:
    """/count: every counter with its +1; who counts nothing yet is asked what."""
    await dialogs.close_if(heard.tx, heard.me, ASKS)
    await (put(heard) if await _mine(heard) else ask_what(heard))


async def _mine(heard: Heard) -> list[Subject]:
    return await subjects.of_client(heard.tx, heard.me, heard.me, "counter")


async def put(heard: Heard, news: Text | None = None) -> None:
    """Shows the counters with how often each was tapped today; `news` is what has just been done."""
    counters, today = await _mine(heard), await _today(heard)
    lines = [Text("count-today", {"counted": one.given["counted"], "today": today.get(one.id, 0)}) for one in counters]
    ways = (key("count-when", "count.when"), key("count-new", "count.new"))
    await heard.say(
        "counting",
        *rows_of([_button("count-one", "count.tap", one) for one in counters], 1),
        *await _last(heard),
        ways,
        (key("count-put-away", "count.put-away"),),
        (HELP_NOW,),
        anchor=ANCHOR,
        lines=Lines(tuple(lines)),
        news=Text("count-news", {"news": news}) if news else "",
    )


def _button(label: str, do: str, counter: Subject) -> Button:
    return Button(do=do, given={"counter": counter.id.hex}, label=label, args={"counted": counter.given["counted"]})


async def _today(heard: Heard) -> dict[UUID, int]:
    client = await heard.client()
    assert client is not None
    midnight, _ = day_of(heard.now, client.zone or "UTC")
    return await subjects.counts(heard.tx, heard.me, heard.me, midnight)


async def _last(heard: Heard) -> tuple[Row, ...]:
    """What can be done with the last tap, for a while."""
    found = await subjects.latest(heard.tx, heard.me, "counter", limit=1)
    last = [one.id for one in found if heard.now - one.started_at <= STILL_THE_LAST]
    return tuple((key("count-undo", "count.undo", entry=one), key("count-tag", "count.tag", entry=one)) for one in last)


async def tap(heard: Heard) -> None:
    """+1. Every press counts, also on an old message: whoever taps twice by mistake takes one back."""
    counter = await _counter(heard)
    if counter is None:
        return
    await dialogs.close_if(heard.tx, heard.me, ASKS)
    await tapping.keep(heard, counter)
    heard.toast("count-kept", today=(await _today(heard))[counter.id])
    await put(heard)


async def _counter(heard: Heard) -> Subject | None:
    counter = await subjects.get(heard.tx, heard.key("counter"), heard.me)
    if counter is None:
        heard.toast("count-gone")
    return counter


async def undo(heard: Heard) -> None:
    """Takes a tap back. The button names which, so that pressing it twice takes back no other."""
    entry = await tapping.tapped(heard, heard.key("entry"))
    if entry is None:
        heard.toast("count-undone-already")
        return
    await entries.take_back(heard.tx, entry)
    await dialogs.close_if(heard.tx, heard.me, ASKS)
    await put(heard, Text("count-undone", {}))


async def ask_what(heard: Heard) -> None:
    """What shall be counted? In the client's words."""
    counters = await _mine(heard)
    if len(counters) >= MOST:
        heard.toast("count-most", most=MOST)
        return
    await dialogs.ask(heard.tx, heard.me, "count.what", heard.now)
    back = key("count-back", "count.show") if counters else key("never-mind", "about.never-mind")
    await heard.say("count-what", (back,), (HELP_NOW,), anchor=ANCHOR)


async def what_typed(heard: Heard, _dialog: Dialog) -> None:
    """The name of a new counter."""
    counted = heard.line
    if not 0 < len(counted) <= LONGEST:
        await heard.say("count-what-length", most=LONGEST, length=len(counted))
        return
    await dialogs.close(heard.tx, heard.me)
    await tapping.make(heard, "counter", {"counted": counted})
    await put(heard)


async def ask_put_away(heard: Heard) -> None:
    """Which counter is no longer needed?"""
    counters = [_button("count-away-one", "count.away", one) for one in await _mine(heard)]
    await heard.say("count-which-away", *rows_of(counters, 1), (key("count-back", "count.show"),), anchor=ANCHOR)


async def put_away(heard: Heard) -> None:
    """Puts a counter away; what was counted stays."""
    counter = await _counter(heard)
    if counter is None:
        return
    await subjects.change(heard.tx, counter.id, heard.me, put_away_at=heard.now)
    if await _mine(heard):
        await put(heard, Text("count-away", {"counted": counter.given["counted"]}))
    else:
        again = (key("count-new", "count.new"),)
        await heard.say("count-away", again, anchor=ANCHOR, counted=counter.given["counted"])


async def show_when(heard: Heard) -> None:
    """When in the day each counter was tapped in the last weeks."""
    said = Lines(tuple([await when(heard, counter) for counter in await _mine(heard)]))
    ways = ((key("count-each", "count.each"),), (key("count-back", "count.show"),))
    await heard.say("count-when-shown", *ways, anchor=ANCHOR, counters=said)


async def when(heard: Heard, counter: Subject) -> Text:
    """When in the day a counter was tapped in the last weeks, for whoever may see it."""
    times = await subjects.times(heard.tx, counter.id, heard.me, heard.now - LOOKED_BACK)
    return parts_of_day(counter.given["counted"], daytimes.by_part(daytimes.by_hour(times)))


def listed_there(heard: Heard) -> list[str]:
    """The practices whose entries are listed here: twenty taps would leave no room for anything else in other lists."""
    return [practice.id for practice in heard.wiring.library.values() if practice.subject == "counter"]


async def show_each(heard: Heard) -> None:
    """Every single tap, a page at a time: each is an entry that can be read, corrected and deleted."""
    skip = int(heard.given.get("skip", 0))
    found = await subjects.latest(heard.tx, heard.me, "counter", A_PAGE + 1, skip)
    taps = [_tap_button(tap) for tap in found[:A_PAGE]]
    more = pages("count.each", skip, A_PAGE, len(found) > A_PAGE)
    await heard.say("count-each-shown", *rows_of(taps, 1), *more, (key("count-back", "count.show"),), anchor=ANCHOR)


def _tap_button(tap: Entry) -> Button:
    return Button(
        do="log.entry",
        given={"entry": tap.id.hex},
        label="count-each-one",
        args={"at": At(tap.started_at, "datetime"), "counted": tap.given["counted"]},
    )
