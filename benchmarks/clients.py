"""Clients of ours, made ready before a measurement: each has begun a thought record."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import practices
from practices import walk as walks
from practices.definition import Practice
from practices.library import load_library
from scheduling.clock import SystemClock
from storage import clients, entries, people
from storage import practices as versions
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.entries import Entry

ZONE = "Europe/Berlin"


async def make_ready(database_file: Path, persons: Iterable[int]) -> None:
    """Makes a database with these clients in it, by the functions that the bot itself uses."""
    library = load_library(Path(str(practices.__file__)).parent / "library")
    now = SystemClock().now()
    database = Database(f"sqlite:///{database_file}")
    try:
        await database.migrate()
        async with database.transaction() as tx:
            await versions.keep_library(tx, library.values(), now)
            for person in persons:
                await _join_and_begin(tx, person, library["thought_record"], now)
    finally:
        await database.close()


async def _join_and_begin(tx: Transaction, person: int, practice: Practice, now: datetime) -> None:
    client = (await people.join(tx, person, person, f"Person {person}", "en", now)).id
    await clients.add(tx, client)
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
