"""Entries: what walks leave, with their answers."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Uuid,
    bindparam,
    case,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy import delete as delete_rows
from sqlalchemy.dialects import postgresql, sqlite

from practices.definition import NUMBERS
from storage import occurrences
from storage.care_links import visible_to
from storage.clients import Sharing
from storage.columns import Instant, Sealed, metadata
from storage.database import Transaction
from storage.prepared import Prepared
from storage.sealing import Sealing

Outcome = Literal["done", "small version done", "tried", "not this time", "declined"]

entries = Table(
    "entries",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False),
    Column("assignment_id", Uuid, ForeignKey("assignments.id", ondelete="SET NULL"), index=True),
    # No foreign key: an occurrence may follow up an entry, and two tables must not hold each other.
    Column("occurrence_id", Uuid, index=True),
    Column("practice_id", String(64), nullable=False),
    Column("practice_version", Integer, nullable=False),
    Column("size", String(8), nullable=False),
    Column("language", String(8), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("walk", Sealed("json")),
    Column("is_current", Boolean, nullable=False),
    Column("touched_at", Instant, nullable=False),
    Column("finished_at", Instant),
    Column("outcome", String(24)),
    Column("reason", Sealed()),
    Column("debrief", String(24)),
    Column("debrief_words", Sealed()),
    # No foreign key: there are several kinds of subject, each with a table of its own.
    Column("subject_id", Uuid),
    # What was kept before anybody could choose stays what it was: shared.
    Column("sharing", String(8), nullable=False, server_default="share"),
    ForeignKeyConstraint(["practice_id", "practice_version"], ["practices.id", "practices.version"]),
)
# A client's entries are read by time, the newest first, and a therapist asks for the newest of all theirs at once.
Index("ix_entries_client_id", entries.c.client_id, entries.c.started_at)
# The walk that a typed message answers: at most one per client, by the database.
Index(
    "uq_entries_current",
    entries.c.client_id,
    unique=True,
    sqlite_where=text("is_current = 1"),
    postgresql_where=text("is_current"),
)
# Few practices are about something that the client keeps.
_has_subject = entries.c.subject_id.is_not(None)
Index(
    "ix_entries_subject_id",
    entries.c.subject_id,
    entries.c.started_at,
    sqlite_where=_has_subject,
    postgresql_where=_has_subject,
)

answers = Table(
    "answers",
    metadata,
    Column("entry_id", Uuid, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True),
    Column("step_id", String(64), primary_key=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("question", Sealed(), nullable=False),
    Column("value", Sealed("json")),
    Column("shown", Sealed()),
    Column("skipped", Boolean, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("answered_at", Instant, nullable=False),
    Column("message_id", BigInteger),
    Column("asks", String(16)),
    Column("quoted_at", Instant),
)
_SEALED = Sealing(entries, owner="client_id", row=("id",))
_SEALED_ANSWERS = Sealing(answers, owner="client_id", row=("entry_id", "step_id"))
# What of an entry may hold its client's words.
OF_WORDS = ("walk", "reason", "debrief", "debrief_words")


def entry_visible_to(reader: UUID | BindParameter[UUID]) -> ColumnElement[bool]:
    """Whether somebody may know of an entry: its client, or by a care link, unless it is private."""
    is_own = entries.c.client_id == reader
    return is_own | (visible_to(reader, entries.c.client_id, entries.c.started_at) & (entries.c.sharing != "private"))


def answer_visible_to(reader: UUID | BindParameter[UUID]) -> ColumnElement[bool]:
    """Whether somebody may read an answer, of `answers` joined with `entries`: of a summary only the numbers."""
    is_shared = (entries.c.sharing == "share") | ((entries.c.sharing == "summary") & answers.c.asks.in_(NUMBERS))
    may_see = visible_to(reader, entries.c.client_id, entries.c.started_at)
    return (entries.c.client_id == reader) | (may_see & is_shared)


def words_visible_to(reader: UUID | BindParameter[UUID]) -> ColumnElement[bool]:
    """Whether somebody may read all of an entry: its client, or by a care link, where all of it is shared."""
    may_see = visible_to(reader, entries.c.client_id, entries.c.started_at)
    return (entries.c.client_id == reader) | (may_see & (entries.c.sharing == "share"))


def seen_by(reader: UUID | BindParameter[UUID]) -> list[ColumnElement[Any]]:
    """The columns of an entry that is visible; those that may hold words are empty where only a summary is shared."""
    is_whole = (entries.c.client_id == reader) | (entries.c.sharing == "share")
    return [case((is_whole, column)).label(column.name) if column.name in OF_WORDS else column for column in entries.c]


_READER: BindParameter[UUID] = bindparam("reader", type_=Uuid())
# Made once, as in people.py.
_CURRENT = Prepared(select(entries).where(entries.c.client_id == bindparam("of_client"), entries.c.is_current))
_GET = Prepared(select(*seen_by(_READER)).where(entries.c.id == bindparam("entry_id"), entry_visible_to(_READER)))
_GONE_ON = Prepared(
    update(entries)
    .where(entries.c.id == bindparam("entry_id"), entries.c.client_id == bindparam("of_client"))
    .values(walk=bindparam("walk_now"), touched_at=bindparam("now"))
)
_FINISHED = Prepared(
    update(entries)
    .where(entries.c.id == bindparam("entry_id"))
    .values(finished_at=bindparam("now"), outcome=bindparam("how"), is_current=False)
)


def _keep(kind: Any) -> Prepared:
    """An insert that replaces an earlier answer to the same step."""
    new = kind.insert(answers)
    set_ = {column.name: new.excluded[column.name] for column in answers.c if not column.primary_key}
    return Prepared(new.on_conflict_do_update(index_elements=["entry_id", "step_id"], set_=set_))


_KEEP = {"sqlite": _keep(sqlite), "postgresql": _keep(postgresql)}


@dataclass(frozen=True)
class Entry:
    """`walk` is a walk as JSON, None where nothing was walked. Self-started when `occurrence_id` is None.

    `language` and `zone` are the client's when it began; `is_current`: typed messages answer this one. `subject_id` is
    the counter, card or rung that it is about; `sharing` is what those who may see the client get to see of it.
    """

    id: UUID
    client_id: UUID
    assignment_id: UUID | None
    occurrence_id: UUID | None
    practice_id: str
    practice_version: int
    size: Literal["full", "smaller"]
    language: str
    zone: str
    started_at: datetime
    walk: dict[str, Any] | None
    is_current: bool
    touched_at: datetime
    finished_at: datetime | None = None
    outcome: Outcome | None = None
    reason: str | None = None
    debrief: str | None = None
    debrief_words: str | None = None
    subject_id: UUID | None = None
    sharing: Sharing = "private"

    @property
    def given(self) -> dict[str, str]:
        """The values that the walk was given for the practice's words."""
        return {} if self.walk is None else dict(self.walk.get("given", {}))


