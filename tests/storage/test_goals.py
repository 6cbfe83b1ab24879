"""A client's goals and the steps under each: theirs to change, for their therapist to read."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from storage import goals, people
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.goals import ActionItem, Goal
from tests.seeds import everybody

BERLIN = "Europe/Berlin"


async def goal(tx: Transaction, client: UUID, words: str, at: datetime) -> Goal:
    kept = Goal(new_id(), client, words, BERLIN, at)
    await goals.add(tx, kept)
    return kept


async def item(tx: Transaction, under: Goal, words: str, at: datetime, ask_at: datetime | None = None) -> ActionItem:
    kept = ActionItem(new_id(), under.id, under.client_id, words, BERLIN, at, ask_at, ask_at)
    await goals.add_item(tx, kept)
    return kept


async def test_what_is_still_open_stands_first(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        run, sleep = await goal(tx, cast.ana, "Run again", now), await goal(tx, cast.ana, "Sleep", now)
        shoes, club = await item(tx, run, "Find the shoes", now), await item(tx, run, "Call the club", now)
        assert await goals.reach(tx, run.id, cast.ana, now)
        await goals.change_item(tx, shoes.id, cast.ana, done_at=now)
        assert await goals.of_client(tx, cast.ana, cast.ben) == [sleep, replace(run, reached_at=now)]
        assert await goals.items_of(tx, [run.id, sleep.id], cast.ben) == {
            run.id: [club, replace(shoes, done_at=now)],
            sleep.id: [],
        }


async def test_nobody_but_the_client_and_their_therapist_reads_or_changes_them(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        run = await goal(tx, cast.ana, "Run again", now)
        club = await item(tx, run, "Call the club", now)
        for stranger in (cast.cleo, cast.dan):
            assert await goals.of_client(tx, cast.ana, stranger) == []
            assert await goals.items_of(tx, [run.id], stranger) == {run.id: []}
        for other in (cast.ben, cast.cleo, cast.dan):
            assert await goals.get(tx, run.id, other) is None
            assert await goals.get_item(tx, club.id, other) is None
            assert not await goals.reach(tx, run.id, other, now)
            assert not await goals.remove(tx, run.id, other)
            assert not await goals.remove_item(tx, club.id, other)
        assert await goals.remove(tx, run.id, cast.ana)
        assert await goals.get_item(tx, club.id, cast.ana) is None


async def test_nothing_is_left_of_who_is_deleted(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        run = await goal(tx, cast.ana, "Run again", now)
        await item(tx, run, "Call the club", now, now + timedelta(days=1))
        await people.forget(tx, cast.ana, now)
        assert await goals.of_client(tx, cast.ana, cast.ana) == []
        assert await goals.next_ask_at(tx) is None
