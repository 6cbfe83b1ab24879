"""What is due, claimed by the client, with all that it takes to nudge them."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Table, bindparam, case, select, update

from storage.assignments import assignments
from storage.clients import clients
from storage.database import Transaction
from storage.occurrences import MAY_BE_NUDGED, occurrences
from storage.people import chats_of, people
from storage.schedules import PLAN, Plan, read_plan, schedules


class Due(NamedTuple):
    """An assignment that is due."""

    assignment_id: UUID
    client_id: UUID
    due_at: datetime
    practice_id: str
    practice_version: int
    size: str
    chat_id: int
    language: str
    paused_at: datetime | None
    plan: Plan


class Waiting(NamedTuple):
    """An occurrence that waits for its nudge: of an assignment, or to follow up an entry."""

    id: UUID
    client_id: UUID
    entry_id: UUID | None
    due_at: datetime
    open_until: datetime
    nudge_at: datetime
    nudge_id: UUID | None
    practice_id: str | None
    practice_version: int | None
    size: str | None
    chat_id: int
    language: str
    zone: str | None
    quiet_from: time | None
    quiet_until: time | None


class Claimed(NamedTuple):
    """Clients for whom something is due, and whether an occurrence of any of them waits for its nudge."""

    client_ids: list[UUID]
    some_wait: bool
    is_full: bool


_falls_due = schedules.c.next_due_at <= bindparam("now")
_may_be_nudged = (occurrences.c.nudge_at <= bindparam("now")) & MAY_BE_NUDGED

# What is agreed stays as it is beside what the client can carry just now.
_size = case((clients.c.lightened_at.is_not(None), "smaller"), else_=assignments.c.size)

_due = (
    select(
        schedules.c.assignment_id,
        schedules.c.client_id,
        schedules.c.next_due_at,
        assignments.c.practice_id,
        assignments.c.practice_version,
        _size,
        people.c.chat_id,
        people.c.language,
        clients.c.paused_at,
        *PLAN,
    )
    .join(assignments, assignments.c.id == schedules.c.assignment_id)
    .join(clients, clients.c.person_id == schedules.c.client_id)
    .join(people, people.c.id == schedules.c.client_id)
    .where(_falls_due, schedules.c.client_id.in_(bindparam("these", expanding=True)))
    # Who changes a schedule or an occurrence just now comes before, or after; not in between.
    .with_for_update(of=schedules)
)

_waiting = (
    select(
        occurrences.c.id,
        occurrences.c.client_id,
        occurrences.c.entry_id,
        occurrences.c.due_at,
        occurrences.c.open_until,
        occurrences.c.nudge_at,
        occurrences.c.nudge_id,
        assignments.c.practice_id,
        assignments.c.practice_version,
        _size,
        people.c.chat_id,
        people.c.language,
        clients.c.zone,
        clients.c.quiet_from,
        clients.c.quiet_until,
    )
    .join(clients, clients.c.person_id == occurrences.c.client_id)
    .join(people, people.c.id == occurrences.c.client_id)
    .outerjoin(assignments, assignments.c.id == occurrences.c.assignment_id)
    .where(_may_be_nudged, occurrences.c.client_id.in_(bindparam("these", expanding=True)))
    .with_for_update(of=occurrences)
)


async def claim_clients(tx: Transaction, now: datetime, limit: int) -> Claimed:
    """The clients of so much that is due, the longest due first; on PostgreSQL no other replica gets one of them.

    The client is claimed and not the row: all that one client is due for is one message, so it belongs in one hand.
    """
    falling = await _clients_of(tx, schedules, _falls_due, schedules.c.next_due_at, now, limit)
    waiting = await _clients_of(tx, occurrences, _may_be_nudged, occurrences.c.nudge_at, now, limit)
    return Claimed(
        list(dict.fromkeys(falling + waiting)), bool(waiting), len(falling) == limit or len(waiting) == limit
    )


async def _clients_of(
    tx: Transaction,
    table: Table,
    is_due: ColumnElement[bool],
    since: ColumnElement[datetime],
    now: datetime,
    limit: int,
) -> list[UUID]:
    due = (
        select(clients.c.person_id)
        .join(table, table.c.client_id == clients.c.person_id)
        .where(is_due)
        .order_by(since)
        .limit(limit)
        # Weak enough that what others keep about the client meanwhile does not wait for it.
        .with_for_update(of=clients, skip_locked=True, key_share=True)
    )
    return list((await tx.execute(due, {"now": now})).scalars())


async def falling(tx: Transaction, client_ids: Sequence[UUID], now: datetime) -> list[Due]:
    """The assignments of these clients that are due now."""
    rows = (await tx.execute(_due, {"now": now, "these": client_ids})).all()
    chats = await chats_of(tx, {row.client_id: row.chat_id for row in rows})
    return [Due(*row[:6], chats[row.client_id], *row[7:9], read_plan(*row[9:])) for row in rows]


async def waiting(tx: Transaction, client_ids: Sequence[UUID], now: datetime) -> list[Waiting]:
    """The occurrences of these clients that wait for a nudge until now, but for those of who rests."""
    rows = (await tx.execute(_waiting, {"now": now, "these": client_ids})).all()
    chats = await chats_of(tx, {row.client_id: row.chat_id for row in rows})
    return [Waiting._make(row)._replace(chat_id=chats[row.client_id]) for row in rows]


async def put_off_falling(tx: Transaction, client_id: UUID, now: datetime, until: datetime) -> None:
    """Looks again later at what a client is due for now: it cannot be planned."""
    theirs = (schedules.c.client_id == client_id) & (schedules.c.next_due_at <= now)
    await tx.execute(update(schedules).where(theirs).values(next_due_at=until))


async def put_off_waiting(tx: Transaction, client_id: UUID, now: datetime, until: datetime) -> None:
    """Looks again later at the nudges of a client that wait: they cannot be put."""
    theirs = (occurrences.c.client_id == client_id) & (occurrences.c.nudge_at <= now)
    await tx.execute(update(occurrences).where(theirs).values(nudge_at=until))
