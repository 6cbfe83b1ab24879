"""The client's exposure ladder: its rungs, where they are, and saying that they are ready for the next one."""

from handlers.hearing import Heard, Row
from handlers.keys import key
from handlers.ladders import ratings, rung_lines, tell_taken_back, tell_yes
from handlers.wording import cautions_of
from practices import ladder as rules
from practices.definition import Practice
from practices.ladder import Ladder, Rung
from storage import care_links, dialogs, ladders
from storage.outbox import Button, Lines, Text

ANCHOR = "ladder"
ASKS = ("rung.what", "rung.expected")  # the questions that stand open while a rung is named


async def show(heard: Heard) -> None:
    """The ladder as it stands, and what can be done on it."""
    await dialogs.close_if(heard.tx, heard.me, ASKS)
    ladder = await mine(heard)
    if ladder is None or ladder.current is None:
        first, cautions = key("ladder-first-rung", "rung.new"), cautions_of(practice_of(heard))
        await heard.say("ladder-new", (first,), anchor=ANCHOR, cautions=cautions)
        return
    await put(heard, ladder)


async def mine(heard: Heard) -> Ladder | None:
    """The client's own ladder, which nobody else changes before this is over."""
    return await ladders.find(heard.tx, heard.me, heard.me)


async def current(heard: Heard) -> Rung | None:
    """The rung to work on, if there is one."""
    ladder = await mine(heard)
    return None if ladder is None else ladder.current


async def put(heard: Heard, ladder: Ladder, news: Text | None = None) -> None:
    """Shows the ladder; `news` is what has just been done."""
    assert ladder.current is not None
    await heard.say(
        "ladder",
        *_work(practice_of(heard)),
        *_next(ladder),
        (key("ladder-ratings", "ladder.ratings"), key("ladder-change", "rung.choose")),
        (key("ladder-add", "rung.new"),),
        anchor=ANCHOR,
        rungs=Lines(rung_lines(ladder)),
        next=await _said(heard, ladder),
        news=Text("ladder-news", {"news": news}) if news else "",
    )


def practice_of(heard: Heard) -> Practice:
    """The practice of the library that goes up a ladder."""
    return next(practice for practice in heard.wiring.library.values() if practice.subject == "rung")


def _work(practice: Practice) -> tuple[Row, ...]:
    def begin(label: str, size: str, minutes: int) -> Button:
        given = {"practice": practice.id, "size": size}
        return Button(do="start.go", given=given, label=label, args={"minutes": minutes})

    return (
        (begin("ladder-work", "full", practice.minutes),),
        (begin("ladder-tell", "smaller", practice.smaller_minutes),),
    )


def _next(ladder: Ladder) -> tuple[Row, ...]:
    """What the client can say about the next rung, once the current one was worked on."""
    open_now, following = ladder.current, ladder.next
    assert open_now is not None
    if following is not None and following.client_yes_at is not None:
        return ((key("ladder-not-ready", "ladder.not-ready", rung=following.id),),)
    if open_now.client_yes_at is not None and not open_now.worked:
        return ((key("ladder-not-ready", "ladder.not-ready", rung=open_now.id),),)
    return () if following is None or not open_now.worked else (_ready(following),)


def _ready(following: Rung) -> Row:
    return (key("ladder-ready", "ladder.ready", rung=following.id),)


async def _said(heard: Heard, ladder: Ladder) -> Text | str:
    """What was said about the next rung so far, and by whom."""
    following = ladder.next
    if following is None:
        return ""
    if following.line is not None:
        return Text("ladder-stay", {"line": following.line})
    if following.therapist_yes_at is not None:
        return Text("ladder-therapist-said-yes", {})
    if following.client_yes_at is None:
        return ""
    alone = not await care_links.therapists_of(heard.tx, heard.me)
    return Text("ladder-nobody-to-say" if alone else "ladder-client-said-yes", {})


async def after_an_entry(heard: Heard) -> tuple[Row, ...]:
    """What may be said after an entry about a rung: that the client is ready for the next one."""
    ladder = await mine(heard)
    if ladder is None or ladder.current is None or ladder.next is None or not ladder.current.worked:
        return ()
    return () if ladder.next.client_yes_at is not None else (_ready(ladder.next),)


async def ready(heard: Heard) -> None:
    """The client says yes to the next rung. It opens if their therapist says so, too."""
    ladder = await mine(heard)
    agreed = None if ladder is None else rules.say_yes(ladder, heard.key("rung"), "client", heard.now)
    if agreed is None:
        heard.toast("ladder-settled")
        return
    await ladders.keep(heard.tx, agreed)
    await tell_yes(heard, agreed, heard.key("rung"))
    await put(heard, agreed)


async def not_ready(heard: Heard) -> None:
    """The client takes their yes back, which they may until they begin on that rung."""
    ladder = await mine(heard)
    changed = None if ladder is None else rules.take_back(ladder, heard.key("rung"), "client")
    if changed is None:
        heard.toast("ladder-settled")
        return
    await ladders.keep(heard.tx, changed)
    await tell_taken_back(heard, changed, heard.key("rung"))
    await put(heard, changed, Text("ladder-taken-back", {}))


async def show_ratings(heard: Heard) -> None:
    """How distressing each rung was, each time."""
    ladder = await mine(heard)
    if ladder is None:
        heard.toast("ladder-settled")
        return
    shown = await ratings(heard, ladder)
    await heard.say("ladder-ratings-shown", (key("ladder-back", "ladder.show"),), anchor=ANCHOR, rungs=Lines(shown))
