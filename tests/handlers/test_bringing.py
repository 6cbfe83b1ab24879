"""What a client notes for a session, from the chat to their therapist's screen."""

from datetime import timedelta

import pytest

from storage import entries, notes, practices
from storage.notes import Note
from tests.handlers.conftest import Desk
from tests.seeds import LIBRARY

# What is kept, and who sees it, is tested on both databases in tests/storage.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BEN = 102


async def kept(desk: Desk) -> list[Note]:
    async with desk.database.reading() as tx:
        return await notes.all_of(tx, desk.cast.ana, desk.cast.ana)


async def test_a_note_is_kept_and_the_client_is_told_once_who_reads_it(desk: Desk) -> None:
    await desk.write("/bring")
    assert "What would you like to bring up?" in await desk.reads()
    await desk.write("The talk with my <mother>")
    assert "Ben can read your notes and goals" in await desk.reads()
    await desk.write("/bring Sleep\nand the dreams")
    assert await desk.reads() == "Kept for your next session."
    assert [note.words for note in await kept(desk)] == ["The talk with my <mother>", "Sleep\nand the dreams"]
    await desk.write("/bring")
    shown = await desk.reads()
    assert "2 · The talk with my &lt;mother&gt; <i>(Monday, 2 March)</i>" in shown
    assert shown.index("Sleep") < shown.index("mother")


async def test_a_note_is_ticked_off_taken_up_again_and_deleted(desk: Desk) -> None:
    await desk.write("/bring Sleep")
    await desk.tap("bring.show")
    await desk.tap("bring.note")
    await desk.tap("bring.talked")
    assert "Nothing is noted just now" in await desk.reads()
    await desk.tap("bring.show", talked=True)
    assert "1 · Sleep" in await desk.reads()
    await desk.tap("bring.note")
    await desk.tap("bring.again")
    await desk.tap("bring.show", talked=False)
    assert "1 · Sleep" in await desk.reads()
    await desk.tap("bring.note")
    await desk.tap("bring.delete", taps=2)
    assert await kept(desk) == []


async def test_many_notes_come_a_page_at_a_time(desk: Desk) -> None:
    for number in range(8):
        await desk.write(f"/bring Note {number}")
    await desk.write("/bring")
    assert "6 · Note 2" in await desk.reads()
    await desk.tap("bring.show", skip=6)
    assert "7 · Note 1" in await desk.reads()
    assert "8 · Note 0" in await desk.reads()
    await desk.tap("bring.show", skip=0)
    assert "1 · Note 7" in await desk.reads()


async def test_what_is_too_long_is_not_kept_and_can_be_said_shorter(desk: Desk) -> None:
    await desk.write("/bring")
    await desk.write("ä" * 1001)
    assert "1,001 characters, and 1,000 fit" in await desk.reads()
    await desk.write("ä" * 1000)
    assert [note.words for note in await kept(desk)] == ["ä" * 1000]


async def finish_a_mood_log(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await practices.keep_library(tx, LIBRARY.values(), desk.clock.now())
    await desk.write("/now")
    await desk.tap("start.group", group="noticing")
    await desk.tap("start.offer", practice="mood_log")
    await desk.tap("start.go", size="smaller")
    await desk.tap("walk.reply", value="3")


@pytest.mark.parametrize("words", [None, "Why was Monday so low?"])
async def test_an_entry_is_brought_up_with_words_or_without(desk: Desk, words: str | None) -> None:
    await finish_a_mood_log(desk)
    await desk.tap("bring.about")
    await (desk.tap("bring.just-this", taps=3) if words is None else desk.write(words))
    (note,) = await kept(desk)
    assert note.words == (words or "")
    assert note.entry_id is not None
    # What a client begins by themselves is private until they share it.
    date = "<i>(Monday, 2 March)</i>"
    assert f"– {words or 'An entry that is kept private'} {date}" in await seen_by_ben(desk)
    async with desk.database.transaction() as tx:
        await entries.change(tx, note.entry_id, desk.cast.ana, sharing="share")
    about = "<i>(Mood log, Monday, 2 March)</i>"
    assert (f"– {words} {about}" if words else f"– Mood log {date}") in await seen_by_ben(desk)


async def seen_by_ben(desk: Desk) -> str:
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    return await desk.reads(BEN)


async def test_words_about_an_entry_that_is_deleted_meanwhile_are_kept(desk: Desk) -> None:
    await finish_a_mood_log(desk)
    await desk.write("/history")
    await desk.tap("log.entry")
    await desk.tap("bring.about")
    async with desk.database.transaction() as tx:
        (entry,) = await entries.of_client(tx, desk.cast.ana, desk.cast.ana, limit=5)
        await entries.delete(tx, entry.id, desk.cast.ana, desk.clock.now())
    await desk.write("Why was Monday so low?")
    assert [(note.words, note.entry_id) for note in await kept(desk)] == [("Why was Monday so low?", None)]


async def a_mood(desk: Desk) -> None:
    """Ana has logged a mood, and may bring it up."""
    async with desk.database.transaction() as tx:
        await practices.keep_library(tx, LIBRARY.values(), desk.clock.now())
    await desk.write("/log")
    await desk.tap("mood.is", value="3")
    await desk.tap("bring.about")


async def test_just_an_entry_is_noted_once_whatever_was_asked_meanwhile(desk: Desk) -> None:
    await a_mood(desk)
    await desk.write("/count")
    await desk.tap("bring.just-this", taps=2)
    assert [note.words for note in await kept(desk)] == [""]


async def test_what_is_to_be_written_below_is_the_note_hours_later_too(desk: Desk) -> None:
    await a_mood(desk)
    desk.clock.at += timedelta(hours=2)
    await desk.tap("bring.about")
    await desk.write("Why I slept so badly")
    assert [note.words for note in await kept(desk)] == ["Why I slept so badly"]
