"""What is due becomes occurrences, and occurrences become nudges in the outbox, a batch at a time."""

import logging
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from itertools import groupby
from uuid import UUID

from scheduling import cadence as cadences
from scheduling.cadence import Once, OnDemand, Schedule
from scheduling.zones import ZONE_DATA_VERSION
from storage import assignments, clients, occurrences, outbox, people, practices, schedules
from storage.columns import new_id
from storage.database import Transaction, Unavailable
from storage.occurrences import Occurrence
from storage.outbox import Button, Message
from storage.people import Person
from storage.schedules import Scheduled

log = logging.getLogger(__name__)

BATCH = 500
AFTER_AN_ERROR = timedelta(minutes=10)
SHOWN_AHEAD = 3
WORDINGS = 4  # nudge-1 to nudge-4 in the texts; they take turns
FOLLOW_UP_OPEN = timedelta(days=7)


def _schedule(scheduled: Scheduled) -> Schedule:
    return Schedule(
        zone=scheduled.zone,
        times=scheduled.times,
        days=scheduled.weekdays,
        quiet_from=scheduled.quiet_from,
        quiet_until=scheduled.quiet_until,
        days_off=scheduled.days_off,
    )


def next_due(scheduled: Scheduled, after: datetime) -> datetime | None:
    """The next due instant of an assignment, strictly later than `after`; None when nothing more is due."""
    cadence = cadences.from_json(scheduled.cadence)
    return cadences.next_due(cadence, _schedule(scheduled), after, scheduled.first_day, scheduled.last_day)


async def schedule(
    tx: Transaction, assignment_id: UUID, client_id: UUID, times: tuple[time, ...], days: tuple[int, ...], now: datetime
) -> list[datetime]:
    """Puts an assignment into the client's schedule; gives the first few instants at which it will be due."""
    await occurrences.close_all(tx, "withdrawn", now, assignment_id=assignment_id)
    await schedules.choose(tx, assignment_id, client_id, times, days, ZONE_DATA_VERSION)
    await replan(tx, client_id, now)
    scheduled = await schedules.find(tx, assignment_id)
    assert scheduled is not None
    cadence = cadences.from_json(scheduled.cadence)
    if isinstance(cadence, OnDemand) or not times:
        return []
    return cadences.upcoming(cadence, _schedule(scheduled), now, scheduled.first_day, scheduled.last_day, SHOWN_AHEAD)


async def replan(tx: Transaction, client_id: UUID, now: datetime) -> None:
    """Computes anew when a client's assignments are due next: their zone, hours, times or a pause changed."""
    client = await clients.find(tx, client_id)
    if client is None or client.zone is None:
        return
    paused = client.paused_at is not None
    due = {
        scheduled.assignment_id: None if paused else await _next_free(tx, scheduled, now)
        for scheduled in await schedules.of_client(tx, client_id)
    }
    await schedules.move_on(tx, due, ZONE_DATA_VERSION)


async def _next_free(tx: Transaction, scheduled: Scheduled, now: datetime) -> datetime | None:
    """The next due instant on a day that has not had all of its own yet.

    Quiet hours or a zone that were changed must not bring back what was asked on that day before.
    """
    due = next_due(scheduled, now)
    while due is not None:
        start, end = cadences.day_of(due, scheduled.zone)
        if isinstance(cadences.from_json(scheduled.cadence), Once):
            start = datetime.min.replace(tzinfo=UTC)
        if await occurrences.count_between(tx, scheduled.assignment_id, start, end) < len(scheduled.times):
            return due
        due = next_due(scheduled, end - timedelta(microseconds=1))
    return None


async def replan_for_zone_data(tx: Transaction, now: datetime) -> bool:
    """Computes a batch of due instants anew that came of older zone data. True: ask again, there may be more."""
    stale = await schedules.with_other_zone_data(tx, ZONE_DATA_VERSION, BATCH)
    # What fell due before is still to be planned: only the future follows the new data.
    moved = {
        one.assignment_id: one.next_due_at if one.next_due_at is None or one.next_due_at <= now else next_due(one, now)
        for one in stale
    }
    await schedules.move_on(tx, moved, ZONE_DATA_VERSION)
    return bool(stale)


