"""Subjects: what entries by one tap are about and the client keeps beyond them: what they count, a card at hand."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Select,
    String,
    Table,
    Uuid,
    exists,
    func,
    insert,
    select,
    update,
)

from storage.care_links import until, visible_to
from storage.columns import Instant, Sealed, metadata, new_id
from storage.database import Transaction
from storage.entries import Entry, answers, entries, entry_visible_to, opened, opened_answers, words_visible_to
from storage.sealing import Sealing

subjects = Table(
    "subjects",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("practice_id", String(64), nullable=False),
    Column("practice_version", Integer, nullable=False),
    Column("assignment_id", Uuid, ForeignKey("assignments.id", ondelete="SET NULL"), index=True),
    Column("given", Sealed("json"), nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("put_away_at", Instant),
    ForeignKeyConstraint(["practice_id", "practice_version"], ["practices.id", "practices.version"]),
)
_SEALED = Sealing(subjects, owner="client_id", row=("id",))
Index("ix_subjects_client_id", subjects.c.client_id, subjects.c.kind)


@dataclass(frozen=True)
class Subject:
    """`kind` is one of `practices.given.TAPPED`; `given` is what the practice's words say of it.

    What was put away stays, with the entries that are about it.
    """

    id: UUID
    client_id: UUID
    kind: str
    practice_id: str
    practice_version: int
    assignment_id: UUID | None
    given: dict[str, str]
    made_at: datetime
    put_away_at: datetime | None = None


async def make(
    tx: Transaction,
    client_id: UUID,
    kind: str,
    practice: tuple[str, int],
    given: dict[str, str],
    now: datetime,
    assignment_id: UUID | None = None,
) -> Subject:
    """Keeps a new one, for that practice (id, version)."""
    subject = Subject(new_id(), client_id, kind, *practice, assignment_id, given, now)
    await tx.execute(insert(subjects), await _SEALED.seal(tx, vars(subject)))
    return subject


async def get(tx: Transaction, subject_id: UUID, client_id: UUID) -> Subject | None:
    """A client's own, as long as it was not put away."""
    mine = (subjects.c.id == subject_id) & (subjects.c.client_id == client_id) & subjects.c.put_away_at.is_(None)
    row = (await tx.execute(select(subjects).where(mine))).one_or_none()
    return None if row is None else Subject(**await _SEALED.open(tx, row._mapping))


def _subject_visible_to(reader: UUID) -> ColumnElement[bool]:
    """Whether somebody may know of a subject: its client, or by a care link, if it was agreed or an entry is shared.

    Shared whole: what it is called are its client's words, of which a summary has none.
    """
    shared = exists().where(entries.c.subject_id == subjects.c.id, words_visible_to(reader))
    is_shared = visible_to(reader, subjects.c.client_id, until(subjects.c.put_away_at)) & (
        subjects.c.assignment_id.is_not(None) | shared
    )
    return (subjects.c.client_id == reader) | is_shared


async def of_client(tx: Transaction, client_id: UUID, reader: UUID, kind: str) -> list[Subject]:
    """Those of a kind that were not put away and that the reader may know of, oldest first."""
    these = (subjects.c.client_id == client_id) & (subjects.c.kind == kind) & subjects.c.put_away_at.is_(None)
    found = select(subjects).where(these, _subject_visible_to(reader))
    return await _in_order(tx, found)


async def all_of(tx: Transaction, client_id: UUID, reader: UUID) -> list[Subject]:
    """Every one that a client ever had and that the reader may know of, oldest first."""
    found = select(subjects).where(subjects.c.client_id == client_id, _subject_visible_to(reader))
    return await _in_order(tx, found)


async def _in_order(tx: Transaction, found: Select[Any]) -> list[Subject]:
    rows = (await tx.execute(found.order_by(subjects.c.made_at, subjects.c.id))).mappings()
    return [Subject(**row) for row in await _SEALED.open_all(tx, rows)]


async def change(tx: Transaction, subject_id: UUID, client_id: UUID, **changed: Any) -> None:
    """Keeps what changed of a client's own; `changed` names columns."""
    mine = (subjects.c.id == subject_id) & (subjects.c.client_id == client_id)
    sealed = await _SEALED.seal(tx, changed, id=subject_id, client_id=client_id)
    await tx.execute(update(subjects).where(mine).values(**sealed))


async def counts(tx: Transaction, client_id: UUID, reader: UUID, since: datetime) -> dict[UUID, int]:
    """How many entries there are about each subject from an instant on; a subject without any is left out."""
    theirs = select(subjects.c.id).where(subjects.c.client_id == client_id)
    these = entries.c.subject_id.in_(theirs) & (entries.c.started_at >= since)
    number = func.count().label("number")
    found = select(entries.c.subject_id, number).where(these, entry_visible_to(reader))
    return {row.subject_id: row.number for row in await tx.execute(found.group_by(entries.c.subject_id))}


async def times(tx: Transaction, subject_id: UUID, reader: UUID, since: datetime) -> list[tuple[datetime, str]]:
    """When entries about a subject began, and in which zone the client was, from an instant on."""
    these = (entries.c.subject_id == subject_id) & (entries.c.started_at >= since)
    found = select(entries.c.started_at, entries.c.zone).where(these, entry_visible_to(reader))
    return [(at, zone) for at, zone in await tx.execute(found.order_by(entries.c.started_at))]


async def latest(tx: Transaction, client_id: UUID, kind: str, limit: int, skip: int = 0) -> list[Entry]:
    """The client's own entries about subjects of that kind, put away or not, newest first."""
    of_kind = select(subjects.c.id).where(subjects.c.client_id == client_id, subjects.c.kind == kind)
    found = (
        select(entries)
        .where(entries.c.subject_id.in_(of_kind))
        .order_by(entries.c.started_at.desc(), entries.c.id.desc())
    )
    return await opened(tx, (await tx.execute(found.limit(limit).offset(skip))).mappings())


async def words_used(
    tx: Transaction, subject_id: UUID, client_id: UUID, step_id: str, limit: int
) -> list[tuple[UUID, str]]:
    """Words that the client gave to a step of entries about a subject, newest first, each with its entry's key."""
    these = (entries.c.subject_id == subject_id) & (entries.c.client_id == client_id)
    found = (
        select(answers)
        .join(entries, entries.c.id == answers.c.entry_id)
        .where(these, answers.c.step_id == step_id, ~answers.c.skipped)
        .order_by(answers.c.answered_at.desc())
        .limit(limit)
    )
    return [(one.entry_id, one.value) for one in await opened_answers(tx, (await tx.execute(found)).mappings())]
