"""Exports that somebody asked for: each is made once, whatever dies meanwhile, and its file stays until it was sent."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Uuid,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from storage.care_links import visible_to
from storage.columns import Instant, Sealed, metadata, new_id
from storage.database import Transaction
from storage.encryption import CannotOpen
from storage.outbox import AT_ONCE, TAKE_BACK, UNSENT, outbox
from storage.sealing import Sealing

exports = Table(
    "exports",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("spec", Sealed("json"), nullable=False),
    Column("is_locked", Boolean, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("held_until", Instant),
    Column("attempts", Integer, nullable=False),
    # Once it is made: the message that it is sent with, what it is called, and what is in it.
    Column("message_id", Uuid),
    Column("name", Sealed()),
    Column("content", Sealed("bytes")),
)
_SEALED = Sealing(exports, owner="client_id", row=("id",))
_is_waiting = exports.c.message_id.is_(None)
Index("ix_exports_waiting", exports.c.not_before, sqlite_where=_is_waiting, postgresql_where=_is_waiting)

A_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True)
class Export:
    """What is to be made: `spec` says which file, and through whose eyes; `is_locked`: only a password opens it.

    `not_before` is moved a little by what makes it out of date (`make_anew`).
    """

    id: UUID
    person_id: UUID
    client_id: UUID
    spec: dict[str, Any]
    is_locked: bool
    asked_at: datetime
    attempts: int
    not_before: datetime


@dataclass(frozen=True)
class Made:
    """A file that was made."""

    name: str
    content: bytes


_COLUMNS = [exports.c[name] for name in Export.__dataclass_fields__]


async def ask(
    tx: Transaction, *, person_id: UUID, client_id: UUID, spec: dict[str, Any], is_locked: bool, now: datetime
) -> UUID:
    """Keeps that somebody would like a file of a client's log; its key."""
    row: dict[str, Any] = {"id": new_id(), "person_id": person_id, "client_id": client_id, "spec": spec}
    row |= {"is_locked": is_locked, "asked_at": now, "not_before": AT_ONCE, "attempts": 0}
    await tx.execute(insert(exports), await _SEALED.seal(tx, row))
    key: UUID = row["id"]
    return key


async def is_asked(tx: Transaction, person_id: UUID, spec: dict[str, Any], is_locked: bool) -> bool:
    """Whether the very same is being made for somebody already."""
    mine = (exports.c.person_id == person_id) & (exports.c.is_locked == is_locked)
    found = select(exports.c.id, exports.c.client_id, exports.c.spec).where(mine, _is_waiting)
    rows = await _SEALED.open_all(tx, (await tx.execute(found)).mappings())
    return any(row["spec"] == spec for row in rows)


async def claim(tx: Transaction, now: datetime, lease: timedelta) -> Export | None:
    """Takes the export that waits longest; it is this process's until the lease is over."""
    free = or_(exports.c.held_until.is_(None), exports.c.held_until <= now)
    due = select(*_COLUMNS).where(_is_waiting, exports.c.not_before <= now, free)
    found = due.order_by(exports.c.not_before, exports.c.id).limit(1).with_for_update(skip_locked=True)
    row = (await tx.execute(found)).one_or_none()
    if row is None:
        return None
    try:
        opened = await _SEALED.open(tx, row._mapping)
    except CannotOpen:
        # Nobody can make it any more, and it would be in the way of all others.
        await drop(tx, row.id)
        return await claim(tx, now, lease)
    held = {"held_until": now + lease, "attempts": exports.c.attempts + 1}
    await tx.execute(update(exports).where(exports.c.id == row.id).values(**held))
    return Export(**opened)


async def next_at(tx: Transaction, now: datetime) -> datetime | None:
    """The earliest instant at which there is one to make that nobody is making just now."""
    free = or_(exports.c.held_until.is_(None), exports.c.held_until <= now)
    found = select(func.min(exports.c.not_before)).where(_is_waiting, free)
    earliest: datetime | None = (await tx.execute(found)).scalar_one_or_none()
    return earliest


