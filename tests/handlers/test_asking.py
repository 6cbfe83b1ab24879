"""Many options are leafed through, a page at a time; what was marked stays marked, and typing works on every page."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from handlers.client.asking import SPOKEN_MOMENTS
from practices.formats.reading import read_form
from storage import people
from storage.messages import Button, Message
from storage.outbox import callback_data
from tests.handlers.conftest import CATALOGUE, Desk
from tests.handlers.practices import COLOURS, DAYS, MANY, THEN_MORE
from tests.seeds import EXPERIMENT, keep_library

SLEEP_DIARY = Path(__file__).parents[1] / "practices" / "formats" / "samples" / "sleep_diary.xlsx"


async def shown(desk: Desk) -> tuple[Any, Message]:
    """The last message to Ana, and the key of its row."""
    return await desk.newest()


async def tap(desk: Desk, **given: Any) -> Message:
    """Ana presses the button of the last message that carries this; what is shown then."""
    row, message = await shown(desk)
    place = next(n for n, one in enumerate(message.all_buttons()) if given.items() <= one.given.items())
    press = desk.press(row)
    press["callback_query"]["data"] = callback_data(row, place)
    await desk.intake.work_through([press])
    return (await shown(desk))[1]


def options(message: Message) -> list[str]:
    picks: list[Button] = [one for one in message.all_buttons() if one.given.get("reply") == "picked"]
    return [one.given["value"] for one in picks]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("when", SPOKEN_MOMENTS)
@pytest.mark.parametrize(("begun_in", "language"), [*((one, one) for one in CATALOGUE.languages), ("en", "de")])
async def test_a_time_that_is_offered_is_understood(desk: Desk, begun_in: str, language: str, when: str) -> None:
    """Also by who speaks another language by now than when they began."""
    async with desk.database.transaction() as tx:
        await people.speak(tx, desk.cast.ana, begun_in)
        await keep_library(tx, desk.clock.now())
    begin = Button(do="start.go", given={"practice": EXPERIMENT.id, "size": "smaller"}, label="carry-on")
    await desk.hear(desk.press(await desk.button(begin)))
    async with desk.database.transaction() as tx:
        await people.speak(tx, desk.cast.ana, language)
    await desk.says("Ask for help")
    await tap(desk, reply="moment", value=when)
    assert (await desk.said())[-1] == "planned"


async def test_pages_of_eight_with_marks_that_survive(desk: Desk) -> None:
    entry = await desk.begin(MANY)
    await desk.says("")
    first = (await shown(desk))[1]
    assert options(first) == list(COLOURS[:8])
    await tap(desk, value="colour_2")
    second = await tap(desk, reply="page", page=1)
    assert options(second) == list(COLOURS[8:16])
    marked = await tap(desk, value="colour_16")
    assert options(marked) == list(COLOURS[8:16])
    assert [one.words for one in marked.all_buttons() if one.given.get("value") == "colour_16"] == ["✓ Colour 16"]
    where: Any = marked.args["page"]
    assert (where.args["page"], where.args["of"]) == (2, 3)
    assert where.args["marked"].args == {"words": "Colour 2, Colour 16"}
    last = await tap(desk, reply="page", page=2)
    assert options(last) == list(COLOURS[16:])
    after = await tap(desk, reply="confirmed")
    assert await desk.answers(entry.id) == {"several": ["colour_2", "colour_16"]}
    assert options(after) == list(COLOURS[:8])


async def test_a_day_is_tapped_or_typed_and_is_the_one_it_is_where_the_client_lives(desk: Desk) -> None:
    desk.clock.at = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)  # in Berlin it is the third already
    entry = await desk.begin(DAYS)
    await desk.says("some day")
    await desk.tap("walk.reply", reply="date", value="yesterday")
    await desk.says("02/03/2026")
    assert "two different days" in await desk.reads()
    await desk.says("24 March")
    assert await desk.answers(entry.id) == {"day": "2026-03-02", "other_day": "2026-03-24"}


async def test_a_form_that_a_therapist_brought_is_walked_like_any_other(desk: Desk) -> None:
    entry = await desk.begin(read_form("sleep_diary.xlsx", SLEEP_DIARY.read_bytes()).practice)
    await desk.says("some day")
    assert "This diary looks at one night at a time.\n<b>Which night?</b>" in await desk.reads()
    await desk.says("1 March", "22:30", "2", "noise", "a dog", "8/10", "Yes")
    assert await desk.answers(entry.id) == {
        "night": "2026-03-01",
        "bed": "22:30",
        "awake": 2,
        "why": ["noise"],
        "noise": "a dog",
        "rested": 8,
        "again": "q_1",
    }


async def test_labels_and_numbers_of_other_pages_are_understood(desk: Desk) -> None:
    entry = await desk.begin(MANY)
    await desk.says("colour 3, 19", "12")
    assert await desk.answers(entry.id) == {"several": ["colour_3", "colour_19"], "one": "colour_12"}


async def test_an_earlier_answer_is_shown_on_its_page(desk: Desk) -> None:
    await desk.begin(THEN_MORE)
    await desk.says("12")
    assert options(await tap(desk, reply="back")) == list(COLOURS[8:16])
