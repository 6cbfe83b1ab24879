"""A therapist changes how often, or ends an assignment; what is due already stays as it is."""

import dataclasses
from typing import Any

from handlers import previewing, rounds
from handlers.client import agreeing, ending, timing, weighing
from handlers.hearing import Heard, Row
from handlers.keys import key
from handlers.therapist import answering, drafts
from handlers.therapist.often import cadence_rows
from scheduling import cadence as cadence_rules
from scheduling import nudges
from scheduling.cadence import Once, OnDemand
from storage import assignments, clients, earlier_cadences, outbox, people, practices, schedules
from storage.assignments import Assignment
from storage.outbox import Text

ANCHOR = "caseload"


async def _theirs(heard: Heard) -> Assignment | None:
    """The assignment of the button: proposed by this therapist, who may see its client, and not ended."""
    assignment = await assignments.get(heard.tx, heard.key("assignment"), heard.me)
    if (
        assignment is None
        or assignment.therapist_id != heard.me
        or assignment.state not in ("proposed", "change asked", "accepted")
    ):
        heard.toast("assignment-over")
        return None
    return assignment


async def show(heard: Heard) -> None:
    """What can be changed about an assignment."""
    assignment = await _theirs(heard)
    if assignment is None:
        return
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    await heard.record("viewed", assignment.client_id, detail="overview")
    given = {"assignment": assignment.id.hex}
    rows: list[Row] = [*answering.rows_of(assignment), *cadence_rows(heard, "cadence.change", given)]
    rows += [(key("assignment-end", "cadence.end", **given),)]
    rows += [(key("back-to-client", "caseload.client", client=assignment.client_id),)]
    await heard.say(
        "assignment-change",
        *rows,
        anchor=ANCHOR,
        practice=practice.words_in(heard.language).name,
        cadence=await previewing.preview(heard, assignment),
        state=assignment.state.replace(" ", "-"),
        remark=assignment.remark or "",
    )


async def show_change(heard: Heard) -> None:
    """What another cadence would come to, before it is."""
    assignment = await _theirs(heard)
    if assignment is None:
        return
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    cadence = heard.given["cadence"]
    given = {"assignment": assignment.id, "cadence": cadence}
    await heard.say(
        "cadence-change-preview",
        (key("cadence-take", "cadence.take", **given),),
        (key("back-to-client", "cadence.show", assignment=assignment.id),),
        anchor=ANCHOR,
        practice=practice.words_in(heard.language).name,
        now=await previewing.preview(heard, assignment),
        then=await previewing.preview(heard, assignment, cadence),
        how="goes-on" if await _goes_on(heard, assignment, cadence) else "anew",
    )


async def change(heard: Heard) -> None:
    """Another cadence. What was accepted goes on at the client's times, and the client may object; what was
    not accepted yet, or has no times yet, is proposed anew.
    """
    assignment = await _theirs(heard)
    if assignment is None:
        return
    if assignment.cadence == heard.given["cadence"]:
        heard.toast("cadence-is-so")
        return
    today = await drafts.local_day(heard, assignment.client_id)
    if assignment.last_day < today:
        heard.toast("draft-over")
        return
    goes_on = await _goes_on(heard, assignment, heard.given["cadence"])
    await earlier_cadences.change(heard.tx, assignment, heard.given["cadence"], heard.now)
    await heard.record("cadence changed", assignment.client_id)
    changed = dataclasses.replace(assignment, cadence=heard.given["cadence"])
    if goes_on:
        await assignments.change(heard.tx, assignment.id, assignment.client_id, remark=None)
        await nudges.replan(heard.tx, assignment.client_id, heard.now)
        await _tell_client(heard, changed)
    else:
        await schedules.remove(heard.tx, assignment.id)
        await agreeing.put_anew(heard, changed)
    await heard.say(
        "cadence-changed",
        (key("back-to-client", "caseload.client", client=assignment.client_id),),
        anchor=ANCHOR,
        cadence=await previewing.preview(heard, changed),
    )


async def _goes_on(heard: Heard, assignment: Assignment, cadence: dict[str, Any]) -> bool:
    """Whether it can go on with what the client has picked, without being asked again."""
    rule = cadence_rules.from_json(cadence)
    if assignment.state != "accepted" or isinstance(rule, Once):
        return False
    scheduled = await schedules.find(heard.tx, assignment.id)
    return isinstance(rule, OnDemand) or (scheduled is not None and previewing.goes_on(rule, scheduled.plan))


async def _tell_client(heard: Heard, assignment: Assignment) -> None:
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    client = await people.get(heard.tx, assignment.client_id)
    assert heard.person is not None
    scheduled = await schedules.find(heard.tx, assignment.id)
    over = await weighing.too_much(heard, assignment, 0 if scheduled is None else len(scheduled.plan.times))
    is_smaller_better = over is not None and await weighing.can_be_smaller(heard, assignment)
    # What waits for the end of their quiet hours is out of date: one message in the morning is enough.
    await outbox.withdraw(heard.tx, assignment.client_id, timing.anchor_of(assignment.id), heard.now)
    await heard.tell(
        assignment.client_id,
        "cadence-changed-client",
        (
            key("other-times", "time.change", assignment=assignment.id),
            key("not-for-me-any-more", "plan.end", assignment=assignment.id),
        ),
        *([(key("take-smaller", "plan.smaller", assignment=assignment.id),)] if is_smaller_better else []),
        anchor=timing.anchor_of(assignment.id),
        therapist=heard.person.name,
        practice=practice.words_in(client.language).name,
        cadence=await previewing.preview(heard, assignment),
        next="",
        load="" if over is None else Text("load-line", {"minutes": over.minutes, "budget": over.budget}),
    )


async def _is_ready(heard: Heard, assignment: Assignment) -> bool:
    """Whether its client has answered the first questions: until then they see no proposal."""
    client = await clients.find(heard.tx, assignment.client_id)
    return client is not None and client.ready_at is not None


async def end(heard: Heard) -> None:
    """Ends an assignment, or takes a proposal back; the client is told."""
    assignment = await _theirs(heard)
    if assignment is None:
        return
    await ending.stop(heard, assignment)
    await heard.record("assignment ended", assignment.client_id)
    if assignment.state != "accepted":
        await rounds.record(heard, assignment, "withdrew")
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    client = await people.get(heard.tx, assignment.client_id)
    assert heard.person is not None
    await heard.say(
        "assignment-ended",
        (key("back-to-client", "caseload.client", client=assignment.client_id),),
        anchor=ANCHOR,
    )
    anchor = timing.anchor_of(assignment.id)
    waited = await outbox.withdraw(heard.tx, assignment.client_id, anchor, heard.now)
    never_seen = (waited and assignment.round == 1) or not await _is_ready(heard, assignment)
    if never_seen and assignment.state == "proposed":
        # It was to come in the morning, or after the first questions: there is nothing to tell.
        return
    await heard.tell(
        assignment.client_id,
        "assignment-ended-client" if assignment.state == "accepted" else "let-rest-client",
        anchor=anchor,
        therapist=heard.person.name,
        practice=practice.words_in(client.language).name,
    )
