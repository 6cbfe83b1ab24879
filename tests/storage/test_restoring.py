"""A log that was read from a file is restored: the same bytes come out again, or nothing is changed at all."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

import pytest
from sqlalchemy import func, select

from exports import json_reading
from exports.files import make_file
from practices.owned import own_id
from storage import clients, log, people, practices, restoring
from storage.database import Database, Transaction
from storage.entries import entries
from storage.log import Log
from storage.people import people as everybody
from storage.restoring import CannotRestore, Whom
from tests.exports.logs import ANA, MONDAY, WHOSE, entry, logged
from tests.exports.test_json_reading import WRITTEN
from tests.seeds import LIBRARY, MOOD, keep_library

LOG = json_reading.read(WRITTEN).log
WHOM = Whom(101, WHOSE.name, WHOSE.language, WHOSE.zone)


async def handed_over(tx: Transaction, first: str | None) -> bytes:
    spec = {"format": "json", "client_id": ANA.hex, "reader_id": ANA.hex, "first": first, "last": None}
    return (await make_file(tx, spec, MONDAY)).content


async def test_export_import_export_gives_the_same_bytes(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await keep_library(tx, now)
        await restoring.restore(tx, LOG, WHOM, now)
        assert await handed_over(tx, "2026-03-01") == WRITTEN


async def test_what_was_scheduled_rests_until_the_client_says_so(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await restoring.restore(tx, LOG, WHOM, now)
        client, person = await clients.find(tx, ANA), await people.find(tx, 101)
    assert client is not None
    assert (client.zone, client.paused_at, client.paused_until, client.ready_at) == (WHOSE.zone, now, None, None)
    assert person is not None
    assert (person.id, person.chat_id, person.language) == (ANA, 101, "de")


async def test_a_practice_of_the_clients_own_is_theirs_again(database: Database, now: datetime) -> None:
    own = replace(MOOD, id=own_id(ANA, "my_log"))
    wrote = Log(ANA, None, None, (logged(entry(own, MONDAY, 1), own, {"mood": 7}),), (), (), (own,))
    async with database.transaction() as tx:
        await restoring.restore(tx, wrote, WHOM, now)
        assert await practices.own(tx, ANA) == [own]
        assert len((await log.read(tx, ANA, ANA)).entries) == 1


async def refused(database: Database, found: Log, whom: Whom, now: datetime) -> str:
    """What is said; and that nothing has changed."""
    counts = (select(func.count()).select_from(everybody), select(func.count()).select_from(entries))
    async with database.reading() as tx:
        before = [(await tx.execute(one)).scalar_one() for one in counts]
    with pytest.raises(CannotRestore) as error:
        async with database.transaction() as tx:
            await restoring.restore(tx, found, whom, now)
    async with database.reading() as tx:
        assert [(await tx.execute(one)).scalar_one() for one in counts] == before
    return str(error.value)


async def test_who_is_here_already_is_not_restored_over(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await restoring.restore(tx, LOG, WHOM, now)
    assert "is here already" in await refused(database, LOG, WHOM, now)
    assert "is here already" in await refused(database, LOG, replace(WHOM, telegram_id=999), now)
    other = replace(LOG, client_id=UUID(int=0xABC))
    assert "is here already" in await refused(database, other, WHOM, now)


async def test_what_contradicts_itself_or_this_bot_changes_nothing(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await keep_library(tx, now)
    changed = replace(LIBRARY["mood_log"], minutes=99)
    kept = tuple(changed if one.id == "mood_log" else one for one in LOG.practices)
    assert "reads differently here" in await refused(database, replace(LOG, practices=kept), WHOM, now)
    twice = replace(LOG, entries=(LOG.entries[0], LOG.entries[0]))
    assert "contradicts itself" in await refused(database, twice, WHOM, now)
    assert "contradicts itself" in await refused(database, replace(LOG, assignments=()), WHOM, now)
