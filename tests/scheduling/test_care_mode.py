"""Care mode: nothing scheduled leaves while it lasts, no clock ends it, and afterwards nothing is owed."""

import itertools
from datetime import datetime, time, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from scheduling import asking_after, before_sessions, care_mode, nudges, sessions
from scheduling.care_mode import LENGTHS
from scheduling.planning import Planner
from storage import care_links, care_modes, clients, consents, goals, occurrences, outbox, schedules
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.goals import ActionItem, Goal
from storage.occurrences import Occurrence
from storage.sessions import Series
from tests import seeds

IDS = itertools.count(5000)
DAY = timedelta(days=1)


async def everything_planned(tx: Transaction, now: datetime) -> UUID:
    """A client for whom something of every kind is scheduled within the next days; their key."""
    number = next(IDS)
    therapist = await seeds.therapist(tx, 10 * number, "Ben", now)
    client = await seeds.client_of(tx, therapist, 10 * number + 1, "Ana", now)
    assignment = await seeds.agree(tx, client, therapist, seeds.MOOD, now)
    await nudges.schedule(tx, assignment, client, (time(9), time(18)), (), now)
    entry = await seeds.write(tx, client, seeds.EXPERIMENT, now, {})
    await nudges.follow_up(tx, client, entry.id, now + 1.5 * DAY)
    goal = Goal(new_id(), client, "walk", "Europe/Berlin", now)
    await goals.add(tx, goal)
    item = ActionItem(new_id(), goal.id, client, "shoes", "Europe/Berlin", now)
    await goals.add_item(tx, item)
    await asking_after.plan(tx, client, item.id, now + 2 * DAY)
    first = (now + 3 * DAY).date()
    link = await care_links.find(tx, therapist, client)
    assert link is not None
    series = Series(new_id(), link.id, client, therapist, first, None, 1, time(15), "Europe/Berlin", now)
    await sessions.add(tx, series, now)
    return client


async def look(database: Database, now: datetime) -> None:
    """All that the bot does when it looks at the clock."""
    planner = Planner()
    for work in (
        planner.nudge_due,
        asking_after.ask,
        before_sessions.say_due,
        nudges.resume_ended_pauses,
        care_mode.ask_whose_time_is_over,
        lambda tx, at: occurrences.expire(tx, at, 100),
    ):
        async with database.transaction() as tx:
            await work(tx, now)


async def said(database: Database, client: UUID) -> list[str]:
    """The keys of all messages that were put for a client and not taken back."""
    found = select(outbox.outbox.c.id).where(outbox.outbox.c.person_id == client, outbox.outbox.c.state == "waiting")
    async with database.reading() as tx:
        return sorted(str(one) for one in (await tx.execute(found)).scalars())


async def rest(database: Database, client: UUID) -> tuple[list[Occurrence], datetime | None]:
    """What is open of a client's, and when they are due next."""
    open_ = select(occurrences.occurrences).where(
        occurrences.occurrences.c.client_id == client, occurrences.occurrences.c.closed_at.is_(None)
    )
    async with database.reading() as tx:
        waiting = [Occurrence(**row._mapping) for row in await tx.execute(open_)]
        planned = await schedules.of_client(tx, client)
    return waiting, min((one.next_due_at for one in planned if one.next_due_at), default=None)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    before=st.integers(0, 60),
    length=st.sampled_from(sorted(LENGTHS)),
    steps=st.lists(st.integers(1, 90), min_size=1, max_size=6),
)
async def test_in_care_mode_nothing_scheduled_leaves_and_after_it_nothing_is_owed(
    database: Database, now: datetime, before: int, length: str, steps: list[int]
) -> None:
    async with database.transaction() as tx:
        client = await everything_planned(tx, now)
    at = now + timedelta(hours=before)
    await look(database, at)
    async with database.transaction() as tx:
        await care_mode.begin(tx, client, length, at)
    assert await said(database, client) == []
    chosen = LENGTHS[length]
    until = None if chosen is None else at + chosen
    for hours in steps:
        at += timedelta(hours=hours)
        await look(database, at)
        # But for the one question that they asked for themselves, when the time is over.
        is_over = until is not None and until <= at
        assert len(await said(database, client)) == (1 if is_over else 0)
        assert (await rest(database, client))[1] is None
    async with database.transaction() as tx:
        assert await care_mode.end(tx, client, at)
        mode = await clients.find(tx, client)
        assert mode is not None
        assert mode.paused_at is None
    already = await said(database, client)
    await look(database, at)
    assert await said(database, client) == already
    waiting, due_next = await rest(database, client)
    assert [one for one in waiting if one.nudge_at is not None and one.nudge_at <= at] == []
    assert due_next is None or due_next > at


