"""What a nudge offers: start, the smaller version, later, not this time."""

from datetime import datetime
from uuid import UUID

from handlers.client import about, walking
from handlers.client.keeping import keep_entry, keep_reason
from handlers.hearing import Heard
from handlers.keys import key, rows_of
from scheduling import cadence as cadences
from scheduling import human_time, nudges
from scheduling.cadence import Snooze
from storage import assignments, dialogs, entries, occurrences, practices
from storage.dialogs import Dialog
from storage.entries import Entry
from storage.occurrences import Occurrence
from storage.outbox import At

SNOOZES: tuple[Snooze, ...] = ("15m", "1h", "evening")
THEIRS = ("answered", "not this time")  # what a client does about an occurrence


async def start(heard: Heard) -> None:
    """Start, in full or smaller. A second tap, or one after a crash, carries on what the first began."""
    occurrence = await _open(heard, heard.key("occurrence"))
    if occurrence is None:
        return
    entry = await entries.get(heard.tx, occurrence.entry_id or occurrence.id, heard.me)
    if entry is not None and entry.finished_at is not None:
        heard.toast("already-there")
        return
    if entry is not None:
        await occurrences.open_(heard.tx, occurrence.id, heard.now)
        await walking.resume(heard, entry)
        return
    assert occurrence.assignment_id is not None
    assignment = await assignments.get(heard.tx, occurrence.assignment_id, heard.me)
    assert assignment is not None
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    if about.has_screen(practice):
        # What is begun there opens the occurrence, and answers it.
        await about.show(heard, practice)
        return
    await occurrences.open_(heard.tx, occurrence.id, heard.now)
    await walking.begin(
        heard,
        practice,
        heard.given["size"],
        entry_id=occurrence.id,
        assignment_id=assignment.id,
        prompted=True,
    )


async def _open(heard: Heard, occurrence_id: UUID) -> Occurrence | None:
    """The occurrence, while it can still be answered; otherwise says so, and what can be done instead."""
    occurrence = await occurrences.get(heard.tx, occurrence_id, heard.me)
    if occurrence is not None and (occurrence.closed_at is None or occurrence.closed_as == "missed by us"):
        return occurrence
    await _over(heard, [occurrence_id])
    return None


async def _over(heard: Heard, ids: list[UUID]) -> None:
    """It is over. A late tap leaves what the client did on the screen, and the question that came of it."""
    found = [await occurrences.get(heard.tx, one, heard.me) for one in ids]
    if heard.pressed is not None and any(one is not None and one.closed_as in THEIRS for one in found):
        heard.toast("already-there")
    else:
        await heard.say("nudge-over", anchor=_anchor(heard))


def _ids(heard: Heard) -> list[UUID]:
    """The occurrences that a button is about: a merged nudge has several."""
    return [UUID(one) for one in heard.given.get("occurrences", [heard.given.get("occurrence")])]


async def later(heard: Heard) -> None:
    """Asks how much later; what would come after its end is not offered."""
    waiting = await _waiting(heard, _ids(heard))
    if not waiting:
        await _over(heard, _ids(heard))
        return
    until = min(one.open_until for one in waiting)
    fitting = [snooze for snooze in SNOOZES if await _moved(heard, snooze, until) is not None]
    if not fitting:
        await heard.say("later-never", anchor=_anchor(heard), until=At(until, "time"))
        return
    given = {"occurrences": [one.hex for one in _ids(heard)]}
    snoozes = [key(f"later-{snooze}", "nudge.snooze", snooze=snooze, **given) for snooze in fitting]
    own = key("later-own", "nudge.own-time", **given)
    await heard.say("later-when", *rows_of([*snoozes, own], 2), anchor=_anchor(heard))


async def _waiting(heard: Heard, ids: list[UUID]) -> list[Occurrence]:
    """Those of the occurrences that can still be put off."""
    found = [await occurrences.get(heard.tx, one, heard.me) for one in ids]
    return [one for one in found if one is not None and one.closed_at is None and one.opened_at is None]


