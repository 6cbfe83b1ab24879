"""What is typed answers the question that stands open; one that needs no answer is over after an hour."""

from datetime import time, timedelta

import pytest

from handlers.client import belonging
from handlers.typing import AT_FIRST, CLIENTS, OPEN_FOR, PATIENT
from storage import clients, dialogs
from storage.clients import Client
from storage.outbox import Message
from tests import seeds
from tests.handlers.conftest import Desk

# Which question takes a line is the same on both databases.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def settings(desk: Desk) -> Client:
    """What Ana has set."""
    async with desk.database.reading() as tx:
        client = await clients.find(tx, desk.cast.ana)
    assert client is not None
    return client


# What a line belongs to is asked until it is said.
@pytest.mark.parametrize("asks", sorted(CLIENTS.keys() - {belonging.ASKS}))
async def test_no_question_takes_what_somebody_writes_hours_later(desk: Desk, asks: str) -> None:
    async with desk.database.transaction() as tx:
        await dialogs.ask(tx, desk.cast.ana, asks, desk.clock.now())
    desk.clock.at += OPEN_FOR + timedelta(minutes=1)
    if asks in PATIENT:
        # These wait for as long as nothing else is said.
        await desk.message(Message("stopped"))
        desk.clock.at += timedelta(minutes=1)
    await desk.write("8, I'm tired of everybody")
    assert (await desk.said())[-1] == "not-part-of-anything"


async def test_an_answer_hours_after_a_look_at_the_settings_is_an_answer(desk: Desk) -> None:
    entry = await desk.begin(seeds.THOUGHTS)
    await desk.write("/settings")
    await desk.tap("settle.quiet")
    desk.clock.at += timedelta(hours=5)
    await desk.write("At work, from 9 to 5")
    assert await desk.answers(entry.id) == {"situation": "At work, from 9 to 5"}
    assert (await settings(desk)).quiet_from == time(22)


@pytest.mark.parametrize(("asks", "line"), [("settle.zone", "London"), ("settle.quiet", "from 23:00 to 6:00")])
async def test_the_first_questions_wait_as_long_as_it_takes(desk: Desk, asks: str, line: str) -> None:
    assert asks in AT_FIRST
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, ready_at=None)
        await dialogs.ask(tx, desk.cast.ana, asks, desk.clock.now(), first_time=True)
    desk.clock.at += timedelta(days=3)
    await desk.write(line)
    assert (await desk.said())[-1] in ("which-city", "which-word")
