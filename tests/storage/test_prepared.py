"""Statements compiled once: the same rows, counts and errors whichever way they go."""

from datetime import datetime
from uuid import uuid4

import pytest
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from storage.database import Database, Unavailable
from storage.people import people
from storage.prepared import Prepared

ANYBODY = Prepared(select(people).where(people.c.name == bindparam("called")).order_by(people.c.telegram_id))
ENGLISH = Prepared(
    update(people).where(people.c.name == bindparam("called"), people.c.language != "en").values(language="en")
)
ADD = Prepared(insert(people))


def person(number: int, now: datetime, **more: object) -> dict[str, object]:
    known = {"id": uuid4(), "telegram_id": number, "chat_id": number, "name": "Ana", "language": "de"}
    return {**known, "joined_at": now, "unreachable_at": None, "back_at": None, **more}


@pytest.mark.parametrize("quick", [False, True])
async def test_rows_come_back_as_they_were_kept_and_those_touched_are_counted(
    database: Database, now: datetime, quick: bool
) -> None:
    one, other = person(1, now, unreachable_at=now), person(2, now, language="en")
    async with database.transaction(quick) as tx:
        assert [await ADD.run(tx, given) for given in (one, other)] == [1, 1]
        assert await ANYBODY.rows(tx, {"called": "Ana"}) == [one, other]
        assert await ENGLISH.run(tx, {"called": "Ana"}) == 1
        assert await ANYBODY.row(tx, {"called": "Ben"}) is None
    async with database.reading() as tx:
        assert await ANYBODY.rows(tx, {"called": "Ana"}) == [one | {"language": "en"}, other]


@pytest.mark.parametrize("quick", [False, True])
async def test_what_breaks_a_rule_is_said_without_anybodys_words(
    database: Database, now: datetime, quick: bool
) -> None:
    async with database.transaction(quick) as tx:
        await ADD.run(tx, person(1, now))
        with pytest.raises(IntegrityError) as caught:
            async with tx.begin_nested():
                await ADD.run(tx, person(1, now, name="canary"))
        assert "canary" not in str(caught.value)
        assert len(await ANYBODY.rows(tx, {"called": "Ana"})) == 1


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_database_that_cannot_be_used_is_unavailable(database: Database, now: datetime) -> None:
    with pytest.raises(Unavailable):
        async with database.transaction(quick=True) as tx:
            await tx.exec_driver_sql("PRAGMA query_only = ON")
            await ADD.run(tx, person(1, now))
