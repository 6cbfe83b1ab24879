"""Just enough of the Bot API for the load of a measurement: it must cost little, so it is neither strict nor complete.

The stand-in of `sandbox/` is both; here the bots are known to speak the Bot API, and what counts is what they cost.
"""

import asyncio
import itertools
import json
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Self

from aiohttp import web

BOT = {"id": 1000, "is_bot": True, "first_name": "Bot", "username": "measured_bot"}
ABOUT_BOT = BOT | {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
MOST_UPDATES = 100
# Of these methods a message comes back; of all others, True.
GIVES_A_MESSAGE = {"sendmessage", "editmessagetext", "editmessagereplymarkup"}

Listener = Callable[[int], None]


class StandIn:
    """A queue of updates that the bot polls, as Telegram keeps it, and ears for what the bot says."""

    def __init__(self) -> None:
        self.url = ""
        self.polls = 0
        self.calls = 0  # of the bot, but for polls
        self.last_said: dict[int, str] = {}  # by chat
        self._updates: deque[dict[str, Any]] = deque()
        self._ids = itertools.count(1)
        self._happened = asyncio.Event()
        self._listener: Listener = lambda _chat_id: None
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = "http://{}:{}".format(*self._runner.addresses[0])
        return self

    async def __aexit__(self, *_error: object) -> None:
        assert self._runner is not None
        await self._runner.cleanup()

    @property
    def unconfirmed(self) -> int:
        """How many updates the bot has not acknowledged yet."""
        return len(self._updates)

    @contextmanager
    def listening(self, listener: Listener) -> Iterator[None]:
        """Calls the listener with the chat of every new message."""
        self._listener = listener
        try:
            yield
        finally:
            self._listener = lambda _chat_id: None

    def write(self, person_id: int, text: str) -> None:
        """Somebody writes to the bot."""
        person = {"id": person_id, "first_name": f"Person {person_id}"}
        message: dict[str, Any] = {
            "message_id": next(self._ids),
            "from": person | {"is_bot": False, "language_code": "en"},
            "chat": person | {"type": "private"},
            "date": int(time.time()),
            "text": text,
        }
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        self._updates.append({"update_id": next(self._ids), "message": message})
        self._happen()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Waits until something holds; looks again whenever something happened here."""
        while not holds():
            await self._happened.wait()

    async def confirmed(self) -> None:
        """Waits until every update is acknowledged."""
        await self.until(lambda: not self._updates)

    def _happen(self) -> None:
        happened, self._happened = self._happened, asyncio.Event()
        happened.set()

    def _hear(self, chat_id: int, text: str) -> None:
        self.last_said[chat_id] = text
        self._listener(chat_id)
        self._happen()

    async def _answer(self, request: web.Request) -> web.Response:
        try:
            asked = await _asked(request)
        except ConnectionResetError:
            return web.Response()  # killed in the middle of asking: nobody reads this
        method = request.match_info["method"].lower()
        if method == "getupdates":
            return await self._get_updates(asked)
        self.calls += 1
        if method == "getme":
            return _yes(ABOUT_BOT)
        return _yes(self._message(method, asked) if method in GIVES_A_MESSAGE else True)

    async def _get_updates(self, asked: dict[str, Any]) -> web.Response:
        self.polls += 1
        poll = self.polls
        offset = int(asked.get("offset") or 0)
        while self._updates and self._updates[0]["update_id"] < offset:
            self._updates.popleft()
        self._happen()
        try:
            async with asyncio.timeout(float(asked.get("timeout") or 0)):
                await self.until(lambda: bool(self._updates) or poll != self.polls)
        except TimeoutError:
            pass
        if poll != self.polls:
            # An older poll ends: its bot may be dead.
            error = {"ok": False, "error_code": 409, "description": "Conflict: terminated by other getUpdates request"}
            return web.json_response(error, status=409)
        return _yes(list(itertools.islice(self._updates, int(asked.get("limit") or MOST_UPDATES))))

    def _message(self, method: str, asked: dict[str, Any]) -> dict[str, Any]:
        chat_id = int(asked["chat_id"])
        is_new = method == "sendmessage"
        if is_new:
            # The person answers when they have read it, which is not before the bot is told that it was sent.
            asyncio.get_running_loop().call_soon(self._hear, chat_id, str(asked.get("text")))
        return {
            "message_id": next(self._ids) if is_new else int(asked["message_id"]),
            "from": BOT,
            "chat": {"id": chat_id, "type": "private", "first_name": f"Person {chat_id}"},
            "date": int(time.time()),
            "text": asked.get("text", "-"),
        }


async def _asked(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        found: dict[str, Any] = json.loads(await request.read())
        return found
    return {**request.query, **await request.post()}


def _yes(result: object) -> web.Response:
    return web.Response(body=json.dumps({"ok": True, "result": result}).encode(), content_type="application/json")
