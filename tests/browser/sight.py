"""The page in a window of its own, on a stand-in that no bot is on."""

from dataclasses import dataclass

from playwright.async_api import Locator, Page, expect

from sandbox.person import Person
from tests.sandbox.conftest import Caller


@dataclass(frozen=True)
class Sight:
    """The page, and Ana, who has pressed Start; a test says itself what a bot would call."""

    page: Page
    ana: Person
    call: Caller

    @property
    def messages(self) -> Locator:
        """Ana's."""
        return self.page.get_by_role("log", name="Messages of Ana")

    async def say(self, text: str, *labels: str) -> int:
        """The bot says something to Ana, with a row of buttons; the message's number."""
        row = [{"text": label, "callback_data": label} for label in labels]
        sent = await self.call.result(
            "sendMessage", chat_id=self.ana.id, text=text, reply_markup={"inline_keyboard": [row]}
        )
        await expect(self.messages.get_by_text(text, exact=True)).to_have_count(1)
        return int(sent["message_id"])
