"""What stands before several bots at one webhook: passes each update on to one of them in turn, or to all at once."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass
class Gate:
    """`ports` are the bots'. Each request gets a connection of its own; a bot that is gone is passed over."""

    ports: list[int]
    to_all: bool = False
    port: int = 0
    _next: int = 0

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One request, answered by the first bot that has an answer, or by hanging up."""
        try:
            request = await _read(reader)
            writer.write(await (self._ask_all(request) if self.to_all else self._ask_next(request)))
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _ask_all(self, request: bytes) -> bytes:
        answers = [asyncio.ensure_future(_ask(port, request)) for port in self.ports]
        try:
            for first in asyncio.as_completed(answers):
                if answer := await first:
                    return answer
            return b""
        finally:
            # The slower ones are not called back: Telegram, too, may deliver again while the first is still at it.
            await asyncio.gather(*answers)

    async def _ask_next(self, request: bytes) -> bytes:
        for _ in self.ports:
            self._next = (self._next + 1) % len(self.ports)
            if answer := await _ask(self.ports[self._next], request):
                return answer
        return b""


async def _read(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: (\d+)", head)
    body = await reader.readexactly(int(length[1])) if length else b""
    return re.sub(rb"(?i)connection: keep-alive", b"connection: close", head) + body


async def _ask(port: int, request: bytes) -> bytes:
    """A bot's answer; nothing when it is gone, or goes before it has answered."""
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(request)
        answer = await reader.read()
        writer.close()
    except OSError:
        return b""
    return answer


@asynccontextmanager
async def gate_to(*ports: int, to_all: bool = False) -> AsyncIterator[Gate]:
    """A gate that is open while the block runs."""
    gate = Gate(list(ports), to_all)
    server = await asyncio.start_server(gate.take, "127.0.0.1", 0)
    gate.port = server.sockets[0].getsockname()[1]
    try:
        yield gate
    finally:
        server.close()
