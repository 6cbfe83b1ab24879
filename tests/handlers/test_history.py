"""A client's own entries: a mood in two taps, an answer corrected, an entry deleted, and who sees what of it."""

from typing import Any

import pytest

from practices.definition import Practice, Step, StepWords, Words
from practices.groups import group_of
from practices.walk import Walk
from storage import entries, log, practices
from storage.entries import Entry
from storage.outbox import Button
from tests.handlers.conftest import Desk
from tests.seeds import LIBRARY, THOUGHTS, agree, fall_due, write


@pytest.fixture(autouse=True)
async def library(desk: Desk) -> None:
    """What can be begun."""
    async with desk.database.transaction() as tx:
        await practices.keep_library(tx, LIBRARY.values(), desk.clock.now())


async def all_of(desk: Desk) -> list[tuple[Entry, dict[str, Any]]]:
    """Ana's entries with their answers, newest first."""
    async with desk.database.reading() as tx:
        found = await entries.of_client(tx, desk.cast.ana, desk.cast.ana, limit=9)
        kept = [await entries.answers_of(tx, entry.id, desk.cast.ana) for entry in found]
    return [(entry, {one.step_id: one.value for one in answers}) for entry, answers in zip(found, kept, strict=True)]


async def begin(desk: Desk, practice: str, size: str = "smaller") -> None:
    await desk.write("/now")
    await desk.tap("start.group", group=group_of(LIBRARY[practice]))
    await desk.tap("start.offer", practice=practice)
    await desk.tap("start.go", size=size)


async def test_a_mood_is_logged_in_two_taps_and_a_second_tap_adds_nothing(desk: Desk) -> None:
    await desk.write("/log")
    await desk.tap("mood.is", taps=2, value="7")
    ((entry, answers),) = await all_of(desk)
    assert (entry.practice_id, entry.size, entry.outcome, answers) == (
        "mood_log",
        "smaller",
        "small version done",
        {"mood": 7},
    )
    assert (entry.occurrence_id, entry.is_current) == (None, False)
    await desk.tap("walk.correct", step="note")
    await desk.write("Rain on the roof")
    ((noted, answers),) = await all_of(desk)
    assert answers == {"mood": 7, "note": "Rain on the roof"}
    assert (noted.outcome, noted.finished_at) == (entry.outcome, entry.finished_at)


async def test_whoever_logs_a_mood_in_the_middle_of_something_is_in_the_middle_of_it_still(desk: Desk) -> None:
    await begin(desk, "thought_record")
    await desk.write("/log")
    await desk.write("about 4")
    await desk.write("On the tram")
    (_, mood), (thought, answers) = await all_of(desk)
    assert (mood, answers, thought.is_current) == ({"mood": 4}, {"situation": "On the tram"}, True)
    await desk.write("/log")
    await desk.write("Everybody looks at me")
    assert (await all_of(desk))[1][1] == {"situation": "On the tram", "thought": "Everybody looks at me"}


async def test_an_answer_is_asked_again_and_replaced_and_the_rest_stays(desk: Desk) -> None:
    await begin(desk, "thought_record")
    await desk.write("On the tram")
    await desk.write("Everybody looks at me")
    await desk.tap("walk.reply", value="80")
    ((before, _),) = await all_of(desk)
    await desk.write("/history")
    await desk.tap("log.entry")
    await desk.tap("log.correct")
    await desk.tap("walk.correct", step="thought")
    await desk.write("Two looked at me")
    ((after, answers),) = await all_of(desk)
    assert answers == {"situation": "On the tram", "thought": "Two looked at me", "strength": 80}
    assert (after.outcome, after.finished_at, after.started_at, after.is_current) == (
        before.outcome,
        before.finished_at,
        before.started_at,
        False,
    )


async def test_an_entry_is_deleted_once_the_client_has_said_so_twice(desk: Desk) -> None:
    await desk.write("/log")
    await desk.tap("mood.is", value="2")
    await desk.write("/history")
    await desk.tap("log.entry")
    await desk.tap("log.delete")
    assert len(await all_of(desk)) == 1
    await desk.tap("log.delete-yes")
    assert await all_of(desk) == []


