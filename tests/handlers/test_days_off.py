"""A client's days off: marked in the chat, kept by all that is due, and never all seven."""

from datetime import datetime
from uuid import UUID

import pytest

from storage import clients, schedules
from storage.outbox import Button
from tests.handlers.conftest import Desk
from tests.handlers.test_lightening import agreed

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
MONDAY, SUNDAY = 0, 6


async def next_due(desk: Desk, assignment: UUID) -> datetime:
    async with desk.database.reading() as tx:
        found = await schedules.find(tx, assignment)
    assert found is not None
    assert found.next_due_at is not None
    return found.next_due_at


async def days_off(desk: Desk) -> tuple[int, ...]:
    async with desk.database.reading() as tx:
        client = await clients.find(tx, desk.cast.ana)
    assert client is not None
    return client.days_off


async def test_nothing_is_due_on_a_day_that_is_marked_until_the_mark_is_taken_away(desk: Desk) -> None:
    assignment = await agreed(desk)
    assert (await next_due(desk, assignment)).weekday() == MONDAY
    await desk.write("/settings")
    assert "Days off" not in await desk.reads()
    await desk.tap("settle.days-off")
    await desk.tap("settle.day-off", day=MONDAY)
    await desk.tap("settle.day-off", day=SUNDAY)
    assert (await next_due(desk, assignment)).weekday() == MONDAY + 1
    await desk.tap("settle.show")
    assert "Days off: Monday and Sunday" in await desk.reads()
    await desk.tap("settle.days-off")
    await desk.tap("settle.day-off", day=MONDAY)
    assert (await next_due(desk, assignment)).weekday() == MONDAY
    assert await days_off(desk) == (SUNDAY,)


async def test_one_day_stays_whatever_is_pressed(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, days_off=[*range(SUNDAY)])
    assignment = await agreed(desk)
    row = await desk.button(Button("settle.day-off", {"day": SUNDAY, "off": True}, words="x"))
    await desk.hear(desk.press(row))
    assert await days_off(desk) == tuple(range(SUNDAY))
    assert (await next_due(desk, assignment)).weekday() == SUNDAY
