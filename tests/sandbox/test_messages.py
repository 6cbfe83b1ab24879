"""Sending and changing text: what the real server takes, refuses and says."""

from typing import Any

import pytest
from telegram import Bot, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup
from telegram.error import BadRequest

from sandbox.person import Person, World
from tests.sandbox.conftest import Caller
from tests.sandbox.contract import check_calls, check_type

GO = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


async def test_nobody_is_written_to_who_has_not_written_first(call: Caller, world: World) -> None:
    ben = await world.person("Ben")
    assert await call.refusal("sendMessage", chat_id=ben.id, text="Hello") == "Bad Request: chat not found"
    assert await call.refusal("sendMessage", text="Hello") == "Bad Request: chat_id is empty"


async def test_who_blocked_the_bot_is_not_reached_until_unblocking(call: Caller, ana: Person) -> None:
    await ana.block(settle=False)
    assert await call("sendMessage", chat_id=ana.id, text="Hello") == (
        403,
        {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"},
    )
    await ana.unblock(settle=False)
    await call.result("sendMessage", chat_id=ana.id, text="Hello")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "message text is empty"),
        (" \n ", "message text is empty"),
        ("x" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
    ],
)
async def test_texts_have_1_to_4096_units(call: Caller, ana: Person, text: str, reason: str) -> None:
    assert await call.refusal("sendMessage", chat_id=ana.id, text=text) == f"Bad Request: {reason}"


async def test_length_is_measured_after_the_markup_is_read(call: Caller, ana: Person) -> None:
    text = "<b>" + "😀" * 2048 + "</b>"
    message = await call.result("sendMessage", chat_id=ana.id, text=text, parse_mode="HTML")
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]


async def test_only_inline_keyboards_come_back(bot: Bot, ana: Person, world: World) -> None:
    inline = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])
    reply = ReplyKeyboardMarkup([[KeyboardButton("Where I am", request_location=True)]], one_time_keyboard=True)
    sent = [await bot.send_message(ana.id, "?", reply_markup=markup) for markup in (inline, reply, ForceReply())]
    assert [message.reply_markup for message in sent] == [inline, None, None]
    check_calls(await world.calls())


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        ({"text": "Go"}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (
            {"text": "Go", "callback_data": ""},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ({"text": "Go", "callback_data": "ä" * 33}, "BUTTON_DATA_INVALID"),
        (
            {"text": "Go", "callback_data": "go", "url": "https://example.org"},
            "can't parse inline keyboard button: Exactly one action must be given",
        ),
        ({"callback_data": "go"}, 'can\'t parse inline keyboard button: Field "text" must be of type String'),
        ({"text": "Go", "url": "nowhere"}, "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL"),
    ],
)
async def test_each_button_has_exactly_one_sound_action(
    call: Caller, ana: Person, button: dict[str, Any], reason: str
) -> None:
    markup = {"inline_keyboard": [[button]]}
    refusal = await call.refusal("sendMessage", chat_id=ana.id, text="Hello", reply_markup=markup)
    assert refusal == f"Bad Request: {reason}"


async def test_callback_data_may_have_64_bytes(call: Caller, ana: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "ä" * 32}]]}
    await call.result("sendMessage", chat_id=ana.id, text="Hello", reply_markup=markup)


async def test_an_edit_without_a_keyboard_takes_it_away(call: Caller, ana: Person) -> None:
    sent = await call.result("sendMessage", chat_id=ana.id, text="Hello", reply_markup=GO)
    place = {"chat_id": ana.id, "message_id": sent["message_id"]}
    edited = await call.result("editMessageText", **place, text="Hello")
    assert "reply_markup" not in edited
    assert edited["edit_date"] >= edited["date"]
    assert (await ana.last()).buttons == ()
    assert await call.refusal("editMessageText", **place, text=" Hello ") == NOT_MODIFIED
    assert await call.refusal("editMessageReplyMarkup", **place) == NOT_MODIFIED
    again = await call.result("editMessageReplyMarkup", **place, reply_markup=GO)
    assert again["reply_markup"] == GO


