"""Whoever has no consent in force gets nothing that was scheduled: what was planned for them rests."""

from sqlalchemy import update

from storage.consents import stands
from storage.database import Transaction
from storage.outbox import TAKE_BACK, outbox
from storage.schedules import schedules


async def rest(tx: Transaction) -> None:
    """Plans nothing for these people, and takes back what waits: nudges, and briefs for their therapists."""
    planned = schedules.c.next_due_at.is_not(None)
    without = ~stands(schedules.c.client_id, "client")
    await tx.execute(update(schedules).where(planned, without).values(next_due_at=None))
    nudges = (outbox.c.lane == "nudge") & ~stands(outbox.c.person_id, "client")
    briefs = outbox.c.dedupe_key.startswith("brief:") & ~stands(outbox.c.person_id, "therapist")
    waiting = (outbox.c.state == "waiting") & outbox.c.person_id.is_not(None)
    # What was never said may be put again, once they agree.
    await tx.execute(update(outbox).where(waiting, nudges | briefs).values(**TAKE_BACK, dedupe_key=None))
