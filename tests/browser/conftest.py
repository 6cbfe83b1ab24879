"""The page in a browser: one for all tests of a run, a window for each."""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, Request, expect

from sandbox.app import TOKEN, create_app
from sandbox.person import World
from sandbox.server import serve
from tests.browser.chromium import NoBrowser, launched
from tests.browser.sight import Sight
from tests.rings import MASTER_KEYS, keys_url
from tests.running.conftest import MONDAY, BotProcess, Stage
from tests.sandbox.conftest import Caller

OpenPage = Callable[[str], Awaitable[Page]]
# A machine that does other things besides may take its time.
expect.set_options(timeout=30_000)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Where none is, the tests are skipped, and the end of the run says so; where changes are checked they fail."""
    try:
        async with launched() as browser:
            yield browser
    except NoBrowser as missing:
        if {"CI", "NEEDS_BROWSER"} & os.environ.keys():
            pytest.fail(str(missing))
        pytest.skip(str(missing))


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(browser: Browser) -> AsyncIterator[OpenPage]:
    """Opens the page at an address in a window of its own; nothing goes wrong in it, and it asks nobody else."""
    wrong: list[str] = []
    async with AsyncExitStack() as stack:

        async def open_page(address: str) -> Page:
            def note(request: Request) -> None:
                if not request.url.startswith((address, "data:")):
                    wrong.append(f"{request.url} was asked")

            window = await browser.new_context(viewport={"width": 1200, "height": 700}, reduced_motion="reduce")
            stack.push_async_callback(window.close)
            window.on("request", note)
            window.on("weberror", lambda error: wrong.append(str(error.error)))
            window.on("console", lambda line: wrong.append(f"{line.type}: {line.text}"))
            page = await window.new_page()
            await page.goto(address)
            return page

        yield open_page
    assert wrong == []


@pytest_asyncio.fixture(loop_scope="session")
async def sight(browser: Browser, open_page: OpenPage) -> AsyncIterator[Sight]:
    async with serve(create_app()) as running, World(running.url) as world:
        ana = await world.person("Ana")
        await ana.open(settle=False)
        async with httpx.AsyncClient(base_url=running.url, trust_env=False) as http:
            yield Sight(await open_page(running.url), ana, Caller(http))
        # While the stand-in is still there: a window says so when it goes.
        for window in list(browser.contexts):
            await window.close()


@pytest_asyncio.fixture(loop_scope="session")
async def stage(migrated_file: Path, key_folder: Path, tmp_path: Path) -> AsyncIterator[Stage]:
    """The bot on a stand-in of its own, on a Monday morning in March."""
    database = shutil.copy(migrated_file, tmp_path)
    shutil.copy(key_folder / "keys.db", tmp_path)
    async with serve(create_app(datetime.fromisoformat(MONDAY))) as running, World(running.url) as world:
        bot = BotProcess(
            {
                "BOT_TOKEN": TOKEN,
                "DATABASE_URL": f"sqlite:///{database}",
                "MASTER_KEYS": MASTER_KEYS,
                "KEYS_URL": keys_url(tmp_path),
                "TELEGRAM_URL": running.url,
                "CLOCK_URL": f"{running.url}/clock",
            }
        )
        stage = Stage(world, bot, bot.settings["DATABASE_URL"], tmp_path)
        await stage.start()
        yield stage
        await bot.kill()
