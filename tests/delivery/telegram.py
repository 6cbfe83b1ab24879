"""A Telegram that answers as a test tells it to, over real HTTP: refuses, keeps silent, hangs up before or after."""

import asyncio
import json
from collections import defaultdict, deque
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import HTTP
from functools import partial
from typing import Any
from urllib.parse import parse_qsl

TOKEN = "1000:test"
FORM = "application/x-www-form-urlencoded"
# Telegram takes the names of its methods in any case.
SPELT = {
    name.lower(): name
    for name in (
        "sendMessage",
        "sendDocument",
        "sendPhoto",
        "editMessageText",
        "editMessageReplyMarkup",
        "deleteMessages",
        "sendChatAction",
    )
}


@dataclass(frozen=True)
class Call:
    """What the bot asked for. `file` is the name and the content of one that came along."""

    method: str
    params: dict[str, str]
    file: tuple[str, bytes] | None = None

    @property
    def keys(self) -> list[list[dict[str, str]]]:
        """The inline keys that came along."""
        rows: list[list[dict[str, str]]] = json.loads(self.params.get("reply_markup", "{}")).get("inline_keyboard", [])
        return rows


@dataclass(frozen=True)
class Fault:
    """What happens to a call in place of an answer. `status` 0 hangs up; `takes_effect` does so after doing it."""

    status: int = 0
    description: str = ""
    retry_after: int | None = None
    takes_effect: bool = False


@dataclass(frozen=True)
class Hold:
    """A chat without answers: `reached` once a call is waiting there, until somebody sets `free`."""

    reached: asyncio.Event = field(default_factory=asyncio.Event)
    free: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass
class Telegram:
    """What was asked, and what is to go wrong next in each chat."""

    calls: list[Call] = field(default_factory=list)
    faults: dict[int, deque[Fault | None]] = field(default_factory=lambda: defaultdict(deque))
    hung: dict[int, Hold] = field(default_factory=dict)
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)
    port: int = 0
    server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def fail(self, chat_id: int, *faults: Fault | None) -> None:
        """The next calls for a chat meet these, one each; None lets one through."""
        self.faults[chat_id].extend(faults)

    def hang(self, chat_id: int) -> Hold:
        """Answers nothing for a chat until it is freed."""
        self.hung[chat_id] = Hold()
        return self.hung[chat_id]

    def texts(self, chat_id: int) -> list[str]:
        """What was sent to a chat or put there by an edit, in order."""
        mine = [call for call in self.calls if call.params["chat_id"] == str(chat_id)]
        return [call.params["text"] for call in mine if "text" in call.params]

    def methods(self) -> list[str]:
        """What was called, in order."""
        return [call.method for call in self.calls]

    async def open(self) -> None:
        """Listens, on the same port as before if it did before."""
        self.server = await asyncio.start_server(partial(_serve, self), "127.0.0.1", self.port)
        self.port = self.server.sockets[0].getsockname()[1]

    def close(self) -> None:
        """Takes no more connections."""
        if self.server is not None:
            self.server.close()

    async def wait_for(self, count: int) -> None:
        """Until so many calls have taken effect."""
        async with self.arrived:
            await self.arrived.wait_for(lambda: len(self.calls) >= count)

    async def answer(self, call: Call) -> tuple[int, dict[str, Any]]:
        """Status and body for a call; status 0 hangs up."""
        chat_id = int(call.params["chat_id"])
        if chat_id in self.hung:
            self.hung[chat_id].reached.set()
            await self.hung[chat_id].free.wait()
        faults = self.faults[chat_id]
        fault = faults.popleft() if faults else None
        if fault is None or fault.takes_effect:
            self.calls.append(call)
        async with self.arrived:
            self.arrived.notify_all()
        return _refusal(fault) if fault else (200, {"ok": True, "result": self._result(call, chat_id)})

    def _result(self, call: Call, chat_id: int) -> dict[str, Any]:
        given = call.params.get("message_id")
        chat = {"id": chat_id, "type": "private", "first_name": "Ana"}
        return {"message_id": int(given) if given else 100 + len(self.calls), "date": 1_772_438_400, "chat": chat}


def _refusal(fault: Fault) -> tuple[int, dict[str, Any]]:
    body: dict[str, Any] = {"ok": False, "error_code": fault.status, "description": fault.description}
    if fault.retry_after is not None:
        body["parameters"] = {"retry_after": fault.retry_after}
    return fault.status, body


async def _serve(telegram: Telegram, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while (call := await _read(reader)) is not None:
            status, body = await telegram.answer(call)
            if not status:
                break
            content = json.dumps(body).encode()
            writer.write(f"HTTP/1.1 {status} Said\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content)
            await writer.drain()
    finally:
        writer.close()


async def _read(reader: asyncio.StreamReader) -> Call | None:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    line, _, headers = head.partition(b"\r\n")
    message = BytesParser(policy=HTTP).parsebytes(headers)
    body = await reader.readexactly(int(message["Content-Length"] or 0))
    method = SPELT[line.split()[1].decode().rsplit("/", 1)[1].lower()]
    if message.get_content_type() == FORM:
        return Call(method, dict(parse_qsl(body.decode(), keep_blank_values=True)))
    if message.get_content_type() == "application/json":
        given = json.loads(body).items()
        return Call(method, {name: value if isinstance(value, str) else json.dumps(value) for name, value in given})
    return _multipart(method, headers, body)


def _multipart(method: str, headers: bytes, body: bytes) -> Call:
    whole = BytesParser(policy=HTTP).parsebytes(headers + body)
    params: dict[str, str] = {}
    file = None
    for part in whole.iter_parts():
        assert isinstance(part, EmailMessage)
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        if part.get_filename():
            file = (str(part.get_filename()), content)
        else:
            params[str(part.get_param("name", header="content-disposition"))] = content.decode()
    return Call(method, params, file)
