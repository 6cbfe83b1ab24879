"""A database with as many assignments waiting as one asks for, made quickly: whole tables at a time."""

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from pathlib import Path
from typing import Any

from sqlalchemy import Table, insert

import practices
from practices.definition import Practice
from practices.library import load_library
from scheduling.cadence import Schedule, in_quiet, to_local
from scheduling.zones import ZONE_DATA_VERSION
from storage import practices as versions
from storage.assignments import assignments
from storage.bulk import run_many
from storage.clients import clients
from storage.columns import new_id
from storage.consents import consents
from storage.database import Database, Transaction
from storage.people import people
from storage.schedules import schedules
from storage.sealing import SEALINGS, keys_of
from texts.catalogue import Catalogue
from texts.consents import consent_text

NOW = datetime(2026, 3, 2, 19, 0, tzinfo=UTC)
FIRST_DAY, LAST_DAY = date(2026, 2, 2), date(2026, 4, 30)
CHUNK = 20_000
FIRST_ID = 1_000_000
ZONES = ("Europe/Berlin", "Europe/London", "Africa/Lagos", "Asia/Kolkata", "America/New_York", "America/Los_Angeles")
QUIET = ((None, None), (clock_time(22), clock_time(7)), (clock_time(23), clock_time(6, 30)))
PRACTICES = ("mood_log", "thought_record", "three_good_things")
MINUTES_A_DAY = 24 * 60


async def seed(database: Database, count: int, due: int) -> None:
    """Keeps `count` clients with a daily practice each; `due` of them, scattered, are due at NOW, the others later."""
    library = load_library(Path(str(practices.__file__)).parent / "library")
    kept = [library[name] for name in PRACTICES]
    await database.migrate()
    async with database.transaction() as tx:
        await versions.keep_library(tx, library.values(), NOW)
    chance = random.Random(7)
    are_due = set(chance.sample(range(count), due))
    for start in range(0, count, CHUNK):
        numbers = range(start, min(start + CHUNK, count))
        rows = [_rows(number, number in are_due, kept[number % len(kept)], chance) for number in numbers]
        await database.keys.make([of_table[0]["id"] for of_table in rows])
        async with database.transaction() as tx:
            tables = (people, clients, consents, assignments, schedules)
            for table, in_clear in zip(tables, zip(*rows, strict=True), strict=True):
                of_table = await _sealed(tx, table, in_clear)
                await run_many(tx, insert(table), tuple(of_table[0]), [tuple(row.values()) for row in of_table])


async def _sealed(tx: Transaction, table: Table, rows: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
    if table is people:
        hashes = [await keys_of(tx).account_hash(row["telegram_id"]) for row in rows]
        rows = [{**row, "telegram_hash": found} for row, found in zip(rows, hashes, strict=True)]
    return await SEALINGS[table.name].seal_all(tx, rows) if table.name in SEALINGS else rows


def _rows(number: int, is_due: bool, practice: Practice, chance: random.Random) -> tuple[dict[str, Any], ...]:
    """A person, the client that they are, their consent, their assignment and its schedule."""
    person_id, assignment_id = new_id(), new_id()
    zone, (quiet_from, quiet_until) = chance.choice(ZONES), chance.choice(QUIET)
    due_at = NOW if is_due else NOW + timedelta(minutes=chance.randrange(1, MINUTES_A_DAY))
    local = to_local(due_at, zone)
    if in_quiet(due_at, Schedule(zone, (), quiet_from=quiet_from, quiet_until=quiet_until)):
        quiet_from = quiet_until = None
    person = {
        "id": person_id,
        "telegram_id": FIRST_ID + number,
        "chat_id": FIRST_ID + number,
        "name": f"Client {number}",
        "language": chance.choice(("en", "de")),
        "joined_at": NOW,
    }
    client = {
        "person_id": person_id,
        "zone": zone,
        "quiet_from": quiet_from,
        "quiet_until": quiet_until,
        "days_off": [],
        "word": "practice",
        "ready_at": NOW,
    }
    agreed = consent_text(Catalogue.load(), "client", "en")
    consent = {
        "id": new_id(),
        "person_id": person_id,
        "role": agreed.role,
        "version": agreed.version,
        "language": agreed.language,
        "given_at": NOW,
    }
    assignment = {
        "id": assignment_id,
        "client_id": person_id,
        "practice_id": practice.id,
        "practice_version": practice.version,
        "state": "accepted",
        "why": "It shows what helps.",
        "size": "full",
        "phase": "practice",
        "cadence": {"kind": "daily"},
        "first_day": FIRST_DAY,
        "last_day": LAST_DAY,
        "proposed_at": NOW,
    }
    schedule = {
        "assignment_id": assignment_id,
        "client_id": person_id,
        "times": [f"{local:%H:%M}"],
        "weekdays": [],
        "next_due_at": due_at,
        "zone_data": ZONE_DATA_VERSION,
    }
    return person, client, consent, assignment, schedule
