"""How long the event loop of this process does not come round, and how much memory it holds."""

import asyncio
import os
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType

BEAT = 0.001


def resident() -> float:
    """Megabytes of memory that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def peak() -> float:
    """Megabytes of memory that this process has held at most."""
    told = Path("/proc/self/status").read_text()
    return int(next(line for line in told.splitlines() if line.startswith("VmHWM")).split()[1]) * 1024 / 1e6


class Heartbeat:
    """Beats every millisecond while it is entered; `longest` is the longest time by which a beat came late."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._beating: asyncio.Task[None] | None = None

    async def __aenter__(self) -> "Heartbeat":
        self._beating = asyncio.get_running_loop().create_task(self._beat())
        await asyncio.sleep(0)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._beating is not None
        # One more beat: what has just held the loop up is to be seen.
        await asyncio.sleep(2 * BEAT)
        self._beating.cancel()
        with suppress(asyncio.CancelledError):
            await self._beating

    async def _beat(self) -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(BEAT)
            now = time.perf_counter()
            self.longest = max(self.longest, now - last - BEAT)
            last = now
