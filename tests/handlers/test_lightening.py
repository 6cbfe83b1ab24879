"""Lighter, swapped, or said to be not working; and how many minutes a week feel right."""

from datetime import time, timedelta
from uuid import UUID

import pytest

from scheduling import nudges
from scheduling.planning import Planner
from storage import assignments, care_links, clients
from storage.assignments import Assignment
from tests.handlers.conftest import Desk
from tests.seeds import MOOD, THOUGHTS, agree

# What is kept, and who sees it, is tested on both databases in tests/storage.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BEN = 102


async def agreed(desk: Desk, at: int = 18) -> UUID:
    """Ana and Ben have agreed on a daily thought record, at a full hour."""
    async with desk.database.transaction() as tx:
        assignment = await agree(tx, desk.cast.ana, desk.cast.ben, THOUGHTS, desk.clock.now())
        await nudges.schedule(tx, assignment, desk.cast.ana, (time(at),), (), desk.clock.now())
    return assignment


async def kept(desk: Desk, assignment: UUID) -> Assignment:
    async with desk.database.transaction() as tx:
        found = await assignments.get(tx, assignment, desk.cast.ana)
    assert found is not None
    return found


async def nudge(desk: Desk) -> str:
    """Moves on to the evening; gives the size that the nudge offers first."""
    desk.clock.at = desk.clock.at.replace(hour=17) + timedelta(days=1)
    async with desk.database.transaction() as tx:
        await Planner().nudge_due(tx, desk.clock.at)
    _, message = (await desk.messages(101))[0]
    return str(message.all_buttons()[0].given["size"])


async def test_all_comes_in_its_smallest_version_until_the_client_says(desk: Desk) -> None:
    assignment = await agreed(desk)
    await desk.write("/plan")
    await desk.tap("lighten.begin")
    assert "in the smallest version" in await desk.reads()
    assert await nudge(desk) == "smaller"
    assert (await kept(desk, assignment)).size == "full"
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    assert "everything comes in its smallest version" in await desk.reads(BEN)
    await desk.write("/pause")
    await desk.tap("lighten.offer")
    await desk.tap("lighten.end")
    assert await nudge(desk) == "full"


async def test_something_is_not_working_is_told_in_one_tap_and_once(desk: Desk) -> None:
    assignment = await agreed(desk)
    await desk.write("/plan")
    await desk.tap("swap.not-working", taps=3)
    assert "something isn't working with <b>Thought record</b>" in await desk.reads(BEN)
    assert await desk.said(BEN) == ["client-not-working"]
    await desk.write("The questions come too late at night")
    assert "too late at night" in await desk.reads(BEN)
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    assert "Asked for: “The questions come too late at night”" in await desk.reads(BEN)
    assert (await kept(desk, assignment)).state == "accepted"


@pytest.mark.parametrize("why", [None, "It makes me brood"])
async def test_a_wish_to_swap_reaches_the_therapist_who_can_propose_it(desk: Desk, why: str | None) -> None:
    assignment = await agreed(desk)
    await desk.write("/plan")
    await desk.tap("swap.ask")
    await (desk.tap("swap.no-reason") if why is None else desk.write(why))
    await desk.tap("swap.group", group="noticing")
    await desk.tap("swap.for", taps=2, practice=MOOD.id)
    told = await desk.reads(BEN)
    assert "swap <b>Thought record</b> for <b>Mood log</b>" in told
    assert (f"“{why}”" if why else "</b>.") in told
    assert await desk.said(BEN) == ["client-asks-swap-for"]
    found = await kept(desk, assignment)
    assert (found.state, found.remark) == ("accepted", f"Mood log instead. {why or ''}".strip())
    await desk.tap("cadence.show", BEN)
    assert "<b>Thought record</b>: every day" in await desk.reads(BEN)
    await desk.tap("assign.practice", BEN)
    assert "<b>Draft for Ana · Mood log</b>" in await desk.reads(BEN)


async def test_what_has_ended_meanwhile_is_not_swapped(desk: Desk) -> None:
    assignment = await agreed(desk)
    await desk.write("/plan")
    await desk.tap("swap.ask")
    async with desk.database.transaction() as tx:
        await assignments.change(tx, assignment, desk.cast.ana, state="ended")
    await desk.write("It makes me brood")
    assert "settled already" in await desk.reads()
    assert await desk.said(BEN) == []


