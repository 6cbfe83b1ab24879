"""Reviews: which entries a therapist has marked as read, and what they said about them in a line."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Select,
    Table,
    Uuid,
    and_,
    exists,
    insert,
    select,
    true,
    update,
)

from storage.care_links import SEES, care_links
from storage.columns import Instant, Sealed, metadata
from storage.database import Transaction
from storage.entries import entries, entry_visible_to
from storage.people import named, people
from storage.sealing import Sealing

reviews = Table(
    "reviews",
    metadata,
    Column("entry_id", Uuid, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True),
    Column("therapist_id", Uuid, ForeignKey("therapists.person_id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("reviewed_at", Instant, nullable=False),
    Column("words", Sealed()),
)
_SEALED = Sealing(reviews, owner="client_id", row=("entry_id", "therapist_id"))

# A "no" and a "not this time" were said and heard; what is still being written is not done yet.
TO_READ = ("done", "small version done", "tried")


@dataclass(frozen=True)
class Review:
    """Who read an entry, when, and the line that they sent about it, if they did."""

    therapist: str
    reviewed_at: datetime
    words: str | None


def waits_for(reader: UUID, but_of: Collection[str], since: datetime | None) -> ColumnElement[bool]:
    """Of `entries` joined with `care_links`: whether this therapist has it still to read.

    It is done and shared, and from the time since the client is theirs: nobody has a stranger's years to catch up on.
    """
    was_read = exists().where(reviews.c.entry_id == entries.c.id, reviews.c.therapist_id == reader)
    is_recent = true() if since is None else entries.c.started_at >= since
    return and_(
        care_links.c.therapist_id == reader,
        SEES,
        entries.c.started_at >= care_links.c.confirmed_at,
        is_recent,
        entries.c.outcome.in_(TO_READ),
        entries.c.finished_at.is_not(None),
        entries.c.practice_id.not_in(but_of),
        entry_visible_to(reader),
        ~was_read.correlate(entries),
    )


def _waiting(client_id: UUID, reader: UUID, but_of: Collection[str], since: datetime | None) -> Select[Any]:
    return (
        select(entries.c.id)
        .join(care_links, care_links.c.client_id == entries.c.client_id)
        .where(entries.c.client_id == client_id, waits_for(reader, but_of, since))
    )


async def unreviewed(
    tx: Transaction, client_id: UUID, reader: UUID, but_of: Collection[str] = (), since: datetime | None = None
) -> set[UUID]:
    """The entries of a client that a therapist has still to read, from an instant on, but those of some practices."""
    return set((await tx.execute(_waiting(client_id, reader, but_of, since))).scalars())


async def review(
    tx: Transaction, entry_ids: Collection[UUID], client_id: UUID, therapist_id: UUID, now: datetime
) -> int:
    """Marks those of these entries as read that the therapist has still to read; how many there were."""
    waiting = await unreviewed(tx, client_id, therapist_id)
    rows = [
        {"entry_id": entry_id, "therapist_id": therapist_id, "client_id": client_id, "reviewed_at": now}
        for entry_id in entry_ids
        if entry_id in waiting
    ]
    if rows:
        await tx.execute(insert(reviews), rows)
    return len(rows)


async def acknowledge(tx: Transaction, entry_id: UUID, client_id: UUID, therapist_id: UUID, words: str) -> bool:
    """Keeps the line that goes with a review. False when there is none, or a line was sent: one is enough."""
    this = {"entry_id": entry_id, "client_id": client_id, "therapist_id": therapist_id}
    sealed = await _SEALED.seal(tx, {"words": words}, **this)
    said = update(reviews).filter_by(**this).where(reviews.c.words.is_(None)).values(sealed)
    return bool((await tx.execute(said)).rowcount == 1)


async def may_acknowledge(tx: Transaction, entry_id: UUID, therapist_id: UUID) -> bool:
    """Whether an entry is marked as read, by a therapist who still sees it and has sent no line about it."""
    found = (
        select(reviews.c.entry_id)
        .join(entries, entries.c.id == reviews.c.entry_id)
        .where(reviews.c.entry_id == entry_id, reviews.c.therapist_id == therapist_id, reviews.c.words.is_(None))
        .where(entry_visible_to(therapist_id))
    )
    return (await tx.execute(found)).first() is not None


async def of_entry(tx: Transaction, entry_id: UUID, client_id: UUID) -> list[Review]:
    """Who has read a client's own entry, in the order in which they did."""
    found = (
        select(people.c.name, reviews)
        .select_from(reviews)
        .join(people, people.c.id == reviews.c.therapist_id)
        .join(entries, entries.c.id == reviews.c.entry_id)
        .where(reviews.c.entry_id == entry_id, entries.c.client_id == client_id)
        .order_by(reviews.c.reviewed_at)
    )
    rows = await named(tx, await _SEALED.open_all(tx, (await tx.execute(found)).mappings()), "therapist_id")
    return [Review(row["name"], row["reviewed_at"], row["words"]) for row in rows]
