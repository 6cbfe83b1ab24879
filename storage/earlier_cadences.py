"""The cadences that an assignment had before: which held when. The one that holds now stands with the assignment."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Table, Uuid, func, insert, select

from practices.owned import own_id
from storage import assignments
from storage.assignments import Assignment
from storage.care_links import visible_to
from storage.columns import Instant, Json, metadata, new_id
from storage.database import Transaction

earlier_cadences = Table(
    "earlier_cadences",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("assignment_id", Uuid, ForeignKey("assignments.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("cadence", Json, nullable=False),
    Column("held_from", Instant, nullable=False),
    Column("held_until", Instant, nullable=False),
)


@dataclass(frozen=True)
class Held:
    """A cadence that held for an assignment that was agreed, from an instant on and before another."""

    id: UUID
    client_id: UUID
    assignment_id: UUID
    cadence: dict[str, Any]
    held_from: datetime
    held_until: datetime


async def change(tx: Transaction, assignment: Assignment, cadence: dict[str, Any], now: datetime) -> None:
    """Another cadence for an assignment from now on; the one that held, if both had agreed to it, is remembered."""
    if assignment.state == "accepted" and cadence != assignment.cadence:
        held = Held(
            new_id(), assignment.client_id, assignment.id, assignment.cadence, await _since(tx, assignment), now
        )
        await tx.execute(insert(earlier_cadences), vars(held))
    await assignments.change(tx, assignment.id, assignment.client_id, cadence=cadence)


async def _since(tx: Transaction, assignment: Assignment) -> datetime:
    """Since when the present cadence has held."""
    of_it = earlier_cadences.c.assignment_id == assignment.id
    last = (await tx.execute(select(func.max(earlier_cadences.c.held_until)).where(of_it))).scalar_one()
    agreed = assignment.answered_at or assignment.proposed_at
    return agreed if last is None else max(last, agreed)


async def held_since(tx: Transaction, assignment_ids: Collection[UUID]) -> dict[UUID, datetime]:
    """Since when the cadences of those assignments hold that had another before.

    What comes once is the same when its day is moved.
    """
    now = assignments.assignments.c
    found = (
        select(earlier_cadences, now.cadence.label("present"), now.answered_at)
        .join(assignments.assignments, now.id == earlier_cadences.c.assignment_id)
        .where(earlier_cadences.c.assignment_id.in_(assignment_ids))
    )
    since: dict[UUID, datetime] = {}
    for row in await tx.execute(found):
        if not row.cadence["kind"] == row.present["kind"] == "once":
            # A yes to it may have come later than the change.
            agreed = max(row.held_until, row.answered_at or row.held_until)
            since[row.assignment_id] = max(agreed, since.get(row.assignment_id, agreed))
    return since


async def of_client(tx: Transaction, client_id: UUID, reader: UUID) -> list[Held]:
    """What held for a client's assignments before, in order; none when the reader may not see the client."""
    found = (
        select(earlier_cadences)
        .join(assignments.assignments, assignments.assignments.c.id == earlier_cadences.c.assignment_id)
        .where(
            earlier_cadences.c.client_id == client_id,
            visible_to(reader, earlier_cadences.c.client_id, earlier_cadences.c.held_until),
        )
        .order_by(earlier_cadences.c.held_from, earlier_cadences.c.id)
    )
    if reader != client_id:
        # What a client made and agreed with themselves is nobody else's affair.
        found = found.where(~assignments.assignments.c.practice_id.startswith(own_id(client_id, "")))
    return [Held(**row._mapping) for row in await tx.execute(found)]
