"""Looks: who saw, took along or changed what of whom, and when; never what it said. Rows are added and nothing else.

Each row carries a hash over itself and the hash before it: whoever changes, removes or slips in a row breaks the chain
from there on, and `first_broken` finds the place. The hashes need a key of the key store's: whoever can write into the
database cannot make the chain anew.
"""

import itertools
import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal
from uuid import UUID, uuid4

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Uuid,
    insert,
    select,
    text,
)

from storage.columns import Instant, metadata
from storage.database import Transaction
from storage.keys import KeyStore
from storage.people import names_of, people
from storage.postgresql import LOOKING
from storage.sealing import keys_of

# What each means to a client stands in texts/*/looks.ftl, where every one of them has its sentence.
Act = Literal[
    "viewed",
    "exported",
    "refused",
    "consented",
    "consent withdrawn",
    "let in",
    "link claimed",
    "link made",
    "link refused",
    "link ended",
    "access removed",
    "share asked",
    "shared",
    "share declined",
    "transfer asked",
    "transferred",
    "transfer declined",
    "past opened",
    "archived",
    "care mode set",
    "brought back",
    "reviewed",
    "cadence changed",
    "assignment ended",
]

looks = Table(
    "looks",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("act", String(24), nullable=False),
    Column("detail", String(24), nullable=False),
    # References, never people: no foreign keys.
    Column("who", Uuid),
    Column("about", Uuid),
    Column("other", Uuid),
    Column("hash", String(64), nullable=False),
)
Index("ix_looks_about", looks.c.about, looks.c.number)

# By what the record calls people. It must outlive those whom it names, and a deleted person must be gone from it. So a
# row, and the hash over it, has a random reference in the place of the person; which person that was stands here alone,
# and goes with them. Random and not a keyed hash of their account: whoever has the key could make that again.
references = Table(
    "look_references",
    metadata,
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("reference", Uuid, nullable=False, unique=True),
)

BEGINNING = "0" * 64  # before the first row
A_STRETCH = 1000  # rows that are checked at a time
_DETAIL = re.compile("[a-z0-9-]{0,24}")


class NotADetail(ValueError):
    """Something else than a short word of the program's own was to be kept with a look."""


@dataclass(frozen=True)
class Look:
    """A row about a client, as they may read it. Names are None for people who have deleted everything since.

    `who` did it; `other` is the second therapist where two are concerned.
    """

    number: int
    at: datetime
    act: Act
    detail: str
    who: UUID | None
    who_name: str | None
    other_name: str | None


async def record(
    tx: Transaction,
    act: Act,
    now: datetime,
    *,
    who: UUID | None,
    about: UUID | None = None,
    other: UUID | None = None,
    detail: str = "",
) -> None:
    """Adds a row: who did it (None: a stranger), about which client, and with whom, if somebody else is concerned.

    `detail` is a word of the program's own, such as a screen or a format. Raises NotADetail for what could be content.
    """
    if not _DETAIL.fullmatch(detail):
        raise NotADetail
    if tx.dialect.name == "postgresql":
        # One after the other until their commits, or two rows would follow the same one. SQLite has one writer anyway.
        await tx.execute(text(f"SELECT pg_advisory_xact_lock({LOOKING}, 0)"))
    last = (await tx.execute(select(looks.c.number, looks.c.hash).order_by(looks.c.number.desc()).limit(1))).first()
    called = await _references(tx, {one for one in (who, about, other) if one is not None})
    row = {
        "number": 1 if last is None else last.number + 1,
        "at": now,
        "act": act,
        "detail": detail,
        "who": None if who is None else called.get(who),
        "about": None if about is None else called.get(about),
        "other": None if other is None else called.get(other),
    }
    mark = await mark_of(keys_of(tx), BEGINNING if last is None else last.hash, row)
    await tx.execute(insert(looks).values(**row, hash=mark))


