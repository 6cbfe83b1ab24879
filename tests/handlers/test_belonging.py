"""A line typed long after a walk was left, and after a newer nudge, is asked about before it is put anywhere."""

from datetime import timedelta
from uuid import UUID

import pytest

from storage import entries, occurrences
from storage.entries import Entry
from tests import seeds
from tests.handlers.conftest import Desk
from tests.handlers.test_asking import shown, tap

NIGHT = timedelta(hours=14)
on_one = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def left_and_nudged(desk: Desk) -> tuple[Entry, str]:
    """A thought record that was left in the evening, and a nudge for the mood log in the morning after."""
    entry = await desk.begin(seeds.THOUGHTS)
    async with desk.database.transaction() as tx:
        mood = await seeds.agree(tx, desk.cast.ana, desk.cast.ben, seeds.MOOD, desk.clock.now())
        desk.clock.at += NIGHT
        nudged = desk.clock.now() - timedelta(hours=1)
        due = await seeds.fall_due(tx, desk.cast.ana, mood, nudged, delivered_at=nudged)
    return entry, due.hex


async def test_it_is_asked_which_one_and_the_line_goes_to_the_new_one(desk: Desk) -> None:
    left, due = await left_and_nudged(desk)
    await desk.says("7")
    assert (await desk.said())[-1] == "which-one"
    assert await desk.answers(left.id) == {}
    await tap(desk, occurrence=due)
    begun = next(one for one in [await desk.current()] if one is not None)
    assert (begun.practice_id, await desk.answers(begun.id)) == ("mood_log", {"mood": 7})
    assert "parked" in await desk.said()


async def test_it_goes_to_the_old_one_with_all_that_was_typed_meanwhile(desk: Desk) -> None:
    left, _ = await left_and_nudged(desk)
    await desk.says("At work,", "in the kitchen")
    await tap(desk, entry=left.id.hex)
    assert await desk.answers(left.id) == {"situation": "At work,\nin the kitchen"}
    await desk.says("I will fail")
    assert (await desk.answers(left.id))["thought"] == "I will fail"


@on_one
async def test_the_line_is_not_lost_when_the_nudge_is_over_before_the_client_says_which(desk: Desk) -> None:
    left, due = await left_and_nudged(desk)
    await desk.says("7")
    desk.clock.at += timedelta(days=2)
    async with desk.database.transaction() as tx:
        await occurrences.expire(tx, desk.clock.now(), 10)
    await tap(desk, occurrence=due)
    begun = next(one for one in [await desk.current()] if one is not None)
    assert (begun.practice_id, begun.occurrence_id, await desk.answers(begun.id)) == ("mood_log", None, {"mood": 7})
    assert await desk.answers(left.id) == {}


@on_one
async def test_all_lines_go_to_the_walk_when_the_nudge_is_over_and_more_is_typed(desk: Desk) -> None:
    left, due = await left_and_nudged(desk)
    await desk.says("At work,")
    async with desk.database.transaction() as tx:
        await occurrences.close(tx, UUID(due), "withdrawn", desk.clock.now())
    await desk.says("in the kitchen")
    assert await desk.answers(left.id) == {"situation": "At work,\nin the kitchen"}


@on_one
async def test_lines_wait_on_when_the_walk_that_they_were_for_is_gone(desk: Desk) -> None:
    left, due = await left_and_nudged(desk)
    await desk.says("7")
    async with desk.database.transaction() as tx:
        await entries.delete(tx, left.id, desk.cast.ana, desk.clock.now())
    await tap(desk, entry=left.id.hex)
    assert (await desk.said())[-1] == "which-one"
    await tap(desk, occurrence=due)
    begun = next(one for one in [await desk.current()] if one is not None)
    assert await desk.answers(begun.id) == {"mood": 7}


