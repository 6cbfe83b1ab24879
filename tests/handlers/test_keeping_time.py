"""How long things are kept is the client's to pick, and what they pick is what they read."""

import pytest

from storage import retention
from storage.outbox import Button
from tests.handlers.conftest import Desk

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def days(desk: Desk) -> tuple[int | None, int | None]:
    async with desk.database.reading() as tx:
        kept = await retention.of_client(tx, desk.cast.ana)
    return kept.days, kept.told_days


@ON_SQLITE
async def test_a_time_is_picked_and_taken_back(desk: Desk) -> None:
    await desk.write("/settings")
    await desk.do("settle.keeping")
    assert "Now: until you delete it." in await desk.reads()
    await desk.tap("settle.keeping-is", days=90)
    assert await desk.reads() == (
        "From 9 March 2026 on I delete what is over and older than 90 days. "
        "/my_data gives you everything in one file before that."
    )
    assert await days(desk) == (90, 90)
    await desk.write("/settings")
    await desk.do("settle.keeping")
    assert "Now: 90 days." in await desk.reads()
    await desk.tap("settle.keeping-is", days=0)
    assert await days(desk) == (None, 90)


@ON_SQLITE
async def test_no_other_time_can_be_forged(desk: Desk) -> None:
    row = await desk.button(Button("settle.keeping-is", {"days": 1}, words="x"))
    await desk.hear(desk.press(row))
    assert await days(desk) == (None, None)
