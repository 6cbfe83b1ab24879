"""How an action item went is asked once, at the instant that was named, and never in quiet hours."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from scheduling import arrivals, asking_after, nudges
from storage import clients, goals, outbox, people
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.goals import ActionItem, Goal
from tests.outboxes import messages
from tests.seeds import everybody


@dataclass
class Planned:
    """Ana has named an instant for one action item."""

    ana: UUID
    item: UUID
    ask_at: datetime | None


async def plan(tx: Transaction, now: datetime, at: datetime) -> Planned:
    ana = (await everybody(tx, now)).ana
    goal = Goal(new_id(), ana, "Run again", "Europe/Berlin", now)
    item = ActionItem(new_id(), goal.id, ana, "Call the club", "Europe/Berlin", now)
    await goals.add(tx, goal)
    await goals.add_item(tx, item)
    return Planned(ana, item.id, await asking_after.plan(tx, ana, item.id, at))


async def asked(tx: Transaction) -> list[str]:
    waiting = outbox.outbox.c.state == "waiting"
    return [message.say for _, message in await messages(tx, waiting)]


async def test_it_is_asked_once_when_its_time_has_come(database: Database, now: datetime) -> None:
    at = now + timedelta(hours=3)
    async with database.transaction() as tx:
        planned = await plan(tx, now, at)
        assert planned.ask_at == at
        assert await nudges.next_change_at(tx) == await nudges.next_nudge_at(tx) == at
        assert not await asking_after.ask(tx, at - timedelta(microseconds=1))
        assert await asked(tx) == []
    for _ in range(2):
        async with database.transaction() as tx:
            await asking_after.ask(tx, at)
    async with database.reading() as tx:
        assert await asked(tx) == ["action-item-due"]
        assert await nudges.next_change_at(tx) is None


async def test_the_words_are_on_a_button_and_in_no_text(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await plan(tx, now, now + timedelta(hours=1))
        await asking_after.ask(tx, now + timedelta(hours=1))
        [(_, message)] = await messages(tx)
    assert message.args == {}
    assert message.all_buttons()[0].words == "Call the club"


async def test_quiet_hours_are_kept_when_it_is_planned_and_when_it_is_asked(database: Database, now: datetime) -> None:
    night, morning = now.replace(hour=22), now.replace(hour=6, minute=0, second=0, microsecond=0) + timedelta(days=1)
    noon = now.replace(hour=12)
    async with database.transaction() as tx:
        planned = await plan(tx, now, night)
        assert planned.ask_at == morning  # seven in Berlin
        await asking_after.plan(tx, planned.ana, planned.item, noon)
        await clients.change(tx, planned.ana, quiet_from=time(12), quiet_until=time(15))
        await asking_after.ask(tx, noon)
        assert await asked(tx) == []
        await asking_after.ask(tx, noon + timedelta(hours=2))
        assert await asked(tx) == ["action-item-due"]


@pytest.mark.parametrize("rests", ["paused", "unreachable"])
async def test_who_rests_is_asked_once_they_are_back(database: Database, now: datetime, rests: str) -> None:
    at = now + timedelta(hours=1)
    async with database.transaction() as tx:
        planned = await plan(tx, now, at)
        if rests == "paused":
            await clients.change(tx, planned.ana, paused_at=now)
        else:
            await people.mark_unreachable(tx, planned.ana, now)
        assert await nudges.next_change_at(tx) is None
        await asking_after.ask(tx, at)
        assert await asked(tx) == []
        await clients.change(tx, planned.ana, paused_at=None)
        await people.mark_reachable(tx, planned.ana, now)
        await asking_after.ask(tx, at + timedelta(hours=5))
        assert await asked(tx) == ["action-item-due"]


async def test_what_was_told_before_or_given_up_is_not_asked(database: Database, now: datetime) -> None:
    at = now + timedelta(hours=1)
    async with database.transaction() as tx:
        planned = await plan(tx, now, at)
        await asking_after.settle(tx, planned.ana, planned.item, now, done_at=now)
        await asking_after.ask(tx, at)
        await asking_after.plan(tx, planned.ana, planned.item, at)
        await asking_after.ask(tx, at)
        item = await goals.get_item(tx, planned.item, planned.ana)
        assert item is not None
        assert await asked(tx) == ["action-item-due"]
        await asking_after.stop(tx, planned.ana, item.goal_id)
        assert await asked(tx) == []


async def test_what_did_not_arrive_is_asked_once_more_at_the_same_time_of_the_next_day(
    database: Database, now: datetime
) -> None:
    at = now.replace(hour=17, minute=0, second=0, microsecond=0)
    async with database.transaction() as tx:
        planned = await plan(tx, now, at)
        for day in range(2):
            due = at + timedelta(days=day)
            assert await nudges.next_change_at(tx) == due
            await asking_after.ask(tx, due)
            # A message that was lost later is not this one's affair.
            await arrivals.nudged(tx, new_id(), False, due)
            await lose_newest(tx, due + timedelta(hours=2))
        item = await goals.get_item(tx, planned.item, planned.ana)
        assert item is not None
        assert item.ask_at is None


@pytest.mark.parametrize("meanwhile", ["arrived", "answered", "planned anew"])
async def test_what_arrived_or_is_settled_is_not_asked_again(database: Database, now: datetime, meanwhile: str) -> None:
    at = now + timedelta(hours=1)
    async with database.transaction() as tx:
        planned = await plan(tx, now, at)
        await asking_after.ask(tx, at)
        if meanwhile == "arrived":
            [(row,)] = await tx.execute(select(outbox.outbox.c.id))
            await arrivals.nudged(tx, row, True, at)
        elif meanwhile == "answered":
            await asking_after.settle(tx, planned.ana, planned.item, at, done_at=at)
            await lose_newest(tx, at)
        else:
            await asking_after.plan(tx, planned.ana, planned.item, None)
            await lose_newest(tx, at)
        assert await goals.next_ask_at(tx) is None


async def lose_newest(tx: Transaction, now: datetime) -> None:
    newest = select(outbox.outbox.c.id).order_by(outbox.outbox.c.number.desc()).limit(1)
    await arrivals.nudged(tx, (await tx.execute(newest)).scalar_one(), False, now)
