"""An assignment has two people who may change it, at the same time."""

import asyncio
from datetime import datetime

import pytest
from sqlalchemy import text

from storage import assignments
from storage.database import Database, Transaction
from tests import seeds

WAITING = text("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")


async def somebody_waits(tx: Transaction) -> bool:
    return bool((await tx.execute(WAITING)).scalar_one())


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_who_is_about_to_change_one_waits_for_the_other_and_sees_what_they_did(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await seeds.everybody(tx, now)
        mood = await seeds.agree(tx, cast.ana, cast.ben, seeds.MOOD, now)

    async def state_for_ana() -> str:
        async with database.transaction() as tx:
            found = await assignments.get(tx, mood, cast.ana)
            assert found is not None
            return found.state

    async with database.transaction() as tx:
        assert await assignments.get(tx, mood, cast.ben) is not None
        reading = asyncio.ensure_future(state_for_ana())
        while not (reading.done() or await somebody_waits(tx)):
            await asyncio.sleep(0)
        await assignments.change(tx, mood, state="ended")
    assert await reading == "ended"
