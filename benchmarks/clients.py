"""Clients of ours, made ready before a measurement: each has begun a thought record, and some are to be nudged."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import practices
from benchmarks.vaults import opened
from practices import walk as walks
from practices.definition import Practice
from practices.library import load_library
from scheduling.clock import SystemClock
from scheduling.inviting import Invitations
from storage import clients, consents, entries, outbox, people
from storage import practices as versions
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.entries import Entry
from storage.keys import KeyStore
from storage.outbox import Put
from texts.catalogue import Catalogue
from texts.consents import consent_text

ZONE = "Europe/Berlin"
NUDGED = ("mood_log", 1)


async def make_ready(database_file: Path, persons: Iterable[int], stores: type[KeyStore] = KeyStore) -> None:
    """Makes a database with these clients in it, by the functions that the bot itself uses."""
    library = load_library(Path(str(practices.__file__)).parent / "library")
    now = SystemClock().now()
    async with _opened(database_file, stores) as database:
        await database.migrate()
        async with database.transaction() as tx:
            await versions.keep_library(tx, library.values(), now)
            for person in persons:
                await _join_and_begin(tx, person, library["thought_record"], now)


@asynccontextmanager
async def _opened(database_file: Path, stores: type[KeyStore] = KeyStore) -> AsyncIterator[Database]:
    database = opened(f"sqlite:///{database_file}", stores)
    try:
        yield database
    finally:
        await database.close()


async def _join_and_begin(tx: Transaction, person: int, practice: Practice, now: datetime) -> None:
    client = (await people.join(tx, person, person, f"Person {person}", "en", now)).id
    await clients.add(tx, client)
    await consents.give(tx, client, consent_text(Catalogue.load(), "client", "en"), now)
    await clients.change(tx, client, zone=ZONE, ready_at=now)
    await entries.add(
        tx,
        Entry(
            id=new_id(),
            client_id=client,
            assignment_id=None,
            occurrence_id=None,
            practice_id=practice.id,
            practice_version=practice.version,
            size="full",
            language="en",
            zone=ZONE,
            started_at=now,
            walk=walks.begin(practice, "full", now).walk.to_json(),
            is_current=True,
            touched_at=now,
        ),
    )


async def nudge(database_file: Path, telegram_ids: Iterable[int]) -> None:
    """Puts a nudge for each of these clients into the outbox, as if all were due now; the bot may be running."""
    now = SystemClock().now()
    async with _opened(database_file) as database, database.transaction() as tx:
        invitations = Invitations()
        await invitations.learn(tx, [NUDGED])
        puts = []
        for telegram_id in telegram_ids:
            person = await people.find(tx, telegram_id)
            assert person is not None
            occurrence_id = new_id()
            puts.append(
                Put(
                    id=new_id(),
                    chat_id=person.chat_id,
                    person_id=person.id,
                    message=invitations.one(occurrence_id, NUDGED, "full", person.language),
                    anchor=f"walk:{occurrence_id.hex}",
                    expires_at=now + timedelta(hours=6),
                    dedupe_key=f"nudge:{occurrence_id.hex}",
                )
            )
        await outbox.put_many(tx, puts, now)
