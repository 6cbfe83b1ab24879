"""Forgetting what is old, where the operator or the client wants that: told a week before, and in batches."""

from datetime import datetime, timedelta

from scheduling import nudges
from storage import care_modes, clients, outbox, people, retention
from storage.database import Database, Transaction
from storage.messages import At, Message
from storage.retention import Keeping

NOTICE = timedelta(days=7)
BATCH = 200


async def forget_old(database: Database, days: int | None, now: datetime) -> None:
    """Deletes what is over and older than so many days, or fewer where a client chose so; first they are told."""
    async with database.reading() as tx:
        fewest = _fewer(days, await retention.shortest(tx))
        found = [] if fewest is None else await retention.all_with_old(tx, now - timedelta(days=fewest))
    for one in found:
        kept_for = _fewer(days, one.days)
        if kept_for is not None:
            await _forget(database, one, kept_for, now)


def _fewer(*several: int | None) -> int | None:
    return min((days for days in several if days is not None), default=None)


async def _forget(database: Database, one: Keeping, days: int, now: datetime) -> None:
    before, told_at = now - timedelta(days=days), _told_at(one, days)
    if told_at is None:
        async with database.transaction() as tx:
            await _tell(tx, one, days, now)
    elif now >= told_at + NOTICE:
        is_unfinished = True
        while is_unfinished:
            async with database.transaction() as tx:
                is_unfinished = await retention.forget_before(tx, one.client_id, before, BATCH)


def _told_at(one: Keeping, days: int) -> datetime | None:
    """When a client heard that what is older than so many days goes; None where nobody can know that they did.

    Who came back since may have been away by then.
    """
    if one.told_days is None or one.told_at is None or one.told_days > days:
        return None
    return None if one.back_at is not None and one.told_at < one.back_at else one.told_at


async def _tell(tx: Transaction, one: Keeping, days: int, now: datetime) -> None:
    if await care_modes.lasting(tx, one.client_id) is not None:
        # They hear it, and it begins, once they have taken things up again.
        return
    client = await people.get(tx, one.client_id)
    await retention.mark_told(tx, client.id, days, now)
    await outbox.put(
        tx,
        chat_id=client.chat_id,
        person_id=client.id,
        message=Message("retention-soon", {"since": At(now + NOTICE, "date"), "days": days}),
        now=now,
        not_before=nudges.end_of_quiet(await clients.find(tx, client.id), now),
    )