async def test_what_the_client_begins_is_theirs_until_they_say_otherwise_once(desk: Desk) -> None:
    async def bens() -> list[str]:
        async with desk.database.reading() as tx:
            return [one.entry.sharing for one in (await log.read(tx, desk.cast.ana, desk.cast.ben)).entries]

    await desk.write("/log")
    await desk.tap("mood.is", value="2")
    assert await bens() == []
    await desk.tap("debrief.share", sharing="share")
    assert await bens() == ["share"]
    await desk.write("/log")
    await desk.tap("mood.is", value="3")
    assert await bens() == ["share", "share"]
    await desk.tap("debrief.share", sharing="private")
    await desk.write("/log")
    await desk.tap("mood.is", value="4")
    assert await bens() == ["share", "share"]
    await desk.write("/settings")
    await desk.tap("settle.sharing")
    await desk.tap("settle.sharing-is", way="summary")
    await desk.write("/log")
    await desk.tap("mood.is", value="5")
    assert await bens() == ["share", "share", "summary"]


async def test_what_was_agreed_on_is_shared_unless_the_client_says_otherwise(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await agree(tx, desk.cast.ana, desk.cast.ben, THOUGHTS, desk.clock.now())
    await begin(desk, "thought_record")
    ((entry, _),) = await all_of(desk)
    assert entry.sharing == "share"


async def test_the_client_reads_exactly_what_their_therapist_reads(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await agree(tx, desk.cast.ana, desk.cast.ben, THOUGHTS, desk.clock.now())
    await begin(desk, "thought_record")
    await desk.write("CANARY on the tram")
    await desk.write("CANARY looks at me")
    await desk.tap("walk.reply", value="80")
    for sharing in ("share", "summary"):
        await desk.write("/history")
        await desk.tap("log.entry")
        await desk.tap("log.share", sharing=sharing)
        await desk.tap("log.preview-one")
        previewed = (await desk.reads()).partition("\n\n")[2]
        await desk.write("/clients", 102)
        await desk.tap("caseload.client", 102)
        await desk.tap("caseload.entries", 102)
        await desk.tap("caseload.entry", 102)
        assert await desk.reads(102) == previewed
        assert ("CANARY" in previewed) == (sharing == "share")
        assert "80" in previewed
    await desk.write("/history")
    await desk.tap("log.entry")
    await desk.tap("log.share", sharing="private")
    await desk.tap("log.preview-one")
    assert "sees nothing" in await desk.reads()


async def test_every_answer_of_a_long_form_can_be_corrected_and_quoted(desk: Desk) -> None:
    ids = [f"q{number}" for number in range(130)]
    words = Words("Long", "", {one: StepWords(f"Question {one}?") for one in ids})
    form = Practice("form_long", 1, "form", 9, 0, tuple(Step(one, "text") for one in ids), (), {"en": words})
    async with desk.database.transaction() as tx:
        await practices.keep_library(tx, [form], desk.clock.now())
        walk = {"walk": Walk("form_long", 1, "full", None, dict.fromkeys(ids, "so"), state="finished").to_json()}
        await write(tx, desk.cast.ana, form, desk.clock.now(), dict.fromkeys(ids, "so"), **walk)
    for shows, leads_to in (("log.correct", "walk.correct"), ("quote.show", "quote.mark")):
        await desk.write("/history")
        await desk.tap("log.entry")
        await desk.tap(shows)
        _, message = await desk.newest()
        assert len(message.all_buttons()) < 20
        await desk.tap(shows, skip=10)
        await desk.tap(leads_to, step="q15")
    assert (await desk.said())[-1] == "quote-which"
    await desk.tap("quote.mark", step="q15", skip=10)


async def test_a_reason_for_what_was_deleted_meanwhile_is_not_said_to_be_kept(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        agreed = await agree(tx, desk.cast.ana, desk.cast.ben, THOUGHTS, desk.clock.now())
        due = await fall_due(tx, desk.cast.ana, agreed, desk.clock.now(), delivered_at=desk.clock.now())
    button = Button(do="nudge.not-this-time", given={"occurrence": due.hex}, label="nudge-not-this-time")
    await desk.hear(desk.press(await desk.button(button)))
    await desk.write("/history")
    for pressed in ("log.entry", "log.delete", "log.delete-yes"):
        await desk.tap(pressed)
    await desk.write("too tired")
    assert (await desk.said())[-1] == "entry-gone"
