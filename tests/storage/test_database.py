"""What goes in comes out, whole transactions or none of them, on both databases."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone

import pytest

from storage import people
from storage.columns import NaiveInstant
from storage.database import Database


async def test_an_instant_comes_out_as_it_went_in_to_the_microsecond(database: Database) -> None:
    put_in = datetime(2026, 3, 29, 2, 59, 59, 999999, tzinfo=UTC)
    async with database.transaction() as tx:
        await people.join(tx, 1, 1, "Ana", "en", put_in)
    async with database.reading() as tx:
        ana = await people.find(tx, 1)
    assert ana is not None
    assert ana.joined_at == put_in
    assert ana.joined_at.tzinfo is UTC


async def test_an_instant_of_another_zone_is_kept_as_the_same_instant_in_utc(database: Database) -> None:
    there = datetime(2026, 7, 1, 9, 30, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    async with database.transaction() as tx:
        kept = await people.join(tx, 1, 1, "Ana", "en", there)
        found = await people.get(tx, kept.id)
    assert found.joined_at == there
    assert found.joined_at.utcoffset() == timedelta(0)


async def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(Exception, match="without a zone") as caught:
        async with database.transaction() as tx:
            await people.join(tx, 1, 1, "Ana", "en", datetime(2026, 3, 29, 2, 30))  # noqa: DTZ001
    assert isinstance(caught.value, NaiveInstant) or isinstance(caught.value.__cause__, NaiveInstant)


async def test_words_of_every_script_come_out_as_they_went_in(database: Database, now: datetime) -> None:
    name = "Ána 👩‍🔬 آنا \u202e आना\n'; DROP TABLE people; --"
    async with database.transaction() as tx:
        kept = await people.join(tx, 1, 1, name, "en", now)
    async with database.reading() as tx:
        assert (await people.get(tx, kept.id)).name == name


async def test_a_transaction_that_fails_leaves_nothing(database: Database, now: datetime) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.transaction() as tx:
            await people.join(tx, 1, 1, "Ana", "en", now)
            raise ZeroDivisionError
    async with database.reading() as tx:
        assert await people.find(tx, 1) is None


async def test_a_savepoint_that_fails_takes_only_its_own_with_it(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await people.join(tx, 1, 1, "Ana", "en", now)
        with pytest.raises(ZeroDivisionError):
            async with tx.begin_nested():
                await people.join(tx, 2, 2, "Ben", "en", now)
                raise ZeroDivisionError
    async with database.reading() as tx:
        assert await people.find(tx, 1) is not None
        assert await people.find(tx, 2) is None


async def test_many_who_write_at_once_all_get_their_turn(database: Database, now: datetime) -> None:
    async def join(number: int) -> None:
        async with database.transaction() as tx:
            await people.join(tx, number, number, f"{number}", "en", now)

    await asyncio.gather(*(join(number) for number in range(40)))
    async with database.reading() as tx:
        found = [await people.find(tx, number) for number in range(40)]
    assert None not in found
