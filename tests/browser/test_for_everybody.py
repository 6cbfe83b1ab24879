"""The page for who does not see it well, or not at all: axe-core finds nothing to mend in any of its states."""

from typing import Literal

import pytest
from playwright.async_api import expect

from sandbox.app import TOKEN
from sandbox.doings import SMALL_PHOTO
from tests.browser.mending import found
from tests.browser.sight import Sight
from tests.sandbox.test_ahead import told
from tests.sandbox.test_previews import A4, pdf

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def fill(sight: Sight) -> None:
    """Something of everything, on the page and under the hood."""
    ana, http = sight.ana, sight.call.http
    await ana.write("A line of Ana's own, with a link: https://example.org", settle=False)
    await ana.send_photo(SMALL_PHOTO, settle=False)
    await ana.send_voice(settle=False)
    await sight.say("How was it?", "Good", "Bad")
    files = {"document": ("brief.pdf", pdf(A4), "application/pdf")}
    await http.post(f"/bot{TOKEN}/sendDocument", data={"chat_id": str(ana.id)}, files=files)
    await sight.call.result("sendChatAction", chat_id=ana.id, action="typing")
    await http.post("/clock/ahead", json={"asked": 0, **told(outbox_count=3)})
    for kind in ("forbidden", "slow"):
        await http.post("/page/panel/faults", data={"kind": kind, "person": "", "times": "1", "seconds": "5"})
    await sight.call.refusal("sendMessage", chat_id=ana.id, text="x")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1400), ("dark", 390)])
async def test_there_is_nothing_to_mend(sight: Sight, scheme: Literal["light", "dark"], width: int) -> None:
    page = sight.page
    await page.emulate_media(color_scheme=scheme)
    await page.set_viewport_size({"width": width, "height": 844})
    await fill(sight)
    await expect(sight.messages.get_by_role("link", name="brief.pdf")).to_be_visible()
    for menu in ("Send a file as Ana", "More that Ana can do"):
        await page.get_by_label(menu).press("Enter")
        assert await found(page) == [], menu
    await page.get_by_role("button", name="Look at ").press("Enter")
    assert await found(page) == []
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Under the hood").press("Enter")
    await page.locator("summary", has_text="403 Forbidden").press("Enter")
    assert await found(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth") == width
