"""/notes: session notes, typed or pasted, become goals and action items after a look; they themselves are not kept.

What was found stands in the dialog until the therapist says yes, and goes with it.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from handlers.hearing import Heard
from handlers.keys import key, named, rows_of
from handlers.therapist import caseload
from handlers.wording import glimpse
from scheduling import session_notes
from scheduling.human_days import Day
from scheduling.local_time import to_local, to_utc
from scheduling.session_notes import Found
from storage import care_links, clients, dialogs, takeaways, therapists
from storage.columns import new_id
from storage.dialogs import Dialog
from storage.messages import At, Lines, Text, Value
from storage.takeaways import Takeaway

ANCHOR = "session-notes"
LONGEST = 5000
DAYS_OFFERED = (3, 7, 14)
ASKS = "notes.look"


async def choose(heard: Heard) -> None:
    """/notes: about whom?"""
    mine = [one for one in await care_links.clients_of(heard.tx, heard.me) if one.confirmed]
    buttons = [named(caseload.called(one), "notes.ask", client=one.client_id) for one in mine]
    await heard.say("notes-of-whom" if mine else "clients-none", *rows_of(buttons, 2), anchor=ANCHOR)


async def ask(heard: Heard) -> None:
    """The notes, please."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is not None:
        await dialogs.ask(heard.tx, heard.me, "notes.words", heard.now, client=client.client_id.hex)
        back = key("back-to-client", "caseload.client", client=client.client_id)
        await heard.say("notes-ask", (back,), anchor=ANCHOR, client=caseload.called(client))


async def typed(heard: Heard, dialog: Dialog) -> None:
    """The notes: what was found in them is shown."""
    text = heard.text or ""
    if len(text) > LONGEST:
        await heard.say("notes-too-long", most=LONGEST, length=len(text))
        return
    found = session_notes.read_notes(text, heard.now, await _zone(heard), heard.language)
    if not found:
        await heard.say("notes-nothing")
        return
    # What is typed while the list is looked at comes below it.
    before = [_read(one) for one in dialog.so_far.get("found", ())]
    more = [replace(one, under=None if one.under is None else one.under + len(before)) for one in found]
    await _show(heard, UUID(dialog.so_far["client"]), [*before, *more][: session_notes.MOST])


async def _zone(heard: Heard) -> str:
    therapist = await therapists.find(heard.tx, heard.me)
    return (None if therapist is None else therapist.zone) or "UTC"


def _kept(one: Found) -> dict[str, Any]:
    at = None if one.at is None else one.at.isoformat("minutes")
    return {**vars(one), "on": None if one.on is None else one.on.isoformat(), "at": at}


def _read(kept: Mapping[str, Any]) -> Found:
    on = None if kept["on"] is None else date.fromisoformat(kept["on"])
    return Found(**{**kept, "on": on, "at": None if kept["at"] is None else time.fromisoformat(kept["at"])})


async def _show(heard: Heard, client_id: UUID, found: list[Found]) -> None:
    """Everything that was found, each with a button, before any of it is kept."""
    client = await caseload.linked(heard, client_id)
    if client is None:
        await dialogs.close_if(heard.tx, heard.me, (ASKS, "notes.words", "notes.when"))
        return
    so_far = {"client": client_id.hex, "found": [_kept(one) for one in found]}
    await dialogs.ask(heard.tx, heard.me, ASKS, heard.now, **so_far)
    lines = [Text("notes-numbered", {"number": place + 1, "line": _line(one)}) for place, one in enumerate(found)]
    send = [key("notes-send", "notes.send")] if any(one.kind != "out" for one in found) else []
    await heard.say(
        "notes-found",
        *rows_of([named(str(place + 1), "notes.one", place=place) for place in range(len(found))], 6),
        (*send, key("notes-discard", "notes.discard")),
        anchor=ANCHOR,
        client=caseload.called(client),
        lines=Lines(tuple(lines)),
    )


def _line(one: Found) -> Text:
    """Something that was found, in a line: what it would become, its words, and until when."""
    return Text(f"notes-{one.kind}", {"words": glimpse(one.words), "when": _when(one) if one.kind == "item" else ""})


def _when(one: Found) -> Text | str:
    if one.on is None:
        return ""
    at = datetime.combine(one.on, one.at or time(12))
    # The day as it was named: no zone has a say in it.
    said: Value = At(to_utc(at, "UTC"), "datetime" if one.at is not None else "day", "UTC")
    return Text("notes-when", {"at": said})


async def _looked_at(heard: Heard) -> tuple[UUID, list[Found]] | None:
    """What the list shows now; says so when it is settled already."""
    dialog = await dialogs.find(heard.tx, heard.me)
    if dialog is None or dialog.asks not in (ASKS, "notes.when"):
        heard.toast("notes-over")
        return None
    return UUID(dialog.so_far["client"]), [_read(one) for one in dialog.so_far["found"]]