@dataclass(frozen=True)
class Answer:
    """`position` is the step's place in its practice. `value` is None when the step was skipped.

    `question` and `shown` are what the client read: the question, and the answer in words where it was not words
    already. `zone` is the client's when they answered. `message_id` is Telegram's number of the message that was the
    answer, None when none was: a press answered. `asks` is the kind of the step. `quoted_at`: since when the client
    would like their therapist's brief to quote it; an answer that replaces it is not quoted.
    """

    entry_id: UUID
    step_id: str
    client_id: UUID
    position: int
    question: str
    value: Any
    shown: str | None
    skipped: bool
    zone: str
    answered_at: datetime
    message_id: int | None = None
    asks: str | None = None
    quoted_at: datetime | None = None


async def add(tx: Transaction, entry: Entry) -> None:
    """Keeps a new entry; when it is the current one it takes that place from the one before."""
    if entry.is_current:
        await park(tx, entry.client_id)
    await tx.execute(insert(entries), await _SEALED.seal(tx, vars(entry)))


async def park(tx: Transaction, client_id: UUID) -> None:
    """Leaves the current walk where it is: it stays open, but typed messages no longer answer it."""
    mine = (entries.c.client_id == client_id) & entries.c.is_current
    await tx.execute(update(entries).where(mine).values(is_current=False))


async def change(tx: Transaction, entry_id: UUID, client_id: UUID, **changed: Any) -> None:
    """Keeps what changed of a client's entry; `changed` names columns."""
    mine = (entries.c.id == entry_id) & (entries.c.client_id == client_id)
    sealed = await _SEALED.seal(tx, changed, id=entry_id, client_id=client_id)
    await tx.execute(update(entries).where(mine).values(**sealed))


async def go_on(tx: Transaction, entry_id: UUID, client_id: UUID, walk: dict[str, Any], now: datetime) -> None:
    """Keeps where a client's walk stands now."""
    sealed = await _SEALED.seal(tx, {"walk": walk}, id=entry_id, client_id=client_id)
    await _GONE_ON.run(tx, {"entry_id": entry_id, "of_client": client_id, "walk_now": sealed["walk"], "now": now})


async def finish(tx: Transaction, entry_id: UUID, outcome: Outcome, now: datetime) -> None:
    """Closes an entry."""
    await _FINISHED.run(tx, {"entry_id": entry_id, "how": outcome, "now": now})


async def current(tx: Transaction, client_id: UUID) -> Entry | None:
    """The walk that a typed message of the client answers."""
    row = await _CURRENT.row(tx, {"of_client": client_id})
    return None if row is None else Entry(**await _SEALED.open(tx, row))


