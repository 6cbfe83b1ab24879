"""Therapists: who has been let in by the operator."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Table, Uuid, insert, select

from storage.columns import Instant, metadata
from storage.database import Transaction

therapists = Table(
    "therapists",
    metadata,
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("let_in_at", Instant, nullable=False),
)


@dataclass(frozen=True)
class Therapist:
    """A person whom the operator let in as a therapist."""

    person_id: UUID
    let_in_at: datetime


async def let_in(tx: Transaction, person_id: UUID, now: datetime) -> None:
    """Makes a person a therapist; does nothing when they are one already."""
    if await find(tx, person_id) is None:
        await tx.execute(insert(therapists).values(person_id=person_id, let_in_at=now))


async def find(tx: Transaction, person_id: UUID) -> Therapist | None:
    """The therapist that a person is; None when they are none."""
    row = (await tx.execute(select(therapists).where(therapists.c.person_id == person_id))).one_or_none()
    return None if row is None else Therapist(**row._mapping)
