"""Updates seen: the ids of Telegram's updates whose effects are kept, so that a redelivery changes nothing."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, Table, bindparam, delete, func, select, text, true
from sqlalchemy.dialects import postgresql, sqlite

from storage.columns import Instant, Json, metadata
from storage.database import Transaction
from storage.prepared import Prepared
from storage.sealing import keys_of

updates_seen = Table(
    "updates_seen",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("seen_at", Instant, nullable=False, index=True),
)


def _remember(kind: Any, update_id: Any) -> Prepared:
    seen = select(update_id, bindparam("now", type_=Instant)).where(true())
    new = kind.insert(updates_seen).from_select(["update_id", "seen_at"], seen)
    return Prepared(new.on_conflict_do_nothing().returning(updates_seen.c.update_id))


# Made once, as in people.py: the ids go in as one value, whatever their number.
_REMEMBER = {
    "sqlite": _remember(sqlite, func.json_each(bindparam("ids", type_=Json)).table_valued("value").c.value),
    "postgresql": _remember(
        postgresql, func.unnest(bindparam("ids", type_=postgresql.ARRAY(BigInteger))).column_valued("value")
    ),
}


async def in_turn(tx: Transaction, telegram_ids: Collection[int]) -> None:
    """Waits until no other transaction works through updates of these people, and keeps others waiting until commit.

    By the ids of their accounts, since a stranger has no row to lock. SQLite has one writer at a time anyway.
    """
    if tx.dialect.name == "postgresql" and telegram_ids:
        # By hashes: the server's log may tell of a lock that is waited for long. In one order for everybody, or two who
        # want the same people would wait for each other.
        ids = sorted([await keys_of(tx).chat_hash(one) for one in telegram_ids])
        await tx.execute(
            text("SELECT pg_advisory_xact_lock(id) FROM unnest(CAST(:ids AS bigint[])) AS id"), {"ids": ids}
        )


async def first_times(tx: Transaction, update_ids: Sequence[int], now: datetime) -> set[int]:
    """Remembers updates; gives those that were not remembered already, whose effects are still to be kept."""
    rows = await _REMEMBER[tx.dialect.name].rows(tx, {"ids": sorted(set(update_ids)), "now": now})
    return {row["update_id"] for row in rows}


async def forget_before(tx: Transaction, before: datetime) -> None:
    """Forgets what Telegram no longer repeats: it keeps an unconfirmed update for 24 hours."""
    await tx.execute(delete(updates_seen).where(updates_seen.c.seen_at < before))
