"""An empty machine with the program on it, and a reader who does what a doc says, line by line."""

import os
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sandbox.app import create_app
from sandbox.person import World
from sandbox.server import serve
from tests.docs.commands import ROOT, lines
from tests.docs.forked import Forked
from tests.docs.terminal import Terminal, terminal

# What somebody who has just fetched the program does not have yet.
NOT_THERE = {".venv", ".tools", ".env", ".git", "tour"}
# Folders of a machine that the docs name; here they are somewhere else.
PLACES = ("/backups", "/keys", "/drill", "/etc/midweek", "/srv/midweek", "/var/lib")


@dataclass
class Reader:
    """Somebody at a terminal, with a doc beside it. `left` is what they have not typed yet."""

    terminal: Terminal
    environment: dict[str, str]
    machine: Path
    forked: Forked
    left: list[str]

    async def does(self, line: str, given: Path | None = None, **named: str) -> str:
        """Types a line of the doc, with what is meant in the place of ID and the like; gives what is read then."""
        assert line in self.left, f"The doc does not say: {line}"
        self.left.remove(line)
        for name, meant in named.items():
            line = line.replace(name, meant)
        code, said = await self.types(line, given)
        assert code == 0, said
        return said

    async def types(self, line: str, given: Path | None = None) -> tuple[int, str]:
        """Types what the doc says in other words; gives its exit code, and what is read then."""
        return await self.terminal.types(self._here(line), given)

    def at(self, path: str) -> Path:
        """Where a file of the doc is here."""
        return Path(self._here(path))

    def _here(self, line: str) -> str:
        named = "|".join(map(re.escape, PLACES))
        return re.sub(rf"(?<!\w)({named})(?=[/\s\"-]|$)", rf"{self.machine}\1", line)

    @asynccontextmanager
    async def with_another_terminal(self) -> AsyncIterator[Terminal]:
        """A second one, in which all is set as in the first."""
        kept = self.machine / "settings"
        await self.terminal.types(f"(export -p; alias) > {kept}")
        async with terminal(self.machine / "srv" / "midweek", self.environment) as another:
            await another.types(f"source {kept}")
            yield another

    @asynccontextmanager
    async def running(self, line: str, telegram: World) -> AsyncIterator[None]:
        """The bot, in a terminal of its own, until it is told to stop."""
        if line in self.left:
            self.left.remove(line)
        async with self.with_another_terminal() as other:
            await other.begins(line)
            try:
                await telegram.until_followed()
                yield
            finally:
                self.forked.terminate()
            code, said = await other.ends()
            assert (code, "action=stopped" in said) == (0, True), said


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A machine with the program in /srv/midweek, and nothing else."""
    program = tmp_path / "srv" / "midweek"
    for folder in (
        program / ".venv" / "bin",
        tmp_path / "etc",
        *(tmp_path / one for one in ("backups", "keys", "var/lib")),
    ):
        folder.mkdir(parents=True)
    for path in ROOT.iterdir():
        if path.name not in NOT_THERE and ".db" not in path.name:
            (program / path.name).symlink_to(path)
    return tmp_path


@pytest.fixture
async def telegram() -> AsyncIterator[World]:
    """The stand-in, in the place of Telegram, at the present time."""
    async with serve(create_app(datetime.now(UTC))) as running, World(running.url) as world:
        yield world


@pytest.fixture
def forked(machine: Path) -> Iterator[Forked]:
    """The `python` of the program's own environment."""
    with Forked(machine / "srv" / "midweek" / ".venv" / "bin" / "python") as forked:
        yield forked


Reads = Callable[[str], Awaitable[Reader]]


@pytest.fixture
async def reads(machine: Path, forked: Forked, telegram: World) -> AsyncIterator[Reads]:
    """Opens a doc, and a terminal in the program's folder."""
    program = machine / "srv" / "midweek"
    environment = {
        "PATH": f"{program}/.venv/bin:{os.environ['PATH']}",
        "HOME": str(machine),
        "TELEGRAM_URL": telegram.base_url,
        "CLOCK_URL": f"{telegram.base_url}/clock",
        "MAKEFLAGS": "n",  # make says what it would do; what it does takes minutes, and has tests of its own
    }
    async with AsyncExitStack() as stack:

        async def reads(doc: str) -> Reader:
            opened = await stack.enter_async_context(terminal(program, environment))
            return Reader(opened, environment, machine, forked, lines(ROOT / doc))

        yield reads
        forked.terminate()
