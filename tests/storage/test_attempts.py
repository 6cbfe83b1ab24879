"""How often somebody tried in vain is counted by account, and outlives the process."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from storage import attempts
from storage.attempts import MOST, WITHIN
from storage.database import Database

STRANGER, ANOTHER = 7_000_000_001, 7_000_000_002


async def fail(database: Database, at: datetime, times: int = 1) -> None:
    async with database.transaction() as tx:
        for _ in range(times):
            await attempts.note(tx, STRANGER, "invitation", at)


async def are_used_up(database: Database, at: datetime, telegram_id: int = STRANGER) -> bool:
    async with database.reading() as tx:
        return await attempts.are_used_up(tx, telegram_id, "invitation", at)


async def test_who_failed_too_often_is_not_heard_and_nobody_else_notices(database: Database, now: datetime) -> None:
    await fail(database, now, MOST - 1)
    assert not await are_used_up(database, now)
    await fail(database, now)
    assert await are_used_up(database, now)
    assert not await are_used_up(database, now, ANOTHER)


async def test_an_hour_later_counting_begins_anew(database: Database, now: datetime) -> None:
    await fail(database, now, MOST)
    later = now + WITHIN
    assert await are_used_up(database, later - timedelta(seconds=1))
    assert not await are_used_up(database, later)
    await fail(database, later)
    assert not await are_used_up(database, later)


async def test_going_on_does_not_put_the_end_off(database: Database, now: datetime) -> None:
    await fail(database, now, MOST)
    await fail(database, now + WITHIN / 2)
    assert not await are_used_up(database, now + WITHIN)


async def test_it_is_known_to_another_process(database: Database, database_url: str, now: datetime) -> None:
    await fail(database, now, MOST)
    other = Database(database_url, database.keys)
    try:
        assert await are_used_up(other, now)
    finally:
        await other.close()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_no_account_is_kept_and_what_no_longer_counts_is_forgotten(database: Database, now: datetime) -> None:
    await fail(database, now)
    async with database.transaction() as tx:
        kept = (await tx.execute(select(attempts.attempts))).one()
        assert str(STRANGER) not in str(kept)
        await attempts.forget_before(tx, now - timedelta(seconds=1))
        assert (await tx.execute(select(attempts.attempts))).first() is not None
        await attempts.forget_before(tx, now)
        assert (await tx.execute(select(attempts.attempts))).first() is None
