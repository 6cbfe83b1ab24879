"""How a message is told, over real HTTP: keys, edits in place, parts, files."""

import asyncio
import json

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from delivery.pace import FLOODED_CHATS, Pace
from storage.outbox import Button, Message, outbox
from tests.delivery.conftest import ANA, BEN, Outbox
from tests.delivery.telegram import Fault, Telegram
from tests.outboxes import put_instead

FLOOD = Fault(429, "Too Many Requests: retry after 7", retry_after=7)
LONG_FLOOD = Fault(429, "Too Many Requests: retry after 600", retry_after=600)
UNHEARD = Fault(takes_effect=True)
UNCHANGED = Fault(400, "Bad Request: message is not modified: specified new message content ... are exactly the same")
GONE = Fault(400, "Bad Request: message to edit not found")
GO = ((Button("go", {"n": 1}, label="go"),),)


async def test_a_message_arrives_with_its_keys(box: Outbox, telegram: Telegram) -> None:
    row = await box.put("", message=Message("hello", {"name": "A&B"}, GO))
    await box.send_all()
    [call] = telegram.calls
    assert (call.method, call.params["text"], call.params["parse_mode"]) == (
        "sendMessage",
        "<b>Hello A&amp;B</b>",
        "HTML",
    )
    assert call.keys == [[{"text": "Go", "callback_data": f"{row.hex}:0"}]]
    assert await box.kept() == [("sent", None)]


async def test_an_edit_changes_the_message_that_its_anchor_shows(box: Outbox, telegram: Telegram) -> None:
    await box.put("one", anchor="walk", buttons=GO)
    await box.put("two", anchor="walk", edits=True, buttons=GO)
    await box.send_all()
    await box.put("three", anchor="walk", edits=True)
    await box.send_all()
    assert telegram.methods() == ["sendMessage", "editMessageText", "editMessageText"]
    assert [call.params.get("message_id") for call in telegram.calls] == [None, "101", "101"]
    assert [bool(call.keys) for call in telegram.calls] == [True, True, False]


async def test_an_edit_without_anything_to_edit_is_sent(box: Outbox, telegram: Telegram) -> None:
    await box.put("one", anchor="walk", edits=True)
    await box.send_all()
    assert telegram.methods() == ["sendMessage"]


async def test_an_edit_that_changes_nothing_is_done(box: Outbox, telegram: Telegram) -> None:
    await box.put("one", anchor="walk")
    await box.send_all()
    telegram.fail(ANA, UNCHANGED)
    await box.put("one", anchor="walk", edits=True)
    await box.send_all()
    assert await box.kept() == [("sent", None), ("sent", None)]
    assert telegram.texts(ANA) == ["one"]


async def test_an_edit_of_a_message_that_is_gone_is_sent_anew(box: Outbox, telegram: Telegram) -> None:
    await box.put("one", anchor="walk")
    await box.send_all()
    telegram.fail(ANA, GONE)
    await box.put("two", anchor="walk", edits=True)
    await box.send_all()
    assert telegram.methods() == ["sendMessage", "sendMessage"]


async def test_keys_are_taken_off_when_nothing_else_is_to_be_said_and_the_newest_of_a_chat(
    box: Outbox, telegram: Telegram
) -> None:
    for number in range(3):
        await box.put(f"to Ana {number}", anchor="walk", buttons=GO)
        await box.put(f"to Ben {number}", BEN, anchor="walk", buttons=GO)
    await box.send_all()
    assert telegram.methods() == ["sendMessage"] * 6 + ["editMessageReplyMarkup"] * 2


async def test_an_edit_without_an_answer_is_repeated(box: Outbox, telegram: Telegram) -> None:
    await box.put("one", anchor="walk")
    await box.send_all()
    telegram.fail(ANA, UNHEARD, UNCHANGED)
    await box.put("two", anchor="walk", edits=True)
    await box.send_all()
    await box.wait(2)
    assert telegram.texts(ANA) == ["one", "two"]
    assert await box.kept() == [("sent", None), ("sent", None)]


