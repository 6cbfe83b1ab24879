"""What is planned for a client: when each assignment is due next, what follows an entry up, when there is work."""

import logging
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from scheduling import cadence as cadences
from scheduling.cadence import Once, OnDemand, Schedule
from scheduling.falling import next_due, schedule_of
from scheduling.planning import AFTER_AN_ERROR
from scheduling.zones import ZONE_DATA_VERSION
from storage import clients, goals, occurrences, people, schedules
from storage.columns import new_id
from storage.database import Transaction, Unavailable
from storage.occurrences import Occurrence
from storage.schedules import Scheduled

log = logging.getLogger(__name__)

BATCH = 100
SHOWN_AHEAD = 3
FOLLOW_UP_OPEN = timedelta(days=7)


async def schedule(
    tx: Transaction, assignment_id: UUID, client_id: UUID, times: tuple[time, ...], days: tuple[int, ...], now: datetime
) -> list[datetime]:
    """Puts an assignment into the client's schedule; gives the first few instants at which it will be due."""
    await occurrences.close_all(tx, "withdrawn", now, assignment_id=assignment_id)
    await schedules.choose(tx, assignment_id, client_id, times, days, ZONE_DATA_VERSION)
    await replan(tx, client_id, now)
    scheduled = await schedules.find(tx, assignment_id)
    assert scheduled is not None
    plan = scheduled.plan
    cadence = cadences.from_json(plan.cadence)
    if isinstance(cadence, OnDemand) or not times:
        return []
    return cadences.upcoming(cadence, schedule_of(plan), now, plan.first_day, plan.last_day, SHOWN_AHEAD)


async def replan(tx: Transaction, client_id: UUID, now: datetime) -> None:
    """Computes anew when a client's assignments are due next: their zone, hours, times or a pause changed.

    Nothing is due for who pauses, or cannot be reached.
    """
    client = await clients.find(tx, client_id)
    if client is None or client.zone is None:
        return
    person = await people.get(tx, client_id)
    rests = client.paused_at is not None or person.unreachable_at is not None
    due = {
        scheduled.assignment_id: None if rests else await _next_free(tx, scheduled, now)
        for scheduled in await schedules.of_client(tx, client_id)
        if rests or not _is_due(scheduled, now)
    }
    await schedules.move_on(tx, due, ZONE_DATA_VERSION)


async def _next_free(tx: Transaction, scheduled: Scheduled, now: datetime) -> datetime | None:
    """The next due instant on a day that has not had all of its own yet.

    Quiet hours or a zone that were changed must not bring back what was asked on that day before.
    """
    plan = scheduled.plan
    due = next_due(plan, now)
    while due is not None:
        start, end = cadences.day_of(due, plan.zone)
        if isinstance(cadences.from_json(plan.cadence), Once):
            start = datetime.min.replace(tzinfo=UTC)
        if await occurrences.count_between(tx, scheduled.assignment_id, start, end) < len(plan.times):
            return due
        due = next_due(plan, end - timedelta(microseconds=1))
    return None


async def replan_for_zone_data(tx: Transaction, now: datetime) -> bool:
    """Computes a batch of due instants anew that came of older zone data. True: ask again, there may be more."""
    stale = await schedules.with_older_zone_data(tx, ZONE_DATA_VERSION, BATCH)
    moved: dict[UUID, datetime | None] = {}
    for one in stale:
        try:
            moved[one.assignment_id] = _with_newer_zones(one, now)
        except Exception as error:
            # It keeps its place until it falls due, and is not in the way of the others.
            log.error("A schedule failed action=replan_failed client=%s kind=%s", one.client_id, type(error).__name__)
            moved[one.assignment_id] = one.next_due_at
    await schedules.move_on(tx, moved, ZONE_DATA_VERSION)
    return bool(stale)


def _is_due(scheduled: Scheduled, now: datetime) -> bool:
    """Whether it has fallen due and is still to be planned: then only what comes after it follows what has changed."""
    return scheduled.next_due_at is not None and scheduled.next_due_at <= now


def _with_newer_zones(scheduled: Scheduled, now: datetime) -> datetime | None:
    is_to_come = scheduled.next_due_at is not None and not _is_due(scheduled, now)
    return next_due(scheduled.plan, now) if is_to_come else scheduled.next_due_at


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


async def resume_ended_pauses(tx: Transaction, now: datetime) -> bool:
    """Takes up again what clients paused until an instant that has come. True: ask again, there may be more."""
    ended = await clients.pauses_ended(tx, now, BATCH)
    for client_id in ended:
        try:
            async with tx.begin_nested():
                await clients.change(tx, client_id, paused_at=None, paused_until=None)
                await replan(tx, client_id, now)
        except Unavailable:
            raise
        except Exception as error:
            log.error("A pause failed to end action=resume_failed client=%s kind=%s", client_id, type(error).__name__)
            await clients.change(tx, client_id, paused_until=now + AFTER_AN_ERROR)
    return len(ended) == BATCH


async def next_change_at(tx: Transaction) -> datetime | None:
    """The earliest instant at which there is anything to do here."""
    instants = [
        await schedules.next_due_at(tx),
        await occurrences.next_change_at(tx),
        await goals.next_ask_at(tx),
        await clients.next_pause_end(tx),
    ]
    return min((at for at in instants if at is not None), default=None)


async def next_nudge_at(tx: Transaction) -> datetime | None:
    """The earliest instant at which a nudge goes out."""
    instants = [await schedules.next_due_at(tx), await occurrences.next_nudge_at(tx), await goals.next_ask_at(tx)]
    return min((at for at in instants if at is not None), default=None)