@on_one
async def test_a_nudge_for_what_takes_taps_asks_for_no_words(desk: Desk) -> None:
    entry = await desk.begin(seeds.THOUGHTS)
    counter = seeds.LIBRARY["event_counter"]
    async with desk.database.transaction() as tx:
        counting = await seeds.agree(tx, desk.cast.ana, desk.cast.ben, counter, desk.clock.now())
        desk.clock.at += NIGHT
        await seeds.fall_due(tx, desk.cast.ana, counting, desk.clock.now(), delivered_at=desk.clock.now())
    await desk.says("At work")
    assert await desk.answers(entry.id) == {"situation": "At work"}


async def test_it_can_belong_to_neither_and_an_old_button_does_nothing(desk: Desk) -> None:
    left, _ = await left_and_nudged(desk)
    await desk.says("7")
    row, message = await shown(desk)
    place = [one.do for one in message.all_buttons()].index("which.neither")
    press, late = desk.press(row), desk.press(row)
    press["callback_query"]["data"] = press["callback_query"]["data"].replace(":0", f":{place}")
    await desk.intake.work_through([press, late])
    assert (await desk.said())[-1] == "which-none"
    assert await desk.answers(left.id) == {}
    assert (await desk.current()) is not None


async def test_without_a_newer_nudge_a_walk_that_was_left_goes_on(desk: Desk) -> None:
    entry = await desk.begin(seeds.THOUGHTS)
    desk.clock.at += timedelta(days=3)
    await desk.says("At work")
    assert await desk.answers(entry.id) == {"situation": "At work"}


async def test_whoever_has_just_carried_on_is_not_asked(desk: Desk) -> None:
    left, _ = await left_and_nudged(desk)
    await desk.carry_on(left)
    await desk.says("At work")
    assert await desk.answers(left.id) == {"situation": "At work"}


async def test_a_second_walk_parks_the_first_and_offers_the_way_back(desk: Desk) -> None:
    first = await desk.begin(seeds.THOUGHTS)
    await desk.says("At work")
    second = await desk.begin(seeds.MOOD)
    await desk.carry_on(first)
    assert (await desk.said())[-2:] == ["parked", "walk-ask"]
    await desk.says("I will fail")
    assert (await desk.answers(first.id))["thought"] == "I will fail"
    assert await desk.answers(second.id) == {}


async def test_the_line_waits_behind_whatever_else_is_asked_meanwhile(desk: Desk) -> None:
    left, _ = await left_and_nudged(desk)
    await desk.says("At work,")
    row, message = await shown(desk)
    await desk.says("in the kitchen")
    newest, _ = await shown(desk)
    await desk.write("/bring")
    await desk.says("The key")
    await desk.hear(desk.press(row))
    assert (await desk.said())[-1] != "which-taken"
    place = [one.do for one in message.all_buttons()].index("which.walk")
    await desk.hear(*[desk.press(newest, place=place)] * 2)
    assert await desk.answers(left.id) == {"situation": "At work,\nin the kitchen"}


@on_one
async def test_two_questions_wait_each_with_its_own_line(desk: Desk) -> None:
    left, _ = await left_and_nudged(desk)
    await desk.says("8")
    first, message = await shown(desk)
    await desk.write("/bring")
    await desk.says("The key", "At work")
    second, _ = await shown(desk)
    places = [one.do for one in message.all_buttons()]
    await desk.hear(desk.press(second, place=places.index("which.walk")))
    assert await desk.answers(left.id) == {"situation": "At work"}
    await desk.hear(desk.press(first, place=places.index("which.nudge")))
    begun = next(one for one in [await desk.current()] if one is not None)
    assert await desk.answers(begun.id) == {"mood": 8}


@on_one
async def test_what_was_put_somewhere_stays_nowhere_else(desk: Desk) -> None:
    left, _ = await left_and_nudged(desk)
    await desk.says("At work")
    await tap(desk, entry=left.id.hex)
    assert all("At work" not in str(message) for _, message in await desk.messages(101))
