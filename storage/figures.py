"""Figures for whoever watches over the bot: how much waits, and for how long. Nobody can be told from them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, or_, select

from storage.database import Transaction
from storage.outbox import UNSENT, outbox
from storage.people import people
from storage.quarantine import quarantine


@dataclass(frozen=True)
class Figures:
    """`waiting` counts messages by lane that are due and unsent; `waited` says for how many seconds the oldest is."""

    waiting: dict[str, int]
    waited: float
    held: int


async def figures(tx: Transaction, now: datetime) -> Figures:
    """What waits now."""
    # What is for somebody who is frozen waits because the operator wants it to.
    frozen = select(people.c.id).where(people.c.frozen_at.is_not(None))
    awake = or_(outbox.c.person_id.is_(None), outbox.c.person_id.not_in(frozen))
    due = outbox.c.state.in_(UNSENT) & (outbox.c.not_before <= now) & awake
    many = select(outbox.c.lane, func.count().label("many")).where(due).group_by(outbox.c.lane)
    # What goes at once is due since it was put.
    since = case((outbox.c.not_before > outbox.c.put_at, outbox.c.not_before), else_=outbox.c.put_at)
    oldest = (await tx.execute(select(func.min(since, type_=outbox.c.put_at.type)).where(due))).scalar_one()
    held = (await tx.execute(select(func.count()).select_from(quarantine))).scalar_one()
    waited = 0.0 if oldest is None else max(0.0, (now - oldest).total_seconds())
    return Figures({row.lane: row.many for row in await tx.execute(many)}, waited, held)
