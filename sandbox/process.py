"""The stand-in as a process of its own, for whoever wants one beside what they run."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

READY = "sandbox ready "


class NotStarted(Exception):
    """The sandbox ended at once; why, it has printed itself."""


@asynccontextmanager
async def started(*options: str) -> AsyncIterator[str]:
    """Runs `python -m sandbox` with these options; gives its address, and ends it in the end."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "sandbox", *options), cwd=Path(__file__).parents[1], stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        line = (await process.stdout.readline()).decode().strip()
        if not line.startswith(READY):
            raise NotStarted(
                "The sandbox did not start; what it said stands above. Another --port may help, 0 takes any."
            )
        yield line.removeprefix(READY)
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()
