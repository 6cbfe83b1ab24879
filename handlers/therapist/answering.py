"""A client would like a proposal changed; their therapist changes it, keeps it as it is, or lets it rest."""

from handlers import rounds
from handlers.client import agreeing, ending, timing
from handlers.hearing import Heard, Row
from handlers.keys import key
from handlers.therapist import caseload, drafting, drafts
from scheduling import proposing
from storage import assignments, people, practices, proposals
from storage.assignments import Assignment


def rows_of(assignment: Assignment) -> tuple[Row, ...]:
    """What a therapist can do about a proposal that is open, a button each; nothing about what is agreed."""
    if assignment.state not in rounds.OPEN:
        return ()
    given = {"assignment": assignment.id, "round": assignment.round}
    keeps = [key("keep-as-it-is", "assign.as-it-is", **given)] if assignment.state == "change asked" else []
    steps = key("see-steps", "assign.steps", assignment=assignment.id)
    return ((key("answer-wish", "assign.answer", **given), *keeps), (steps,))


async def answer(heard: Heard) -> None:
    """A draft that has in it what the client asked for, as far as a rule can put it; the therapist does the rest."""
    assignment = await rounds.standing(heard, "therapist")
    client = None if assignment is None else await caseload.linked(heard, assignment.client_id)
    if assignment is None or client is None:
        return
    begun = await proposals.draft_for(heard.tx, assignment.client_id, heard.me)
    if begun is not None and (begun.assignment_id, begun.round) == (assignment.id, assignment.round):
        await drafting.look_at(heard, begun)
        return
    # What was asked of a round before is answered.
    steps = await proposals.steps_of(heard.tx, assignment.id, heard.me)
    asked = [one for one in steps if one.did == "asked" and one.round == assignment.round]
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    today = await drafts.local_day(heard, assignment.client_id)
    wishes = asked[-1].wishes if asked else ()
    terms = proposing.wished(proposals.terms_of(assignment), practice, wishes, today)
    await drafting.begin(heard, client, terms, answers=(assignment.id, assignment.round))


async def keep_as_it_is(heard: Heard) -> None:
    """The therapist would keep it; the client decides about it once more, and has the last word."""
    assignment = await rounds.standing(heard, "therapist")
    if assignment is None:
        return
    if assignment.state != "change asked":
        heard.toast("already-there")
        return
    if assignment.last_day < await drafts.local_day(heard, assignment.client_id):
        heard.toast("draft-over")
        return
    await agreeing.put_anew(heard, assignment)
    await heard.say("kept-as-it-is", (key("back-to-client", "caseload.client", client=assignment.client_id),))


async def let_rest(heard: Heard) -> None:
    """The therapist lets it rest; the client hears of it, and nobody is asked again."""
    assignment = await rounds.standing(heard, "therapist")
    if assignment is None:
        return
    await ending.stop(heard, assignment)
    await heard.record("assignment ended", assignment.client_id)
    await rounds.record(heard, assignment, "withdrew")
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    client = await people.get(heard.tx, assignment.client_id)
    assert heard.person is not None
    await heard.say("let-rest", (key("back-to-client", "caseload.client", client=assignment.client_id),))
    await heard.tell(
        assignment.client_id,
        "let-rest-client",
        anchor=timing.anchor_of(assignment.id),
        therapist=heard.person.name,
        practice=practice.words_in(client.language).name,
    )


async def show_steps(heard: Heard) -> None:
    """How a proposal came to be as it is."""
    assignment = await assignments.get(heard.tx, heard.key("assignment"), heard.me)
    reader = await people.get(heard.tx, heard.me)
    steps = None if assignment is None else await rounds.history(heard, assignment, reader)
    if assignment is None or steps is None:
        heard.toast("no-steps")
        return
    await heard.record("viewed", assignment.client_id, detail="overview")
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    await heard.say(
        "steps-of",
        (key("back-to-client", "caseload.client", client=assignment.client_id),),
        anchor=caseload.ANCHOR,
        practice=practice.words_in(heard.language).name,
        steps=steps,
    )
