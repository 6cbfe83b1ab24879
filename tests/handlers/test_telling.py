"""Word to a therapist out of Help now: both agreed, read before it goes, once, and nothing said that isn't so."""

from datetime import time, timedelta
from typing import Any
from uuid import UUID

import pytest

from storage import care_links, clients, notices, people, reading_hours, sending, therapists
from tests.handlers.conftest import Desk

ANA, BEN, CLEO = 101, 102, 103
HOURS = "weekdays at 9 and at 17"


@pytest.fixture
async def told(desk: Desk) -> Desk:
    """Ben has stated when he reads."""
    async with desk.database.transaction() as tx:
        await reading_hours.state(tx, desk.cast.ben, HOURS, desk.clock.now())
    return desk


def static(desk: Desk, asked: str, telegram_id: int = ANA) -> dict[str, Any]:
    """A press of a button under Help now, which no row is behind."""
    update = desk.press(UUID(int=0), telegram_id)
    update["callback_query"]["data"] = asked
    return update


async def ask(desk: Desk) -> None:
    await desk.hear(static(desk, "aid:tell"))


async def test_the_client_reads_what_would_go_and_then_exactly_that_went(told: Desk) -> None:
    async with told.database.transaction() as tx:
        await people.speak(tx, told.cast.ben, "de")
    await ask(told)
    before = await told.reads()
    assert await told.said(BEN) == []
    await told.do("tell.send")
    sent = await told.reads(BEN)
    assert "Ana bittet dich" in sent
    assert f"“{sent}”" in before
    assert f"“{sent}”" in (after := await told.reads())
    assert HOURS in before
    assert HOURS in after
    assert "Sent to Ben" in after
    assert not any(promise in after.casefold() for promise in ("will call", "will answer", "soon"))


async def test_a_second_tap_sends_nothing_more(told: Desk) -> None:
    await ask(told)
    press = await told.button_that("tell.send")
    await told.hear(press, told.again(press), press)
    assert await told.said(BEN) == ["help-request"]
    assert (await told.said())[-1] == "tell-sent"


async def test_who_would_rather_not_now_sends_nothing(told: Desk) -> None:
    await ask(told)
    await told.do("tell.not-now")
    assert await told.said(BEN) == []


async def test_a_therapist_who_has_stated_no_hours_is_sent_nothing(desk: Desk) -> None:
    await ask(desk)
    assert await desk.said() == ["tell-nobody"]


async def decide(desk: Desk, agreed: bool) -> None:
    read = ("a hash", "en")
    async with desk.database.transaction() as tx:
        await notices.decide(tx, desk.cast.ana, desk.cast.ben, "help request", agreed, read, desk.clock.now())


async def end_of_care(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await care_links.end(tx, desk.cast.ben, desk.cast.ana, desk.clock.now())


async def withdraw(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await reading_hours.withdraw(tx, desk.cast.ben)


async def freeze(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await therapists.freeze(tx, desk.cast.ben, desk.clock.now())


async def rule_out(desk: Desk) -> None:
    await decide(desk, False)


@pytest.mark.parametrize("change", [end_of_care, withdraw, freeze, rule_out])
async def test_what_changed_between_the_question_and_the_tap_holds(told: Desk, change: Any) -> None:
    await ask(told)
    press = await told.button_that("tell.send")
    await change(told)
    await told.hear(press)
    assert await told.said(BEN) == []
    assert (await told.said())[-1] == "tell-gone"
    await ask(told)
    assert (await told.said())[-1] == "tell-nobody"


async def test_a_therapist_who_cannot_be_reached_is_said_to_be_out_of_reach(told: Desk) -> None:
    async with told.database.transaction() as tx:
        await people.mark_unreachable(tx, told.cast.ben, told.clock.now())
    await ask(told)
    await told.do("tell.send")
    assert (await told.said())[-1] == "tell-unreachable"
    assert await told.said(BEN) == []


async def test_nobody_else_can_send_it_and_nobody_else_gets_it(told: Desk) -> None:
    await ask(told)
    press = await told.button_that("tell.send")
    forged = told.again(press) | {"callback_query": press["callback_query"] | {"from": told._user(104)}}
    forged["callback_query"]["message"] = told._message(104)
    await told.hear(forged, static(told, "aid:tell", 104), static(told, "aid:tell", BEN), static(told, "aid:tell", 999))
    assert await told.said(BEN) == ["for-clients"]
    assert await told.said(104) == ["tell-nobody"]
    assert await told.said(999) == ["stranger"]
    assert await told.said(CLEO) == []


async def test_sending_is_the_client_s_yes_which_the_settings_take_back(told: Desk) -> None:
    await ask(told)
    await told.do("tell.send")
    await told.write("/settings")
    await told.do("settle.notices")
    assert "you can send word to Ben" in await told.reads()
    told.clock.at += timedelta(minutes=1)
    await told.tap("notice.decide", about="help request")
    assert "no word to Ben" in await told.reads()
    await ask(told)
    assert (await told.said())[-1] == "tell-nobody"


async def test_a_therapist_states_and_takes_back_their_hours(desk: Desk) -> None:
    await desk.write("/clients", BEN)
    await desk.do("hours.ask", telegram_id=BEN)
    await desk.write("x" * 121, BEN)
    assert (await desk.said(BEN))[-1] == "reading-hours-too-long"
    await desk.write("  weekdays\nat 9 ", BEN)
    async with desk.database.reading() as tx:
        assert await reading_hours.of_therapist(tx, desk.cast.ben) == "weekdays at 9"
    await desk.do("caseload.show", "hours.ask", "hours.stop", telegram_id=BEN)
    async with desk.database.reading() as tx:
        assert await reading_hours.of_therapist(tx, desk.cast.ben) is None


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_therapist_s_own_quiet_hours_as_a_client_keep_no_word_to_them(told: Desk) -> None:
    told.clock.at = told.clock.at.replace(hour=2)
    async with told.database.transaction() as tx:
        await clients.add(tx, told.cast.ben)
        await clients.change(tx, told.cast.ben, zone="Europe/Berlin", quiet_from=time(22), quiet_until=time(7))
    await ask(told)
    await told.do("tell.send")
    async with told.database.transaction() as tx:
        going = await sending.claim(tx, told.clock.now(), 9, timedelta(seconds=30))
    assert "help-request" in {one.message.say for one in going}
