"""A proposal goes back and forth until both agree or one lets it rest; old buttons change nothing."""

import re
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from storage import assignments, looks, practices, proposals
from storage.assignments import Assignment
from storage.outbox import Button, Message
from tests.handlers.conftest import Desk
from tests.seeds import THOUGHTS

# Who may read the steps is tested on both databases in tests/storage.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BEN, CLEO, DAN = 102, 103, 104


async def propose(desk: Desk) -> UUID:
    """Ben has proposed a thought record, three times a week; Ana has it before her."""
    async with desk.database.transaction() as tx:
        await practices.keep_library(tx, [THOUGHTS], desk.clock.now())
    given = {"client": desk.cast.ana.hex, "practice": THOUGHTS.id}
    await desk.hear(desk.press(await desk.button(Button(do="assign.practice", given=given, words="Pick"), BEN), BEN))
    await desk.write("It shows what helps.", BEN)
    await desk.tap("assign.send", BEN)
    async with desk.database.transaction() as tx:
        [found] = await assignments.of_client(tx, desk.cast.ana, desk.cast.ana, ("proposed",))
    return found.id


async def kept(desk: Desk, assignment: UUID) -> Assignment:
    async with desk.database.transaction() as tx:
        found = await assignments.get(tx, assignment, desk.cast.ana)
    assert found is not None
    return found


async def did(desk: Desk, assignment: UUID) -> list[str]:
    async with desk.database.transaction() as tx:
        return [one.did for one in await proposals.steps_of(tx, assignment, desk.cast.ana)]


async def looked(desk: Desk) -> list[str]:
    """At what Ben has looked of Ana's, newest first."""
    async with desk.database.reading() as tx:
        return [one.detail for one in await looks.of_client(tx, desk.cast.ana, limit=99) if one.act == "viewed"]


async def press_all(desk: Desk, row: UUID, message: Message, telegram_id: int) -> None:
    """Somebody presses every button of a message, a second time or as nobody they are."""
    for place in range(len(message.all_buttons())):
        await desk.hear(desk.press(row, telegram_id, place))


async def ask(desk: Desk, *wishes: str) -> None:
    """Ana asks for a change by tapping these."""
    await desk.tap("agree.ask-change")
    for wish in wishes:
        await desk.tap("agree.wish", wish=wish)
    await desk.tap("agree.send-wishes")


async def test_wishes_are_in_the_draft_that_answers_them_and_the_client_sees_what_changed(desk: Desk) -> None:
    proposal = await propose(desk)
    await ask(desk, "less-often", "smaller", "later")
    assert "less often · smaller · start a week later" in await desk.reads(BEN)
    await desk.tap("assign.answer", BEN)
    draft = await desk.reads(BEN)
    assert "Asked for: less often, smaller, and start a week later" in draft
    assert "<b>How often:</b> twice a week" in draft
    assert "<b>From</b> Monday, 9 March <b>until</b> Monday, 23 March" in draft
    await desk.tap("assign.send", BEN)
    read = await desk.reads()
    assert "<i>Changed: twice a week · the smaller version · from Monday, 9 March · until Monday, 23 March</i>" in read
    await desk.tap("agree.accept")
    await desk.tap("agree.sure", sure=3)
    # It is the smaller version already: there is nothing smaller to offer.
    assert "keep it, or would you like a change" in await desk.reads()
    await desk.tap("agree.size")
    await desk.tap("time.days", marked=[])
    await desk.write("20:30")
    found = await kept(desk, proposal)
    assert (found.state, found.round, found.size, found.cadence) == (
        "accepted",
        2,
        "smaller",
        {"kind": "per week", "times": 2},
    )
    assert await did(desk, proposal) == ["proposed", "asked", "changed", "accepted"]


async def test_both_can_read_how_it_came_about(desk: Desk) -> None:
    await propose(desk)
    await desk.tap("agree.ask-change")
    await desk.tap("agree.wish", wish="less-often")
    await desk.write("Three times is <i>a lot</i>.")
    await desk.tap("assign.answer", BEN)
    await desk.tap("assign.send", BEN)
    await desk.tap("agree.steps")
    read = await desk.reads()
    await desk.tap("assign.steps", BEN)
    both = [re.sub(r"\d\d:\d\d( UTC)?", "", text).split("\n")[1:] for text in (read, await desk.reads(BEN))]
    assert both[0] == both[1]
    assert [line.split(" · ", 1)[1] for line in both[0]] == [
        "Ben: Thought record · 3 times a week · the full version · until Monday, 16 March",
        "Ana asked: less often: “Three times is &lt;i&gt;a lot&lt;/i&gt;.”",
        "Ben changed it: twice a week",
    ]


