"""Who may go next: in order within a chat, by lane across chats, once whoever asks."""

import asyncio
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from storage import outbox, sending
from storage.database import Database, Transaction
from storage.outbox import Button, Message, Reader
from storage.people import Person
from storage.sending import Claimed, Said, Shown
from tests.outboxes import messages

LEASE = timedelta(minutes=2)
SECOND = timedelta(seconds=1)


async def put(database: Database, now: datetime, chat_id: int, say: str, **more: object) -> UUID:
    given: dict[str, object] = {"person_id": None, "message": Message(say), **more}
    async with database.transaction() as tx:
        row = await outbox.put(tx, chat_id=chat_id, now=now, **given)  # type: ignore[arg-type]  # as each test names it
    assert row is not None
    return row


async def claim(database: Database, now: datetime, limit: int = 10) -> list[Claimed]:
    async with database.transaction() as tx:
        return await sending.claim(tx, now, limit, LEASE)


async def says(database: Database, now: datetime, limit: int = 10) -> list[str]:
    return [row.message.say for row in await claim(database, now, limit)]


async def person_of(tx: Transaction, row: UUID) -> UUID | None:
    kept = outbox.outbox.c
    found: UUID | None = (await tx.execute(select(kept.person_id).where(kept.id == row))).scalar_one()
    return found


async def sent(
    database: Database,
    row: UUID,
    message_id: int | None,
    now: datetime,
    message: Message = Message("said"),  # noqa: B008
) -> None:
    async with database.transaction() as tx:
        await sending.mark_sent(tx, [Said(row, await person_of(tx, row), message, message_id)], now)


async def test_a_chat_gets_one_thing_at_a_time_in_order(database: Database, now: datetime) -> None:
    first = await put(database, now, 11, "first")
    await put(database, now, 11, "second")
    await put(database, now, 22, "other")
    assert await says(database, now) == ["first", "other"]
    assert await says(database, now) == []
    await sent(database, first, 1, now)
    assert await says(database, now) == ["second"]


async def test_replies_overtake_nudges_and_nudges_overtake_exports(database: Database, now: datetime) -> None:
    for chat_id, lane in ((1, "export"), (2, "nudge"), (3, "reply"), (4, "nudge"), (5, "reply")):
        await put(database, now, chat_id, f"{lane} {chat_id}", lane=lane)
    assert await says(database, now, 3) == ["reply 3", "reply 5", "nudge 2"]
    assert await says(database, now, 3) == ["nudge 4", "export 1"]


async def test_within_a_chat_nothing_overtakes(database: Database, now: datetime) -> None:
    await put(database, now, 11, "export", lane="export")
    await put(database, now, 11, "reply")
    assert await says(database, now) == ["export"]


async def test_nobody_waits_for_their_turn_in_a_broadcast_that_stands_before_their_reply(
    database: Database, now: datetime
) -> None:
    for chat_id in range(1, 6):
        await put(database, now, chat_id, f"nudge {chat_id}", lane="nudge")
    await put(database, now, 5, "reply 5")
    [nudge] = await claim(database, now, 1)
    assert nudge.message.say == "nudge 5"
    async with database.transaction() as tx:
        assert await sending.claim(tx, now, 5, LEASE, only_replies=True) == []
    await sent(database, nudge.id, 1, now)
    assert await says(database, now, 2) == ["reply 5", "nudge 1"]


async def test_what_stands_before_a_reply_goes_also_while_only_replies_may(database: Database, now: datetime) -> None:
    await put(database, now, 1, "nudge 1", lane="nudge")
    await put(database, now, 2, "nudge 2", lane="nudge")
    await put(database, now, 2, "reply 2")
    async with database.transaction() as tx:
        claimed = await sending.claim(tx, now, 5, LEASE, only_replies=True)
    assert [row.message.say for row in claimed] == ["nudge 2"]


async def test_what_is_planned_for_later_holds_up_nothing(database: Database, now: datetime) -> None:
    await put(database, now, 11, "frame", not_before=now + SECOND)
    await put(database, now, 11, "reply")
    [reply] = await claim(database, now)
    assert reply.message.say == "reply"
    await sent(database, reply.id, 1, now)
    assert await says(database, now + SECOND) == ["frame"]


async def test_a_clock_that_is_set_back_holds_nothing_up_and_changes_no_order(
    database: Database, now: datetime
) -> None:
    first = await put(database, now + 600 * SECOND, 11, "first")
    await put(database, now, 11, "second")
    assert await says(database, now) == ["first"]
    await sent(database, first, 1, now)
    assert await says(database, now) == ["second"]


async def test_what_was_postponed_holds_up_its_chat_and_no_other(database: Database, now: datetime) -> None:
    first = await put(database, now, 11, "first")
    await put(database, now, 11, "second")
    await claim(database, now)
    async with database.transaction() as tx:
        await sending.postpone(tx, first, now + 5 * SECOND, "flood", parts_sent=2)
    await put(database, now, 22, "other")
    assert await says(database, now) == ["other"]
    [again] = await claim(database, now + 5 * SECOND)
    assert (again.id, again.attempts, again.parts_sent) == (first, 1, 2)