async def _references(tx: Transaction, ids: Collection[UUID]) -> dict[UUID, UUID]:
    """What these people are called here; nothing for who is none: a button may outlive whom it is about."""
    known = await _known(tx, ids)
    joined = (await tx.execute(select(people.c.id).where(people.c.id.in_(set(ids) - set(known))))).scalars()
    # Not a key that tells when it was made: who joined just then would be easy to guess.
    new = {person_id: uuid4() for person_id in joined}
    if new:
        rows = [{"person_id": person_id, "reference": reference} for person_id, reference in new.items()]
        await tx.execute(insert(references), rows)
    return known | new


async def _known(tx: Transaction, ids: Collection[UUID]) -> dict[UUID, UUID]:
    found = select(references.c.person_id, references.c.reference).where(references.c.person_id.in_(ids))
    return {row.person_id: row.reference for row in await tx.execute(found)}


async def mark_of(keys: KeyStore, before: str, row: Mapping[str, Any]) -> str:
    """The hash of a row that follows the one with that hash."""
    return await keys.mark(written(before, row))


def written(before: str, row: Mapping[str, Any]) -> bytes:
    """A row and the hash before it, written out the same on every database."""
    people = [None if row[name] is None else row[name].hex for name in ("who", "about", "other")]
    at = row["at"].astimezone(UTC).isoformat(timespec="microseconds")
    return json.dumps([before, row["number"], at, row["act"], row["detail"], *people], separators=(",", ":")).encode()


async def first_broken(tx: Transaction, at_a_time: int = A_STRETCH) -> int | None:
    """Goes through the whole chain: the number of the first row that doesn't follow from the one before, if any.

    Rows taken off the end leave no gap: compare `newest` with one that was noted down before.
    """
    expected, before, keys = 1, BEGINNING, keys_of(tx)
    while True:
        stretch = select(looks).where(looks.c.number >= expected).order_by(looks.c.number).limit(at_a_time)
        rows = [dict(row._mapping) for row in await tx.execute(stretch)]
        for row in rows:
            if row["number"] != expected or row["hash"] != await mark_of(keys, before, row):
                return expected
            expected, before = expected + 1, row["hash"]
        if len(rows) < at_a_time:
            return None


async def newest(tx: Transaction) -> tuple[int, str]:
    """The number and the hash of the last row: to be noted down outside, as a witness of all that stands before it."""
    row = (await tx.execute(select(looks.c.number, looks.c.hash).order_by(looks.c.number.desc()).limit(1))).first()
    return (0, BEGINNING) if row is None else (row.number, row.hash)


async def of_client(tx: Transaction, client_id: UUID, limit: int, before: int | None = None) -> list[Look]:
    """What the record holds about a client, newest first, from before a row's number. For the client alone."""
    mine = (await _known(tx, {client_id})).get(client_id)
    by, beside = references.alias("by"), references.alias("beside")
    person, second = people.alias("person"), people.alias("second")
    found = (
        select(
            looks.c.number,
            looks.c.at,
            looks.c.act,
            looks.c.detail,
            by.c.person_id.label("who"),
            person.c.name.label("who_name"),
            second.c.id.label("other"),
            second.c.name.label("other_name"),
        )
        .select_from(looks)
        .outerjoin(by, by.c.reference == looks.c.who)
        .outerjoin(person, person.c.id == by.c.person_id)
        .outerjoin(beside, beside.c.reference == looks.c.other)
        .outerjoin(second, second.c.id == beside.c.person_id)
        .where(looks.c.about == mine)
        .order_by(looks.c.number.desc())
        .limit(limit)
    )
    earlier = found if before is None else found.where(looks.c.number < before)
    if mine is None:
        return []
    rows = (await tx.execute(earlier)).all()
    named = ((row.who, row.who_name) for row in rows), ((row.other, row.other_name) for row in rows)
    names = await names_of(tx, {one: name for one, name in itertools.chain(*named) if name is not None})

    def called(one: UUID | None) -> str | None:
        # Who is gone has left their key behind, and no name.
        return None if one is None else names.get(one)

    return [Look(row.number, row.at, row.act, row.detail, row.who, called(row.who), called(row.other)) for row in rows]