@pytest.mark.parametrize("do", ["assign.answer", "assign.draft"])
async def test_a_draft_that_is_opened_again_is_another_look_at_what_the_client_said(desk: Desk, do: str) -> None:
    await propose(desk)
    await ask(desk, "smaller")
    await desk.tap("assign.answer", BEN)
    await desk.tap("assign.why", BEN)
    before = await looked(desk)
    await desk.tap(do, BEN)
    assert "Asked for: smaller" in await desk.reads(BEN)
    assert await looked(desk) == ["helped", *before]


async def test_buttons_of_an_older_round_say_so_and_change_nothing(desk: Desk) -> None:
    proposal = await propose(desk)
    first = (await desk.messages(101))[0]
    await ask(desk, "less-often")
    asked, told = (await desk.messages(101))[0], (await desk.messages(BEN))[0]
    await desk.tap("assign.answer", BEN)
    await desk.tap("assign.send", BEN)
    before, said = await kept(desk, proposal), len(await desk.messages(101))
    for row, message in (first, asked):
        for place, button in enumerate(message.all_buttons()):
            if button.do != "agree.steps":
                await desk.hear(desk.press(row, place=place))
    # Not the way to the client's screen, which always leads there.
    for place in range(3):
        await desk.hear(desk.press(told[0], BEN, place))
    assert await kept(desk, proposal) == before
    assert len(await desk.messages(101)) == said


async def test_a_yes_to_the_round_before_is_no_yes_to_what_came_meanwhile(desk: Desk) -> None:
    proposal = await propose(desk)
    await ask(desk, "less-often")
    await desk.tap("assign.answer", BEN)
    # Ana takes it as it was, after all; while she picks her times, Ben's change arrives.
    await desk.tap("agree.accept")
    await desk.tap("agree.sure", sure=9)
    times = (await desk.messages(101))[0]
    await desk.tap("assign.send", BEN)
    await press_all(desk, *times, 101)
    found = await kept(desk, proposal)
    assert (found.state, found.round) == ("proposed", 2)
    assert "There is a newer proposal" in await desk.reads()
    await desk.write("/plan")
    assert "twice a week" in await desk.reads()


async def test_a_change_that_comes_after_the_yes_stays_a_draft(desk: Desk) -> None:
    proposal = await propose(desk)
    await ask(desk, "less-often")
    await desk.tap("assign.answer", BEN)
    await desk.tap("agree.accept")
    await desk.tap("agree.sure", sure=9)
    await desk.tap("time.days", marked=[])
    await desk.write("20:30")
    assert (await kept(desk, proposal)).state == "accepted"
    await desk.tap("assign.send", BEN, taps=2)
    found = await kept(desk, proposal)
    assert (found.state, found.round, found.cadence) == ("accepted", 1, {"kind": "per week", "times": 3})
    async with desk.database.transaction() as tx:
        assert await proposals.draft_for(tx, desk.cast.ana, desk.cast.ben) is not None


async def test_a_wish_passed_on_twice_is_told_once(desk: Desk) -> None:
    proposal = await propose(desk)
    await desk.tap("agree.ask-change")
    await desk.tap("agree.wish", wish="other-practice")
    await desk.tap("agree.send-wishes", taps=3)
    assert await did(desk, proposal) == ["proposed", "asked"]
    assert (await desk.said(BEN)).count("client-asks-change") == 1


async def test_what_is_written_days_after_a_change_was_thought_of_goes_to_nobody(desk: Desk) -> None:
    proposal = await propose(desk)
    told = len(await desk.messages(BEN))
    await desk.tap("agree.ask-change")
    await desk.tap("agree.wish", wish="less-often")
    wished = await desk.button_that("agree.send-wishes")
    desk.clock.at += timedelta(days=2)
    await desk.write("I hate everybody, most of all Ben")
    assert (await desk.said())[-1] == "not-part-of-anything"
    assert len(await desk.messages(BEN)) == told
    # What was tapped can be sent still, once, and waits for no more words.
    await desk.hear(wished, desk.again(wished))
    assert (await kept(desk, proposal)).remark == "less often"
    assert await did(desk, proposal) == ["proposed", "asked"]


