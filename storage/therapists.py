"""Therapists: who has been let in by the operator, and what each has chosen for themselves."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ForeignKey, String, Table, Uuid, insert, select, update

from storage.columns import ClockTime, Instant, metadata
from storage.database import Transaction

therapists = Table(
    "therapists",
    metadata,
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("let_in_at", Instant, nullable=False),
    Column("zone", String(64)),
    Column("reads_at", ClockTime),
)


@dataclass(frozen=True)
class Therapist:
    """A person whom the operator let in as a therapist.

    `zone` is an IANA name, None until they have said where they are. `reads_at`: when they would like to read what is
    there before a session; None when they have not said.
    """

    person_id: UUID
    let_in_at: datetime
    zone: str | None = None
    reads_at: time | None = None


async def let_in(tx: Transaction, person_id: UUID, now: datetime) -> None:
    """Makes a person a therapist; does nothing when they are one already."""
    if await find(tx, person_id) is None:
        await tx.execute(insert(therapists).values(person_id=person_id, let_in_at=now))


async def find(tx: Transaction, person_id: UUID) -> Therapist | None:
    """The therapist that a person is; None when they are none."""
    row = (await tx.execute(select(therapists).where(therapists.c.person_id == person_id))).one_or_none()
    return None if row is None else Therapist(**row._mapping)


async def change(tx: Transaction, person_id: UUID, **chosen: Any) -> None:
    """Keeps what a therapist chose; `chosen` names columns."""
    await tx.execute(update(therapists).where(therapists.c.person_id == person_id).values(**chosen))
