"""What the stand-in shows of what a bot has ahead: everything that waits and is due, in order, and nobody's words."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from uuid import UUID

from sqlalchemy import update

from storage import ahead, outbox, schedules, sessions
from storage.ahead import Due, Waiting
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.messages import Message
from tests.canaries import CANARY
from tests.seeds import MOOD, Cast, agree, everybody, fall_due, write
from tests.storage.test_goals import goal, item
from tests.storage.test_sessions import weekly

HOUR = timedelta(hours=1)


async def put(tx: Transaction, cast: Cast, now: datetime, **more: object) -> UUID:
    """A message for Ana, with words in it."""
    whole = {"chat_id": 101, "person_id": cast.ana, "message": Message(CANARY, {"word": CANARY}), "now": now}
    row = await outbox.put(tx, **{**whole, **more})  # type: ignore[arg-type]  # each test names what it changes
    assert row is not None
    return row


async def set_state(tx: Transaction, row: UUID, **columns: object) -> None:
    await tx.execute(update(outbox.outbox).where(outbox.outbox.c.id == row).values(**columns))


async def test_what_waits_is_told_in_the_order_in_which_it_may_go(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await put(tx, cast, now, lane="nudge", expires_at=now + HOUR)
        later = await put(tx, cast, now, lane="export", not_before=now + HOUR)
        first = await put(tx, cast, now, chat_id=7, person_id=None)
        await set_state(tx, first, state="claimed", held_until=now + HOUR, attempts=2)
        await set_state(tx, await put(tx, cast, now), state="sent")
        told, count = await ahead.waiting(tx, 2)
        assert count == 3
        assert told == [
            Waiting(7, "reply", True, None, now + HOUR, None, 2),
            Waiting(101, "nudge", False, None, None, now + HOUR, 0),
        ]
        # Sealed for another row, so it does not open: it is told of all the same.
        await set_state(tx, later, id=new_id())
        told, _ = await ahead.waiting(tx, 3)
        assert told[2] == Waiting(None, "export", False, now + HOUR, None, None, 0)


async def test_what_is_due_is_told_soonest_first_whatever_it_is(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        agreed = await agree(tx, cast.ana, cast.ben, MOOD, now)
        await schedules.choose(tx, agreed, cast.ana, (time(20),), (), "zones")
        await schedules.move_on(tx, {agreed: now + 5 * HOUR})
        await fall_due(tx, cast.ana, agreed, now, nudge_at=now + 2 * HOUR)
        entry = await write(tx, cast.ana, MOOD, now, {})
        await fall_due(tx, cast.ana, None, now + HOUR, entry_id=entry.id, nudge_at=now + 3 * HOUR)
        await fall_due(tx, cast.ana, agreed, now + HOUR)
        await item(tx, await goal(tx, cast.dan, CANARY, now), CANARY, now, now + HOUR)
        await sessions.replan(tx, (await weekly(tx, cast, now)).id, now + 4 * HOUR, now)
        told, count = await ahead.due(tx, 4)
        assert count == 5
        assert told == [
            Due(104, "an action item", now + HOUR),
            Due(101, "a nudge", now + 2 * HOUR),
            Due(101, "a follow-up", now + 3 * HOUR),
            Due(101, "before a session", now + 4 * HOUR),
        ]
        assert (await ahead.due(tx, 5))[0][4] == Due(101, "a nudge", now + 5 * HOUR)


async def test_sessions_are_told_of_everybody(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assert await ahead.series(tx) == []
        usual = await weekly(tx, cast, now)
        again = await weekly(tx, cast, now, every_weeks=2)
        assert await ahead.series(tx) == [usual, replace(again)]
