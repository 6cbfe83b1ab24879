"""A line between the bot and what it speaks to, which a test can cut, deafen, and mend."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from sqlalchemy import make_url

Target = tuple[str, int] | str  # a host and its port, or the path of a socket

PIECE = 65_536
PATIENCE = 60  # seconds, after which what is waited for never comes


@dataclass
class Line:
    """Takes connections on a loopback port and passes every byte on to `target`, and back.

    A line that is cut breaks its connections and takes no new ones. One that is deaf still takes what the bot says,
    and nothing of it arrives: the bot is left to think that it was heard.
    """

    target: Target
    port: int = 0
    is_cut: bool = False
    is_deaf: bool = False
    lost: bytes = b""
    _open: set[asyncio.StreamWriter] = field(default_factory=set)
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)

    def cut(self) -> None:
        """Breaks every connection, at once and in the middle of whatever it carries."""
        self.is_cut = True
        for writer in self._open:
            writer.transport.abort()

    def deafen(self) -> None:
        """Loses from now on what the bot says, in silence."""
        self.is_deaf = True

    def mend(self) -> None:
        """Whoever connects now gets through; a connection that has lost something stays lost."""
        for writer in self._open if self.is_deaf else ():
            writer.transport.abort()
        self.is_cut = self.is_deaf = False

    async def until_lost(self, words: bytes) -> None:
        """Until these bytes were said into the deaf line."""
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(lambda: words in self.lost)

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, until either side ends it."""
        self._open.add(writer)
        try:
            if not self.is_cut:
                await self._connect(reader, writer)
        except OSError:
            pass
        finally:
            self._open.discard(writer)
            writer.transport.abort()

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if isinstance(self.target, str):
            far_reader, far_writer = await asyncio.open_unix_connection(self.target)
        else:
            far_reader, far_writer = await asyncio.open_connection(*self.target)
        back = asyncio.create_task(self._pass(far_reader, writer, loses=False))
        try:
            await self._pass(reader, far_writer, loses=True)
        finally:
            far_writer.transport.abort()
            await back

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, loses: bool) -> None:
        with contextlib.suppress(OSError):
            while piece := await reader.read(PIECE):
                if loses and self.is_deaf:
                    self.lost += piece
                    async with self._news:
                        self._news.notify_all()
                else:
                    writer.write(piece)
                    await writer.drain()
        writer.transport.abort()


@asynccontextmanager
async def line_to(target: Target) -> AsyncIterator[Line]:
    """A line that is open while the block runs."""
    line = Line(target)
    server = await asyncio.start_server(line.take, "127.0.0.1", 0)
    line.port = server.sockets[0].getsockname()[1]
    try:
        yield line
    finally:
        server.close()
        line.cut()


def target_of(url: str) -> Target:
    """Where the PostgreSQL of a URL listens."""
    asked = make_url(url)
    folder, port = asked.query.get("host"), asked.port or 5432
    return f"{folder}/.s.PGSQL.{port}" if isinstance(folder, str) else (asked.host or "127.0.0.1", port)
