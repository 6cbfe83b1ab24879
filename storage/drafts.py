"""Drafts: practices that somebody was shown and has not decided about yet."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, ForeignKey, String, Table, Uuid, delete, insert, select

from practices.definition import Practice
from storage.columns import Instant, Sealed, metadata, new_id
from storage.database import Transaction
from storage.sealing import Sealing

MOST = 20  # of one person; beyond it the oldest goes

drafts = Table(
    "drafts",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("owner_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("practice_id", String(64), nullable=False),
    Column("definition", Sealed("json"), nullable=False),
    Column("put_at", Instant, nullable=False),
)
_SEALED = Sealing(drafts, owner="owner_id", row=("id",))


async def put(tx: Transaction, owner_id: UUID, practice_id: str, practice: Practice, now: datetime) -> UUID:
    """Keeps a draft, in the place of an earlier one of the practice with that id; its key."""
    draft_id = new_id()
    mine = drafts.c.owner_id == owner_id
    await tx.execute(delete(drafts).where(mine, drafts.c.practice_id == practice_id))
    row = {"id": draft_id, "owner_id": owner_id, "practice_id": practice_id, "put_at": now}
    await tx.execute(insert(drafts).values(await _SEALED.seal(tx, row | {"definition": practice.to_json()})))
    newest = select(drafts.c.id).where(mine).order_by(drafts.c.put_at.desc(), drafts.c.id.desc()).limit(MOST)
    await tx.execute(delete(drafts).where(mine, drafts.c.id.not_in(newest)))
    return draft_id


async def take(tx: Transaction, draft_id: UUID, owner_id: UUID) -> Practice | None:
    """A draft of that person's, which is none any more; None when it is theirs no longer, or never was."""
    mine = (drafts.c.id == draft_id) & (drafts.c.owner_id == owner_id)
    row = (await tx.execute(delete(drafts).where(mine).returning(drafts))).one_or_none()
    return None if row is None else Practice.from_json((await _SEALED.open(tx, row._mapping))["definition"])
