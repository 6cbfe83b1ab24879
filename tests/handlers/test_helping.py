"""Calls for help are answered each by itself, once, and not given up."""

from collections.abc import Coroutine
from dataclasses import dataclass, field

import pytest
from telegram import Update
from telegram.error import NetworkError

from handlers.helping import FIRST_WAIT, TIMES, Helping
from tests.handlers.conftest import CATALOGUE, CONTACTS, Desk


@dataclass
class Corner:
    """Where calls for help come in; what is put off is kept, to be done when a test says so."""

    desk: Desk
    rests: list[float] = field(default_factory=list)
    put_off: list[Coroutine[None, None, None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        bot = self.desk.application.bot
        self.helping = Helping(bot, CATALOGUE, CONTACTS, self.put_off.append, rest=self._rest, waits=())

    async def _rest(self, seconds: float) -> None:
        self.rests.append(seconds)

    def call(self, telegram_id: int = 101) -> Update:
        update = Update.de_json(self.desk.text("/help_now", telegram_id), self.desk.application.bot)
        assert update is not None
        return update

    async def goes_wrong(self, kind: str, **more: int) -> None:
        await self.desk.control.post("faults", json={"kind": kind, "method": "sendMessage", "chat_id": 101, **more})

    async def helped(self) -> list[int]:
        """The chats that were shown help, in order."""
        found = await self.desk.control.get("calls", params={"method": "sendMessage"})
        return [call["chat_id"] for call in found.json()["calls"] if call["fault"] is None]


@pytest.fixture
def corner(desk: Desk) -> Corner:
    return Corner(desk)


async def test_a_chat_that_cannot_be_reached_keeps_no_other_from_getting_help(corner: Corner) -> None:
    await corner.goes_wrong("server_error")
    calls = [corner.call(), corner.call(102)]
    with pytest.raises(NetworkError):
        await corner.helping.give(calls)
    assert await corner.helped() == [102]
    await corner.helping.give(calls)
    assert await corner.helped() == [102, 101]


async def test_a_call_that_fails_again_and_again_is_answered_later_and_keeps_nobody_waiting(corner: Corner) -> None:
    await corner.goes_wrong("server_error", times=TIMES + 1)
    call = corner.call()
    for _ in range(TIMES - 1):
        with pytest.raises(NetworkError):
            await corner.helping.give([call])
    await corner.helping.give([call])
    (later,) = corner.put_off
    await later
    assert await corner.helped() == [101]
    assert corner.rests == [FIRST_WAIT, 2 * FIRST_WAIT]


async def test_who_is_held_back_by_telegram_gets_help_as_soon_as_they_may(corner: Corner) -> None:
    await corner.goes_wrong("too_many", times=2, retry_after=7)
    await corner.helping.give([corner.call()])
    await corner.helping.give([corner.call()])
    (later,) = corner.put_off
    await later
    assert (await corner.helped(), corner.rests) == ([101], [7.0])