async def test_a_lease_that_ran_out_is_taken_over(database: Database, now: datetime) -> None:
    await put(database, now, 11, "first")
    assert await says(database, now) == ["first"]
    assert await says(database, now + LEASE - SECOND) == []
    assert await says(database, now + LEASE) == ["first"]


async def test_a_process_that_is_alone_frees_what_its_forerunner_held(database: Database, now: datetime) -> None:
    await put(database, now, 11, "held")
    postponed = await put(database, now, 22, "postponed")
    await claim(database, now)
    async with database.transaction() as tx:
        await sending.postpone(tx, postponed, now + LEASE, "flood")
        await sending.release(tx)
    assert await says(database, now) == ["held"]


async def test_what_was_sent_by_another_stays_sent(database: Database, now: datetime) -> None:
    row = await put(database, now, 11, "first")
    await sent(database, row, 5, now)
    async with database.transaction() as tx:
        await sending.postpone(tx, row, now, "flood")
        await sending.drop(tx, row, "refused")
    assert await says(database, now + LEASE) == []


async def test_what_is_of_no_use_any_more_is_dropped_and_named(database: Database, now: datetime) -> None:
    late = await put(database, now, 11, "late", lane="nudge", expires_at=now + SECOND)
    await put(database, now, 11, "next")
    await put(database, now, 22, "in time", lane="nudge", expires_at=now + 2 * SECOND)
    assert await says(database, now + SECOND) == ["next", "in time"]
    async with database.transaction() as tx:
        assert await sending.expire_late(tx, now + SECOND) == [(late, "nudge")]
        assert await sending.expire_late(tx, now + SECOND) == []


async def test_what_is_being_sent_does_not_expire(database: Database, now: datetime) -> None:
    await put(database, now, 11, "nudge", lane="nudge", expires_at=now + SECOND)
    await claim(database, now)
    async with database.transaction() as tx:
        assert await sending.expire_late(tx, now + SECOND) == []
        assert len(await sending.expire_late(tx, now + LEASE)) == 1


async def test_the_reader_is_whom_the_row_is_for(database: Database, now: datetime, ana: Person, ben: Person) -> None:
    await put(database, now, 11, "to Ana", person_id=ana.id, language="fr")
    await put(database, now, 22, "to Ben", person_id=ben.id)
    await put(database, now, 33, "to a stranger", language="fr")
    await put(database, now, 44, "to a stranger")
    assert [row.reader for row in await claim(database, now)] == [
        Reader("de", "Europe/Berlin", "experiment"),
        Reader("en", None, "practice"),
        Reader("fr", None, "practice"),
        Reader("en", None, "practice"),
    ]


async def test_an_anchor_shows_what_was_sent_last(database: Database, now: datetime) -> None:
    buttons = ((Button("go", words="go"),),)
    first = await put(database, now, 11, "first", anchor="walk", message=Message("first", buttons=buttons))
    await put(database, now, 11, "second", anchor="walk")
    third = await put(database, now, 11, "third", anchor="walk")
    other = await put(database, now, 22, "other chat", anchor="walk")
    shown = []
    for message_id in (71, None, 73):
        for row in await claim(database, now):
            if row.chat_id == 11:
                shown.append(row.shown)
                await sent(database, row.id, message_id, now, row.message)
    # The second may not have arrived: what is known to be there is the first.
    assert shown == [None, Shown(71, True), Shown(71, True)]
    await put(database, now, 11, "fourth", anchor="walk")
    assert [row.shown for row in await claim(database, now)] == [Shown(73, False)]
    assert len({first, third, other}) == 3


async def test_an_edit_that_a_newer_one_supersedes_is_dropped(database: Database, now: datetime) -> None:
    first = await put(database, now, 11, "first", anchor="walk")
    await claim(database, now)
    await sent(database, first, 71, now)
    for say in ("second", "third", "fourth"):
        await put(database, now, 11, say, anchor="walk", edits=True)
    await put(database, now, 11, "planned", anchor="walk", edits=True, not_before=now + SECOND)
    assert await says(database, now) == ["fourth"]


async def test_what_is_the_first_under_its_anchor_is_superseded_by_nothing(database: Database, now: datetime) -> None:
    await put(database, now, 11, "first", anchor="walk", edits=True)
    await put(database, now, 11, "second", anchor="walk", edits=True)
    await put(database, now, 11, "beside", anchor="other")
    assert await says(database, now) == ["first"]


async def test_what_is_taken_back_while_it_is_sent_still_holds_up_its_chat(
    database: Database, now: datetime, ana: Person
) -> None:
    row = await put(database, now, 11, "being sent", person_id=ana.id)
    await claim(database, now)
    async with database.transaction() as tx:
        await outbox.cancel(tx, ana.id)
    await put(database, now, 11, "next", person_id=ana.id)
    assert await says(database, now) == []
    await sent(database, row, 71, now)
    assert await says(database, now) == ["next"]