async def plan_due(tx: Transaction, now: datetime) -> bool:
    """Turns a batch of due schedules into occurrences and moves each on. True: ask again, there may be more."""
    due = await schedules.claim_due(tx, now, BATCH)
    planned: list[Occurrence] = []
    moved: dict[UUID, datetime | None] = {}
    for scheduled in due:
        made, moved[scheduled.assignment_id] = _fall_due(scheduled, now)
        planned += made
    await occurrences.add(tx, planned)
    await schedules.move_on(tx, moved, ZONE_DATA_VERSION)
    return len(due) == BATCH


def _fall_due(scheduled: Scheduled, now: datetime) -> tuple[list[Occurrence], datetime | None]:
    """The occurrences that have fallen due by now, and the next instant after now.

    After a long stop there may be several: each is kept, and those whose use is over are ours to own up to.
    """
    made: list[Occurrence] = []
    due_at = scheduled.next_due_at
    while due_at is not None and due_at <= now:
        following = next_due(scheduled, due_at)
        made.append(_occurrence(scheduled, due_at, following, now))
        due_at = following
    return made, due_at


def _occurrence(scheduled: Scheduled, due_at: datetime, following: datetime | None, now: datetime) -> Occurrence:
    plan = _schedule(scheduled)
    too_late = cadences.nudge_expires_at(due_at, plan) <= now
    return Occurrence(
        id=new_id(),
        client_id=scheduled.client_id,
        assignment_id=scheduled.assignment_id,
        entry_id=None,
        due_at=due_at,
        open_until=cadences.end_of_use(due_at, following, plan),
        nudge_at=None if too_late else due_at,
        closed_at=now if too_late else None,
        closed_as="missed by us" if too_late else None,
    )


async def follow_up(tx: Transaction, client_id: UUID, entry_id: UUID, at: datetime) -> None:
    """Plans to ask, at the instant that the client named, how it went; moved out of the client's quiet hours."""
    client = await clients.find(tx, client_id)
    assert client is not None
    await occurrences.drop_follow_ups(tx, entry_id)
    when = cadences.out_of_quiet(at, hours_of(client))
    await occurrences.add(
        tx, [Occurrence(new_id(), client_id, None, entry_id, when, when + FOLLOW_UP_OPEN, nudge_at=when)]
    )


def hours_of(client: clients.Client) -> Schedule:
    """The client's own hours, whatever the assignment."""
    return Schedule(
        zone=client.zone or "UTC",
        times=(),
        quiet_from=client.quiet_from,
        quiet_until=client.quiet_until,
        days_off=client.days_off,
    )


async def nudge_due(tx: Transaction, now: datetime) -> bool:
    """Puts the nudges that are to go out now into the outbox. True: ask again, there may be more.

    What one client is due for at one time is one message.
    """
    due = await occurrences.due_nudges(tx, now, BATCH)
    for client_id, theirs in groupby(sorted(due, key=_by_client), key=lambda occurrence: occurrence.client_id):
        of_client = list(theirs)
        try:
            async with tx.begin_nested():
                await _nudge(tx, client_id, of_client, now)
        except Unavailable:
            raise
        except Exception as error:
            # What is wrong with one client's nudge must not keep everybody else's back.
            log.error("A nudge failed action=nudge_failed client=%s kind=%s", client_id, type(error).__name__)
            await occurrences.nudge_later(tx, [one.id for one in of_client], now + AFTER_AN_ERROR)
    return len(due) == BATCH


def _by_client(occurrence: Occurrence) -> tuple[UUID, datetime, UUID]:
    return occurrence.client_id, occurrence.due_at, occurrence.id


