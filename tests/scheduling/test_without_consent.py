"""Nothing that waits for its time comes to who has no consent in force; it comes once they have one again."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from scheduling import asking_after, nudges
from scheduling.planning import Planner
from storage import consents, goals, occurrences, schedules
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.goals import ActionItem, Goal
from tests.scheduling.evenings import said
from tests.seeds import MOOD, agree, agreed, everybody, fall_due

SOON = timedelta(minutes=5)


async def due(tx: Transaction, at: datetime) -> int:
    await Planner().nudge_due(tx, at)
    await asking_after.ask(tx, at)
    return len(await said(tx))


async def test_a_nudge_that_waits_and_a_question_about_a_small_step(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agree(tx, cast.ana, cast.ben, MOOD, now)
        await fall_due(tx, cast.ana, assignment, now, nudge_at=now + SOON)
        goal = Goal(new_id(), cast.ana, "Sleep", "Europe/Berlin", now)
        await goals.add(tx, goal)
        item = ActionItem(new_id(), goal.id, cast.ana, "Call", "Europe/Berlin", now, now, ask_at=now + SOON)
        await goals.add_item(tx, item)
        await consents.withdraw(tx, cast.ana, "client", now)
        assert await due(tx, now + 2 * SOON) == 0
        await agreed(tx, cast.ana, "client", now)
        assert await due(tx, now + 2 * SOON) == 2


async def test_nothing_is_planned_anew(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agree(tx, cast.ana, cast.ben, MOOD, now)
        await nudges.schedule(tx, assignment, cast.ana, (now.time(),), (), now)
        await consents.withdraw(tx, cast.ana, "client", now)
        await nudges.replan(tx, cast.ana, now)
        assert await schedules.next_due_at(tx) is None
        await agreed(tx, cast.ana, "client", now)
        await nudges.replan(tx, cast.ana, now)
        assert await schedules.next_due_at(tx) is not None


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_ends_while_nothing_is_taken_from_them_is_no_miss_of_theirs(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        for client, therapist in ((cast.ana, cast.ben), (cast.dan, cast.cleo)):
            assignment = await agree(tx, client, therapist, MOOD, now)
            await fall_due(tx, client, assignment, now, delivered_at=now)
        await consents.withdraw(tx, cast.ana, "client", now)
        await occurrences.expire(tx, now + timedelta(days=2), 9)
        kept = occurrences.occurrences.c
        became = {row.client_id: row.closed_as for row in await tx.execute(select(kept.client_id, kept.closed_as))}
    assert became == {cast.ana: "paused", cast.dan: "expired"}
