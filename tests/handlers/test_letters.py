"""A letter in the chat: each message is kept as it comes, one of them can be corrected, and it is read back whole."""

from dataclasses import replace

from sqlalchemy import func, select

from practices.walk import Walk
from storage import entries, letters
from tests.handlers.conftest import Desk
from tests.handlers.practices import LETTER
from tests.handlers.test_asking import shown, tap


async def test_a_long_text_in_several_messages_keeps_its_order_and_loses_nothing(desk: Desk) -> None:
    entry = await desk.begin(LETTER)
    parts = [letter * 4096 for letter in "abc"] + ["and the end"]
    repeated = await desk.says(*parts)
    await desk.intake.work_through(repeated)
    assert await desk.answers(entry.id) == {"letter": "".join(parts)}
    # What Telegram brought in one go is answered once.
    (kept,) = [say for say in await desk.said() if say]
    message = (await shown(desk))[1]
    so_far = message.args["earlier"]
    assert kept == "walk-ask"
    assert so_far.args == {"messages": 4, "length": 3 * 4096 + 11}  # type: ignore[union-attr]
    await tap(desk, reply="confirmed")
    await desk.says("Lighter")
    done = await desk.entry(entry.id)
    assert done.outcome == "done"
    assert (await desk.answers(entry.id))["after"] == "Lighter"


async def test_one_message_of_a_letter_can_be_corrected(desk: Desk) -> None:
    entry = await desk.begin(LETTER)
    first, second = await desk.says("Dear Eda,", "I was angry")
    await desk.intake.work_through([desk.edit(first, "Dear Ida,")])
    assert (await shown(desk))[1].say == "walk-ask-again"
    await tap(desk, reply="confirmed")
    await desk.says("Fine")
    await desk.intake.work_through([desk.edit(second, "I was sad.")])
    assert await desk.answers(entry.id) == {"letter": "Dear Ida,\nI was sad.", "after": "Fine"}
    assert (await shown(desk))[1].say == "reworded"
    walk = Walk.from_json((await desk.entry(entry.id)).walk or {})
    assert walk.answers["letter"] == "Dear Ida,\nI was sad."


async def test_a_part_of_a_letter_that_reads_otherwise_by_now_changes_nothing(desk: Desk) -> None:
    entry = await desk.begin(LETTER)
    (line,) = await desk.says("Dear Ida,")
    walk = Walk.from_json((await desk.entry(entry.id)).walk or {})
    other = replace(walk, answers={"letter": "Something else"})
    async with desk.database.transaction() as tx:
        await entries.go_on(tx, entry.id, entry.client_id, other.to_json(), desk.clock.now())
    await desk.intake.work_through([desk.edit(line, "Dear Eda,")])
    assert (await desk.said())[-1] == "edited"


async def test_a_deleted_entry_takes_every_message_of_its_letter_along(desk: Desk) -> None:
    entry = await desk.begin(LETTER)
    await desk.says("Dear Ida,", "I was angry")
    async with desk.database.transaction() as tx:
        assert await letters.count(tx, entry.id, "letter") == 2
        await entries.delete(tx, entry.id, desk.cast.ana, desk.clock.now())
        left = select(func.count()).select_from(letters.letter_parts)
        assert (await tx.execute(left)).scalar_one() == 0
