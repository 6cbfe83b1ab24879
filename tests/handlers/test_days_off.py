"""A client's days off: marked in the chat, kept by all that is due, and never all seven."""

from datetime import date, datetime, time
from uuid import UUID

import pytest

from scheduling import nudges
from scheduling.cadence import AroundSession, Cadence, Daily, OnWeekdays, to_json
from storage import assignments, clients, schedules
from storage.outbox import Button, Text
from tests.handlers.conftest import Desk
from tests.handlers.test_lightening import agreed
from tests.handlers.test_timing import accepts
from tests.seeds import THOUGHTS, agree
from tests.storage.test_sessions import weekly

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
MONDAY, TUESDAY, SUNDAY = 0, 1, 6
BEN = 102


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
    await mark(desk, MONDAY)
    assert await next_in_plan(desk) == "plan-in-quiet"


async def test_whoever_agrees_to_what_falls_on_days_off_is_told_so(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, days_off=[MONDAY])
    await accepts(desk, OnWeekdays((MONDAY,)))
    await desk.tap("time.at", clock="18:00")
    assert "All that would come of it falls on your days off" in await desk.reads()


async def test_a_session_that_is_set_is_not_called_unknown_for_days_off(desk: Desk) -> None:
    """It is on Wednesday, and both evenings before it are off."""
    on = date(2026, 3, 4)
    async with desk.database.transaction() as tx:
        await weekly(tx, desk.cast, desk.clock.now(), first_on=on, last_on=on)
        await clients.change(tx, desk.cast.ana, days_off=[MONDAY, TUESDAY])
    await accepts(desk, AroundSession("night before"))
    await desk.tap("time.at", clock="20:00")
    assert "falls on your days off" in await desk.reads()
    assert "no session date is known" not in await desk.reads(BEN)


async def test_what_comes_beside_the_days_off_is_agreed_on_as_ever(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, days_off=[MONDAY])
    await accepts(desk, Daily())
    await desk.tap("time.at", clock="18:00")
    assert "next: tomorrow" in await desk.reads()


@pytest.mark.parametrize("cadence", [Daily(), AroundSession("night before")])
async def test_whoever_agrees_in_a_pause_hears_that_it_comes_after_it(desk: Desk, cadence: Cadence) -> None:
    async with desk.database.transaction() as tx:
        await weekly(tx, desk.cast, desk.clock.now())
        await clients.change(tx, desk.cast.ana, paused_at=desk.clock.now())
    await accepts(desk, cadence)
    await desk.tap("time.at", clock="18:00")
    assert "It's quiet here just now" in await desk.reads()
    assert "no session date is known" not in await desk.reads(BEN)
