"""Whatever changes after a nudge, what was asked is not asked again, and what was not is still to come."""

from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest
from sqlalchemy import select, update

from scheduling import nudges
from scheduling.cadence import AroundSession, Cadence, Daily, EveryDays, Once, OnWeekdays, PerWeek, to_json
from storage import assignments, clients, earlier_cadences, occurrences, schedules, sessions
from storage.database import Database, Transaction
from tests.scheduling.evenings import EVENING
from tests.scheduling.test_own_plans import DAY, HOUR, agreed, asked, due_of, live, weekly
from tests.seeds import Cast, everybody

NOON = datetime(2026, 3, 2, 11, tzinfo=UTC)  # a Monday's, in Berlin
on_one = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def answer(tx: Transaction, at: datetime) -> None:
    """The client answers what was asked last."""
    kept = occurrences.occurrences.c
    last = (await tx.execute(select(kept.id).order_by(kept.due_at.desc()).limit(1))).scalar_one()
    await occurrences.answered(tx, last, at)


async def change(tx: Transaction, cast: Cast, assignment: UUID, cadence: Cadence, at: datetime) -> None:
    """Both agree on another cadence."""
    before = await assignments.get(tx, assignment, cast.ben)
    assert before is not None
    await earlier_cadences.change(tx, before, to_json(cadence), at)
    await nudges.replan(tx, cast.ana, at)


@pytest.mark.parametrize("cadence", [Daily(), OnWeekdays((0,)), EveryDays(7), PerWeek(1)])
async def test_quiet_hours_over_night_do_not_bring_the_evening_back_in_the_morning(
    database: Database, now: datetime, cadence: Cadence
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await clients.change(tx, cast.ana, quiet_from=None, quiet_until=None)
        assignment = await agreed(tx, cast, cadence, now, (time(20),))
        await live(tx, EVENING)
        await answer(tx, EVENING + HOUR / 6)
        await clients.change(tx, cast.ana, quiet_from=time(19, 30), quiet_until=time(7))
        await nudges.replan(tx, cast.ana, EVENING + HOUR / 4)
        due = await due_of(tx, assignment)
        # What would have been due on Tuesday evening comes on Wednesday morning.
        assert due is not None
        assert due >= datetime(2026, 3, 4, 6, tzinfo=UTC)


@on_one
async def test_a_day_off_does_not_bring_back_what_was_asked_on_it(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, EveryDays(7), now, (time(20),))
        await live(tx, EVENING)
        await clients.change(tx, cast.ana, days_off=[0])
        await nudges.replan(tx, cast.ana, EVENING + HOUR / 4)
        assert await due_of(tx, assignment) == EVENING + 8 * DAY


@on_one
async def test_a_day_off_gives_a_week_no_more_than_its_count(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, PerWeek(3), now, (time(20),))
        await live(tx, EVENING + 2 * DAY)
        assert len(await asked(tx, assignment)) == 2
        await clients.change(tx, cast.ana, days_off=[1])
        await nudges.replan(tx, cast.ana, EVENING + 2 * DAY + 20 * HOUR)
        await live(tx, EVENING + 6 * DAY)
        assert len(await asked(tx, assignment)) == 3
        await live(tx, EVENING + 13 * DAY)
        assert len(await asked(tx, assignment)) == 6


@on_one
async def test_so_many_a_week_begin_when_they_are_agreed_on_whatever_was_asked_before(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, Daily(), now, (time(20),))
        await live(tx, EVENING + 2 * DAY)
        thursday = EVENING + 2 * DAY + 20 * HOUR
        await change(tx, cast, assignment, PerWeek(3), thursday)
        await live(tx, EVENING + 6 * DAY)
        assert len(await asked(tx, assignment)) > 3


@on_one
async def test_a_session_that_is_moved_gives_no_second_midweek(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        series = await weekly(tx, cast, date(2026, 3, 3), now)
        assignment = await agreed(tx, cast, AroundSession("midweek"), now, (time(20),))
        saturday = now + 5 * DAY
        await live(tx, saturday)
        await sessions.move(tx, series.id, date(2026, 3, 10), date(2026, 3, 13), time(17))
        await nudges.replan(tx, cast.ana, saturday)
        await live(tx, now + 30 * DAY)
        assert [at.day for at in await asked(tx, assignment)] == [6, 15]


@on_one
async def test_once_comes_though_it_was_daily_before_and_is_not_asked_twice(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, Daily(), now, (time(12),))
        await live(tx, NOON + 2 * DAY)
        await change(tx, cast, assignment, Once(date(2026, 3, 6)), NOON + 2 * DAY + HOUR)
        assert await due_of(tx, assignment) == NOON + 4 * DAY
        await live(tx, NOON + 4 * DAY)
        await clients.change(tx, cast.ana, quiet_from=time(11), quiet_until=time(14))
        await nudges.replan(tx, cast.ana, NOON + 4 * DAY + HOUR / 6)
        assert await due_of(tx, assignment) is None


@on_one
async def test_newer_zone_data_does_not_bring_back_what_was_asked_today(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, Daily(), now, (time(12),))
        await live(tx, NOON)
        await answer(tx, NOON + HOUR / 6)
        await nudges.schedule(tx, assignment, cast.ana, (time(20),), (), NOON + HOUR)
        await tx.execute(update(schedules.schedules).values(zone_data="2001a"))
        assert await nudges.replan_for_zone_data(tx, NOON + 2 * HOUR)
        assert await due_of(tx, assignment) == EVENING + DAY


@on_one
@pytest.mark.parametrize("is_answered", [True, False])
async def test_other_times_and_quiet_hours_together_cost_no_day(
    database: Database, now: datetime, is_answered: bool
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, Daily(), now, (time(20),))
        await live(tx, EVENING)
        if is_answered:
            await answer(tx, EVENING + HOUR / 6)
        await clients.change(tx, cast.ana, quiet_from=time(19, 30), quiet_until=time(7))
        await nudges.schedule(tx, assignment, cast.ana, (time(18),), (), EVENING + HOUR / 2)
        assert await due_of(tx, assignment) == EVENING + DAY - 2 * HOUR


@on_one
async def test_who_travels_east_loses_no_day(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await clients.change(tx, cast.ana, zone="America/New_York")
        assignment = await agreed(tx, cast, Daily(), now, (time(17),))
        await live(tx, datetime(2026, 3, 2, 22, tzinfo=UTC))
        assert len(await asked(tx, assignment)) == 1
        await clients.change(tx, cast.ana, zone="Europe/Berlin")
        await nudges.replan(tx, cast.ana, datetime(2026, 3, 3, 8, tzinfo=UTC))
        assert await due_of(tx, assignment) == datetime(2026, 3, 3, 16, tzinfo=UTC)


@on_one
async def test_a_day_with_one_of_its_own_keeps_it_beside_what_gives_way_to_it(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, EveryDays(2), now, (time(20),))
        await live(tx, EVENING)
        await clients.change(tx, cast.ana, days_off=[0, 1])
        await nudges.replan(tx, cast.ana, EVENING + HOUR / 4)
        assert await due_of(tx, assignment) == EVENING + 2 * DAY


@on_one
async def test_once_is_once_also_when_its_day_is_moved_after_it_was_asked(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, Once(date(2026, 3, 2)), now, (time(12),))
        await live(tx, NOON)
        await change(tx, cast, assignment, Once(date(2026, 3, 4)), NOON + HOUR)
        assert await due_of(tx, assignment) is None
