"""/plan: what is agreed and when it comes next, what is proposed, and changing the times."""

from handlers import previewing
from handlers.client import agreeing, ending, finding, idling, lightening, timing
from handlers.client.readers import therapist_of
from handlers.hearing import Heard
from handlers.keys import key
from handlers.wording import cadence_words
from scheduling import cadence as cadences
from scheduling.cadence import OnDemand
from storage import assignments, dialogs, practices, schedules
from storage.assignments import Assignment
from storage.outbox import Day, Text
from storage.schedules import Scheduled


async def show(heard: Heard) -> None:
    """Every agreed assignment with its next due instant, then every proposal that waits."""
    living = await finding.in_force(heard)
    for assignment in living:
        await _show_one(heard, assignment)
    if living:
        await lightening.offer(heard)
    waiting = await assignments.of_client(heard.tx, heard.me, heard.me, ("proposed",))
    if waiting or not living:
        await agreeing.show_waiting(heard)


async def _show_one(heard: Heard, assignment: Assignment) -> None:
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    cadence = cadences.from_json(assignment.cadence)
    scheduled = await schedules.find(heard.tx, assignment.id)
    due = None if scheduled is None else scheduled.next_due_at
    times = () if isinstance(cadence, OnDemand) else (key("other-times", "time.change", assignment=assignment.id),)
    rows = [
        (key("start-now", "start.offer", practice=practice.id),),
        (*times, key("not-for-me-any-more", "plan.end", assignment=assignment.id)),
    ]
    if await therapist_of(heard.tx, assignment) is not None:
        given = {"assignment": assignment.id}
        rows.append((key("plan-swap", "swap.ask", **given), key("plan-not-working", "swap.not-working", **given)))
    await heard.say(
        "plan-one",
        *rows,
        anchor=timing.anchor_of(assignment.id),
        practice=practice.words_in(heard.language).name,
        cadence=cadence_words(cadence) if scheduled is None else previewing.rhythm(cadence, scheduled.plan),
        until=Day(assignment.last_day),
        next=previewing.next_words(due, cadence) if due is not None else await _why_nothing_comes(heard, scheduled),
    )


async def _why_nothing_comes(heard: Heard, scheduled: Scheduled | None) -> Text | str:
    why = await idling.reason(heard, scheduled)
    return "" if why is None else Text(f"plan-{why}")


async def end(heard: Heard) -> None:
    """The client ends what they had agreed to; no reason is needed, and their therapist hears of it."""
    assignment = await assignments.get(heard.tx, heard.key("assignment"), heard.me)
    if assignment is None or assignment.client_id != heard.me or assignment.state != "accepted":
        heard.toast("proposal-settled")
        return
    await ending.stop(heard, assignment)
    await dialogs.close(heard.tx, heard.me)
    await heard.say("plan-ended", anchor=timing.anchor_of(assignment.id))
    await agreeing.tell_therapist(heard, assignment, "client-ended")


async def smaller(heard: Heard) -> None:
    """The smaller version from now on, of what was agreed in full."""
    assignment = await assignments.get(heard.tx, heard.key("assignment"), heard.me)
    if assignment is None or assignment.client_id != heard.me or assignment.state != "accepted":
        heard.toast("proposal-settled")
        return
    await assignments.change(heard.tx, assignment.id, assignment.client_id, size="smaller")
    await heard.say("plan-smaller", anchor=timing.anchor_of(assignment.id))
    await agreeing.tell_therapist(heard, assignment, "client-takes-smaller")
