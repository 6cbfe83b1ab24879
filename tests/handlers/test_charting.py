"""A client's own charts: asked for in the chat, drawn when they are sent."""

from exports.files import make_file
from sandbox.pictures import picture_size
from storage import practices
from storage.messages import Message
from tests.handlers.conftest import Desk
from tests.seeds import LIBRARY, MOOD, THOUGHTS, write


async def newest(desk: Desk) -> Message:
    return (await desk.messages(101))[0][1]


async def test_numbers_become_a_picture_of_the_days_that_were_asked_for(desk: Desk) -> None:
    now = desk.clock.now()
    async with desk.database.transaction() as tx:
        await practices.keep_library(tx, LIBRARY.values(), now)
    await desk.write("/charts")
    assert (await newest(desk)).say == "charts-none"
    async with desk.database.transaction() as tx:
        await write(tx, desk.cast.ana, MOOD, now, {"mood": 4}, sharing="private")
        await write(tx, desk.cast.dan, THOUGHTS, now, {"strength": 90})
    await desk.write("/charts")
    await desk.tap("chart.show", taps=2, weeks=4)
    asked = await newest(desk)
    assert asked.file is not None
    assert (asked.file["first"], asked.file["last"]) == ("2026-02-03", "2026-03-02")
    async with desk.database.reading() as tx:
        made = await make_file(tx, asked.file, now)
    assert made.name.endswith(".png")
    assert picture_size(made.content) is not None
    assert (made.args["with_entry"], made.args["days"]) == (1, 28)
    assert len([one for _, one in await desk.messages(101) if one.file is not None]) == 2
