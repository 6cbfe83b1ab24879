"""A small step for a goal: what, when, and, asked at the time that the client named, how it went."""

from datetime import datetime
from uuid import UUID

from handlers.client import aiming
from handlers.client.asking import SPOKEN_MOMENTS, spoken
from handlers.hearing import Heard, Row
from handlers.keys import key, rows_of
from scheduling import asking_after, human_time
from storage import dialogs, goals
from storage.columns import new_id
from storage.dialogs import Dialog
from storage.goals import ActionItem
from storage.outbox import At, Text

LONGEST = 300


async def ask(heard: Heard) -> None:
    """What could be a small step?"""
    goal = await goals.get(heard.tx, heard.key("goal"), heard.me)
    if goal is None:
        heard.toast("goal-gone")
        return
    await dialogs.ask(heard.tx, heard.me, "item.words", heard.now, goal=goal.id.hex)
    await heard.say("item-ask", anchor=aiming.ANCHOR, goal=goal.words)


async def typed(heard: Heard, dialog: Dialog) -> None:
    """The step, typed; when will it be?"""
    words = (heard.text or "").strip()
    if len(words) > LONGEST:
        await heard.say("goal-too-long", most=LONGEST, length=len(words))
        return
    goal = await goals.get(heard.tx, UUID(dialog.so_far["goal"]), heard.me)
    client = await heard.client()
    assert client is not None
    if goal is None:
        await dialogs.close(heard.tx, heard.me)
        await heard.say("item-goal-gone")
        return
    item = ActionItem(new_id(), goal.id, heard.me, words, client.zone or "UTC", heard.now)
    await goals.add_item(heard.tx, item)
    await _ask_when(heard, item.id, "item-when", aiming.ANCHOR)


async def _ask_when(heard: Heard, item_id: UUID, say: str, anchor: str) -> None:
    await dialogs.ask(heard.tx, heard.me, "item.when", heard.now, item=item_id.hex)
    moments = [key(f"moment-{when}", "item.at", item=item_id, when=when) for when in SPOKEN_MOMENTS]
    await heard.say(
        say, *rows_of(moments, 2), (key("item-no-time", "item.at", item=item_id, when=None),), anchor=anchor
    )


async def other_time(heard: Heard) -> None:
    """Another time for a step."""
    item = await _undone(heard, heard.key("item"))
    if item is not None:
        await _ask_when(heard, item.id, "item-when", _anchor(heard))


async def time_picked(heard: Heard) -> None:
    """One of the times offered, or none."""
    when = heard.given["when"]
    await _plan(heard, heard.key("item"), None if when is None else spoken(heard, f"moment-{when}"))


async def time_typed(heard: Heard, dialog: Dialog) -> None:
    """A time in the client's own words."""
    await _plan(heard, UUID(dialog.so_far["item"]), heard.text or "")


async def _plan(heard: Heard, item_id: UUID, said: str | None) -> None:
    """Keeps when it will be; the question goes out then, or when the client's quiet hours end."""
    item = await _undone(heard, item_id)
    if item is None:
        return
    try:
        at = None if said is None else await _read(heard, said)
    except human_time.InThePast:
        await heard.say("refused-in-the-past")
        return
    except human_time.NotATime:
        await heard.say("refused-not-a-moment")
        return
    await dialogs.close_if(heard.tx, heard.me, ("item.when",))
    ask_at = await asking_after.plan(heard.tx, heard.me, item.id, at)
    back: Row = (key("goal-back", "goals.goal", goal=item.goal_id),)
    if ask_at is None:
        await heard.say("item-kept", back, anchor=_anchor(heard))
    else:
        await heard.say("item-planned", back, anchor=_anchor(heard), at=At(ask_at, "datetime"))


async def _read(heard: Heard, said: str) -> datetime:
    client = await heard.client()
    assert client is not None
    return human_time.read_moment(said, heard.now, client.zone or "UTC", heard.language)


