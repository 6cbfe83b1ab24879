"""A therapist finds a practice, makes a draft of it on one screen, and sends it; the draft keeps until then."""

from datetime import date, datetime, timedelta

import pytest

from storage import assignments, care_links, clients, goals, people, practices, proposals
from storage import practices as versions
from storage.assignments import Assignment
from storage.columns import new_id
from storage.goals import Goal
from storage.outbox import Button, outbox
from tests.handlers.conftest import Desk
from tests.outboxes import messages, to_chat
from tests.seeds import DISTRESS, MOOD, THOUGHTS, write

# What is kept, and who finds it, is tested on both databases in tests/storage.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BEN, CLEO = 102, 103


async def choose(desk: Desk) -> None:
    """Ben is about to propose something to Ana."""
    async with desk.database.transaction() as tx:
        await versions.keep_library(tx, [THOUGHTS, MOOD, DISTRESS], desk.clock.now())
    given = {"client": desk.cast.ana.hex}
    await desk.hear(desk.press(await desk.button(Button(do="assign.choose", given=given, words="Propose"), BEN), BEN))


async def draft(desk: Desk, practice: str = THOUGHTS.id) -> None:
    """Ben has picked a practice of the library for Ana."""
    async with desk.database.transaction() as tx:
        await versions.keep_library(tx, [THOUGHTS, MOOD, DISTRESS], desk.clock.now())
    given = {"client": desk.cast.ana.hex, "practice": practice}
    await desk.hear(desk.press(await desk.button(Button(do="assign.practice", given=given, words="Pick"), BEN), BEN))


async def proposed(desk: Desk) -> Assignment:
    async with desk.database.transaction() as tx:
        [found] = await assignments.of_client(tx, desk.cast.ana, desk.cast.ana, ("proposed",))
    return found


async def test_in_a_hurry_three_taps_send_what_is_usual(desk: Desk) -> None:
    await choose(desk)
    await desk.tap("assign.group", BEN, group="thoughts")
    await desk.tap("assign.practice", BEN, practice=THOUGHTS.id)
    screen = await desk.reads(BEN)
    assert "<b>How often:</b> 3 times a week" in screen
    assert "<b>From</b> Monday, 2 March <b>until</b> Monday, 16 March" in screen
    await desk.tap("assign.send", BEN)
    assert "Proposed to Ana, until Monday, 16 March" in await desk.reads(BEN)
    read = await desk.reads()
    assert "<b>What for:</b> Thoughts come fast" in read
    assert "<b>Why:</b>" not in read
    assert "from Monday" not in read


