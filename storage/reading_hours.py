"""Reading hours: when a therapist says they read what a client in need sends them. Who states none is sent nothing."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Table, Uuid, delete, insert, select

from storage import care_links, notices, people
from storage.columns import Instant, Sealed, metadata
from storage.database import Transaction
from storage.sealing import Sealing

reading_hours = Table(
    "reading_hours",
    metadata,
    Column("therapist_id", Uuid, ForeignKey("therapists.person_id", ondelete="CASCADE"), primary_key=True),
    Column("words", Sealed(), nullable=False),
    Column("stated_at", Instant, nullable=False),
)
_SEALED = Sealing(reading_hours, owner="therapist_id", row=("therapist_id",))


@dataclass(frozen=True)
class Stated:
    """A therapist who agreed to be sent word, and when they say they read it."""

    therapist_id: UUID
    name: str
    language: str
    words: str


async def state(tx: Transaction, therapist_id: UUID, words: str, now: datetime) -> None:
    """Keeps when a therapist reads: from now on their clients can send them word."""
    await withdraw(tx, therapist_id)
    row = {"therapist_id": therapist_id, "words": words, "stated_at": now}
    await tx.execute(insert(reading_hours), await _SEALED.seal(tx, row))


async def withdraw(tx: Transaction, therapist_id: UUID) -> None:
    """They are sent nothing any more."""
    await tx.execute(delete(reading_hours).where(reading_hours.c.therapist_id == therapist_id))


async def of_therapist(tx: Transaction, therapist_id: UUID) -> str | None:
    """When they say they read; None when they have stated nothing."""
    found = select(reading_hours).where(reading_hours.c.therapist_id == therapist_id)
    row = (await tx.execute(found)).one_or_none()
    return None if row is None else str((await _SEALED.open(tx, row._asdict()))["words"])


async def whom_to_tell(tx: Transaction, client_id: UUID) -> list[Stated]:
    """The therapists whom a client can send word: linked now, with hours stated, and not ruled out by the client."""
    said = await notices.said(tx, client_id, "help request")
    stated: list[Stated] = []
    for therapist_id in await care_links.therapists_of(tx, client_id):
        words = await of_therapist(tx, therapist_id)
        if words is None or not said.get(therapist_id, True):
            continue
        therapist = await people.get(tx, therapist_id)
        # What is said to a therapist who is frozen waits: nobody must be told that it was sent.
        if therapist.frozen_at is None:
            stated.append(Stated(therapist_id, therapist.name, therapist.language, words))
    return stated
