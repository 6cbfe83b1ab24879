"""Where a process dies: at the so-manieth call to Telegram or commit, on either side of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Literal

from telegram.request import BaseRequest

from storage.database import Database, Transaction
from storage.keys import KeyStore

Point = Literal["before a call", "after Telegram's yes", "before a commit", "after a commit"]


class Died(BaseException):
    """The process is gone: no error of the bot's, which nothing in it may catch."""


@dataclass
class Fate:
    """When the process dies: at a point, after that many have been passed there. None: not yet."""

    point: Point | None = None
    spared: int = 0
    died: bool = False

    def meet(self, point: Point) -> None:
        """Raises Died when this is the point, and at every point after: what is dead does nothing more."""
        if not self.died and (point != self.point or self.spared):
            self.spared -= point == self.point
            return
        self.died = True
        raise Died


class MortalDatabase(Database):
    """The database as a process sees it that may die at a commit."""

    def __init__(self, url: str, keys: KeyStore, fate: Fate) -> None:
        super().__init__(url, keys)
        self._fate = fate

    @asynccontextmanager
    async def transaction(self, quick: bool = False) -> AsyncIterator[Transaction]:
        """A transaction that may be the last thing that the process begins, or does."""
        async with super().transaction(quick) as tx:
            yield tx
            self._fate.meet("before a commit")
        self._fate.meet("after a commit")


class MortalRequest(BaseRequest):
    """The way to Telegram of a process that may die on it; `real` goes it."""

    def __init__(self, real: BaseRequest, fate: Fate) -> None:
        self._real = real
        self._fate = fate

    async def initialize(self) -> None:
        await self._real.initialize()

    async def shutdown(self) -> None:
        await self._real.shutdown()

    @property
    def read_timeout(self) -> float | None:
        return self._real.read_timeout

    async def do_request(self, *args: Any, **more: Any) -> tuple[int, bytes]:
        self._fate.meet("before a call")
        answer = await self._real.do_request(*args, **more)
        self._fate.meet("after Telegram's yes")
        return answer