async def release(tx: Transaction) -> None:
    """Lets go of what this process was making when it died; on SQLite there is no other."""
    await tx.execute(update(exports).where(_is_waiting).values(held_until=None))


async def postpone(tx: Transaction, export_id: UUID, until: datetime) -> None:
    """Has one made later."""
    this = (exports.c.id == export_id) & _is_waiting
    await tx.execute(update(exports).where(this).values(not_before=until, held_until=None))


async def keep(tx: Transaction, export: Export, made: Made, message_id: UUID) -> bool:
    """Keeps a file until the message that it goes with was sent; False when it is made already, or not wanted.

    Nor is it when something that was read for it may be the reader's no longer (`make_anew`).
    """
    this = (exports.c.id == export.id) & _is_waiting & (exports.c.not_before == export.not_before)
    words = {"name": made.name, "content": made.content}
    sealed = await _SEALED.seal(tx, words, id=export.id, client_id=export.client_id)
    kept = sealed | {"message_id": message_id, "held_until": None}
    return (await tx.execute(update(exports).where(this).values(**kept))).rowcount == 1


async def drop(tx: Transaction, export_id: UUID) -> bool:
    """Gives one up for good; False when it is gone already."""
    return (await tx.execute(delete(exports).where(exports.c.id == export_id))).rowcount == 1


async def made(tx: Transaction, export_id: UUID, reader: UUID) -> Made | None:
    """The file, as long as the reader, for whom it was made, may see the client: as far back as when they asked."""
    mine = (exports.c.id == export_id) & visible_to(reader, exports.c.client_id, exports.c.asked_at) & ~_is_waiting
    found = select(exports.c.id, exports.c.client_id, exports.c.name, exports.c.content).where(mine)
    row = (await tx.execute(found)).one_or_none()
    if row is None:
        return None
    opened = await _SEALED.open(tx, row._mapping)
    return Made(opened["name"], opened["content"])


async def make_anew(tx: Transaction, client_id: UUID) -> None:
    """What others have asked for and is not sent is made once more: something may be theirs no longer."""
    of_others = (exports.c.client_id == client_id) & (exports.c.person_id != client_id)
    # Whoever makes one just now has read what was before. One that nobody makes is locked by this, too: nobody begins
    # to read for it until this has committed.
    to_make = select(exports.c.id, exports.c.not_before).where(of_others, _is_waiting).with_for_update()
    for row in (await tx.execute(to_make)).all():
        later = {"not_before": row.not_before + A_MOMENT, "held_until": None}
        await tx.execute(update(exports).where(exports.c.id == row.id).values(**later))
    waits = select(outbox.c.id).where(outbox.c.id == exports.c.message_id, outbox.c.state == "waiting").exists()
    theirs = of_others & ~_is_waiting & waits
    found = (await tx.execute(select(exports.c.id, exports.c.message_id).where(theirs))).all()
    again = {"message_id": None, "name": None, "content": None, "attempts": 0}
    await tx.execute(update(exports).where(exports.c.id.in_([row.id for row in found])).values(**again))
    await tx.execute(update(outbox).where(outbox.c.id.in_([row.message_id for row in found])).values(**TAKE_BACK))


async def take_back(tx: Transaction, person_id: UUID) -> None:
    """Gives up all that somebody has asked for and has not got yet."""
    theirs = exports.c.person_id == person_id
    messages = list((await tx.execute(select(exports.c.message_id).where(theirs, ~_is_waiting))).scalars())
    await tx.execute(update(outbox).where(outbox.c.id.in_(messages), outbox.c.state.in_(UNSENT)).values(**TAKE_BACK))
    await tx.execute(delete(exports).where(theirs))


async def forget_sent(tx: Transaction) -> None:
    """Deletes the files whose messages were sent, or never will be."""
    waits = exists().where(outbox.c.id == exports.c.message_id, outbox.c.state.in_(UNSENT))
    await tx.execute(delete(exports).where(~_is_waiting, ~waits))
