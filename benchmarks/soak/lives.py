"""The bot of the soak: a process that is killed and started again, first of one version, then of another."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.vaults import MASTER_KEYS, keys_beside
from sandbox.person import NotPossible, World

TOKEN = "1000:sandbox"


@dataclass
class Bot:
    """`bot.py run` of the version in `folder`, on one database, whichever version wrote it before."""

    folder: Path
    settings: dict[str, str]
    world: World
    starts: int = 0
    _process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """A new life; it has begun when the bot follows the clock."""
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, str(self.folder / "bot.py"), "run"), cwd=self.folder, env=self._environment()
        )
        self.starts += 1
        async with asyncio.timeout(self.world.settles):
            # An upgrade copies and rewrites half a year before the bot asks for the time.
            while not await self._is_followed():
                pass

    async def _is_followed(self) -> bool:
        try:
            await self.world.until_followed()
        except NotPossible:
            assert self._process is not None
            if self._process.returncode is not None:
                raise
            return False
        return True

    async def kill(self) -> None:
        """kill -9: nothing of the process gets to say goodbye."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        await self._process.wait()
        # Or else the next life is taken for this one, and the clock goes on before it follows. The first version, when
        # it dies between two questions to the clock, keeps its place there until the next life asks.
        with contextlib.suppress(NotPossible):
            await self.world.until_left()

    async def stop(self) -> None:
        """Ends it as an operator would, if it has not ended."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.terminate()
            await self._process.wait()

    def command(self, *words: str) -> str:
        """A command of the version that runs; gives what it prints."""
        done = subprocess.run(
            [sys.executable, str(self.folder / "bot.py"), *words],
            cwd=self.folder,
            env=self._environment(),
            stdout=subprocess.PIPE,
            check=True,
        )
        return done.stdout.decode().strip()

    def _environment(self) -> dict[str, str]:
        return {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ} | self.settings

    @property
    def megabytes(self) -> float:
        """The memory that it holds at the moment."""
        assert self._process is not None
        fields = Path(f"/proc/{self._process.pid}/statm").read_text().split()
        return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def settings_of(address: str, folder: Path) -> dict[str, str]:
    """The settings that both versions understand; one takes no notice of what it does not know."""
    return {
        "BOT_TOKEN": TOKEN,
        "DATABASE_URL": f"sqlite:///{folder}/midweek.db",
        "MASTER_KEYS": MASTER_KEYS,
        "KEYS_URL": f"sqlite:///{keys_beside(folder / 'midweek.db')}",
        "TELEGRAM_URL": address,
        "CLOCK_URL": f"{address}/clock",
        "LOG_LEVEL": "ERROR",
        # The stand-in takes as many as come. The first version knows neither, and says thirty a second.
        "MESSAGES_PER_SECOND": "1000",
        "PAID_BROADCAST": "true",
    }
