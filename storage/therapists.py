"""Therapists: who has been let in by the operator, and what each has chosen for themselves."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ForeignKey, String, Table, Uuid, delete, insert, select, update

from storage import exports
from storage.columns import ClockTime, Instant, metadata
from storage.database import Transaction
from storage.people import people

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


async def everybody(tx: Transaction) -> list[Therapist]:
    """All who are let in, who came first first."""
    rows = await tx.execute(select(therapists).order_by(therapists.c.let_in_at, therapists.c.person_id))
    return [Therapist(**row._mapping) for row in rows]


async def freeze(tx: Transaction, person_id: UUID, now: datetime) -> bool:
    """Keeps a therapist from everything, at once and until they are unfrozen: somebody else may have their account.

    They read, export and change nothing; the files that they asked for are given up, and what else is to be said to
    them waits. Their clients notice nothing. False when they are no therapist, or frozen already.
    """
    this = people.c.id.in_(select(therapists.c.person_id).where(therapists.c.person_id == person_id))
    freezes = update(people).where(this, people.c.frozen_at.is_(None)).values(frozen_at=now)
    if (await tx.execute(freezes)).rowcount != 1:
        return False
    await exports.take_back(tx, person_id)
    return True


async def unfreeze(tx: Transaction, person_id: UUID) -> bool:
    """Lets a therapist go on where they were. False when they were not frozen."""
    frozen = (people.c.id == person_id) & people.c.frozen_at.is_not(None)
    return bool((await tx.execute(update(people).where(frozen).values(frozen_at=None))).rowcount == 1)


async def remove(tx: Transaction, person_id: UUID) -> bool:
    """Makes a person a therapist no more, and with that deletes what was theirs as one. False when they are none.

    What they wrote for a client stays with the client.
    """
    done = await tx.execute(delete(therapists).where(therapists.c.person_id == person_id))
    return bool(done.rowcount == 1)


async def find(tx: Transaction, person_id: UUID) -> Therapist | None:
    """The therapist that a person is; None when they are none."""
    row = (await tx.execute(select(therapists).where(therapists.c.person_id == person_id))).one_or_none()
    return None if row is None else Therapist(**row._mapping)


async def change(tx: Transaction, person_id: UUID, **chosen: Any) -> None:
    """Keeps what a therapist chose; `chosen` names columns."""
    await tx.execute(update(therapists).where(therapists.c.person_id == person_id).values(**chosen))
