"""From the outbox to Telegram, over real HTTP: what arrives, what does not, and what is kept of it."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from telegram import Bot
from telegram.request import HTTPXRequest

from delivery.pace import Pace
from delivery.sender import LEASE, Sender
from storage import clients, outbox, people
from storage.database import Database, Transaction
from storage.outbox import Button, Message
from storage.people import Person
from tests.delivery.telegram import TOKEN, Fault, Telegram
from texts.catalogue import Catalogue

ANA, BEN = 11, 22
SECOND = timedelta(seconds=1)
BLOCKED = Fault(403, "Forbidden: bot was blocked by the user")
FLOOD = Fault(429, "Too Many Requests: retry after 7", retry_after=7)
BROKEN = Fault(502, "Bad Gateway")
UNHEARD = Fault(takes_effect=True)
UNCHANGED = Fault(400, "Bad Request: message is not modified: specified new message content ... are exactly the same")
GONE = Fault(400, "Bad Request: message to edit not found")
GO = ((Button("go", {"n": 1}, label="go"),),)
ENGLISH = """
said = { $x }
hello = <b>Hello { $name }</b>
go = Go
share = Share my place
"""


class Standing:
    """A clock that a test moves."""

    def __init__(self, now: datetime) -> None:
        self.at = now

    def now(self) -> datetime:
        return self.at

    def real_delay(self, at: datetime) -> float | None:
        return 0.0 if at <= self.at else None


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    telegram = Telegram()
    await telegram.open()
    yield telegram
    telegram.close()


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    request = HTTPXRequest(connection_pool_size=32)
    bot = Bot(TOKEN, base_url=f"{telegram.url}/bot", request=request, get_updates_request=request)
    await request.initialize()
    yield bot
    await request.shutdown()


@pytest.fixture
def clock(now: datetime) -> Standing:
    return Standing(now)


class Outbox:
    """The outbox and a sender on it, as the tests use them."""

    def __init__(
        self, sender: Sender, database: Database, clock: Standing, nudged: list[tuple[UUID, bool, datetime]]
    ) -> None:
        self.sender = sender
        self.database = database
        self.clock = clock
        self.nudged = nudged

    async def put(self, text: str, chat_id: int = ANA, **more: Any) -> UUID:
        async with self.database.transaction() as tx:
            given = {"person_id": None, "message": Message("said", {"x": text}, more.pop("buttons", ())), **more}
            row = await outbox.put(tx, chat_id=chat_id, now=self.clock.now(), **given)
        assert row is not None
        return row

    async def send_all(self) -> None:
        while await self.sender.send_due():
            pass

    async def wait(self, seconds: float) -> None:
        self.clock.at += seconds * SECOND
        await self.send_all()

    async def kept(self) -> list[tuple[str, str | None]]:
        async with self.database.reading() as tx:
            rows = await tx.execute(select(outbox.outbox).order_by(outbox.outbox.c.number))
            return [(row.state, row.reason) for row in rows]


@pytest.fixture
def box(database: Database, clock: Standing, bot: Bot, tmp_path: Path) -> Outbox:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "all.ftl").write_text(ENGLISH, encoding="utf-8")

    async def make_file(spec: dict[str, Any]) -> tuple[str, bytes]:
        return spec["name"], b"a,b\r\n"

    told: list[tuple[UUID, bool, datetime]] = []

    async def nudged(_tx: Transaction, row: UUID, delivered: bool, now: datetime) -> None:
        told.append((row, delivered, now))

    catalogue, pace = Catalogue.load(tmp_path), Pace(1_000_000)
    sender = Sender(bot, database, clock, catalogue, make_file, nudged, chance=lambda: 1.0, pace=pace)
    return Outbox(sender, database, clock, told)


@pytest.fixture
async def ana(database: Database, now: datetime) -> Person:
    async with database.transaction() as tx:
        person = await people.join(tx, ANA, ANA, "Ana", "en", now)
        await clients.add(tx, person.id)
    return person


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


async def test_each_chat_hears_everything_in_order(box: Outbox, telegram: Telegram) -> None:
    for number in range(4):
        await box.put(f"to Ana {number}", ANA)
        await box.put(f"to Ben {number}", BEN)
    await box.send_all()
    assert telegram.texts(ANA) == [f"to Ana {number}" for number in range(4)]
    assert telegram.texts(BEN) == [f"to Ben {number}" for number in range(4)]


async def test_an_edit_changes_the_message_that_its_anchor_shows(box: Outbox, telegram: Telegram) -> None:
    await box.put("one", anchor="walk", buttons=GO)
    await box.put("two", anchor="walk", edits=True, buttons=GO)
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


async def test_who_blocked_the_bot_is_unreachable_and_their_nudge_is_missed_by_us(
    box: Outbox, telegram: Telegram, ana: Person, now: datetime
) -> None:
    telegram.fail(ANA, BLOCKED)
    row = await box.put("nudge", lane="nudge", person_id=ana.id)
    await box.put("to Ben", BEN)
    await box.send_all()
    assert await box.kept() == [("dropped", "forbidden"), ("sent", None)]
    assert box.nudged == [(row, False, now)]
    async with box.database.reading() as tx:
        assert (await people.get(tx, ana.id)).unreachable_at == now


async def test_a_nudge_that_arrives_is_reported_once(box: Outbox, now: datetime) -> None:
    row = await box.put("nudge", lane="nudge")
    await box.put("reply")
    await box.send_all()
    assert box.nudged == [(row, True, now)]


async def test_a_nudge_of_no_use_any_more_is_dropped_and_missed_by_us(box: Outbox, telegram: Telegram) -> None:
    row = await box.put("nudge", lane="nudge", expires_at=box.clock.at + SECOND)
    await box.wait(1)
    assert (telegram.calls, box.nudged) == ([], [(row, False, box.clock.at)])
    assert await box.kept() == [("dropped", "too late")]


async def test_a_flood_is_waited_out_as_told_and_the_chat_keeps_its_order(box: Outbox, telegram: Telegram) -> None:
    telegram.fail(ANA, FLOOD)
    for text in ("one", "two"):
        await box.put(text)
    await box.put("to Ben", BEN)
    await box.send_all()
    assert (telegram.texts(ANA), telegram.texts(BEN)) == ([], ["to Ben"])
    await box.wait(6.9)
    assert telegram.texts(ANA) == []
    await box.wait(0.1)
    assert telegram.texts(ANA) == ["one", "two"]


async def test_a_server_in_trouble_is_asked_again_less_and_less_often(box: Outbox, telegram: Telegram) -> None:
    telegram.fail(ANA, BROKEN, BROKEN, BROKEN)
    await box.put("one")
    tries = []
    for _ in range(20):
        await box.wait(1)
        tries.append(len(telegram.faults[ANA]) + len(telegram.texts(ANA)))
    # Failed at 1, 3 and 7 seconds; arrived at 15.
    assert tries == [2, 2, 1, 1, 1, 1, *[0] * 8, *[1] * 6]


async def test_a_reply_whose_fate_is_unknown_is_sent_again(box: Outbox, telegram: Telegram) -> None:
    telegram.fail(ANA, UNHEARD)
    await box.put("question", buttons=GO)
    await box.send_all()
    await box.wait(2)
    first, second = telegram.calls
    assert first == second
    assert await box.kept() == [("sent", None)]


async def test_a_nudge_whose_fate_is_unknown_is_neither_repeated_nor_counted(box: Outbox, telegram: Telegram) -> None:
    telegram.fail(ANA, UNHEARD)
    await box.put("nudge", lane="nudge")
    await box.send_all()
    await box.wait(600)
    assert (telegram.texts(ANA), box.nudged) == (["nudge"], [])
    [(state, reason)] = await box.kept()
    assert state == "sent"
    assert reason is not None


async def test_a_reply_that_was_lost_on_the_way_comes_later(box: Outbox, telegram: Telegram) -> None:
    telegram.fail(ANA, Fault())
    await box.put("one")
    await box.send_all()
    assert telegram.texts(ANA) == []
    await box.wait(2)
    assert telegram.texts(ANA) == ["one"]


async def test_without_a_connection_even_a_nudge_is_tried_again(box: Outbox, telegram: Telegram) -> None:
    telegram.close()
    row = await box.put("nudge", lane="nudge")
    await box.send_all()
    assert (await box.kept(), box.nudged) == ([("waiting", "network")], [])
    await telegram.open()
    await box.wait(2)
    assert (telegram.texts(ANA), box.nudged) == (["nudge"], [(row, True, box.clock.at)])


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


async def test_a_file_goes_along(box: Outbox, telegram: Telegram) -> None:
    spec = {"name": "log.csv"}
    await box.put("", message=Message("said", {"x": "Here"}, file=spec), lane="export")
    await box.send_all()
    [call] = telegram.calls
    assert (call.method, call.params["caption"], call.file) == ("sendDocument", "Here", ("log.csv", b"a,b\r\n"))


async def test_words_too_long_for_a_caption_go_before_the_file(box: Outbox, telegram: Telegram) -> None:
    await box.put("", message=Message("said", {"x": "word " * 300}, GO, file={"name": "log.csv"}))
    await box.send_all()
    assert telegram.methods() == ["sendMessage", "sendMessage", "sendDocument"]
    assert [bool(call.keys) for call in telegram.calls] == [False, False, True]
    assert "caption" not in telegram.calls[-1].params


@pytest.mark.parametrize(
    "broken", [Message("unheard-of"), Message("hello"), Message("said", {"x": "y"}, file={"without": "a name"})]
)
async def test_a_message_that_cannot_be_worded_holds_up_nothing(
    box: Outbox, telegram: Telegram, broken: Message
) -> None:
    await box.put("", message=broken)
    await box.put("next")
    await box.send_all()
    assert telegram.texts(ANA) == ["next"]
    assert await box.kept() == [("dropped", "broken"), ("sent", None)]


async def test_what_telegram_refuses_is_dropped_and_the_chat_goes_on(box: Outbox, telegram: Telegram) -> None:
    telegram.fail(ANA, Fault(400, "Bad Request: can't parse entities: unsupported start tag"))
    await box.put("one")
    await box.put("two")
    await box.send_all()
    assert telegram.texts(ANA) == ["two"]
    assert await box.kept() == [("dropped", "markup"), ("sent", None)]


async def test_no_word_of_anybody_is_logged(box: Outbox, telegram: Telegram, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="delivery")
    for chat_id, fault in enumerate((BLOCKED, FLOOD, BROKEN, UNHEARD, Fault(400, "Bad Request: canary is too long"))):
        telegram.fail(chat_id, fault)
        await box.put("canary", chat_id)
    await box.put("", 9, message=Message("canary", {"canary": "canary"}))
    await box.send_all()
    told = [record.getMessage() for record in caplog.records if record.name.startswith("delivery")]
    assert len(told) == 6 + 1
    assert not [line for line in told if "canary" in line]


async def test_a_chat_that_hangs_holds_up_nobody_else(box: Outbox, telegram: Telegram) -> None:
    held = telegram.hang(ANA)
    await box.put("to Ana")
    for number in range(5):
        await box.put(f"to Ben {number}", BEN)
    async with asyncio.TaskGroup() as group:
        group.create_task(box.sender.run())
        await telegram.wait_for(5)
        assert (telegram.texts(ANA), len(telegram.texts(BEN))) == ([], 5)
        held.free.set()
        await telegram.wait_for(6)
        box.sender.stop()


async def test_the_sender_works_when_it_is_woken_and_finishes_what_is_in_hand(box: Outbox, telegram: Telegram) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(box.sender.run())
        await box.put("now")
        await box.put("later", not_before=box.clock.at + SECOND)
        box.sender.wake()
        await telegram.wait_for(1)
        held = telegram.hang(ANA)
        box.clock.at += SECOND
        box.sender.wake()
        await held.reached.wait()
        assert not box.sender.is_idle
        box.sender.stop()
        held.free.set()
    assert telegram.texts(ANA) == ["now", "later"]
    assert [state for state, _ in await box.kept()] == ["sent", "sent"]


async def test_a_clock_that_jumps_does_not_make_it_say_things_twice(box: Outbox, telegram: Telegram) -> None:
    held = telegram.hang(ANA)
    await box.put("once")
    async with asyncio.TaskGroup() as group:
        group.create_task(box.sender.run())
        await held.reached.wait()
        box.clock.at += 2 * LEASE
        await box.put("to Ben", BEN)
        box.sender.wake()
        await telegram.wait_for(1)
        held.free.set()
        await telegram.wait_for(2)
        box.sender.stop()
    assert (telegram.texts(ANA), telegram.texts(BEN)) == (["once"], ["to Ben"])
