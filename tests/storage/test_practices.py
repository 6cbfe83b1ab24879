"""Practices' versions are kept once, whoever keeps them, and are never changed."""

import asyncio
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import pytest
from sqlalchemy import select

from practices.definition import Practice
from storage import people, practices
from storage.database import Database
from tests import seeds
from tests.seeds import LIBRARY, MOOD


async def keep(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await practices.keep_library(tx, LIBRARY.values(), now)


async def test_processes_that_start_at_the_same_time_keep_one_library(
    database: Database, database_url: str, now: datetime
) -> None:
    async with AsyncExitStack() as stack:
        others = [Database(database_url, database.keys) for _ in range(4)]
        for other in others:
            stack.push_async_callback(other.close)
            async with other.reading():
                """Connected, so that all of them begin at once."""
        await asyncio.gather(*(keep(other, now) for other in others))
    async with database.reading() as tx:
        for practice in LIBRARY.values():
            assert await practices.get(tx, practice.id, practice.version) == practice


async def test_a_practice_that_reads_differently_under_its_old_version_is_refused(
    database: Database, now: datetime
) -> None:
    await keep(database, now)
    practice = next(iter(LIBRARY.values()))
    changed = replace(practice, minutes=practice.minutes + 1)
    with pytest.raises(practices.PracticeChanged, match="raise the version"):
        async with database.transaction() as tx:
            await practices.keep_library(tx, [changed], now)


async def keep_own(database: Database, owner_id: UUID, practice: Practice, now: datetime) -> Practice:
    async with database.transaction() as tx:
        return await practices.keep_own(tx, owner_id, practice, now)


async def own(database: Database, owner_id: UUID) -> list[Practice]:
    async with database.reading() as tx:
        return await practices.own(tx, owner_id)


async def go(database: Database, person_id: UUID, now: datetime) -> None:
    async with database.transaction() as tx:
        await practices.disown(tx, person_id)
        await people.forget(tx, person_id, now)
        await practices.forget_unused(tx, person_id)


async def test_the_same_id_kept_again_is_the_next_version_and_what_did_not_change_is_none(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await seeds.everybody(tx, now)
    changed = replace(MOOD, minutes=MOOD.minutes + 1)
    kept = [await keep_own(database, cast.ben, practice, now) for practice in (MOOD, MOOD, changed, changed, MOOD)]
    assert [practice.version for practice in kept] == [1, 1, 2, 2, 3]
    assert await own(database, cast.ben) == [kept[-1]]
    async with database.reading() as tx:
        assert (await practices.get(tx, kept[0].id, 2)).minutes == changed.minutes


async def test_two_who_use_the_same_id_do_not_meet_and_neither_meets_the_library(
    database: Database, now: datetime
) -> None:
    await keep(database, now)
    async with database.transaction() as tx:
        cast = await seeds.everybody(tx, now)
    bens = await keep_own(database, cast.ben, replace(MOOD, kind="Ben's"), now)
    cleos = await keep_own(database, cast.cleo, replace(MOOD, kind="Cleo's"), now)
    assert len({MOOD.id, bens.id, cleos.id}) == 3
    assert {practices.name_of(one.id) for one in (MOOD, bens, cleos)} == {MOOD.id}
    assert await own(database, cast.ben) == [bens]
    assert await own(database, cast.cleo) == [cleos]
    assert await own(database, cast.ana) == []


async def test_an_owner_who_goes_leaves_what_others_have_answered_and_nothing_else(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await seeds.everybody(tx, now)
        answered = await practices.keep_own(tx, cast.ben, MOOD, now)
        unused = await practices.keep_own(tx, cast.ben, replace(MOOD, id="unused"), now)
        assert await practices.find(tx, unused.id, unused.version) == unused
        written = await seeds.write(tx, cast.ana, answered, now, {"mood": 5})
    await go(database, cast.ben, now)
    async with database.reading() as tx:
        ids = set((await tx.execute(select(practices.practices.c.id))).scalars())
        assert await practices.find(tx, unused.id, unused.version) is None
    assert written.practice_id in ids
    assert unused.id not in ids


async def test_a_client_who_goes_takes_their_own_practices_along(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await seeds.everybody(tx, now)
        mine = await practices.keep_own(tx, cast.ana, MOOD, now)
        await seeds.write(tx, cast.ana, mine, now, {"mood": 5})
    await go(database, cast.ana, now)
    async with database.reading() as tx:
        assert mine.id not in set((await tx.execute(select(practices.practices.c.id))).scalars())


async def test_what_was_worded_for_a_client_is_on_no_list_and_goes_with_them(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await seeds.everybody(tx, now)
        worded = replace(MOOD, words={"en": replace(MOOD.words["en"], name="Weather inside")})
        first = await practices.keep_adapted(tx, cast.ben, cast.ana, worded, now)
        assert await practices.keep_adapted(tx, cast.ben, cast.ana, worded, now) == first
        second = await practices.keep_adapted(tx, cast.ben, cast.ana, replace(MOOD, id=first.id), now)
        dans = await practices.keep_adapted(tx, cast.ben, cast.dan, worded, now)
        assert (first.version, second.id, second.version) == (1, first.id, 2)
        assert dans.id != first.id
        assert await practices.own(tx, cast.ben) == []
        assert await practices.get(tx, first.id, 1) == first
    await go(database, cast.ana, now)
    async with database.reading() as tx:
        ids = set((await tx.execute(select(practices.practices.c.id))).scalars())
    assert first.id not in ids
    assert dans.id in ids


async def test_what_somebody_puts_away_is_off_their_list_and_stays_for_what_was_answered(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await seeds.everybody(tx, now)
        answered, unused = [
            await practices.keep_own(tx, cast.ana, replace(MOOD, id=name), now) for name in ("answered", "unused")
        ]
        await seeds.write(tx, cast.ana, answered, now, {"mood": 3})
        assert not await practices.put_away(tx, cast.dan, answered.id)
        for one in (answered, unused):
            assert await practices.put_away(tx, cast.ana, one.id)
            assert not await practices.put_away(tx, cast.ana, one.id)
        assert await practices.own(tx, cast.ana) == []
        kept = await tx.execute(select(practices.practices.c.id).where(practices.practices.c.id.contains(".")))
        assert kept.scalars().all() == [answered.id]


async def used(database: Database, now: datetime) -> tuple[UUID, Practice]:
    """A therapist who has left, but for their key, and what they wrote, on which a client agreed with them."""
    await keep(database, now)
    async with database.transaction() as tx:
        cast = await seeds.everybody(tx, now)
        kept = await practices.keep_own(tx, cast.ben, replace(MOOD, kind="Ben's"), now)
        await seeds.agree(tx, cast.ana, cast.ben, kept, now)
    return cast.ben, kept


async def found(database: Database, practice: Practice) -> Practice | None:
    """As a process finds it that has read nothing yet."""
    other = Database(database.engine.url.render_as_string(hide_password=False), database.keys)
    try:
        async with other.reading() as tx:
            return await practices.find(tx, practice.id, practice.version)
    finally:
        await other.engine.dispose()


async def test_what_a_client_has_agreed_to_can_be_read_once_its_writers_key_is_gone(
    database: Database, now: datetime
) -> None:
    ben, kept = await used(database, now)
    await go(database, ben, now)
    await database.keys.destroy(ben, now)
    assert await found(database, kept) == kept


async def test_who_wrote_it_and_was_erased_can_be_erased_again_from_an_older_backup(
    database: Database, now: datetime
) -> None:
    ben, kept = await used(database, now)
    await database.keys.destroy(ben, now)
    await go(database, ben, now)
    assert await found(database, kept) is None
