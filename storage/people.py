"""Everybody who has joined, client or therapist: who they are to Telegram and in which language they read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Index, LargeBinary, String, Table, Uuid, bindparam, delete, insert, select, update

from storage import erasures
from storage.columns import Instant, Sealed, metadata, new_id
from storage.database import Transaction
from storage.prepared import Prepared
from storage.sealing import Sealing, keys_of

people = Table(
    "people",
    metadata,
    Column("id", Uuid, primary_key=True),
    # By what somebody is found: a hash with a key, so that nobody else can say whose account it is.
    Column("telegram_hash", LargeBinary, nullable=False, unique=True),
    Column("telegram_id", Sealed("json"), nullable=False),
    Column("chat_id", Sealed("json"), nullable=False),
    Column("name", Sealed(), nullable=False),
    Column("language", String(8), nullable=False),
    Column("joined_at", Instant, nullable=False),
    Column("unreachable_at", Instant),
    Column("back_at", Instant),
    Column("frozen_at", Instant),
)
# Hardly anybody is frozen, and every query for a client's words asks who is.
_frozen = people.c.frozen_at.is_not(None)
Index("ix_people_frozen_at", people.c.frozen_at, sqlite_where=_frozen, postgresql_where=_frozen)
_SEALED = Sealing(people, owner="id", row=("id",))
# Made once: with every update that comes, to build a statement anew costs more than to run it.
_FIND = Prepared(select(people).where(people.c.telegram_hash == bindparam("telegram_hash")))
_GET = Prepared(select(people).where(people.c.id == bindparam("id")))


@dataclass(frozen=True)
class Person:
    """Somebody who has joined. `unreachable_at`: since when Telegram refuses to bring them anything, if it does.

    `back_at`: when they last let it bring them anything again. `frozen_at`: since when the operator keeps this account
    from everything, because somebody else may have it.
    """

    id: UUID
    telegram_id: int
    chat_id: int
    name: str
    language: str
    joined_at: datetime
    unreachable_at: datetime | None
    back_at: datetime | None = None
    frozen_at: datetime | None = None


async def join(tx: Transaction, telegram_id: int, chat_id: int, name: str, language: str, now: datetime) -> Person:
    """Keeps a person who is new, or gives back the one who is there already."""
    known = await find(tx, telegram_id)
    if known is not None:
        return known
    person = Person(new_id(), telegram_id, chat_id, name, language, now, None)
    # Kept before the person is: a key without a person harms nobody, a person without a key would be unreadable.
    await keys_of(tx).make((person.id,))
    await add(tx, vars(person))
    return person


async def add(tx: Transaction, row: Mapping[str, Any]) -> None:
    """Keeps somebody who has a key already, and whom nobody of that account was before."""
    telegram_hash = await keys_of(tx).account_hash(row["telegram_id"])
    await tx.execute(insert(people), {**await _SEALED.seal(tx, row), "telegram_hash": telegram_hash})


async def find(tx: Transaction, telegram_id: int) -> Person | None:
    """The person behind a Telegram account; None when nobody of that account has joined."""
    row = await _FIND.row(tx, {"telegram_hash": await keys_of(tx).account_hash(telegram_id)})
    return None if row is None else await _opened(tx, row)


async def key_of(tx: Transaction, telegram_id: int) -> UUID | None:
    """The key of the person behind a Telegram account, with nothing of theirs opened."""
    row = await _FIND.row(tx, {"telegram_hash": await keys_of(tx).account_hash(telegram_id)})
    return None if row is None else row["id"]


async def get(tx: Transaction, person_id: UUID) -> Person:
    """The person with that key, who must exist."""
    [row] = await _GET.rows(tx, {"id": person_id})
    return await _opened(tx, row)


async def _opened(tx: Transaction, row: Mapping[str, Any]) -> Person:
    opened = await _SEALED.open(tx, row)
    del opened["telegram_hash"]
    return Person(**opened)


async def named(tx: Transaction, rows: Iterable[Mapping[Any, Any]], whose: str) -> list[dict[str, Any]]:
    """Rows that were read with somebody's `name`, with it as it was; `whose` is the column that says whose it is."""
    several = list(rows)
    names = await names_of(tx, {row[whose]: row["name"] for row in several})
    return [{**row, "name": names[row[whose]]} for row in several]


async def names_of(tx: Transaction, sealed: Mapping[UUID, bytes]) -> dict[UUID, str]:
    """What people are called, by their keys; `sealed` is the column of each."""
    rows = await _SEALED.open_all(tx, [{"id": one, "name": name} for one, name in sealed.items()])
    return {row["id"]: row["name"] for row in rows}


async def chats_of(tx: Transaction, sealed: Mapping[UUID, bytes]) -> dict[UUID, int]:
    """The chats of people, by their keys; `sealed` is the column of each."""
    rows = await _SEALED.open_all(tx, [{"id": one, "chat_id": chat} for one, chat in sealed.items()])
    return {row["id"]: row["chat_id"] for row in rows}


async def exists(tx: Transaction, person_id: UUID) -> bool:
    """Whether that person is still here."""
    return (await tx.execute(select(people.c.id).where(people.c.id == person_id))).first() is not None


async def speak(tx: Transaction, person_id: UUID, language: str) -> None:
    """Changes the language that a person reads."""
    await tx.execute(update(people).where(people.c.id == person_id).values(language=language))


async def mark_unreachable(tx: Transaction, person_id: UUID, now: datetime) -> bool:
    """Keeps since when Telegram refuses to bring anything to this person. False when that was known."""
    reachable = (people.c.id == person_id) & people.c.unreachable_at.is_(None)
    return (await tx.execute(update(people).where(reachable).values(unreachable_at=now))).rowcount == 1


async def mark_reachable(tx: Transaction, person_id: UUID, now: datetime) -> bool:
    """Keeps that a person can be reached again. False when nobody had noticed that they could not."""
    this = people.c.id == person_id
    unreachable = update(people).where(this, people.c.unreachable_at.is_not(None))
    were_away = (await tx.execute(unreachable.values(unreachable_at=None))).rowcount == 1
    await tx.execute(update(people).where(this).values(back_at=now))
    return were_away


async def came_back_since(tx: Transaction, person_id: UUID, then: datetime) -> bool:
    """Whether a person came back after an instant: what Telegram said of them before that no longer holds."""
    found = select(people.c.id).where(people.c.id == person_id, people.c.back_at > then)
    return (await tx.execute(found)).first() is not None


async def forget(tx: Transaction, person_id: UUID, now: datetime) -> None:
    """Deletes a person and, by the foreign keys, every row that is about them; notes that they were erased.

    Once this has committed their key is to be destroyed (`KeyStore.destroy`); what dies in between is finished at
    the next start.
    """
    await erasures.note(tx, person_id, now)
    await tx.execute(delete(people).where(people.c.id == person_id))