async def propose(desk: Desk) -> UUID:
    """Ben proposes a daily thought record; Ana says yes, quite sure, and is asked for the times."""
    async with desk.database.transaction() as tx:
        assignment = await agree(tx, desk.cast.ana, desk.cast.ben, THOUGHTS, desk.clock.now())
        await assignments.change(tx, assignment, desk.cast.ana, state="proposed", answered_at=None)
    await desk.write("/plan")
    await desk.tap("agree.accept")
    await desk.tap("agree.sure", sure=9)
    return assignment


async def test_a_plan_beyond_what_feels_right_is_said_and_never_refused(desk: Desk) -> None:
    await desk.write("/settings")
    await desk.tap("settle.minutes")
    await desk.write("about thirty")
    assert "about 30 minutes a week" in await desk.reads()
    assignment = await propose(desk)
    await desk.write("18:00")
    minutes = 7 * THOUGHTS.minutes
    assert f"about {minutes} minutes a week in all; you said 30 feel right" in await desk.reads()
    assert (await kept(desk, assignment)).state == "proposed"
    await desk.tap("time.settle", times=["18:00"])
    assert "settled" in await desk.reads()
    assert (await kept(desk, assignment)).state == "accepted"


async def test_the_smaller_version_fits_again(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, minutes_a_week=7 * THOUGHTS.smaller_minutes)
    assignment = await propose(desk)
    await desk.write("18:00")
    await desk.tap("time.settle", size="smaller")
    assert [(one.state, one.size) for one in [await kept(desk, assignment)]] == [("accepted", "smaller")]


async def test_fewer_times_are_asked_for_and_what_fits_needs_no_word(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, minutes_a_week=7 * THOUGHTS.minutes)
    await propose(desk)
    await desk.write("8:00, 18:00")
    await desk.tap("time.change")
    await desk.write("18:00")
    assert "settled" in await desk.reads()


@pytest.mark.parametrize("said", ["a lot", "0", "99999", "30 or 40"])
async def test_minutes_that_cannot_be_are_asked_for_again(desk: Desk, said: str) -> None:
    await desk.write("/settings")
    await desk.tap("settle.minutes")
    await desk.write(said)
    assert "A number of minutes fits here" in await desk.reads()
    await desk.tap("settle.minutes-are", minutes=None)
    assert "minutes a week" not in await desk.reads()


async def test_another_rhythm_says_what_it_comes_to(desk: Desk) -> None:
    assignment = await agreed(desk)
    async with desk.database.transaction() as tx:
        await assignments.change(tx, assignment, desk.cast.ana, cadence={"kind": "per week", "times": 1})
        await clients.change(tx, desk.cast.ana, minutes_a_week=20)
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    await desk.tap("caseload.practices", BEN)
    await desk.tap("cadence.show", BEN)
    await desk.tap("cadence.change", BEN, cadence={"kind": "daily"})
    await desk.tap("cadence.take", BEN)
    assert f"about {7 * THOUGHTS.minutes} minutes a week in all; you said 20" in await desk.reads()
    await desk.tap("plan.smaller")
    assert (await kept(desk, assignment)).size == "smaller"
    assert "takes the smaller version" in await desk.reads(BEN)


@pytest.mark.parametrize("button", ["plan.end", "swap.ask", "swap.not-working"])
async def test_a_therapist_who_sees_the_client_no_more_hears_nothing_of_them(desk: Desk, button: str) -> None:
    await agreed(desk)
    await desk.write("/plan")
    async with desk.database.transaction() as tx:
        assert await care_links.end(tx, desk.cast.ben, desk.cast.ana, desk.clock.now())
    await desk.tap(button)
    await desk.write("it hurts")
    assert await desk.said(BEN) == []


@pytest.mark.parametrize(
    ("text", "minutes"), [("2 hours", 120), ("1 hour", 60), ("1,5 h", 90), ("2 Stunden", 120), ("about 40", 40)]
)
async def test_hours_a_week_are_not_taken_for_minutes(desk: Desk, text: str, minutes: int) -> None:
    await desk.write("/settings")
    await desk.tap("settle.minutes")
    await desk.write(text)
    async with desk.database.reading() as tx:
        client = await clients.find(tx, desk.cast.ana)
    assert client is not None
    assert client.minutes_a_week == minutes


async def test_a_swap_is_not_called_noted_when_nothing_was_sent(desk: Desk) -> None:
    await agreed(desk)
    await desk.write("/plan")
    await desk.tap("swap.ask")
    await desk.tap("swap.no-reason")
    await desk.tap("swap.group", group="thoughts")
    # What nothing had asked for opens a question of its own.
    await desk.write("Hm, which one?")
    await desk.tap("swap.for")
    assert (await desk.newest())[1].say == "swap-why"
