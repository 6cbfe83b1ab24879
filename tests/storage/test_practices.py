"""Practices' versions are kept once, whoever keeps them, and are never changed."""

import asyncio
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime

import pytest

from storage import practices
from storage.database import Database
from tests.seeds import LIBRARY


async def keep(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await practices.keep_library(tx, LIBRARY.values(), now)


async def test_processes_that_start_at_the_same_time_keep_one_library(
    database: Database, database_url: str, now: datetime
) -> None:
    async with AsyncExitStack() as stack:
        others = [Database(database_url) for _ in range(4)]
        for other in others:
            stack.push_async_callback(other.close)
            async with other.reading():
                """Connected, so that all of them begin at once."""
        await asyncio.gather(*(keep(other, now) for other in others))
    async with database.reading() as tx:
        for practice in LIBRARY.values():
            assert await practices.get(tx, practice.id, practice.version) == practice


async def test_a_practice_that_reads_differently_under_its_old_version_is_refused(
    database: Database, now: datetime
) -> None:
    await keep(database, now)
    practice = next(iter(LIBRARY.values()))
    changed = replace(practice, minutes=practice.minutes + 1)
    with pytest.raises(practices.PracticeChanged, match="raise the version"):
        async with database.transaction() as tx:
            await practices.keep_library(tx, [changed], now)
