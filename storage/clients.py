"""Clients: what each has chosen for themselves."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Uuid, bindparam, insert, select, update

from storage.columns import ClockTime, Instant, Json, metadata
from storage.database import Transaction
from storage.prepared import Prepared

Sharing = Literal["share", "summary", "private"]
ELSEWHERE = "ZZ"  # as CLDR has it: no country that we know

clients = Table(
    "clients",
    metadata,
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("zone", String(64)),
    Column("quiet_from", ClockTime),
    Column("quiet_until", ClockTime),
    Column("days_off", Json, nullable=False),
    Column("word", String(32), nullable=False),
    Column("minutes_a_week", Integer),
    Column("ready_at", Instant),
    Column("paused_at", Instant),
    Column("paused_until", Instant),
    Column("notes_explained_at", Instant),
    Column("lightened_at", Instant),
    Column("sharing", String(8)),
    Column("unasked_at", Instant),
    Column("region", String(2)),
)
# Made once, as in people.py.
_FIND = Prepared(select(clients).where(clients.c.person_id == bindparam("person_id")))
# Few of all clients are in a pause that has an end, and their ends are asked for at every round.
_pauses_end = clients.c.paused_until.is_not(None)
Index("ix_clients_paused_until", clients.c.paused_until, sqlite_where=_pauses_end, postgresql_where=_pauses_end)


@dataclass(frozen=True)
class Client:
    """What a client chose. `zone` is an IANA name; times are local; `word` names a Fluent variant of "practice".

    `ready_at` is None until the first questions are answered. While `paused_at` is set nothing scheduled is sent,
    until `paused_until` or, when that is None, until the client says so. `notes_explained_at`: since when they know
    that their therapist sees what they note for a session. `lightened_at`: since when all comes in its smaller version,
    whatever size was agreed. `sharing` is what a therapist gets to see of what the client begins by themselves; None
    until they have said so. `unasked_at`: since when they would rather not be asked what they would like to bring.
    `region` is the code of the country that they told Help now; None until they have, ELSEWHERE if it was not there.
    """

    person_id: UUID
    zone: str | None
    quiet_from: time | None
    quiet_until: time | None
    days_off: tuple[int, ...]
    word: str
    minutes_a_week: int | None
    ready_at: datetime | None
    paused_at: datetime | None
    paused_until: datetime | None
    notes_explained_at: datetime | None = None
    lightened_at: datetime | None = None
    sharing: Sharing | None = None
    unasked_at: datetime | None = None
    region: str | None = None


async def add(tx: Transaction, person_id: UUID) -> Client:
    """Makes a person a client, or gives back the client that they are already."""
    known = await find(tx, person_id)
    if known is not None:
        return known
    new = Client(person_id, None, None, None, (), "practice", None, None, None, None)
    await tx.execute(insert(clients), {**vars(new), "days_off": []})
    return new


async def find(tx: Transaction, person_id: UUID) -> Client | None:
    """The client that a person is; None when they are none."""
    row = await _FIND.row(tx, {"person_id": person_id})
    return None if row is None else Client(**{**row, "days_off": tuple(row["days_off"])})


async def change(tx: Transaction, person_id: UUID, **chosen: Any) -> Client:
    """Keeps what the client chose; `chosen` names columns. Returns the client as they are now."""
    await tx.execute(update(clients).where(clients.c.person_id == person_id).values(**chosen))
    found = await find(tx, person_id)
    assert found is not None
    return found


async def live_in(tx: Transaction, person_id: UUID, region: str) -> None:
    """Keeps the country that a client told; does nothing for who is no client."""
    await tx.execute(update(clients).where(clients.c.person_id == person_id).values(region=region))


async def pauses_ended(tx: Transaction, now: datetime, limit: int) -> list[UUID]:
    """Who paused until an instant that has come, so many at most."""
    ended = clients.c.paused_at.is_not(None) & (clients.c.paused_until <= now)
    return list((await tx.execute(select(clients.c.person_id).where(ended).limit(limit))).scalars())


async def next_pause_end(tx: Transaction) -> datetime | None:
    """The earliest instant at which somebody's pause ends."""
    paused = clients.c.paused_at.is_not(None) & _pauses_end
    ends = select(clients.c.paused_until).where(paused).order_by(clients.c.paused_until).limit(1)
    return (await tx.execute(ends)).scalar_one_or_none()
