"""What a nudge offers is done at the first tap; a later one leaves what came of it on the screen, and what is asked."""

from datetime import time

import pytest

from scheduling import nudges
from storage import entries
from tests.handlers.conftest import Desk
from tests.scheduling.evenings import EVENING, work
from tests.seeds import MOOD, agree

# Screens: what the databases differ in is tested where it is planned.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def nudged(desk: Desk) -> None:
    """Ana is asked for her mood in the evening."""
    async with desk.database.transaction() as tx:
        agreed = await agree(tx, desk.cast.ana, desk.cast.ben, MOOD, desk.clock.now())
        await nudges.schedule(tx, agreed, desk.cast.ana, (time(20),), (), desk.clock.now())
        desk.clock.at = EVENING
        await work(tx, EVENING)
    await desk.sent()


@pytest.mark.parametrize("second", ["nudge.not-this-time", "nudge.later", "nudge.start"])
async def test_the_question_that_a_no_leads_to_is_seen_after_a_second_tap(desk: Desk, second: str) -> None:
    await nudged(desk)
    again = await desk.button_that(second)
    await desk.hear(await desk.button_that("nudge.not-this-time"), again)
    assert "What got in the way?" in await desk.reads()
    # What it asks for is known to who writes, and goes where they expect it.
    await desk.write("Too tired")
    async with desk.database.reading() as tx:
        (entry,) = await entries.of_client(tx, desk.cast.ana, desk.cast.ben, limit=9)
    assert (entry.outcome, entry.reason) == ("not this time", "Too tired")


async def test_a_nudge_that_nobody_answered_says_that_it_is_over(desk: Desk) -> None:
    await nudged(desk)
    button = await desk.button_that("nudge.not-this-time")
    desk.clock.at = EVENING.replace(day=4)
    async with desk.database.transaction() as tx:
        await work(tx, desk.clock.now())
    await desk.hear(button)
    assert "This one is over" in await desk.reads()
