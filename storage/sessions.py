"""Sessions: when a client and a therapist meet, weekly or on single dates, by the therapist's wall clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    Select,
    String,
    Table,
    Uuid,
    delete,
    insert,
    select,
    update,
)

from storage.care_links import IN_FORCE, care_links
from storage.columns import ClockTime, Instant, metadata
from storage.database import Transaction

sessions = Table(
    "sessions",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("care_link_id", Uuid, ForeignKey("care_links.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("first_on", Date, nullable=False),
    Column("last_on", Date),
    Column("every_weeks", Integer, nullable=False),
    Column("at", ClockTime, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("set_at", Instant, nullable=False),
    Column("next_step_at", Instant),
)
# Looked for at every round, and null where all dates are over.
_has_steps = sessions.c.next_step_at.is_not(None)
Index("ix_sessions_next_step_at", sessions.c.next_step_at, sqlite_where=_has_steps, postgresql_where=_has_steps)

session_changes = Table(
    "session_changes",
    metadata,
    Column("session_id", Uuid, ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("on", Date, primary_key=True),
    Column("moved_on", Date),
    Column("moved_at", ClockTime),
)


@dataclass(frozen=True)
class Moved:
    """The session of the day `on` is at another local time instead."""

    on: date
    to_day: date
    to_time: time


@dataclass(frozen=True)
class Series:
    """Sessions every so many weeks from `first_on` to `last_on` (None: until somebody stops them), both included.

    A single one has both on the same day. `at` is local to `zone`, which is the therapist's. Dates that were moved or
    cancelled are known by the day on which they would have been.
    """

    id: UUID
    care_link_id: UUID
    client_id: UUID
    therapist_id: UUID
    first_on: date
    last_on: date | None
    every_weeks: int
    at: time
    zone: str
    set_at: datetime
    moved: tuple[Moved, ...] = ()
    cancelled: frozenset[date] = frozenset()

    @property
    def is_single(self) -> bool:
        return self.first_on == self.last_on


_SERIES = (
    select(
        sessions.c.id,
        sessions.c.care_link_id,
        care_links.c.client_id,
        care_links.c.therapist_id,
        sessions.c.first_on,
        sessions.c.last_on,
        sessions.c.every_weeks,
        sessions.c.at,
        sessions.c.zone,
        sessions.c.set_at,
    )
    .join(care_links, care_links.c.id == sessions.c.care_link_id)
    .where(IN_FORCE)
    .order_by(sessions.c.set_at, sessions.c.id)
)


async def add(tx: Transaction, series: Series) -> None:
    """Keeps new ones."""
    columns = {column.name for column in sessions.c}
    await tx.execute(insert(sessions), {name: value for name, value in vars(series).items() if name in columns})


async def get(tx: Transaction, series_id: UUID, reader: UUID) -> Series | None:
    """A series of which the reader is the client or the therapist, as long as their care link is in force."""
    found = await _read(tx, _SERIES.where(sessions.c.id == series_id, _concerns(reader)))
    return found[0] if found else None


async def of_client(tx: Transaction, client_id: UUID, reader: UUID) -> list[Series]:
    """A client's own, with every therapist; or those that the reader, who is one of these, has with them."""
    return await _read(tx, _SERIES.where(care_links.c.client_id == client_id, _concerns(reader)))


async def of_therapist(tx: Transaction, therapist_id: UUID) -> list[Series]:
    """All that a therapist has, with every client."""
    return await _read(tx, _SERIES.where(care_links.c.therapist_id == therapist_id))


async def in_force(tx: Transaction, series_id: UUID) -> Series | None:
    """The series with that key, to plan by; None when its care link has ended."""
    found = await _read(tx, _SERIES.where(sessions.c.id == series_id))
    return found[0] if found else None


