"""A stand-in that listens, and Telegram's own kind of client on it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from sandbox.app import TOKEN, create_app
from sandbox.person import Person, World
from sandbox.server import Running, serve


@dataclass(frozen=True)
class Caller:
    """Calls methods over plain HTTP and gives status and body."""

    http: httpx.AsyncClient

    async def __call__(self, method: str, **params: Any) -> tuple[int, dict[str, Any]]:
        answer = await self.http.post(f"/bot{TOKEN}/{method}", json=params)
        body: dict[str, Any] = answer.json()
        return answer.status_code, body

    async def result(self, method: str, **params: Any) -> Any:
        """What a call that must go well gives."""
        status, body = await self(method, **params)
        assert status == 200, body
        return body["result"]

    async def refusal(self, method: str, **params: Any) -> str:
        """The description of a call that must be refused; its status is its code."""
        status, body = await self(method, **params)
        assert body["ok"] is False, body
        assert status == body["error_code"]
        return str(body["description"])


@pytest.fixture
async def running() -> AsyncIterator[Running]:
    """A stand-in whose clock stands at 2 March 2026, 08:00 UTC."""
    async with serve(create_app()) as running:
        yield running


@pytest.fixture
async def world(running: Running) -> AsyncIterator[World]:
    """The control interface's client."""
    async with World(running.url) as world:
        yield world


@pytest.fixture
async def http(running: Running) -> AsyncIterator[httpx.AsyncClient]:
    """A plain client."""
    async with httpx.AsyncClient(base_url=running.url, trust_env=False, timeout=60) as http:
        yield http


@pytest.fixture
def call(http: httpx.AsyncClient) -> Caller:
    """Methods of the Bot API, over JSON."""
    return Caller(http)


@pytest.fixture
async def bot(running: Running) -> AsyncIterator[Bot]:
    """python-telegram-bot's client, with spans of time as it will have them; else it warns."""
    pools = {"request": HTTPXRequest(8), "get_updates_request": HTTPXRequest(2)}
    base, files = f"{running.url}/bot", f"{running.url}/file/bot"
    async with Bot(TOKEN, base_url=base, base_file_url=files, **pools) as bot:  # type: ignore[arg-type]  # by name
        yield bot


@pytest.fixture
async def ana(world: World) -> Person:
    """Ana, who has pressed Start; her update waits for the bot."""
    ana = await world.person("Ana")
    await ana.open(settle=False)
    return ana
