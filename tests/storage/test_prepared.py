"""Statements compiled once: the same rows, counts and errors whichever way they go."""

from datetime import datetime
from uuid import uuid4

import pytest
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from storage.database import Database, Unavailable
from storage.people import people
from storage.prepared import Prepared

ANYBODY = Prepared(select(people).where(people.c.telegram_id == bindparam("called")).order_by(people.c.telegram_hash))
ENGLISH = Prepared(
    update(people).where(people.c.telegram_id == bindparam("called"), people.c.language != "en").values(language="en")
)
ADD = Prepared(insert(people))
ANA = b"Ana"


def person(number: int, now: datetime, **more: object) -> dict[str, object]:
    known = {"id": uuid4(), "telegram_hash": bytes([number]), "telegram_id": ANA, "chat_id": b"chat", "name": b"name"}
    dates = {"joined_at": now, "unreachable_at": None, "back_at": None, "frozen_at": None}
    return {**known, "language": "de", **dates, **more}


@pytest.mark.parametrize("quick", [False, True])
async def test_rows_come_back_as_they_were_kept_and_those_touched_are_counted(
    database: Database, now: datetime, quick: bool
) -> None:
    one, other = person(1, now, unreachable_at=now), person(2, now, language="en")
    async with database.transaction(quick) as tx:
        assert [await ADD.run(tx, given) for given in (one, other)] == [1, 1]
        assert await ANYBODY.rows(tx, {"called": ANA}) == [one, other]
        assert await ENGLISH.run(tx, {"called": ANA}) == 1
        assert await ANYBODY.row(tx, {"called": b"Ben"}) is None
    async with database.reading() as tx:
        assert await ANYBODY.rows(tx, {"called": ANA}) == [one | {"language": "en"}, other]


@pytest.mark.parametrize("quick", [False, True])
async def test_what_breaks_a_rule_is_said_without_anybodys_words(
    database: Database, now: datetime, quick: bool
) -> None:
    async with database.transaction(quick) as tx:
        await ADD.run(tx, person(1, now))
        with pytest.raises(IntegrityError) as caught:
            async with tx.begin_nested():
                await ADD.run(tx, person(1, now, name=b"canary"))
        assert "canary" not in str(caught.value)
        assert len(await ANYBODY.rows(tx, {"called": ANA})) == 1


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_database_that_cannot_be_used_is_unavailable(database: Database, now: datetime) -> None:
    with pytest.raises(Unavailable):
        async with database.transaction(quick=True) as tx:
            await tx.exec_driver_sql("PRAGMA query_only = ON")
            await ADD.run(tx, person(1, now))
