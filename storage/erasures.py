"""Who was erased: nothing but their key's name, so that what an erasing left undone is finished, and stays so."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, Table, Uuid, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.columns import Instant, metadata
from storage.database import Transaction

erasures = Table(
    "erasures",
    metadata,
    Column("person_id", Uuid, primary_key=True),
    Column("erased_at", Instant, nullable=False),
)


async def note(tx: Transaction, person_id: UUID, now: datetime) -> None:
    """Keeps that somebody is erased in this transaction: their key is destroyed once it has committed."""
    kind = postgresql if tx.dialect.name == "postgresql" else sqlite
    await tx.execute(kind.insert(erasures).on_conflict_do_nothing(), {"person_id": person_id, "erased_at": now})


async def but(tx: Transaction, destroyed: Collection[UUID]) -> dict[UUID, datetime]:
    """Who was erased and when, but those whose keys are known to be destroyed."""
    rows = await tx.execute(select(erasures))
    return {row.person_id: row.erased_at for row in rows if row.person_id not in destroyed}
