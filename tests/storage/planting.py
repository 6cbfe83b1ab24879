"""A row in every table, for one client and one therapist, with something to look for in each column that can hold it.

Made of the metadata: a new table that leads to a person is planted, and looked for, without anybody thinking of it.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Column, Date, Integer, LargeBinary, Table, Uuid, insert, select

from practices.owned import own_id
from storage.columns import ClockTime, Instant, Json, Sealed, metadata, new_id
from storage.database import Transaction
from storage.sealing import SEALINGS

# What leads to no person by its keys, and why nothing of one is in there.
OF_NOBODY = {
    "attempts": "a keyed hash of an account, for an hour",
    "consent_texts": "the program's own words",
    "erasures": "who was erased: that is the point of it",
    "looks": "random references; whose they were is in look_references, which is planted",
    "quarantine": "found by the account: planted by hand",
    "sealed_with": "which key store belongs to the database",
    "updates_seen": "Telegram's numbers of updates",
}
SHORTEST = 8  # letters, in which a mark can be told from anything else


def of_somebody() -> list[Table]:
    """Every table whose keys lead to a person, in an order in which what is named is there already."""
    found = {"people"}
    for table in metadata.sorted_tables:
        if any(key.column.table.name in found for key in table.foreign_keys):
            found.add(table.name)
    return [table for table in metadata.sorted_tables if table.name in found]


@dataclass
class Planted:
    """What was planted: marks in clear and sealed, and the keys of the rows, by table."""

    clear: list[str] = field(default_factory=list)
    sealed: list[str] = field(default_factory=list)
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)


async def plant(tx: Transaction, client_id: UUID, therapist_id: UUID, now: datetime) -> Planted:
    """Plants a row in each of these tables but those of the two people themselves, who are there already."""
    planted, numbers = Planted(), itertools.count(1)
    people = {"people.id": client_id, "clients.person_id": client_id, "therapists.person_id": therapist_id}
    for table in of_somebody():
        if table.name in ("people", "clients", "therapists"):
            continue
        named = _named(table, people, planted)
        free = [column for column in table.c if column.name not in named]
        row = {column.name: _value(column, planted, numbers, now) for column in free} | named
        if "sealed_for" in table.c:
            row["sealed_for"] = client_id
        if table.name == "practices":
            row["id"] = own_id(client_id, row["id"])
        if table.name in SEALINGS:
            row = await SEALINGS[table.name].seal(tx, row)
        await tx.execute(insert(table), row)
        planted.rows.setdefault(table.name, []).append(row)
    return planted


def _named(table: Table, people: dict[str, UUID], planted: Planted) -> dict[str, Any]:
    """What a row names others by: the two people, and the rows planted before."""
    found = {}
    for key in table.foreign_keys:
        if key.target_fullname in people:
            found[key.parent.name] = people[key.target_fullname]
        else:
            found[key.parent.name] = planted.rows[key.column.table.name][0][key.column.name]
    return found


def _value(column: Column[Any], planted: Planted, numbers: Iterator[int], now: datetime) -> Any:
    if isinstance(column.type, Sealed):
        mark = f"sealed mark {next(numbers):04} in {column}"
        planted.sealed.append(mark)
        return mark.encode() if column.type.holds == "bytes" else mark if column.type.holds == "words" else [mark]
    match column.type:
        case Uuid():
            return new_id()
        case Instant():
            return now
        case ClockTime():
            return time(9)
        case Boolean():
            return False
        case Integer():
            return next(numbers) + 1_000_000
        case Date():
            return date(2026, 3, 2)
    return _marked(column, planted, numbers)


def _marked(column: Column[Any], planted: Planted, numbers: Iterator[int]) -> Any:
    length = getattr(column.type, "length", None) or 40
    mark = f"m{next(numbers):04}{column.name}of-nobody-else"[:length]
    if length >= SHORTEST:
        planted.clear.append(mark)
    if isinstance(column.type, Json):
        return [mark]
    if isinstance(column.type, LargeBinary):
        return mark.encode()
    return mark


async def naming(tx: Transaction, keys: Sequence[UUID]) -> dict[str, int]:
    """How many rows of each table still name one of these, in whichever column, also inside a text."""
    found: dict[str, int] = {}
    for table in metadata.sorted_tables:
        for row in await tx.execute(select(table)):
            if any(_names(value, one) for value in row for one in keys):
                found[table.name] = found.get(table.name, 0) + 1
    return found


def _names(value: Any, key: UUID) -> bool:
    if isinstance(value, bytes):
        return key.bytes in value or key.hex.encode() in value
    return key.hex in str(value).replace("-", "")
