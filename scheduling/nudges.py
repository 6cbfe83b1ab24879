"""What is planned for a client: when each assignment is due next, what follows an entry up, when there is work."""

import logging
from datetime import datetime, time, timedelta
from uuid import UUID

from scheduling import before_sessions, free
from scheduling import cadence as cadences
from scheduling.cadence import Once, Schedule
from scheduling.falling import cadence_of, next_due, schedule_of
from scheduling.own_plans import own_plan, own_plans
from scheduling.planning import AFTER_AN_ERROR, keep_due
from scheduling.zones import ZONE_DATA_VERSION
from storage import care_modes, clients, consents, earlier_cadences, goals, occurrences, people, schedules, sessions
from storage.columns import new_id
from storage.database import Transaction, Unavailable
from storage.occurrences import Occurrence
from storage.schedules import Plan, Scheduled

log = logging.getLogger(__name__)

BATCH = 100
SHOWN_AHEAD = 3
FOLLOW_UP_OPEN = timedelta(days=7)
# More than a week of any zone, than all days off in a row, and than the time between most sessions.
ASKED_LATELY = timedelta(weeks=3)


async def schedule(
    tx: Transaction,
    assignment_id: UUID,
    client_id: UUID,
    times: tuple[time, ...],
    days: tuple[int, ...],
    now: datetime,
    window: tuple[time, time] | None = None,
) -> list[datetime]:
    """Puts an assignment into the client's schedule; gives the first few instants at which it will be due."""
    await schedules.choose(tx, assignment_id, client_id, times, days, ZONE_DATA_VERSION, window)
    await replan(tx, client_id, now)
    scheduled = await schedules.find(tx, assignment_id)
    assert scheduled is not None
    return await coming(tx, scheduled, now)


async def coming(tx: Transaction, scheduled: Scheduled, now: datetime) -> list[datetime]:
    """The next few instants at which an assignment is due."""
    if scheduled.next_due_at is None:
        return []
    plan = await own_plan(tx, scheduled, now)
    # The first is known; what comes next to it may have been left out for what was asked today.
    before = scheduled.next_due_at - timedelta(microseconds=1)
    return cadences.upcoming(cadence_of(plan), schedule_of(plan), before, plan.first_day, plan.last_day, SHOWN_AHEAD)


async def next_by(
    tx: Transaction, scheduled: Scheduled, now: datetime, since: datetime | None = None
) -> datetime | None:
    """When an assignment is due next by its plan, whatever is kept of it; `since`: when that cadence comes to hold."""
    return await _next_free(tx, scheduled.assignment_id, await own_plan(tx, scheduled, now), now, since)


async def replan(tx: Transaction, client_id: UUID, now: datetime) -> None:
    """Computes anew when a client's assignments are due next: their zone, hours, times, sessions or a pause changed.

    What has fallen due stays due. Nothing is due for who pauses, cannot be reached, or has no consent in force.
    """
    await before_sessions.plan_for_client(tx, client_id, now)
    client = await clients.find(tx, client_id)
    if client is None or client.zone is None:
        return
    person = await people.get(tx, client_id)
    agrees = await consents.has(tx, client_id, "client")
    rests = client.paused_at is not None or person.unreachable_at is not None or not agrees
    if not rests:
        await keep_due(tx, client_id, now)
    several = await schedules.of_client(tx, client_id)
    plans = await own_plans(tx, several, now)
    due = {
        one.assignment_id: None
        if rests
        else await _next_free(tx, one.assignment_id, plans.get(one.assignment_id, one.plan), now)
        for one in several
    }
    await schedules.move_on(tx, due, ZONE_DATA_VERSION)


async def _next_free(
    tx: Transaction, assignment_id: UUID, plan: Plan, now: datetime, since: datetime | None = None
) -> datetime | None:
    """The next due instant for which there is room: what was asked before must not come back."""
    cadence = cadence_of(plan)
    since = since or (await earlier_cadences.held_since(tx, [assignment_id])).get(assignment_id, free.EVER)
    asked = await occurrences.due_since(tx, assignment_id, since if isinstance(cadence, Once) else now - ASKED_LATELY)
    return free.next_free(cadence, schedule_of(plan), now, plan.first_day, plan.last_day, asked, since)


async def replan_for_zone_data(tx: Transaction, now: datetime) -> bool:
    """Computes a batch of due instants anew that came of older zone data. True: ask again, there may be more."""
    stale = await schedules.with_older_zone_data(tx, ZONE_DATA_VERSION, BATCH)
    plans = await own_plans(tx, stale, now)
    moved: dict[UUID, datetime | None] = {}
    for one in stale:
        try:
            moved[one.assignment_id] = await _with_newer_zones(tx, one, plans.get(one.assignment_id, one.plan), now)
        except Unavailable:
            raise
        except Exception as error:
            # It keeps its place until it falls due, and is not in the way of the others.
            log.error("A schedule failed action=replan_failed client=%s kind=%s", one.client_id, type(error).__name__)
            moved[one.assignment_id] = one.next_due_at
    await schedules.move_on(tx, moved, ZONE_DATA_VERSION)
    return bool(stale)


def _is_due(scheduled: Scheduled, now: datetime) -> bool:
    """Whether it has fallen due and is still to be planned: then only what comes after it follows what has changed."""
    return scheduled.next_due_at is not None and scheduled.next_due_at <= now


async def _with_newer_zones(tx: Transaction, scheduled: Scheduled, plan: Plan, now: datetime) -> datetime | None:
    if scheduled.next_due_at is None or _is_due(scheduled, now) or next_due(plan, now) == scheduled.next_due_at:
        return scheduled.next_due_at
    async with tx.begin_nested():
        return await _next_free(tx, scheduled.assignment_id, plan, now)


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


def end_of_quiet(client: clients.Client | None, now: datetime) -> datetime | None:
    """When the quiet hours end that somebody has just now; None when they have none, or are no client."""
    hours = None if client is None else hours_of(client)
    return cadences.out_of_quiet(now, hours) if hours and cadences.in_quiet(now, hours) else None


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
        await sessions.next_step(tx),
        await clients.next_pause_end(tx),
        await care_modes.next_ask_at(tx),
    ]
    return min((at for at in instants if at is not None), default=None)


async def next_nudge_at(tx: Transaction) -> datetime | None:
    """The earliest instant at which a nudge goes out."""
    instants = [
        await schedules.next_due_at(tx),
        await occurrences.next_nudge_at(tx),
        await goals.next_ask_at(tx),
        await sessions.next_step(tx),
    ]
    return min((at for at in instants if at is not None), default=None)
