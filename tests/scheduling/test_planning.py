"""A batch of what is due: one message a client, whatever the batch; what is broken for one client stops nobody."""

import asyncio
from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import select, update

from scheduling import nudges
from scheduling.planning import AFTER_AN_ERROR, Planner
from storage import assignments, clients, occurrences, outbox, people, practices, schedules
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.occurrences import Occurrence
from tests.scheduling.evenings import EVENING, closed_as, daily, daily_of_dan, said, work
from tests.seeds import LIBRARY, MOOD, agree, agreed, everybody, fall_due

THREE = LIBRARY["three_good_things"]


async def occurrence_of(tx: Transaction, assignment: object) -> Occurrence:
    """The only occurrence of an assignment."""
    kept = occurrences.occurrences
    row = (await tx.execute(select(kept).where(kept.c.assignment_id == assignment))).one()
    return Occurrence(**row._mapping)


async def test_a_batch_takes_the_longest_due_with_all_that_its_client_is_due_for(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast, _ = await daily(tx, now)
        await daily_of_dan(tx, cast, now, time(19, 30))
        other = await agree(tx, cast.ana, cast.ben, THREE, now)
        await nudges.schedule(tx, other, cast.ana, (time(19),), (), now)
        one_by_one = Planner(smallest=1, largest=1)
        assert await one_by_one.nudge_due(tx, EVENING)
        (anas,) = await said(tx)
        assert anas.say == "nudge-several"
        assert await one_by_one.nudge_due(tx, EVENING)
        assert not await one_by_one.nudge_due(tx, EVENING)
        assert len(await said(tx)) == 2


async def test_what_waits_since_later_was_pressed_joins_what_falls_due(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, _ = await daily(tx, now)
        other = await agree(tx, cast.ana, cast.ben, THREE, now)
        snoozed = await fall_due(tx, cast.ana, other, EVENING - timedelta(hours=1), nudge_at=EVENING)
        await work(tx, EVENING)
        (nudge,) = await said(tx)
        assert nudge.say == "nudge-several"
        assert next(iter(nudge.all_buttons())).given["occurrence"] == snoozed.hex
        kept = occurrences.occurrences.c
        (nudge_id,) = set((await tx.execute(select(kept.nudge_id))).scalars())
        assert (await tx.execute(select(outbox.outbox.c.id))).scalar_one() == nudge_id
        assert await occurrences.next_nudge_at(tx) is None


async def test_quiet_hours_that_have_come_meanwhile_are_waited_for(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, assignment = await daily(tx, now)
        await clients.change(tx, cast.ana, quiet_from=time(19), quiet_until=time(21))
        late = EVENING - timedelta(minutes=30)
        snoozed = await fall_due(tx, cast.ana, assignment, EVENING - timedelta(hours=3), nudge_at=late)
        await work(tx, late)
        assert await said(tx) == []
        put_off = await occurrences.get(tx, snoozed, cast.ana)
        assert put_off is not None
        assert put_off.nudge_at == EVENING + timedelta(hours=1)


async def test_a_due_instant_is_kept_when_its_nudge_cannot_be_said(
    database: Database, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    async with database.transaction() as tx:
        cast, _ = await daily(tx, now)
        dans = await daily_of_dan(tx, cast, now)
        of_dan = practices.practices.c.id == THREE.id
        kept = (await tx.execute(select(practices.practices.c.definition).where(of_dan))).scalar_one()
        await tx.execute(update(practices.practices).where(of_dan).values(definition=b"nothing that opens"))
        await work(tx, EVENING)
        assert len(await said(tx)) == 1
        assert f"action=nudge_failed client={cast.dan}" in caplog.text
        waiting = await occurrence_of(tx, dans)
        assert (waiting.due_at, waiting.nudge_at) == (EVENING, EVENING + AFTER_AN_ERROR)
        assert await schedules.next_due_at(tx) == EVENING + timedelta(days=1)
        await tx.execute(update(practices.practices).where(of_dan).values(definition=kept))
        await work(tx, EVENING + AFTER_AN_ERROR)
        await work(tx, EVENING + AFTER_AN_ERROR)
        assert len(await said(tx)) == 2


@pytest.mark.parametrize("broken", ["cadence", "zone"])
async def test_a_schedule_that_cannot_be_planned_is_looked_at_again_later(
    database: Database, now: datetime, broken: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with database.transaction() as tx:
        cast, _ = await daily(tx, now)
        dans = await daily_of_dan(tx, cast, now)
        if broken == "cadence":
            await assignments.change(tx, dans, cast.dan, cadence={"kind": "now and then"})
        else:
            await clients.change(tx, cast.dan, zone="Europe/Atlantis")
        await work(tx, EVENING)
        assert len(await said(tx)) == 1
        assert f"action=plan_failed client={cast.dan}" in caplog.text
        assert await schedules.next_due_at(tx) == EVENING + AFTER_AN_ERROR
        await assignments.change(tx, dans, cast.dan, cadence={"kind": "daily"})
        await clients.change(tx, cast.dan, zone="Europe/Berlin")
        await work(tx, EVENING + AFTER_AN_ERROR)
        assert len(await said(tx)) == 2
        assert await schedules.next_due_at(tx) == EVENING + timedelta(days=1)


async def test_who_pauses_while_something_is_due_is_not_nudged(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, _ = await daily(tx, now)
        await clients.change(tx, cast.ana, paused_at=EVENING)
        await work(tx, EVENING)
        assert await said(tx) == []
        await work(tx, EVENING + timedelta(days=1))
        assert (await closed_as(tx))[0] == "missed by us"


async def many_due(database: Database, now: datetime, count: int) -> None:
    """So many clients with two practices each, which are due at EVENING."""
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        for number in range(count):
            person = await people.join(tx, 1000 + number, 1000 + number, "Client", "en", now)
            await clients.add(tx, person.id)
            await agreed(tx, person.id, "client", now)
            await clients.change(tx, person.id, zone="Europe/Berlin", ready_at=now)
            for practice in (MOOD, THREE):
                assignment = await agree(tx, person.id, cast.ben, practice, now)
                await nudges.schedule(tx, assignment, person.id, (time(20),), (), now)


async def test_several_who_plan_at_once_nudge_everybody_once(database: Database, now: datetime) -> None:
    await many_due(database, now, 12)

    async def replica() -> None:
        planner = Planner(smallest=3, largest=3)
        for _ in range(24):
            async with database.transaction() as tx:
                await planner.nudge_due(tx, EVENING)

    await asyncio.gather(*(replica() for _ in range(4)))
    async with database.reading() as tx:
        assert [message.say for message in await said(tx)] == ["nudge-several"] * 12
        nudged = set((await tx.execute(select(outbox.outbox.c.person_id))).scalars())
        assert len(nudged) == 12
        kept = (await tx.execute(select(occurrences.occurrences.c.nudge_id))).scalars().all()
        assert len(kept) == 24
        assert None not in kept


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_what_another_replica_has_in_hand_is_left_to_it_until_it_dies(database: Database, now: datetime) -> None:
    await many_due(database, now, 1)
    async with database.engine.connect() as dying:
        await Planner().nudge_due(dying, EVENING)
        async with database.transaction() as tx:
            await Planner().nudge_due(tx, EVENING)
            assert await said(tx) == []
        await dying.rollback()
    async with database.transaction() as tx:
        await Planner().nudge_due(tx, EVENING)
        assert len(await said(tx)) == 1


async def test_an_occurrence_that_is_there_already_is_not_nudged_again(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, assignment = await daily(tx, now)
        answered = Occurrence(new_id(), cast.ana, assignment, None, EVENING, EVENING + timedelta(hours=4))
        await occurrences.add(tx, [answered])
        await occurrences.answered(tx, answered.id, EVENING)
        await work(tx, EVENING)
        assert await said(tx) == []
        assert await schedules.next_due_at(tx) == EVENING + timedelta(days=1)
