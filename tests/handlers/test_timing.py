"""A client picks when: a window for what comes several times a day, times, and reads what will come of it."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from scheduling.cadence import (
    AroundSession,
    Cadence,
    Daily,
    Once,
    OnDemand,
    PerWeek,
    SeveralADay,
    Stage,
    Tapered,
    to_json,
)
from storage import assignments, clients, earlier_cadences, occurrences, outbox, schedules
from storage.database import Transaction
from storage.messages import At, Button, Text
from storage.schedules import Plan
from tests.handlers.conftest import Desk
from tests.scheduling.evenings import EVENING, said, work
from tests.seeds import MOOD, agree
from tests.storage.test_sessions import weekly

# Screens: what the databases differ in is tested where it is planned.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
BEN = 102
THREE = SeveralADay(3, 60, at_random=True)


async def accepts(desk: Desk, cadence: Cadence) -> UUID:
    """Ben proposes a mood log by a cadence; Ana says yes and is quite sure."""
    async with desk.database.transaction() as tx:
        assignment = await agree(tx, desk.cast.ana, desk.cast.ben, MOOD, desk.clock.now())
        proposed = {"state": "proposed", "answered_at": None, "cadence": to_json(cadence)}
        await assignments.change(tx, assignment, desk.cast.ana, **proposed)
    await desk.write("/plan")
    await desk.tap("agree.accept")
    await desk.tap("agree.sure", sure=9)
    return assignment


async def plan_of(tx: Transaction, assignment: UUID) -> Plan:
    """What is kept of when."""
    scheduled = await schedules.find(tx, assignment)
    assert scheduled is not None
    return scheduled.plan


async def test_a_window_is_tapped_and_the_moments_stay_a_secret(desk: Desk) -> None:
    assignment = await accepts(desk, THREE)
    assert "3 times a day, at moments you don't know beforehand, and an hour apart" in await desk.reads()
    await desk.tap("time.window", window=["10:00", "20:00"])
    read = await desk.reads()
    assert "3 times a day, at random moments between 10:00 and 20:00, until Sunday, 15 March; next: today" in read
    async with desk.database.transaction() as tx:
        scheduled = await schedules.find(tx, assignment)
        assert scheduled is not None
        assert scheduled.plan.window == (time(10), time(20))
        due = scheduled.next_due_at
    assert due is not None
    await desk.write("/plan")
    shown = next(message for _, message in await desk.messages(101) if message.say == "plan-one")
    assert shown.args["next"] == Text("plan-next", {"at": At(due, "day")})


async def test_a_window_in_own_words_takes_the_place_of_the_one_before(desk: Desk) -> None:
    assignment = await accepts(desk, SeveralADay(4, 30, at_random=False))
    for unclear in ("whenever", "no", "10"):
        await desk.write(unclear)
        assert "I couldn't read that" in await desk.reads()
    await desk.write("6 to 24")
    assert "nearly the whole day" in await desk.reads()
    await desk.write("from 21:00 to 22:30")
    assert "need a bit more room" in await desk.reads()
    await desk.write("from 12 to 8 pm")
    assert "Mon 2 Mar, 13:00" in (await desk.reads()).replace("Mon, 2", "Mon 2")
    async with desk.database.transaction() as tx:
        assert (await plan_of(tx, assignment)).window == (time(12), time(20))


async def test_windows_that_quiet_hours_leave_no_room_in_are_not_offered(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, quiet_from=time(12), quiet_until=time(7))
    await accepts(desk, SeveralADay(5, 60, at_random=False))
    _, message = await desk.newest()
    assert [button.given["window"] for button in message.all_buttons()] == []
    await desk.write("7 to 12")
    assert "settled" in await desk.reads()


async def test_a_taper_asks_for_the_window_and_for_the_times_after_it(desk: Desk) -> None:
    assignment = await accepts(desk, Tapered((Stage(THREE, 1), Stage(PerWeek(3), 2), Stage(OnDemand()))))
    await desk.tap("time.window", window=["09:00", "21:00"])
    assert "when it comes less often" in await desk.reads()
    await desk.write("20:30")
    read = await desk.reads()
    assert "at random moments between 09:00 and 21:00 for a week, then 3 times a week at 20:30 for 2 weeks" in read
    assert "then whenever it is needed, until" in read
    async with desk.database.transaction() as tx:
        plan = await plan_of(tx, assignment)
        assert (plan.window, plan.times) == ((time(9), time(21)), (time(20, 30),))


async def test_what_goes_by_sessions_says_that_no_date_is_known(desk: Desk) -> None:
    await accepts(desk, AroundSession("evening after"))
    _, message = await desk.newest()
    assert [button.words for button in message.all_buttons()] == ["18:00", "19:00", "20:00", "21:00"]
    await desk.tap("time.at", clock="20:00")
    assert "no date is known yet" in await desk.reads()
    assert "no session date is known" in await desk.reads(BEN)


async def test_a_therapist_is_not_asked_for_a_date_that_they_have_set(desk: Desk) -> None:
    """They meet tomorrow, and the evening before has gone by."""
    tomorrow = date(2026, 3, 3)
    async with desk.database.transaction() as tx:
        await weekly(tx, desk.cast, desk.clock.now(), first_on=tomorrow, last_on=tomorrow)
    desk.clock.at = EVENING + timedelta(minutes=1)
    await accepts(desk, AroundSession("night before"))
    await desk.tap("time.at", clock="20:00")
    assert "no date is known yet that it could come with" in await desk.reads()
    assert "no session date is known" not in await desk.reads(BEN)


async def test_other_times_take_back_what_was_asked_and_is_not_begun(desk: Desk) -> None:
    assignment = await accepts(desk, Daily())
    await desk.write("12:00")
    assert "every day at 12:00, until Sunday, 15 March; next: today" in await desk.reads()
    desk.clock.at += timedelta(hours=4)
    async with desk.database.transaction() as tx:
        await work(tx, desk.clock.now())
    await desk.write("/plan")
    await desk.tap("time.change")
    await desk.write("20:00")
    async with desk.database.transaction() as tx:
        kept = occurrences.occurrences.c
        assert (await tx.execute(select(kept.closed_as))).scalars().all() == ["withdrawn"]
        scheduled = await schedules.find(tx, assignment)
        assert scheduled is not None
        assert scheduled.next_due_at is not None
        assert scheduled.next_due_at.date() == desk.clock.now().date()


async def test_other_times_leave_what_is_begun_and_ask_no_second_time_that_day(desk: Desk) -> None:
    assignment = await accepts(desk, Daily())
    await desk.write("12:00")
    await nudged_at_noon(desk)
    await desk.tap("nudge.start")
    await desk.write("/plan")
    await desk.tap("time.change")
    await desk.tap("time.at", clock="20:30")
    async with desk.database.transaction() as tx:
        kept = occurrences.occurrences.c
        assert (await tx.execute(select(kept.closed_as))).scalars().all() == [None]
        scheduled = await schedules.find(tx, assignment)
        assert scheduled is not None
        assert scheduled.next_due_at == datetime(2026, 3, 3, 19, 30, tzinfo=UTC)


async def nudged_at_noon(desk: Desk) -> None:
    """Telegram has brought Ana the nudge of twelve o'clock in Berlin."""
    desk.clock.at = datetime(2026, 3, 2, 11, tzinfo=UTC)
    async with desk.database.transaction() as tx:
        await work(tx, desk.clock.now())
        nudge = (await tx.execute(select(occurrences.occurrences.c.nudge_id))).scalar_one()
        await occurrences.nudged(tx, nudge, True, desk.clock.now())


