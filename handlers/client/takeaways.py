"""What a therapist noted from a session: the client keeps it, rewords it, or says that it isn't theirs."""

from uuid import UUID

from handlers.hearing import Heard, Row
from handlers.keys import key
from scheduling import asking_after
from scheduling.session_notes import LONGEST
from storage import care_links, dialogs, goals, people, takeaways
from storage.dialogs import Dialog
from storage.goals import ActionItem, Goal
from storage.messages import At, Text
from storage.takeaways import Takeaway

ANCHOR = "takeaways"


async def show(heard: Heard) -> None:
    """The first about which nothing was said yet."""
    waiting = await takeaways.of_client(heard.tx, heard.me)
    if not waiting:
        await heard.say("takeaways-done", (key("goals-see-all", "goals.show"),), anchor=ANCHOR)
        return
    await _show_one(heard, waiting[0], len(waiting))


async def _show_one(heard: Heard, one: Takeaway, left: int) -> None:
    given = {"takeaway": one.id}
    is_to_come = one.planned_at is not None and one.planned_at > heard.now
    when = Text("takeaway-when", {"at": At(one.planned_at, "datetime")}) if one.planned_at and is_to_come else ""
    await heard.say(
        f"takeaway-{one.kind}",
        (key("takeaway-keep", "take.keep", **given), key("takeaway-reword", "take.reword", **given)),
        (key("takeaway-not-mine", "take.not-mine", **given),),
        anchor=ANCHOR,
        therapist=(await people.get(heard.tx, one.therapist_id)).name,
        words=one.words,
        when=when,
        left=left,
    )


async def row_of(heard: Heard) -> tuple[Row, ...]:
    """A way to what waits for a word of theirs; none when nothing does."""
    waiting = await takeaways.of_client(heard.tx, heard.me)
    return ((key("takeaways-look", "take.show"),),) if waiting else ()


async def _mine(heard: Heard, takeaway_id: UUID) -> Takeaway | None:
    one = await takeaways.get(heard.tx, takeaway_id, heard.me)
    if one is None:
        await dialogs.close_if(heard.tx, heard.me, ("take.words",))
        if heard.pressed is not None:
            heard.toast("already-there")
        await show(heard)
    return one


async def keep(heard: Heard) -> None:
    """It is theirs, as it stands."""
    one = await _mine(heard, heard.key("takeaway"))
    if one is not None:
        await _keep(heard, one, one.words)


async def reword(heard: Heard) -> None:
    """It is theirs, in other words."""
    one = await _mine(heard, heard.key("takeaway"))
    if one is not None:
        await dialogs.ask(heard.tx, heard.me, "take.words", heard.now, takeaway=one.id.hex)
        await heard.say("takeaway-words", anchor=ANCHOR, words=one.words)


async def typed(heard: Heard, dialog: Dialog) -> None:
    """Their own words for it."""
    words = (heard.text or "").strip()
    if len(words) > LONGEST:
        await heard.say("goal-too-long", most=LONGEST, length=len(words))
        return
    one = await _mine(heard, UUID(dialog.so_far["takeaway"]))
    if one is not None:
        await _keep(heard, one, words)


async def not_mine(heard: Heard) -> None:
    """It isn't theirs: gone, and not asked about again."""
    one = await _mine(heard, heard.key("takeaway"))
    if one is not None:
        await takeaways.remove(heard.tx, one.id, heard.me)
        await _go_on(heard, one)


async def _keep(heard: Heard, one: Takeaway, words: str) -> None:
    """Makes a goal or an action item of it; at the time that was named they are asked how it went."""
    client = await heard.client()
    assert client is not None
    zone = client.zone or "UTC"
    await takeaways.remove(heard.tx, one.id, heard.me)
    if one.kind == "goal":
        await goals.add(heard.tx, Goal(one.id, heard.me, words, zone, heard.now))
    else:
        goal_id = await _goal_of(heard, one, zone)
        await goals.add_item(heard.tx, ActionItem(one.id, goal_id, heard.me, words, zone, heard.now))
        if one.planned_at is not None and one.planned_at > heard.now:
            await asking_after.plan(heard.tx, heard.me, one.id, one.planned_at)
    await _go_on(heard, one)


async def _goal_of(heard: Heard, one: Takeaway, zone: str) -> UUID:
    """The goal that it stands under, if that was kept; else one for all of the day that stands under none."""
    for goal_id in (one.under_id, one.batch_id):
        if goal_id is not None and await goals.get(heard.tx, goal_id, heard.me) is not None:
            return goal_id
    therapist = (await people.get(heard.tx, one.therapist_id)).name
    words = heard.words("takeaway-goal-of-a-day", therapist=therapist)
    await goals.add(heard.tx, Goal(one.batch_id, heard.me, words, zone, heard.now))
    return one.batch_id


async def _go_on(heard: Heard, one: Takeaway) -> None:
    """The next one; after the last of those noted together their therapist hears that the client has been through."""
    await dialogs.close_if(heard.tx, heard.me, ("take.words",))
    waiting = await takeaways.of_client(heard.tx, heard.me)
    if not any(other.batch_id == one.batch_id for other in waiting):
        link = await care_links.find(heard.tx, one.therapist_id, heard.me)
        if link is not None:
            called = link.label or (await people.get(heard.tx, heard.me)).name
            see = key("see-client", "caseload.client", client=heard.me)
            await heard.tell(one.therapist_id, "takeaways-settled", (see,), client=called)
    await show(heard)
