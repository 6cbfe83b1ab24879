"""The page in a browser: one for all tests of a run."""

import os
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser

from sandbox.app import create_app
from sandbox.person import World
from sandbox.server import serve
from tests.browser.chromium import NoBrowser, launched
from tests.browser.sight import Sight
from tests.sandbox.conftest import Caller


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
async def sight(browser: Browser) -> AsyncIterator[Sight]:
    async with serve(create_app()) as running, World(running.url) as world:
        ana = await world.person("Ana")
        await ana.open(settle=False)
        async with httpx.AsyncClient(base_url=running.url, trust_env=False) as http:
            window = await browser.new_context(viewport={"width": 1200, "height": 700}, reduced_motion="reduce")
            page = await window.new_page()
            await page.goto(running.url)
            yield Sight(page, ana, Caller(http))
            await window.close()