async def show_all(heard: Heard) -> None:
    """Back to the list."""
    looked_at = await _looked_at(heard)
    if looked_at is not None:
        await _show(heard, *looked_at)


async def show_one(heard: Heard) -> None:
    """One of them: a goal, an action item, or left out? Until when?"""
    looked_at = await _looked_at(heard)
    place = int(heard.given["place"])
    if looked_at is None or place >= len(looked_at[1]):
        return
    client_id, found = looked_at
    one = found[place]
    so_far = {"client": client_id.hex, "found": [_kept(each) for each in found], "place": place}
    await dialogs.ask(heard.tx, heard.me, "notes.when", heard.now, **so_far)
    kinds = [
        key(f"notes-as-{kind}", "notes.kind", place=place, kind=kind)
        for kind in ("goal", "item", "out")
        if kind != one.kind
    ]
    days = [key(f"notes-in-{days}", "notes.date", place=place, days=days) for days in DAYS_OFFERED]
    no_date = [key("notes-no-date", "notes.date", place=place, days=None)] if one.on is not None else []
    dates = rows_of([*days, *no_date], 2) if one.kind == "item" else ()
    say = "notes-one-item" if one.kind == "item" else "notes-one"
    await heard.say(say, tuple(kinds), *dates, (key("notes-back", "notes.all"),), anchor=ANCHOR, line=_line(one))


async def kind_picked(heard: Heard) -> None:
    """What it is to be."""
    await _change(heard, int(heard.given["place"]), kind=heard.given["kind"])


async def date_picked(heard: Heard) -> None:
    """Until when, tapped; or no date."""
    days = heard.given["days"]
    today = to_local(heard.now, await _zone(heard)).date()
    on = None if days is None else today + timedelta(days=days)
    await _change(heard, int(heard.given["place"]), on=on, at=None)


async def date_typed(heard: Heard, dialog: Dialog) -> None:
    """Until when, typed."""
    said = heard.text or ""
    on, at, _ = session_notes.take_date(f"by {said}", heard.now, await _zone(heard), heard.language)
    if on is None:
        await heard.say("notes-no-date-in-it")
        return
    await _change(heard, int(dialog.so_far["place"]), on=on, at=at, kind="item")


async def _change(heard: Heard, place: int, **changed: Any) -> None:
    looked_at = await _looked_at(heard)
    if looked_at is not None and place < len(looked_at[1]):
        client_id, found = looked_at
        await _show(heard, client_id, [*found[:place], replace(found[place], **changed), *found[place + 1 :]])


async def discard(heard: Heard) -> None:
    """Nothing is kept."""
    await dialogs.close_if(heard.tx, heard.me, (ASKS, "notes.when"))
    await heard.say("notes-discarded", anchor=ANCHOR)


async def send(heard: Heard) -> None:
    """What is left in goes to the client, who says what is theirs. A second tap finds the list settled."""
    looked_at = await _looked_at(heard)
    client = None if looked_at is None else await caseload.linked(heard, looked_at[0])
    if looked_at is None or client is None:
        return
    noted = await _noted(heard, client.client_id, looked_at[1])
    if not noted:
        heard.toast("notes-over")
        return
    await dialogs.close(heard.tx, heard.me)
    await takeaways.add(heard.tx, noted)
    await _tell_client(heard, client.client_id, len(noted))
    back = key("back-to-client", "caseload.client", client=client.client_id)
    await heard.say("notes-sent", (back,), anchor=ANCHOR, client=caseload.called(client), count=len(noted))


async def _tell_client(heard: Heard, client_id: UUID, count: int) -> None:
    """A client who is still at the first questions finds it after these."""
    chosen = await clients.find(heard.tx, client_id)
    if chosen is None or chosen.ready_at is None:
        return
    assert heard.person is not None
    await heard.tell(
        client_id,
        "takeaways-came",
        (key("takeaways-look", "take.show"),),
        anchor="takeaways",
        therapist=heard.person.name,
        count=count,
    )


async def _noted(heard: Heard, client_id: UUID, found: list[Found]) -> list[Takeaway]:
    client = await clients.find(heard.tx, client_id)
    zone = (None if client is None else client.zone) or await _zone(heard)
    batch_id, ids = new_id(), [new_id() for _ in found]
    return [
        Takeaway(
            id=ids[place],
            batch_id=batch_id,
            client_id=client_id,
            therapist_id=heard.me,
            kind="goal" if one.kind == "goal" else "item",
            words=one.words,
            planned_at=_planned_at(one, zone),
            under_id=ids[one.under] if one.kind == "item" and one.under is not None else None,
            noted_at=heard.now,
        )
        for place, one in enumerate(found)
        if one.kind != "out"
    ]


def _planned_at(one: Found, zone: str) -> datetime | None:
    """The instant that is meant, where the client is: of a day alone, its evening."""
    if one.kind != "item" or one.on is None:
        return None
    return to_utc(datetime.combine(one.on, one.at or Day(one.on).at), zone)
