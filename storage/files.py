"""Files that people send: what Telegram calls each, what became of fetching it, and, apart from that, its bytes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Uuid,
    delete,
    exists,
    insert,
    literal_column,
    or_,
    select,
    update,
)

from storage.columns import Instant, Sealed, metadata, new_id
from storage.database import Transaction
from storage.encryption import CannotOpen
from storage.entries import entries, words_visible_to
from storage.sealing import Sealing

Kind = Literal["photo", "voice", "video", "file"]
State = Literal["waiting", "kept", "refused"]

files = Table(
    "files",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("purpose", String(16), nullable=False),
    Column("entry_id", Uuid),
    Column("step_id", String(64)),
    Column("telegram_id", Sealed(), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("mime_type", Sealed()),
    Column("name", Sealed()),
    Column("size", BigInteger),
    Column("put_at", Instant, nullable=False),
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("held_until", Instant),
    Column("reason", String(64)),
    # What takes an answer away takes its file along.
    ForeignKeyConstraint(["entry_id", "step_id"], ["answers.entry_id", "answers.step_id"], ondelete="CASCADE"),
)
# Written out in SQL: a bound value would hide from the planner that a partial index serves.
_waits = files.c.state == literal_column("'waiting'")
Index("ix_files_waiting", files.c.not_before, sqlite_where=_waits, postgresql_where=_waits)
Index("ix_files_entry_id_step_id", files.c.entry_id, files.c.step_id)

file_contents = Table(
    "file_contents",
    metadata,
    Column("file_id", Uuid, ForeignKey("files.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("content", Sealed("bytes"), nullable=False),
)
_SEALED = Sealing(files, owner="person_id", row=("id",))
_CONTENTS = Sealing(file_contents, owner="person_id", row=("file_id",))


@dataclass(frozen=True)
class Sent:
    """A file in a message, as Telegram tells of it; `telegram_id` is what it is fetched by."""

    telegram_id: str
    kind: Kind
    mime_type: str | None
    name: str | None
    size: int | None


@dataclass(frozen=True)
class File:
    """A file that somebody sent, for a purpose; with a step of an entry when it is the answer there.

    `size` is what Telegram said, and once it is kept what there is.
    """

    id: UUID
    person_id: UUID
    purpose: str
    entry_id: UUID | None
    step_id: str | None
    telegram_id: str
    kind: Kind
    mime_type: str | None
    name: str | None
    size: int | None
    put_at: datetime
    state: State
    attempts: int
    reason: str | None


_COLUMNS = [files.c[name] for name in File.__dataclass_fields__]


async def expect(
    tx: Transaction,
    *,
    person_id: UUID,
    purpose: str,
    sent: Sent,
    now: datetime,
    answers: tuple[UUID, str] | None = None,
) -> UUID:
    """Keeps that a file is to be fetched; `answers` is the entry and the step that it answers, in place of another."""
    entry_id, step_id = answers or (None, None)
    if answers is not None:
        if (same := await _same(tx, answers, sent)) is not None:
            return same
        await forget_answer(tx, *answers)
    row_id = new_id()
    row = {
        **vars(sent),
        "id": row_id,
        "person_id": person_id,
        "purpose": purpose,
        "entry_id": entry_id,
        "step_id": step_id,
        "put_at": now,
        "state": "waiting",
        "attempts": 0,
        "not_before": now,
    }
    await tx.execute(insert(files), await _SEALED.seal(tx, row))
    return row_id


async def _same(tx: Transaction, answers: tuple[UUID, str], sent: Sent) -> UUID | None:
    """The row of this very file as this very answer: only what was written below it has changed."""
    there = (files.c.entry_id == answers[0]) & (files.c.step_id == answers[1]) & (files.c.state != "refused")
    found = select(files.c.id, files.c.person_id, files.c.telegram_id).where(there)
    rows = await _SEALED.open_all(tx, (await tx.execute(found)).mappings())
    return next((row["id"] for row in rows if row["telegram_id"] == sent.telegram_id), None)


async def forget_answer(tx: Transaction, entry_id: UUID, step_id: str) -> None:
    """Deletes the file that answered a step, if one did: something else answers it now."""
    await tx.execute(delete(files).where(files.c.entry_id == entry_id, files.c.step_id == step_id))


async def claim(tx: Transaction, now: datetime, limit: int, lease: timedelta) -> list[File]:
    """Takes files that are to be fetched now, the oldest first; each is this process's until the lease is over."""
    free = or_(files.c.held_until.is_(None), files.c.held_until <= now)
    due = select(*_COLUMNS).where(_waits, files.c.not_before <= now, free).order_by(files.c.not_before, files.c.id)
    rows = (await tx.execute(due.limit(limit).with_for_update(skip_locked=True))).mappings().all()
    found = [file for row in rows if (file := await _opened(tx, row)) is not None]
    these = files.c.id.in_([file.id for file in found])
    if found:
        await tx.execute(update(files).where(these).values(held_until=now + lease, attempts=files.c.attempts + 1))
    return found


