"""The bot tells the stand-in what it has ahead: as often as it is asked, and of whom by number only."""

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, time

import pytest

from operating.telling import MOST_TOLD, Telling
from sandbox.app import create_app
from sandbox.server import Running, serve
from storage import goals, outbox, sessions
from storage.columns import new_id
from storage.database import Database
from storage.goals import ActionItem, Goal
from storage.messages import Message
from tests.canaries import CANARY
from tests.handlers.conftest import Standing
from tests.seeds import everybody
from tests.storage.test_sessions import weekly

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@asynccontextmanager
async def told(database: Database, now: datetime) -> AsyncIterator[Running]:
    """A stand-in, and a bot that tells it what is ahead."""
    async with serve(create_app(start=now)) as running, asyncio.TaskGroup() as group:
        telling = group.create_task(Telling(f"{running.url}/clock", database, Standing(now)).run())
        yield running
        telling.cancel()


async def test_what_is_ahead_is_told_when_somebody_asks(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await weekly(tx, cast, now, at=time(15))
        for _ in range(MOST_TOLD + 2):
            await outbox.put(tx, chat_id=101, person_id=cast.ana, message=Message(CANARY, {"word": CANARY}), now=now)
        kept = Goal(new_id(), cast.dan, CANARY, "Europe/Berlin", now)
        await goals.add(tx, kept)
        await goals.add_item(tx, ActionItem(new_id(), kept.id, cast.dan, CANARY, kept.zone, now, now, now))
    async with told(database, now) as running:
        ahead = running.world.ahead
        assert await ahead.next_session_at() == datetime(2026, 3, 3, 14, tzinfo=UTC)
        assert ahead.told is not None
        assert {one.chat_id for one in ahead.told.outbox} == {101}
        assert (len(ahead.told.outbox), ahead.told.outbox_count) == (MOST_TOLD, MOST_TOLD + 2)
        assert [(one.chat_id, one.what, one.at) for one in ahead.told.due] == [(104, "an action item", now)]
        assert CANARY not in str(dataclasses.asdict(ahead.told))


async def test_what_changed_meanwhile_is_told_the_next_time(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        series = await weekly(tx, cast, now, at=time(15))
    async with told(database, now) as running:
        first = await running.world.ahead.next_session_at()
        async with database.transaction() as tx:
            await sessions.cancel(tx, series.id, first.date())
        assert (await running.world.ahead.next_session_at() - first).days == 7


async def test_it_finds_a_stand_in_that_was_started_anew(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        await weekly(tx, await everybody(tx, now), now)
    async with asyncio.TaskGroup() as group:
        async with serve(create_app(start=now)) as running:
            url, port = f"{running.url}/clock", int(running.url.rpartition(":")[2])
            telling = group.create_task(Telling(url, database, Standing(now)).run())
            for _ in range(2):
                await running.world.ahead.next_session_at()
        async with serve(create_app(start=now), port) as again:
            # Which counts its questions anew.
            assert await again.world.ahead.next_session_at()
        telling.cancel()
