"""Before a session the client is asked once what to bring, and the therapist gets the brief; nothing where it rests."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from scheduling import before_sessions, nudges
from scheduling import sessions as planned
from scheduling.session_dates import Session
from storage import care_links, clients, consents, looks, outbox, people, sessions, therapists
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.sessions import Series
from tests.outboxes import messages
from tests.seeds import Cast, everybody

ASKED_AT, BRIEF_AT = datetime(2026, 3, 2, 16, tzinfo=UTC), datetime(2026, 3, 2, 17, tzinfo=UTC)
TUESDAY = datetime(2026, 3, 3, 14, tzinfo=UTC)


async def stage(tx: Transaction, now: datetime, **more: Any) -> tuple[Cast, Series]:
    """Ana and Ben meet every Tuesday at 15:00 in Berlin, from tomorrow on."""
    cast = await everybody(tx, now)
    await therapists.change(tx, cast.ben, zone="Europe/Berlin")
    link = await care_links.find(tx, cast.ben, cast.ana)
    assert link is not None
    usual = {"first_on": date(2026, 3, 3), "last_on": None, "every_weeks": 1, "at": time(15)}
    series = Series(new_id(), link.id, cast.ana, cast.ben, **{**usual, **more}, zone="Europe/Berlin", set_at=now)
    await planned.add(tx, series, now)
    return cast, series


async def work(tx: Transaction, at: datetime) -> None:
    while await before_sessions.say_due(tx, at):
        pass


async def said(tx: Transaction) -> list[str]:
    return [message.say for _, message in await messages(tx, outbox.outbox.c.state == "waiting")]


async def session(tx: Transaction, cast: Cast, at: datetime) -> Session:
    found = await planned.next_after(tx, cast.ana, at)
    assert found is not None
    return found


async def test_the_client_is_asked_and_the_therapist_gets_the_brief_each_once(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast, _ = await stage(tx, now)
        assert await nudges.next_change_at(tx) == await nudges.next_nudge_at(tx) == ASKED_AT
        await work(tx, ASKED_AT - timedelta(seconds=1))
        assert await said(tx) == []
        await work(tx, ASKED_AT)
        assert await said(tx) == ["date-ahead"]
        assert await nudges.next_change_at(tx) == BRIEF_AT
        for _ in range(2):
            await nudges.replan(tx, cast.ana, BRIEF_AT)
            await work(tx, BRIEF_AT)
        assert await said(tx) == ["date-ahead", "brief-here"]
        assert await nudges.next_change_at(tx) == ASKED_AT + timedelta(weeks=1)
        [look] = await looks.of_client(tx, cast.ana, 5)
        assert (look.act, look.detail) == ("viewed", "brief")


@pytest.mark.parametrize(("who", "comes"), [("ana", []), ("ben", ["date-ahead"])])
async def test_without_a_consent_nothing_comes_before_a_session(
    database: Database, now: datetime, who: str, comes: list[str]
) -> None:
    async with database.transaction() as tx:
        cast, _ = await stage(tx, now)
        await consents.withdraw(tx, getattr(cast, who), "client" if who == "ana" else "therapist", now)
        for at in (ASKED_AT, BRIEF_AT):
            await work(tx, at)
        assert await said(tx) == comes


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_therapist_who_is_frozen_gets_no_brief_and_the_client_does_not_read_that_they_did(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast, _ = await stage(tx, now)
        await therapists.freeze(tx, cast.ben, now)
        for at in (ASKED_AT, BRIEF_AT):
            await work(tx, at)
        assert await said(tx) == ["date-ahead"]
        assert await looks.of_client(tx, cast.ana, 5) == []


async def test_the_brief_says_for_whom_and_since_when(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, _ = await stage(tx, now)
        for at in (BRIEF_AT, BRIEF_AT + timedelta(weeks=1)):
            await work(tx, at)
        briefs = outbox.outbox.c.lane == "export"
        first, second = (message.file for _, message in await messages(tx, briefs))
    same = {"format": "pdf", "client_id": cast.ana.hex, "reader_id": cast.ben.hex, "label": "Ana"}
    assert first == {**same, "first": None, "last": "2026-03-02"}
    assert second == {**same, "first": "2026-03-03", "last": "2026-03-09"}


@pytest.mark.parametrize("rests", ["paused", "unreachable", "unasked", "quiet", "not ready"])
async def test_who_rests_or_would_rather_not_is_asked_nothing_and_the_brief_comes(
    database: Database, now: datetime, rests: str
) -> None:
    changes: dict[str, dict[str, Any]] = {
        "paused": {"paused_at": now},
        "unasked": {"unasked_at": now},
        "quiet": {"quiet_from": time(8), "quiet_until": time(21)},
        "not ready": {"ready_at": None},
    }
    async with database.transaction() as tx:
        cast, _ = await stage(tx, now)
        if rests == "unreachable":
            await people.mark_unreachable(tx, cast.ana, now)
        else:
            await clients.change(tx, cast.ana, **changes[rests])
        for at in (ASKED_AT, BRIEF_AT):
            await work(tx, at)
        assert await said(tx) == ["brief-here"]


async def test_nothing_is_said_before_a_session_that_was_cancelled_or_of_a_care_that_has_ended(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast, _ = await stage(tx, now)
        await work(tx, ASKED_AT)
        await planned.cancel(tx, await session(tx, cast, now), ASKED_AT)
        assert await said(tx) == []
        await work(tx, BRIEF_AT)
        assert await said(tx) == []
        await tx.execute(update(care_links.care_links).values(ended_at=BRIEF_AT))
        await work(tx, BRIEF_AT + timedelta(weeks=1))
        assert await said(tx) == []
        assert await sessions.next_step(tx) is None


async def test_a_session_that_is_moved_takes_along_what_is_said_before_it(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, _ = await stage(tx, now)
        friday = datetime.combine(date(2026, 3, 6), time(9))
        await planned.move(tx, await session(tx, cast, now), friday, now)
        assert await sessions.next_step(tx) == ASKED_AT + timedelta(days=3)
        for at in (ASKED_AT, BRIEF_AT):
            await work(tx, at)
        assert await said(tx) == []
        for at in (ASKED_AT, BRIEF_AT):
            await work(tx, at + timedelta(days=3))
        assert await said(tx) == ["date-ahead", "brief-here"]


async def test_one_that_is_moved_to_another_day_after_all_was_said_brings_a_new_brief_and_no_second_question(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast, _ = await stage(tx, now)
        for at in (ASKED_AT, BRIEF_AT):
            await work(tx, at)
        await tx.execute(update(outbox.outbox).values(state="sent"))
        morning = BRIEF_AT + timedelta(hours=15)
        later_that_day, friday = (
            datetime.combine(date(2026, 3, 3), time(17)),
            datetime.combine(date(2026, 3, 6), time(9)),
        )
        await planned.move(tx, await session(tx, cast, morning), later_that_day, morning)
        await work(tx, morning)
        assert await said(tx) == []
        await planned.move(tx, await session(tx, cast, morning), friday, morning)
        for at in (ASKED_AT, BRIEF_AT):
            await work(tx, at + timedelta(days=3))
        assert await said(tx) == ["brief-here"]


async def test_what_waits_to_be_sent_while_its_session_is_moved_comes_all_the_same(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast, _ = await stage(tx, now)
        for at in (ASKED_AT, BRIEF_AT):
            await work(tx, at)
        later_that_day, friday = (
            datetime.combine(date(2026, 3, 3), time(17)),
            datetime.combine(date(2026, 3, 6), time(9)),
        )
        await planned.move(tx, await session(tx, cast, BRIEF_AT), later_that_day, BRIEF_AT)
        await work(tx, BRIEF_AT)
        assert await said(tx) == ["brief-here"]
        await planned.move(tx, await session(tx, cast, BRIEF_AT), friday, BRIEF_AT)
        for at in (ASKED_AT, BRIEF_AT):
            await work(tx, at + timedelta(days=3))
        assert await said(tx) == ["date-ahead", "brief-here"]


async def test_a_brief_whose_evening_is_over_comes_at_once_and_what_is_over_not_at_all(
    database: Database, now: datetime
) -> None:
    late = BRIEF_AT + timedelta(hours=4)
    async with database.transaction() as tx:
        await stage(tx, late)
        assert await sessions.next_step(tx) == late
        await work(tx, late)
        assert await said(tx) == ["brief-here"]
        # The machine slept for two weeks and an hour.
        await work(tx, TUESDAY + timedelta(weeks=2, hours=1))
        assert await said(tx) == ["brief-here"]


async def test_another_reading_time_moves_the_brief(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, _ = await stage(tx, now)
        await work(tx, ASKED_AT)
        await therapists.change(tx, cast.ben, reads_at=time(7))
        await before_sessions.plan_for_therapist(tx, cast.ben, ASKED_AT)
        assert await sessions.next_step(tx) == datetime(2026, 3, 3, 6, tzinfo=UTC)


async def test_what_is_due_and_not_said_yet_is_not_planned_away(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, _ = await stage(tx, now)
        await nudges.replan(tx, cast.ana, ASKED_AT)
        await work(tx, ASKED_AT)
        assert await said(tx) == ["date-ahead"]
