"""The bot on the sandbox: what it is set to there, and the tour."""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from pydantic import SecretStr

from operating.commands import invite_therapist
from operating.settings import Settings
from storage.master_keys import new_line

DEMO_TOKEN = "1000:sandbox"  # noqa: S105 - no secret: the stand-in takes any token that cannot be real
BOT = Path(__file__).parent.parent / "bot.py"
TOUR_BEGINS = "2026-03-23T09:00:00Z"  # a Monday; on Sunday of its first week Berlin's clocks change


def sandboxed(address: str, folder: str) -> Settings:
    """Settings for a bot that talks to the sandbox and keeps everything in that folder."""
    return Settings(
        bot_token=SecretStr(DEMO_TOKEN),
        database_url=f"sqlite:///{folder}/midweek.db",
        telegram_url=address,
        clock_url=f"{address}/clock",
        master_keys=SecretStr(new_line("sandbox")),
        log_level="WARNING",
    )


async def tour(asked: argparse.Namespace) -> int:
    """Plays four weeks on the sandbox, with the bot as a process of its own, and leaves the exports; the exit code."""
    from sandbox import process
    from sandbox.tour import play

    async with AsyncExitStack() as stack:
        kept = stack.enter_context(tempfile.TemporaryDirectory(prefix="midweek-tour-"))
        address = await stack.enter_async_context(process.started("--port", "0", "--rate", "0", "--clock", TOUR_BEGINS))
        settings = sandboxed(address, kept)
        link = await invite_therapist(settings)
        await stack.enter_async_context(bot_process(settings))
        await play(address, link, asked.folder)
    return 0


@asynccontextmanager
async def bot_process(settings: Settings) -> AsyncIterator[None]:
    """`bot.py run` as a process of its own."""
    environment = dict(os.environ) | {  # noqa: TID251 - the child needs a PATH; its settings are these
        "BOT_TOKEN": settings.token(),
        "DATABASE_URL": settings.database_url,
        "TELEGRAM_URL": settings.telegram_url,
        "CLOCK_URL": settings.clock_url or "",
        "MASTER_KEYS": "" if settings.master_keys is None else settings.master_keys.get_secret_value(),
        "LOG_LEVEL": settings.log_level,
    }
    bot = await asyncio.create_subprocess_exec(sys.executable, str(BOT), "run", env=environment)
    try:
        yield
    finally:
        if bot.returncode is None:
            bot.terminate()
            await bot.wait()
