"""One client, for their therapist: what wants attention on the first screen, the rest a tap further."""

from uuid import UUID

from handlers.client import counting
from handlers.hearing import Heard, Row
from handlers.keys import key
from handlers.therapist import caseload, drafts, safety_plan, suggesting
from handlers.therapist.caseload import ANCHOR, called
from handlers.therapist.noted import noted_by
from handlers.wording import cadence_words
from scheduling import cadence as cadences
from storage import assignments, clients, ladders, people, practices, subjects
from storage import caseload as glances
from storage.assignments import Assignment
from storage.outbox import At, Button, Day, Lines, Text


async def show(heard: Heard) -> None:
    """What is agreed with a client, what they would like to bring up, and the ways to everything else."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    await caseload.leave_open_questions(heard)
    await heard.record("viewed", client.client_id, detail="overview")
    apart = counting.listed_there(heard)
    (seen,) = await glances.at_a_glance(heard.tx, heard.me, heard.now, apart, client.client_id)
    living = await _living(heard, client.client_id)
    given = {"client": client.client_id}
    entries = Button(
        do="caseload.entries",
        given={"client": client.client_id.hex},
        label="see-entries",
        args={"unread": seen.to_read},
    )
    await heard.say(
        "client-screen" if living or seen.last_entry_at else "client-screen-empty",
        (key("propose-something", "assign.choose", **given), key("see-practices", "caseload.practices", **given)),
        *await suggesting.rows_of_client(heard, client.client_id),
        (entries, key("see-sessions", "session.show", **given)),
        (key("take-notes", "notes.ask", **given), key("export-something", "export.choose", **given)),
        *await safety_plan.row_of(heard, client),
        (key("see-care", "caseload.care", **given), key("back-to-clients", "caseload.show")),
        anchor=ANCHOR,
        client=called(client),
        glance=caseload.glance(seen),
        assignments=Lines(tuple([await _assignment_line(heard, one) for one in living])),
        reach=await _reach(heard, client.client_id),
        size=await _size(heard, client.client_id),
        noted=await noted_by(heard, client.client_id),
    )


async def show_practices(heard: Heard) -> None:
    """What is proposed and agreed, each to be changed; what the client counts, and their ladder."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    await heard.record("viewed", client.client_id, detail="overview")
    living = await _living(heard, client.client_id)
    counters = await subjects.of_client(heard.tx, client.client_id, heard.me, "counter")
    ladder = await ladders.find(heard.tx, client.client_id, heard.me)
    given = {"client": client.client_id}
    rows: list[Row] = [
        *[(await _assignment_button(heard, one),) for one in living if one.therapist_id == heard.me],
        *([(key("see-counters", "caseload.counters", **given),)] if counters else []),
        *([(key("see-ladder", "caseload.ladder", **given),)] if ladder is not None else []),
        (key("propose-something", "assign.choose", **given), key("back-to-client", "caseload.client", **given)),
    ]
    await heard.say(
        "client-practices" if living else "client-practices-none",
        *rows,
        anchor=ANCHOR,
        client=called(client),
        assignments=Lines(tuple([await _assignment_line(heard, one) for one in living])),
    )


async def _living(heard: Heard, client_id: UUID) -> list[Assignment]:
    said = await assignments.of_client(heard.tx, client_id, heard.me, assignments.LIVING)
    today = await drafts.local_day(heard, client_id)
    # What the client asked for wants an answer, also when its last day has gone by.
    return [one for one in said if one.last_day >= today or one.state == "change asked"]


async def _reach(heard: Heard, client_id: UUID) -> Text | str:
    """Says so when Telegram brings the client nothing: what is missing then is nobody's miss."""
    person = await people.get(heard.tx, client_id)
    if person.unreachable_at is None:
        return ""
    return Text("client-unreachable", {"since": At(person.unreachable_at, "datetime")})


async def _size(heard: Heard, client_id: UUID) -> Text | str:
    """Says so when the client has everything in its smallest version, whatever was agreed."""
    client = await clients.find(heard.tx, client_id)
    if client is None or client.lightened_at is None:
        return ""
    return Text("client-lightened", {"since": At(client.lightened_at, "day", client.zone)})


async def _assignment_line(heard: Heard, assignment: Assignment) -> Text:
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    asked = "-and-asked" if assignment.state == "accepted" and assignment.remark else ""
    return Text(
        f"assignment-{assignment.state.replace(' ', '-')}{asked}",
        {
            "practice": practice.words_in(heard.language).name,
            "cadence": cadence_words(cadences.from_json(assignment.cadence)),
            "until": Day(assignment.last_day),
            "remark": assignment.remark or "",
        },
    )


async def _assignment_button(heard: Heard, assignment: Assignment) -> Button:
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    return Button(
        do="cadence.show",
        given={"assignment": assignment.id.hex},
        label="change-assignment",
        args={"practice": practice.words_in(heard.language).name},
    )
