"""A proposal as its client has it: accepted, with how sure they are that it fits; or declined."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from handlers import rounds
from handlers.client import belonging, finding, timing
from handlers.client.keeping import keep_entry, keep_reason
from handlers.client.readers import therapist_of
from handlers.hearing import Heard, Row
from handlers.keys import HELP_NOW, key, named, rows_of
from handlers.wording import cadence_words, cautions_of, why_words
from scheduling import cadence as cadences
from storage import assignments, clients, dialogs, goals, occurrences, outbox, people, practices
from storage.assignments import Assignment
from storage.columns import new_id
from storage.dialogs import Dialog
from storage.outbox import Button, Day, Text

SURE_ENOUGH = 7  # below it the smaller version is offered
SUREST = 10


async def show_waiting(heard: Heard) -> None:
    """Shows every proposal that waits for an answer, or says that nothing does."""
    found = await assignments.of_client(heard.tx, heard.me, heard.me, ("proposed",))
    waiting = [one for one in found if not await _is_over(heard, one)]
    for assignment in waiting:
        await put_before(heard, assignment)
    if not waiting:
        await heard.say("nothing-proposed", (key("begin-something", "start.choose"),), (HELP_NOW,))


async def put_first(heard: Heard, assignment: Assignment) -> None:
    """A new proposal: its first step is kept, and it is put before its client."""
    await rounds.record(heard, assignment, "proposed")
    await put_before(heard, assignment)


async def put_anew(heard: Heard, assignment: Assignment) -> Assignment:
    """A changed proposal: a round more. What its client had begun to say about the one before counts no more."""
    anew = replace(assignment, round=assignment.round + 1, state="proposed", sureness=None, remark=None)
    await assignments.change(
        heard.tx, anew.id, anew.client_id, round=anew.round, state=anew.state, sureness=None, remark=None
    )
    await rounds.record(heard, anew, "changed")
    await put_before(heard, anew)
    return anew


async def put_before(heard: Heard, assignment: Assignment) -> None:
    """Puts a proposal before its client, whoever is heard right now.

    A client who is still at the first questions sees it after these.
    """
    chosen = await clients.find(heard.tx, assignment.client_id)
    if chosen is None or chosen.ready_at is None:
        return
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    client = await people.get(heard.tx, assignment.client_id)
    therapist = await people.get(heard.tx, assignment.therapist_id) if assignment.therapist_id else None
    # What waits for the end of their quiet hours is not to come once more after that.
    await outbox.withdraw(heard.tx, assignment.client_id, timing.anchor_of(assignment.id), heard.now)
    words = practice.words_in(client.language)
    # Said once: where the therapist gave no reason of their own, what the practice is for is the reason.
    about: dict[str, Any] = {"about": words.why} if assignment.why else {}
    today = cadences.to_local(heard.now, chosen.zone or "UTC").date()
    minutes = practice.minutes_of(assignment.size)
    smaller = practice.minutes_of("smaller")
    history = await rounds.history(heard, assignment, client)
    await heard.tell(
        assignment.client_id,
        "proposal" if about else "proposal-bare",
        (_of(assignment, "accept", "agree.accept"),),
        (_of(assignment, "ask-for-change", "agree.ask-change"), _of(assignment, "decline", "agree.decline")),
        *([(_of(assignment, "proposal-steps", "agree.steps"),)] if history else []),
        anchor=timing.anchor_of(assignment.id),
        therapist=therapist.name if therapist else "",
        practice=words.name,
        why=why_words(assignment.why or words.why, assignment.given),
        goal=await _goal(heard, assignment),
        changed=await rounds.changed_line(heard, assignment, client, therapist.name if therapist else ""),
        cadence=cadence_words(cadences.from_json(assignment.cadence)),
        starts=Text("proposal-starts", {"first": Day(assignment.first_day)}) if assignment.first_day > today else "",
        until=Day(assignment.last_day),
        minutes=minutes,
        smaller=smaller if smaller < minutes else 0,
        cautions=cautions_of(practice, client.language),
        **about,
    )


async def _goal(heard: Heard, assignment: Assignment) -> Text | str:
    words = assignment.goal
    if assignment.goal_id is not None:
        goal = await goals.get(heard.tx, assignment.goal_id, assignment.client_id)
        words = None if goal is None else goal.words
    return Text("proposal-goal", {"goal": words}) if words else ""


def _of(assignment: Assignment, label: str, do: str, **given: Any) -> Button:
    """A button about a proposal as it stands: one of an older round answers nothing."""
    return key(label, do, assignment=assignment.id, round=assignment.round, **given)


async def _is_over(heard: Heard, assignment: Assignment) -> bool:
    """Whether its last day has gone by before its client said anything: of that there is nothing left to agree to."""
    return assignment.last_day < await finding.today(heard)


async def accept(heard: Heard) -> None:
    """Yes; first it is asked how sure the client is that it fits their week."""
    assignment = await rounds.standing(heard, "client")
    if assignment is None:
        return
    if await _is_over(heard, assignment):
        await heard.say(
            "proposal-over",
            (_of(assignment, "ask-for-change", "agree.ask-change"), _of(assignment, "decline", "agree.decline")),
            anchor=timing.anchor_of(assignment.id),
            until=Day(assignment.last_day),
        )
        return
    given = {"assignment": assignment.id, "round": assignment.round}
    # With their yes nobody waits for a wish any more: what is typed next is none.
    await dialogs.ask(heard.tx, heard.me, "agree.sure", heard.now, **given | {"assignment": assignment.id.hex})
    numbers = [named(str(sure), "agree.sure", **given, sure=sure) for sure in range(SUREST + 1)]
    await heard.say("how-sure", *rows_of(numbers, 6), anchor=timing.anchor_of(assignment.id), fresh=True)


async def sure(heard: Heard) -> None:
    """How sure, 0 to 10, tapped."""
    assignment = await rounds.standing(heard, "client")
    if assignment is not None:
        await _be_sure(heard, assignment, heard.given["sure"])


async def sure_typed(heard: Heard, dialog: Dialog) -> None:
    """How sure, typed: a number and no more. Other words belong to what is going on."""
    await dialogs.close(heard.tx, heard.me)
    number = (heard.text or "").strip(" .!").removesuffix("/10")
    assignment = await assignments.get(heard.tx, UUID(dialog.so_far["assignment"]), heard.me)
    if assignment is None or not _stands(heard, assignment, dialog) or not number.isdecimal() or int(number) > SUREST:
        await belonging.line_typed(heard)
    else:
        await _be_sure(heard, assignment, int(number))


def _stands(heard: Heard, assignment: Assignment, dialog: Dialog) -> bool:
    is_theirs = assignment.client_id == heard.me
    return is_theirs and assignment.state in rounds.OPEN and assignment.round == dialog.so_far["round"]


async def _be_sure(heard: Heard, assignment: Assignment, how: int) -> None:
    """A low answer offers the smaller version; nobody is talked into anything."""
    await dialogs.close_if(heard.tx, heard.me, ("agree.change", "agree.sure"))
    # What was asked for before is settled by a yes.
    await assignments.change(heard.tx, assignment.id, assignment.client_id, sureness=how, state="proposed", remark=None)
    assignment = replace(assignment, sureness=how, state="proposed", remark=None)
    if how >= SURE_ENOUGH:
        await timing.begin(heard, assignment)
        return
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    can_be_smaller = practice.has_smaller and assignment.size == "full"
    await heard.say(
        "offer-smaller" if can_be_smaller else "offer-change",
        *([(_of(assignment, "take-smaller", "agree.size", size="smaller"),)] if can_be_smaller else []),
        (_of(assignment, "keep-full", "agree.size", size=assignment.size),),
        (_of(assignment, "ask-for-change", "agree.ask-change"),),
        anchor=timing.anchor_of(assignment.id),
        minutes=practice.smaller_minutes,
    )


async def size(heard: Heard) -> None:
    """The smaller version, or as proposed."""
    assignment = await rounds.standing(heard, "client")
    if assignment is None:
        return
    await assignments.change(heard.tx, assignment.id, assignment.client_id, size=heard.given["size"])
    await timing.begin(heard, replace(assignment, size=heard.given["size"]))


async def show_steps(heard: Heard) -> None:
    """How the proposal came to be as it is."""
    assignment = await assignments.get(heard.tx, heard.key("assignment"), heard.me)
    reader = await people.get(heard.tx, heard.me)
    steps = None if assignment is None else await rounds.history(heard, assignment, reader)
    if assignment is None or steps is None or assignment.client_id != heard.me:
        heard.toast("proposal-settled")
        return
    await heard.say("proposal-history", steps=steps)


async def decline(heard: Heard) -> None:
    """No. It is never asked about again; a reason is welcome and not needed."""
    assignment = await rounds.standing(heard, "client")
    if assignment is None:
        return
    await assignments.change(heard.tx, assignment.id, assignment.client_id, state="declined", answered_at=heard.now)
    # Proposed anew, it may have been agreed before: what was put off then is not asked about, either.
    await occurrences.close_all(heard.tx, "withdrawn", heard.now, assignment_id=assignment.id)
    await rounds.record(heard, assignment, "declined")
    entry = await keep_entry(
        heard,
        new_id(),
        (assignment.practice_id, assignment.practice_version),
        assignment.size,
        assignment_id=assignment.id,
        prompted=False,
        outcome="declined",
    )
    await dialogs.ask(heard.tx, heard.me, "agree.why-not", heard.now, entry=entry.id.hex)
    await heard.say(
        "declined", (key("no-reason", "agree.no-reason"),), anchor=timing.anchor_of(assignment.id), fresh=True
    )
    await tell_therapist(heard, assignment, "client-declined")


async def why_not_typed(heard: Heard, dialog: Dialog) -> None:
    """The reason for a no, which the client chose to give."""
    await dialogs.close(heard.tx, heard.me)
    await keep_reason(heard, [UUID(dialog.so_far["entry"])])


async def no_reason(heard: Heard) -> None:
    """The client would rather leave it at that."""
    await dialogs.close_if(heard.tx, heard.me, ("agree.why-not", "nudge.reason"))
    await heard.say("left-at-that", anchor=heard.pressed.anchor if heard.pressed else None)


async def tell_therapist(heard: Heard, assignment: Assignment, key_: str, *rows: Row, **args: Any) -> None:
    """Lets the therapist know what the client decided about an assignment."""
    reader = await therapist_of(heard.tx, assignment)
    if reader is None:
        return
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    assert heard.person is not None
    await heard.tell(
        reader.id,
        key_,
        *rows,
        (key("see-client", "caseload.client", client=assignment.client_id),),
        client=heard.person.name,
        practice=practice.words_in(reader.language).name,
        **args,
    )
