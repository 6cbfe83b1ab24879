"""A process that dies while it sends is noticed, and what it held is freed for the others; PostgreSQL only."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from delivery.succession import MISSING_LOOKS, Succession
from storage import outbox, sending
from storage.database import Database
from storage.keys import KeyStore
from storage.outbox import Message

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
LEASE = timedelta(minutes=5)
LOCKS = text("SELECT pid, objid FROM pg_locks WHERE locktype = 'advisory' AND granted")
END_OTHERS = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid NOT IN (pg_backend_pid(), :but)"
)


@asynccontextmanager
async def process(url: str, keys: KeyStore, taken_over: asyncio.Event) -> AsyncIterator[Succession]:
    database = Database(url, keys)
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
    async with process(database_url, database.keys, taken_over) as living:
        async with process(database_url, database.keys, asyncio.Event()) as dying:
            assert await claim_as(database, dying.number, now) == 1
            for _ in range(5):
                await living.look()
            assert await claim_as(database, living.number, now) == 0
        await taken_over.wait()
        assert await claim_as(database, living.number, now) == 1


async def test_a_process_that_is_missing_for_a_while_keeps_what_it_holds(
    database: Database, database_url: str, now: datetime
) -> None:
    """As when the server was away, and all have lost their locks: not all are back at the same time."""
    async with database.transaction() as tx:
        await outbox.put(tx, chat_id=11, person_id=None, message=Message("hello"), now=now)
    watching = Succession(database, pytest.fail)
    back = Succession(database, pytest.fail, look_every=0.01)
    assert await claim_as(database, back.number, now) == 1
    for _ in range(MISSING_LOOKS - 1):
        await watching.look()
    running = asyncio.ensure_future(back.run())
    await back.is_known.wait()
    await watching.look()
    back.stop()
    await running
    for _ in range(MISSING_LOOKS - 1):
        await watching.look()
    assert await claim_as(database, watching.number, now) == 0


async def test_a_look_that_fails_costs_no_process_its_lock(
    database: Database, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with process(database_url, database.keys, asyncio.Event()):
        # The process looks over another connection than the one that keeps its lock.
        async with database.transaction() as tx:
            [before] = await tx.execute(LOCKS)
        while "succession_failed" not in caplog.text:
            # Again and again: it may not have opened that connection yet, and a transaction sees only what was open at
            # its beginning.
            async with database.transaction() as tx:
                await tx.execute(END_OTHERS, {"but": before.pid})
        async with database.transaction() as tx:
            assert (await tx.execute(LOCKS)).all() == [before]


async def test_whatever_goes_wrong_at_a_look_it_looks_again(
    database: Database, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with database.transaction() as tx:
        await tx.exec_driver_sql("ALTER TABLE outbox RENAME TO elsewhere")
    try:
        async with process(database_url, database.keys, asyncio.Event()):
            while caplog.text.count("look_failed") < 2:
                await asyncio.sleep(0)
    finally:
        async with database.transaction() as tx:
            await tx.exec_driver_sql("ALTER TABLE elsewhere RENAME TO outbox")
