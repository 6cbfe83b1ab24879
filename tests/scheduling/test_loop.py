"""The loop wakes for what is due, says that it is idle when it is, and goes on after an error."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

import asyncpg
import pytest
from sqlalchemy import event, select, text

from scheduling import nudges
from scheduling.loop import TIDY_EVERY, Loop
from storage import care_modes, clients, outbox, schedules, sessions, updates
from storage.database import Database, Transaction
from tests import seeds
from tests.scheduling.evenings import EVENING, closed_as, daily, said
from tests.scheduling.test_asking_after import plan as an_item_to_ask_about
from tests.scheduling.test_before_sessions import stage as weekly_session


class StandingClock:
    """A clock that shows what it is told."""

    def __init__(self, shown: datetime) -> None:
        self.shown = shown

    def now(self) -> datetime:
        return self.shown

    def real_delay(self, at: datetime) -> float | None:
        return 0.0 if at <= self.shown else None


class Working:
    """A loop that works until it rests, and again at another time."""

    def __init__(self, database: Database, shown: datetime) -> None:
        self._clock = StandingClock(shown)
        self._said = asyncio.Event()
        self.loop = Loop(database, self._clock, self._said.set)

    async def rest(self) -> None:
        """Waits until it has worked and rests."""
        await self._said.wait()
        while not self.loop.is_idle:
            await asyncio.sleep(0)

    async def at(self, shown: datetime) -> None:
        """Moves the clock and lets it work."""
        self._said.clear()
        self._clock.shown = shown
        self.loop.wake()
        await self.rest()


@asynccontextmanager
async def working(database: Database, shown: datetime) -> AsyncIterator[Working]:
    """A loop that has worked once."""
    it = Working(database, shown)
    it.loop.start()
    try:
        await it.rest()
        yield it
    finally:
        it.loop.stop()


async def test_it_plans_what_is_due_when_the_clock_has_moved(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await daily(tx, now)
    async with working(database, now) as loop:
        await loop.at(EVENING)
    async with database.reading() as tx:
        assert await schedules.next_due_at(tx) == EVENING + timedelta(days=1)
        assert len(await said(tx)) == 1


async def test_a_machine_that_slept_for_days_nudges_once_and_owns_up_to_the_rest(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        await daily(tx, now)
    async with working(database, now) as loop:
        woken = EVENING + timedelta(days=2, minutes=40)
        await loop.at(woken)
        # Clocks are set right after a sleep, some of them back: what was said is not said again.
        await loop.at(woken - timedelta(minutes=30))
        await loop.at(woken + timedelta(minutes=1))
    async with database.reading() as tx:
        assert len(await said(tx)) == 1
        (expires_at,) = (await tx.execute(select(outbox.outbox.c.expires_at))).scalars()
        assert expires_at == EVENING + timedelta(days=2, hours=2)
        assert await closed_as(tx) == ["missed by us", "missed by us", None]


async def test_a_round_that_fails_is_not_the_last(
    database: Database, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    async with database.transaction() as tx:
        await daily(tx, now)
        await tx.execute(text("ALTER TABLE occurrences RENAME TO away"))
    loop = Working(database, EVENING)
    loop.loop.start()
    while "action=plan_failed" not in caplog.text:
        await asyncio.sleep(0)
    async with database.transaction() as tx:
        await tx.execute(text("ALTER TABLE away RENAME TO occurrences"))
    await loop.at(EVENING)
    loop.loop.stop()
    async with database.reading() as tx:
        assert len(await said(tx)) == 1


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_who_stands_in_the_way_costs_a_round_and_no_nudge(
    database: Database, database_url: str, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    async with database.transaction() as tx:
        await daily(tx, now)
        name = (await tx.execute(text("SELECT current_database()"))).scalar_one()
        await tx.execute(text(f"ALTER DATABASE {name} SET lock_timeout = '1ms'"))
    # What is open already has the setting of before.
    await database.close()
    other = await asyncpg.connect(database_url)
    in_the_way = other.transaction()
    await in_the_way.start()
    await other.execute("SELECT * FROM schedules FOR UPDATE")
    loop = Working(database, EVENING)
    loop.loop.start()
    while "action=plan_failed kind=OperationalError" not in caplog.text:
        await asyncio.sleep(0)
    await in_the_way.rollback()
    await other.close()
    await loop.at(EVENING)
    loop.loop.stop()
    async with database.reading() as tx:
        assert len(await said(tx)) == 1


async def a_nudge(tx: Transaction, now: datetime) -> None:
    await daily(tx, now)


async def a_follow_up(tx: Transaction, now: datetime) -> None:
    ana = (await seeds.everybody(tx, now)).ana
    entry = await seeds.write(tx, ana, seeds.EXPERIMENT, now, {})
    await nudges.follow_up(tx, ana, entry.id, EVENING)


async def an_end_of_what_was_asked(tx: Transaction, now: datetime) -> None:
    ana = (await seeds.everybody(tx, now)).ana
    await seeds.fall_due(tx, ana, None, now, open_until=EVENING)


async def an_action_item(tx: Transaction, now: datetime) -> None:
    await an_item_to_ask_about(tx, now, EVENING)


async def an_end_of_a_pause(tx: Transaction, now: datetime) -> None:
    ana = (await seeds.everybody(tx, now)).ana
    await clients.change(tx, ana, paused_at=now, paused_until=EVENING)


async def a_question_after_care_mode(tx: Transaction, now: datetime) -> None:
    ana = (await seeds.everybody(tx, now)).ana
    await care_modes.begin(tx, ana, EVENING, now)


async def a_brief(tx: Transaction, now: datetime) -> None:
    _, series = await weekly_session(tx, now)
    await sessions.plan(tx, series.id, EVENING)


@pytest.mark.parametrize(
    "put",
    [
        a_nudge,
        a_follow_up,
        an_end_of_what_was_asked,
        an_action_item,
        an_end_of_a_pause,
        a_question_after_care_mode,
        a_brief,
    ],
)
async def test_whatever_has_an_instant_is_done_then_however_lately_all_was_planned(
    database: Database, now: datetime, put: Callable[[Transaction, datetime], Awaitable[None]]
) -> None:
    async with database.transaction() as tx:
        await put(tx, now)
    async with working(database, EVENING - timedelta(seconds=1)) as loop:
        async with database.reading() as tx:
            assert await nudges.next_change_at(tx) == EVENING
        await loop.at(EVENING)
    async with database.reading() as tx:
        assert await nudges.next_change_at(tx) != EVENING


async def test_what_need_not_be_remembered_any_more_is_forgotten_every_few_hours(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        await updates.first_times(tx, [1], now - timedelta(hours=49))
        await updates.first_times(tx, [2], now - timedelta(hours=47))
    async with working(database, now) as loop:
        assert await remembered(database) == [2]
        await loop.at(now + TIDY_EVERY - timedelta(seconds=1))
        assert await remembered(database) == [2]
        await loop.at(now + TIDY_EVERY)
        assert await remembered(database) == []


async def remembered(database: Database) -> list[int]:
    """The updates that are remembered."""
    async with database.reading() as tx:
        return list((await tx.execute(select(updates.updates_seen.c.update_id))).scalars())


async def test_no_round_reads_all_that_waits(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await daily(tx, now)
    asked: list[tuple[str, Any]] = []

    def remember(_connection: Any, _cursor: Any, statement: str, given: Any, _context: Any, many: bool) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            asked.append((statement, given[0] if many else given))

    async with working(database, EVENING - timedelta(hours=1)) as loop:
        # The first round has tidied up, which is seldom done.
        event.listen(database.engine.sync_engine, "before_cursor_execute", remember)
        await loop.at(EVENING)
        await loop.at(EVENING + timedelta(hours=4))
        event.remove(database.engine.sync_engine, "before_cursor_execute", remember)
    assert len(asked) > 10
    async with database.reading() as tx:
        for statement, given in asked:
            assert await read_whole(tx, statement, given) == [], statement


async def read_whole(tx: Transaction, statement: str, given: Any) -> list[str]:
    """The steps of a statement's plan that read a whole table."""
    if tx.dialect.name == "sqlite":
        plan = await tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)
        steps = [str(row.detail) for row in plan]
        return [step for step in steps if step.startswith("SCAN") and "INDEX" not in step]
    # With so few rows it would read them all, had it the choice.
    await tx.execute(text("SET LOCAL enable_seqscan = off"))
    steps = [str(step) for step in (await tx.exec_driver_sql(f"EXPLAIN {statement}", given)).scalars()]
    return [step for step in steps if "Seq Scan" in step]
