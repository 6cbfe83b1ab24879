"""/goals: what the client is after, in their own words, with small dated steps under each; their therapist sees it."""

from handlers import long_lines
from handlers.client import takeaways
from handlers.client.readers import who_reads
from handlers.hearing import Heard
from handlers.keys import HELP_NOW, key, named, pages, rows_of
from scheduling import asking_after
from storage import dialogs, goals
from storage.columns import new_id
from storage.dialogs import Dialog
from storage.goals import ActionItem, Goal
from storage.outbox import At, Lines, Text

ANCHOR = "goals"
A_PAGE = 6
LONGEST = 300


async def begin(heard: Heard) -> None:
    """/goals: those that are set, or the question when none is; with words after it, these are a goal at once."""
    if len(heard.argument) > LONGEST:
        await long_lines.take_argument(heard, "goals.words", typed)
    elif heard.argument:
        await _keep(heard, heard.argument)
    elif await goals.of_client(heard.tx, heard.me, heard.me) or await takeaways.row_of(heard):
        await show(heard)
    else:
        await ask(heard)


async def ask(heard: Heard) -> None:
    """What are you after?"""
    await dialogs.ask(heard.tx, heard.me, "goals.words", heard.now)
    await heard.say("goal-ask", (HELP_NOW,), anchor=ANCHOR)


async def typed(heard: Heard, _dialog: Dialog) -> None:
    """The goal, typed."""
    await _keep(heard, heard.text or "")


async def _keep(heard: Heard, words: str) -> None:
    words = words.strip()
    if len(words) > LONGEST:
        await heard.say("goal-too-long", most=LONGEST, length=len(words))
        return
    await dialogs.close_if(heard.tx, heard.me, ("goals.words",))
    client = await heard.client()
    assert client is not None
    goal = Goal(new_id(), heard.me, words, client.zone or "UTC", heard.now)
    await goals.add(heard.tx, goal)
    rows = (key("goal-add-step", "item.ask", goal=goal.id),), (key("goals-see-all", "goals.show"),)
    await heard.say("goal-kept", *rows, anchor=ANCHOR, readers=await who_reads(heard))


async def show(heard: Heard) -> None:
    """Every goal, a page at a time, those that are reached last."""
    skip = int(heard.given.get("skip", 0))
    mine = await goals.of_client(heard.tx, heard.me, heard.me)
    shown = list(enumerate(mine, start=1))[skip : skip + A_PAGE]
    await heard.say(
        "goals" if mine else "goals-empty",
        *rows_of([named(str(number), "goals.goal", goal=goal.id) for number, goal in shown], A_PAGE),
        *pages("goals.show", skip, A_PAGE, more=len(mine) > skip + A_PAGE),
        *await takeaways.row_of(heard),
        (key("goals-add", "goals.ask"),),
        (HELP_NOW,),
        anchor=ANCHOR,
        goals=Lines(tuple(Text("goal-numbered", {"number": number, "line": line(goal)}) for number, goal in shown)),
    )


def line(goal: Goal) -> Text:
    """A goal in a line."""
    return Text("goal-line" if goal.reached_at is None else "goal-line-reached", {"words": goal.words})


def item_line(item: ActionItem) -> Text:
    """An action item in a line: what, and when if that is named."""
    if item.done_at is not None:
        return Text("item-line-done", {"words": item.words})
    if item.planned_at is None:
        return Text("item-line", {"words": item.words})
    return Text("item-line-planned", {"words": item.words, "at": At(item.planned_at, "datetime", item.zone)})


async def show_goal(heard: Heard) -> None:
    """One goal with its steps."""
    goal = await goals.get(heard.tx, heard.key("goal"), heard.me)
    if goal is None:
        heard.toast("goal-gone")
        return
    skip = int(heard.given.get("skip", 0))
    items = (await goals.items_of(heard.tx, [goal.id], heard.me))[goal.id]
    shown = list(enumerate(items, start=1))[skip : skip + A_PAGE]
    numbered = [Text("goal-numbered", {"number": number, "line": item_line(item)}) for number, item in shown]
    is_open = goal.reached_at is None
    settle = (
        key("goal-reached", "goals.reached", goal=goal.id)
        if is_open
        else key("goal-again", "goals.again", goal=goal.id)
    )
    await heard.say(
        "goal-one" if items else "goal-one-empty",
        *rows_of([named(str(number), "item.show", item=item.id) for number, item in shown], A_PAGE),
        *pages("goals.goal", skip, A_PAGE, more=len(items) > skip + A_PAGE, goal=goal.id),
        *([(key("goal-add-step", "item.ask", goal=goal.id),)] if is_open else []),
        (settle, key("goal-delete", "goals.delete", goal=goal.id)),
        (key("goals-back", "goals.show"),),
        anchor=ANCHOR,
        goal=line(goal),
        items=Lines(tuple(numbered)),
    )


async def reached(heard: Heard) -> None:
    """The client is where they wanted to be; nothing more is asked about its steps."""
    await asking_after.stop(heard.tx, heard.me, heard.key("goal"))
    if not await goals.reach(heard.tx, heard.key("goal"), heard.me, heard.now):
        heard.toast("goal-gone")
    await show(heard)


async def again(heard: Heard) -> None:
    """The client takes it up again."""
    if not await goals.reach(heard.tx, heard.key("goal"), heard.me, None):
        heard.toast("goal-gone")
    await show_goal(heard)


async def ask_delete(heard: Heard) -> None:
    """Asks once before a goal is deleted with its steps."""
    yes = key("goal-delete-yes", "goals.delete-yes", goal=heard.key("goal"))
    no = key("goal-keep", "goals.goal", goal=heard.key("goal"))
    await heard.say("goal-delete-sure", (yes,), (no,), anchor=ANCHOR)


async def delete(heard: Heard) -> None:
    """Deletes a goal with its steps."""
    await asking_after.stop(heard.tx, heard.me, heard.key("goal"))
    if not await goals.remove(heard.tx, heard.key("goal"), heard.me):
        heard.toast("goal-gone")
    await show(heard)
