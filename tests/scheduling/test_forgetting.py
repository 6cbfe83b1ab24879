"""What is old goes where somebody wants that: told a week before, never what is open, and nobody else's."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select

from scheduling import care_mode, reach
from scheduling.forgetting import BATCH, NOTICE, forget_old
from storage import entries, files, notes, outbox, retention
from storage.columns import new_id
from storage.database import Database
from storage.files import Sent
from storage.notes import Note
from tests.outboxes import messages
from tests.scheduling.evenings import said
from tests.seeds import MOOD, Cast, everybody, fall_due, write

YEAR = timedelta(days=365)
on_one = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def left(database: Database, client_id: object) -> int:
    async with database.reading() as tx:
        counted = select(func.count()).select_from(entries.entries).where(entries.entries.c.client_id == client_id)
        return int((await tx.execute(counted)).scalar_one())


async def stage(database: Database, now: datetime) -> Cast:
    """Ana and Dan have written once two years ago, and once now."""
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        for client in (cast.ana, cast.dan):
            for at in (now - 2 * YEAR, now):
                await write(tx, client, MOOD, at, {"mood": 7, "note": "It rained."})
    return cast


async def told(database: Database) -> int:
    async with database.reading() as tx:
        return len(await said(tx))


async def heard(database: Database, client_id: UUID) -> int:
    """How often somebody was told."""
    async with database.reading() as tx:
        told = await messages(tx, outbox.outbox.c.person_id == client_id)
    return [message.say for _, message in told].count("retention-soon")


async def test_who_wants_nothing_deleted_keeps_everything(database: Database, now: datetime) -> None:
    cast = await stage(database, now)
    for day in range(3):
        await forget_old(database, None, now + day * NOTICE)
    assert (await left(database, cast.ana), await told(database)) == (2, 0)


async def test_everybody_is_told_once_and_what_is_old_goes_a_week_later(database: Database, now: datetime) -> None:
    cast = await stage(database, now)
    for hours in (0, 6, 24 * 7 - 1):
        await forget_old(database, 400, now + timedelta(hours=hours))
        assert (await left(database, cast.ana), await told(database)) == (2, 2)
    await forget_old(database, 400, now + NOTICE)
    assert (await left(database, cast.ana), await left(database, cast.dan), await told(database)) == (1, 1, 2)
    async with database.reading() as tx:
        assert (await tx.execute(select(func.count()).select_from(entries.answers))).scalar_one() == 4
    # The operator allows less: that is told, too, before anything goes.
    await forget_old(database, 30, now + timedelta(days=60))
    assert (await left(database, cast.ana), await told(database)) == (1, 4)
    await forget_old(database, 30, now + timedelta(days=60) + NOTICE)
    assert await left(database, cast.ana) == 0


async def test_a_clients_own_choice_counts_for_them_alone_and_the_shorter_one_counts(
    database: Database, now: datetime
) -> None:
    cast = await stage(database, now)
    async with database.transaction() as tx:
        await retention.choose(tx, cast.ana, 90)
        await retention.mark_told(tx, cast.ana, 90, now)
    await forget_old(database, None, now + NOTICE)
    assert (await left(database, cast.ana), await left(database, cast.dan), await told(database)) == (1, 2, 0)
    async with database.transaction() as tx:
        await retention.choose(tx, cast.ana, None)
    await forget_old(database, None, now + YEAR)
    assert await left(database, cast.ana) == 1


async def test_what_is_open_stays(database: Database, now: datetime) -> None:
    then = now - 2 * YEAR
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        walk = await write(tx, cast.ana, MOOD, then, {"mood": 7}, finished_at=None, outcome=None)
        asked = await write(tx, cast.ana, MOOD, then, {"mood": 7})
        await fall_due(tx, cast.ana, None, then, entry_id=asked.id)
        noted = await write(tx, cast.ana, MOOD, then, {"mood": 7})
        await notes.add(tx, Note(new_id(), cast.ana, noted.id, "", "Europe/Berlin", then))
        over = await write(tx, cast.ana, MOOD, then, {"mood": 7})
        sent = Sent("telegram-1", "photo", "image/jpeg", None, 9)
        await files.expect(tx, person_id=cast.ana, purpose="answer", sent=sent, now=then, answers=(over.id, "mood"))
        await notes.add(tx, Note(new_id(), cast.ana, over.id, "Old", "Europe/Berlin", then, then))
    await forget_old(database, 400, now)
    await forget_old(database, 400, now + NOTICE)
    async with database.reading() as tx:
        kept = set((await tx.execute(select(entries.entries.c.id))).scalars())
        assert kept == {walk.id, asked.id, noted.id}
        assert len(await notes.all_of(tx, cast.ana, cast.ana)) == 1
        assert (await tx.execute(select(func.count()).select_from(files.files))).scalar_one() == 0


async def test_what_somebody_noted_goes_also_when_they_answered_nothing_since(
    database: Database, now: datetime
) -> None:
    then = now - 2 * YEAR
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await notes.add(tx, Note(new_id(), cast.ana, None, "Old", "Europe/Berlin", then, then))
    await forget_old(database, 400, now)
    await forget_old(database, 400, now + NOTICE)
    async with database.reading() as tx:
        assert await notes.all_of(tx, cast.ana, cast.ana) == []


async def test_many_go_in_batches(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        for number in range(5):
            await write(tx, cast.ana, MOOD, now - 2 * YEAR + timedelta(hours=number), {"mood": 7})
        assert await retention.forget_before(tx, cast.ana, now, 2)
        assert await retention.forget_before(tx, cast.ana, now, 2)
        assert not await retention.forget_before(tx, cast.ana, now, 2)
    assert (BATCH, await left(database, cast.ana)) == (200, 0)


@on_one
async def test_who_is_in_care_mode_hears_nothing_of_it_and_loses_nothing_before_they_did(
    database: Database, now: datetime
) -> None:
    cast = await stage(database, now)
    async with database.transaction() as tx:
        await care_mode.begin(tx, cast.ana, "open", now)
    for later in (timedelta(0), 2 * NOTICE):
        await forget_old(database, 400, now + later)
    assert (await left(database, cast.ana), await left(database, cast.dan), await told(database)) == (2, 1, 1)
    async with database.transaction() as tx:
        await care_mode.end(tx, cast.ana, now + 2 * NOTICE)
    await forget_old(database, 400, now + 2 * NOTICE)
    assert (await left(database, cast.ana), await told(database)) == (2, 2)
    await forget_old(database, 400, now + 3 * NOTICE)
    assert await left(database, cast.ana) == 1


@on_one
async def test_who_has_blocked_the_bot_loses_nothing_before_they_are_back_and_were_told(
    database: Database, now: datetime
) -> None:
    cast = await stage(database, now)
    async with database.transaction() as tx:
        await reach.lose(tx, cast.ana, now)
    for later in (timedelta(0), 2 * NOTICE):
        await forget_old(database, 400, now + later)
    assert (await left(database, cast.ana), await left(database, cast.dan)) == (2, 1)
    back_at = now + 3 * NOTICE
    async with database.transaction() as tx:
        await reach.regain(tx, cast.ana, back_at)
    await forget_old(database, 400, back_at)
    assert (await left(database, cast.ana), await heard(database, cast.ana)) == (2, 1)
    await forget_old(database, 400, back_at + NOTICE)
    assert await left(database, cast.ana) == 1


@on_one
async def test_what_was_said_to_who_was_away_by_then_is_said_again_and_a_week_goes_by(
    database: Database, now: datetime
) -> None:
    cast, back_at = await stage(database, now), now + 3 * NOTICE
    # Nobody has noticed yet that Ana has blocked the bot.
    await forget_old(database, 400, now)
    async with database.transaction() as tx:
        await reach.lose(tx, cast.ana, now + timedelta(minutes=1))
    await forget_old(database, 400, now + NOTICE)
    async with database.transaction() as tx:
        await reach.regain(tx, cast.ana, back_at)
    await forget_old(database, 400, back_at)
    await forget_old(database, 400, back_at + NOTICE - timedelta(seconds=1))
    assert (await left(database, cast.ana), await heard(database, cast.ana)) == (2, 2)
    await forget_old(database, 400, back_at + NOTICE)
    assert (await left(database, cast.ana), await left(database, cast.dan)) == (1, 1)