async def test_a_new_message_takes_the_keys_off_the_one_before(box: Outbox, telegram: Telegram) -> None:
    await box.put("one", anchor="walk", buttons=GO)
    await box.put("elsewhere", anchor="log", buttons=GO)
    await box.put("two", anchor="walk", buttons=GO)
    await box.send_all()
    await box.put("three", anchor="walk")
    await box.put("four", anchor="walk")
    await box.send_all()
    off = [call.params["message_id"] for call in telegram.calls if call.method == "editMessageReplyMarkup"]
    assert (telegram.texts(ANA), off) == (["one", "elsewhere", "two", "three", "four"], ["101", "103"])


async def test_keys_that_cannot_be_taken_off_stay(box: Outbox, telegram: Telegram) -> None:
    await box.put("one", anchor="walk", buttons=GO)
    await box.send_all()
    await box.put("two", anchor="walk")
    telegram.fail(ANA, None, GONE)
    await box.send_all()
    assert [state for state, _ in await box.kept()] == ["sent", "sent"]


async def test_the_key_that_shares_a_place_goes_with_the_next_plain_message(box: Outbox, telegram: Telegram) -> None:
    await box.put("", message=Message("said", {"x": "Where?"}, ask_location="share"))
    await box.put("Thank you")
    await box.send_all()
    asked, thanked = (call.params["reply_markup"] for call in telegram.calls)
    assert "request_location" in asked
    assert "remove_keyboard" in thanked


async def test_a_long_message_comes_in_parts_with_its_keys_under_the_last(box: Outbox, telegram: Telegram) -> None:
    await box.put("word " * 1_000, buttons=GO)
    await box.send_all()
    assert [(len(call.params["text"]), bool(call.keys)) for call in telegram.calls] == [(4094, False), (904, True)]


async def test_parts_that_arrived_are_not_repeated(box: Outbox, telegram: Telegram) -> None:
    telegram.fail(ANA, None, FLOOD)
    await box.put("one " * 1_000 + "two " * 1_000)
    await box.put("next")
    await box.send_all()
    assert [text.split()[0] for text in telegram.texts(ANA)] == ["one"]
    await box.wait(7)
    assert [text.split()[-1] for text in telegram.texts(ANA)] == ["two", "two", "next"]


async def test_between_two_parts_nobody_waits_for_as_long_as_telegram_may_ask(box: Outbox, telegram: Telegram) -> None:
    held = telegram.hang(ANA)
    await box.put("one " * 1_000 + "two " * 1_000)
    others = range(30, 30 + FLOODED_CHATS)
    for chat_id in others:
        telegram.fail(chat_id, LONG_FLOOD)
        await box.put("to others", chat_id)
    async with asyncio.TaskGroup() as group:
        group.create_task(box.sender.run())
        await held.reached.wait()
        while [("waiting", "flood")] * len(others) != (await box.kept())[1:]:
            await asyncio.sleep(0)
        held.free.set()
        box.sender.stop()
    assert (await box.kept())[0] == ("waiting", "flood")
    async with box.database.reading() as tx:
        assert (await tx.execute(select(outbox.c.parts_sent).order_by(outbox.c.number))).scalars().first() == 1


async def test_what_has_fewer_parts_than_arrived_before_still_brings_its_keys(box: Outbox, telegram: Telegram) -> None:
    telegram.fail(ANA, None, FLOOD)
    row = await box.put("word " * 1_000, buttons=GO)
    await box.send_all()
    async with box.database.transaction() as tx:
        # In the language that she has chosen meanwhile it is short.
        await put_instead(tx, row, Message("said", {"x": "short"}, GO))
    await box.wait(7)
    assert [(call.params["text"][:5], bool(call.keys)) for call in telegram.calls] == [
        ("word ", False),
        ("short", True),
    ]


async def test_a_file_goes_along(box: Outbox, telegram: Telegram) -> None:
    spec = {"name": "log.csv"}
    await box.put("", message=Message("said", {"x": "Here"}, file=spec), lane="export")
    await box.send_all()
    shown, call = telegram.calls
    assert (shown.method, shown.params["action"]) == ("sendChatAction", "upload_document"), "it takes a while"
    assert (call.method, call.params["caption"], call.file) == ("sendDocument", "Here", ("log.csv", b"a,b\r\n"))
    assert "allow_paid_broadcast" not in call.params


