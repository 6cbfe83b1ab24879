"""A client chooses which of their lines the brief quotes: none at first, in their hands at any time."""

from typing import Any

import pytest

from storage import entries, log
from tests.handlers.conftest import Desk
from tests.seeds import MOOD, THOUGHTS, write

ANSWERS = {"situation": "On the tram", "thought": "Everybody looks at me", "strength": 80, "evidence_for": None}


async def quoted(desk: Desk, reader: str = "ben") -> list[Any]:
    """The values of the answers that a reader of Ana's log finds marked."""
    async with desk.database.reading() as tx:
        found = await log.read(tx, desk.cast.ana, vars(desk.cast)[reader])
    return [answer.value for one in found.entries for answer in one.answers if answer.quoted_at is not None]


async def open_entry(desk: Desk, **more: Any) -> None:
    async with desk.database.transaction() as tx:
        await write(tx, desk.cast.ana, THOUGHTS, desk.clock.now(), ANSWERS, **more)
    await desk.write("/history")
    await desk.tap("log.entry")


async def test_a_line_is_quoted_and_taken_out_again_and_a_second_press_means_the_same(desk: Desk) -> None:
    await open_entry(desk)
    await desk.tap("quote.show")
    assert [button.words for button in (await desk.messages(101))[0][1].all_buttons()] == [
        "On the tram",
        "Everybody looks at me",
        None,
    ]
    assert await quoted(desk) == []
    await desk.tap("quote.mark", taps=2, step="thought", quoted=True)
    assert await quoted(desk) == ["Everybody looks at me"]
    assert (await desk.messages(101))[0][1].all_buttons()[1].words == "✓ Everybody looks at me"
    await desk.tap("quote.mark", step="thought", quoted=False)
    assert await quoted(desk) == []


@pytest.mark.parametrize("sharing", ["summary", "private"])
async def test_what_is_not_shared_is_not_offered_and_a_mark_of_before_shows_nobody_anything(
    desk: Desk, sharing: str
) -> None:
    await open_entry(desk)
    await desk.tap("quote.show")
    await desk.tap("quote.mark", step="thought")
    await desk.tap("quote.mark", step="situation")
    await desk.tap("log.entry")
    await desk.tap("log.share", sharing=sharing)
    shown = (await desk.messages(101))[0][1]
    assert "quote.show" not in [button.do for button in shown.all_buttons()]
    assert await quoted(desk) == []
    assert await quoted(desk, "ana") == ["On the tram", "Everybody looks at me"]
    await desk.tap("quote.show")
    assert "nothing here that could be quoted" in await desk.reads()


async def test_nobody_quotes_what_is_somebody_elses(desk: Desk) -> None:
    await open_entry(desk)
    await desk.tap("quote.show")
    row, _ = (await desk.messages(101))[0]
    await desk.hear(desk.press(row, telegram_id=104), desk.press(row, telegram_id=102))
    assert await quoted(desk) == []


async def test_an_answer_that_is_given_anew_is_not_quoted(desk: Desk) -> None:
    await open_entry(desk)
    await desk.tap("quote.show")
    await desk.tap("quote.mark", step="thought")
    async with desk.database.transaction() as tx:
        (entry,) = await entries.of_client(tx, desk.cast.ana, desk.cast.ana, limit=1)
        (_, thought, *_) = await entries.answers_of(tx, entry.id, desk.cast.ana)
        await entries.keep_answer(tx, type(thought)(**{**vars(thought), "value": "Two looked", "quoted_at": None}))
    assert await quoted(desk) == []


async def test_what_is_not_finished_or_has_no_words_offers_nothing(desk: Desk) -> None:
    await open_entry(desk, finished_at=None, outcome=None)
    assert "quote.show" not in [button.do for button in (await desk.messages(101))[0][1].all_buttons()]
    async with desk.database.transaction() as tx:
        await write(tx, desk.cast.ana, MOOD, desk.clock.now(), {"mood": 3})
    await desk.write("/history")
    await desk.tap("log.entry")
    assert "quote.show" not in [button.do for button in (await desk.messages(101))[0][1].all_buttons()]
