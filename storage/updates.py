"""Updates seen: the ids of Telegram's updates whose effects are kept, so that a redelivery changes nothing."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import BigInteger, Column, Table, delete, text
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


async def in_turn(tx: Transaction, telegram_ids: Collection[int]) -> None:
    """Waits until no other transaction works through updates of these people, and keeps others waiting until commit.

    By the ids of their accounts, since a stranger has no row to lock. SQLite has one writer at a time anyway.
    """
    if tx.dialect.name == "postgresql" and telegram_ids:
        # In one order for everybody, or two who want the same people would wait for each other.
        ids = sorted(telegram_ids)
        await tx.execute(
            text("SELECT pg_advisory_xact_lock(id) FROM unnest(CAST(:ids AS bigint[])) AS id"), {"ids": ids}
        )


async def first_times(tx: Transaction, update_ids: Sequence[int], now: datetime) -> set[int]:
    """Remembers updates; gives those that were not remembered already, whose effects are still to be kept."""
    insert = insert_sqlite if tx.dialect.name == "sqlite" else insert_postgresql
    rows = [{"update_id": update_id, "seen_at": now} for update_id in sorted(set(update_ids))]
    remember = insert(updates_seen).values(rows).on_conflict_do_nothing().returning(updates_seen.c.update_id)
    return set((await tx.execute(remember)).scalars())


async def forget_before(tx: Transaction, before: datetime) -> None:
    """Forgets what Telegram no longer repeats: it keeps an unconfirmed update for 24 hours."""
    await tx.execute(delete(updates_seen).where(updates_seen.c.seen_at < before))
