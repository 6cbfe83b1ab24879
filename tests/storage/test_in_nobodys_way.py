"""What was tampered with, and does not open any more, keeps nobody else waiting for what stands behind it."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Table, update

from storage import exports, files, goals
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.files import Sent
from storage.goals import ActionItem, Goal
from tests.seeds import everybody

LEASE = timedelta(minutes=1)


async def tamper(tx: Transaction, table: Table, column: str, row_id: UUID) -> None:
    await tx.execute(update(table).where(table.c.id == row_id).values({column: b"anything else than what was sealed"}))


async def test_an_export_that_cannot_be_opened(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        first, second = [
            await exports.ask(tx, person_id=one, client_id=one, spec={}, is_locked=False, now=now)
            for one in (cast.ana, cast.dan)
        ]
        await tamper(tx, exports.exports, "spec", first)
        claimed = await exports.claim(tx, now, LEASE)
        assert claimed is not None
        assert claimed.id == second


async def test_a_file_that_cannot_be_opened(database: Database, now: datetime) -> None:
    photo = Sent("photo-1", "photo", None, None, 9)
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        first, second = [
            await files.expect(tx, person_id=one, purpose="answer", sent=photo, now=now) for one in (cast.ana, cast.dan)
        ]
        await tamper(tx, files.files, "telegram_id", first)
        assert [one.id for one in await files.claim(tx, now, 2, LEASE)] == [second]
        assert await files.next_fetch_at(tx, now) is None


async def test_an_action_item_that_cannot_be_opened(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        goal = Goal(new_id(), cast.ana, "Run again", "UTC", now)
        await goals.add(tx, goal)
        first, second = [ActionItem(new_id(), goal.id, cast.ana, "Shoes", "UTC", now, now, now) for _ in range(2)]
        for one in (first, second):
            await goals.add_item(tx, one)
        await tamper(tx, goals.action_items, "words", first.id)
        assert [one.id for one in await goals.claim_asked(tx, now, 2)] == [second.id]
        assert await goals.next_ask_at(tx) == now
