"""A text that Telegram cut into several messages is one answer again, in a walk and outside one."""

from datetime import timedelta

import pytest

from storage import clients, dialogs, goals, sending
from storage.sending import Said
from tests.handlers.conftest import Desk
from tests.handlers.practices import LETTER, THEN_MORE
from tests.handlers.test_asking import shown, tap
from tests.seeds import LIBRARY, agreed

# What is kept, and how, is asked of both databases by the others.
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
FIRST, REST = "x" * 4096, "and the rest"


async def test_an_answer_in_two_messages_that_came_at_once_is_whole_and_answered_once(desk: Desk) -> None:
    entry = await desk.begin(LIBRARY["journal_free"])
    repeated = await desk.says(FIRST, REST)
    await desk.intake.work_through(repeated)
    assert await desk.answers(entry.id) == {"words": FIRST + REST}
    assert [say for say in await desk.said() if say] == ["walk-ask"]
    assert "which line would you underline" in await desk.reads()


@ON_SQLITE
async def test_an_answer_whose_rest_comes_later_waits_for_it_and_is_kept_meanwhile(desk: Desk) -> None:
    entry = await desk.begin(LIBRARY["journal_free"])
    await desk.says(FIRST)
    assert await desk.answers(entry.id) == {"words": FIRST}
    assert "Kept so far: one message, 4,096 characters" in await desk.reads()
    await desk.says(REST, "The last")
    assert await desk.answers(entry.id) == {"words": FIRST + REST, "underline": "The last"}


@ON_SQLITE
async def test_a_long_answer_with_nothing_after_it_goes_on_by_a_tap(desk: Desk) -> None:
    entry = await desk.begin(LIBRARY["journal_free"])
    await desk.says("x" * 3900)
    await tap(desk, reply="confirmed")
    await desk.says("The last")
    assert await desk.answers(entry.id) == {"words": "x" * 3900, "underline": "The last"}


@ON_SQLITE
async def test_whoever_goes_back_to_a_long_answer_sees_how_it_begins_and_the_question(desk: Desk) -> None:
    await desk.begin(LIBRARY["journal_free"])
    await desk.says(FIRST, REST)
    await tap(desk, reply="back")
    assert f"Your answer so far: <i>{'x' * 599}…</i>" in await desk.reads()


async def test_one_message_of_a_long_answer_can_be_corrected(desk: Desk) -> None:
    entry = await desk.begin(THEN_MORE)
    await desk.says("12")
    first, rest = await desk.says(FIRST, REST)
    await desk.hear(desk.edit(rest, "and the end"))
    assert await desk.answers(entry.id) == {"one": "colour_12", "more": FIRST + "and the end"}
    await desk.hear(desk.edit(first, "Short. "))
    assert await desk.answers(entry.id) == {"one": "colour_12", "more": "Short.\nand the end"}


@ON_SQLITE
@pytest.mark.parametrize("edits", [["At wrok", "At work"], ["At wrok", "y" * 4096, "At work"]])
async def test_a_message_is_corrected_as_often_as_it_takes_and_the_rest_stays(desk: Desk, edits: list[str]) -> None:
    entry = await desk.begin(LIBRARY["thought_record"])
    first, _ = await desk.says(FIRST, REST)
    await desk.hear(*(desk.edit(first, words) for words in edits))
    assert await desk.answers(entry.id) == {"situation": f"At work\n{REST}"}
    assert (await desk.said())[-1] == "reworded"


@ON_SQLITE
async def test_an_answer_that_a_correction_made_long_can_be_corrected_again(desk: Desk) -> None:
    entry = await desk.begin(LIBRARY["thought_record"])
    (line,) = await desk.says("At wrok")
    await desk.hear(desk.edit(line, "x" * 3900), desk.edit(line, "At work"))
    assert await desk.answers(entry.id) == {"situation": "At work"}
    await desk.says("I will fail")
    assert await desk.answers(entry.id) == {"situation": "At work", "thought": "I will fail"}


@ON_SQLITE
async def test_no_correction_takes_away_what_came_in_another_message(desk: Desk) -> None:
    entry = await desk.begin(LIBRARY["journal_free"])
    # It is asked for a number, and reads what belongs to the walk.
    await desk.write("/log")
    _, rest = await desk.says(FIRST, REST)
    await desk.hear(desk.edit(rest, "and the end"))
    assert (await desk.answers(entry.id))["words"].startswith(FIRST)


@ON_SQLITE
async def test_a_long_line_to_a_question_outside_a_walk_is_whole_and_heard_once(desk: Desk) -> None:
    entry = await desk.begin(LETTER)
    async with desk.database.transaction() as tx:
        await dialogs.ask(tx, desk.cast.ana, "debrief.words", desk.clock.now(), entry=entry.id.hex)
    await desk.says(FIRST, REST)
    assert (await desk.entry(entry.id)).debrief_words == FIRST + REST
    assert await desk.answers(entry.id) == {}
    assert [say for say in await desk.said() if say] == ["debrief-kept"]


