"""What axe-core finds to mend on a page."""

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page


async def found(page: Page) -> list[str]:
    """Each with the first place where it is."""
    results = (await Axe().run(page)).response
    return [f"{one['impact']} {one['id']}: {one['nodes'][0]['html']}" for one in results["violations"]]
