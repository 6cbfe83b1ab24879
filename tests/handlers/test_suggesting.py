"""What a client says after their entries drafts the next proposal; what is skipped often becomes a question."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from storage import assignments
from storage.clients import Sharing
from tests.handlers.conftest import Desk
from tests.seeds import THOUGHTS, agree, write

# What the therapist may know is tested on both databases in tests/storage.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

BEN = 102


async def agreed(desk: Desk) -> UUID:
    """Ana and Ben have agreed on a daily thought record, two days ago."""
    async with desk.database.transaction() as tx:
        agreed_at = desk.clock.now() - timedelta(days=2)
        return await agree(tx, desk.cast.ana, desk.cast.ben, THOUGHTS, agreed_at)


async def entry(desk: Desk, assignment: UUID, **how: Any) -> None:
    """Ana has come back to it, an hour after the last time."""
    desk.clock.at += timedelta(hours=1)
    async with desk.database.transaction() as tx:
        await write(tx, desk.cast.ana, THOUGHTS, desk.clock.now(), {}, assignment_id=assignment, **how)


async def bens_screen(desk: Desk) -> str:
    await desk.write("/clients", BEN)
    await desk.tap("caseload.client", BEN)
    return await desk.reads(BEN)


async def offered(desk: Desk) -> list[str | None]:
    await bens_screen(desk)
    _, screen = (await desk.messages(BEN))[0]
    return [button.label for button in screen.all_buttons() if (button.label or "").startswith("next-")]


async def test_too_hard_drafts_a_smaller_one_that_takes_its_place_with_a_yes(desk: Desk) -> None:
    before = await agreed(desk)
    await entry(desk, before, debrief="too-hard")
    assert await offered(desk) == ["next-scale-back", "next-not-now"]
    await desk.tap("assign.next", BEN)
    draft = await desk.reads(BEN)
    assert "<b>Size:</b> smaller, 2 min" in draft
    assert "With a yes it takes the place of Thought record, every day." in draft
    await desk.tap("assign.send", BEN)
    assert await offered(desk) == []
    async with desk.database.transaction() as tx:
        still = await assignments.get(tx, before, desk.cast.ana)
    assert still is not None
    assert still.state == "accepted"
    await desk.do("agree.accept")
    await desk.tap("agree.sure", sure=9)
    await desk.write("20:30")
    async with desk.database.transaction() as tx:
        ended = await assignments.get(tx, before, desk.cast.ana)
        [now] = await assignments.of_client(tx, desk.cast.ana, desk.cast.ana, ("accepted",))
    assert ended is not None
    assert (ended.state, now.size, now.follows_id) == ("ended", "smaller", before)


async def test_not_for_me_leads_to_the_library_and_a_no_leaves_all_as_it_was(desk: Desk) -> None:
    before = await agreed(desk)
    await entry(desk, before, debrief="not-for-me")
    assert await offered(desk) == ["next-swap", "next-not-now"]
    await desk.tap("assign.choose", BEN, follows=before.hex)
    await desk.tap("assign.group", BEN, group="noticing")
    await desk.tap("assign.practice", BEN, practice="mood_log")
    assert "takes the place of Thought record" in await desk.reads(BEN)
    await desk.tap("assign.send", BEN)
    await desk.do("agree.decline")
    async with desk.database.transaction() as tx:
        [found] = await assignments.of_client(tx, desk.cast.ana, desk.cast.ana, ("accepted",))
    assert found.id == before
    assert await offered(desk) == []


async def test_what_was_left_is_suggested_again_only_when_something_new_is_said(desk: Desk) -> None:
    before = await agreed(desk)
    for _ in range(2):
        await entry(desk, before, debrief="helped")
    assert await offered(desk) == ["next-build-on", "next-not-now"]
    await desk.tap("assign.not-next", BEN, taps=2)
    assert await offered(desk) == []
    await entry(desk, before, debrief="too-hard")
    assert await offered(desk) == ["next-scale-back", "next-not-now"]


@pytest.mark.parametrize("sharing", ["private", "summary"])
async def test_what_the_therapist_may_not_know_suggests_nothing(desk: Desk, sharing: Sharing) -> None:
    before = await agreed(desk)
    await entry(desk, before, debrief="too-hard", sharing=sharing)
    assert await offered(desk) == []


async def test_not_this_time_again_and_again_is_a_question_for_the_session(desk: Desk) -> None:
    before = await agreed(desk)
    for _ in range(2):
        await entry(desk, before, outcome="not this time")
    assert "To ask in the session" not in await bens_screen(desk)
    await entry(desk, before, outcome="not this time")
    screen = await bens_screen(desk)
    assert "– Thought record: “not this time” 3 of 3 times. What would make it fit?" in screen


async def test_a_draft_that_was_worked_on_is_not_lost_without_a_question(desk: Desk) -> None:
    before = await agreed(desk)
    await entry(desk, before, debrief="too-hard")
    await bens_screen(desk)
    await desk.tap("assign.next", BEN)
    await desk.write("A smaller step, as we said.", BEN)
    await bens_screen(desk)
    await desk.tap("assign.choose", BEN)
    await desk.tap("assign.group", BEN, group="noticing")
    await desk.tap("assign.practice", BEN, practice="mood_log")
    assert "A new one takes its place" in await desk.reads(BEN)
    anew = (await desk.messages(BEN))[0][0]
    await desk.tap("assign.draft", BEN)
    assert "A smaller step, as we said." in await desk.reads(BEN)
    # The question is settled: its other answer is an old button now.
    await desk.hear(desk.press(anew, BEN, 1))
    assert "A smaller step, as we said." in await desk.reads(BEN)
    await desk.tap("assign.choose", BEN, client=desk.cast.ana.hex)
    await desk.tap("assign.group", BEN, group="noticing")
    await desk.tap("assign.practice", BEN, practice="mood_log")
    await desk.tap("assign.anew", BEN, taps=2)
    assert "<b>Draft for Ana · Mood log</b>" in await desk.reads(BEN)