async def test_a_line_too_long_for_a_question_is_refused_whole_and_its_rest_is_no_answer(desk: Desk) -> None:
    await desk.write("/goals")
    for line in (FIRST, REST):
        await desk.write(line)
    assert "4,108" in await desk.reads()
    await desk.write("Sleep better")
    async with desk.database.reading() as tx:
        assert [goal.words for goal in await goals.of_client(tx, desk.cast.ana, desk.cast.ana)] == ["Sleep better"]


@ON_SQLITE
@pytest.mark.parametrize("command", ["/bring", "/goals"])
async def test_the_rest_of_what_followed_a_command_is_no_answer_to_the_walk_that_goes_on(
    desk: Desk, command: str
) -> None:
    entry = await desk.begin(LETTER)
    for line in (f"{command} {FIRST}"[:4096], REST):
        await desk.write(line)
    assert await desk.answers(entry.id) == {}
    assert "Nothing of it has been kept yet." in await desk.reads()
    await desk.write("The heart of it")
    assert (await desk.said())[-1] in ("bring-kept", "goal-kept")


@ON_SQLITE
async def test_that_nothing_follows_a_long_line_is_said_by_a_tap_that_works_once(desk: Desk) -> None:
    entry = await desk.begin(LETTER)
    async with desk.database.transaction() as tx:
        await dialogs.ask(tx, desk.cast.ana, "debrief.words", desk.clock.now(), entry=entry.id.hex)
    await desk.says("x" * 3900)
    all_of_it = await desk.button_that("line.whole")
    await desk.hear(all_of_it, desk.again(all_of_it))
    assert (await desk.entry(entry.id)).debrief_words == "x" * 3900
    assert (await desk.said())[-1] == "debrief-kept"


@ON_SQLITE
async def test_words_where_a_tap_would_do_are_kept_and_welcome(desk: Desk) -> None:
    entry = await desk.begin(LIBRARY["grounding_54321"], size="smaller")
    await desk.says("A lamp, two cups, the sky")
    assert "That counts." in await desk.reads()
    await desk.says("not yet")
    assert "One of the buttons fits here." in await desk.reads()
    await tap(desk, reply="picked", value="done")
    assert await desk.answers(entry.id) == {"see": "A lamp, two cups, the sky", "touch": True}
    assert (await shown(desk))[1].say == "walk-kept"


@ON_SQLITE
async def test_words_to_a_guide_leave_it_going_and_show_the_way_on(desk: Desk) -> None:
    entry = await desk.begin(LIBRARY["box_breathing"], size="smaller")
    await desk.says("this is nice")
    assert "Nothing to write here." in await desk.reads()
    await desk.tap("walk.reply", value="stop-guide")
    assert await desk.answers(entry.id) == {"breathe": {"rounds": 0, "stopped": True}}


@ON_SQLITE
async def test_a_long_line_waits_for_its_tap_whatever_else_is_asked_meanwhile(desk: Desk) -> None:
    entry = await desk.begin(LETTER)
    async with desk.database.transaction() as tx:
        await dialogs.ask(tx, desk.cast.ana, "debrief.words", desk.clock.now(), entry=entry.id.hex)
    await desk.says(FIRST)
    await desk.write("/goals")
    await desk.tap("line.whole", taps=2)
    assert (await desk.entry(entry.id)).debrief_words == FIRST
    assert (await desk.said()).count("long-line-taken") == 1
    assert all(FIRST not in str(message) for _, message in await desk.messages(101))


@ON_SQLITE
async def test_session_notes_that_wait_for_their_rest_stay_nowhere_but_with_their_question(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await clients.add(tx, desk.cast.ben)
        await agreed(tx, desk.cast.ben, "client", desk.clock.now())
        await dialogs.ask(tx, desk.cast.ben, "notes.words", desk.clock.now(), client=desk.cast.ana.hex)
    await desk.write(FIRST, 102)
    assert (await desk.said(102))[-1] == "long-line-so-far"
    assert all(FIRST not in str(message) for _, message in await desk.messages(102))
    await desk.tap("line.whole", 102)
    assert "long-line-taken" in await desk.said(102)


async def test_a_question_that_arrives_after_the_rest_has_nothing_to_hand_on(desk: Desk) -> None:
    entry = await desk.begin(LETTER)
    async with desk.database.transaction() as tx:
        await dialogs.ask(tx, desk.cast.ana, "debrief.words", desk.clock.now(), entry=entry.id.hex)
    await desk.write(FIRST)
    async with desk.database.transaction() as tx:
        sent = await sending.claim(tx, desk.clock.now(), 9, timedelta(minutes=1))
    await desk.write(REST)
    async with desk.database.transaction() as tx:
        await sending.mark_sent(tx, [Said(one.id, one.person_id, one.message, 5) for one in sent], desk.clock.now())
    await desk.tap("line.whole")
    assert (await desk.entry(entry.id)).debrief_words == FIRST + REST
