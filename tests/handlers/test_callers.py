"""Help knows who calls, if the database says so at once; when it doesn't, help comes all the same."""

import asyncio
from pathlib import Path

import pytest

from handlers.callers import AT_MOST, NOBODY, Caller, knowing
from storage import clients, people, reading_hours, safety_plans
from storage.database import Database
from storage.keys import KeyStore
from tests.handlers.conftest import Desk

UNREAD = Caller(is_unread=True)


async def caller_of(database: Database, telegram_id: int, at_most: float = AT_MOST) -> Caller:
    async with asyncio.TaskGroup() as group:
        return await knowing(database, group.create_task, at_most)(telegram_id)


async def test_a_client_is_known_with_their_country_their_plan_and_whom_they_can_tell(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await people.speak(tx, desk.cast.ana, "de")
        await clients.live_in(tx, desk.cast.ana, "AT")
        await safety_plans.write(tx, desk.cast.ana, "ask", "Eva", desk.clock.now())
        await reading_hours.state(tx, desk.cast.ben, "at nine", desk.clock.now())
    caller = await caller_of(desk.database, 101)
    assert (caller.language, caller.region, caller.plan) == ("de", "AT", {"ask": "Eva"})
    assert [(one.name, one.words) for one in caller.therapists] == [("Ben", "at nine")]


async def test_a_therapist_is_known_by_their_language_alone_and_a_stranger_not_at_all(desk: Desk) -> None:
    assert await caller_of(desk.database, 102) == Caller(language="en")
    assert await caller_of(desk.database, 999) == NOBODY


async def test_a_database_that_does_not_answer_in_time_is_not_waited_for(desk: Desk) -> None:
    assert await caller_of(desk.database, 101, at_most=0.0) == UNREAD


async def test_a_database_that_is_not_there_is_no_error(tmp_path: Path, keys: KeyStore) -> None:
    for url in (f"sqlite:///{tmp_path}/nowhere/midweek.db", f"sqlite:///{tmp_path}/empty.db"):
        database = Database(url, keys)
        assert await caller_of(database, 101) == UNREAD
        await database.close()


@pytest.mark.parametrize(
    ("pressed", "kept"),
    [
        ("help:region:AT", "AT"),
        (f"help:region:{clients.ELSEWHERE}", clients.ELSEWHERE),
        ("help:region:JP", None),
        ("help:region", None),
        ("help:grounding:1", None),
    ],
)
async def test_the_country_that_a_client_taps_is_kept_and_no_other(desk: Desk, pressed: str, kept: str | None) -> None:
    await desk.write("/help_now")
    update = desk.press(await desk.broken_button())
    update["callback_query"]["data"] = pressed
    await desk.hear(update, update)
    async with desk.database.reading() as tx:
        client = await clients.find(tx, desk.cast.ana)
    assert client is not None
    assert client.region == kept


async def test_the_country_of_somebody_else_and_of_who_is_no_client_stays_as_it_is(desk: Desk) -> None:
    update = desk.press(await desk.broken_button(), telegram_id=102)
    update["callback_query"]["data"] = "help:region:AT"
    await desk.hear(update)
    async with desk.database.reading() as tx:
        assert [(await clients.find(tx, one)).region for one in (desk.cast.ana, desk.cast.dan)] == [None, None]  # type: ignore[union-attr]
