"""A button does something for whom it was said to, in their chat, for as long as it is kept; others change nothing."""

import random
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select

from storage import outbox
from storage.clients import clients
from storage.messages import Button, Message
from storage.outbox import KEPT_FOR
from storage.people import people
from tests.handlers.conftest import Desk

ANA, BEN, STRANGER = 101, 102, 199
PAUSE = Button(do="pause.begin", given={"length": "week"}, label="pause-week")
on_one = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def is_paused(desk: Desk) -> bool:
    async with desk.database.reading() as tx:
        found = select(clients.c.paused_at).where(clients.c.person_id == desk.cast.ana)
        return (await tx.execute(found)).scalar_one() is not None


async def said_to(desk: Desk, person_id: UUID | None, chat_id: int = ANA) -> UUID:
    """A message with the button that pauses, in somebody's chat, said to somebody."""
    async with desk.database.transaction() as tx:
        message = Message("stopped", {}, ((PAUSE,),))
        row = await outbox.put(tx, chat_id=chat_id, person_id=person_id, message=message, now=desk.clock.now())
    assert row is not None
    return row


async def test_whoever_it_was_said_to_may_press_it(desk: Desk) -> None:
    await desk.hear(desk.press(await said_to(desk, desk.cast.ana), ANA))
    assert await is_paused(desk)


async def test_what_was_said_to_somebody_else_does_nothing_even_in_the_same_chat(desk: Desk) -> None:
    await desk.hear(desk.press(await said_to(desk, desk.cast.ben), ANA))
    assert not await is_paused(desk)


@on_one
async def test_a_button_that_was_carried_into_another_chat_does_nothing(desk: Desk) -> None:
    row = await said_to(desk, desk.cast.ana)
    await desk.hear(desk.press(row, BEN), desk.press(row, STRANGER))
    in_a_group = desk.press(row, ANA)
    in_a_group["callback_query"]["message"]["chat"] = {"id": ANA, "type": "private", "first_name": "Somebody"}
    in_a_group["callback_query"]["from"]["id"] = 104
    await desk.hear(in_a_group)
    assert not await is_paused(desk)


async def test_one_that_is_older_than_it_is_kept_does_nothing_though_nobody_has_tidied(desk: Desk) -> None:
    row = await said_to(desk, desk.cast.ana)
    desk.clock.at += KEPT_FOR
    await desk.hear(desk.press(row, ANA))
    assert not await is_paused(desk)
    desk.clock.at -= timedelta(seconds=1)
    await desk.hear(desk.press(row, ANA))
    assert await is_paused(desk)


@on_one
async def test_whatever_is_sent_as_a_press_changes_nothing_and_breaks_nothing(desk: Desk) -> None:
    """Made of what real ones are made of, bent in every place; a hundred in one batch, so that one that fails shows."""
    row, chance = await said_to(desk, desk.cast.ana), random.Random(7)
    updates = []
    for _ in range(300):
        data = list(outbox.callback_data(row, 0))
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.choice("0123456789abcdefz:-%'\"\\ \x00\u0660\u202e\ud83d\ude00")
        press = desk.press(row, ANA)
        press["callback_query"]["data"] = "".join(data)[: chance.choice((64, 64, 40, 33, 3))]
        updates.append(press)
    real = {outbox.callback_data(row, 0)}
    updates = [press for press in updates if press["callback_query"]["data"].casefold() not in real]
    for start in range(0, len(updates), 100):
        await desk.intake.work_through(updates[start : start + 100])
    assert not await is_paused(desk)
    async with desk.database.reading() as tx:
        assert (await tx.execute(select(func.count()).select_from(people))).scalar_one() == 4
    assert await desk.held() == 0
