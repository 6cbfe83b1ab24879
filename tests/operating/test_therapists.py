"""What the operator does about therapists: lists, freezes, lets go on, removes."""

from datetime import datetime, timedelta

import pytest

from operating import therapists
from operating.settings import Unusable
from storage import looks, people
from storage import therapists as stored
from storage.columns import new_id
from storage.database import Database
from storage.keys import NoKey
from tests import seeds
from tests.scheduling.test_before_sessions import BRIEF_AT, TUESDAY, said, stage, work


@pytest.fixture
async def cast(database: Database, now: datetime) -> seeds.Cast:
    async with database.transaction() as tx:
        return await seeds.everybody(tx, now)


async def test_therapists_are_listed_with_what_the_operator_needs(
    database: Database, cast: seeds.Cast, now: datetime
) -> None:
    assert f"{cast.ben}  let in 2026-03-02, 1 client  Ben" in await therapists.listed(database)
    await therapists.freeze(database, str(cast.ben), now)
    assert f"{cast.ben}  let in 2026-03-02, 1 client, frozen since 2026-03-02 08:00 UTC  Ben" in (
        await therapists.listed(database)
    )
    assert str(cast.ana) not in await therapists.listed(database)


async def test_freezing_and_letting_go_on_are_said_once(database: Database, cast: seeds.Cast, now: datetime) -> None:
    assert "reads, exports and changes nothing" in await therapists.freeze(database, str(cast.ben), now)
    assert await therapists.freeze(database, cast.ben.hex, now) == "Ben was frozen already."
    async with database.reading() as tx:
        assert (await people.get(tx, cast.ben)).frozen_at == now
    assert await therapists.unfreeze(database, str(cast.ben), now) == "Ben goes on where they were."
    assert await therapists.unfreeze(database, str(cast.ben), now) == "Ben was not frozen."


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_brief_that_was_due_meanwhile_comes_when_they_go_on_if_it_is_still_of_use(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast, _ = await stage(tx, now)
        await stored.freeze(tx, cast.ben, now)
        await work(tx, BRIEF_AT)
        assert "brief-here" not in await said(tx)
    late = BRIEF_AT + timedelta(hours=1)
    await therapists.unfreeze(database, str(cast.ben), late)
    async with database.transaction() as tx:
        for _ in range(2):
            await work(tx, late)
        assert (await said(tx)).count("brief-here") == 1
        assert [(look.act, look.detail) for look in await looks.of_client(tx, cast.ana, 5)] == [("viewed", "brief")]
        await stored.freeze(tx, cast.ben, late)
        await work(tx, BRIEF_AT + timedelta(weeks=1))
    # The session is over.
    await therapists.unfreeze(database, str(cast.ben), TUESDAY + timedelta(weeks=1, hours=1))
    async with database.transaction() as tx:
        await work(tx, TUESDAY + timedelta(weeks=1, hours=1))
        assert (await said(tx)).count("brief-here") == 1


async def test_removing_wants_to_be_sure_and_leaves_no_key(database: Database, cast: seeds.Cast, now: datetime) -> None:
    await database.keys.make([cast.ben])
    with pytest.raises(Unusable, match="tell 1 client of it, who keep"):
        await therapists.remove(database, str(cast.ben), now, is_sure=False)
    async with database.reading() as tx:
        assert await stored.find(tx, cast.ben) is not None
    told = await therapists.remove(database, str(cast.ben), now, is_sure=True)
    assert told == "Ben is removed. Told of it, and keeping everything: 1 client."
    async with database.reading() as tx:
        assert not await people.exists(tx, cast.ben)
        assert await people.exists(tx, cast.ana)
    with pytest.raises(NoKey):
        await database.keys.of(cast.ben)


@pytest.mark.parametrize("deed", ["freeze", "unfreeze", "remove"])
async def test_who_is_no_therapist_is_left_alone(
    database: Database, cast: seeds.Cast, now: datetime, deed: str
) -> None:
    deeds = {
        "freeze": lambda named: therapists.freeze(database, named, now),
        "unfreeze": lambda named: therapists.unfreeze(database, named, now),
        "remove": lambda named: therapists.remove(database, named, now, is_sure=True),
    }
    for named in (str(cast.ana), str(new_id()), "Ben", "101"):
        with pytest.raises(Unusable, match=r"bot\.py therapist list"):
            await deeds[deed](named)


async def test_where_nobody_is_let_in_it_says_how(database: Database) -> None:
    assert "bot.py therapist invite" in await therapists.listed(database)
