"""Updates seen: the ids of Telegram's updates whose effects are kept, so that a redelivery changes nothing."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, Table, delete
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from storage.columns import Instant, metadata
from storage.database import Transaction

updates_seen = Table(
    "updates_seen",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("seen_at", Instant, nullable=False, index=True),
)


async def first_time(tx: Transaction, update_id: int, now: datetime) -> bool:
    """Remembers an update; False when it was remembered already and its effects are kept."""
    insert = insert_sqlite if tx.dialect.name == "sqlite" else insert_postgresql
    remember = insert(updates_seen).values(update_id=update_id, seen_at=now).on_conflict_do_nothing()
    return (await tx.execute(remember)).rowcount == 1


async def forget_before(tx: Transaction, before: datetime) -> None:
    """Forgets what Telegram no longer repeats: it keeps an unconfirmed update for 24 hours."""
    await tx.execute(delete(updates_seen).where(updates_seen.c.seen_at < before))
