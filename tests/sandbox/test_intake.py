"""getUpdates and the webhook: waiting, confirming, conflicts, deliveries that are tried again."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import Conflict

from sandbox.app import create_app
from sandbox.person import Person, World
from sandbox.server import Running, serve
from tests.sandbox.conftest import Caller
from tests.sandbox.contract import check_type

OLDER_ENDED = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass
class Hook:
    """A bot's webhook: what came, with which secret, and the statuses that it still has to answer."""

    statuses: list[int] = field(default_factory=list)
    got: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    url: str = ""

    async def answer(self, request: Request) -> Response:
        """Take an update."""
        self.got.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        return Response(status_code=self.statuses.pop(0) if self.statuses else 200)


@asynccontextmanager
async def listening() -> AsyncIterator[Hook]:
    """A webhook on a port of its own."""
    hook = Hook()
    app = Starlette(routes=[Route("/hook", hook.answer, methods=["POST"])])
    app.state.world = create_app().state.world
    async with serve(app) as running:
        hook.url = f"{running.url}/hook"
        yield hook


async def test_what_is_not_confirmed_comes_again(call: Caller, ana: Person) -> None:
    first = await call.result("getUpdates")
    again = await call.result("getUpdates")
    assert first == again
    assert first[0]["message"]["text"] == "/start"
    check_type("Update", first[0])
    assert await call.result("getUpdates", offset=first[0]["update_id"] + 1) == []
    assert await call.result("getUpdates") == []


async def test_ids_grow_and_limit_and_offset_choose(call: Caller, ana: Person) -> None:
    for text in "abc":
        await ana.write(text, settle=False)
    updates = await call.result("getUpdates")
    ids = [update["update_id"] for update in updates]
    assert ids == list(range(ids[0], ids[0] + 4))
    assert await call.result("getUpdates", limit=2) == updates[:2]
    assert await call.result("getUpdates", offset=-1) == updates[-1:]
    assert await call.result("getUpdates") == updates[-1:]


async def test_a_poll_waits_for_news(call: Caller, ana: Person) -> None:
    waiting = asyncio.create_task(call.result("getUpdates", offset=2**31, timeout=50))
    await _until_polled(ana.world)
    await ana.write("news", settle=False)
    assert [update["message"]["text"] for update in await waiting] == ["news"]


async def test_of_two_pollers_the_older_ends(bot: Bot, call: Caller, ana: Person, world: World) -> None:
    await call.result("getUpdates", offset=2**31)
    async with asyncio.TaskGroup() as group:
        older = group.create_task(_ending(bot))
        await _until_polled(world, 2)
        assert await call.result("getUpdates", timeout=0) == []
    assert older.result() == OLDER_ENDED


async def test_only_wanted_kinds_come(call: Caller, ana: Person) -> None:
    await call.result("getUpdates", offset=2**31, allowed_updates=["callback_query"])
    await ana.write("not wanted", settle=False)
    assert await call.result("getUpdates") == []
    await call.result("getUpdates", allowed_updates=[])
    await ana.write("wanted", settle=False)
    assert len(await call.result("getUpdates")) == 1


async def test_a_callback_is_given_up_after_150_seconds_and_a_message_is_not(
    call: Caller, ana: Person, world: World
) -> None:
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await call.result("sendMessage", chat_id=ana.id, text="Hello", reply_markup=markup)
    await ana.press("Go", settle=False)
    await world.advance(seconds=151, settle=False)
    assert [list(update)[1] for update in await call.result("getUpdates")] == ["message"]


async def test_a_confirmed_update_can_be_repeated(call: Caller, ana: Person, world: World) -> None:
    [update] = await call.result("getUpdates")
    offset = update["update_id"] + 1
    assert await call.result("getUpdates", offset=offset) == []
    assert await world.repeat_update() == update["update_id"]
    assert await call.result("getUpdates", offset=offset) == [update]
    assert await call.result("getUpdates", offset=offset) == []


async def test_a_webhook_gets_updates_in_order_with_its_secret(call: Caller, ana: Person, world: World) -> None:
    async with listening() as hook:
        hook.statuses = [500, 404, 302]
        assert await call("setWebhook", url=hook.url, secret_token="s3cret") == (
            200,
            {"ok": True, "result": True, "description": "Webhook was set"},
        )
        await ana.write("second", settle=False)
        await world.settle()
        texts = [update["message"]["text"] for update in hook.got]
        assert texts == ["/start", "/start", "/start", "/start", "second"]
        assert set(hook.secrets) == {"s3cret"}
        info = await call.result("getWebhookInfo")
        check_type("WebhookInfo", info)
        assert info["pending_update_count"] == 0
        assert info["last_error_message"] == "Wrong response from the webhook: 302 Found"
        conflict = await call.refusal("getUpdates")
        assert conflict.startswith("Conflict: can't use getUpdates method while webhook is active")
        assert await world.repeat_update() == hook.got[-1]["update_id"]
        await world.settle()
        assert hook.got[-1] == hook.got[-2]


async def test_setting_a_webhook_ends_a_poll(call: Caller, bot: Bot, ana: Person, world: World) -> None:
    await call.result("getUpdates", offset=2**31)
    async with asyncio.TaskGroup() as group, listening() as hook:
        poll = group.create_task(_ending(bot))
        await _until_polled(world, 2)
        await call.result("setWebhook", url=hook.url)
    assert poll.result() == "Conflict: terminated by setWebhook request"


@pytest.mark.parametrize("url", ["https://example.org/hook", "ftp://127.0.0.1/", "nowhere"])
async def test_nothing_is_delivered_to_another_machine(call: Caller, url: str) -> None:
    assert (await call.refusal("setWebhook", url=url)).startswith("Bad Request: bad webhook")


async def test_blocking_is_told_as_membership(call: Caller, ana: Person) -> None:
    await ana.block(settle=False)
    await ana.unblock(settle=False)
    updates = await call.result("getUpdates")
    for update in updates:
        check_type("Update", update)
    changes = [update["my_chat_member"] for update in updates if "my_chat_member" in update]
    assert [(one["old_chat_member"]["status"], one["new_chat_member"]["status"]) for one in changes] == [
        ("member", "kicked"),
        ("kicked", "member"),
    ]


async def test_a_bot_of_another_library_reads_every_kind(bot: Bot, ana: Person, running: Running) -> None:
    message = await bot.send_message(ana.id, "Hello")
    await ana.edit((await ana.chat())[0].message_id, "/start again", settle=False)
    await ana.send_location(52.5, 13.4, settle=False)
    await ana.send_document(settle=False)
    await bot.set_message_reaction(ana.id, message.message_id, "👍")
    kinds = [update.effective_message for update in await bot.get_updates()]
    assert [one is not None for one in kinds] == [True] * 4
    assert kinds[2] is not None
    assert kinds[2].location is not None


async def _ending(bot: Bot) -> str:
    try:
        await bot.get_updates(timeout=50)
    except Conflict as ended:
        return ended.message
    return "not ended"


async def _until_polled(world: World, times: int = 1) -> None:
    """Until so many polls have begun."""
    await world.calls("getUpdates", at_least=times)