async def test_the_transcript_keeps_what_a_message_was(call: Caller, ana: Person) -> None:
    sent = await call.result("sendMessage", chat_id=ana.id, text="One", reply_markup=GO)
    await call.result("editMessageText", chat_id=ana.id, message_id=sent["message_id"], text="Two")
    last = await ana.last()
    assert (last.text, last.is_edited) == ("Two", True)
    assert [(earlier["text"], earlier["buttons"][0][0]["text"]) for earlier in last.raw["edits"]] == [("One", "Go")]


async def test_what_cannot_be_edited_says_why(call: Caller, ana: Person, bot: Bot) -> None:
    own = (await ana.chat())[0].message_id
    document = await bot.send_document(ana.id, b"text")

    async def edit(message_id: int) -> str:
        return await call.refusal("editMessageText", chat_id=ana.id, message_id=message_id, text="x")

    assert await edit(own) == "Bad Request: message can't be edited"
    assert await edit(999) == "Bad Request: message to edit not found"
    assert await edit(document.message_id) == "Bad Request: there is no text in the message to edit"
    captioned = await bot.edit_message_caption(ana.id, document.message_id, caption="Now with words")
    assert not isinstance(captioned, bool)
    assert captioned.caption == "Now with words"


async def test_messages_are_deleted_for_48_hours(call: Caller, ana: Person, running: Any) -> None:
    sent = [(await call.result("sendMessage", chat_id=ana.id, text="Hello"))["message_id"] for _ in range(3)]
    assert await call.result("deleteMessage", chat_id=ana.id, message_id=sent[0]) is True
    gone = await call.refusal("deleteMessage", chat_id=ana.id, message_id=sent[0])
    assert gone == "Bad Request: message to delete not found"
    assert await call.result("deleteMessages", chat_id=ana.id, message_ids=[sent[1], 999]) is True
    await ana.world.advance(seconds=48 * 3600, settle=False)
    late = await call.refusal("deleteMessage", chat_id=ana.id, message_id=sent[2])
    assert late == "Bad Request: message can't be deleted for everyone"
    assert [message.text for message in await ana.chat()] == ["/start", "Hello"]


async def test_wishes_are_kept_on_the_transcript(call: Caller, ana: Person) -> None:
    wishes = {"disable_notification": True, "protect_content": True, "link_preview_options": {"is_disabled": True}}
    sent = await call.result("sendMessage", chat_id=ana.id, text="Hello", **wishes)
    assert sent["has_protected_content"] is True
    assert (await ana.last()).raw["options"] == wishes


async def test_an_answer_quotes_its_message(call: Caller, ana: Person) -> None:
    first = (await ana.chat())[0].message_id
    sent = await call.result("sendMessage", chat_id=ana.id, text="Yes", reply_parameters={"message_id": first})
    assert sent["reply_to_message"]["message_id"] == first
    check_type("Message", sent)
    missing = await call.refusal("sendMessage", chat_id=ana.id, text="Yes", reply_parameters={"message_id": 99})
    assert missing == "Bad Request: message to be replied not found"


async def test_the_bot_reacts_and_shows_that_it_is_busy(call: Caller, ana: Person) -> None:
    first = (await ana.chat())[0].message_id
    thumb = [{"type": "emoji", "emoji": "👍"}]
    assert await call.result("setMessageReaction", chat_id=ana.id, message_id=first, reaction=thumb) is True
    assert await call.result("sendChatAction", chat_id=ana.id, action="typing") is True
    view = await ana.view()
    assert (view["messages"][0]["reactions"], view["action"]) == (["👍"], "typing")
    wrong = await call.refusal("sendChatAction", chat_id=ana.id, action="thinking")
    assert wrong == "Bad Request: wrong parameter action in request"


async def test_broken_markup_is_refused_in_the_servers_words(bot: Bot, ana: Person) -> None:
    with pytest.raises(BadRequest, match="Can't parse entities: unsupported start tag"):
        await bot.send_message(ana.id, "<table>", parse_mode="HTML")
    with pytest.raises(BadRequest, match="Unsupported parse_mode"):
        await bot.send_message(ana.id, "x", parse_mode="BBCode")
