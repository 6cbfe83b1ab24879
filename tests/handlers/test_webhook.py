"""The webhook: 200 only for what is kept, nothing for who does not know the secret, no harm from what is no update."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from handlers.webhook import SECRET_HEADER, Address, BadAddress, Webhook, WebhookRefused
from tests.handlers.conftest import Desk
from tests.ports import free_port

SECRET = {SECRET_HEADER: "a_shared-secret"}


@dataclass
class Door:
    """The webhook, and somebody who knocks."""

    desk: Desk
    webhook: Webhook
    address: Address
    knock: httpx.AsyncClient

    async def bring(self, update: Any) -> int:
        return (await self.knock.post(self.address.url, json=update, headers=SECRET)).status_code


def address(url: str | None = None) -> Address:
    port = free_port()
    return Address(url or f"http://127.0.0.1:{port}/telegram/updates", "127.0.0.1", port, SECRET[SECRET_HEADER])


@pytest.fixture
async def door(desk: Desk) -> AsyncIterator[Door]:
    where = address()
    webhook = Webhook(desk.application.bot, desk.process()[1], where)
    running = asyncio.ensure_future(webhook.run())
    async with httpx.AsyncClient() as knock:
        await desk.control.get("calls", params={"method": "setWebhook", "at_least": 1})
        yield Door(desk, webhook, where, knock)
    webhook.stop()
    await running


async def test_telegram_is_told_where_and_with_which_secret(door: Door) -> None:
    (call,) = (await door.desk.control.get("calls", params={"method": "setWebhook"})).json()["calls"]
    told = call["params"]
    assert (told["url"], told["secret_token"]) == (door.address.url, "a_shared-secret")
    assert "callback_query" in told["allowed_updates"]


async def test_what_telegram_brings_is_answered_when_it_is_kept(door: Door) -> None:
    update = door.desk.text("/help")
    assert [await door.bring(update), await door.bring(update)] == [200, 200]
    assert len(await door.desk.said()) == 1


async def test_the_stand_in_brings_what_people_write(door: Door) -> None:
    people = door.desk.control
    await people.post("people", json={"id": 101, "first_name": "Ana", "language_code": "en"})
    for line in ("/help", "/plan", "/now"):
        await people.post("people/101/write", json={"text": line})
    while (await people.get("bot")).json()["pending_updates"]:
        await asyncio.sleep(0)
    assert len(await door.desk.said()) == 3


async def test_deliveries_at_the_same_time_are_all_kept_once(door: Door) -> None:
    updates = [door.desk.text("/help", who) for who in (101, 102, 103, 104) for _ in range(5)]
    assert set(await asyncio.gather(*(door.bring(update) for update in updates + updates))) == {200}
    assert [len(await door.desk.said(who)) for who in (101, 102, 103, 104)] == [5, 5, 5, 5]


@pytest.mark.parametrize("headers", [{}, {SECRET_HEADER: "guessed"}, {SECRET_HEADER: "a_shared-secret "[:-2]}])
async def test_who_does_not_know_the_secret_is_turned_away_before_the_body(door: Door, headers: dict[str, str]) -> None:
    reader, writer = await asyncio.open_connection(door.address.host, door.address.port)
    sent = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    # The body is announced and never sent: whoever reads it before comparing waits for ever.
    writer.write(f"POST {door.address.path} HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n{sent}\r\n".encode())
    assert b" 403 " in await reader.readline()
    writer.close()
    assert await door.desk.said() == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"[]", 400),
        (b'{"update_id": "1"}', 400),
        (b'{"update_id": true}', 400),
        (b"\xff\xfe", 400),
        (b"[" * 100_000, 400),
        (b" " * 1_000_001, 413),
    ],
)
async def test_what_is_no_update_is_refused(door: Door, body: bytes, status: int) -> None:
    answer = await door.knock.post(door.address.url, content=body, headers=SECRET)
    assert answer.status_code == status
    assert await door.bring(door.desk.text("/help")) == 200


async def test_what_cannot_be_kept_is_not_acknowledged_and_comes_again(door: Door) -> None:
    update = door.desk.text("/help")
    async with door.desk.database.transaction() as tx:
        await tx.exec_driver_sql("ALTER TABLE updates_seen RENAME TO gone")
    assert await door.bring(update) >= 500
    async with door.desk.database.transaction() as tx:
        await tx.exec_driver_sql("ALTER TABLE gone RENAME TO updates_seen")
    assert await door.bring(update) == 200
    assert len(await door.desk.said()) == 1


async def test_an_address_that_telegram_will_not_have_is_an_error_for_the_operator(desk: Desk) -> None:
    webhook = Webhook(desk.application.bot, desk.process()[1], address("http://midweek.example/updates"))
    with pytest.raises(WebhookRefused, match="delivers to this machine only"):
        await webhook.run()


async def test_a_port_that_somebody_else_listens_at_is_an_error_for_the_operator(desk: Desk, door: Door) -> None:
    webhook = Webhook(desk.application.bot, desk.process()[1], door.address)
    with pytest.raises(BadAddress, match=rf"WEBHOOK_LISTEN: 127.0.0.1:{door.address.port} cannot be listened at"):
        await webhook.run()


async def test_it_stops_when_told_though_telegram_asks_for_a_long_wait(desk: Desk) -> None:
    long = {"kind": "too_many", "method": "setWebhook", "retry_after": 100_000}
    await desk.control.post("faults", json=long)
    webhook = Webhook(desk.application.bot, desk.process()[1], address())
    running = asyncio.ensure_future(webhook.run())
    await desk.control.get("calls", params={"method": "setWebhook", "at_least": 1})
    webhook.stop()
    await running
