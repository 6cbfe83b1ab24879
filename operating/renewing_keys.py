"""The commands about keys: a new master key, whether all belong together, and new keys for old ones."""

import argparse
import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from operating.commands import up_to_date
from operating.settings import Settings, Unusable, read_settings
from storage import belonging, holds, renewing
from storage.database import Database
from storage.master_keys import new_line

RUNS = "A Midweek runs on this database. Stop it first: what it sealed meanwhile would be lost. Nothing was changed."


async def handle_keys(asked: argparse.Namespace) -> int:
    """Does what is asked about keys; gives the exit code."""
    if asked.deed == "new":
        print(new_line(asked.name))
        return 0
    settings = read_settings()
    if asked.deed == "check":
        return await _check(settings)
    return await (_rotate if asked.deed == "rotate" else _renew)(settings)


async def _check(settings: Settings) -> int:
    database = Database(settings.database_url, settings.keys())
    try:
        await belonging.check(database)
        is_there = await database.keys.exists()
    finally:
        await database.close()
    if not is_there:
        print("The ring can be used. There is no key store yet; the first start makes one.")
        return 0
    print("The ring, the key store and the database belong together.")
    return 0


async def _rotate(settings: Settings) -> int:
    keys = settings.keys()
    try:
        if not await keys.exists():
            raise Unusable("KEYS_URL: there is no key store yet; the first start makes one. Nothing was changed.")
        count = await renewing.rotate(keys)
    finally:
        await keys.close()
    print(f"{count} keys were wrapped anew. All are wrapped by {keys.ring.active} now; the others may leave the ring.")
    return 0


async def _renew(settings: Settings) -> int:
    async with up_to_date(settings) as database, _alone(database):
        renewed = await renewing.renew(database)
    print(f"{renewed.keys} keys are new, {renewed.rows} rows were sealed anew.")
    if renewed.unreadable:
        print(f"{renewed.unreadable} rows cannot be opened with any key; the old keys were kept for their sake.")
    return 1 if renewed.unreadable else 0


@asynccontextmanager
async def _alone(database: Database) -> AsyncIterator[None]:
    """The database while no bot runs on it, nor begins to on SQLite. Raises Unusable when one does."""
    if not database.is_sqlite:
        async with database.reading() as tx:
            if await holds.held(tx):
                raise Unusable(RUNS)
        yield
        return
    runs = asyncio.Event()
    async with holds.hold(database, "running", runs.set, runs) as alone:
        if alone is None:
            raise Unusable(RUNS)
        yield