async def of_clients(tx: Transaction, client_ids: Sequence[UUID]) -> dict[UUID, list[Series]]:
    """What each of these clients has, to plan by; clients without any are left out."""
    by_client: dict[UUID, list[Series]] = {}
    for series in await _read(tx, _SERIES.where(care_links.c.client_id.in_(client_ids))):
        by_client.setdefault(series.client_id, []).append(series)
    return by_client


def _concerns(reader: UUID) -> ColumnElement[bool]:
    """A colleague who may read the log, too, has sessions of their own."""
    return (care_links.c.client_id == reader) | (care_links.c.therapist_id == reader)


async def _read(tx: Transaction, found: Select[Any]) -> list[Series]:
    rows = (await tx.execute(found)).all()
    changed = session_changes.c.session_id.in_([row.id for row in rows])
    moved: dict[UUID, list[Moved]] = {row.id: [] for row in rows}
    cancelled: dict[UUID, set[date]] = {row.id: set() for row in rows}
    changes = select(session_changes).where(changed).order_by(session_changes.c.on)
    for series_id, on, to_day, to_time in await tx.execute(changes) if rows else ():
        if to_day is None:
            cancelled[series_id].add(on)
        else:
            moved[series_id].append(Moved(on, to_day, to_time))
    return [Series(**row._mapping, moved=tuple(moved[row.id]), cancelled=frozenset(cancelled[row.id])) for row in rows]


async def move(tx: Transaction, series_id: UUID, on: date, to_day: date, to_time: time) -> None:
    """The session of one day is at another time instead, whatever was said of it before."""
    await _change(tx, series_id, on, moved_on=to_day, moved_at=to_time)


async def cancel(tx: Transaction, series_id: UUID, on: date) -> None:
    """The session of one day doesn't take place."""
    await _change(tx, series_id, on, moved_on=None, moved_at=None)


async def _change(tx: Transaction, series_id: UUID, on: date, **changed: Any) -> None:
    await restore(tx, series_id, on)
    await tx.execute(insert(session_changes).values({"session_id": series_id, "on": on, **changed}))


async def restore(tx: Transaction, series_id: UUID, on: date) -> None:
    """The session of one day is at its usual time again."""
    this = (session_changes.c.session_id == series_id) & (session_changes.c.on == on)
    await tx.execute(delete(session_changes).where(this))


async def end(tx: Transaction, series_id: UUID, last_on: date) -> None:
    """No more of these after a day."""
    await tx.execute(update(sessions).where(sessions.c.id == series_id).values(last_on=last_on))


async def plan(tx: Transaction, series_id: UUID, next_step_at: datetime | None) -> None:
    """Keeps when something is said next before one of these."""
    await tx.execute(update(sessions).where(sessions.c.id == series_id).values(next_step_at=next_step_at))


async def replan(tx: Transaction, series_id: UUID, next_step_at: datetime | None, now: datetime) -> None:
    """The same, but for what is due and still to be said: that is planned on when it is."""
    is_due = sessions.c.next_step_at.is_not(None) & (sessions.c.next_step_at <= now)
    this = (sessions.c.id == series_id) & ~is_due
    await tx.execute(update(sessions).where(this).values(next_step_at=next_step_at))


async def claim_due(tx: Transaction, now: datetime, limit: int) -> list[tuple[UUID, datetime]]:
    """Series before which something is to be said by now, and since when; on PostgreSQL no other replica gets these."""
    found = select(sessions.c.id, sessions.c.next_step_at).where(sessions.c.next_step_at <= now)
    found = found.order_by(sessions.c.next_step_at).limit(limit).with_for_update(skip_locked=True)
    return [(series_id, due_at) for series_id, due_at in await tx.execute(found)]


async def next_step(tx: Transaction) -> datetime | None:
    """The earliest instant at which something is said before any session."""
    found = select(sessions.c.next_step_at).where(_has_steps).order_by(sessions.c.next_step_at).limit(1)
    return (await tx.execute(found)).scalar_one_or_none()
