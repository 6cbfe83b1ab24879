"""A practice of the client's own making, from its name to a nudge at the client's own time; only they see it."""

import json
from datetime import datetime, timedelta

import pytest

from exports.files import make_file
from handlers.client.making import made_of
from practices.definition import Practice
from scheduling.planning import Planner
from storage import assignments, entries, people, practices, proposals
from storage.assignments import Assignment
from tests.handlers.conftest import Desk
from tests.seeds import LIBRARY

# What is kept, and who sees it, is tested on both databases in tests/storage.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BEN = 102
QUESTIONS = ("What did I see?", "What did I <hear>?", "And now?")


async def make(desk: Desk, *questions: str) -> None:
    await desk.write("/now")
    await desk.tap("make.ask")
    await desk.write("My way   home")
    for question in questions:
        await desk.write(question)


async def mine(desk: Desk) -> list[Practice]:
    async with desk.database.reading() as tx:
        return await practices.own(tx, desk.cast.ana)


async def agreed(desk: Desk, reader: str = "ana") -> list[Assignment]:
    async with desk.database.reading() as tx:
        return await assignments.of_client(tx, desk.cast.ana, vars(desk.cast)[reader], ("accepted", "ended"))


async def test_it_is_named_asked_previewed_and_begun(desk: Desk) -> None:
    await make(desk, *QUESTIONS)
    preview = await desk.reads()
    assert "<b>My way home</b>" in preview
    assert "2 · What did I &lt;hear&gt;?" in preview
    assert await mine(desk) == []
    await desk.tap("make.yes", taps=3)
    (practice,) = await mine(desk)
    assert [practice.words_in("de").step(step.id).question for step in practice.steps] == list(QUESTIONS)
    await desk.write("/now")
    await desk.tap("start.offer", practice=practice.id)
    await desk.tap("start.go", size="full")
    assert "What did I see?" in await desk.reads()
    for answer in ("A heron", "Rain", "Calm"):
        await desk.write(answer)
    async with desk.database.reading() as tx:
        (entry,) = await entries.of_client(tx, desk.cast.ana, desk.cast.ana, limit=5)
    assert (entry.practice_id, entry.outcome, entry.sharing) == (practice.id, "done", "private")


async def test_one_question_is_enough_and_nothing_is_kept_unasked(desk: Desk) -> None:
    await make(desk, "What did I see?")
    await desk.write("x" * 201)
    assert "201 characters, and 200 fit" in await desk.reads()
    await desk.tap("make.enough")
    await desk.tap("make.no")
    await desk.tap("make.yes")
    assert await mine(desk) == []
    await make(desk, "What did I see?")
    await desk.tap("make.enough")
    await desk.tap("make.yes")
    assert [len(one.steps) for one in await mine(desk)] == [1]


async def test_it_comes_at_the_times_that_the_client_picks_and_nobody_else_knows(desk: Desk) -> None:
    await make(desk, *QUESTIONS)
    await desk.tap("make.yes")
    await desk.tap("make.remind")
    await desk.tap("make.often", cadence={"kind": "daily"})
    await desk.write("18:00")
    assert "settled" in await desk.reads()
    at = datetime.fromisoformat("2026-03-02T17:00:00+00:00")
    async with desk.database.transaction() as tx:
        await Planner().nudge_due(tx, at)
    _, nudge = (await desk.messages(101))[0]
    assert nudge.all_buttons()[0].args == {"practice": "My way home"}
    (assignment,) = await agreed(desk)
    assert (assignment.therapist_id, assignment.last_day - assignment.first_day) == (None, timedelta(weeks=4))
    assert await agreed(desk, "ben") == []
    spec = {
        "format": "json",
        "client_id": desk.cast.ana.hex,
        "reader_id": desk.cast.ben.hex,
        "first": None,
        "last": None,
    }
    async with desk.database.transaction() as tx:
        assert await assignments.get(tx, assignment.id, desk.cast.ben) is None
        assert await proposals.all_steps(tx, desk.cast.ana, desk.cast.ben) == []
        _, bens, _ = await make_file(tx, spec, at)
        _, anas, _ = await make_file(tx, spec | {"reader_id": desk.cast.ana.hex}, at)
    assert b"My way home" not in bens
    assert json.loads(bens)["occurrences"] == []
    assert b"My way home" in anas
    assert len(json.loads(anas)["occurrences"]) == 1
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    assert "My way home" not in await desk.reads(BEN)


