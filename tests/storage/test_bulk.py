"""Many rows at once keep what one row at a time would, on both databases."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from storage import outbox
from storage.columns import new_id
from storage.database import Database
from storage.messages import to_text
from storage.outbox import Button, Message, Put
from storage.people import Person

HELLO = Message("hello", {"name": "Ana", "to": "früh"}, ((Button("start", {"id": 1}, label="go"),),))


def a_put(person: Person, now: datetime, key: str) -> Put:
    return Put(new_id(), person.chat_id, person.id, to_text(HELLO), "walk:1", now + timedelta(hours=2), key)


async def test_a_message_put_with_others_is_kept_as_one_put_alone(
    database: Database, now: datetime, ana: Person
) -> None:
    puts = [a_put(ana, now, f"nudge:{number}") for number in range(3)]
    async with database.transaction() as tx:
        await outbox.put_many(tx, puts, now)
        alone = {"anchor": "walk:1", "expires_at": now + timedelta(hours=2), "dedupe_key": "alone", "lane": "nudge"}
        await outbox.put(tx, chat_id=ana.chat_id, person_id=ana.id, message=HELLO, now=now, **alone)  # type: ignore[arg-type]  # as named
    async with database.reading() as tx:
        rows = (await tx.execute(select(outbox.outbox).order_by(outbox.outbox.c.number))).mappings()
        *many, one = [{**row, "message": await outbox.said_in(tx, row)} for row in rows]
    assert one["message"] == (ana.chat_id, HELLO)
    assert [row["id"] for row in many] == [put.id for put in puts]
    for row in many:
        assert row | {name: one[name] for name in ("id", "number", "dedupe_key")} == one


async def test_a_key_that_is_there_refuses_them_all(database: Database, now: datetime, ana: Person) -> None:
    async with database.transaction() as tx:
        await outbox.put_many(tx, [a_put(ana, now, "nudge:1")], now)
    with pytest.raises(IntegrityError):
        async with database.transaction() as tx:
            await outbox.put_many(tx, [a_put(ana, now, "nudge:2"), a_put(ana, now, "nudge:1")], now)
    async with database.reading() as tx:
        assert len((await tx.execute(select(outbox.outbox.c.id))).all()) == 1
        await outbox.put_many(tx, [], now)
