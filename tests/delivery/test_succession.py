"""A process that dies while it sends is noticed, and what it held is freed for the others; PostgreSQL only."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest

from delivery.succession import Succession
from storage import outbox, sending
from storage.database import Database
from storage.outbox import Message

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
LEASE = timedelta(minutes=5)


@asynccontextmanager
async def process(url: str, taken_over: asyncio.Event) -> AsyncIterator[Succession]:
    database = Database(url)
    succession = Succession(database, taken_over.set, look_every=0.01)
    running = asyncio.ensure_future(succession.run())
    try:
        await succession.is_known.wait()
        yield succession
    finally:
        succession.stop()
        await running
        await database.close()


async def claim_as(database: Database, number: int, now: datetime) -> int:
    async with database.transaction() as tx:
        return len(await sending.claim(tx, now, 1, LEASE, holder=number))


async def test_what_a_process_held_is_taken_over_when_it_is_gone(
    database: Database, database_url: str, now: datetime
) -> None:
    taken_over = asyncio.Event()
    async with database.transaction() as tx:
        await outbox.put(tx, chat_id=11, person_id=None, message=Message("hello"), now=now)
    async with process(database_url, taken_over) as living:
        async with process(database_url, asyncio.Event()) as dying:
            assert await claim_as(database, dying.number, now) == 1
            for _ in range(5):
                await living.look()
            assert await claim_as(database, living.number, now) == 0
        await taken_over.wait()
        assert await claim_as(database, living.number, now) == 1


async def test_a_process_that_is_missing_only_once_keeps_what_it_holds(
    database: Database, database_url: str, now: datetime
) -> None:
    async with database.transaction() as tx:
        await outbox.put(tx, chat_id=11, person_id=None, message=Message("hello"), now=now)
    watching = Succession(database, pytest.fail)
    back = Succession(database, pytest.fail, look_every=0.01)
    assert await claim_as(database, back.number, now) == 1
    await watching.look()
    running = asyncio.ensure_future(back.run())
    await back.is_known.wait()
    await watching.look()
    assert await claim_as(database, watching.number, now) == 0
    back.stop()
    await running
