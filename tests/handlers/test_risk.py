"""A measure's risk item: help right after it, nobody told but whom the client agreed on, and that once."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from delivery.render import render
from storage import assignments, care_links, entries, notices, people
from storage import practices as versions
from storage.columns import new_id
from storage.messages import Lines, Message, Reader, Text
from storage.outbox import Button
from tests import seeds
from tests.handlers.conftest import CATALOGUE, Desk
from tests.outboxes import messages, to_chat

PHQ9 = seeds.LIBRARY["phq9"]
BEFORE = len(PHQ9.steps) - 2  # questions before the one about thoughts of death
ANA, BEN = 101, 102


async def said(desk: Desk, chat_id: int = ANA) -> list[tuple[UUID, Message]]:
    """What was said to somebody, oldest first, with the keys of the rows."""
    async with desk.database.reading() as tx:
        return await messages(tx, await to_chat(tx, chat_id))


async def last(desk: Desk, chat_id: int = ANA) -> Message:
    return (await said(desk, chat_id))[-1][1]


def told(message: Message) -> list[str]:
    """What the message about a risk item says of who was told."""
    lines = message.args["told"]
    assert isinstance(lines, Lines)
    return [line.key for line in lines.lines if isinstance(line, Text)]


async def press(desk: Desk, label: str) -> dict[str, Any]:
    """Presses the newest button of Ana's that wears that text; the update, to be delivered again."""
    for row, message in reversed(await said(desk)):
        labels = [button.label for button in message.all_buttons()]
        if label in labels:
            update = desk.press(row, place=labels.index(label))
            await desk.intake.work_through([update])
            return update
    raise AssertionError(f"nothing to press: {label}")


async def begin(desk: Desk, *answers: str) -> None:
    """Ana begins a PHQ-9 and types these answers to its last questions, after "Not at all" to those before."""
    async with desk.database.transaction() as tx:
        await versions.keep_library(tx, seeds.LIBRARY.values(), desk.clock.now())
    go = Button(do="start.go", given={"practice": PHQ9.id, "size": "full"}, label="go-full", args={"minutes": 3})
    start = desk.press(await desk.button(go))
    await desk.intake.work_through([start, *(desk.text(one) for one in ("Not at all",) * BEFORE + answers)])


async def decide(desk: Desk, agreed: bool) -> None:
    async with desk.database.transaction() as tx:
        await notices.decide(tx, desk.cast.ana, desk.cast.ben, "risk item", agreed, ("a hash", "en"), desk.clock.now())


async def asked(desk: Desk) -> str | None:
    """The step that Ana's walk is at."""
    async with desk.database.reading() as tx:
        (entry,) = await entries.of_client(tx, desk.cast.ana, desk.cast.ana, limit=2)
    return None if entry.walk is None else entry.walk["at"]


@pytest.mark.parametrize("answer", ["Several days", "More than half the days", "Nearly every day"])
async def test_whoever_has_such_thoughts_is_shown_help_first_and_nobody_else_hears_of_it(
    desk: Desk, answer: str
) -> None:
    await begin(desk, answer)
    shown = await last(desk)
    assert (shown.say, shown.args["told"]) == ("risk-met", Text("risk-told-nobody"))
    assert [button.label for button in shown.all_buttons()] == ["help-now-button", "risk-go-on", "walk-stop"]
    assert await said(desk, BEN) == []
    await desk.intake.work_through([desk.text("I can't do this any more")])
    assert (await last(desk)).say == "not-part-of-anything"
    await press(desk, "risk-go-on")
    assert (await last(desk)).args["question"] == PHQ9.words["en"].step("difficulty").question
    await desk.intake.work_through([desk.text("Very difficult")])
    assert (await last(desk)).say == "walk-kept-short"


async def test_who_would_rather_stop_there_stops_with_everything_kept(desk: Desk) -> None:
    await begin(desk, "Several days")
    await press(desk, "walk-stop")
    assert (await last(desk)).say == "stopped"
    await press(desk, "carry-on")
    assert await asked(desk) == "difficulty"


async def test_not_at_all_is_met_with_no_word_about_it(desk: Desk) -> None:
    await decide(desk, True)
    await begin(desk, "Not at all")
    assert "risk-met" not in [message.say for _, message in await said(desk)]
    assert (await last(desk)).say == "walk-kept-short"
    assert await said(desk, BEN) == []


