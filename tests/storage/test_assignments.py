"""An assignment has two people who may change it, at the same time."""

import asyncio
from datetime import datetime

import pytest
from sqlalchemy import text

from storage import assignments, log, practices
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
        await assignments.change(tx, mood, cast.ana, state="ended")
    assert await reading == "ended"


async def test_what_a_client_made_and_agreed_with_themselves_is_nobody_elses_affair(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await seeds.everybody(tx, now)
        made = await practices.keep_own(tx, cast.ana, seeds.MOOD, now)
        bens = await practices.keep_own(tx, cast.ben, seeds.MOOD, now)
        own, agreed = [await seeds.agree(tx, cast.ana, cast.ben, practice, now) for practice in (made, bens)]
        for assignment in (own, agreed):
            await seeds.fall_due(tx, cast.ana, assignment, now, closed_as="expired")
        assert await assignments.get(tx, own, cast.ben) is None
        found = {}
        for reader in (cast.ana, cast.ben):
            listed = {one.id for one in await assignments.of_client(tx, cast.ana, reader, ("accepted",))}
            due = {one.occurrence.assignment_id for one in (await log.read(tx, cast.ana, reader)).unanswered}
            found[reader] = listed, due
        assert found == {cast.ana: ({own, agreed}, {own, agreed}), cast.ben: ({agreed}, {agreed})}
