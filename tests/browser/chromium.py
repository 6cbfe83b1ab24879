"""The browser of the tests and of the pictures: the one that is there, by Playwright."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, async_playwright


class NoBrowser(Exception):
    """There is none on this machine; how to get one is its text."""


@asynccontextmanager
async def launched() -> AsyncIterator[Browser]:
    """Chromium without a window while the block runs: the one of $CHROMIUM, of the system, or Playwright's own.

    Raises NoBrowser.
    """
    async with async_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or shutil.which("chromium") or playwright.chromium.executable_path
        if not Path(path).exists():
            raise NoBrowser(
                f"There is no browser at {path}. To get one: apt-get install chromium, or "
                ".venv/bin/playwright install chromium, or name one that you have as CHROMIUM."
            )
        browser = await playwright.chromium.launch(executable_path=path)
        yield browser
        await browser.close()
