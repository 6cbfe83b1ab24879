"""The bot on the sandbox: what it is set to there, and the tour."""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from pydantic import SecretStr
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from operating.commands import invite_therapist
from operating.settings import Settings
from storage.master_keys import new_line

DEMO_TOKEN = "1000:sandbox"  # noqa: S105 - no secret: the stand-in takes any token that cannot be real
BOT = Path(__file__).resolve().parent.parent / "bot.py"
TOUR_BEGINS = "2026-03-23T09:00:00Z"  # a Monday; on Sunday of its first week Berlin's clocks change


class Sandboxed(Settings):
    """What a bot on the sandbox is set to; what an operator has set is for the bot that they run."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        *_others: PydanticBaseSettingsSource,
        **_named: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Neither the environment nor a file `.env`."""
        return (init_settings,)


def sandboxed(address: str, folder: str) -> Settings:
    """Settings for a bot that talks to the sandbox and keeps everything in that folder."""
    return Sandboxed(
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
        await stack.enter_async_context(bot_process(settings, kept))
        await play(address, link, asked.folder)
    return 0


@asynccontextmanager
async def bot_process(settings: Settings, folder: str) -> AsyncIterator[None]:
    """`bot.py run` as a process of its own, in a folder without a file `.env`."""
    environment = environment_of(settings, os.environ)  # noqa: TID251 - the child needs a PATH
    bot = await asyncio.create_subprocess_exec(sys.executable, str(BOT), "run", env=environment, cwd=folder)
    try:
        yield
    finally:
        if bot.returncode is None:
            bot.terminate()
            await bot.wait()


def environment_of(settings: Settings, around: Mapping[str, str]) -> dict[str, str]:
    """The environment of a bot with these settings: all that is around, but for what sets another bot."""
    others = {name: value for name, value in around.items() if name.lower() not in Settings.model_fields}
    return others | {
        "BOT_TOKEN": settings.token(),
        "DATABASE_URL": settings.database_url,
        "TELEGRAM_URL": settings.telegram_url,
        "CLOCK_URL": settings.clock_url or "",
        "MASTER_KEYS": "" if settings.master_keys is None else settings.master_keys.get_secret_value(),
        "LOG_LEVEL": settings.log_level,
    }
