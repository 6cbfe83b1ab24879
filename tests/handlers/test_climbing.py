"""Climbing: rungs are named, worked on, and the next one opens when Ana and Ben have both said so."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from practices.ladder import Ladder
from storage import ladders, log
from storage.messages import Message
from storage.outbox import Button
from tests import seeds
from tests.handlers.conftest import Desk

BEN = 102
RUNGS = (("greet the neighbour", "20"), ("ask for the time", "40"), ("give a talk", "90"))

# What the two databases do alike is tried on one.
on_one = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def name_rungs(desk: Desk) -> None:
    """Ana names three rungs, not in order."""
    async with desk.database.transaction() as tx:
        await seeds.keep_library(tx, desk.clock.now())
    await look(desk)
    for what, expected in (RUNGS[2], RUNGS[0], RUNGS[1]):
        await desk.do("rung.new")
        await desk.hear(desk.text(what), desk.text(expected))


async def look(desk: Desk) -> Message:
    """What Ana sees of her ladder."""
    await desk.hear(desk.press(await desk.button(Button(do="ladder.show", label="ladder-show"))))
    return (await desk.newest())[1]


async def ben_looks(desk: Desk) -> Message:
    """What Ben sees of it."""
    button = Button(do="caseload.ladder", given={"client": desk.cast.ana.hex}, label="ladder-see")
    await desk.hear(desk.press(await desk.button(button, BEN), BEN))
    return (await desk.newest(BEN))[1]


def does(message: Message) -> set[str]:
    return {button.do for button in message.all_buttons()}


async def work(desk: Desk, peak: str, after: str) -> None:
    """Ana tells how the current rung went."""
    message = await look(desk)
    sizes = [button.given["size"] for button in message.all_buttons() if button.do == "start.go"]
    await desk.hear(await desk.button_that("start.go", nth=sizes.index("smaller")))
    await desk.hear(desk.text("yes"), desk.text(peak), desk.text(after))


async def ladder_of(desk: Desk) -> Ladder:
    async with desk.database.transaction() as tx:
        found = await ladders.find(tx, desk.cast.ana, desk.cast.ana)
    assert found is not None
    return found


async def current(desk: Desk) -> str:
    found = (await ladder_of(desk)).current
    assert found is not None
    return found.what


async def test_rungs_stand_from_easy_to_hard_and_can_be_changed_until_they_are_worked_on(desk: Desk) -> None:
    await name_rungs(desk)
    assert [rung.what for rung in (await ladder_of(desk)).rungs] == [what for what, _ in RUNGS]
    await look(desk)
    await desk.do("rung.choose")
    choice = await desk.button_that("rung.show", nth=2)
    await desk.hear(choice)
    await desk.do("rung.earlier")
    await desk.hear(desk.again(choice))
    await desk.do("rung.new")
    await desk.hear(desk.text("give a short talk"), desk.text("70"))
    assert [(rung.what, rung.expected) for rung in (await ladder_of(desk)).rungs] == [
        ("greet the neighbour", 20),
        ("give a short talk", 70),
        ("ask for the time", 40),
    ]
    await desk.hear(desk.again(choice))
    await desk.do("rung.remove")
    await work(desk, "50", "20")
    await desk.hear(desk.press(await desk.button(Button(do="rung.choose", label="ladder-change"))))
    _, message = await desk.newest()
    assert [button.words for button in message.all_buttons() if button.do == "rung.show"] == ["ask for the time"]


async def test_an_entry_names_its_rung_in_its_questions_and_ben_sees_the_numbers(desk: Desk) -> None:
    await name_rungs(desk)
    await work(desk, "50", "20")
    async with desk.database.reading() as tx:
        found = await log.read(tx, desk.cast.ana, desk.cast.ben)
    (logged,) = found.entries
    assert logged.answers[0].question == "greet the neighbour: did you get to do it?"
    assert [rung.what for rung in found.ladders[0].rungs if rung.id == logged.entry.subject_id] == [
        "greet the neighbour"
    ]
    lines: Any = (await ben_looks(desk)).args["rungs"]
    rated = lines.lines[0].args["climbs"].lines[0]
    assert rated.args["numbers"] == "– → 50 → 20"


@on_one
@pytest.mark.parametrize("first", ["ana", "ben"])
async def test_the_next_rung_opens_when_both_have_said_so_in_either_order(desk: Desk, first: str) -> None:
    await name_rungs(desk)
    assert "ladder.ready" not in does(await look(desk))
    assert "ladder.therapist-yes" not in does(await ben_looks(desk))
    await work(desk, "50", "20")
    ana = await desk.button_that("ladder.ready")
    await ben_looks(desk)
    ben = await desk.button_that("ladder.therapist-yes", BEN)
    presses = [ana, ben] if first == "ana" else [ben, ana]
    await desk.hear(presses[0])
    assert await current(desk) == "greet the neighbour"
    await desk.hear(presses[1])
    assert await current(desk) == "ask for the time"
    heard = {"ana": await desk.said(), "ben": await desk.said(BEN)}
    once = {"ana": ("ladder-therapist-yes", "ladder-open"), "ben": ("ladder-client-yes", "ladder-both-yes")}
    second = "ben" if first == "ana" else "ana"
    assert [heard[second].count(say) for say in once[second]] == [1, 0]
    assert [heard[first].count(say) for say in once[first]] == [0, 1]


@on_one
async def test_the_same_press_again_changes_nothing_and_tells_nobody(desk: Desk) -> None:
    await name_rungs(desk)
    await work(desk, "50", "20")
    await look(desk)
    ready = await desk.button_that("ladder.ready")
    await desk.hear(ready, desk.again(ready), desk.again(ready))
    assert (await desk.said(BEN)).count("ladder-client-yes") == 1
    assert await current(desk) == "greet the neighbour"


async def test_either_takes_their_yes_back_until_the_rung_is_begun(desk: Desk) -> None:
    await name_rungs(desk)
    await work(desk, "50", "20")
    await look(desk)
    await desk.do("ladder.ready")
    await ben_looks(desk)
    await desk.do("ladder.therapist-yes", telegram_id=BEN)
    assert await current(desk) == "ask for the time"
    await look(desk)
    await desk.do("ladder.not-ready")
    assert await current(desk) == "greet the neighbour"
    assert (await desk.said(BEN))[-1] == "ladder-client-stays"
    await desk.do("ladder.ready")
    await ben_looks(desk)
    take_back = await desk.button_that("ladder.therapist-no", BEN)
    await work(desk, "60", "40")
    await desk.hear(take_back)
    assert await current(desk) == "ask for the time"


@on_one
async def test_ben_suggests_to_stay_with_a_line_that_ana_reads(desk: Desk) -> None:
    await name_rungs(desk)
    await work(desk, "50", "20")
    await ben_looks(desk)
    await desk.do("ladder.stay", telegram_id=BEN)
    await desk.hear(desk.text("Once more, without the phone.", BEN))
    assert await current(desk) == "greet the neighbour"
    assert "ladder-therapist-line" in await desk.said()
    assert (await look(desk)).args["next"] != ""


@on_one
async def test_a_second_tap_on_begin_begins_nothing_more(desk: Desk) -> None:
    await name_rungs(desk)
    await look(desk)
    begin = await desk.button_that("start.go")
    await desk.hear(begin, desk.again(begin))
    async with desk.database.reading() as tx:
        assert len((await log.read(tx, desk.cast.ana, desk.cast.ana)).entries) == 1


async def test_nobody_else_sees_a_ladder_and_it_goes_with_its_client(desk: Desk) -> None:
    await name_rungs(desk)
    async with desk.database.transaction() as tx:
        assert await ladders.find(tx, desk.cast.ana, desk.cast.cleo) is None
        assert await ladders.all_of(tx, desk.cast.ana, desk.cast.dan) == []
        ladder = await ladders.find(tx, desk.cast.ana, desk.cast.ben)
        assert ladder is not None
        assert await ladders.climbs(tx, ladder, desk.cast.cleo) == {}
    stranger = Button(do="caseload.ladder", given={"client": desk.cast.dan.hex}, label="ladder-see")
    await desk.hear(desk.press(await desk.button(stranger, BEN), BEN))
    assert (await desk.said(BEN))[-1] == "client-unknown"
    await desk.hear(desk.text("/delete_me"))
    await desk.do("leave.yes")
    async with desk.database.reading() as tx:
        for table in (ladders.ladders, ladders.rungs):
            assert (await tx.execute(select(func.count()).select_from(table))).scalar_one() == 0


async def test_both_may_say_so_at_the_same_time(desk: Desk) -> None:
    await name_rungs(desk)
    await work(desk, "50", "20")
    await look(desk)
    ana = await desk.button_that("ladder.ready")
    await ben_looks(desk)
    ben = await desk.button_that("ladder.therapist-yes", BEN)
    other = await desk.other()
    await asyncio.gather(desk.intake.work_through([ana]), other.work_through([ben]))
    assert await current(desk) == "ask for the time"
    said = [*await desk.said(), *await desk.said(BEN)]
    # Whoever comes second opens it, and the other one hears so, once.
    assert (said.count("ladder-open") + said.count("ladder-both-yes")) == 1


@on_one
@pytest.mark.parametrize("days", [0, 2])
async def test_a_line_that_a_therapist_types_elsewhere_or_later_is_no_word_about_a_rung(desk: Desk, days: int) -> None:
    await name_rungs(desk)
    await work(desk, "50", "20")
    await ben_looks(desk)
    await desk.do("ladder.stay", telegram_id=BEN)
    desk.clock.at += timedelta(days=days)
    if not days:
        await desk.write("/clients", BEN)
        await desk.tap("caseload.client", BEN)
    await desk.write("Invoice still open", BEN)
    assert "ladder-therapist-line" not in await desk.said()
