"""Care mode in the chat: two taps, the client's own word ends it, a therapist may begin it and is never its end."""

from datetime import timedelta

import pytest

from scheduling.care_mode import ways_on
from storage import care_modes, clients
from storage.care_modes import CareMode
from tests.handlers.conftest import Desk
from tests.handlers.test_telling import static

ANA, BEN, CLEO = 101, 102, 103
LIGHT = next(button for row in ways_on() for button in row if button.do == "care-mode.end-light")


async def lasting(desk: Desk) -> CareMode | None:
    async with desk.database.reading() as tx:
        return await care_modes.lasting(tx, desk.cast.ana)


async def is_resting(desk: Desk) -> bool:
    async with desk.database.reading() as tx:
        client = await clients.find(tx, desk.cast.ana)
    assert client is not None
    return client.paused_at is not None


async def begin(desk: Desk, length: str) -> None:
    """Two taps under Help now."""
    await desk.hear(static(desk, "aid:quiet"))
    await desk.tap("care-mode.begin", length=length)


@pytest.mark.parametrize(("length", "days"), [("day", 1), ("week", 7), ("open", None)])
async def test_two_taps_under_help_now_and_all_is_quiet(desk: Desk, length: str, days: int | None) -> None:
    await begin(desk, length)
    now = await lasting(desk)
    assert now is not None
    assert now.until == (None if days is None else desk.clock.now() + timedelta(days=days))
    assert await is_resting(desk)
    shown = await desk.reads()
    assert "nothing counts as missed" in shown
    assert "Ben can see that it's quiet" in shown


async def test_help_is_at_hand_and_another_look_shows_the_same(desk: Desk) -> None:
    await begin(desk, "week")
    _, message = await desk.newest()
    assert [button.data for button in message.all_buttons()] == ["help:grounding:0", "help", None]
    await desk.hear(static(desk, "aid:quiet"))
    assert (await desk.said())[-1] == "care-mode-on"


async def test_only_the_client_s_word_ends_it_and_a_kind_one_follows(desk: Desk) -> None:
    await begin(desk, "day")
    press = await desk.button_that("care-mode.end")
    await desk.hear(press)
    assert await lasting(desk) is None
    assert not await is_resting(desk)
    assert "Nothing has piled up" in await desk.reads()
    await desk.hear(desk.again(press))
    assert (await desk.said())[-1] == "care-mode-ended"


async def test_taken_up_again_in_the_smallest_versions(desk: Desk) -> None:
    await begin(desk, "day")
    async with desk.database.transaction() as tx:
        await care_modes.begin(tx, desk.cast.ana, desk.clock.now(), desk.clock.now())
    row = await desk.button(LIGHT)
    await desk.hear(desk.press(row))
    async with desk.database.reading() as tx:
        client = await clients.find(tx, desk.cast.ana)
    assert client is not None
    assert client.lightened_at is not None


async def test_an_old_button_of_a_pause_gives_it_no_end_by_the_clock(desk: Desk) -> None:
    await desk.write("/pause")
    pause = await desk.button_that("pause.begin")
    await begin(desk, "open")
    await desk.hear(pause)
    await desk.write("/pause")
    assert (await desk.said())[-2:] == ["care-mode-on", "care-mode-on"]
    async with desk.database.reading() as tx:
        client = await clients.find(tx, desk.cast.ana)
    assert client is not None
    assert client.paused_until is None


async def ben_opens_it(desk: Desk) -> None:
    await desk.write("/clients", BEN)
    await desk.do("caseload.client", "caseload.care", "care-mode.show", telegram_id=BEN)


async def test_a_therapist_sets_it_and_the_client_hears_from_whom(desk: Desk) -> None:
    await ben_opens_it(desk)
    await desk.tap("care-mode.set", BEN, taps=2, length="week")
    now = await lasting(desk)
    assert now is not None
    assert now.therapist_id == desk.cast.ben
    assert await desk.said() == ["care-mode-set"]
    assert "Ben has made it quiet" in await desk.reads()
    await desk.write("/who_looked")
    assert "Ben set care mode" in await desk.reads()


async def test_a_therapist_can_ask_once_a_day_and_cannot_end_it(desk: Desk) -> None:
    await begin(desk, "open")
    await ben_opens_it(desk)
    _, message = await desk.newest(BEN)
    assert {button.do for button in message.all_buttons()} == {"care-mode.ask-client", "caseload.care"}
    await desk.tap("care-mode.ask-client", BEN, taps=2)
    assert (await desk.said()).count("care-mode-asked") == 1
    assert await lasting(desk) is not None
    row = await desk.button(LIGHT, BEN)
    await desk.hear(desk.press(row, BEN))
    assert (await desk.said(BEN))[-1] == "for-clients"
    assert await lasting(desk) is not None


async def test_nobody_else_s_therapist_sets_it(desk: Desk) -> None:
    await ben_opens_it(desk)
    _, message = await desk.newest(BEN)
    forged = await desk.message(message, CLEO)
    place = next(place for place, button in enumerate(message.all_buttons()) if button.do == "care-mode.set")
    await desk.hear(desk.press(forged, CLEO, place))
    assert await lasting(desk) is None
    assert (await desk.said(CLEO))[-1] == "client-unknown"


async def test_the_caseload_says_care_mode(desk: Desk) -> None:
    await begin(desk, "open")
    await desk.write("/clients", BEN)
    assert "care mode" in await desk.reads(BEN)
