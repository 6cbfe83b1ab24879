"""What a therapist and a client do with each other, clicked through on the page, with the bot as a real process."""

import json
from pathlib import Path
from typing import Literal

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.mending import found
from tests.browser.phone import Phone
from tests.running.conftest import Stage, environment
from tests.running.forks import fork

pytestmark = pytest.mark.asyncio(loop_scope="session")
WHY = "You said the thoughts before team meetings run away with you."
LOOKS: tuple[tuple[Literal["dark", "light"], int], ...] = (("dark", 390), ("light", 1200))
SITUATION, THOUGHT = "The team meeting. Everybody looked at me.", "They think I have no clue."


async def invitation(stage: Stage) -> str:
    """What the operator's link for a therapist ends with."""
    process = await fork("bot", "therapist", "invite", environment=environment(**stage.bot.settings), stream=1)
    link = (await process.output.read()).decode().strip()
    await process.wait()
    return link.partition("start=")[2]


async def look_over(page: Page) -> None:
    """Nobody is kept from using what is there now: in the dark on a phone, or by day on a wide screen."""
    for scheme, width in LOOKS:
        await page.emulate_media(color_scheme=scheme)
        await page.set_viewport_size({"width": width, "height": 844})
        assert await found(page) == [], scheme
        assert await page.evaluate("document.documentElement.scrollWidth") == width


async def come_together(page: Page, ana: Phone, ben: Phone, token: str) -> None:
    await ben.write(f"/start {token}")
    await ben.press("Yes, I agree")
    await ben.write("/invite", "Ana")
    await ben.press("Open this link as Ana")
    await ana.hears("Hello. Ben invites you to Midweek.")
    await look_over(page)
    await ana.press("Yes, I agree", "English")
    await ana.write("Berlin")
    await ana.press("Berlin, DE", "22:00", "Experiment")
    await ben.press("Yes, that's right")


async def agree(page: Page, ana: Phone, ben: Phone) -> None:
    await ben.press("Propose a practice", "Thoughts", "Thought record")
    await ben.write(WHY)
    await ben.press("How often", "Some days ›", "3 times a week", "Propose it")
    await ana.hears(f"Why: {WHY}")
    await look_over(page)
    await ana.press("Yes, I'd like to try", "8", "Spread them for me", "20:30")
    await ben.hears("Ana said yes to Thought record.")


async def walk(page: Page, ana: Phone) -> None:
    await ana.press("Start: Thought record")
    await ana.write(SITUATION, THOUGHT)
    await ana.press("Anxious", "Ashamed")
    await look_over(page)
    await ana.press("That's all", "80")
    await ana.hears("What supports the thought?")
    await ana.press("Skip")
    await ana.write("Two of them asked me for help this week.", "You looked tired, not clueless.")
    await ana.press("50", "It helped")
    await ana.write("Seeing it written down.")


async def read(page: Page, ben: Phone) -> None:
    await ben.write("/clients")
    await ben.press("Ana", "Entries (1 to read)", "● Mon 2 Mar, 20:30")
    await ben.hears(THOUGHT)
    await look_over(page)


async def take_along(page: Page, ben: Phone) -> None:
    await ben.write("/clients")
    await ben.press("Ana", "Export", "All", "More formats", "Report (HTML)")
    async with page.expect_popup() as opening:
        await ben.screen.get_by_role("link", name="midweek-ana-2026-03-02.html").click()
    report = await opening.value
    await expect(report.get_by_text(THOUGHT)).to_be_visible()
    await report.close()


async def get_help(page: Page, ana: Phone) -> None:
    await ana.write("/help_now")
    await ana.press("Germany")
    await ana.hears("Telefonseelsorge")
    await look_over(page)


async def save(page: Page) -> list[tuple[str, str]]:
    """What was done, as the saved file has it: each act, and the first thing that was given with it."""
    async with page.expect_download() as saving:
        await page.get_by_role("link", name="Save this dialogue").click()
    kept = json.loads(Path(await (await saving.value).path()).read_text())
    return [(step["does"], str(next(iter(step["given"].values())))) for step in kept["steps"]]


async def test_from_the_first_invitation_to_a_report(stage: Stage, open_page: OpenPage) -> None:
    page = await open_page(stage.world.base_url)
    ana, ben = Phone(page, "Ana"), Phone(page, "Ben")
    await come_together(page, ana, ben, await invitation(stage))
    await agree(page, ana, ben)
    await page.get_by_role("button", name="Next nudge: 20:30").click()
    await walk(page, ana)
    await read(page, ben)
    await take_along(page, ben)
    await get_help(page, ana)
    steps = await save(page)
    assert {("press", "Propose it"), ("write", THOUGHT), ("clock", "2026-03-02T19:30:00+00:00")} <= {*steps}
    assert steps[-1] == ("press", "Germany")


async def test_a_client_comes_and_joins_by_keyboard_alone(stage: Stage, open_page: OpenPage) -> None:
    await stage.let_in("Ben")
    page = await open_page(stage.world.base_url)
    await page.emulate_media(color_scheme="dark")
    await page.set_viewport_size({"width": 390, "height": 844})
    ana, ben = Phone(page, "Ana"), Phone(page, "Ben")
    await ben.tab_to(ben.field)
    for line in ("/invite", "Ana"):
        await page.keyboard.type(line)
        await page.keyboard.press("Enter")
        await expect(ben.field).to_have_value("")
    await ben.tab_to(ben.button("Open this link as Ana"))
    await page.keyboard.press("Enter")
    for label in ("Yes, I agree", "English"):
        await ana.tab_to(ana.button(label))
        await page.keyboard.press("Enter")
    await ana.hears("Where are you?")
