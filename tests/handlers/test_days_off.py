"""A client's days off: marked in the chat, kept by all that is due, and never all seven."""

from datetime import datetime, time
from uuid import UUID

import pytest

from scheduling import nudges
from scheduling.cadence import OnWeekdays, to_json
from storage import assignments, clients, schedules
from storage.outbox import Button, Text
from tests.handlers.conftest import Desk
from tests.handlers.test_lightening import agreed
from tests.seeds import THOUGHTS, agree

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


async def mark(desk: Desk, day: int) -> None:
    await desk.write("/settings")
    await desk.tap("settle.days-off")
    await desk.tap("settle.day-off", day=day)


async def next_in_plan(desk: Desk) -> str | None:
    """Which words /plan has for what comes next of the only practice."""
    await desk.write("/plan")
    shown = next(message for _, message in await desk.messages(101) if message.say == "plan-one")
    words = shown.args["next"]
    return words.key if isinstance(words, Text) else None


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


async def test_the_plan_says_why_nothing_comes_where_all_days_of_it_are_off(desk: Desk) -> None:
    """Mondays were agreed on, and Monday is a day off; in a pause that is not the reason."""
    async with desk.database.transaction() as tx:
        monday = await agree(tx, desk.cast.ana, desk.cast.ben, THOUGHTS, desk.clock.now())
        await assignments.change(tx, monday, desk.cast.ana, cadence=to_json(OnWeekdays((MONDAY,))))
        await nudges.schedule(tx, monday, desk.cast.ana, (time(18),), (), desk.clock.now())
    assert await next_in_plan(desk) == "plan-next"
    await mark(desk, SUNDAY)
    assert await next_in_plan(desk) == "plan-next"
    await mark(desk, MONDAY)
    assert await next_in_plan(desk) == "plan-days-off"
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, paused_at=desk.clock.now())
    assert await next_in_plan(desk) is None
