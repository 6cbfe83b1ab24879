"""Words that nothing had asked for are kept once, when the client says so; until then they are nowhere."""

from datetime import timedelta

import pytest

from handlers.client.asking import anchor
from handlers.client.unasked import ASKS
from storage import clients, dialogs, entries, notes, occurrences, outbox, practices
from storage.columns import new_id
from storage.entries import Entry
from storage.messages import Button, Message
from tests import seeds
from tests.handlers.conftest import Desk

FREE_WRITING = seeds.LIBRARY["journal_free"]
ROUGH = "I can't sleep. Nobody would notice."
on_one = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture(autouse=True)
async def library(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await practices.keep_library(tx, seeds.LIBRARY.values(), desk.clock.now())


async def kept(desk: Desk) -> list[tuple[Entry, object]]:
    """What Ana has of free writing, with its words."""
    async with desk.database.reading() as tx:
        found = await entries.of_client(tx, desk.cast.ana, desk.cast.ana, limit=9)
    mine = [one for one in found if one.practice_id == FREE_WRITING.id]
    return [(one, (await desk.answers(one.id)).get("words")) for one in mine]


async def test_they_are_kept_once_by_a_tap_and_nobody_else_sees_them(desk: Desk) -> None:
    await desk.write(ROUGH)
    assert "tap <b>Help now</b>" in await desk.reads()
    assert await kept(desk) == []
    await desk.tap("unasked.keep", taps=3)
    ((entry, words),) = await kept(desk)
    assert (words, entry.outcome, entry.sharing, entry.assignment_id) == (ROUGH, "small version done", "private", None)
    assert (await desk.said())[-1] == "walk-kept-short"
    assert await desk.current() is None


@on_one
async def test_once_kept_help_is_a_tap_away_and_nothing_in_general_is_asked(desk: Desk) -> None:
    await desk.write(ROUGH)
    await desk.tap("unasked.keep")
    assert (await desk.reads()).endswith("Only you can see this entry.</i>")
    _, message = await desk.newest()
    labels = [button.label for button in message.all_buttons()]
    assert labels[-4:] == ["sharing-share", "sharing-summary", "sharing-private-marked", "help-now-button"]
    # To share these words is no word about others.
    await desk.tap("debrief.share", sharing="share")
    assert [entry.sharing for entry, _ in await kept(desk)] == ["share"]
    await desk.write(ROUGH)
    await desk.tap("unasked.keep")
    assert {entry.sharing for entry, _ in await kept(desk)} == {"share", "private"}


@on_one
async def test_what_they_have_said_of_all_they_begin_holds_for_these_words(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, sharing="summary")
    await desk.write(ROUGH)
    await desk.tap("unasked.keep")
    assert [entry.sharing for entry, _ in await kept(desk)] == ["summary"]


async def test_lines_in_a_row_are_kept_together(desk: Desk) -> None:
    await desk.write(ROUGH)
    early = await desk.button_that("unasked.keep")
    assert "keep this for you" in await desk.reads()
    await desk.write("Not even Ben.")
    assert "keep these 2 messages for you, together" in await desk.reads()
    # A button that does not have all of it would keep half.
    await desk.hear(early)
    assert await kept(desk) == []
    await desk.tap("unasked.keep")
    assert [words for _, words in await kept(desk)] == [f"{ROUGH}\nNot even Ben."]


@on_one
async def test_they_wait_behind_whatever_else_is_asked_meanwhile(desk: Desk) -> None:
    await desk.write(ROUGH)
    await desk.write("/bring")
    await desk.write("Sleep")
    await desk.tap("unasked.keep")
    assert [words for _, words in await kept(desk)] == [ROUGH]
    async with desk.database.reading() as tx:
        assert [note.words for note in await notes.all_of(tx, desk.cast.ana, desk.cast.ana)] == ["Sleep"]


@on_one
async def test_what_is_typed_later_is_a_question_of_its_own(desk: Desk) -> None:
    await desk.write(ROUGH)
    early = await desk.button_that("unasked.keep")
    desk.clock.at += timedelta(hours=2)
    await desk.write("Better now")
    await desk.do("unasked.keep")
    await desk.hear(early)
    assert {words for _, words in await kept(desk)} == {ROUGH, "Better now"}


@on_one
async def test_whoever_has_begun_something_meanwhile_is_there_still(desk: Desk) -> None:
    await desk.write(ROUGH)
    begun = await desk.begin(seeds.THOUGHTS)
    await desk.tap("unasked.keep")
    assert [words for _, words in await kept(desk)] == [ROUGH]
    assert await desk.current() == await desk.entry(begun.id)
    await desk.write("At home")
    assert await desk.answers(begun.id) == {"situation": "At home"}


@on_one
async def test_they_answer_nothing_that_is_agreed_on(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        agreed = await seeds.agree(tx, desk.cast.ana, desk.cast.ben, FREE_WRITING, desk.clock.now())
        due = await seeds.fall_due(tx, desk.cast.ana, agreed, desk.clock.now(), delivered_at=desk.clock.now())
    await desk.write(ROUGH)
    await desk.tap("unasked.keep")
    ((entry, _),) = await kept(desk)
    assert (entry.assignment_id, entry.sharing) == (None, "private")
    async with desk.database.reading() as tx:
        asked = await occurrences.get(tx, due, desk.cast.ana)
    assert asked is not None
    assert asked.closed_at is None


@on_one
async def test_a_text_that_telegram_cut_is_whole_again(desk: Desk) -> None:
    long = "ä" * 5000
    await desk.says(long[:4096], long[4096:])
    await desk.tap("unasked.keep")
    assert [words for _, words in await kept(desk)] == [long]


@on_one
async def test_what_fits_into_no_entry_is_kept_in_two(desk: Desk) -> None:
    part = "a" * 3700 + "."
    await desk.says(*[part] * 10)
    first = await desk.button_that("unasked.keep")
    await desk.write(part)
    await desk.do("unasked.keep")
    await desk.hear(first)
    assert {len(str(words)) for _, words in await kept(desk)} == {10 * 3702 - 1, 3701}


async def test_an_entry_that_is_deleted_leaves_its_words_with_no_button(desk: Desk) -> None:
    await desk.write(ROUGH)
    await desk.sent()
    await desk.write("Not even Ben.")
    await desk.sent()
    await desk.tap("unasked.keep")
    await desk.write("/history")
    for pressed in ("log.entry", "log.delete", "log.delete-yes"):
        await desk.tap(pressed)
        await desk.sent()
    assert await kept(desk) == []
    assert not [message for _, message in await desk.messages(101) if "Nobody would notice" in str(message)]


@on_one
async def test_a_message_that_is_changed_afterwards_changes_what_is_kept(desk: Desk) -> None:
    (update,) = await desk.says(ROUGH)
    await desk.tap("unasked.keep")
    await desk.hear(desk.edit(update, "I can't sleep."))
    assert [words for _, words in await kept(desk)] == ["I can't sleep."]


@on_one
async def test_each_message_of_several_can_be_changed_afterwards(desk: Desk) -> None:
    first, second = await desk.says(ROUGH, "Not even Ben.")
    await desk.tap("unasked.keep")
    await desk.hear(desk.edit(first, "I can't sleep."), desk.edit(second, "Nor Ben."), desk.edit(first, "No sleep."))
    assert [words for _, words in await kept(desk)] == ["No sleep.\nNor Ben."]
    assert (await desk.said())[-1] == "reworded"


@on_one
async def test_a_message_that_is_changed_before_is_asked_about_as_it_is_now(desk: Desk) -> None:
    first, _ = await desk.says("I cant sleep", "Not even Ben.")
    early = await desk.button_that("unasked.keep")
    await desk.hear(desk.edit(first, "I can't sleep"))
    assert "keep these 2 messages for you, together" in await desk.reads()
    await desk.hear(early)
    assert await kept(desk) == []
    await desk.tap("unasked.keep")
    assert [words for _, words in await kept(desk)] == ["I can't sleep\nNot even Ben."]


@on_one
async def test_what_no_line_that_waits_came_in_changes_none_of_them(desk: Desk) -> None:
    other = desk.text("Something else")
    await desk.write(ROUGH)
    await desk.hear(desk.edit(other, "Something"))
    assert (await desk.said())[-1] == "edited"
    await desk.tap("unasked.keep")
    assert [words for _, words in await kept(desk)] == [ROUGH]


@on_one
@pytest.mark.parametrize("lines", [[ROUGH], [ROUGH, "Not even Ben."]])
async def test_lines_that_an_earlier_version_asked_about_are_kept(desk: Desk, lines: list[str]) -> None:
    """It kept the message of a single line, and none beside several."""
    entry = new_id()
    given = {"entry": entry.hex, "lines": lines, "message": 7 if len(lines) == 1 else None}
    async with desk.database.transaction() as tx:
        await dialogs.ask(tx, desk.cast.ana, ASKS, desk.clock.now(), lines=lines, entry=entry.hex)
        button = Button("unasked.keep", given, "keep-unasked")
        await outbox.put(
            tx,
            chat_id=101,
            person_id=desk.cast.ana,
            message=Message("not-part-of-anything", {"lines": len(lines)}, ((button,),)),
            now=desk.clock.now(),
            lane="reply",
            anchor=anchor(entry),
        )
    early = await desk.button_that("unasked.keep")
    await desk.write("Is anybody there?")
    await desk.tap("unasked.keep")
    assert [words for _, words in await kept(desk)] == ["\n".join([*lines, "Is anybody there?"])]
    await desk.hear(early)
    assert len(await kept(desk)) == 1
