"""Schedules: when, as the client chose it, for each assignment that is in force; and the next due instant, indexed."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ForeignKey, String, Table, Uuid, bindparam, delete, insert, select, update

from storage.assignments import assignments
from storage.clients import clients
from storage.columns import Instant, Json, metadata
from storage.database import Transaction

schedules = Table(
    "schedules",
    metadata,
    Column("assignment_id", Uuid, ForeignKey("assignments.id", ondelete="CASCADE"), primary_key=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("times", Json, nullable=False),
    Column("weekdays", Json, nullable=False),
    Column("next_due_at", Instant, index=True),
    Column("zone_data", String(16), nullable=False),
)


@dataclass(frozen=True)
class Scheduled:
    """An assignment with all that its next due instant follows from. Times and days are local to `zone`.

    `next_due_at` is None when nothing more is due. `zone_data` is the version of the zone data it was computed with.
    """

    assignment_id: UUID
    client_id: UUID
    times: tuple[time, ...]
    weekdays: tuple[int, ...]
    next_due_at: datetime | None
    cadence: dict[str, Any]
    first_day: date
    last_day: date
    zone: str
    quiet_from: time | None
    quiet_until: time | None
    days_off: tuple[int, ...]


_joined = (
    select(
        schedules.c.assignment_id,
        schedules.c.client_id,
        schedules.c.times,
        schedules.c.weekdays,
        schedules.c.next_due_at,
        assignments.c.cadence,
        assignments.c.first_day,
        assignments.c.last_day,
        clients.c.zone,
        clients.c.quiet_from,
        clients.c.quiet_until,
        clients.c.days_off,
    )
    .join(assignments, assignments.c.id == schedules.c.assignment_id)
    .join(clients, clients.c.person_id == schedules.c.client_id)
)


def _scheduled(row: Any) -> Scheduled:
    columns = dict(row._mapping)
    columns["times"] = tuple(time.fromisoformat(clock) for clock in row.times)
    columns["weekdays"] = tuple(row.weekdays)
    columns["days_off"] = tuple(row.days_off)
    return Scheduled(**columns)


async def choose(
    tx: Transaction,
    assignment_id: UUID,
    client_id: UUID,
    times: tuple[time, ...],
    weekdays: tuple[int, ...],
    zone_data: str,
) -> None:
    """Keeps the times that the client chose for an assignment, in place of earlier ones; nothing is due yet."""
    await remove(tx, assignment_id)
    await tx.execute(
        insert(schedules).values(
            assignment_id=assignment_id,
            client_id=client_id,
            times=[clock.strftime("%H:%M") for clock in times],
            weekdays=list(weekdays),
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


async def claim_due(tx: Transaction, now: datetime, limit: int) -> list[Scheduled]:
    """The schedules that are due, the longest due first; on PostgreSQL no other replica gets the same ones."""
    due = (
        _joined.where(schedules.c.next_due_at <= now)
        .order_by(schedules.c.next_due_at)
        .limit(limit)
        .with_for_update(of=schedules, skip_locked=True)
    )
    return [_scheduled(row) for row in await tx.execute(due)]


async def with_other_zone_data(tx: Transaction, zone_data: str, limit: int) -> list[Scheduled]:
    """The schedules whose next due instant was computed with another version of the zone data."""
    return [_scheduled(row) for row in await tx.execute(_joined.where(schedules.c.zone_data != zone_data).limit(limit))]


async def move_on(tx: Transaction, next_due: dict[UUID, datetime | None], zone_data: str) -> None:
    """Sets the next due instant of many assignments at once."""
    if not next_due:
        return
    moved = (
        update(schedules)
        .where(schedules.c.assignment_id == bindparam("moved"))
        .values(next_due_at=bindparam("due"), zone_data=zone_data)
    )
    await tx.execute(moved, [{"moved": key, "due": due} for key, due in next_due.items()])


async def next_due_at(tx: Transaction) -> datetime | None:
    """The earliest instant at which anything is due."""
    earliest = select(schedules.c.next_due_at).where(schedules.c.next_due_at.is_not(None))
    return (await tx.execute(earliest.order_by(schedules.c.next_due_at).limit(1))).scalar_one_or_none()
