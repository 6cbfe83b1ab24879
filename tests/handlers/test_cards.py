"""Cards at hand: first in /now, used in one tap, and what is said about it afterwards may be missing."""

from datetime import timedelta

import pytest

from storage import log, subjects
from storage.log import Logged
from storage.outbox import Button
from storage.subjects import Subject
from tests import seeds
from tests.handlers.conftest import Desk

BEN = 102
CARD = seeds.LIBRARY["skill_when_triggered"]

# What the two databases do alike is tried on one.
on_one = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def write(desk: Desk, trigger: str, skill: str) -> None:
    """Ana writes a card, and sees it."""
    async with desk.database.transaction() as tx:
        await seeds.keep_library(tx, desk.clock.now())
    await desk.hear(desk.press(await desk.button(Button(do="card.new", label="card-new"))))
    await desk.hear(desk.text(trigger), desk.text(skill))


async def cards(desk: Desk) -> list[Subject]:
    async with desk.database.reading() as tx:
        return await subjects.of_client(tx, desk.cast.ana, desk.cast.ana, "card")


async def logged(desk: Desk) -> list[Logged]:
    async with desk.database.reading() as tx:
        return list((await log.read(tx, desk.cast.ana, desk.cast.ana)).entries)


@on_one
async def test_cards_stand_first_when_it_is_needed_now(desk: Desk) -> None:
    await write(desk, "my jaw gets tight", "breathe out")
    await write(desk, "I want to cancel", "wait an hour")
    await desk.hear(desk.text("/now"))
    _, message = await desk.newest()
    first = [(button.do, button.args) for button in message.all_buttons()][:2]
    assert first == [("card.show", {"trigger": "my jaw gets tight"}), ("card.show", {"trigger": "I want to cancel"})]
    assert [button.data for button in message.all_buttons()][-1] == "help"
    await desk.do("card.show")
    _, message = await desk.newest()
    assert message.args == {"trigger": "my jaw gets tight", "skill": "breathe out"}
    assert [button.data for button in message.all_buttons()][-1] == "help"


@on_one
async def test_one_tap_says_that_it_was_used_and_a_second_tap_nothing_more(desk: Desk) -> None:
    await write(desk, "my jaw gets tight", "breathe out")
    use = await desk.button_that("card.used")
    await desk.hear(use, desk.again(use))
    (one,) = await logged(desk)
    assert [(answer.question, answer.value) for answer in one.answers] == [("my jaw gets tight → breathe out", True)]
    (card,) = await cards(desk)
    assert one.entry.subject_id == card.id


@on_one
async def test_a_card_in_an_old_message_is_as_good_as_in_a_new_one(desk: Desk) -> None:
    await write(desk, "my jaw gets tight", "breathe out")
    use = await desk.button_that("card.used")
    await desk.hear(use)
    desk.clock.at += timedelta(minutes=5)
    await write(desk, "I want to cancel", "wait an hour")
    await desk.hear(desk.again(use))
    assert len(await logged(desk)) == 2


@on_one
async def test_how_it_went_can_be_said_and_said_differently(desk: Desk) -> None:
    await write(desk, "my jaw gets tight", "breathe out")
    await desk.do("card.used")
    helped, little = [await desk.button_that("card.how", nth=nth) for nth in (0, 1)]
    await desk.hear(helped, little)
    (one,) = await logged(desk)
    assert [(answer.step_id, answer.shown) for answer in one.answers][1:] == [("how", "A little")]
    assert one.entry.outcome == "done"


@on_one
async def test_a_card_is_written_anew_and_what_it_said_before_stays_in_its_entries(desk: Desk) -> None:
    await write(desk, "my jaw gets tight", "breathe out")
    await desk.do("card.used", "card.all", "card.show", "card.change")
    await desk.hear(desk.text("my jaw"), desk.text("x" * 201), desk.text("open it"))
    assert [card.given for card in await cards(desk)] == [{"trigger": "my jaw", "skill": "open it"}]
    (one,) = await logged(desk)
    assert one.answers[0].question == "my jaw gets tight → breathe out"
    assert "card-length" in await desk.said()


@on_one
async def test_a_card_that_was_put_away_is_not_used(desk: Desk) -> None:
    await write(desk, "my jaw gets tight", "breathe out")
    use = await desk.button_that("card.used")
    await desk.do("card.put-away")
    await desk.hear(use)
    assert await logged(desk) == []
    assert await cards(desk) == []


@on_one
async def test_the_therapist_drafts_a_card_that_is_the_clients_once_accepted(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await seeds.keep_library(tx, desk.clock.now())
    given = {"client": desk.cast.ana.hex, "practice": CARD.id}
    propose = await desk.button(Button(do="assign.practice", given=given, label="propose-something"), BEN)
    await desk.hear(desk.press(propose, BEN), desk.text("my jaw gets tight", BEN), desk.text("breathe out", BEN))
    await desk.hear(desk.text("You found it helps.", BEN))
    await desk.do("assign.often", "assign.cadence", "assign.send", telegram_id=BEN)
    assert await cards(desk) == []
    _, proposal = await desk.newest()
    assert "my jaw gets tight" in str(proposal.args["why"])
    await desk.do("agree.accept")
    await desk.hear(await desk.button_that("agree.sure", nth=9), desk.text("20:30"))
    assert [card.given for card in await cards(desk)] == [{"trigger": "my jaw gets tight", "skill": "breathe out"}]


@on_one
@pytest.mark.parametrize(
    ("screen", "asks"), [("count.show", "count.new"), ("card.all", "card.new"), ("ladder.show", "rung.new")]
)
async def test_what_is_typed_after_never_mind_names_nothing(desk: Desk, screen: str, asks: str) -> None:
    await desk.hear(desk.press(await desk.button(Button(do=asks, label="card-new"))))
    await desk.do("about.never-mind")
    await desk.hear(desk.text("hello"))
    assert (await desk.said())[-1] == "not-part-of-anything"
    await desk.hear(desk.press(await desk.button(Button(do=screen, label="cards-back"))))
    assert (await desk.said())[-1] in ("count-what", "card-trigger", "ladder-new")