async def test_each_part_has_a_button_and_the_screen_shows_it_as_it_stands(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        goal = Goal(new_id(), desk.cast.ana, "Speak up in meetings", "Europe/Berlin", desk.clock.now())
        await goals.add(tx, goal)
    await draft(desk)
    await desk.write("You said the meetings <b>run away</b> with you.", BEN)
    await desk.do("assign.goals", "assign.goal", telegram_id=BEN)
    await desk.do("assign.often", "assign.cadence", telegram_id=BEN)
    await desk.tap("assign.size", BEN)
    await desk.tap("assign.phases", BEN)
    await desk.tap("assign.phase", BEN, phase="baseline")
    await desk.tap("assign.ends", BEN)
    await desk.tap("assign.starts", BEN, weeks=1)
    await desk.tap("assign.ends", BEN)
    await desk.write("27 March", BEN)
    screen = await desk.reads(BEN)
    for said in (
        "&lt;b&gt;run away&lt;/b&gt;",
        "<b>Goal:</b> Speak up in meetings",
        "<b>How often:</b> every day",
        "<b>From</b> Monday, 9 March <b>until</b> Friday, 27 March",
        "<b>Size:</b> smaller, 2 min · <b>Phase:</b> Seeing how things are",
        "It rather suits: Practising and Keeping what works.",
    ):
        assert said in screen
    await desk.tap("assign.send", BEN)
    found = await proposed(desk)
    assert (found.goal_id, found.size, found.phase) == (goal.id, "smaller", "baseline")
    assert (found.first_day, found.last_day) == (date(2026, 3, 9), date(2026, 3, 27))
    read = await desk.reads()
    assert "<b>Goal:</b> Speak up in meetings" in read
    assert "every day, from Monday, 9 March until Friday, 27 March" in read
    assert "about 2 minutes" in read


async def test_an_end_that_cannot_be_is_asked_for_again(desk: Desk) -> None:
    await draft(desk)
    await desk.tap("assign.ends", BEN)
    for typed in ("yesterday", "in two years", "soon", "x" * 2_000):
        await desk.write(typed, BEN)
        assert "A date after Monday, 2 March works" in await desk.reads(BEN)
    await desk.write("16 March", BEN)
    assert "<b>until</b> Monday, 16 March" in await desk.reads(BEN)


async def test_a_draft_keeps_for_days_and_is_found_again(desk: Desk) -> None:
    await draft(desk)
    await desk.write("It shows what helps.", BEN)
    desk.clock.at += timedelta(days=5)
    await choose(desk)
    await desk.tap("assign.draft", BEN)
    screen = await desk.reads(BEN)
    assert "It shows what helps." in screen
    assert "<b>From</b> Saturday, 7 March <b>until</b> Saturday, 21 March" in screen
    await desk.tap("assign.discard", BEN)
    assert "Nothing was sent" in await desk.reads(BEN)
    await desk.tap("assign.send", BEN)
    assert await desk.said() == []


async def test_pressed_twice_it_is_proposed_once(desk: Desk) -> None:
    await draft(desk)
    await desk.tap("assign.send", BEN, taps=3)
    assert await desk.said() == ["proposal-bare"]
    await proposed(desk)


async def test_a_draft_whose_end_is_over_is_not_sent(desk: Desk) -> None:
    await draft(desk)
    await desk.tap("assign.ends", BEN)
    await desk.write("4 March", BEN)
    desk.clock.at += timedelta(days=5)
    await desk.tap("assign.send", BEN)
    assert await desk.said() == []
    await desk.tap("assign.ends", BEN)
    await desk.tap("assign.weeks", BEN, weeks=3)
    await desk.tap("assign.send", BEN)
    assert (await proposed(desk)).last_day == date(2026, 3, 28)


async def test_a_practice_is_found_by_a_word_or_by_what_it_has_in_common(desk: Desk) -> None:
    await choose(desk)
    await desk.write("sleep", BEN)
    [(_, found), *_] = await desk.messages(BEN)
    assert found.all_buttons()[0].given["practice"] == "sleep_notes"
    await desk.tap("assign.choose", BEN)
    await desk.write("zebra", BEN)
    assert "Nothing with that word" in await desk.reads(BEN)
    await desk.write("gratitude", BEN)
    assert "<b>Found</b>" in await desk.reads(BEN)
    await desk.tap("assign.tags", BEN)
    await desk.tap("assign.group", BEN, group="tag-no-writing")
    assert "Without writing" in await desk.reads(BEN)


async def test_another_practice_keeps_the_why_of_the_draft(desk: Desk) -> None:
    await draft(desk)
    await desk.write("It shows what helps.", BEN)
    await desk.tap("assign.choose", BEN, swap=(await kept(desk)).id.hex)
    await desk.tap("assign.group", BEN, group="noticing")
    await desk.tap("assign.practice", BEN, practice=MOOD.id)
    screen = await desk.reads(BEN)
    assert "<b>Draft for Ana · Mood log</b>" in screen
    assert "It shows what helps." in screen
    assert (await kept(desk)).terms.cadence == {"kind": "daily"}


async def kept(desk: Desk) -> proposals.Draft:
    async with desk.database.transaction() as tx:
        found = await proposals.draft_for(tx, desk.cast.ana, desk.cast.ben)
    assert found is not None
    return found


async def test_other_words_are_for_this_client_alone_and_what_was_answered_keeps_its_own(desk: Desk) -> None:
    await draft(desk)
    await desk.tap("assign.words", BEN)
    await desk.tap("assign.word", BEN, place="name")
    await desk.write("Catch the thought", BEN)
    await desk.tap("assign.word", BEN, place="step.situation")
    assert "Type what it should say, in English" in await desk.reads(BEN)
    await desk.write("Where did the meeting turn?", BEN)
    await desk.tap("assign.word", BEN, place="why")
    await desk.write("y" * 401, BEN)
    assert "401 characters; 400 fit" in await desk.reads(BEN)
    await desk.tap("assign.draft", BEN)
    # Words in two languages would make no practice: these stay in the one that they were written in.
    async with desk.database.transaction() as tx:
        await tx.execute(people.people.update().values(language="de"))
    await desk.tap("assign.send", BEN)
    assert "Catch the thought" in await desk.reads()
    await desk.do("agree.accept")
    await desk.tap("agree.sure", sure=9)
    await desk.tap("time.days", marked=[])
    await desk.write("20:30")
    agreed = await found_in(desk, "accepted")
    await desk.write("/now")
    await desk.tap("start.offer", practice=agreed.practice_id)
    await desk.tap("start.go", size="full")
    assert "Where did the meeting turn?" in await desk.reads()
    await desk.write("In the middle")
    assert "What went through your mind just then?" in await desk.reads()
    async with desk.database.transaction() as tx:
        assert await practices.own(tx, desk.cast.ben) == []
        assert (await practices.get(tx, THOUGHTS.id, THOUGHTS.version)).words_in("en").name == "Thought record"


async def found_in(desk: Desk, state: assignments.State) -> Assignment:
    async with desk.database.transaction() as tx:
        [found] = await assignments.of_client(tx, desk.cast.ana, desk.cast.ana, (state,))
    return found


async def test_other_words_can_be_taken_back(desk: Desk) -> None:
    await draft(desk)
    await desk.tap("assign.words", BEN)
    await desk.tap("assign.word", BEN, place="name")
    await desk.write("Catch the thought", BEN)
    await desk.tap("assign.word", BEN, place="name")
    await desk.tap("assign.word-back", BEN)
    assert (await kept(desk)).adapted == {}
    await desk.tap("assign.draft", BEN)
    await desk.tap("assign.send", BEN)
    assert (await proposed(desk)).practice_id == THOUGHTS.id


async def test_words_of_a_measure_stand_as_they_were_published(desk: Desk) -> None:
    await draft(desk, DISTRESS.id)
    _, screen = (await desk.messages(BEN))[0]
    assert "assign.words" not in [button.do for button in screen.all_buttons()]


async def test_the_bot_advises_and_never_forbids(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, paused_at=desk.clock.now(), lightened_at=desk.clock.now())
    await draft(desk)
    await desk.write("Try to relax more.", BEN)
    assert "“Try to” is vague" in await desk.reads(BEN)
    await desk.tap("assign.ready", BEN)
    asked = await desk.reads(BEN)
    for fact in ("your client paused", "in its smallest version", "No goal yet"):
        assert fact in asked
    await desk.tap("assign.ready-is", BEN, question="crisis", answer=True)
    await desk.tap("assign.ready-is", BEN, question="willing", answer=False)
    await desk.tap("assign.ready-is", BEN, question="overwhelmed", answer=True)
    await desk.tap("assign.ready-is", BEN, question="overwhelmed", answer=True)
    await desk.tap("assign.draft", BEN)
    screen = await desk.reads(BEN)
    assert "In crisis: safety comes first" in screen
    assert "Not willing yet" in screen
    assert "Overwhelmed" not in screen
    await desk.tap("assign.send", BEN)
    await proposed(desk)


async def test_what_comes_once_and_begins_later_has_its_day_then(desk: Desk) -> None:
    await draft(desk)
    await desk.tap("assign.often", BEN)
    await desk.tap("assign.cadence", BEN, cadence={"kind": "once", "on": "2026-03-03"})
    await desk.tap("assign.ends", BEN)
    await desk.tap("assign.starts", BEN, weeks=1)
    await desk.tap("assign.send", BEN)
    await desk.do("agree.accept")
    await desk.tap("agree.sure", sure=9)
    await desk.tap("time.days", marked=[])
    await desk.write("20:30")
    assert "Mon 9 Mar, 20:30" in await desk.reads()


async def test_what_hangs_on_sessions_says_so_while_none_is_set(desk: Desk) -> None:
    await draft(desk)
    await desk.tap("assign.often", BEN)
    await desk.tap("often.group", BEN, group="session")
    await desk.tap("assign.cadence", BEN, cadence={"kind": "around session", "when": "midweek"})
    assert "It hangs on your sessions, and none is set yet" in await desk.reads(BEN)


async def test_what_helped_before_counts_only_what_the_therapist_may_know(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        for day, how in enumerate(("share", "share", "summary", "private")):
            at = desk.clock.now() - timedelta(days=9 - day)
            await write(tx, desk.cast.ana, THOUGHTS, at, {}, debrief="helped", sharing=how)
        await write(tx, desk.cast.ana, THOUGHTS, desk.clock.now(), {}, debrief="too-hard")
    await choose(desk)
    assert "– Thought record: helped 2 of 3" in await desk.reads(BEN)
    await draft(desk)
    assert "Before: helped 2 of 3." in await desk.reads(BEN)
    await desk.write("/who_looked")
    assert "looked at what helped you before" in await desk.reads()


async def test_nobody_else_reaches_a_draft_and_nobody_after_the_care_link(desk: Desk) -> None:
    await draft(desk)
    await desk.write("CANARY", BEN)
    row, screen = (await desk.messages(BEN))[0]
    forged = [await desk.button(button, CLEO) for button in screen.all_buttons()]
    await desk.hear(*[desk.press(one, CLEO) for one in forged])
    heard = [str(message.args) for _, message in await desk.messages(CLEO)]
    assert "CANARY" not in "".join(heard)
    assert await desk.said() == []
    async with desk.database.transaction() as tx:
        await tx.execute(care_links.care_links.update().values(ended_at=desk.clock.now()))
    sends = [button.do for button in screen.all_buttons()].index("assign.send")
    await desk.hear(desk.press(row, BEN, sends))
    assert await desk.said() == []


async def test_buttons_from_before_there_were_drafts_say_so(desk: Desk) -> None:
    for do in ("assign.cadence", "assign.weeks", "assign.send", "assign.discard"):
        given = {"weeks": 2, "cadence": {"kind": "daily"}}
        await desk.hear(desk.press(await desk.button(Button(do=do, given=given, label="assign-send"), BEN), BEN))
    # Neither an error nor a proposal.
    assert await desk.said(BEN) == await desk.said() == []


async def test_a_proposal_made_at_night_wakes_nobody_and_comes_once(desk: Desk) -> None:
    desk.clock.at = desk.clock.at.replace(hour=22)  # 23:00 in Berlin, where Ana has quiet hours until 7:00
    morning = desk.clock.at.replace(hour=6, minute=0, second=0, microsecond=0) + timedelta(days=1)
    await draft(desk)
    await desk.tap("assign.send", BEN)
    assert await _due(desk, morning - timedelta(seconds=1)) == []
    assert await _due(desk, morning) == ["proposal-bare"]
    await desk.write("/plan")
    assert await _due(desk, desk.clock.at) == ["proposal-bare"]
    assert await _due(desk, morning) == ["proposal-bare"]


async def test_a_proposal_made_and_taken_back_at_night_is_never_heard_of(desk: Desk) -> None:
    desk.clock.at = desk.clock.at.replace(hour=22)
    await draft(desk)
    await desk.tap("assign.send", BEN)
    given = {"assignment": (await proposed(desk)).id.hex}
    await desk.hear(desk.press(await desk.button(Button(do="cadence.end", given=given, words="End"), BEN), BEN))
    assert "Ended" in await desk.reads(BEN)
    assert await _due(desk, desk.clock.at + timedelta(days=1)) == []


async def test_a_proposal_taken_back_before_the_first_questions_are_answered_is_never_heard_of(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, ready_at=None)
    await draft(desk)
    await desk.tap("assign.send", BEN)
    given = {"assignment": (await proposed(desk)).id.hex}
    await desk.hear(desk.press(await desk.button(Button(do="cadence.end", given=given, words="End"), BEN), BEN))
    assert "Ended" in await desk.reads(BEN)
    assert await desk.said() == []


async def _due(desk: Desk, at: datetime) -> list[str]:
    """Which messages to Ana would have gone out by an instant."""
    kept = outbox.c
    async with desk.database.reading() as tx:
        hers = await to_chat(tx, 101) & (kept.not_before <= at) & (kept.state != "dropped")
        return [message.say for _, message in await messages(tx, hers)]
