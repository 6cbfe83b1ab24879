"""A yes and a changed proposal at the same moment, in two processes: one of them holds, and never a mixture."""

import asyncio
from uuid import UUID

import pytest

from storage import assignments, practices, proposals
from storage.outbox import Button
from tests.handlers.conftest import Desk
from tests.seeds import THOUGHTS

# On SQLite one follows the other by itself.
pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)

BEN = 102
THRICE, TWICE = ({"kind": "per week", "times": times} for times in (3, 2))


async def proposal_and_its_change(desk: Desk) -> UUID:
    """Ana is about to pick her times; Ben has a changed proposal ready."""
    async with desk.database.transaction() as tx:
        await practices.keep_library(tx, [THOUGHTS], desk.clock.now())
    given = {"client": desk.cast.ana.hex, "practice": THOUGHTS.id}
    await desk.hear(desk.press(await desk.button(Button(do="assign.practice", given=given, words="Pick"), BEN), BEN))
    await desk.tap("assign.send", BEN)
    await desk.tap("agree.ask-change")
    await desk.tap("agree.wish", wish="less-often")
    await desk.tap("agree.send-wishes")
    await desk.tap("assign.answer", BEN)
    await desk.tap("agree.accept")
    await desk.tap("agree.sure", sure=9)
    await desk.tap("time.days", marked=[])
    async with desk.database.transaction() as tx:
        [found] = await assignments.of_client(tx, desk.cast.ana, desk.cast.ana, ("proposed",))
    return found.id


async def test_a_yes_and_a_change_at_once_are_one_or_the_other(desk: Desk) -> None:
    proposal = await proposal_and_its_change(desk)
    other = await desk.other()
    yes, send = desk.text("20:30"), await desk.button_that("assign.send", BEN)
    await asyncio.gather(desk.intake.work_through([yes]), other.work_through([send]))
    async with desk.database.transaction() as tx:
        found = await assignments.get(tx, proposal, desk.cast.ana)
        draft = await proposals.draft_for(tx, desk.cast.ana, desk.cast.ben)
        did = [one.did for one in await proposals.steps_of(tx, proposal, desk.cast.ana)]
    assert found is not None
    outcome = found.state, found.round, found.cadence, draft is None, did[2:]
    assert outcome in (
        ("accepted", 1, THRICE, False, ["accepted"]),
        ("proposed", 2, TWICE, True, ["changed"]),
    )