async def test_what_a_dead_process_held_is_freed_and_what_the_living_hold_is_not(
    database: Database, now: datetime, ana: Person
) -> None:
    for chat_id, say in ((11, "dead"), (22, "living"), (33, "taken back")):
        await put(database, now, chat_id, say, person_id=ana.id if say == "taken back" else None)
    for number in (1, 2, 1):
        async with database.transaction() as tx:
            await sending.claim(tx, now, 1, LEASE, holder=number)
    async with database.transaction() as tx:
        assert await sending.holders(tx) == {1, 2}
        await outbox.cancel(tx, ana.id)
        await sending.release(tx, {1})
    assert await says(database, now) == ["dead"]


async def test_only_replies_are_taken_when_asked_and_no_chat_that_is_left_out(
    database: Database, now: datetime
) -> None:
    for chat_id, lane in ((1, "nudge"), (2, "reply"), (3, "reply")):
        await put(database, now, chat_id, f"{lane} {chat_id}", lane=lane)
    async with database.transaction() as tx:
        claimed = await sending.claim(tx, now, 10, LEASE, only_replies=True, leave_out=[3])
    assert [row.message.say for row in claimed] == ["reply 2"]


async def test_the_next_instant_is_when_something_new_may_go(database: Database, now: datetime) -> None:
    async def next_at(at: datetime) -> datetime | None:
        async with database.reading() as tx:
            return await sending.next_send_at(tx, at)

    assert await next_at(now) is None
    row = await put(database, now, 11, "now")
    await put(database, now, 11, "later", not_before=now + 5 * SECOND)
    assert await next_at(now) == now + 5 * SECOND
    await claim(database, now)
    async with database.transaction() as tx:
        await sending.postpone(tx, row, now + SECOND, "flood")
    assert await next_at(now) == now + SECOND
    assert await next_at(now + SECOND) == now + 5 * SECOND
    assert await next_at(now + 5 * SECOND) is None


async def test_something_is_due_while_it_waits_and_while_it_is_sent(database: Database, now: datetime) -> None:
    async def due(at: datetime) -> bool:
        async with database.reading() as tx:
            return await sending.something_due(tx, at)

    assert not await due(now)
    row = await put(database, now, 11, "frame", not_before=now + SECOND)
    assert [await due(now), await due(now + SECOND)] == [False, True]
    await claim(database, now + SECOND)
    assert await due(now + SECOND)
    async with database.transaction() as tx:
        await sending.postpone(tx, row, now + LEASE, "flood")
    assert [await due(now + SECOND), await due(now + LEASE)] == [False, True]
    await sent(database, row, 1, now + LEASE)
    assert not await due(now + LEASE)


async def test_several_who_claim_at_once_never_claim_the_same(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        for number in range(120):
            await outbox.put(tx, chat_id=number % 40, person_id=None, message=Message(f"{number}"), now=now)
    said: list[list[int]] = [[] for _ in range(40)]

    async def send_all() -> None:
        while rows := await claim(database, now, 5):
            for row in rows:
                said[row.chat_id].append(int(row.message.say))
                await sent(database, row.id, 1, now)

    await asyncio.gather(*(send_all() for _ in range(4)))
    # Whoever finds all that is left held by others stops; nobody is left to send the last ones then.
    await send_all()
    assert said == [[chat, chat + 40, chat + 80] for chat in range(40)]


async def test_what_was_taken_back_while_it_was_sent_is_not_tried_again(
    database: Database, now: datetime, ana: Person
) -> None:
    row = await put(database, now, 11, "frame", person_id=ana.id)
    await claim(database, now)
    async with database.transaction() as tx:
        await outbox.cancel(tx, ana.id)
        await sending.postpone(tx, row, now, "network")
    assert await says(database, now + LEASE) == []


async def test_what_was_taken_back_while_somebody_sent_it_who_died_is_forgotten(
    database: Database, now: datetime, ana: Person
) -> None:
    await put(database, now, 11, "CANARY", person_id=ana.id)
    await claim(database, now)
    async with database.transaction() as tx:
        await outbox.cancel(tx, ana.id)
        await sending.release(tx)
        assert (await tx.execute(select(outbox.outbox.c.message))).scalar_one() == outbox.FORGOTTEN
    assert await says(database, now + LEASE) == []


async def test_what_was_said_is_forgotten_and_its_buttons_still_work(database: Database, now: datetime) -> None:
    message = Message("said", {"x": "CANARY"}, ((Button("go", {"n": 1}, label="go"),),))
    async with database.transaction() as tx:
        row = await outbox.put(tx, chat_id=7, person_id=None, message=message, now=now)
        assert row is not None
        await sending.claim(tx, now, 1, timedelta(minutes=5))
        await sending.mark_sent(tx, [Said(row, None, message, 1)], now)
        [(_, kept)] = await messages(tx)
        assert "CANARY" not in str(kept)
        pressed = await outbox.pressed(tx, outbox.callback_data(row, 0), 7, now)
        assert pressed is not None
        assert pressed.given == {"n": 1}
