"""What an assignment does not share with others that are planned alike: its chance, its sessions, where a taper is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Protocol
from uuid import UUID

from scheduling import session_dates
from scheduling.cadence import AroundSession, BadCadence, SeveralADay, Untapered, stages
from scheduling.falling import REMEMBERED, cadence_of
from scheduling.local_time import to_local
from storage import earlier_cadences, schedules, sessions
from storage.database import Transaction
from storage.schedules import Plan

# So far back a session may lie that what is due follows from: the one before the next.
LOOKED_BACK = timedelta(weeks=5)
# And so far after the last day: what comes before a session, half of its time at most, may lie within the days.
LOOKED_AHEAD = timedelta(weeks=4)


class Planned(Protocol):
    """An assignment with its plan."""

    @property
    def assignment_id(self) -> UUID: ...
    @property
    def client_id(self) -> UUID: ...
    @property
    def plan(self) -> Plan: ...


async def own_plans(tx: Transaction, several: Sequence[Planned], now: datetime) -> dict[UUID, Plan]:
    """The plans of those assignments that need one of their own; the others go by the plan that they share."""
    tied = [one for one in several if _is_tied(one.plan)]
    starts = await _session_starts(tx, tied, now) if tied else {}
    tapered = [one.assignment_id for one in several if _is_tapered(one.plan)]
    since = await earlier_cadences.held_since(tx, tapered) if tapered else {}
    return {
        one.assignment_id: _own(
            one.plan,
            one.assignment_id,
            starts.get(one.assignment_id, ()),
            _begins(one.plan, since.get(one.assignment_id)),
        )
        for one in several
        if _is_drawn(one.plan) or _is_tied(one.plan) or one.assignment_id in since
    }


def _begins(plan: Plan, since: datetime | None) -> date:
    """A taper in the place of another cadence goes through all its weeks, however long that had held."""
    return plan.first_day if since is None else max(plan.first_day, to_local(since, plan.zone).date())


async def own_plan(tx: Transaction, one: Planned, now: datetime) -> Plan:
    """The plan by which one assignment goes."""
    return (await own_plans(tx, [one], now)).get(one.assignment_id, one.plan)


@lru_cache(maxsize=REMEMBERED)
def _is_drawn(plan: Plan) -> bool:
    return any(isinstance(stage, SeveralADay) and stage.at_random for stage in _stages(plan))


@lru_cache(maxsize=REMEMBERED)
def _is_tapered(plan: Plan) -> bool:
    return len(_stages(plan)) > 1


@lru_cache(maxsize=REMEMBERED)
def _is_tied(plan: Plan) -> bool:
    return any(isinstance(stage, AroundSession) for stage in _stages(plan))


def _stages(plan: Plan) -> tuple[Untapered, ...]:
    try:
        return stages(cadence_of(plan))
    except BadCadence:
        # Where it is planned this is found out, for it alone.
        return ()


# Remembered, so that what was computed of it can be found again.
@lru_cache(maxsize=REMEMBERED)
def _own(plan: Plan, assignment_id: UUID, starts: tuple[datetime, ...], first_day: date) -> Plan:
    return replace(plan, seed=assignment_id.hex, sessions=starts, first_day=first_day)


async def _session_starts(tx: Transaction, tied: Sequence[Planned], now: datetime) -> dict[UUID, tuple[datetime, ...]]:
    """When the sessions with whoever proposed each of these begin; with anybody, where the client made it."""
    of_clients = await sessions.of_clients(tx, list({one.client_id for one in tied}))
    proposed_by = await schedules.proposed_by(tx, [one.assignment_id for one in tied])
    starts = {}
    for one in tied:
        therapist_id = proposed_by.get(one.assignment_id)
        theirs = [each for each in of_clients.get(one.client_id, ()) if therapist_id in (None, each.therapist_id)]
        until = datetime.combine(one.plan.last_day, time(0), UTC) + LOOKED_AHEAD
        found = session_dates.between(theirs, now - LOOKED_BACK, until)
        starts[one.assignment_id] = tuple(session.starts_at for session in found)
    return starts