async def _opened(tx: Transaction, row: Mapping[Any, Any]) -> File | None:
    """The file of a row; None when nobody can tell any more which it was: that is given up, in nobody's way."""
    try:
        return File(**await _SEALED.open(tx, row))
    except CannotOpen:
        await refuse(tx, row["id"], "unreadable")
        return None


async def next_fetch_at(tx: Transaction, now: datetime) -> datetime | None:
    """The earliest instant at which a file is to be fetched that nobody is fetching just now."""
    free = or_(files.c.held_until.is_(None), files.c.held_until <= now)
    soonest = select(files.c.not_before).where(_waits, free).order_by(files.c.not_before).limit(1)
    return (await tx.execute(soonest)).scalar_one_or_none()


async def release(tx: Transaction) -> None:
    """Lets go of what was being fetched when this process died; on SQLite there is no other."""
    await tx.execute(update(files).where(_waits).values(held_until=None))


async def postpone(tx: Transaction, file_id: UUID, until: datetime, reason: str) -> None:
    """Has a file fetched later."""
    this = (files.c.id == file_id) & _waits
    await tx.execute(update(files).where(this).values(not_before=until, held_until=None, reason=reason))


async def keep(tx: Transaction, file_id: UUID, person_id: UUID, content: bytes, mime_type: str | None = None) -> bool:
    """Keeps the bytes of somebody's file and what they are, once; False when it is kept or was deleted meanwhile."""
    this = (files.c.id == file_id) & (files.c.person_id == person_id) & _waits
    found: dict[str, Any] = {"size": len(content)} | ({} if mime_type is None else {"mime_type": mime_type})
    found = await _SEALED.seal(tx, found, id=file_id, person_id=person_id)
    kept = update(files).where(this).values(state="kept", held_until=None, reason=None, **found)
    if (await tx.execute(kept)).rowcount != 1:
        return False
    row = {"file_id": file_id, "person_id": person_id, "content": content}
    await tx.execute(insert(file_contents), await _CONTENTS.seal(tx, row))
    return True


async def refuse(tx: Transaction, file_id: UUID, reason: str) -> bool:
    """Gives a file up for good; False when that is over already."""
    refused = update(files).where(files.c.id == file_id, _waits)
    return (await tx.execute(refused.values(state="refused", held_until=None, reason=reason))).rowcount == 1


async def take(tx: Transaction, file_id: UUID) -> bool:
    """Deletes a file that is to be fetched: it was fetched and used; False when that was so already."""
    return (await tx.execute(delete(files).where(files.c.id == file_id, _waits))).rowcount == 1


async def of_client(tx: Transaction, client_id: UUID, reader: UUID) -> list[File]:
    """The files among a client's answers that the reader may see, in the order in which they came."""
    theirs = (files.c.person_id == client_id) & _visible_to(reader)
    found = await tx.execute(select(*_COLUMNS).where(theirs).order_by(files.c.id))
    return [File(**row) for row in await _SEALED.open_all(tx, found.mappings())]


def _visible_to(reader: UUID) -> ColumnElement[bool]:
    """Whether a file answers a step of an entry that the reader may see whole: a picture is no summary."""
    return exists().where(entries.c.id == files.c.entry_id, words_visible_to(reader))


async def contents(tx: Transaction, these: Sequence[File], reader: UUID) -> dict[UUID, bytes]:
    """The bytes of files that are kept, as far as the reader may see them."""
    wanted = files.c.id.in_([file.id for file in these]) & _visible_to(reader)
    found = select(file_contents).join(files, files.c.id == file_contents.c.file_id).where(wanted)
    rows = await _CONTENTS.open_all(tx, (await tx.execute(found)).mappings())
    return {row["file_id"]: row["content"] for row in rows}
