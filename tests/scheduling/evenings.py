"""An evening on which something is due, and what the loop then does."""

from datetime import UTC, datetime, time
from uuid import UUID

from sqlalchemy import select

from scheduling import nudges
from scheduling.planning import Planner
from storage import occurrences
from storage.database import Transaction
from storage.messages import Message
from tests.outboxes import messages
from tests.seeds import LIBRARY, MOOD, Cast, agree, everybody

EVENING = datetime(2026, 3, 2, 19, 0, tzinfo=UTC)  # 20:00 in Berlin


async def daily(tx: Transaction, now: datetime, at: time = time(20)) -> tuple[Cast, UUID]:
    """Everybody, and Ana's daily mood log at 20:00."""
    cast = await everybody(tx, now)
    assignment = await agree(tx, cast.ana, cast.ben, MOOD, now)
    await nudges.schedule(tx, assignment, cast.ana, (at,), (), now)
    return cast, assignment


async def daily_of_dan(tx: Transaction, cast: Cast, now: datetime, at: time = time(20)) -> UUID:
    """Dan's three good things, daily at 20:00."""
    assignment = await agree(tx, cast.dan, cast.cleo, LIBRARY["three_good_things"], now)
    await nudges.schedule(tx, assignment, cast.dan, (at,), (), now)
    return assignment


async def said(tx: Transaction) -> list[Message]:
    """The messages in the outbox, in order."""
    return [message for _, message in await messages(tx)]


async def work(tx: Transaction, now: datetime) -> None:
    """What the loop does when it wakes."""
    planner = Planner()
    while await planner.nudge_due(tx, now):
        pass
    await occurrences.expire(tx, now, 100)


async def closed_as(tx: Transaction) -> list[str | None]:
    """What became of the occurrences, in order."""
    kept = occurrences.occurrences.c
    return list((await tx.execute(select(kept.closed_as).order_by(kept.due_at))).scalars())
