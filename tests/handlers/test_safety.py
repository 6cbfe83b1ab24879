"""A safety plan: written part by part, skippable, changed at any time, the client's alone unless they share it."""

from datetime import timedelta

import pytest

from delivery.render import split
from handlers.client.safety import LONGEST
from storage import care_links, safety_plans
from storage.safety_plans import PARTS
from tests.handlers.conftest import Desk

ANA, BEN, CLEO = 101, 102, 103
on_one = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
# Two ways to end Ben's access: one after the other, what Ana writes, and what she presses then.
REMOVED = ("/settings", ("settle.who-sees", "sees.ask-remove", "sees.remove"))
TAKEN_BACK = ("/consent", ("consent.withdraw",))


async def plan(desk: Desk) -> dict[str, str]:
    async with desk.database.reading() as tx:
        written = await safety_plans.of_client(tx, desk.cast.ana, desk.cast.ana)
    return {str(part): words for part, words in written.items()}


async def seen_by(desk: Desk, name: str) -> bool:
    async with desk.database.reading() as tx:
        return bool(await safety_plans.of_client(tx, desk.cast.ana, getattr(desk.cast, name)))


async def write_one(desk: Desk) -> None:
    await desk.write("/safety_plan")
    await desk.do("safety.ask")
    await desk.write("I stop answering calls")
    await desk.do("safety.show")


async def test_it_is_written_step_by_step_and_what_does_not_fit_is_skipped(desk: Desk) -> None:
    await desk.write("/safety_plan")
    await desk.do("safety.ask")
    for part in PARTS:
        if part in ("company", "safer"):
            await desk.do("safety.skip")
        else:
            await desk.write(f"my {part}")
    assert await plan(desk) == {part: f"my {part}" for part in ("signs", "alone", "ask", "professionals")}
    assert "my professionals" in await desk.reads()
    await desk.do("safety.ask")
    assert "Which people and places" in await desk.reads()


async def test_back_shows_what_is_there_and_another_line_takes_its_place(desk: Desk) -> None:
    await desk.write("/safety_plan")
    await desk.do("safety.ask")
    await desk.write("first")
    await desk.tap("safety.ask", part="signs", guided=True)
    assert "There is now: first" in await desk.reads()
    await desk.write("second")
    assert await plan(desk) == {"signs": "second"}


async def test_one_part_is_changed_or_emptied_by_itself(desk: Desk) -> None:
    await write_one(desk)
    await desk.tap("safety.ask", part="signs", guided=False)
    await desk.write("changed")
    assert (await desk.said())[-1] == "safety-plan"
    await desk.tap("safety.ask", part="signs", guided=False)
    await desk.do("safety.clear")
    assert await plan(desk) == {}


async def test_what_is_too_long_is_refused_and_nothing_is_lost(desk: Desk) -> None:
    await write_one(desk)
    await desk.tap("safety.ask", part="signs", guided=False)
    for words in ("x" * (LONGEST + 1), "😀" * (LONGEST // 2 + 1), "   "):
        await desk.write(words)
    assert await plan(desk) == {"signs": "I stop answering calls"}
    await desk.write("y" * LONGEST)
    assert await plan(desk) == {"signs": "y" * LONGEST}


async def test_the_longest_plan_is_one_message_with_everything_in_it(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        for part in PARTS:
            await safety_plans.write(tx, desk.cast.ana, part, "😀" * (LONGEST // 2), desk.clock.now())
    await desk.write("/safety_plan")
    assert len(split(await desk.reads(), 4096)) == 1


async def test_call_for_help_in_the_middle_changes_nothing_of_it(desk: Desk) -> None:
    await desk.write("/safety_plan")
    await desk.do("safety.ask")
    await desk.write("help")
    assert await plan(desk) == {}
    await desk.write("I stop answering calls")
    assert await plan(desk) == {"signs": "I stop answering calls"}


async def test_it_is_the_client_s_alone_until_they_share_it_and_again_after(desk: Desk) -> None:
    await write_one(desk)
    assert not await seen_by(desk, "ben")
    await desk.do("safety.share")
    assert await seen_by(desk, "ben")
    assert not await seen_by(desk, "cleo")
    assert "You and Ben can see it" in await desk.reads()
    desk.clock.at = desk.clock.at.replace(hour=9)
    await desk.do("safety.share")
    assert not await seen_by(desk, "ben")


async def test_access_that_ended_ends_here_too(desk: Desk) -> None:
    await write_one(desk)
    await desk.do("safety.share")
    async with desk.database.transaction() as tx:
        await care_links.end(tx, desk.cast.ben, desk.cast.ana, desk.clock.now())
    assert not await seen_by(desk, "ben")


@on_one
@pytest.mark.parametrize(("writes", "presses"), [REMOVED, TAKEN_BACK])
async def test_who_comes_back_by_a_new_invitation_sees_it_when_it_is_shared_with_them_again(
    desk: Desk, writes: str, presses: tuple[str, ...]
) -> None:
    await write_one(desk)
    await desk.do("safety.share")
    await desk.write(writes)
    await desk.do(*presses)
    desk.clock.at += timedelta(days=200)
    await desk.write("/invite", BEN)
    await desk.write("Ana", BEN)
    await desk.write(f"/start {(await desk.reads(BEN)).rsplit('=', 1)[-1]}")
    await desk.tap("join.agree")
    await desk.tap("care.confirm", BEN)
    assert not await seen_by(desk, "ben")
    await desk.write("/safety_plan")
    await desk.do("safety.share")
    assert await seen_by(desk, "ben")


async def test_a_therapist_reads_it_only_while_it_is_shared_and_the_client_sees_that_they_looked(desk: Desk) -> None:
    await write_one(desk)
    await desk.write("/clients", BEN)
    await desk.do("caseload.client", telegram_id=BEN)
    with pytest.raises(IndexError):
        await desk.button_that("caseload.safety-plan", BEN)
    await desk.do("safety.share")
    await desk.write("/clients", BEN)
    await desk.do("caseload.client", telegram_id=BEN)
    look = await desk.button_that("caseload.safety-plan", BEN)
    await desk.hear(look)
    assert "I stop answering calls" in await desk.reads(BEN)
    await desk.write("/who_looked")
    assert "looked at your safety plan" in await desk.reads()
    await desk.tap("safety.share", agreed=False)
    await desk.hear(desk.again(look))
    assert (await desk.said(BEN))[-1] == "safety-plan-not-shared"


async def test_deleting_it_is_asked_once_and_deletes_all(desk: Desk) -> None:
    await write_one(desk)
    await desk.do("safety.ask-clear", "safety.show", "safety.ask-clear", "safety.clear-all")
    assert await plan(desk) == {}
