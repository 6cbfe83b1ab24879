"""Help now is there in any state: the command, the button, the bare word; through a bad network; without a database."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import NetworkError, RetryAfter

from handlers import help_now
from handlers.callers import NOBODY, Caller
from sandbox.app import TOKEN, create_app
from sandbox.server import serve
from texts.catalogue import Catalogue
from texts.contacts import Contacts

ANA = 1001
CATALOGUE = Catalogue.load()
CONTACTS = Contacts.load()
AT_ONCE = (0.0, 0.0, 0.0)
WORDS = help_now.words_of(CATALOGUE)


@dataclass
class Line:
    """Ana's phone at one end, the bot at the other, the stand-in in between."""

    bot: Bot
    control: httpx.AsyncClient
    offset: int = 0

    async def act(self, name: str, **given: Any) -> None:
        await self.do(f"people/{ANA}/{name}", **given)

    async def do(self, path: str, **given: Any) -> dict[str, Any]:
        response = await self.control.post(path, json=given)
        assert response.status_code == 200, response.text
        done: dict[str, Any] = response.json()
        return done

    async def raw(self) -> list[dict[str, Any]]:
        """What the bot has been sent since it last asked."""
        asked = {"offset": self.offset, "timeout": 0}
        found: list[dict[str, Any]] = await self.bot.do_api_request("getupdates", api_kwargs=asked)
        self.offset = max([one["update_id"] + 1 for one in found], default=self.offset)
        return found

    async def heed(self, caller: Caller = NOBODY) -> int:
        """Answers what asks for help; says how many did."""
        updates = [Update.de_json(raw, self.bot) for raw in await self.raw()]
        asking = [update for update in updates if help_now.wanted(update, WORDS)]
        for update in asking:
            await help_now.answer(self.bot, update, CATALOGUE, CONTACTS, caller, waits=AT_ONCE)
        return len(asking)

    async def says(self, text: str, caller: Caller = NOBODY) -> int:
        await self.act("write", text=text)
        return await self.heed(caller)

    async def presses(self, label: str) -> int:
        await self.act("press", label=label)
        return await self.heed()

    async def chat(self) -> dict[str, Any]:
        found: dict[str, Any] = (await self.control.get(f"people/{ANA}/chat")).json()
        return found

    async def said(self) -> list[dict[str, Any]]:
        """The bot's messages as they now stand."""
        return [message for message in (await self.chat())["messages"] if message["from"] == "bot"]

    async def last(self) -> str:
        return str((await self.said())[-1]["text"])

    async def goes_wrong(self, kind: str, **wishes: Any) -> None:
        await self.do("faults", kind=kind, **wishes)


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    async with (
        serve(create_app()) as telegram,
        httpx.AsyncClient(base_url=f"{telegram.url}/control/") as control,
        Bot(TOKEN, base_url=f"{telegram.url}/bot") as bot,
    ):
        line = Line(bot, control)
        await line.do("people", id=ANA, first_name="Ana", language_code="en")
        yield line


@pytest.mark.parametrize(
    "text",
    [
        *("/help_now", "/help_now@midweek_sandbox_bot", "/HELP_NOW", "/help_now please"),
        *("help", "Help", "  SOS ", "crisis", "hilfe", "Hilfe!", "KRISE", "notfall", "help…"),
        *("Help now", "hilfe  jetzt", "¡SOS!", "“help”", "🆘"),
    ],
)
async def test_the_command_and_the_bare_words_ask_for_help(line: Line, text: str) -> None:
    assert await line.says(text) == 1
    assert (await line.last()).startswith("If you may be in danger now, call your local emergency number.")


@pytest.mark.parametrize(
    "text",
    ["/help", "/help_nowhere", "I need help with my homework", "help me", "no crisis today", "!", "what helps: rest"],
)
async def test_what_only_contains_such_a_word_is_left_to_the_others(line: Line, text: str) -> None:
    assert await line.says(text) == 0
    assert await line.said() == []


