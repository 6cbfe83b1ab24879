"""Waking whoever waits for something to change: long polls, the page, settling."""

import asyncio
from collections.abc import Callable


class News:
    """A version that grows with every visible change, and waiting for a condition without asking again and again."""

    def __init__(self) -> None:
        self.version = 0
        self.closed = False
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Let all waiters look again; nothing that a person could see has changed."""
        woken, self._woken = self._woken, asyncio.Event()
        woken.set()

    def change(self) -> None:
        """Something that a person could see has changed."""
        self.version += 1
        self.wake()

    def close(self) -> None:
        """End every wait, now and later, so that the server can stop."""
        self.closed = True
        self.wake()

    async def wait_for(self, ready: Callable[[], bool], seconds: float) -> bool:
        """True as soon as `ready()`; False after so many seconds of real time, or when the server stops."""
        try:
            async with asyncio.timeout(seconds):
                while not ready():
                    if self.closed:
                        return False
                    await self._woken.wait()
        except TimeoutError:
            return ready()
        return True