async def _moved(heard: Heard, choice: Snooze | datetime, until: datetime) -> datetime | None:
    """When "later" would come again; None when that is too late."""
    client = await heard.client()
    assert client is not None
    try:
        return cadences.snoozed_to(choice, heard.now, nudges.hours_of(client), until)
    except cadences.TooLate:
        return None


def _anchor(heard: Heard) -> str | None:
    return None if heard.pressed is None else heard.pressed.anchor


async def snooze(heard: Heard) -> None:
    """One of the offered delays."""
    await _snooze(heard, _ids(heard), heard.given["snooze"])


async def own_time(heard: Heard) -> None:
    """The client names the time."""
    await dialogs.ask(heard.tx, heard.me, "nudge.own-time", heard.now, occurrences=[one.hex for one in _ids(heard)])
    await heard.say("later-own-ask", anchor=_anchor(heard))


async def own_time_typed(heard: Heard, dialog: Dialog) -> None:
    """The time that the client named."""
    client = await heard.client()
    assert client is not None
    try:
        at = human_time.read_moment(heard.text or "", heard.now, client.zone or "UTC", heard.language)
    except human_time.NotATime:
        await heard.say("later-unclear")
        return
    await dialogs.close(heard.tx, heard.me)
    await _snooze(heard, [UUID(one) for one in dialog.so_far["occurrences"]], at)


async def _snooze(heard: Heard, ids: list[UUID], choice: Snooze | datetime) -> None:
    waiting = await _waiting(heard, ids)
    if not waiting:
        await _over(heard, ids)
        return
    until = min(occurrence.open_until for occurrence in waiting)
    at = await _moved(heard, choice, until)
    if at is None:
        await heard.say("later-too-late", anchor=_anchor(heard), until=At(until, "datetime"))
        return
    for occurrence in waiting:
        await occurrences.change(heard.tx, occurrence.id, nudge_at=at)
    await heard.say("later-kept", anchor=_anchor(heard), at=At(at, "datetime"))


async def not_this_time(heard: Heard) -> None:
    """Not this time: kept as such, with a reason if the client likes; never a miss."""
    kept = [entry for one in _ids(heard) if (entry := await _keep_not_this_time(heard, one)) is not None]
    if not kept:
        await _over(heard, _ids(heard))
        return
    await dialogs.ask(heard.tx, heard.me, "nudge.reason", heard.now, entries=[entry.id.hex for entry in kept])
    await heard.say("not-this-time", (key("no-reason", "agree.no-reason"),), anchor=_anchor(heard))


async def _keep_not_this_time(heard: Heard, occurrence_id: UUID) -> Entry | None:
    occurrence = await occurrences.get(heard.tx, occurrence_id, heard.me)
    if occurrence is None or occurrence.closed_at is not None:
        return None
    if occurrence.opened_at is not None and occurrence.entry_id is None:
        # Of several in one message this one was begun.
        return None
    await occurrences.close(heard.tx, occurrence.id, "not this time", heard.now)
    if occurrence.entry_id is not None:
        return await entries.get(heard.tx, occurrence.entry_id, heard.me)
    if await entries.get(heard.tx, occurrence.id, heard.me) is not None:
        return None
    assert occurrence.assignment_id is not None
    assignment = await assignments.get(heard.tx, occurrence.assignment_id, heard.me)
    assert assignment is not None
    return await keep_entry(
        heard,
        occurrence.id,
        (assignment.practice_id, assignment.practice_version),
        assignment.size,
        assignment_id=assignment.id,
        prompted=True,
        outcome="not this time",
    )


async def reason_typed(heard: Heard, dialog: Dialog) -> None:
    """What got in the way."""
    await dialogs.close(heard.tx, heard.me)
    await keep_reason(heard, map(UUID, dialog.so_far["entries"]))
