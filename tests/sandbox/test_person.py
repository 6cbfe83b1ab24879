"""People: pressing, opening links, keyboards, groups; and the answers that they get."""

import pytest
from telegram import Bot

from sandbox.person import NotPossible, Person, World
from tests.sandbox.conftest import Caller
from tests.sandbox.contract import check_type

GO = {"inline_keyboard": [[{"text": "Go on", "callback_data": "go"}, {"text": "Stop", "callback_data": "stop"}]]}


async def test_a_press_is_answered_once(bot: Bot, call: Caller, ana: Person) -> None:
    await call.result("sendMessage", chat_id=ana.id, text="Ready?", reply_markup=GO)
    await ana.press("Go", settle=False)
    update = (await call.result("getUpdates"))[-1]
    check_type("Update", update)
    query = update["callback_query"]
    assert (query["data"], query["message"]["reply_markup"]) == ("go", GO)
    answer = {"callback_query_id": query["id"], "text": "Kept."}
    assert await call.result("answerCallbackQuery", **answer) is True
    assert await call.refusal("answerCallbackQuery", **answer) == (
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    )
    assert await ana.toasts() == ["Kept."]


async def test_a_label_that_is_not_there_names_those_that_are(call: Caller, ana: Person) -> None:
    await call.result("sendMessage", chat_id=ana.id, text="Ready?", reply_markup=GO)
    with pytest.raises(NotPossible, match=r"Ana sees no button 'Later', but \['Go on', 'Stop'\]"):
        await ana.press("Later", settle=False)


async def test_the_newest_message_with_the_label_is_pressed_and_stale_ones_by_data(call: Caller, ana: Person) -> None:
    older, newer = [await call.result("sendMessage", chat_id=ana.id, text=text, reply_markup=GO) for text in "ab"]
    assert (await ana.press("Stop", settle=False))["message_id"] == newer["message_id"]
    await call.result("editMessageReplyMarkup", chat_id=ana.id, message_id=older["message_id"])
    assert (await ana.press_data(older["message_id"], "go", settle=False))["message_id"] == older["message_id"]
    with pytest.raises(NotPossible, match="never had a button"):
        await ana.press_data(older["message_id"], "forged", settle=False)


async def test_a_reply_keyboard_sends_words_or_the_location(call: Caller, ana: Person) -> None:
    keyboard = {"keyboard": [[{"text": "Where I am", "request_location": True}], ["A city"]], "one_time_keyboard": True}
    await call.result("sendMessage", chat_id=ana.id, text="Where?", reply_markup=keyboard)
    assert await ana.keyboard() == [["Where I am"], ["A city"]]
    await ana.share_location("Where", 48.1, 11.6, settle=False)
    assert await ana.keyboard() == []
    assert (await ana.chat())[-1].raw["location"] == {"latitude": 48.1, "longitude": 11.6}


async def test_a_deep_link_starts_the_bot(call: Caller, world: World) -> None:
    ben = await world.person("Ben", language_code="de")
    link = (await world.bot())["link"]
    assert (await ben.open(f"{link}?start=abc-1", settle=False)).text == "/start abc-1"
    assert (await ben.open("xyz", settle=False)).text == "/start xyz"
    with pytest.raises(NotPossible, match="not a link to this bot"):
        await ben.open("https://t.me/another_bot?start=x", settle=False)
    update = (await call.result("getUpdates"))[0]
    assert update["message"]["from"]["language_code"] == "de"
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


async def test_who_blocked_the_bot_writes_to_nobody(ana: Person) -> None:
    await ana.block(settle=False)
    with pytest.raises(NotPossible, match="Ana has blocked the bot"):
        await ana.write("Hello?", settle=False)


async def test_only_own_texts_can_be_edited(call: Caller, ana: Person) -> None:
    own = await ana.write("one", settle=False)
    await ana.edit(own.message_id, "two", settle=False)
    assert (await call.result("getUpdates"))[-1]["edited_message"]["text"] == "two"
    sent = await call.result("sendMessage", chat_id=ana.id, text="Hello")
    with pytest.raises(NotPossible, match="own text"):
        await ana.edit(sent["message_id"], "mine", settle=False)


async def test_a_group_tells_of_its_bot_and_shows_it_commands_only(call: Caller, world: World, ana: Person) -> None:
    group = await world.ask("groups", {"person_id": ana.id, "title": "Family"})
    for text in ("just talking", "/start@midweek_sandbox_bot"):
        await world.ask(f"groups/{group['id']}/write", {"person_id": ana.id, "text": text})
    updates = await call.result("getUpdates")
    for update in updates:
        check_type("Update", update)
    assert updates[1]["my_chat_member"]["new_chat_member"]["status"] == "member"
    texts = [update["message"].get("text", "joined") for update in updates[2:]]
    assert texts == ["joined", "/start@midweek_sandbox_bot"]
    assert await call.result("leaveChat", chat_id=group["id"]) is True
    left = await call.refusal("sendMessage", chat_id=group["id"], text="Hello")
    assert left == "Forbidden: bot was kicked from the group chat"


async def test_commands_are_shown_by_the_narrowest_scope(bot: Bot, call: Caller, ana: Person) -> None:
    await call.result("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    assert await ana.commands() == ["help"]
    scope = {"type": "chat", "chat_id": ana.id}
    await call.result("setMyCommands", commands=[{"command": "pause", "description": "Pause"}], scope=scope)
    assert await ana.commands() == ["pause"]
    await call.result("deleteMyCommands", scope=scope)
    assert await ana.commands() == ["help"]
    bad_name = await call.refusal("setMyCommands", commands=[{"command": "Help!", "description": "Help"}])
    assert bad_name == "Bad Request: BOT_COMMAND_INVALID"


async def test_where_nothing_was_played_there_is_nothing_to_read(call: Caller, world: World) -> None:
    await call("getMe")
    assert (await world.scenario())["steps"] == []


async def test_what_was_played_can_be_read_as_a_scenario(call: Caller, ana: Person, world: World) -> None:
    await call.result("sendMessage", chat_id=ana.id, text="Ready?", reply_markup=GO)
    await ana.press("Stop", settle=False)
    played = await world.scenario()
    assert [person["first_name"] for person in played["people"]] == ["Ana"]
    assert played["start"] == "2026-03-02T08:00:00.000000Z"
    assert played["steps"][1]["given"] == {"label": "Stop"}
    assert [step["does"] for step in played["steps"]] == ["open", "press"]
    assert played["steps"][0]["said"] == [{"to": ana.id, "text": "Ready?", "buttons": [["Go on", "Stop"]]}]
