"""A proposal: accepted, sent back for a change, or declined."""

from uuid import UUID

from handlers.client import timing
from handlers.client.keeping import keep_entry
from handlers.hearing import Heard
from handlers.keys import key, named, rows_of
from handlers.wording import cadence_words, cautions_of, why_words
from scheduling import cadence as cadences
from storage import assignments, clients, dialogs, entries, people, practices
from storage.assignments import Assignment
from storage.columns import new_id
from storage.dialogs import Dialog
from storage.outbox import Day

SURE_ENOUGH = 7  # below it the smaller version is offered


async def show_waiting(heard: Heard) -> None:
    """Shows every proposal that waits for an answer, or says that nothing does."""
    waiting = await assignments.of_client(heard.tx, heard.me, heard.me, ("proposed",))
    for assignment in waiting:
        await put_before(heard, assignment)
    if not waiting:
        await heard.say("nothing-proposed", (key("begin-something", "start.choose"),))


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
    words = practice.words_in(client.language)
    await heard.tell(
        assignment.client_id,
        "proposal",
        (key("accept", "agree.accept", assignment=assignment.id),),
        (
            key("ask-for-change", "agree.ask-change", assignment=assignment.id),
            key("decline", "agree.decline", assignment=assignment.id),
        ),
        anchor=timing.anchor_of(assignment.id),
        therapist=therapist.name if therapist else "",
        practice=words.name,
        about=words.why,
        why=why_words(assignment.why, assignment.given),
        cadence=cadence_words(cadences.from_json(assignment.cadence)),
        until=Day(assignment.last_day),
        minutes=practice.minutes,
        smaller=practice.smaller_minutes,
        cautions=cautions_of(practice),
    )


async def proposed(heard: Heard) -> Assignment | None:
    """The proposal that the button was about, while it still waits for an answer; otherwise says so."""
    assignment = await assignments.get(heard.tx, heard.key("assignment"), heard.me)
    if assignment is None or assignment.client_id != heard.me or assignment.state != "proposed":
        heard.toast("proposal-settled")
        return None
    return assignment


async def accept(heard: Heard) -> None:
    """Yes; first it is asked how sure the client is that it fits their week."""
    assignment = await proposed(heard)
    if assignment is None:
        return
    numbers = [named(str(sure), "agree.sure", assignment=assignment.id, sure=sure) for sure in range(11)]
    await heard.say("how-sure", *rows_of(numbers, 6), anchor=timing.anchor_of(assignment.id), fresh=True)


async def sure(heard: Heard) -> None:
    """How sure, 0 to 10. A low answer offers the smaller version; nobody is talked into anything."""
    assignment = await proposed(heard)
    if assignment is None:
        return
    await assignments.change(heard.tx, assignment.id, sureness=heard.given["sure"])
    if heard.given["sure"] >= SURE_ENOUGH:
        await timing.begin(heard, assignment)
        return
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    smaller = (key("take-smaller", "agree.size", assignment=assignment.id, size="smaller"),)
    await heard.say(
        "offer-smaller" if practice.has_smaller else "offer-change",
        *([smaller] if practice.has_smaller else []),
        (key("keep-full", "agree.size", assignment=assignment.id, size="full"),),
        (key("ask-for-change", "agree.ask-change", assignment=assignment.id),),
        anchor=timing.anchor_of(assignment.id),
        minutes=practice.smaller_minutes,
    )


async def size(heard: Heard) -> None:
    """The smaller version, or as proposed."""
    assignment = await proposed(heard)
    if assignment is None:
        return
    await assignments.change(heard.tx, assignment.id, size=heard.given["size"])
    await timing.begin(heard, assignment)


async def ask_change(heard: Heard) -> None:
    """The client would like something about it changed."""
    assignment = await proposed(heard)
    if assignment is None:
        return
    await dialogs.ask(heard.tx, heard.me, "agree.change", heard.now, assignment=assignment.id.hex)
    await heard.say("what-change", anchor=timing.anchor_of(assignment.id), fresh=True)


async def change_typed(heard: Heard, dialog: Dialog) -> None:
    """What should change, in the client's words; the proposal goes back to the therapist with them."""
    await dialogs.close(heard.tx, heard.me)
    assignment = await assignments.get(heard.tx, UUID(dialog.so_far["assignment"]), heard.me)
    if assignment is None or assignment.state != "proposed":
        await heard.say("proposal-settled")
        return
    await assignments.change(heard.tx, assignment.id, state="change asked", remark=heard.text, answered_at=heard.now)
    await heard.say("change-asked")
    await tell_therapist(heard, assignment, "client-asks-change", remark=heard.text or "")


async def decline(heard: Heard) -> None:
    """No. It is never asked about again; a reason is welcome and not needed."""
    assignment = await proposed(heard)
    if assignment is None:
        return
    await assignments.change(heard.tx, assignment.id, state="declined", answered_at=heard.now)
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
    await entries.change(heard.tx, UUID(dialog.so_far["entry"]), reason=heard.text)
    await heard.say("reason-kept")


async def no_reason(heard: Heard) -> None:
    """The client would rather leave it at that."""
    await dialogs.close_if(heard.tx, heard.me, ("agree.why-not", "nudge.reason"))
    await heard.say("left-at-that", anchor=heard.pressed.anchor if heard.pressed else None)


async def tell_therapist(heard: Heard, assignment: Assignment, key_: str, **args: str) -> None:
    """Lets the therapist know what the client decided about an assignment."""
    if assignment.therapist_id is None:
        return
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    reader = await people.get(heard.tx, assignment.therapist_id)
    assert heard.person is not None
    await heard.tell(
        assignment.therapist_id,
        key_,
        (key("see-client", "caseload.client", client=assignment.client_id),),
        client=heard.person.name,
        practice=practice.words_in(reader.language).name,
        **args,
    )
