"""Serves the stand-in on a loopback port, in this event loop."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from sandbox.world import World

HOST = "127.0.0.1"
LOOK_AGAIN = 0.001  # seconds


class DroppingProtocol(H11Protocol):
    """Lets the application cut its own connection, which a fault on order needs."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        inner = self.app

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            scope.setdefault("extensions", {})["sandbox.drop"] = self.transport.abort
            await inner(scope, receive, send)

        self.app = app


class QuietServer(uvicorn.Server):
    """Leaves signals to whoever runs it, tells when it listens, and ends at once.

    uvicorn's own looks every tenth of a second whether it is to end, and again whether all is said: each test that has
    a stand-in would wait for that.
    """

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.tried = asyncio.Event()
        self._ended = asyncio.Event()

    def end(self) -> None:
        """Let it stop."""
        self.should_exit = True
        self._ended.set()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """As uvicorn's, with the event set at the end, also of a start that failed."""
        try:
            await super().startup(sockets)
        finally:
            self.tried.set()

    async def main_loop(self) -> None:
        """Until it is ended."""
        await self.on_tick(0)
        await self._ended.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let what is being answered be answered, for as long as the configuration gives it."""
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self.config.timeout_graceful_shutdown):
                while self.server_state.connections or self.server_state.tasks:  # noqa: ASYNC110 it has no event
                    await asyncio.sleep(LOOK_AGAIN)
        for task in self.server_state.tasks:
            task.cancel()
        await self.lifespan.shutdown()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Do not."""
        yield


@dataclass(frozen=True)
class Running:
    """A stand-in that listens."""

    url: str
    world: World


@asynccontextmanager
async def serve(app: Starlette, port: int = 0) -> AsyncIterator[Running]:
    """Listen on 127.0.0.1 while the block runs; port 0 takes any that is free.

    Raises OSError when the port is taken.
    """
    config = uvicorn.Config(
        app, host=HOST, port=port, log_level="warning", access_log=False, http=DroppingProtocol, ws="none",
        timeout_keep_alive=75, timeout_graceful_shutdown=2,
    )  # fmt: skip
    server = QuietServer(config)
    listening = _listen(port)
    world: World = app.state.world
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        await server.tried.wait()
        yield Running(f"http://127.0.0.1:{listening.getsockname()[1]}", world)
    finally:
        # First let the long polls answer, or the server would wait for them.
        world.news.close()
        server.end()
        await serving
        listening.close()


def _listen(port: int) -> socket.socket:
    # The protocol is named because asyncio turns off Nagle's delay, 40 ms an answer, only where it sees TCP.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except OSError:
        listening.close()
        raise
    return listening