async def test_a_picture_is_seen_at_once_with_what_was_found_when_it_was_made(box: Outbox, telegram: Telegram) -> None:
    spec = {"name": "chart.png", "args": {"x": "12 of 14 days"}}
    await box.put("", message=Message("said", file=spec))
    await box.send_all()
    call = telegram.calls[-1]
    assert (call.method, call.params["caption"], call.file) == ("sendPhoto", "12 of 14 days", ("chart.png", b"a,b\r\n"))


async def test_a_file_is_made_later_when_the_database_is_away(box: Outbox, telegram: Telegram) -> None:
    box.away.append(OperationalError("SELECT", None, Exception("away")))
    await box.put("", message=Message("said", {"x": "Here"}, file={"name": "log.csv"}), lane="export")
    await box.send_all()
    assert "sendDocument" not in telegram.methods()
    await box.wait(2)
    assert telegram.methods()[-1] == "sendDocument"


async def test_a_file_comes_although_it_cannot_be_shown_that_it_is_coming(box: Outbox, telegram: Telegram) -> None:
    telegram.fail(ANA, FLOOD)
    await box.put("", message=Message("said", {"x": "Here"}, file={"name": "log.csv"}))
    await box.send_all()
    assert telegram.methods() == ["sendDocument"]
    assert await box.kept() == [("sent", None)]


async def test_a_picture_with_a_nudge_is_not_announced(box: Outbox, telegram: Telegram) -> None:
    await box.put("", message=Message("said", {"x": "Week"}, file={"name": "chart.png"}), lane="nudge")
    await box.send_all()
    assert telegram.methods() == ["sendPhoto"]


@pytest.mark.parametrize("pace", [Pace(1_000_000, None, is_paid=True)])
async def test_who_pays_for_more_than_the_limit_says_so_with_each_message(box: Outbox, telegram: Telegram) -> None:
    await box.put("one")
    await box.put("", message=Message("said", {"x": "Here"}, file={"name": "log.csv"}))
    await box.send_all()
    sent = [call for call in telegram.calls if call.method != "sendChatAction"]
    assert [call.params.get("allow_paid_broadcast") for call in sent] == ["true", "true"]


async def test_words_too_long_for_a_caption_go_before_the_file(box: Outbox, telegram: Telegram) -> None:
    await box.put("", message=Message("said", {"x": "word " * 300}, GO, file={"name": "log.csv"}))
    await box.send_all()
    assert telegram.methods() == ["sendChatAction", "sendMessage", "sendMessage", "sendDocument"]
    assert [bool(call.keys) for call in telegram.calls] == [False, False, False, True]
    assert "caption" not in telegram.calls[-1].params


async def test_earlier_messages_go_before_the_new_one_a_hundred_at_a_time(box: Outbox, telegram: Telegram) -> None:
    await box.put("", message=Message("hello", {"name": "you"}, hides=tuple(range(1, 131))))
    await box.send_all()
    assert telegram.methods() == ["deleteMessages", "deleteMessages", "sendMessage"]
    asked = [json.loads(call.params["message_ids"]) for call in telegram.calls[:2]]
    assert asked == [list(range(1, 101)), list(range(101, 131))]
    telegram.fail(ANA, Fault(400, "Bad Request: message can't be deleted for everyone"))
    await box.put("", message=Message("hello", {"name": "you"}, hides=(7,)))
    await box.send_all()
    assert telegram.methods()[3:] == ["sendMessage"]
    assert await box.kept() == [("sent", None)] * 2


async def test_a_flood_in_the_middle_of_hiding_goes_on_where_it_was(box: Outbox, telegram: Telegram) -> None:
    telegram.fail(ANA, None, FLOOD)
    await box.put("", message=Message("hello", {"name": "you"}, hides=tuple(range(1, 131))))
    await box.send_all()
    await box.wait(8)
    assert telegram.methods() == ["deleteMessages", "deleteMessages", "sendMessage"]
    assert await box.kept() == [("sent", None)]
