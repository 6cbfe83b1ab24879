"""Nobody sees what is not theirs: the care link decides, in the query."""

from datetime import datetime
from uuid import UUID

import pytest

from storage import care_links, people, therapists
from storage.database import Database
from tests.seeds import Cast, everybody


@pytest.mark.parametrize(
    ("reader", "client", "sees"),
    [
        ("ben", "ana", True),
        ("ana", "ana", True),
        ("cleo", "dan", True),
        ("cleo", "ana", False),
        ("dan", "ana", False),
        ("ben", "dan", False),
        ("ana", "ben", False),
    ],
)
async def test_who_may_see_whose_log(database: Database, now: datetime, reader: str, client: str, sees: bool) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assert await care_links.may_see(tx, key(cast, reader), key(cast, client)) is sees


def key(cast: Cast, name: str) -> UUID:
    found: UUID = getattr(cast, name)
    return found


async def test_nothing_is_visible_before_the_therapist_confirmed(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await care_links.claim(tx, cast.cleo, cast.ana, "Ana?", now)
        assert not await care_links.may_see(tx, cast.cleo, cast.ana)
        assert await care_links.confirm(tx, cast.cleo, cast.ana, now)
        assert await care_links.may_see(tx, cast.cleo, cast.ana)


async def test_a_refused_client_is_never_visible_and_cannot_be_confirmed_later(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await care_links.claim(tx, cast.cleo, cast.ana, "Ana?", now)
        assert await care_links.refuse(tx, cast.cleo, cast.ana, now)
        assert not await care_links.confirm(tx, cast.cleo, cast.ana, now)
        assert not await care_links.may_see(tx, cast.cleo, cast.ana)


async def test_a_claim_made_twice_is_one_link(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        first = await care_links.claim(tx, cast.cleo, cast.ana, "Ana?", now)
        assert await care_links.claim(tx, cast.cleo, cast.ana, "Ana", now) == first


async def test_access_ends_when_the_therapist_is_gone(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await people.forget(tx, cast.ben, now)
        assert await therapists.find(tx, cast.ben) is None
        assert await people.find(tx, 101) is not None
        assert await care_links.therapists_of(tx, cast.ana) == []


async def test_who_has_yet_to_confirm_sees_at_once_what_the_client_agrees_to(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await care_links.claim(tx, cast.cleo, cast.ana, "A.", now)
        await care_links.let_in(tx, cast.cleo, cast.ana, "A.", now, now)
        link = await care_links.find(tx, cast.cleo, cast.ana)
        assert link is not None
        assert (link.confirmed_at, link.sees_from) == (now, now)
        assert not await care_links.refuse(tx, cast.cleo, cast.ana, now)