async def test_what_was_put_off_is_not_asked_once_the_rest_is_declined(desk: Desk) -> None:
    assignment = await accepts(desk, Daily())
    await desk.write("12:00")
    await nudged_at_noon(desk)
    await desk.tap("nudge.later")
    await desk.tap("nudge.snooze", snooze="1h")
    async with desk.database.transaction() as tx:
        await assignments.change(tx, assignment, desk.cast.ana, state="proposed", cadence=to_json(Daily()))
    await desk.write("/plan")
    await desk.tap("agree.decline")
    desk.clock.at += timedelta(hours=1)
    async with desk.database.transaction() as tx:
        nudges_before = len(await said(tx))
        await work(tx, desk.clock.now())
        assert len(await said(tx)) == nudges_before
        kept = occurrences.occurrences.c
        assert (await tx.execute(select(kept.closed_as))).scalars().all() == ["withdrawn"]


async def test_a_number_that_answers_a_nudge_moves_no_agreed_time(desk: Desk) -> None:
    assignment = await accepts(desk, Daily())
    await desk.write("12:00")
    await desk.write("/plan")
    await desk.tap("time.change")
    await nudged_at_noon(desk)
    await desk.write("8")
    assert (await desk.said())[-1] == "not-part-of-anything"
    async with desk.database.transaction() as tx:
        assert (await plan_of(tx, assignment)).times == (time(12),)


async def test_a_time_can_be_told_in_the_evening_when_nothing_else_was_said(desk: Desk) -> None:
    assignment = await accepts(desk, Daily())
    desk.clock.at += timedelta(hours=8)
    await desk.write("20:00")
    async with desk.database.transaction() as tx:
        assert (await plan_of(tx, assignment)).times == (time(20),)


async def asked_on(desk: Desk, days: int) -> list[str]:
    """On which days Ana was asked, when so many have gone by."""
    async with desk.database.transaction() as tx:
        for _ in range(days):
            desk.clock.at += timedelta(days=1)
            await work(tx, desk.clock.now())
        due = select(occurrences.occurrences.c.due_at).order_by(occurrences.occurrences.c.due_at)
        return [f"{at:%a %H}" for at in (await tx.execute(due)).scalars()]