async def _mine(heard: Heard, item_id: UUID) -> ActionItem | None:
    item = await goals.get_item(heard.tx, item_id, heard.me)
    if item is None:
        await dialogs.close_if(heard.tx, heard.me, ("item.when", "item.in-the-way"))
        await heard.say("item-gone", anchor=_anchor(heard))
    return item


async def _undone(heard: Heard, item_id: UUID) -> ActionItem | None:
    """The same while it is not done: an older button must not have it asked about again."""
    item = await _mine(heard, item_id)
    if item is None or item.done_at is None:
        return item
    await dialogs.close_if(heard.tx, heard.me, ("item.when", "item.in-the-way"))
    if heard.pressed is None:
        await heard.say("already-there")
    else:
        heard.toast("already-there")
    return None


def _anchor(heard: Heard) -> str:
    """The message with the pressed button; what was typed is answered under that of the goals."""
    return aiming.ANCHOR if heard.pressed is None or heard.pressed.anchor is None else heard.pressed.anchor


async def show(heard: Heard) -> None:
    """One step, and what can be said of it."""
    item = await _mine(heard, heard.key("item"))
    if item is None:
        return
    rows: list[Row] = []
    if item.done_at is None:
        rows += [(key("item-done", "item.done", item=item.id), key("item-other-time", "item.when", item=item.id))]
        rows += [(key("item-in-the-way", "item.in-the-way", item=item.id),)]
    rows += [(key("goal-back", "goals.goal", goal=item.goal_id), key("goal-delete", "item.delete", item=item.id))]
    in_the_way = Text("item-in-the-way-line", {"words": item.in_the_way}) if item.in_the_way else ""
    await heard.say("item-one", *rows, anchor=_anchor(heard), line=aiming.item_line(item), in_the_way=in_the_way)


async def done(heard: Heard) -> None:
    """It is done."""
    item = await _mine(heard, heard.key("item"))
    if item is None:
        return
    await asking_after.settle(heard.tx, heard.me, item.id, heard.now, done_at=item.done_at or heard.now)
    await dialogs.close_if(heard.tx, heard.me, ("item.when", "item.in-the-way"))
    await heard.say("item-well-done", (key("goal-back", "goals.goal", goal=item.goal_id),), anchor=_anchor(heard))


async def not_yet(heard: Heard) -> None:
    """Not yet; another time, or none."""
    item = await _undone(heard, heard.key("item"))
    if item is not None:
        await asking_after.settle(heard.tx, heard.me, item.id, heard.now)
        await _ask_when(heard, item.id, "item-when-again", _anchor(heard))


async def ask_in_the_way(heard: Heard) -> None:
    """What got in the way?"""
    item = await _undone(heard, heard.key("item"))
    if item is not None:
        await dialogs.ask(heard.tx, heard.me, "item.in-the-way", heard.now, item=item.id.hex)
        await heard.say("item-in-the-way-ask", (key("no-reason", "item.not-yet", item=item.id),), anchor=_anchor(heard))


async def in_the_way_typed(heard: Heard, dialog: Dialog) -> None:
    """What got in the way, typed: kept beside what did before; then another time, or none."""
    item = await _undone(heard, UUID(dialog.so_far["item"]))
    if item is None:
        return
    told = "\n".join(filter(None, (item.in_the_way, (heard.text or "").strip())))
    await asking_after.settle(heard.tx, heard.me, item.id, heard.now, in_the_way=told)
    await _ask_when(heard, item.id, "item-when-after-all", _anchor(heard))


async def delete(heard: Heard) -> None:
    """Deletes a step."""
    item = await _mine(heard, heard.key("item"))
    if item is None:
        return
    await asking_after.settle(heard.tx, heard.me, item.id, heard.now)
    await goals.remove_item(heard.tx, item.id, heard.me)
    await heard.say("item-deleted", (key("goal-back", "goals.goal", goal=item.goal_id),), anchor=_anchor(heard))