async def _nudge(tx: Transaction, client_id: UUID, due: list[Occurrence], now: datetime) -> None:
    person = await people.get(tx, client_id)
    client = await clients.find(tx, client_id)
    assert client is not None
    if cadences.in_quiet(now, hours_of(client)):
        # The quiet hours were changed after this was planned.
        await occurrences.nudge_later(tx, [one.id for one in due], cadences.out_of_quiet(now, hours_of(client)))
        return
    asks = [await _ask(tx, occurrence, person) for occurrence in due]
    nudge_id = await outbox.put(
        tx,
        chat_id=person.chat_id,
        person_id=client_id,
        message=asks[0] if len(asks) == 1 else _merged(asks, due),
        now=now,
        lane="nudge",
        anchor=anchor_of(due[0]) if len(due) == 1 else f"nudges:{due[0].id.hex}",
        expires_at=max(_of_use_until(occurrence, client, now) for occurrence in due),
        dedupe_key=f"nudge:{due[0].id.hex}:{(due[0].nudge_at or now).isoformat()}",
    )
    assert nudge_id is not None, "an occurrence is nudged once for each nudge_at"
    await occurrences.put_nudge(tx, [occurrence.id for occurrence in due], nudge_id)


def _of_use_until(occurrence: Occurrence, client: clients.Client, now: datetime) -> datetime:
    # How something went is still worth asking after a pause, or when we come late.
    since = now if occurrence.entry_id is not None else occurrence.nudge_at or now
    return cadences.nudge_expires_at(since, hours_of(client))


def anchor_of(occurrence: Occurrence) -> str:
    """The live message of the walk that an occurrence invites to: an entry has the key of its occurrence."""
    return f"walk:{(occurrence.entry_id or occurrence.id).hex}"


async def _ask(tx: Transaction, occurrence: Occurrence, person: Person) -> Message:
    """The message that invites for one occurrence; names of practices are on buttons, which no lock screen shows."""
    given = {"occurrence": occurrence.id.hex}
    later = Button(do="nudge.later", given=given, label="nudge-later")
    not_now = Button(do="nudge.not-this-time", given=given, label="nudge-not-this-time")
    if occurrence.entry_id is not None:
        start = Button(do="nudge.start", given=given | {"size": "full"}, label="nudge-follow-up")
        return Message("follow-up", {}, ((start,), (later, not_now)))
    assert occurrence.assignment_id is not None
    assignment = await assignments.get(tx, occurrence.assignment_id, occurrence.client_id)
    assert assignment is not None
    practice = await practices.get(tx, assignment.practice_id, assignment.practice_version)
    full = assignment.size == "full"
    start = Button(
        do="nudge.start",
        given=given | {"size": assignment.size},
        label="nudge-start",
        args={"practice": practice.words_in(person.language).name},
    )
    smaller = Button(
        do="nudge.start",
        given=given | {"size": "smaller"},
        label="nudge-smaller",
        args={"minutes": practice.smaller_minutes},
    )
    rows = ((start,), (smaller,), (later, not_now)) if full else ((start,), (later, not_now))
    wording = zlib.crc32(occurrence.id.bytes) % WORDINGS + 1
    return Message(f"nudge-{wording}", {"minutes": practice.minutes if full else practice.smaller_minutes}, rows)


def _merged(asks: Iterable[Message], due: list[Occurrence]) -> Message:
    starts = tuple((ask.buttons[0][0],) for ask in asks)
    given = {"occurrences": [occurrence.id.hex for occurrence in due]}
    later = Button(do="nudge.later", given=given, label="nudge-later")
    not_now = Button(do="nudge.not-this-time", given=given, label="nudge-not-this-time")
    return Message("nudge-several", {"several": len(due)}, (*starts, (later, not_now)))


async def resume_ended_pauses(tx: Transaction, now: datetime) -> None:
    """Takes up again what clients paused until an instant that has come."""
    for client_id in await clients.pauses_ended(tx, now):
        await clients.change(tx, client_id, paused_at=None, paused_until=None)
        await replan(tx, client_id, now)


async def next_change_at(tx: Transaction) -> datetime | None:
    """The earliest instant at which there is anything to do here."""
    instants = [await schedules.next_due_at(tx), await occurrences.next_change_at(tx), await clients.next_pause_end(tx)]
    return min((at for at in instants if at is not None), default=None)


async def next_nudge_at(tx: Transaction) -> datetime | None:
    """The earliest instant at which a nudge goes out."""
    instants = [await schedules.next_due_at(tx), await occurrences.next_nudge_at(tx)]
    return min((at for at in instants if at is not None), default=None)
