"""The sender, over real HTTP: order, floods, silence, who blocked the bot, and what is kept of it."""

import asyncio
import logging
from datetime import datetime

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import OperationalError

from delivery.pace import Pace
from delivery.sender import LEASE, LONGEST_REST
from scheduling import reach
from storage import people
from storage.outbox import SEALED, Button, Message, outbox
from storage.people import Person
from tests.delivery.conftest import ANA, BEN, SECOND, Outbox
from tests.delivery.telegram import Fault, Telegram

BLOCKED = Fault(403, "Forbidden: bot was blocked by the user")
FLOOD = Fault(429, "Too Many Requests: retry after 7", retry_after=7)
BROKEN = Fault(502, "Bad Gateway")
UNHEARD = Fault(takes_effect=True)
GO = ((Button("go", {"n": 1}, label="go"),),)


async def test_each_chat_hears_everything_in_order(box: Outbox, telegram: Telegram) -> None:
    for number in range(4):
        await box.put(f"to Ana {number}", ANA)
        await box.put(f"to Ben {number}", BEN)
    await box.send_all()
    assert telegram.texts(ANA) == [f"to Ana {number}" for number in range(4)]
    assert telegram.texts(BEN) == [f"to Ben {number}" for number in range(4)]


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


async def test_who_came_back_while_a_message_was_refused_stays_reachable_and_gets_it(
    box: Outbox, telegram: Telegram, ana: Person
) -> None:
    telegram.fail(ANA, BLOCKED)
    held = telegram.hang(ANA)
    await box.put("reply", person_id=ana.id)
    sending = asyncio.create_task(box.sender.send_due())
    await held.reached.wait()
    async with box.database.transaction() as tx:
        await reach.regain(tx, ana.id, box.clock.at + SECOND)
    held.free.set()
    await sending
    async with box.database.reading() as tx:
        assert (await people.get(tx, ana.id)).unreachable_at is None
    await box.wait(5)
    assert telegram.texts(ANA) == ["reply"]


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


@pytest.mark.parametrize("kept", ["no JSON", "{}", '{"chat":101,"message":{"args":{}}}'])
@pytest.mark.parametrize("is_sealed", [False, True])
async def test_a_row_that_cannot_be_read_holds_up_nothing(
    box: Outbox, telegram: Telegram, kept: str, is_sealed: bool
) -> None:
    await box.put("one")
    await box.put("two")
    await box.put("to Ben", BEN)
    async with box.database.transaction() as tx:
        first = select(outbox).order_by(outbox.c.number).limit(1)
        row = {**(await tx.execute(first)).one()._mapping, "message": kept}
        broken = (await SEALED.seal(tx, row))["message"] if is_sealed else kept.encode()
        await tx.execute(update(outbox).where(outbox.c.id == row["id"]).values(message=broken))
    await box.send_all()
    assert (telegram.texts(ANA), telegram.texts(BEN)) == (["two"], ["to Ben"])
    assert await box.kept() == [("dropped", "unreadable"), ("sent", None), ("sent", None)]


async def test_an_edit_of_a_row_that_cannot_be_read_any_more_changes_what_it_shows(
    box: Outbox, telegram: Telegram
) -> None:
    await box.put("one", anchor="walk", buttons=GO)
    await box.send_all()
    async with box.database.transaction() as tx:
        await tx.execute(update(outbox).values(message=b"no JSON"))
    await box.put("two", anchor="walk", edits=True)
    await box.send_all()
    assert telegram.methods() == ["sendMessage", "editMessageText"]


async def test_whatever_goes_wrong_at_a_look_the_sender_looks_again(box: Outbox, telegram: Telegram) -> None:
    row = await box.put("too late", lane="nudge", expires_at=box.clock.at)
    box.unkept[row] = [LookupError()]
    async with asyncio.TaskGroup() as group:
        group.create_task(box.sender.run())
        while box.unkept[row]:
            await asyncio.sleep(0)
        await box.put("one")
        box.sender.wake()
        await telegram.wait_for(1)
        box.sender.stop()
    assert telegram.texts(ANA) == ["one"]


AWAY = OperationalError("COMMIT", None, Exception("away"))


@pytest.mark.parametrize("goes_wrong", [[LookupError()] * 2, [LookupError(), AWAY], [AWAY, LookupError(), AWAY, AWAY]])
async def test_what_was_said_is_not_said_again_when_what_follows_from_it_cannot_be_kept(
    box: Outbox, telegram: Telegram, goes_wrong: list[Exception]
) -> None:
    row = await box.put("nudge", lane="nudge")
    box.unkept[row] = [*goes_wrong]
    async with asyncio.TaskGroup() as group:
        group.create_task(box.sender.run())
        while box.unkept[row]:
            box.sender.wake()
            await asyncio.sleep(0)
        box.sender.stop()
    box.clock.at += 2 * LEASE
    await box.send_all()
    assert telegram.texts(ANA) == ["nudge"]
    assert await box.kept() == [("sent", None)]


async def test_an_answer_that_makes_no_sense_does_not_end_the_sender(box: Outbox, telegram: Telegram) -> None:
    await box.put("one", anchor="walk", buttons=GO)
    await box.send_all()
    # The second call takes the keys off what stands above.
    telegram.fail(ANA, None, Fault(200))
    await box.put("two", anchor="walk")
    await box.send_all()
    await box.put("three")
    await box.send_all()
    assert telegram.texts(ANA) == ["one", "two", "three"]


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


@pytest.mark.parametrize("pace", [Pace(10, None)])
async def test_what_waits_for_a_turn_goes_when_it_comes_though_nothing_else_happens(
    box: Outbox, telegram: Telegram
) -> None:
    for chat_id in (ANA, BEN):
        await box.put("your turn", chat_id)
    # The look that is taken now and then, whatever happens, would find it as well.
    async with asyncio.timeout(LONGEST_REST / 2), asyncio.TaskGroup() as group:
        group.create_task(box.sender.run())
        await telegram.wait_for(2)
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
