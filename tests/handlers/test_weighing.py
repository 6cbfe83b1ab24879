"""What would be too much is said before it is agreed to, by a sum that is right, with ways to less that work."""

from datetime import time, timedelta

import pytest

from scheduling import nudges
from storage import clients
from storage.outbox import Button
from tests.handlers.conftest import Desk
from tests.handlers.test_rounds import BEN, ask, propose
from tests.seeds import THOUGHTS, agree

# Screens: what the databases differ in is tested where it is kept.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_fewer_times_can_be_asked_for_in_a_later_round_too(desk: Desk) -> None:
    await propose(desk)
    await feels_right(desk, minutes=1)
    await ask(desk, "other-times")
    await desk.tap("assign.as-it-is", BEN)
    await desk.tap("agree.accept")
    await desk.tap("agree.sure", sure=9)
    await desk.tap("time.days", marked=[])
    await desk.write("20:30")
    await desk.tap("agree.ask-change")
    assert (await desk.newest())[1].say == "what-change"


async def feels_right(desk: Desk, minutes: int) -> None:
    """So many minutes a week feel right to Ana."""
    async with desk.database.transaction() as tx:
        await clients.change(tx, desk.cast.ana, minutes_a_week=minutes)


async def test_what_it_takes_the_place_of_is_not_counted_beside_it(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        before = await agree(tx, desk.cast.ana, desk.cast.ben, THOUGHTS, desk.clock.now() - timedelta(days=2))
        await nudges.schedule(tx, before, desk.cast.ana, (time(20, 30),), (), desk.clock.now())
    await feels_right(desk, minutes=THOUGHTS.minutes * 7)
    given = {"client": desk.cast.ana.hex, "practice": THOUGHTS.id, "follows": before.hex}
    await desk.hear(desk.press(await desk.button(Button(do="assign.practice", given=given, words="Pick"), BEN), BEN))
    await desk.write("It shows what helps.", BEN)
    await desk.tap("assign.send", BEN)
    await desk.tap("agree.accept")
    await desk.tap("agree.sure", sure=9)
    await desk.write("20:30")
    assert (await desk.newest())[1].say != "load-over"
