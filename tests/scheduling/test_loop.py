"""The loop wakes for what is due, says that it is idle when it is, and goes on after an error."""

import asyncio
from datetime import UTC, datetime, time, timedelta

from scheduling import nudges
from scheduling.loop import Loop
from storage import schedules
from storage.database import Database
from tests.seeds import MOOD, agree, everybody


class StandingClock:
    """A clock that shows what it is told."""

    def __init__(self, shown: datetime) -> None:
        self.shown = shown

    def now(self) -> datetime:
        return self.shown

    def real_delay(self, at: datetime) -> float | None:
        return 0.0 if at <= self.shown else None


async def idle(loop: Loop, said: asyncio.Event) -> None:
    """Waits until the loop has worked and rests."""
    await said.wait()
    while not loop.is_idle:
        await asyncio.sleep(0)


async def test_it_plans_what_is_due_when_the_clock_has_moved(database: Database, now: datetime) -> None:
    evening = datetime(2026, 3, 2, 19, 0, tzinfo=UTC)
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agree(tx, cast.ana, cast.ben, MOOD, now)
        await nudges.schedule(tx, assignment, cast.ana, (time(20),), (), now)
    said, clock = asyncio.Event(), StandingClock(now)
    loop = Loop(database, clock, said.set)
    loop.start()
    await idle(loop, said)
    said.clear()
    clock.shown = evening
    loop.wake()
    await idle(loop, said)
    loop.stop()
    async with database.reading() as tx:
        assert await schedules.next_due_at(tx) == evening + timedelta(days=1)
