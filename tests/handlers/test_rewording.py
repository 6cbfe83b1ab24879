"""A message that was changed in Telegram changes the answer that it was, once; and says what became of it."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from storage import occurrences
from storage.messages import Text
from tests import seeds
from tests.handlers.conftest import Desk
from tests.handlers.test_asking import shown


async def test_an_edit_replaces_the_answer_and_asks_nothing_anew(desk: Desk) -> None:
    entry = await desk.begin(seeds.THOUGHTS)
    first, _ = await desk.says("At wrok", "I will fail")
    edit = desk.edit(first, "At work")
    await desk.intake.work_through([edit])
    await desk.intake.work_through([edit])
    assert await desk.answers(entry.id) == {"situation": "At work", "thought": "I will fail"}
    assert await desk.said() == ["", "walk-ask", "reworded"]
    await desk.says("sad")
    assert (await desk.answers(entry.id))["emotions"] == ["sad"]


async def test_an_edit_that_comes_in_one_batch_with_its_message_counts(desk: Desk) -> None:
    entry = await desk.begin(seeds.MOOD)
    line = desk.text("3")
    await desk.intake.work_through([line, desk.edit(line, "about 7")])
    assert await desk.answers(entry.id) == {"mood": 7}


async def test_an_edit_that_does_not_fit_changes_nothing_and_says_so(desk: Desk) -> None:
    entry = await desk.begin(seeds.MOOD)
    (line,) = await desk.says("7")
    await desk.intake.work_through([desk.edit(line, "77")])
    assert await desk.answers(entry.id) == {"mood": 7}
    assert (await desk.said())[-1] == "rewording-refused"
    assert (await shown(desk))[1].args == {"because": Text("refused-out-of-range", {"lowest": 0, "highest": 10})}


async def test_a_branch_that_an_edit_closes_is_left_with_what_was_said_there(desk: Desk) -> None:
    entry = await desk.begin(seeds.THOUGHTS)
    *_, feeling, _ = await desk.says("At work", "I will fail", "something else", "heavy")
    await desk.intake.work_through([desk.edit(feeling, "sad, angry")])
    assert await desk.answers(entry.id) == {
        "situation": "At work",
        "thought": "I will fail",
        "emotions": ["sad", "angry"],
    }
    args: Any = (await shown(desk))[1].args
    assert args["number"] == 4
    assert args["because"].args["answer"] == "Sad, Angry"
    assert args["because"].args["gone"] == 1


async def test_an_entry_that_is_over_stays_so_and_offers_what_the_edit_leads_to(desk: Desk) -> None:
    entry = await desk.begin(seeds.EXPERIMENT, "smaller")
    await desk.says("Ask for help", "tomorrow at 17:00")
    await desk.carry_on(entry)
    tried, _ = await desk.says("no", "It rained")
    before = await desk.entry(entry.id)
    await desk.intake.work_through([desk.edit(tried, "yes")])
    assert "in_the_way" not in await desk.answers(entry.id)
    row, message = await shown(desk)
    assert message.say == "reworded-and-more"
    await desk.intake.work_through([desk.press(row)])
    await desk.says("They smiled")
    assert (await desk.answers(entry.id))["happened"] == "They smiled"
    after = await desk.entry(entry.id)
    assert (after.outcome, after.finished_at, after.is_current) == (before.outcome, before.finished_at, False)


async def test_a_moment_that_is_corrected_is_asked_about_at_the_new_time_only(desk: Desk) -> None:
    entry = await desk.begin(seeds.EXPERIMENT, "smaller")
    _, when = await desk.says("Ask for help", "tomorrow at 17:00")
    await desk.intake.work_through([desk.edit(when, "tomorrow at 19:00")])
    async with desk.database.reading() as tx:
        mine = select(occurrences.occurrences.c.due_at).where(occurrences.occurrences.c.entry_id == entry.id)
        due = list((await tx.execute(mine)).scalars())
    assert [at.hour for at in due] == [18]
    assert due[0] - desk.clock.now() > timedelta(days=1)
    assert (await desk.said())[-2:] == ["reworded", "planned"]


async def test_what_is_no_answer_or_somebody_elses_changes_nothing(desk: Desk) -> None:
    entry = await desk.begin(seeds.MOOD)
    (line,) = await desk.says("7")
    theirs = desk.text("7", 104)
    theirs["message"]["message_id"] = line["message"]["message_id"]
    await desk.intake.work_through([desk.edit(theirs, "1"), desk.edit(desk.text("4"), "5")])
    assert await desk.answers(entry.id) == {"mood": 7}
    assert await desk.said(104) == ["edited"]
    assert (await desk.said())[-1] == "edited"


async def test_a_place_that_is_shared_live_is_not_talked_about(desk: Desk) -> None:
    shared = desk.text("here")
    del shared["message"]["text"]
    moved = {"update_id": 9, "edited_message": shared["message"] | {"location": {"latitude": 1.0, "longitude": 2.0}}}
    await desk.intake.work_through([moved])
    assert await desk.said() == []
