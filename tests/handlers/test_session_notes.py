"""Session notes become goals and action items after two looks: the therapist's, and then the client's own."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from scheduling import session_notes
from storage import clients, dialogs, goals, takeaways, therapists
from storage.goals import ActionItem
from tests.handlers.conftest import Desk

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BEN, CLEO = 102, 103
NOTES = """Slept badly, argued with her <mother>.
Goal: sleep through the night
- no screens after ten
- call the club by Friday
- buy milk"""


async def paste(desk: Desk, notes: str = NOTES) -> None:
    """Ben pastes notes from the session with Ana. It is Monday, 2 March, nine in Berlin."""
    async with desk.database.transaction() as tx:
        await therapists.change(tx, desk.cast.ben, zone="Europe/Berlin")
    await desk.write("/notes", BEN)
    await desk.tap("notes.ask", BEN)
    await desk.write(notes, BEN)


async def kept(desk: Desk) -> dict[str, list[ActionItem]]:
    """Ana's action items, by the words of their goal."""
    async with desk.database.reading() as tx:
        mine = await goals.of_client(tx, desk.cast.ana, desk.cast.ana)
        items = await goals.items_of(tx, [goal.id for goal in mine], desk.cast.ana)
    return {goal.words: items[goal.id] for goal in mine}


async def test_what_was_found_is_shown_and_nothing_is_kept_before_a_yes(desk: Desk) -> None:
    await paste(desk)
    shown = await desk.reads(BEN)
    assert "1 · <b>Goal:</b> sleep through the night" in shown
    assert "3 · <b>Action item:</b> call the club <i>(Friday, 6 March)</i>" in shown
    assert "mother" not in shown
    await desk.tap("notes.discard", BEN)
    await desk.tap("notes.send", BEN)
    async with desk.database.reading() as tx:
        assert await takeaways.of_client(tx, desk.cast.ana) == []
        assert (await tx.execute(select(dialogs.dialogs))).all() == []
    assert "takeaways-came" not in await desk.said()


async def test_what_it_is_and_its_date_are_changed_before_it_is_sent(desk: Desk) -> None:
    await paste(desk)
    await desk.tap("notes.one", BEN, place=3)
    await desk.tap("notes.kind", BEN, kind="out")
    assert "4 · <i>Left out: buy milk</i>" in await desk.reads(BEN)
    await desk.tap("notes.one", BEN, place=1)
    await desk.tap("notes.date", BEN, days=7)
    assert "no screens after ten <i>(Monday, 9 March)</i>" in await desk.reads(BEN)
    await desk.tap("notes.one", BEN, place=1)
    await desk.write("some day", BEN)
    assert "can't read a day to come" in await desk.reads(BEN)
    await desk.write("12.3. 18:00", BEN)
    assert "no screens after ten <i>(Thu 12 Mar, 18:00)</i>" in await desk.reads(BEN)
    await desk.write("- write to Jo", BEN)
    assert "5 · <b>Action item:</b> write to Jo" in await desk.reads(BEN)
    await desk.tap("notes.send", BEN, taps=2)
    async with desk.database.reading() as tx:
        noted = await takeaways.of_client(tx, desk.cast.ana)
    assert [(one.kind, one.words) for one in noted] == [
        ("goal", "sleep through the night"),
        ("item", "no screens after ten"),
        ("item", "call the club"),
        ("item", "write to Jo"),
    ]
    assert noted[1].planned_at == datetime(2026, 3, 12, 17, tzinfo=UTC)
    assert (await desk.said()).count("takeaways-came") == 1


async def test_the_client_keeps_rewords_or_leaves_what_was_noted(desk: Desk) -> None:
    await paste(desk)
    await desk.tap("notes.send", BEN)
    assert await desk.reads() == "Ben has put 4 things on a list for you. You decide what is yours."
    await desk.tap("take.show")
    assert "Ben noted this as a goal" in await desk.reads()
    await desk.tap("take.keep")
    await desk.tap("take.not-mine", taps=2)
    assert "call the club</b>\nI'd ask you how it went: Fri 6 Mar, 19:00" in await desk.reads()
    await desk.tap("take.reword")
    await desk.write("x" * 400)
    assert "300 fit" in await desk.reads()
    await desk.write("Ring the <club>")
    await desk.tap("take.keep")
    assert "That's all of it" in await desk.reads()
    items = await kept(desk)
    assert [(item.words, item.ask_at) for item in items["sleep through the night"]] == [
        ("Ring the <club>", datetime(2026, 3, 6, 18, tzinfo=UTC)),
        ("buy milk", None),
    ]
    assert "Ana has been through what you noted" in await desk.reads(BEN)


async def test_who_is_still_at_the_first_questions_finds_it_after_these(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, ready_at=None)
    await paste(desk)
    await desk.tap("notes.send", BEN)
    assert await desk.said() == []
    await desk.write("/settings")
    await desk.tap("settle.quiet-is", hours=None)
    await desk.tap("settle.word-is", word="practice")
    assert "ready" in await desk.said()
    assert "Ben noted this as a goal" in await desk.reads()


async def test_a_date_that_has_gone_by_is_not_named_and_not_asked_about(desk: Desk) -> None:
    await paste(desk, "- call the club by Friday")
    await desk.tap("notes.send", BEN)
    desk.clock.at += timedelta(weeks=1)
    await desk.tap("take.show")
    assert "call the club</b>\n\nIs it yours?" in await desk.reads()
    await desk.tap("take.keep")
    [[item]] = (await kept(desk)).values()
    assert item.ask_at is None


async def test_what_stands_under_a_goal_that_is_not_theirs_stands_by_itself(desk: Desk) -> None:
    await paste(desk)
    await desk.tap("notes.send", BEN)
    await desk.write("/goals")
    await desk.tap("take.show")
    await desk.tap("take.not-mine")
    for _ in range(3):
        await desk.tap("take.keep")
    assert [(goal, len(items)) for goal, items in (await kept(desk)).items()] == [("From when I met Ben", 3)]


async def test_a_former_therapist_sends_nothing_and_another_has_no_part_in_it(desk: Desk) -> None:
    await paste(desk)
    await desk.write("/notes", CLEO)
    assert "Dan" in [button.words for _, message in await desk.messages(CLEO) for button in message.all_buttons()]
    async with desk.database.transaction() as tx:
        await tx.exec_driver_sql("UPDATE care_links SET ended_at = '2026-03-02 08:00:00.000000'")
    await desk.tap("notes.send", BEN)
    assert "don't find this client" in await desk.reads(BEN)
    async with desk.database.reading() as tx:
        assert await takeaways.of_client(tx, desk.cast.ana) == []


async def test_a_page_that_is_too_long_and_one_without_a_word_are_said_to_be(desk: Desk) -> None:
    await paste(desk, "-\n-")
    assert "nothing to read" in await desk.reads(BEN)
    await desk.write("- walk\n" * 500, BEN)
    assert f"{session_notes.MOST} · " in await desk.reads(BEN)


async def test_lines_that_nobody_decides_about_are_forgotten_after_a_day(desk: Desk) -> None:
    await paste(desk)
    async with desk.database.transaction() as tx:
        await dialogs.forget(tx, session_notes.LOOKED_AT_IN, desk.clock.now())
        assert await dialogs.find(tx, desk.cast.ben) is not None
        await dialogs.forget(tx, session_notes.LOOKED_AT_IN, desk.clock.now() + session_notes.LOOKED_AT_FOR)
        assert await dialogs.find(tx, desk.cast.ben) is None