async def test_wishes_are_sent_by_their_button_whatever_else_is_asked_meanwhile(desk: Desk) -> None:
    proposal = await propose(desk)
    await desk.tap("agree.ask-change")
    await desk.tap("agree.wish", wish="smaller")
    wished = await desk.button_that("agree.send-wishes")
    await desk.write("/bring")
    await desk.hear(wished)
    assert (await kept(desk, proposal)).remark == "smaller"
    await desk.write("Sleep")
    assert (await desk.said())[-1] == "bring-kept"


async def test_a_wish_that_is_too_long_is_asked_for_again_and_what_was_tapped_stays(desk: Desk) -> None:
    proposal = await propose(desk)
    await desk.tap("agree.ask-change")
    await desk.tap("agree.wish", wish="smaller")
    await desk.tap("agree.wish", wish="less-often")
    await desk.tap("agree.wish", wish="smaller")
    await desk.write("x" * 501)
    assert await did(desk, proposal) == ["proposed"]
    await desk.write("Mornings are hard.")
    assert (await kept(desk, proposal)).remark == "less often · Mornings are hard."


async def test_the_therapist_may_keep_it_as_it_is_and_a_no_is_the_last_word(desk: Desk) -> None:
    proposal = await propose(desk)
    await ask(desk, "later")
    told = (await desk.messages(BEN))[0]
    await desk.tap("assign.as-it-is", BEN)
    assert "<i>As before: Ben would keep it so.</i>" in await desk.reads()
    await desk.tap("agree.decline")
    said = len(await desk.messages(101))
    for place in range(3):
        await desk.hear(desk.press(told[0], BEN, place))
    await desk.write("/plan")
    assert "Nothing is waiting for you" in await desk.reads()
    assert len(await desk.messages(101)) == said + 1
    assert await did(desk, proposal) == ["proposed", "asked", "changed", "declined"]


async def test_a_yes_that_comes_after_the_last_day_can_ask_for_new_days(desk: Desk) -> None:
    proposal = await propose(desk)
    desk.clock.at += timedelta(weeks=3)
    await desk.tap("agree.accept")
    assert "meant until Monday, 16 March, and that has gone by" in await desk.reads()
    assert (await kept(desk, proposal)).state == "proposed"
    await desk.write("/plan")
    assert "Nothing is waiting for you" in await desk.reads()
    await ask(desk, "later")
    # As it is it cannot go on either.
    await desk.tap("assign.as-it-is", BEN)
    assert (await kept(desk, proposal)).state == "change asked"
    await desk.write("/clients", BEN)
    assert "wants a change" in await desk.reads(BEN)
    await desk.tap("caseload.client", BEN)
    await desk.tap("caseload.practices", BEN)
    await desk.tap("cadence.show", BEN, assignment=proposal.hex)
    await desk.tap("assign.answer", BEN)
    await desk.tap("assign.ends", BEN)
    await desk.tap("assign.weeks", BEN, weeks=2)
    await desk.tap("assign.send", BEN)
    await desk.tap("agree.accept")
    assert "How sure are you" in await desk.reads()


async def test_what_was_only_proposed_is_not_said_to_have_ended(desk: Desk) -> None:
    proposal = await propose(desk)
    given = {"assignment": proposal.hex}
    await desk.hear(desk.press(await desk.button(Button(do="cadence.end", given=given, words="End"), BEN), BEN))
    assert "lets <b>Thought record</b> rest" in await desk.reads()


async def test_either_may_let_it_rest(desk: Desk) -> None:
    proposal = await propose(desk)
    await ask(desk, "other-practice")
    await desk.tap("assign.rest", BEN, taps=2)
    assert "lets <b>Thought record</b> rest" in await desk.reads()
    assert (await kept(desk, proposal)).state == "withdrawn"
    await desk.tap("agree.accept")
    assert (await kept(desk, proposal)).state == "withdrawn"
    assert await did(desk, proposal) == ["proposed", "asked", "withdrew"]


