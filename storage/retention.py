"""Retention: how long a client would like what is over to be kept, when they were told, and what is older than that."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Integer, Table, Uuid, delete, exists, func, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.clients import clients
from storage.columns import Instant, metadata
from storage.database import Transaction
from storage.entries import entries
from storage.goals import action_items, goals
from storage.notes import notes
from storage.occurrences import occurrences
from storage.people import people

retention = Table(
    "retention",
    metadata,
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), primary_key=True),
    Column("days", Integer),
    Column("told_days", Integer),
    Column("told_at", Instant),
)


@dataclass(frozen=True)
class Keeping:
    """How many days what is over is kept, as the client chose; None: they did not. `told_days`: of how many they heard.

    `told_at`: when they did. `back_at`: when they last let the bot bring them anything again.
    """

    client_id: UUID
    days: int | None = None
    told_days: int | None = None
    told_at: datetime | None = None
    back_at: datetime | None = None


async def of_client(tx: Transaction, client_id: UUID) -> Keeping:
    """What a client chose, and was told."""
    row = (await tx.execute(select(retention).where(retention.c.client_id == client_id))).one_or_none()
    return Keeping(client_id) if row is None else Keeping(**row._mapping)


async def all_with_old(tx: Transaction, before: datetime) -> list[Keeping]:
    """Every client of whom anything in words was over before an instant, and what they chose and were told.

    Who cannot be reached is not among them: they could not be told.
    """
    old = (
        (entries.c.client_id, (entries.c.started_at < before) & (entries.c.finished_at < before)),
        (notes.c.client_id, notes.c.talked_about_at < before),
        (action_items.c.client_id, action_items.c.done_at < before),
        (goals.c.client_id, goals.c.reached_at < before),
    )
    theirs = [exists().where(owner == clients.c.person_id, is_over) for owner, is_over in old]
    columns = (retention.c[name] for name in ("days", "told_days", "told_at"))
    reached = people.c.unreachable_at.is_(None)
    found = select(clients.c.person_id.label("client_id"), *columns, people.c.back_at).where(or_(*theirs), reached)
    found = found.join(people, people.c.id == clients.c.person_id)
    rows = await tx.execute(found.outerjoin(retention, retention.c.client_id == clients.c.person_id))
    return [Keeping(**row._mapping) for row in rows]


async def shortest(tx: Transaction) -> int | None:
    """The fewest days that any client chose."""
    days: int | None = (await tx.execute(select(func.min(retention.c.days)))).scalar_one_or_none()
    return days


async def choose(tx: Transaction, client_id: UUID, days: int | None) -> None:
    """Keeps for how many days a client would like what is over to be kept; None: until they delete it."""
    await _change(tx, client_id, days=days)


async def mark_told(tx: Transaction, client_id: UUID, days: int, now: datetime) -> None:
    """Keeps that a client has heard that what is over is deleted after so many days."""
    await _change(tx, client_id, told_days=days, told_at=now)


async def _change(tx: Transaction, client_id: UUID, **changed: Any) -> None:
    kind = postgresql if tx.dialect.name == "postgresql" else sqlite
    new = kind.insert(retention).values(client_id=client_id, **changed)
    await tx.execute(new.on_conflict_do_update(index_elements=["client_id"], set_=changed))


async def forget_before(tx: Transaction, client_id: UUID, before: datetime, limit: int) -> bool:
    """Deletes so much at most of a client's that was over before an instant. True: ask again, there may be more.

    Entries with all that hangs on them, notes that were talked about, goals that were reached, and what was due. What
    is open stays: a walk that can be carried on, an entry that is still to be asked about, or to be talked about.
    """
    still_asked = exists().where(occurrences.c.entry_id == entries.c.id, occurrences.c.closed_at.is_(None))
    to_be_raised = exists().where(notes.c.entry_id == entries.c.id, notes.c.talked_about_at.is_(None))
    over = (entries.c.client_id == client_id) & (entries.c.started_at < before) & (entries.c.finished_at < before)
    found = select(entries.c.id, entries.c.occurrence_id).where(over, ~still_asked, ~to_be_raised)
    rows = (await tx.execute(found.order_by(entries.c.started_at).limit(limit))).all()
    await tx.execute(delete(entries).where(entries.c.id.in_([row.id for row in rows])))
    answered = [row.occurrence_id for row in rows if row.occurrence_id is not None]
    await tx.execute(delete(occurrences).where(occurrences.c.id.in_(answered)))
    if len(rows) < limit:
        await _forget_beside(tx, client_id, before)
    return len(rows) == limit


async def _forget_beside(tx: Transaction, client_id: UUID, before: datetime) -> None:
    """What is over besides entries; the occurrences of entries that stay are theirs."""
    of_entry = exists().where(or_(entries.c.occurrence_id == occurrences.c.id, entries.c.id == occurrences.c.entry_id))
    was_due = (occurrences.c.client_id == client_id) & (occurrences.c.due_at < before)
    await tx.execute(delete(occurrences).where(was_due, occurrences.c.closed_at < before, ~of_entry))
    await tx.execute(delete(notes).where(notes.c.client_id == client_id, notes.c.talked_about_at < before))
    await tx.execute(delete(action_items).where(action_items.c.client_id == client_id, action_items.c.done_at < before))
    open_items = exists().where(action_items.c.goal_id == goals.c.id)
    await tx.execute(delete(goals).where(goals.c.client_id == client_id, goals.c.reached_at < before, ~open_items))
