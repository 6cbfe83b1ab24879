"""Sessions are kept as local time and zone, belong to a care link in force, and concern nobody else."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import pytest
from sqlalchemy import update

from storage import care_links, people, sessions, therapists
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.sessions import Moved, Series
from tests.seeds import Cast, everybody

TUESDAY, NEXT = date(2026, 3, 3), date(2026, 3, 10)


async def weekly(tx: Transaction, cast: Cast, now: datetime, **more: Any) -> Series:
    link = await care_links.find(tx, cast.ben, cast.ana)
    assert link is not None
    usual = Series(new_id(), link.id, cast.ana, cast.ben, TUESDAY, None, 1, time(15), "Europe/Berlin", now)
    series = replace(usual, **more)
    await sessions.add(tx, series)
    return series


async def test_what_is_set_is_read_back_by_client_and_therapist_and_nobody_else(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        series = await weekly(tx, cast, now)
        for reader in (cast.ana, cast.ben):
            assert await sessions.of_client(tx, cast.ana, reader) == [series]
            assert await sessions.get(tx, series.id, reader) == series
        for other in (cast.cleo, cast.dan):
            assert await sessions.of_client(tx, cast.ana, other) == []
            assert await sessions.get(tx, series.id, other) is None
        assert await sessions.of_therapist(tx, cast.ben) == [series]
        assert await sessions.of_clients(tx, [cast.ana, cast.dan]) == {cast.ana: [series]}


async def test_one_is_moved_cancelled_and_put_back(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        series = await weekly(tx, cast, now)
        await sessions.cancel(tx, series.id, TUESDAY)
        await sessions.cancel(tx, series.id, NEXT)
        await sessions.move(tx, series.id, NEXT, date(2026, 3, 12), time(9, 30))
        changed = await sessions.get(tx, series.id, cast.ben)
        moved = (Moved(NEXT, date(2026, 3, 12), time(9, 30)),)
        assert changed == replace(series, moved=moved, cancelled=frozenset({TUESDAY}))
        await sessions.restore(tx, series.id, TUESDAY)
        await sessions.end(tx, series.id, TUESDAY)
        assert await sessions.get(tx, series.id, cast.ana) == replace(series, moved=moved, last_on=TUESDAY)


async def test_what_belongs_to_a_care_link_that_has_ended_counts_no_more(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        series = await weekly(tx, cast, now)
        await tx.execute(update(care_links.care_links).values(ended_at=now))
        assert await sessions.of_client(tx, cast.ana, cast.ana) == []
        assert await sessions.get(tx, series.id, cast.ben) is None
        assert await sessions.of_therapist(tx, cast.ben) == []


@pytest.mark.parametrize("leaver", ["ana", "ben"])
async def test_they_go_with_the_client_or_the_therapist(database: Database, now: datetime, leaver: str) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        series = await weekly(tx, cast, now)
        await sessions.cancel(tx, series.id, TUESDAY)
        await people.forget(tx, getattr(cast, leaver), now)
        for table in (sessions.sessions, sessions.session_changes):
            assert (await tx.execute(table.select())).all() == []


async def test_what_a_therapist_chose_is_kept(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await therapists.change(tx, cast.ben, zone="Europe/Berlin", reads_at=time(18))
        ben, cleo = [await therapists.find(tx, one) for one in (cast.ben, cast.cleo)]
        assert ben is not None
        assert (ben.zone, ben.reads_at) == ("Europe/Berlin", time(18))
        assert cleo is not None
        assert cleo.zone is None