async def get(tx: Transaction, entry_id: UUID, reader: UUID) -> Entry | None:
    """An entry as the reader may see it, if it exists and they may know of it."""
    row = await _GET.row(tx, {"entry_id": entry_id, "reader": reader})
    return None if row is None else Entry(**await _SEALED.open(tx, row))


async def opened(tx: Transaction, rows: Iterable[Mapping[Any, Any]]) -> list[Entry]:
    """Entries of whole rows."""
    return [Entry(**row) for row in await _SEALED.open_all(tx, rows)]


async def opened_answers(tx: Transaction, rows: Iterable[Mapping[Any, Any]]) -> list[Answer]:
    """Answers of whole rows."""
    return [Answer(**row) for row in await _SEALED_ANSWERS.open_all(tx, rows)]


async def unfinished(tx: Transaction, client_id: UUID) -> list[Entry]:
    """The client's walks that can be carried on, the one touched last first."""
    open_ones = (entries.c.client_id == client_id) & entries.c.finished_at.is_(None)
    found = select(entries).where(open_ones).order_by(entries.c.touched_at.desc(), entries.c.id.desc())
    return await opened(tx, (await tx.execute(found)).mappings())


async def of_client(
    tx: Transaction, client_id: UUID, reader: UUID, limit: int, skip: int = 0, but_of: Collection[str] = ()
) -> list[Entry]:
    """A client's entries as the reader may see them, newest first, but those of some practices."""
    found = (
        select(*seen_by(reader))
        .where(entries.c.client_id == client_id, entry_visible_to(reader))
        .where(entries.c.practice_id.not_in(but_of))
        .order_by(entries.c.started_at.desc(), entries.c.id.desc())
        .limit(limit)
        .offset(skip)
    )
    return await opened(tx, (await tx.execute(found)).mappings())


async def answers_of(tx: Transaction, entry_id: UUID, reader: UUID) -> list[Answer]:
    """The answers of an entry that the reader may see, in the order of its steps."""
    found = (
        select(answers)
        .join(entries, entries.c.id == answers.c.entry_id)
        .where(answers.c.entry_id == entry_id, answer_visible_to(reader))
        .order_by(answers.c.position)
    )
    return await opened_answers(tx, (await tx.execute(found)).mappings())


async def answered_by(tx: Transaction, client_id: UUID, message_id: int) -> Answer | None:
    """The answer that a message of the client's own gave, while it stands."""
    mine = (answers.c.client_id == client_id) & (answers.c.message_id == message_id)
    found = select(answers).where(mine).order_by(answers.c.answered_at.desc()).limit(1)
    return next(iter(await opened_answers(tx, (await tx.execute(found)).mappings())), None)


async def with_numbers(tx: Transaction, client_id: UUID, reader: UUID) -> list[tuple[str, int]]:
    """The practices in which a client gave numbers that the reader may see, each in its newest version among these."""
    found = (
        select(entries.c.practice_id, func.max(entries.c.practice_version).label("version"))
        .join(answers, answers.c.entry_id == entries.c.id)
        .where(entries.c.client_id == client_id, answer_visible_to(reader))
        .where(answers.c.asks.in_(NUMBERS), ~answers.c.skipped)
        .group_by(entries.c.practice_id)
        .order_by(func.max(entries.c.started_at).desc())
    )
    return [(row.practice_id, row.version) for row in await tx.execute(found)]


async def keep_answer(tx: Transaction, answer: Answer) -> None:
    """Keeps an answer; an earlier one to the same step is replaced."""
    await _KEEP[tx.dialect.name].run(tx, await _SEALED_ANSWERS.seal(tx, vars(answer)))


async def drop_answers(tx: Transaction, entry_id: UUID, step_ids: list[str]) -> None:
    """Takes away answers to steps that are no longer on the client's way."""
    if step_ids:
        these = (answers.c.entry_id == entry_id) & answers.c.step_id.in_(step_ids)
        await tx.execute(delete_rows(answers).where(these))


async def take_back(tx: Transaction, entry: Entry) -> None:
    """Takes a tap back, as if it had never been: what it answered is still to be answered."""
    if entry.occurrence_id is not None:
        await occurrences.reopen(tx, entry.occurrence_id)
    await tx.execute(delete_rows(entries).where(entries.c.id == entry.id))


async def delete(tx: Transaction, entry_id: UUID, client_id: UUID, now: datetime) -> bool:
    """Deletes a client's own entry with its answers and what it planned. False when there is none.

    Of the occurrence that it answered nothing is left but that the answer was deleted.
    """
    mine = (entries.c.id == entry_id) & (entries.c.client_id == client_id)
    found = (await tx.execute(select(entries.c.occurrence_id).where(mine))).one_or_none()
    if found is None:
        return False
    await occurrences.forget_answer(tx, entry_id, found.occurrence_id, now)
    await tx.execute(delete_rows(entries).where(mine))
    return True