async def test_a_photo_and_a_correction_are_left_to_the_others(line: Line) -> None:
    await line.act("photo", caption="help")
    await line.act("write", text="hello")
    await line.act("edit", message_id=(await line.chat())["messages"][-1]["message_id"], text="help")
    assert await line.heed() == 0


async def test_the_help_button_of_another_message_leaves_that_message_alone(line: Line) -> None:
    await line.act("write", text="hello")
    await line.bot.send_message(ANA, "Question 2 of 5", reply_markup=_keyboard("Help now", "help"))
    await line.presses("Help now")
    question, help_ = await line.said()
    assert (question["text"], question["is_edited"]) == ("Question 2 of 5", False)
    assert help_["text"].startswith("If you may be in danger now")


async def test_the_button_stops_spinning(line: Line) -> None:
    await line.says("help")
    await line.presses("Germany")
    answered = (await line.control.get("calls", params={"method": "answerCallbackQuery"})).json()["calls"]
    assert [call["status"] for call in answered] == [200]


async def test_the_country_is_asked_and_its_contacts_take_the_question_s_place(line: Line) -> None:
    await line.says("/help_now")
    await line.presses("United Kingdom")
    (shown,) = await line.said()
    assert "Call 999" in shown["text"]
    assert "Samaritans: call 116 123" in shown["text"]
    assert "checked on November 20, 2026" in shown["text"]
    await line.presses("Another country")
    await line.presses("Germany")
    assert "TelefonSeelsorge: call 0800 1110111" in await line.last()


async def test_a_country_that_is_not_there_is_said_to_be_unknown(line: Line) -> None:
    await line.says("/help_now")
    await line.presses("My country isn't here")
    assert "I don't know who answers in your country" in await line.last()
    assert "https://findahelpline.com" in await line.last()


async def test_a_client_who_told_their_country_is_not_asked_again(line: Line) -> None:
    await line.says("/help_now", Caller(region="IE"))
    assert "Call 112 or 999" in await line.last()


async def test_grounding_comes_below_the_numbers_and_goes_on_by_edits(line: Line) -> None:
    await line.says("/help_now")
    await line.presses("Ireland")
    await line.presses("Grounding")
    seen = [await line.last()]
    for label in ["Next"] * 5 + ["Once more"]:
        await line.presses(label)
        seen.append(await line.last())
    assert [text[0] for text in seen] == ["5", "4", "3", "2", "1", "T", "5"]
    numbers, grounding = await line.said()
    assert "116 123" in numbers["text"]
    assert len(grounding["edits"]) == 6


async def test_pressing_twice_changes_nothing_and_sends_nothing_more(line: Line) -> None:
    await line.says("/help_now")
    question = (await line.said())[0]["message_id"]
    for _ in range(2):
        await line.act("press", message_id=question, callback_data="help:region:GB")
    assert await line.heed() == 2
    assert len(await line.said()) == 1


async def test_it_closes_to_a_line_that_says_how_to_come_back(line: Line) -> None:
    await line.says("/help_now")
    await line.presses("Ireland")
    await line.presses("Close")
    (shown,) = await line.said()
    assert shown["text"] == "Closed. /help_now brings it back, at any time."
    assert shown["buttons"] == []


async def test_a_message_that_is_gone_is_no_reason_not_to_help(line: Line) -> None:
    await line.says("/help_now")
    await line.act("press", label="Ireland")
    await line.bot.delete_message(ANA, (await line.said())[0]["message_id"])
    await line.heed()
    assert "116 123" in await line.last()


@pytest.mark.parametrize("data", ["help:region:<b>", "help:grounding:-1", "help:close:please", "help:" + "x" * 50])
async def test_a_forged_button_does_no_harm(line: Line, data: str) -> None:
    await line.says("/help_now")
    await line.act("press", label="Ireland")
    (raw,) = await line.raw()
    raw["callback_query"]["data"] = data
    forged = Update.de_json(raw, line.bot)
    assert help_now.wanted(forged, WORDS)
    await help_now.answer(line.bot, forged, CATALOGUE, CONTACTS, waits=AT_ONCE)
    assert "danger" in await line.last()


