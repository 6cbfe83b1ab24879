"""Care modes: when everything scheduled stopped for a client, who had it stop, and for how long it was meant to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Index, Table, Uuid, insert, select, update

from storage.care_links import until as stands_until
from storage.care_links import visible_to
from storage.columns import Instant, metadata, new_id
from storage.consents import stands
from storage.database import Transaction

care_modes = Table(
    "care_modes",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False),
    Column("therapist_id", Uuid, ForeignKey("therapists.person_id", ondelete="SET NULL")),
    Column("began_at", Instant, nullable=False),
    Column("until", Instant),
    Column("asked_at", Instant),
    Column("ended_at", Instant),
)
_lasts = care_modes.c.ended_at.is_(None)
# One at a time, by the database.
Index("uq_care_modes_lasting", care_modes.c.client_id, unique=True, sqlite_where=_lasts, postgresql_where=_lasts)
Index("ix_care_modes_client_id", care_modes.c.client_id, care_modes.c.began_at)
_to_be_asked = _lasts & care_modes.c.until.is_not(None) & care_modes.c.asked_at.is_(None)
Index("ix_care_modes_until", care_modes.c.until, sqlite_where=_to_be_asked, postgresql_where=_to_be_asked)
# Who has no consent in force is asked once they have one again.
_may_be_asked = _to_be_asked & stands(care_modes.c.client_id, "client")


@dataclass(frozen=True)
class CareMode:
    """It lasts until somebody ends it. `until` is when the client is asked about that, None: they say when.

    `therapist_id` is the therapist who began it; None when the client did. `asked_at`: when they were asked.
    """

    id: UUID
    client_id: UUID
    therapist_id: UUID | None
    began_at: datetime
    until: datetime | None
    asked_at: datetime | None = None
    ended_at: datetime | None = None


async def begin(
    tx: Transaction, client_id: UUID, until: datetime | None, now: datetime, therapist_id: UUID | None = None
) -> None:
    """Keeps that it began; where it lasts already, until when it is to last now."""
    lasting = care_modes.c.client_id == client_id
    longer = update(care_modes).where(lasting, _lasts).values(until=until, asked_at=None)
    if not (await tx.execute(longer)).rowcount:
        await tx.execute(insert(care_modes), vars(CareMode(new_id(), client_id, therapist_id, now, until)))


async def end(tx: Transaction, client_id: UUID, now: datetime) -> bool:
    """Keeps that it ended. False when it did not last."""
    ended = update(care_modes).where(care_modes.c.client_id == client_id, _lasts).values(ended_at=now)
    return bool((await tx.execute(ended)).rowcount)


async def lasting(tx: Transaction, client_id: UUID) -> CareMode | None:
    """The one that a client is in, if they are."""
    row = (await tx.execute(select(care_modes).where(care_modes.c.client_id == client_id, _lasts))).one_or_none()
    return None if row is None else CareMode(**row._mapping)


async def who_are_in(tx: Transaction, client_ids: Sequence[UUID]) -> set[UUID]:
    """Those of these clients who are in it."""
    found = select(care_modes.c.client_id).where(care_modes.c.client_id.in_(client_ids), _lasts)
    return set((await tx.execute(found)).scalars())


async def of_client(tx: Transaction, client_id: UUID, reader: UUID) -> list[CareMode]:
    """All that there were, the earliest first; what was over before a therapist sees anything is not there for them."""
    seen = visible_to(reader, care_modes.c.client_id, stands_until(care_modes.c.ended_at))
    found = select(care_modes).where(care_modes.c.client_id == client_id, seen).order_by(care_modes.c.began_at)
    return [CareMode(**row._mapping) for row in await tx.execute(found)]


async def to_be_asked(tx: Transaction, now: datetime, limit: int) -> list[CareMode]:
    """Those whose time is over and whose clients have not been asked; on PostgreSQL no other replica gets them."""
    found = select(care_modes).where(_may_be_asked, care_modes.c.until <= now).order_by(care_modes.c.until)
    rows = await tx.execute(found.limit(limit).with_for_update(skip_locked=True))
    return [CareMode(**row._mapping) for row in rows]


async def asked(tx: Transaction, care_mode_id: UUID, now: datetime) -> None:
    """Keeps that the client was asked: once is enough."""
    await tx.execute(update(care_modes).where(care_modes.c.id == care_mode_id).values(asked_at=now))


async def next_ask_at(tx: Transaction) -> datetime | None:
    """The earliest instant at which anybody is to be asked."""
    found = select(care_modes.c.until).where(_may_be_asked).order_by(care_modes.c.until).limit(1)
    return (await tx.execute(found)).scalar_one_or_none()
