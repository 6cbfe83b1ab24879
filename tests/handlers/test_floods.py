"""Floods: one line says so, what may be an answer is kept however much there is, and everybody else goes on."""

from datetime import timedelta
from typing import Any

import pytest

from handlers.floods import MOST, WITHIN, Floods
from storage import people, reading_hours
from tests import seeds
from tests.handlers.conftest import Desk
from tests.handlers.test_telling import static

ANA, BEN, STRANGER = 101, 102, 199
on_one = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_the_first_too_many_begins_it_and_a_minute_later_it_is_over(now: Any) -> None:
    floods = Floods()
    assert [floods.heed(ANA, now) for _ in range(MOST)] == [None] * MOST
    flood = floods.heed(ANA, now)
    assert flood is not None
    assert flood is floods.heed(ANA, now)
    assert [flood.is_to_be_told(update) for update in (7, 8, 7)] == [True, False, True]
    assert floods.heed(BEN, now) is None
    assert floods.heed(ANA, now + WITHIN) is None
    assert floods.heed(ANA, now - timedelta(days=1)) is None


@on_one
async def test_a_stranger_is_answered_for_a_while_and_then_told_once(desk: Desk) -> None:
    await desk.intake.work_through([desk.text("hello", STRANGER) for _ in range(MOST + 60)])
    assert await desk.said(STRANGER) == ["stranger"] * MOST + ["slow-down"]
    desk.clock.at += WITHIN
    await desk.write("hello", STRANGER)
    assert (await desk.said(STRANGER))[-1] == "stranger"


@on_one
async def test_no_answer_of_a_walk_is_lost_in_a_flood(desk: Desk) -> None:
    entry = await desk.begin(seeds.THOUGHTS)
    await desk.intake.work_through([desk.text("/help", ANA) for _ in range(MOST + 5)])
    assert (await desk.said(ANA)).count("slow-down") == 1
    await desk.says("At work", "I will fail")
    assert await desk.answers(entry.id) == {"situation": "At work", "thought": "I will fail"}


@on_one
async def test_every_answer_counts_that_is_typed_as_fast_as_telegram_brings_it(desk: Desk) -> None:
    entry = await desk.begin(seeds.LIBRARY["three_good_things"])
    await desk.intake.work_through([desk.text(f"line {number}", ANA) for number in range(MOST + 30)])
    kept = await desk.answers(entry.id)
    assert "line 0" in kept.values()
    assert "slow-down" not in await desk.said(ANA)


@on_one
async def test_photos_that_answer_nothing_are_not_fetched_and_a_flood_of_them_is_told_once(desk: Desk) -> None:
    await desk.intake.work_through([desk.photo() for _ in range(MOST + 40)])
    assert (await desk.said(ANA)).count("slow-down") == 1
    assert len(await desk.said(ANA)) == MOST + 1


@on_one
async def test_a_flood_of_one_is_nobody_elses(desk: Desk) -> None:
    await desk.intake.work_through([desk.text("/help", STRANGER) for _ in range(MOST + 5)])
    await desk.write("/clients", BEN)
    assert (await desk.said(BEN))[-1] == "clients"


@on_one
async def test_help_comes_in_the_middle_of_a_flood(desk: Desk) -> None:
    await desk.intake.work_through([desk.text("/nonsense", ANA) for _ in range(MOST + 5)])
    await desk.write("help", ANA)
    found = await desk.control.get("calls", params={"method": "sendMessage"})
    assert ["112" in call["params"]["text"] for call in found.json()["calls"]] == [True]


async def test_presses_in_a_flood_say_so_and_do_nothing_but_what_answers(desk: Desk) -> None:
    await desk.write("/delete_me", ANA)
    leaves = await desk.button_that("leave.yes", ANA)
    await desk.intake.work_through([desk.text("/nonsense", ANA) for _ in range(MOST)])
    await desk.hear(leaves)
    async with desk.database.reading() as tx:
        assert await people.find(tx, ANA) is not None


async def test_a_name_that_hides_something_is_shown_without_it(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        token = await seeds.invited(tx, desk.cast.ben, desk.clock.now())
    for update in (desk.text(f"/start {token}", 301),):
        update["message"]["from"]["first_name"] = "\u202eneB \n\u200b\x07"
        await desk.hear(update)
    press = await desk.button_that("join.agree", 301)
    press["callback_query"]["from"]["first_name"] = "\u202eneB \n\u200b\x07"
    await desk.hear(press)
    came = next(message for _, message in await desk.messages(BEN) if message.say == "client-came")
    assert came.args["name"] == "neB"


@on_one
async def test_nobody_in_need_is_refused_however_fast_they_tap(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await reading_hours.state(tx, desk.cast.ben, "at 9", desk.clock.now())
    await desk.intake.work_through([desk.text("/nonsense", ANA) for _ in range(MOST + 5)])
    await desk.hear(static(desk, "aid:tell"))
    await desk.do("tell.send")
    assert (await desk.said(ANA))[-1] == "tell-sent"
    await desk.hear(static(desk, "aid:quiet"))
    await desk.tap("care-mode.begin", length="open")
    assert (await desk.said(ANA))[-1] == "care-mode-on"


@on_one
async def test_what_is_refused_after_many_answers_is_not_met_with_silence(desk: Desk) -> None:
    await desk.begin(seeds.LIBRARY["three_good_things"])
    await desk.intake.work_through([desk.text(f"line {number}", ANA) for number in range(MOST + 5)])
    await desk.write("/settings", ANA)
    await desk.write("/settings", ANA)
    assert (await desk.said(ANA)).count("slow-down") == 1
