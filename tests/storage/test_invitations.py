"""Invitations work once, for three days, and only their hash is kept."""

from datetime import datetime, timedelta

from sqlalchemy import select

from storage import invitations, people
from storage.database import Database
from tests.seeds import everybody


async def test_an_invitation_is_found_by_its_token_and_says_who_invites(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        token = await invitations.invite(tx, "client", now, cast.ben, "E.")
        found = await invitations.look_up(tx, token, now)
        assert found is not None
        assert (found.role, found.therapist_id, found.label) == ("client", cast.ben, "E.")
        assert await invitations.get(tx, found.id, now) == found


async def test_the_token_itself_is_not_kept(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        token = await invitations.invite(tx, "therapist", now)
        kept = (await tx.execute(select(invitations.invitations))).one()
    assert token not in str(kept)
    assert len(token) == 32


async def test_only_the_first_of_two_gets_in(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        token = await invitations.invite(tx, "client", now, cast.ben)
        found = await invitations.look_up(tx, token, now)
        assert found is not None
        assert await invitations.use(tx, found.id, cast.dan, now)
        assert not await invitations.use(tx, found.id, cast.ana, now)
        assert await invitations.look_up(tx, token, now) is None


async def test_it_expires_after_three_days(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        token = await invitations.invite(tx, "therapist", now)
        almost, over = now + timedelta(hours=71, minutes=59), now + timedelta(hours=72)
        assert await invitations.look_up(tx, token, almost) is not None
        assert await invitations.look_up(tx, token, over) is None
        await invitations.forget_expired(tx, over)
        assert (await tx.execute(select(invitations.invitations))).first() is None


async def test_a_guess_finds_nothing(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await invitations.invite(tx, "therapist", now)
        for guess in ("", "x" * 32, "%", "' OR 1=1 --"):
            assert await invitations.look_up(tx, guess, now) is None
        assert await people.find(tx, 0) is None