async def test_a_therapist_is_told_once_without_content_and_the_client_reads_just_that(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await people.speak(tx, desk.cast.ben, "de")
    await decide(desk, True)
    await begin(desk, "Several days")
    ((row, notice),) = await said(desk, BEN)
    assert (notice.say, dict(notice.args)) == ("risk-notice", {"client": "Ana"})
    (sent,) = render(notice, Reader("de"), CATALOGUE, row).parts
    (read,) = render(await last(desk), Reader("en"), CATALOGUE, row).parts
    assert f"I have sent Ben this, as you agreed: “{sent}”" in read
    assert "Ana lässt dir sagen" in sent
    assert not any(word in sent.casefold() for word in ("phq", "tot", "leid", "tage", "several"))


async def test_neither_a_repeated_update_nor_a_corrected_answer_tells_twice(desk: Desk) -> None:
    await decide(desk, True)
    await begin(desk)
    several = desk.text("Several days")
    await desk.intake.work_through([several, several])
    await desk.intake.work_through([several])
    assert told(await last(desk)) == ["risk-told"]
    await press(desk, "risk-go-on")
    await press(desk, "walk-back")
    await desk.intake.work_through([desk.text("More than half the days")])
    assert [message.say for _, message in await said(desk, BEN)] == ["risk-notice"]
    assert told(await last(desk)) == ["risk-told-before"]


async def test_an_answer_that_is_changed_to_such_thoughts_in_telegram_is_met_as_well(desk: Desk) -> None:
    await decide(desk, True)
    await begin(desk)
    answer = desk.text("Not at all")
    await desk.intake.work_through([answer])
    assert await said(desk, BEN) == []
    await desk.intake.work_through([desk.edit(answer, "Several days")])
    assert "risk-met" in [message.say for _, message in await said(desk)]
    assert [message.say for _, message in await said(desk, BEN)] == ["risk-notice"]


async def test_an_answer_by_a_tap_is_met_as_a_typed_one(desk: Desk) -> None:
    await decide(desk, True)
    await begin(desk)
    await desk.tap("walk.reply", reply="picked", value="several_days")
    assert (await last(desk)).say == "risk-met"
    assert [message.say for _, message in await said(desk, BEN)] == ["risk-notice"]


async def test_an_answer_that_is_corrected_afterwards_is_met_as_well(desk: Desk) -> None:
    await decide(desk, True)
    await begin(desk, "Not at all", "Very difficult")
    async with desk.database.reading() as tx:
        (entry,) = await entries.of_client(tx, desk.cast.ana, desk.cast.ana, limit=2)
    correct = Button(do="walk.correct", given={"entry": entry.id.hex, "step": "better_off_dead"}, words="9")
    await desk.intake.work_through([desk.press(await desk.button(correct)), desk.text("Nearly every day")])
    assert "risk-met" in [message.say for _, message in await said(desk)]
    assert [message.say for _, message in await said(desk, BEN)] == ["risk-notice"]


async def test_a_measure_that_somebody_sent_is_met_by_its_own_risk_item(desk: Desk) -> None:
    theirs = replace(PHQ9, id="clinic-phq9")
    entry = await desk.begin(theirs)
    await desk.intake.work_through([desk.text(one) for one in ("Not at all",) * BEFORE + ("Several days",)])
    assert (await last(desk)).say == "risk-met"
    assert entry.practice_id == "clinic-phq9"


@pytest.mark.parametrize("away", ["unreachable_at", "frozen_at"])
async def test_who_cannot_be_reached_is_not_said_to_have_been_sent_anything(desk: Desk, away: str) -> None:
    await decide(desk, True)
    async with desk.database.transaction() as tx:
        ben = people.people.c.id == desk.cast.ben
        await tx.execute(people.people.update().where(ben).values({away: desk.clock.now()}))
    await begin(desk, "Several days")
    assert "risk-told'" not in str((await last(desk)).args["told"])
    assert await said(desk, BEN) == []


async def test_days_later_after_a_stop_the_answer_is_met_all_the_same(desk: Desk) -> None:
    await decide(desk, True)
    await begin(desk)
    await press(desk, "walk-stop")
    desk.clock.at += timedelta(days=3)
    await press(desk, "carry-on")
    await desk.intake.work_through([desk.text("Nearly every day")])
    assert (await last(desk)).say == "risk-met"
    assert [message.say for _, message in await said(desk, BEN)] == ["risk-notice"]


async def test_a_yes_that_was_taken_back_tells_nobody(desk: Desk) -> None:
    await decide(desk, True)
    desk.clock.at += timedelta(minutes=1)
    await decide(desk, False)
    await begin(desk, "Several days")
    assert await said(desk, BEN) == []


async def test_a_therapist_who_is_not_linked_any_more_is_told_nothing(desk: Desk) -> None:
    await decide(desk, True)
    async with desk.database.transaction() as tx:
        await tx.execute(care_links.care_links.update().values(ended_at=desk.clock.now()))
    await begin(desk, "Several days")
    assert await said(desk, BEN) == []


async def accept(desk: Desk, practice: str) -> None:
    """Ana accepts what Ben proposed, at six in the evening."""
    chosen = seeds.LIBRARY[practice]
    now = desk.clock.now()
    async with desk.database.transaction() as tx:
        await versions.keep_library(tx, seeds.LIBRARY.values(), now)
        proposal = await assignments.propose(
            tx,
            client_id=desk.cast.ana,
            therapist_id=desk.cast.ben,
            practice=(chosen.id, chosen.version),
            why="We talked about it.",
            cadence={"kind": "daily"},
            days=(now.date(), now.date() + timedelta(days=13)),
            now=now,
        )
        await assignments.change(tx, proposal.id, proposal.client_id, sureness=9)
    given = {"assignment": proposal.id.hex, "days": [], "clock": "18:00"}
    await desk.intake.work_through([desk.press(await desk.button(Button(do="time.at", given=given, words="18:00")))])


async def test_who_accepts_such_a_measure_is_asked_and_no_answer_is_a_no(desk: Desk) -> None:
    await accept(desk, "phq9")
    question = await last(desk)
    assert question.say == "risk-consent"
    assert [button.label for button in question.all_buttons()] == ["risk-consent-no", "risk-consent-yes"]
    await begin(desk, "Several days")
    assert (await last(desk)).args["told"] == Text("risk-told-nobody")


async def test_a_yes_counts_until_it_is_changed_in_the_settings(desk: Desk) -> None:
    await accept(desk, "phq9")
    await press(desk, "risk-consent-yes")
    assert (await last(desk)).say == "risk-consented"
    await desk.intake.work_through([desk.text("/settings")])
    await press(desk, "set-notices")
    assert "risk-on" in str((await last(desk)).args["lines"])
    desk.clock.at += timedelta(minutes=1)
    await press(desk, "risk-consent-no")
    assert "risk-off" in str((await last(desk)).args["lines"])
    async with desk.database.reading() as tx:
        assert await notices.agreed_with(tx, desk.cast.ana, "risk item") == []
        assert len((await tx.execute(select(notices.notice_decisions))).all()) == 2


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_yes_ends_with_the_access_and_a_therapist_who_comes_back_is_told_nothing_without_another(
    desk: Desk,
) -> None:
    await decide(desk, True)
    ended_at, back_at = (desk.clock.now() + timedelta(days=days) for days in (1, 200))
    async with desk.database.transaction() as tx:
        await care_links.end(tx, desk.cast.ben, desk.cast.ana, ended_at)
        await care_links.claim(tx, desk.cast.ben, desk.cast.ana, "Ana", back_at)
        await care_links.confirm(tx, desk.cast.ben, desk.cast.ana, back_at)
    desk.clock.at = back_at
    await begin(desk, "Several days")
    assert (await last(desk)).args["told"] == Text("risk-told-nobody")
    await desk.intake.work_through([desk.text("/settings")])
    await press(desk, "set-notices")
    assert "risk-off" in str((await last(desk)).args["lines"])
    await press(desk, "risk-consent-yes")
    async with desk.database.reading() as tx:
        assert await notices.agreed_with(tx, desk.cast.ana, "risk item") == [desk.cast.ben]


async def test_who_accepts_anything_else_is_not_asked(desk: Desk) -> None:
    for practice in ("mood_log", "gad7"):
        await accept(desk, practice)
    assert "risk-consent" not in [message.say for _, message in await said(desk)]


async def test_nobody_can_be_told_who_is_not_linked(desk: Desk) -> None:
    given = {"therapist": desk.cast.cleo.hex, "agreed": True}
    forged = Button(do="notice.decide", given=given, label="risk-consent-yes", args={"therapist": "Cleo"})
    await desk.intake.work_through([desk.press(await desk.button(forged))])
    async with desk.database.reading() as tx:
        assert (await tx.execute(select(notices.notice_decisions))).all() == []


@pytest.mark.parametrize("language", CATALOGUE.languages)
def test_what_is_said_about_it_is_whole_in_every_language(language: str) -> None:
    told = Text("risk-told", {"therapist": "Ben", "notice": "Words."})
    message = Message("risk-met", {"told": told, "ways": Text("risk-ways")})
    (text,) = render(message, Reader(language), CATALOGUE, new_id()).parts
    assert "{" not in text
    assert text.count("\n\n") == 3
