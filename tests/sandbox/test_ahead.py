"""What the bot has ahead: it is asked only while somebody looks, and answers the question it was asked."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from sandbox.ahead import Ahead, read_told
from sandbox.errors import Impossible
from sandbox.news import News
from sandbox.person import NotPossible, World
from sandbox.server import Running

START = datetime(2026, 3, 2, 8, tzinfo=UTC)
SESSION = START + timedelta(days=2)
NUDGE = {
    "chat_id": 1001,
    "lane": "nudge",
    "is_being_sent": False,
    "not_before": None,
    "held_until": "2026-03-02T08:00:05Z",
    "expires_at": "2026-03-02T10:00:00Z",
    "tries": 2,
}
DUE = {"chat_id": 1001, "what": "a nudge", "at": "2026-03-02T19:30:00Z"}


def told(session_at: datetime | None = SESSION, **changed: Any) -> dict[str, Any]:
    """What a bot says that has a nudge for Ana in its outbox, another one due, and a session in two days."""
    said = {"outbox": [NUDGE], "outbox_count": 1, "due": [DUE], "due_count": 1}
    return {**said, "next_session_at": session_at and session_at.isoformat(), **changed}


class Bot:
    """Waits to be asked, and answers with `said`."""

    def __init__(self, http: httpx.AsyncClient, said: dict[str, Any]) -> None:
        self.http = http
        self.said = said
        self.answered = 0

    async def run(self) -> None:
        """Until the task is cancelled."""
        asked = 0
        while True:
            asked = (await self.http.get("/clock/ahead", params={"after": asked})).json()["asked"]
            self.answered += 1
            answer = await self.http.post("/clock/ahead", json={"asked": asked, **self.said})
            assert answer.status_code == 200, answer.text


async def test_the_clock_moves_to_the_next_session_that_the_bot_names(http: httpx.AsyncClient, world: World) -> None:
    bot = Bot(http, told())
    answering = asyncio.create_task(bot.run())
    assert await world.advance(to="next_session") == SESSION
    assert bot.answered == 1
    answering.cancel()


async def test_a_bot_waits_until_it_is_asked(http: httpx.AsyncClient, running: Running) -> None:
    waiting = asyncio.create_task(http.get("/clock/ahead", params={"after": 0}))
    assert (await http.get("/clock")).status_code == 200
    assert not waiting.done()
    running.world.ahead.ask()
    assert (await waiting).json() == {"asked": 1}
    # One that has heard the questions of an earlier stand-in learns at once that this one counts anew.
    async with asyncio.timeout(5):
        assert (await http.get("/clock/ahead", params={"after": 7})).json() == {"asked": 1}


async def test_where_no_session_is_set_the_clock_stays(http: httpx.AsyncClient, world: World) -> None:
    answering = asyncio.create_task(Bot(http, told(None)).run())
    with pytest.raises(NotPossible, match="no session is set"):
        await world.advance(to="next_session")
    answering.cancel()


async def test_a_bot_that_says_nothing_is_not_waited_for_long() -> None:
    with pytest.raises(Impossible) as refused:
        await Ahead(News()).next_session_at(0)
    assert refused.value.reason == "no bot says what it has ahead"


async def test_an_answer_of_before_is_not_taken_for_this_one() -> None:
    ahead = Ahead(News())
    ahead.answer(ahead.ask(), read_told(told()))
    with pytest.raises(Impossible):
        await ahead.next_session_at(0)


@pytest.mark.parametrize(
    "changed",
    [
        {"outbox": None},
        {"outbox": ["words"]},
        {"outbox": [{**NUDGE, "tries": "often"}]},
        {"due": [{**DUE, "at": "soon"}]},
        {"due": [{**DUE, "at": "2026-03-02T19:30:00"}]},
        {"due_count": None},
        {"next_session_at": 5},
    ],
)
async def test_what_is_not_as_it_should_be_is_refused(http: httpx.AsyncClient, changed: dict[str, Any]) -> None:
    answer = await http.post("/clock/ahead", json={"asked": 1, **told(), **changed})
    assert answer.status_code == 400
    assert "error" in answer.json()
