"""Consents: which text somebody agreed to, in which language, and when."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, ForeignKey, String, Table, Uuid, insert, select

from storage.columns import Instant, metadata, new_id
from storage.database import Transaction

consents = Table(
    "consents",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("version", String(64), nullable=False),
    Column("language", String(8), nullable=False),
    Column("given_at", Instant, nullable=False),
)


async def give(tx: Transaction, person_id: UUID, version: str, language: str, now: datetime) -> None:
    """Keeps that somebody agreed to the text of that version."""
    await tx.execute(
        insert(consents).values(id=new_id(), person_id=person_id, version=version, language=language, given_at=now)
    )


async def given(tx: Transaction, person_id: UUID) -> bool:
    """Whether somebody has agreed."""
    found = select(consents.c.id).where(consents.c.person_id == person_id).limit(1)
    return (await tx.execute(found)).first() is not None
