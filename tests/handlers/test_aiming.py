"""Goals and small steps in the chat, followed up at the time that was named, and read by the therapist."""

from datetime import datetime, timedelta

import pytest

from handlers.client.asking import SPOKEN_MOMENTS
from scheduling import asking_after
from storage import goals, people
from storage.goals import ActionItem
from tests.handlers.conftest import CATALOGUE, Desk

# What is kept, and who sees it, is tested on both databases in tests/storage.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BEN = 102


async def items(desk: Desk) -> list[ActionItem]:
    async with desk.database.reading() as tx:
        found = await goals.of_client(tx, desk.cast.ana, desk.cast.ana)
        by_goal = await goals.items_of(tx, [goal.id for goal in found], desk.cast.ana)
    return [item for goal in found for item in by_goal[goal.id]]


async def ask(desk: Desk, at: datetime) -> None:
    desk.clock.at = at
    async with desk.database.transaction() as tx:
        await asking_after.ask(tx, at)


async def one_step(desk: Desk, when: str = "tomorrow at 18:00") -> None:
    await desk.write("/goals Run <again>")
    assert "Ben can read your notes and goals" in await desk.reads()
    await desk.tap("item.ask")
    await desk.write("Call the club")
    await desk.write(when)


async def test_a_step_is_planned_asked_about_and_done(desk: Desk) -> None:
    await one_step(desk)
    assert "I'll ask you how it went: Tue 3 Mar, 18:00" in await desk.reads()
    (item,) = await items(desk)
    assert item.ask_at is not None
    await ask(desk, item.ask_at)
    assert "How did it go?" in await desk.reads()
    await desk.tap("item.done", taps=3)
    assert [(one.done_at, one.ask_at) for one in await items(desk)] == [(item.ask_at, None)]
    await desk.tap("item.at", when="tomorrow-evening")
    assert [one.ask_at for one in await items(desk)] == [None]
    await desk.write("/goals")
    assert "1 · Run &lt;again&gt;" in await desk.reads()
    await desk.tap("goals.goal")
    assert "1 · ✓ Call the club" in await desk.reads()


@pytest.mark.parametrize("language", CATALOGUE.languages)
async def test_every_time_that_is_offered_for_a_step_is_understood(desk: Desk, language: str) -> None:
    await one_step(desk)
    async with desk.database.transaction() as tx:
        await people.speak(tx, desk.cast.ana, language)
    planned = []
    for when in SPOKEN_MOMENTS:
        await desk.tap("goals.goal")
        await desk.tap("item.show")
        await desk.tap("item.when")
        await desk.tap("item.at", when=when)
        (item,) = await items(desk)
        assert item.planned_at is not None
        planned.append(f"{item.planned_at:%a %H}")
    # In Berlin it is an hour later.
    assert planned == ["Mon 18", "Tue 08", "Tue 18", "Wed 08"]


async def test_not_yet_names_another_time_and_what_got_in_the_way_is_kept(desk: Desk) -> None:
    await one_step(desk)
    (item,) = await items(desk)
    assert item.ask_at is not None
    await ask(desk, item.ask_at)
    await desk.tap("item.not-yet")
    await desk.tap("item.at", when="tomorrow-evening")
    await ask(desk, item.ask_at + timedelta(days=1, hours=3))
    for reason in ("It rained", "It rained again"):
        await desk.tap("item.in-the-way")
        await desk.write(reason)
        assert "Would another time fit" in await desk.reads()
        await desk.tap("item.at", when=None)
        await desk.tap("goals.goal")
        await desk.tap("item.show")
    (after,) = await items(desk)
    assert (after.in_the_way, after.ask_at, after.planned_at) == ("It rained\nIt rained again", None, None)
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    shown = await desk.reads(BEN)
    assert "– Run &lt;again&gt;" in shown
    assert "◦ Call the club. In the way: It rained\nIt rained again" in shown


@pytest.mark.parametrize(
    ("said", "answer"), [("someday", "couldn't read that as a time"), ("yesterday", "over already")]
)
async def test_a_time_that_cannot_be_is_asked_for_again(desk: Desk, said: str, answer: str) -> None:
    await one_step(desk, said)
    assert answer in await desk.reads()
    assert [item.ask_at for item in await items(desk)] == [None]
    await desk.write("tomorrow at 18:00")
    assert [item.ask_at is None for item in await items(desk)] == [False]


async def test_a_goal_that_is_reached_or_deleted_asks_nothing_more(desk: Desk) -> None:
    await one_step(desk)
    (item,) = await items(desk)
    await desk.tap("goals.goal")
    await desk.tap("goals.reached")
    assert "✓ Run" in await desk.reads()
    assert [one.ask_at for one in await items(desk)] == [None]
    await desk.tap("goals.goal")
    await desk.tap("goals.again")
    await desk.tap("item.show")
    await desk.tap("item.delete")
    assert await items(desk) == []
    await desk.tap("goals.goal")
    await desk.tap("goals.delete")
    await desk.tap("goals.delete-yes", taps=2)
    assert "There are none just now" in await desk.reads()
    await desk.tap("item.done", item=item.id.hex)
    assert "This step is gone" in await desk.reads()


async def test_many_goals_come_a_page_at_a_time_and_a_long_one_is_asked_for_shorter(desk: Desk) -> None:
    for number in range(7):
        await desk.write(f"/goals Goal {number}")
    await desk.write("/goals")
    await desk.tap("goals.show", skip=6)
    assert "7 · Goal 6" in await desk.reads()
    await desk.write("/goals " + "x" * 301)
    assert "301 characters, and 300 fit" in await desk.reads()
