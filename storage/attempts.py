"""Attempts: how often an account has tried something in vain of late, so that nobody guesses for long."""

from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import Column, Integer, String, Table, case, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.columns import Instant, metadata
from storage.database import Transaction
from storage.sealing import keys_of

# What can be tried: a link or a code that lets somebody in.
What = Literal["invitation"]

MOST = 10
WITHIN = timedelta(hours=1)

attempts = Table(
    "attempts",
    metadata,
    Column("who", String(64), primary_key=True),
    Column("what", String(16), primary_key=True),
    Column("since", Instant, nullable=False, index=True),
    Column("times", Integer, nullable=False),
)


async def are_used_up(tx: Transaction, telegram_id: int, what: What, now: datetime) -> bool:
    """Whether this account has failed at it too often to be heard now."""
    counted = (attempts.c.who == await _who(tx, telegram_id)) & (attempts.c.what == what)
    found = select(attempts.c.who).where(counted, attempts.c.since > now - WITHIN, attempts.c.times >= MOST)
    return (await tx.execute(found)).first() is not None


async def note(tx: Transaction, telegram_id: int, what: What, now: datetime) -> None:
    """Counts one that failed. An hour after the first, counting begins anew."""
    kind = postgresql if tx.dialect.name == "postgresql" else sqlite
    first = kind.insert(attempts).values(who=await _who(tx, telegram_id), what=what, since=now, times=1)
    is_over = attempts.c.since <= now - WITHIN
    again = {
        "since": case((is_over, first.excluded.since), else_=attempts.c.since),
        "times": case((is_over, 1), else_=attempts.c.times + 1),
    }
    await tx.execute(first.on_conflict_do_update(index_elements=["who", "what"], set_=again))


async def forget_before(tx: Transaction, before: datetime) -> None:
    """Forgets what no longer counts."""
    await tx.execute(delete(attempts).where(attempts.c.since <= before))


async def _who(tx: Transaction, telegram_id: int) -> str:
    """By what an account is counted: most who fail are strangers, of whom nothing else is kept."""
    return (await keys_of(tx).account_hash(telegram_id)).hex()
