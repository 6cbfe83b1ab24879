"""What is put into the outbox, and what a press of its buttons asks for."""

import asyncio
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from storage import outbox, people, sending
from storage.database import Database
from storage.outbox import Button, Message, Pressed
from storage.people import Person

HELLO = Message("hello", {"name": "Ana"}, ((Button("start", {"id": 1}, label="go"), Button("later", words="Later")),))
SOON = timedelta(minutes=1)


async def put(
    database: Database, now: datetime, person: Person, message: Message = HELLO, **more: object
) -> UUID | None:
    async with database.transaction() as tx:
        return await outbox.put(
            tx,
            chat_id=person.chat_id,
            person_id=person.id,
            message=message,
            now=now,
            **more,  # type: ignore[arg-type]  # each test names what it needs
        )


async def press(database: Database, row: UUID | None, place: int, person: Person, now: datetime) -> Pressed | None:
    assert row is not None
    async with database.reading() as tx:
        return await outbox.pressed(tx, outbox.callback_data(row, place), person.chat_id, now)


async def states(database: Database) -> list[str]:
    async with database.reading() as tx:
        return [row.state for row in await tx.execute(select(outbox.outbox).order_by(outbox.outbox.c.number))]


async def test_the_same_dedupe_key_is_put_once(database: Database, now: datetime, ana: Person) -> None:
    assert await put(database, now, ana, dedupe_key="nudge:1") is not None
    assert await put(database, now + SOON, ana, dedupe_key="nudge:1") is None
    assert len(await states(database)) == 1


async def test_two_who_put_the_same_at_once_put_it_once(database: Database, now: datetime, ana: Person) -> None:
    put_at_once = [put(database, now, ana, dedupe_key="nudge:1") for _ in range(8)]
    keys = await asyncio.gather(*put_at_once)
    assert len([key for key in keys if key is not None]) == 1


async def test_a_press_says_what_to_do_and_with_what(database: Database, now: datetime, ana: Person) -> None:
    row = await put(database, now, ana)
    assert row is not None
    assert await press(database, row, 0, ana, now) == Pressed("start", {"id": 1}, row, ana.id, None, True, False)
    later = await press(database, row, 1, ana, now)
    assert later is not None
    assert (later.do, later.given) == ("later", {})


async def test_what_a_button_sends_fits_telegrams_64_bytes(database: Database, now: datetime, ana: Person) -> None:
    row = await put(database, now, ana)
    assert row is not None
    assert len(outbox.callback_data(row, 99).encode()) <= 64


async def test_forged_buttons_ask_for_nothing(database: Database, now: datetime, ana: Person) -> None:
    row = await put(database, now, ana)
    assert row is not None
    forged = [
        "",
        ":",
        "help",
        f"{row.hex}",
        f"{row.hex}:",
        f"{row.hex}:2",
        f"{row.hex}:-1",
        f"{row.hex}:٠",
        f"{row.hex}:0:0",
    ]
    forged += [f"{'0' * 32}:0", f"{'z' * 32}:0", f"{row}:0", f"{row.hex}:9999999999", "\x00" * 32 + ":0"]
    async with database.reading() as tx:
        assert [await outbox.pressed(tx, callback, ana.chat_id, now) for callback in forged] == [None] * len(forged)


async def test_a_button_of_another_chat_asks_for_nothing(
    database: Database, now: datetime, ana: Person, ben: Person
) -> None:
    assert await press(database, await put(database, now, ana), 0, ben, now) is None


async def test_a_link_does_nothing_of_ours(database: Database, now: datetime, ana: Person) -> None:
    row = await put(database, now, ana, Message("x", buttons=((Button(url="https://x.test", words="y"),),)))
    assert await press(database, row, 0, ana, now) is None


async def test_a_press_knows_whether_its_message_is_the_newest(database: Database, now: datetime, ana: Person) -> None:
    first = await put(database, now, ana, anchor="walk:1")
    await put(database, now, ana, anchor="walk:2")
    old = await press(database, first, 0, ana, now)
    second = await put(database, now, ana, anchor="walk:1", edits=True)
    older, newest = await press(database, first, 0, ana, now), await press(database, second, 0, ana, now)
    assert [one and one.is_newest for one in (old, older, newest)] == [True, False, True]


async def test_what_is_planned_for_later_is_not_newer_yet(database: Database, now: datetime, ana: Person) -> None:
    frame = await put(database, now, ana, anchor="walk:1")
    await put(database, now, ana, anchor="walk:1", not_before=now + SOON)
    before, after = await press(database, frame, 0, ana, now), await press(database, frame, 0, ana, now + SOON)
    assert [one and one.is_newest for one in (before, after)] == [True, False]


async def test_a_press_after_the_messages_use_says_so(database: Database, now: datetime, ana: Person) -> None:
    row = await put(database, now, ana, expires_at=now + SOON)
    before, after = await press(database, row, 0, ana, now), await press(database, row, 0, ana, now + SOON)
    assert [one and one.is_late for one in (before, after)] == [False, True]


async def test_only_what_was_not_sent_is_taken_back(
    database: Database, now: datetime, ana: Person, ben: Person
) -> None:
    sent = await put(database, now, ana, anchor="walk:1")
    taken = await put(database, now, ana, anchor="walk:1", not_before=now + SOON)
    other = await put(database, now, ana, anchor="walk:2")
    await put(database, now, ben, anchor="walk:1")
    assert sent is not None
    async with database.transaction() as tx:
        await sending.mark_sent(tx, [sending.Said(sent, ana.id, HELLO, 5)], now)
        await outbox.cancel(tx, ana.id, "walk:1")
    assert await states(database) == ["sent", "dropped", "waiting", "waiting"]
    assert await press(database, taken, 0, ana, now) is None
    assert await press(database, other, 0, ana, now) is not None
    async with database.transaction() as tx:
        await outbox.cancel(tx, ana.id)
    assert await states(database) == ["sent", "dropped", "dropped", "waiting"]


async def test_whoever_leaves_takes_their_messages_along(
    database: Database, now: datetime, ana: Person, ben: Person
) -> None:
    await put(database, now, ana)
    await put(database, now, ben)
    async with database.transaction() as tx:
        await people.forget(tx, ana.id, now)
    assert len(await states(database)) == 1


async def test_old_rows_are_forgotten_unless_they_wait(database: Database, now: datetime, ana: Person) -> None:
    sent = await put(database, now, ana)
    await put(database, now, ana)
    assert sent is not None
    async with database.transaction() as tx:
        await sending.mark_sent(tx, [sending.Said(sent, ana.id, HELLO, 5)], now)
        await outbox.forget_before(tx, now + SOON)
    assert await states(database) == ["waiting"]
