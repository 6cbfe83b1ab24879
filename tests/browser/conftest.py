"""The page in a browser: one for all tests of a run."""

import os
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.browser.chromium import NoBrowser, launched


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
