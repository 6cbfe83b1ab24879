"""The sessions of a client: which come, and setting, moving, cancelling and stopping them.

What is tied to a session follows in the same transaction: the client's schedules are computed anew.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from scheduling import before_sessions, nudges, session_dates
from scheduling.local_time import ONE_DAY, to_local
from scheduling.session_dates import Session
from scheduling.session_steps import EARLIEST
from storage import sessions
from storage.database import Transaction
from storage.sessions import Series

LOOKED_BACK = timedelta(days=120)  # a session further back than this is not "the last one" any more


async def next_after(
    tx: Transaction, client_id: UUID, at: datetime, therapist_id: UUID | None = None
) -> Session | None:
    """A client's first session that starts later than an instant; with one therapist, where that is asked for."""
    return session_dates.next_after(await of_client(tx, client_id), at, therapist_id)


async def last_before(
    tx: Transaction, client_id: UUID, at: datetime, therapist_id: UUID | None = None
) -> Session | None:
    """A client's latest session that started before an instant; with one therapist, where that is asked for."""
    before = await between(tx, client_id, at - LOOKED_BACK, at)
    return next((one for one in reversed(before) if therapist_id in (None, one.therapist_id)), None)


async def between(tx: Transaction, client_id: UUID, start: datetime, end: datetime) -> list[Session]:
    """A client's sessions that start from an instant on and before another, in order."""
    return session_dates.between(await of_client(tx, client_id), start, end)


async def of_client(tx: Transaction, client_id: UUID) -> Sequence[Series]:
    """All that is set with a client, by whichever therapist."""
    return await sessions.of_client(tx, client_id, client_id)


async def add(tx: Transaction, series: Series, now: datetime) -> None:
    """Sets new ones."""
    await sessions.add(tx, series)
    await nudges.replan(tx, series.client_id, now)


async def move(tx: Transaction, session: Session, to: datetime, now: datetime) -> None:
    """Moves one to another local time, in the zone of its series."""
    await before_sessions.take_back(tx, session)
    await sessions.move(tx, session.series_id, session.on, to.date(), to.time())
    await nudges.replan(tx, session.client_id, now)


async def cancel(tx: Transaction, session: Session, now: datetime) -> None:
    """One doesn't take place; the others stay."""
    await before_sessions.take_back(tx, session)
    await sessions.cancel(tx, session.series_id, session.on)
    await nudges.replan(tx, session.client_id, now)


async def restore(tx: Transaction, series: Series, on: date, now: datetime) -> None:
    """One that was cancelled or moved is at its usual time again."""
    await sessions.restore(tx, series.id, on)
    await nudges.replan(tx, series.client_id, now)


async def stop(tx: Transaction, series: Series, now: datetime) -> None:
    """No more of these from now on; what was, stays."""
    for session in session_dates.between([series], now, now + EARLIEST):
        await before_sessions.take_back(tx, session)
    last_on = _last_day(series, now)
    # Some may be to come that would have been before the last one: put off, or passed by one that was pulled forward.
    left = replace(series, last_on=last_on)
    while (ahead := session_dates.next_after([left], now)) is not None:
        await sessions.cancel(tx, series.id, ahead.on)
        moved = tuple(one for one in left.moved if one.on != ahead.on)
        left = replace(left, moved=moved, cancelled=left.cancelled | {ahead.on})
    await sessions.end(tx, series.id, last_on)
    await nudges.replan(tx, series.client_id, now)


def _last_day(series: Series, now: datetime) -> date:
    """The last day by whose usual name a session has begun."""
    begun = session_dates.between([series], now - LOOKED_BACK, now)
    return max((one.on for one in begun), default=to_local(now, series.zone).date() - ONE_DAY)
