"""A terminal that a reader of the docs types into: one bash, in which a folder, settings and short names stay."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

PATIENCE = 60  # seconds, after which a command never ends
ENDED = "midweek-test-ended"


class Terminal:
    """What is typed is read by bash, word by word as it stands."""

    def __init__(self, shell: asyncio.subprocess.Process) -> None:
        self._shell = shell

    async def types(self, line: str, given: Path | None = None) -> tuple[int, str]:
        """Runs a line; gives its exit code and what is read then. `given` is a file with what is typed meanwhile."""
        await self.begins(line, given)
        return await self.ends()

    async def begins(self, line: str, given: Path | None = None) -> None:
        """Starts a line that goes on, as `bot.py run` does."""
        assert self._shell.stdin is not None
        self._shell.stdin.write(f"{{ {line}\n}} < {given or '/dev/null'}\necho {ENDED}=$?\n".encode())
        await self._shell.stdin.drain()

    async def reads(self, words: str) -> str:
        """The first line in which these words stand."""
        async for line in self._lines():
            if words in line:
                return line
        raise AssertionError(f"{words!r} never came")

    async def ends(self) -> tuple[int, str]:
        """Waits for the end of what was begun; its exit code, and what is still to be read of it."""
        said = ""
        async for line in self._lines():
            if ended := re.search(rf"{ENDED}=(\d+)", line):
                return int(ended[1]), said
            said += line
        raise AssertionError(f"The shell has ended: {said}")

    async def _lines(self) -> AsyncIterator[str]:
        assert self._shell.stdout is not None
        async with asyncio.timeout(PATIENCE):
            while line := await self._shell.stdout.readline():
                yield line.decode()


@asynccontextmanager
async def terminal(folder: Path, environment: Mapping[str, str]) -> AsyncIterator[Terminal]:
    """Opens one in a folder, and closes it in the end."""
    shell = await asyncio.create_subprocess_exec(
        *("bash", "--norc", "--noprofile", "-O", "expand_aliases"),
        cwd=folder,
        env=dict(environment),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        yield Terminal(shell)
    finally:
        shell.kill()
        await shell.wait()
