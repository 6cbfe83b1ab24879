"""Schedules: when, as the client chose it, for each assignment that is in force; and the next due instant, indexed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    String,
    Table,
    Uuid,
    bindparam,
    delete,
    insert,
    select,
    type_coerce,
    update,
)

from storage.assignments import assignments
from storage.bulk import run_many
from storage.clients import clients
from storage.columns import ClockTime, Instant, Json, metadata
from storage.database import Transaction

schedules = Table(
    "schedules",
    metadata,
    Column("assignment_id", Uuid, ForeignKey("assignments.id", ondelete="CASCADE"), primary_key=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("times", Json, nullable=False),
    Column("weekdays", Json, nullable=False),
    Column("window_from", ClockTime),
    Column("window_until", ClockTime),
    Column("next_due_at", Instant),
    # Asked at every round, of all rows: none of them may be read for it.
    Column("zone_data", String(16), nullable=False, index=True),
)
_is_planned = schedules.c.next_due_at.is_not(None)
Index(
    "ix_schedules_due",
    schedules.c.next_due_at,
    schedules.c.client_id,
    sqlite_where=_is_planned,
    postgresql_where=_is_planned,
)

PLANS_REMEMBERED = 20_000


@dataclass(frozen=True, eq=False)
class Plan:
    """All that the due instants of an assignment follow from; days and times are local to `zone`.

    Assignments that are planned alike share one, so that what was computed of it can be found again. `seed` and
    `sessions` are an assignment's own: who plans fills them in where its cadence asks for them.
    """

    times: tuple[time, ...]
    weekdays: tuple[int, ...]
    cadence: dict[str, Any]
    first_day: date
    last_day: date
    zone: str
    quiet_from: time | None
    quiet_until: time | None
    days_off: tuple[int, ...]
    window: tuple[time, time] | None = None
    seed: str = ""
    sessions: tuple[datetime, ...] = ()


@dataclass(frozen=True)
class Scheduled:
    """An assignment, its plan, and when it is due next: None when nothing more is due."""

    assignment_id: UUID
    client_id: UUID
    next_due_at: datetime | None
    plan: Plan


def _as_kept(column: Column[Any]) -> Any:
    # What a plan is made of is read once for all rows that say the same.
    return type_coerce(column, String).label(column.name)


# The columns that `read_plan` takes.
PLAN = (
    _as_kept(schedules.c.times),
    _as_kept(schedules.c.weekdays),
    _as_kept(assignments.c.cadence),
    assignments.c.first_day,
    assignments.c.last_day,
    clients.c.zone,
    _as_kept(clients.c.quiet_from),
    _as_kept(clients.c.quiet_until),
    _as_kept(clients.c.days_off),
    _as_kept(schedules.c.window_from),
    _as_kept(schedules.c.window_until),
)


@lru_cache(maxsize=PLANS_REMEMBERED)
def read_plan(
    times: str,
    weekdays: str,
    cadence: str,
    first_day: date,
    last_day: date,
    zone: str,
    quiet_from: str | None,
    quiet_until: str | None,
    days_off: str,
    window_from: str | None,
    window_until: str | None,
) -> Plan:
    """The plan that the columns of PLAN hold."""
    begins, ends = _clock(window_from), _clock(window_until)
    return Plan(
        times=tuple(time.fromisoformat(clock) for clock in json.loads(times)),
        weekdays=tuple(json.loads(weekdays)),
        cadence=json.loads(cadence),
        first_day=first_day,
        last_day=last_day,
        zone=zone,
        quiet_from=_clock(quiet_from),
        quiet_until=_clock(quiet_until),
        days_off=tuple(json.loads(days_off)),
        window=None if begins is None or ends is None else (begins, ends),
    )


def _clock(kept: str | None) -> time | None:
    return None if kept is None else time.fromisoformat(kept)


_joined = (
    select(schedules.c.assignment_id, schedules.c.client_id, schedules.c.next_due_at, *PLAN)
    .join(assignments, assignments.c.id == schedules.c.assignment_id)
    .join(clients, clients.c.person_id == schedules.c.client_id)
)


def _scheduled(row: Any) -> Scheduled:
    return Scheduled(row[0], row[1], row[2], read_plan(*row[3:]))


async def choose(
    tx: Transaction,
    assignment_id: UUID,
    client_id: UUID,
    times: tuple[time, ...],
    weekdays: tuple[int, ...],
    zone_data: str,
    window: tuple[time, time] | None = None,
) -> None:
    """Keeps the times that the client chose for an assignment, in place of earlier ones; nothing is due yet."""
    begins, ends = window or (None, None)
    await remove(tx, assignment_id)
    await tx.execute(
        insert(schedules).values(
            assignment_id=assignment_id,
            client_id=client_id,
            times=[clock.strftime("%H:%M") for clock in times],
            weekdays=list(weekdays),
            window_from=begins,
            window_until=ends,
            zone_data=zone_data,
        )
    )


async def remove(tx: Transaction, assignment_id: UUID) -> None:
    """Takes an assignment out of the schedule."""
    await tx.execute(delete(schedules).where(schedules.c.assignment_id == assignment_id))


async def find(tx: Transaction, assignment_id: UUID) -> Scheduled | None:
    """The schedule of one assignment, if it has one."""
    row = (await tx.execute(_joined.where(schedules.c.assignment_id == assignment_id))).one_or_none()
    return None if row is None else _scheduled(row)


async def of_client(tx: Transaction, client_id: UUID) -> list[Scheduled]:
    """All schedules of a client."""
    return [_scheduled(row) for row in await tx.execute(_joined.where(schedules.c.client_id == client_id))]


async def with_older_zone_data(tx: Transaction, zone_data: str, limit: int) -> list[Scheduled]:
    """The schedules whose next due instant was computed with an older version of the zone data.

    Not with any other: while replicas are upgraded one by one, each would for ever undo what another one did.
    """
    older = schedules.c.zone_data < zone_data
    return [_scheduled(row) for row in await tx.execute(_joined.where(older).limit(limit))]


async def proposed_by(tx: Transaction, assignment_ids: Sequence[UUID]) -> dict[UUID, UUID | None]:
    """The therapist of each of these assignments; None where a client agreed it with themselves."""
    these = assignments.c.id.in_(assignment_ids)
    rows = await tx.execute(select(assignments.c.id, assignments.c.therapist_id).where(these))
    return {row.id: row.therapist_id for row in rows}


_moved = update(schedules).where(schedules.c.assignment_id == bindparam("moved"))
_move_on = _moved.values(next_due_at=bindparam("due"))
_move_with_zones = _moved.values(next_due_at=bindparam("due"), zone_data=bindparam("zones"))


async def move_on(tx: Transaction, next_due: Mapping[UUID, datetime | None], zone_data: str | None = None) -> None:
    """Sets the next due instants of many assignments at once, and with which zone data they were computed.

    Without `zone_data` what was kept of it stays: writing its index again would cost more than the rest.
    """
    if zone_data is None:
        await run_many(tx, _move_on, ("moved", "due"), list(next_due.items()))
    else:
        rows = [(moved, due, zone_data) for moved, due in next_due.items()]
        await run_many(tx, _move_with_zones, ("moved", "due", "zones"), rows)


async def next_due_at(tx: Transaction) -> datetime | None:
    """The earliest instant at which anything is due."""
    earliest = select(schedules.c.next_due_at).where(_is_planned)
    return (await tx.execute(earliest.order_by(schedules.c.next_due_at).limit(1))).scalar_one_or_none()