async def test_no_clock_ends_it_and_it_is_asked_about_once(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        client = await everything_planned(tx, now)
        await care_mode.begin(tx, client, "day", now)
    for days in (1, 2, 30, 400):
        await look(database, now + days * DAY)
        async with database.reading() as tx:
            assert await care_modes.lasting(tx, client) is not None
    assert len(await said(database, client)) == 1


async def test_the_loop_wakes_for_the_end_of_the_chosen_time(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        client = await everything_planned(tx, now)
        await care_mode.begin(tx, client, "day", now)
        assert await nudges.next_change_at(tx) == now + DAY


async def test_the_question_does_not_come_in_quiet_hours(database: Database, now: datetime) -> None:
    night = now.replace(hour=22, minute=0)
    async with database.transaction() as tx:
        client = await everything_planned(tx, night)
        await care_mode.begin(tx, client, "day", night)
    await look(database, night + DAY)
    async with database.reading() as tx:
        found = select(outbox.outbox.c.not_before).where(outbox.outbox.c.person_id == client)
        (at,) = (await tx.execute(found.where(outbox.outbox.c.state == "waiting"))).scalars()
    assert at.hour == 6  # seven in Berlin


async def test_a_week_longer_is_no_second_care_mode_and_is_asked_about_anew(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        client = await everything_planned(tx, now)
        await care_mode.begin(tx, client, "day", now)
    await look(database, now + DAY)
    async with database.transaction() as tx:
        await care_mode.begin(tx, client, "week", now + DAY)
        (only,) = await care_modes.of_client(tx, client, client)
    assert (only.began_at, only.until, only.asked_at) == (now, now + 8 * DAY, None)


async def test_what_was_open_counts_as_care_mode_and_not_as_missed(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        client = await everything_planned(tx, now)
    at = now + timedelta(hours=10)
    await look(database, at)
    async with database.transaction() as tx:
        await care_mode.begin(tx, client, "open", at)
    await look(database, at + 30 * DAY)
    async with database.reading() as tx:
        found = select(occurrences.occurrences.c.closed_as).where(
            occurrences.occurrences.c.client_id == client, occurrences.occurrences.c.entry_id.is_(None)
        )
        assert set((await tx.execute(found)).scalars()) == {"care mode"}


async def test_to_end_what_does_not_last_does_nothing(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        client = await everything_planned(tx, now)
        await clients.change(tx, client, paused_at=now)
        assert not await care_mode.end(tx, client, now)
        paused = await clients.find(tx, client)
    assert paused is not None
    assert paused.paused_at == now


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_waits_to_ask_in_the_morning_is_not_asked_of_who_went_on_at_night(
    database: Database, now: datetime
) -> None:
    night = now.replace(hour=22, minute=0)
    async with database.transaction() as tx:
        client = await everything_planned(tx, night)
        await care_mode.begin(tx, client, "day", night)
    for answer in ("week", "open"):
        await look(database, night + DAY)
        async with database.transaction() as tx:
            await care_mode.begin(tx, client, answer, night + DAY)
        assert await said(database, client) == []
        async with database.transaction() as tx:
            await care_mode.begin(tx, client, "day", night)
    await look(database, night + DAY)
    assert len(await said(database, client)) == 1
    async with database.transaction() as tx:
        assert await care_mode.end(tx, client, night + DAY)
    assert await said(database, client) == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_who_has_no_consent_in_force_when_the_time_is_over_is_asked_once_they_have(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        client = await everything_planned(tx, now)
        await care_mode.begin(tx, client, "day", now)
        await consents.withdraw(tx, client, "client", now)
    await look(database, now + DAY)
    assert await said(database, client) == []
    async with database.transaction() as tx:
        assert await care_modes.next_ask_at(tx) is None
        await seeds.agreed(tx, client, "client", now + DAY)
        assert await care_modes.next_ask_at(tx) is not None
    await look(database, now + DAY)
    assert len(await said(database, client)) == 1