async def test_other_buttons_are_left_to_the_others(line: Line) -> None:
    await line.act("write", text="hello")
    await line.bot.send_message(ANA, "Well?", reply_markup=_keyboard("Start", "helpless:1"))
    assert await line.presses("Start") == 0


@pytest.mark.parametrize(
    ("code", "first"),
    [("de", "Wenn du jetzt"), ("de-AT", "Wenn du jetzt"), ("en", "If you"), ("pt-br", "If you"), (None, "If you")],
)
async def test_it_speaks_the_language_of_the_phone_and_otherwise_english(
    line: Line, code: str | None, first: str
) -> None:
    await line.do("people", id=ANA, first_name="Ana", language_code=code)
    await line.says("sos")
    assert (await line.last()).startswith(first)


async def test_in_a_group_it_is_silent(line: Line) -> None:
    await line.says("help")
    await line.act("press", label="Ireland")
    await line.do("groups", person_id=ANA, title="Friends")
    pressed, *others = await line.raw()
    joined = next(one for one in others if "message" in one)
    assert joined["message"]["chat"]["type"] == "group"
    written = {**joined, "message": {**joined["message"], "text": "/help_now"}}
    pressed["callback_query"]["message"]["chat"] = joined["message"]["chat"]
    assert not help_now.wanted(Update.de_json(written, line.bot), WORDS)
    assert not help_now.wanted(Update.de_json(pressed, line.bot), WORDS)


@pytest.mark.parametrize("kind", ["drop_before", "server_error"])
@pytest.mark.parametrize("times", [1, 3])
async def test_a_bad_network_does_not_keep_help_away(line: Line, kind: str, times: int) -> None:
    await line.act("write", text="help")
    await line.goes_wrong(kind, method="sendMessage", times=times)
    await line.heed()
    assert len(await line.said()) == 1


async def test_a_bad_network_does_not_keep_the_next_screen_away(line: Line) -> None:
    await line.says("help")
    await line.goes_wrong("drop_after", method="editMessageText")
    await line.goes_wrong("drop_before", method="answerCallbackQuery")
    await line.presses("Ireland")
    (shown,) = await line.said()
    assert "116 123" in shown["text"]


async def test_an_answer_that_was_lost_on_its_way_back_is_rather_sent_twice(line: Line) -> None:
    await line.act("write", text="help")
    await line.goes_wrong("drop_after", method="sendMessage")
    await line.heed()
    assert len(await line.said()) == 2


async def test_a_network_that_stays_away_is_the_caller_s_to_try_again(line: Line) -> None:
    await line.act("write", text="help")
    (raw,) = await line.raw()
    await line.goes_wrong("server_error", method="sendMessage", times=4)
    update = Update.de_json(raw, line.bot)
    with pytest.raises(NetworkError):
        await help_now.answer(line.bot, update, CATALOGUE, CONTACTS, waits=AT_ONCE)
    await help_now.answer(line.bot, update, CATALOGUE, CONTACTS, waits=AT_ONCE)
    assert len(await line.said()) == 1


async def test_when_telegram_asks_for_time_the_caller_is_told_how_much(line: Line) -> None:
    await line.act("write", text="help")
    await line.goes_wrong("too_many", retry_after=7)
    with pytest.raises(RetryAfter) as asked:
        await line.heed()
    assert int(asked.value.retry_after.total_seconds()) == 7  # type: ignore[union-attr]  # PTB_TIMEDELTA is set


async def test_a_refusal_for_good_is_logged_and_over(line: Line, caplog: pytest.LogCaptureFixture) -> None:
    await line.act("write", text="help")
    await line.act("block")
    assert await line.heed() == 1
    assert "action=help_now_refused kind=Forbidden" in caplog.text
    assert await line.said() == []


def _keyboard(label: str, data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data)]])
