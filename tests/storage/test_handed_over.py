"""What a therapist who comes later gets to see: what stands, and what is done from then on; the past if asked for."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from storage import assignments, care_links, entries, goals, ladders, log, notes, practices, subjects
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.goals import ActionItem, Goal
from storage.notes import Note
from tests.seeds import LIBRARY, MOOD, THOUGHTS, Cast, agree, everybody, fall_due, write

DAY = timedelta(days=1)


async def handed_over(tx: Transaction, cast: Cast, at: datetime) -> None:
    await care_links.let_in(tx, cast.cleo, cast.ana, "Ana", at, sees_from=at)
    assert await care_links.end(tx, cast.ben, cast.ana, at)


async def live(tx: Transaction, cast: Cast, at: datetime, words: str) -> UUID:
    """Ana does a bit of everything on that day: what is open stands, what is over is past. The key of her entry."""
    await practices.keep_library(tx, LIBRARY.values(), at)
    over = await agree(tx, cast.ana, cast.ben, MOOD, at)
    await assignments.change(tx, over, cast.ana, state="ended", ended_at=at)
    due = await fall_due(tx, cast.ana, over, at, delivered_at=at, closed_at=at, closed_as="expired")
    assert due
    entry = await write(tx, cast.ana, THOUGHTS, at, {"situation": words})
    await notes.add(tx, Note(new_id(), cast.ana, None, words, "UTC", at))
    reached = Goal(new_id(), cast.ana, words, "UTC", at, at)
    await goals.add(tx, reached)
    await goals.add_item(tx, ActionItem(new_id(), reached.id, cast.ana, words, "UTC", at, done_at=at))
    counter = await subjects.make(tx, cast.ana, "counter", (MOOD.id, MOOD.version), {"counted": words}, at)
    await write(tx, cast.ana, MOOD, at, {"mood": 7}, subject_id=counter.id)
    await ladders.end(tx, await ladders.begin(tx, cast.ana, at), at)
    return entry.id


def counted(found: log.Log) -> tuple[int, ...]:
    parts = (
        found.entries,
        found.unanswered,
        found.assignments,
        found.notes,
        found.goals,
        found.subjects,
        found.ladders,
    )
    return tuple(len(part) for part in parts)


async def test_what_was_before_is_not_there_for_who_comes_later(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        before = await live(tx, cast, now + DAY, "before")
        await handed_over(tx, cast, now + 2 * DAY)
        assert counted(await log.read(tx, cast.ana, cast.cleo)) == (0, 0, 0, 0, 0, 0, 0)
        assert await entries.get(tx, before, cast.cleo) is None
        assert await entries.answers_of(tx, before, cast.cleo) == []
        assert await entries.of_client(tx, cast.ana, cast.cleo, limit=9) == []
        assert await entries.with_numbers(tx, cast.ana, cast.cleo) == []
        after = await live(tx, cast, now + 3 * DAY, "after")
        assert counted(await log.read(tx, cast.ana, cast.cleo)) == (2, 1, 1, 1, 1, 1, 1)
        assert await entries.get(tx, after, cast.cleo) is not None
        assert counted(await log.read(tx, cast.ana, cast.ana)) == (4, 2, 2, 2, 2, 2, 2)
        assert await care_links.open_past(tx, cast.cleo, cast.ana)
        assert counted(await log.read(tx, cast.ana, cast.cleo)) == (4, 2, 2, 2, 2, 2, 2)
        assert not await care_links.open_past(tx, cast.cleo, cast.ana)


async def test_what_stands_goes_on_for_who_comes_later(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        agreed = await agree(tx, cast.ana, cast.ben, MOOD, now)
        goal = Goal(new_id(), cast.ana, "Call my sister", "UTC", now)
        await goals.add(tx, goal)
        await ladders.begin(tx, cast.ana, now)
        await handed_over(tx, cast, now + DAY)
        assert [one.id for one in await assignments.of_client(tx, cast.ana, cast.cleo, ("accepted",))] == [agreed]
        assert await goals.of_client(tx, cast.ana, cast.cleo) == [goal]
        assert await ladders.find(tx, cast.ana, cast.cleo) is not None


@pytest.mark.parametrize("reader", ["ben", "dan"])
async def test_who_was_before_and_who_never_was_see_nothing(database: Database, now: datetime, reader: str) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await live(tx, cast, now + DAY, "before")
        await handed_over(tx, cast, now + 2 * DAY)
        after = await live(tx, cast, now + 3 * DAY, "after")
        who: UUID = getattr(cast, reader)
        assert counted(await log.read(tx, cast.ana, who)) == (0, 0, 0, 0, 0, 0, 0)
        assert await entries.get(tx, after, who) is None
        assert not await care_links.may_see(tx, who, cast.ana)


async def test_who_shares_and_who_is_removed(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await live(tx, cast, now + DAY, "before")
        await care_links.let_in(tx, cast.cleo, cast.ana, "Ana", now + 2 * DAY, sees_from=None)
        bens, cleos = [counted(await log.read(tx, cast.ana, who)) for who in (cast.ben, cast.cleo)]
        assert bens == cleos != (0, 0, 0, 0, 0, 0, 0)
        assert await care_links.end(tx, cast.cleo, cast.ana, now + 3 * DAY)
        assert not await care_links.end(tx, cast.cleo, cast.ana, now + 3 * DAY)
        assert counted(await log.read(tx, cast.ana, cast.cleo)) == (0, 0, 0, 0, 0, 0, 0)
        assert counted(await log.read(tx, cast.ana, cast.ben)) == bens


async def test_a_client_put_aside_stays_visible_and_says_so(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assert await care_links.archive(tx, cast.ben, cast.ana, now)
        assert [one.archived for one in await care_links.clients_of(tx, cast.ben)] == [True]
        assert await care_links.may_see(tx, cast.ben, cast.ana)
        assert await care_links.archive(tx, cast.ben, cast.ana, None)
        assert [one.archived for one in await care_links.clients_of(tx, cast.ben)] == [False]
        assert not await care_links.archive(tx, cast.cleo, cast.ana, now)
