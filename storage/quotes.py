"""Quotes: the answers that a client would like their therapist's brief to show in their own words."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import update

from storage.database import Transaction
from storage.entries import answers


async def mark(tx: Transaction, entry_id: UUID, step_id: str, client_id: UUID, quoted_at: datetime | None) -> bool:
    """Keeps since when a client's own answer is to be quoted, or that it is not. False when there is no such answer.

    Whether a reader gets to see it goes by how the entry is shared, as with any answer.
    """
    mine = (answers.c.entry_id == entry_id) & (answers.c.step_id == step_id) & (answers.c.client_id == client_id)
    done = await tx.execute(update(answers).where(mine, ~answers.c.skipped).values(quoted_at=quoted_at))
    return bool(done.rowcount == 1)