async def test_who_leaves_while_they_change_the_day_of_a_one_off_is_asked_once(desk: Desk) -> None:
    await accepts(desk, Once(date(2026, 3, 9)))
    await desk.tap("time.day", day=3)
    await desk.tap("time.days")
    await desk.tap("time.at", clock="18:00")
    await desk.write("/plan")
    await desk.tap("time.change")
    await desk.tap("time.day", day=4)
    await desk.tap("time.days")
    assert await asked_on(desk, 13) == ["Thu 17"]


async def test_the_day_of_a_one_off_is_moved_with_its_time(desk: Desk) -> None:
    assignment = await accepts(desk, Once(date(2026, 3, 9)))
    await desk.tap("time.day", day=3)
    await desk.tap("time.days")
    await desk.tap("time.at", clock="18:00")
    await desk.write("/plan")
    await desk.tap("time.change")
    await desk.tap("time.day", day=2)
    await desk.tap("time.days")
    await desk.write("20:00")
    assert "Wed 4 Mar, 20:00" in (await desk.reads()).replace("Wed, 4", "Wed 4")
    async with desk.database.reading() as tx:
        (held,) = await earlier_cadences.of_client(tx, desk.cast.ana, desk.cast.ben)
    assert (held.assignment_id, held.cadence) == (assignment, to_json(Once(date(2026, 3, 5))))
    assert await asked_on(desk, 13) == ["Wed 19"]


async def test_times_that_an_earlier_version_offered_for_a_one_off_keep_its_day(desk: Desk) -> None:
    """It had kept the day when that was picked, and its buttons carry none."""
    assignment = await accepts(desk, Once(date(2026, 3, 9)))
    given = {"assignment": assignment.hex, "days": [0], "window": None, "times": [], "clock": "18:00"}
    await desk.hear(desk.press(await desk.button(Button("time.at", given, words="18:00"))))
    assert await asked_on(desk, 13) == ["Mon 17"]


@pytest.mark.parametrize("window", [["10:00", "20:00"]])
async def test_a_window_of_a_proposal_that_is_settled_changes_nothing(desk: Desk, window: list[str]) -> None:
    assignment = await accepts(desk, THREE)
    async with desk.database.transaction() as tx:
        await assignments.change(tx, assignment, desk.cast.ana, state="withdrawn")
    await desk.tap("time.window", window=window)
    assert "settled already" in await desk.reads()
    await desk.write("10 to 20")
    async with desk.database.transaction() as tx:
        assert await schedules.find(tx, assignment) is None


async def sampled(desk: Desk, minutes: int) -> datetime:
    """Ana is asked at a moment that she did not know, and looks so many minutes later; that moment."""
    assignment = await accepts(desk, SeveralADay(2, 60, at_random=True))
    await desk.tap("time.window", window=["10:00", "20:00"])
    async with desk.database.transaction() as tx:
        scheduled = await schedules.find(tx, assignment)
        assert scheduled is not None
        due = scheduled.next_due_at
        assert due is not None
        await work(tx, due)
    desk.clock.at = due + timedelta(minutes=minutes)
    return due


async def test_later_offers_what_lies_before_the_end_of_a_moment(desk: Desk) -> None:
    due = await sampled(desk, 10)
    await desk.tap("nudge.later")
    _, message = await desk.newest()
    assert [button.given.get("snooze") for button in message.all_buttons()] == ["15m", None]
    await desk.tap("nudge.snooze", snooze="15m")
    async with desk.database.transaction() as tx:
        await work(tx, due + timedelta(minutes=25))
        kept = outbox.outbox.c
        expires = (
            await tx.execute(select(kept.expires_at).where(kept.lane == "nudge").order_by(kept.number))
        ).scalars()
        # The second nudge is dropped, too, where the moment ends.
        assert list(expires) == [due + timedelta(minutes=30), due + timedelta(hours=1)]


async def test_a_moment_that_is_nearly_over_is_not_put_off(desk: Desk) -> None:
    await sampled(desk, 50)
    await desk.tap("nudge.later", taps=2)
    assert "let it go by" in await desk.reads()


@pytest.mark.parametrize(("hour", "is_in_force"), [(7, True), (8, False)])
async def test_what_ends_today_is_in_force_until_the_clients_own_midnight(
    desk: Desk, hour: int, is_in_force: bool
) -> None:
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, zone="America/Los_Angeles")
        agreed = await agree(tx, desk.cast.ana, desk.cast.ben, MOOD, desk.clock.now())
        await assignments.change(tx, agreed, desk.cast.ana, last_day=date(2026, 3, 3))
    desk.clock.at = datetime(2026, 3, 4, hour, tzinfo=UTC)
    await desk.write("/plan")
    assert ("plan-one" in await desk.said()) is is_in_force
