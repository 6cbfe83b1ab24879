"""/hide: what the bot said of late is asked to go, and what is older is not; nobody else's is."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage import outbox, people, practices, sending
from storage.outbox import Message
from storage.sending import Said
from tests.handlers.conftest import Desk
from tests.seeds import LIBRARY

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def said(desk: Desk, number: int, chat_id: int = 101) -> None:
    """The bot has said something, which Telegram numbers so."""
    row = await desk.message(Message("stopped"), chat_id)
    async with desk.database.transaction() as tx:
        person = await people.find(tx, chat_id)
        assert person is not None
        await sending.mark_sent(tx, [Said(row, person.id, Message("stopped"), number)], desk.clock.now())


@ON_SQLITE
async def test_what_is_younger_than_two_days_goes_and_nobody_elses(desk: Desk) -> None:
    await said(desk, 1)
    desk.clock.at += timedelta(hours=30)
    await said(desk, 2)
    await said(desk, 3, 102)
    desk.clock.at += timedelta(hours=18)
    await said(desk, 4)
    await desk.write("/hide")
    _, message = await desk.newest()
    assert (message.say, message.hides) == ("hidden", (2, 4))
    desk.clock.at += timedelta(days=3)
    await desk.write("/hide")
    assert (await desk.newest())[1] == Message("nothing-to-hide")
    await desk.write("/hide", 999)
    assert (await desk.said(999))[-1] == "stranger"


@ON_SQLITE
async def test_what_was_said_before_they_joined_goes_too(desk: Desk) -> None:
    for number, chat_id in ((7, 101), (8, 102)):
        async with desk.database.transaction() as tx:
            invited = Message("join-client", {"inviter": "Ben"})
            row = await outbox.put(tx, chat_id=chat_id, person_id=None, message=invited, now=desk.clock.now())
            assert row is not None
            await sending.mark_sent(tx, [Said(row, None, invited, number)], desk.clock.now())
    await desk.write("/hide")
    assert (await desk.newest())[1].hides == (7,)


@ON_SQLITE
async def test_a_guide_says_nothing_more_once_its_messages_are_hidden(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await practices.keep_library(tx, LIBRARY.values(), desk.clock.now())
    await desk.write("/now")
    await desk.tap("start.offer", practice="box_breathing")
    await desk.tap("start.go", size="full")
    while (await desk.newest())[1].say != "guide-over":
        await desk.tap("walk.reply", reply="picked")
    await desk.write("/hide")
    async with desk.database.reading() as tx:
        kept = outbox.outbox.c
        frames = select(kept.id).where(kept.state == "waiting", kept.not_before > desk.clock.now())
        assert (await tx.execute(frames)).all() == []
