"""Saying yes, and how sure one is: with a tap or in words."""

import pytest

from tests.handlers.conftest import Desk
from tests.handlers.test_rounds import did, kept, propose

# Screens: what the databases differ in is tested where it is kept.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.mark.parametrize("says_how_sure_first", [False, True])
async def test_with_a_yes_nobody_waits_for_a_wish_any_more(desk: Desk, says_how_sure_first: bool) -> None:
    proposal = await propose(desk)
    change = await desk.button_that("agree.ask-change")
    if says_how_sure_first:
        await desk.tap("agree.accept")
        await desk.hear(change)
        await desk.tap("agree.sure", sure=9)
    else:
        await desk.hear(change)
        await desk.write("/plan")
        await desk.tap("agree.accept")
    await desk.write("Mornings are hard.")
    assert (await desk.said())[-1] == "not-part-of-anything"
    assert await did(desk, proposal) == ["proposed"]


@pytest.mark.parametrize(("typed", "sureness"), [("9", 9), ("4/10", 4), ("quite", None), ("11", None)])
async def test_how_sure_may_be_typed_and_other_words_are_no_answer(
    desk: Desk, typed: str, sureness: int | None
) -> None:
    proposal = await propose(desk)
    await desk.tap("agree.accept")
    await desk.write(typed)
    assert (await kept(desk, proposal)).sureness == sureness
    said = (await desk.said())[-1]
    assert said == ("not-part-of-anything" if sureness is None else "offer-smaller" if sureness < 7 else said)
