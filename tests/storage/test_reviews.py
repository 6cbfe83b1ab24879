"""Entries marked as read: which are still to be read, by whom, and the one line that may go with each."""

from datetime import datetime, timedelta

import pytest

from storage import care_links, entries, reviews
from storage.database import Database
from storage.reviews import Review
from tests.seeds import MOOD, THOUGHTS, everybody, write


async def test_what_is_done_and_shared_is_to_be_read_once(database: Database, now: datetime) -> None:
    later = now + timedelta(hours=1)
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        read, mood = [await write(tx, cast.ana, one, later, {}) for one in (THOUGHTS, MOOD)]
        summary = await write(tx, cast.ana, THOUGHTS, later, {}, sharing="summary")
        await write(tx, cast.ana, THOUGHTS, later, {}, sharing="private")
        await write(tx, cast.ana, THOUGHTS, later, {}, outcome="not this time")
        await write(tx, cast.ana, THOUGHTS, later, {}, outcome=None, finished_at=None)
        await write(tx, cast.ana, THOUGHTS, now - timedelta(days=3), {})
        assert await reviews.unreviewed(tx, cast.ana, cast.ben) == {read.id, mood.id, summary.id}
        assert await reviews.unreviewed(tx, cast.ana, cast.ben, but_of=(MOOD.id,)) == {read.id, summary.id}
        assert await reviews.review(tx, [read.id, summary.id], cast.ana, cast.ben, later) == 2
        assert await reviews.review(tx, [read.id], cast.ana, cast.ben, later) == 0
        assert await reviews.unreviewed(tx, cast.ana, cast.ben) == {mood.id}


@pytest.mark.parametrize("reader", ["cleo", "dan", "ana"])
async def test_nobody_else_can_mark_it(database: Database, now: datetime, reader: str) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        entry = await write(tx, cast.ana, MOOD, now + timedelta(hours=1), {})
        assert await reviews.unreviewed(tx, cast.ana, getattr(cast, reader)) == set()
        assert await reviews.review(tx, [entry.id], cast.ana, getattr(cast, reader), now) == 0


async def test_one_line_goes_with_it_while_it_is_shared(database: Database, now: datetime) -> None:
    later = now + timedelta(hours=1)
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        entry = await write(tx, cast.ana, MOOD, later, {})
        assert not await reviews.may_acknowledge(tx, entry.id, cast.ben)
        assert not await reviews.acknowledge(tx, entry.id, cast.ana, cast.ben, "Thank you.")
        await reviews.review(tx, [entry.id], cast.ana, cast.ben, later)
        assert await reviews.may_acknowledge(tx, entry.id, cast.ben)
        await entries.change(tx, entry.id, entry.client_id, sharing="private")
        assert not await reviews.may_acknowledge(tx, entry.id, cast.ben)
        await entries.change(tx, entry.id, entry.client_id, sharing="share")
        assert await reviews.acknowledge(tx, entry.id, cast.ana, cast.ben, "Thank you.")
        assert not await reviews.acknowledge(tx, entry.id, cast.ana, cast.ben, "Once more.")
        assert not await reviews.may_acknowledge(tx, entry.id, cast.ben)
        assert await reviews.of_entry(tx, entry.id, cast.ana) == [Review("Ben", later, "Thank you.")]
        assert await reviews.of_entry(tx, entry.id, cast.dan) == []


async def test_a_therapist_whose_care_link_has_ended_has_nothing_to_read(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await write(tx, cast.ana, MOOD, now + timedelta(hours=1), {})
        await care_links.end(tx, cast.ben, cast.ana, now)
        assert await reviews.unreviewed(tx, cast.ana, cast.ben) == set()