async def test_put_away_it_is_gone_with_its_times(desk: Desk) -> None:
    await make(desk, *QUESTIONS)
    await desk.tap("make.yes")
    await desk.tap("make.remind")
    await desk.tap("make.often", cadence={"kind": "per week", "times": 1})
    await desk.tap("make.put-away")
    await desk.tap("make.put-away-yes", taps=2)
    assert await mine(desk) == []
    assert [one.state for one in await agreed(desk)] == ["ended"]


async def test_deleting_everything_leaves_none_of_its_words(desk: Desk) -> None:
    await make(desk, *QUESTIONS)
    await desk.tap("make.yes")
    (practice,) = await mine(desk)
    await desk.tap("start.offer", practice=practice.id)
    await desk.tap("start.go", size="full")
    await desk.tap("make.put-away")
    await desk.tap("make.put-away-yes")
    await desk.write("/delete_me")
    await desk.tap("leave.yes")
    async with desk.database.transaction() as tx:
        assert await people.find(tx, 101) is None
        left = await tx.execute(practices.practices.select().where(practices.practices.c.id == practice.id))
        assert left.all() == []


async def test_many_of_ones_own_are_a_group_and_leave_room_for_what_helps_at_once(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        for number in range(30):
            made = made_of(f"own-{number}", "en", f"My way {number}", ["What?"])
            await practices.keep_own(tx, desk.cast.ana, made, desk.clock.now())
    await desk.write("/now")
    _, message = await desk.newest()
    assert len(message.all_buttons()) < 30
    await desk.tap("start.group", group="own")
    await desk.tap("start.group", skip=10)
    _, message = await desk.newest()
    assert [button.do for button in message.all_buttons()].count("start.offer") == 10
    await desk.tap("start.offer")
    await desk.tap("start.go")
    assert (await desk.said())[-1] == "walk-ask"


async def library(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await practices.keep_library(tx, LIBRARY.values(), desk.clock.now())


@pytest.mark.parametrize("when", ["before enough", "after enough"])
async def test_what_was_made_waits_for_its_button_whatever_is_asked_meanwhile(desk: Desk, when: str) -> None:
    await library(desk)
    await make(desk, *QUESTIONS[:1])
    if when == "after enough":
        await desk.tap("make.enough")
    await desk.write("/log")
    await desk.tap("mood.is", value="3")
    if when == "before enough":
        await desk.tap("make.enough")
    await desk.tap("make.yes", taps=2)
    assert [one.words_in("en").name for one in await mine(desk)] == ["My way home"]


@pytest.mark.parametrize(("word", "kept"), [("Yes", 1), ("no.", 0)])
async def test_yes_and_no_may_be_written_and_answer_nothing_else(desk: Desk, word: str, kept: int) -> None:
    await library(desk)
    entry = await desk.begin(LIBRARY["journal_free"])
    await make(desk, *QUESTIONS[:1])
    await desk.tap("make.enough")
    await desk.write("Hm")
    assert (await desk.said())[-1] == "make-preview"
    await desk.write(word)
    assert await desk.answers(entry.id) == {}
    assert len(await mine(desk)) == kept


async def test_reminders_asked_for_anew_run_for_four_weeks(desk: Desk) -> None:
    await make(desk, *QUESTIONS[:1])
    await desk.tap("make.enough")
    await desk.tap("make.yes")
    for days in (0, 27):
        desk.clock.at += timedelta(days=days)
        await desk.write("/now")
        await desk.tap("start.offer", practice=(await mine(desk))[0].id)
        await desk.tap("make.remind")
        assert "It runs for four weeks" in await desk.reads()
        await desk.tap("make.often", cadence={"kind": "daily"})
        await desk.write("18:00")
    (one,) = await agreed(desk)
    assert one.last_day - desk.clock.now().date() == timedelta(weeks=4)


async def test_once_made_its_words_are_with_no_button_any_more(desk: Desk) -> None:
    await make(desk, *QUESTIONS[:1])
    await desk.tap("make.enough")
    await desk.tap("make.yes")
    carried = [str(button.given) for _, message in await desk.messages(101) for button in message.all_buttons()]
    assert "My way home" not in "".join(carried)
