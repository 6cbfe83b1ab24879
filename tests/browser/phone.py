"""A person's chat on the page, used as they would: by what can be read and pressed on it."""

import re

from playwright.async_api import Locator, Page, expect

MOST_TABS = 60
HAS_FOCUS = "goal => goal === document.activeElement"


class Phone:
    """One of the two chats. Everything waits until it can be done, as Playwright does."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.screen = page.get_by_role("region", name=re.compile(rf"^{name}'s chat"))
        self.messages = self.screen.get_by_role("log")
        self.field = self.screen.get_by_role("textbox", name=f"Write as {name}")

    def button(self, label: str) -> Locator:
        """The newest button that begins with this label."""
        return self.screen.get_by_role("button", name=re.compile(rf"^{re.escape(label)}")).last

    async def press(self, *labels: str) -> None:
        """One button after the other."""
        for label in labels:
            await self.button(label).click()

    async def write(self, *texts: str) -> None:
        """Texts or commands, each sent with Enter; the field is empty again when it went."""
        for text in texts:
            await self.field.fill(text)
            await self.field.press("Enter")
            await expect(self.field).to_have_value("")

    async def hears(self, *words: str) -> None:
        """Until the words are in the chat."""
        for part in words:
            await expect(self.messages.get_by_text(part).last).to_be_visible()

    async def tab_to(self, goal: Locator) -> None:
        """By Tab alone, through what can be reached on the page; once round all of it at the most."""
        await expect(goal).to_be_visible()
        for _ in range(MOST_TABS):
            if await goal.evaluate(HAS_FOCUS):
                return
            await self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not lead to {goal}")
