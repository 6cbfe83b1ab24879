"""What is due becomes one nudge: once, merged for one client, never late beyond its use, never for who paused."""

from datetime import UTC, datetime, time, timedelta

from sqlalchemy import select, update

from scheduling import nudges
from scheduling.planning import AFTER_AN_ERROR
from scheduling.zones import ZONE_DATA_VERSION
from storage import assignments, clients, occurrences, outbox, schedules
from storage.database import Database
from tests.scheduling.evenings import EVENING, closed_as, daily, daily_of_dan, said, work
from tests.seeds import EXPERIMENT, LIBRARY, MOOD, agree, everybody, write


async def test_scheduling_shows_the_next_three_and_keeps_the_first(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agree(tx, cast.ana, cast.ben, MOOD, now)
        coming = await nudges.schedule(tx, assignment, cast.ana, (time(20),), (), now)
        assert coming == [EVENING + timedelta(days=day) for day in range(3)]
        assert await schedules.next_due_at(tx) == EVENING
        assert await nudges.next_nudge_at(tx) == EVENING


async def test_a_nudge_goes_out_when_it_is_due_and_once(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await daily(tx, now)
        await work(tx, EVENING - timedelta(microseconds=1))
        assert await said(tx) == []
        await work(tx, EVENING)
        await work(tx, EVENING)
        (nudge,) = await said(tx)
        assert nudge.say.startswith("nudge-")
        assert await schedules.next_due_at(tx) == EVENING + timedelta(days=1)


async def test_a_long_stop_sends_what_is_of_use_and_owns_up_to_the_rest(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await daily(tx, now)
        await work(tx, EVENING + timedelta(days=3, hours=1))
        assert len(await said(tx)) == 1
        assert await closed_as(tx) == ["missed by us", "missed by us", "missed by us", None]


async def test_what_is_due_at_one_time_is_one_message_with_a_start_for_each(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, _ = await daily(tx, now)
        other = await agree(tx, cast.ana, cast.ben, LIBRARY["three_good_things"], now)
        await nudges.schedule(tx, other, cast.ana, (time(20),), (), now)
        await work(tx, EVENING)
        (nudge,) = await said(tx)
        assert nudge.say == "nudge-several"
        assert [button.do for button in nudge.all_buttons()].count("nudge.start") == 2


async def test_who_paused_is_left_alone_and_who_resumes_is_asked_at_the_next_time(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast, _ = await daily(tx, now)
        until = EVENING + timedelta(days=2, hours=-1)
        await clients.change(tx, cast.ana, paused_at=now, paused_until=until)
        await nudges.replan(tx, cast.ana, now)
        await work(tx, EVENING)
        assert await said(tx) == []
        assert await nudges.next_change_at(tx) == until
        await nudges.resume_ended_pauses(tx, until)
        assert await schedules.next_due_at(tx) == EVENING + timedelta(days=2)
        assert await closed_as(tx) == []


async def test_newer_zone_data_moves_what_is_still_to_come(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        _, assignment = await daily(tx, now)
        table = schedules.schedules
        wrong = EVENING + timedelta(hours=1)
        await tx.execute(update(table).values(zone_data="2001a", next_due_at=wrong))
        assert await nudges.replan_for_zone_data(tx, now)
        assert not await nudges.replan_for_zone_data(tx, now)
        scheduled = await schedules.find(tx, assignment)
        assert scheduled is not None
        assert scheduled.next_due_at == EVENING
        assert (await tx.execute(select(table.c.zone_data))).scalar_one() == ZONE_DATA_VERSION


async def test_a_replica_with_older_zone_data_leaves_alone_what_came_of_newer(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        await daily(tx, now)
        await tx.execute(update(schedules.schedules).values(zone_data="2999a"))
        assert not await nudges.replan_for_zone_data(tx, now)
        assert (await tx.execute(select(schedules.schedules.c.zone_data))).scalar_one() == "2999a"


async def test_newer_zone_data_loses_nothing_that_was_due_before(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await daily(tx, now)
        await tx.execute(update(schedules.schedules).values(zone_data="2001a"))
        await nudges.replan_for_zone_data(tx, EVENING + timedelta(minutes=1))
        await work(tx, EVENING + timedelta(minutes=1))
        assert len(await said(tx)) == 1


async def test_a_follow_up_waits_for_the_end_of_a_pause_however_long(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        entry = await write(tx, cast.ana, EXPERIMENT, now, {}, finished_at=None, outcome=None)
        await nudges.follow_up(tx, cast.ana, entry.id, EVENING)
        await clients.change(tx, cast.ana, paused_at=now)
        much_later = EVENING + timedelta(days=30)
        await work(tx, much_later)
        assert await said(tx) == []
        assert await nudges.next_change_at(tx) is None
        await clients.change(tx, cast.ana, paused_at=None)
        await work(tx, much_later)
        (nudge,) = await said(tx)
        assert nudge.say == "follow-up"
        (expires_at,) = (await tx.execute(select(outbox.outbox.c.expires_at))).scalars()
        assert expires_at > much_later


async def test_an_instant_that_was_planned_before_is_not_planned_again_and_stops_nobody(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        _, assignment = await daily(tx, now)
        await work(tx, EVENING)
        await schedules.move_on(tx, {assignment: EVENING}, ZONE_DATA_VERSION)
        await work(tx, EVENING)
        assert len(await said(tx)) == 1
        assert await schedules.next_due_at(tx) == EVENING + timedelta(days=1)


async def test_quiet_hours_that_change_do_not_bring_back_what_was_asked_today(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast, _ = await daily(tx, now)
        await work(tx, EVENING)
        await clients.change(tx, cast.ana, quiet_from=time(19, 30), quiet_until=time(23))
        await nudges.replan(tx, cast.ana, EVENING + timedelta(minutes=5))
        tomorrow_at_its_end = datetime(2026, 3, 3, 22, 0, tzinfo=UTC)
        assert await schedules.next_due_at(tx) == tomorrow_at_its_end


async def test_a_nudge_that_waits_to_be_sent_is_taken_back_by_a_pause(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, _ = await daily(tx, now)
        await work(tx, EVENING)
        await occurrences.close_all(tx, "paused", EVENING, client_id=cast.ana)
        assert (await tx.execute(select(outbox.outbox.c.state))).scalar_one() == "dropped"


async def test_what_fell_due_before_a_change_is_still_asked(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, _ = await daily(tx, now)
        await clients.change(tx, cast.ana, quiet_from=time(23), quiet_until=time(7))
        await nudges.replan(tx, cast.ana, EVENING + timedelta(minutes=1))
        await work(tx, EVENING + timedelta(minutes=1))
        assert len(await said(tx)) == 1


async def test_a_plan_that_is_broken_keeps_nobody_else_from_the_newer_zone_data(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast, assignment = await daily(tx, now)
        dans = await daily_of_dan(tx, cast, now)
        await tx.execute(
            update(schedules.schedules).values(zone_data="2001a", next_due_at=EVENING + timedelta(hours=1))
        )
        await assignments.change(tx, dans, cast.dan, cadence={"kind": "now and then"})
        assert await nudges.replan_for_zone_data(tx, now)
        assert not await nudges.replan_for_zone_data(tx, now)
        mended = await schedules.find(tx, assignment)
        assert mended is not None
        assert mended.next_due_at == EVENING


async def test_a_pause_that_cannot_end_keeps_nobody_else_in_theirs(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, assignment = await daily(tx, now)
        dans = await daily_of_dan(tx, cast, now)
        for client in (cast.ana, cast.dan):
            await clients.change(tx, client, paused_at=now, paused_until=now)
            await nudges.replan(tx, client, now)
        await assignments.change(tx, dans, cast.dan, cadence={"kind": "now and then"})
        assert not await nudges.resume_ended_pauses(tx, now)
        resumed = await schedules.find(tx, assignment)
        assert resumed is not None
        assert resumed.next_due_at == EVENING
        assert await clients.next_pause_end(tx) == now + AFTER_AN_ERROR


async def test_when_one_of_several_in_a_message_ends_the_others_are_asked_for_anew(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast, ends = await daily(tx, now)
        stays = await agree(tx, cast.ana, cast.ben, LIBRARY["three_good_things"], now)
        await nudges.schedule(tx, stays, cast.ana, (time(20),), (), now)
        await work(tx, EVENING)
        await occurrences.close_all(tx, "withdrawn", EVENING, assignment_id=ends)
        assert await nudges.next_nudge_at(tx) == EVENING
        await work(tx, EVENING)
        several, alone = await said(tx)
        assert (several.say, alone.say[:6]) == ("", "nudge-")
        assert alone.buttons[0][0].args == {"practice": "Three good things"}
        assert await closed_as(tx) == ["withdrawn", None]