async def test_nobody_else_answers_or_reads_it(desk: Desk) -> None:
    proposal = await propose(desk)
    await ask(desk, "less-often")
    before: list[Any] = [await kept(desk, proposal), await did(desk, proposal)]
    shown = [(await desk.messages(telegram_id))[0][1] for telegram_id in (101, BEN)]
    for stranger in (CLEO, DAN):
        for button in (button for message in shown for button in message.all_buttons()):
            await desk.hear(desk.press(await desk.button(button, stranger), stranger))
        read = " ".join(str(message.args) for _, message in await desk.messages(stranger))
        assert "Thought record" not in read
        assert "It shows" not in read
    assert [await kept(desk, proposal), await did(desk, proposal)] == before


async def test_a_new_goal_becomes_the_clients_own_by_their_yes(desk: Desk) -> None:
    await propose(desk)
    await ask(desk, "smaller")
    await desk.tap("assign.answer", BEN)
    await desk.tap("assign.goals", BEN)
    await desk.write("Speak up in meetings", BEN)
    await desk.tap("assign.send", BEN)
    assert "<b>Goal:</b> Speak up in meetings" in await desk.reads()
    await desk.write("/goals")
    assert "Speak up" not in await desk.reads()
    await desk.tap("agree.accept")
    await desk.tap("agree.sure", sure=9)
    await desk.tap("time.days", marked=[])
    await desk.write("20:30")
    await desk.write("/goals")
    assert "Speak up in meetings" in await desk.reads()


async def test_an_open_proposal_is_answered_from_its_own_screen_too(desk: Desk) -> None:
    proposal = await propose(desk)
    show = await desk.button(Button(do="cadence.show", given={"assignment": proposal.hex}, words="See"), BEN)
    await desk.hear(desk.press(show, BEN))
    _, screen = (await desk.messages(BEN))[0]
    assert "assign.as-it-is" not in [button.do for button in screen.all_buttons()]
    await ask(desk, "less-often")
    await desk.hear(desk.press(show, BEN))
    await desk.tap("assign.as-it-is", BEN)
    assert (await kept(desk, proposal)).round == 2


async def test_other_words_alone_are_a_change_too(desk: Desk) -> None:
    await propose(desk)
    for wording in ("Where did it turn?", "Where did the meeting turn?"):
        await ask(desk, "other-practice")
        await desk.tap("assign.answer", BEN)
        await desk.tap("assign.words", BEN)
        await desk.tap("assign.word", BEN, place="step.situation")
        await desk.write(wording, BEN)
        await desk.tap("assign.draft", BEN)
        await desk.tap("assign.send", BEN)
        assert "<i>Changed: Thought record</i>" in await desk.reads()


async def test_another_cadence_proposes_nothing_anew_that_is_over(desk: Desk) -> None:
    proposal = await propose(desk)
    await ask(desk, "less-often")
    desk.clock.at += timedelta(weeks=3)
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    await desk.tap("caseload.practices", BEN)
    await desk.tap("cadence.show", BEN, assignment=proposal.hex)
    await desk.tap("cadence.change", BEN, cadence={"kind": "daily"})
    await desk.tap("cadence.take", BEN)
    assert (await kept(desk, proposal)).state == "change asked"


async def test_a_wish_that_was_answered_is_not_granted_twice(desk: Desk) -> None:
    proposal = await propose(desk)
    await ask(desk, "less-often", "later")
    await desk.tap("assign.answer", BEN)
    await desk.tap("assign.send", BEN)
    given = {"assignment": proposal.hex}
    await desk.hear(desk.press(await desk.button(Button(do="cadence.show", given=given, words="See"), BEN), BEN))
    await desk.tap("assign.answer", BEN)
    draft = await desk.reads(BEN)
    assert "<b>How often:</b> twice a week" in draft
    assert "Asked for" not in draft


async def test_a_goal_that_became_the_clients_by_their_yes_has_not_changed(desk: Desk) -> None:
    proposal = await propose(desk)
    await ask(desk, "smaller")
    await desk.tap("assign.answer", BEN)
    await desk.tap("assign.goals", BEN)
    await desk.write("Speak up in meetings", BEN)
    await desk.tap("assign.send", BEN)
    await desk.tap("agree.accept")
    await desk.tap("agree.sure", sure=9)
    await desk.tap("time.days", marked=[])
    await desk.write("20:30")
    given = {"assignment": proposal.hex, "cadence": {"kind": "several a day", "times": 2, "gap": 30, "at": "even"}}
    await desk.hear(desk.press(await desk.button(Button(do="cadence.take", given=given, words="Take"), BEN), BEN))
    read = await desk.reads()
    assert "2 times a day" in read
    assert "what it is for" not in read
