"""A therapist's clients, and one client at a glance."""

from uuid import UUID

from handlers.client import counting
from handlers.client.looking_back import as_seen_by, outcome_key
from handlers.hearing import Heard, Row
from handlers.keys import key, named, rows_of
from handlers.therapist import suggesting
from handlers.therapist.noted import noted_by
from handlers.wording import cadence_words
from scheduling import cadence as cadences
from storage import assignments, care_links, clients, entries, ladders, people, practices, subjects
from storage.assignments import Assignment
from storage.care_links import LinkedClient
from storage.entries import Entry
from storage.outbox import At, Button, Day, Lines, Text

ANCHOR = "caseload"
LATEST = 6


async def show(heard: Heard) -> None:
    """/clients: everybody, each with a button."""
    mine = await care_links.clients_of(heard.tx, heard.me)
    confirmed = [named(called(one), "caseload.client", client=one.client_id) for one in mine if one.confirmed]
    waiting = [one for one in mine if not one.confirmed]
    if not mine:
        await heard.say("clients-none", (key("invite-somebody", "invite.ask"),), anchor=ANCHOR)
        return
    rows: list[Row] = [*rows_of(confirmed, 2), *(_confirm(one) for one in waiting)]
    await heard.say("clients", *rows, (key("invite-somebody", "invite.ask"),), anchor=ANCHOR)


def called(client: LinkedClient) -> str:
    """How a client stands in their therapist's list."""
    return client.label or client.name


def _confirm(client: LinkedClient) -> Row:
    confirm = Button(
        do="care.confirm",
        given={"client": client.client_id.hex},
        label="client-confirm-named",
        args={"name": client.name},
    )
    return (confirm,)


async def linked(heard: Heard, client_id: UUID) -> LinkedClient | None:
    """The client, if the therapist may see them now; otherwise says the same as if there were none.

    That somebody tried is recorded.
    """
    for client in await care_links.clients_of(heard.tx, heard.me):
        if client.client_id == client_id and client.confirmed:
            return client
    await heard.record("refused", client_id)
    await heard.say("client-unknown")
    return None


async def show_client(heard: Heard) -> None:
    """What is agreed with a client and what happened lately."""
    client = await linked(heard, heard.key("client"))
    if client is None:
        return
    await heard.record("viewed", client.client_id, detail="overview")
    said = await assignments.of_client(heard.tx, client.client_id, heard.me, ("proposed", "change asked", "accepted"))
    living = [one for one in said if one.last_day >= heard.now.date()]
    apart = counting.listed_there(heard)
    latest = await entries.of_client(heard.tx, client.client_id, heard.me, limit=LATEST, but_of=apart)
    counters = await subjects.of_client(heard.tx, client.client_id, heard.me, "counter")
    ladder = await ladders.find(heard.tx, client.client_id, heard.me)
    given = {"client": client.client_id}
    rows: list[Row] = [
        (key("propose-something", "assign.choose", **given), key("see-sessions", "session.show", **given)),
        *await suggesting.rows_of_client(heard, client.client_id),
        *([(key("see-counters", "caseload.counters", **given),)] if counters else []),
        *([(key("see-ladder", "caseload.ladder", **given),)] if ladder is not None else []),
        *[(await _assignment_button(heard, one),) for one in living if one.therapist_id == heard.me],
        *[(await _entry_button(heard, one),) for one in latest],
        (key("export-something", "export.choose", **given),),
        (key("back-to-clients", "caseload.show"),),
    ]
    await heard.say(
        "client-screen" if living or latest or counters or ladder else "client-screen-empty",
        *rows,
        anchor=ANCHOR,
        client=called(client),
        assignments=Lines(tuple([await _assignment_line(heard, one) for one in living])),
        reach=await _reach(heard, client.client_id),
        size=await _size(heard, client.client_id),
        noted=await noted_by(heard, client.client_id),
    )


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


async def _entry_button(heard: Heard, entry: Entry) -> Button:
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    return Button(
        do="caseload.entry",
        given={"entry": entry.id.hex, "client": entry.client_id.hex},
        label="log-entry-of",
        args={
            "at": At(entry.started_at, "datetime", entry.zone),
            "practice": practice.words_in(heard.language).name,
            "outcome": Text(outcome_key(entry), {}),
        },
    )


async def show_entry(heard: Heard) -> None:
    """One entry of a client with its answers."""
    client = await linked(heard, heard.key("client"))
    seen = None if client is None else await as_seen_by(heard, heard.key("entry"), heard.me, called(client))
    if client is None or seen is None:
        heard.toast("entry-gone")
        return
    await heard.record("viewed", client.client_id, detail="entry")
    back = key("back-to-client", "caseload.client", client=client.client_id)
    await heard.say("log-one-of", (back,), anchor=ANCHOR, **seen)
