"""Sealing: which columns of a table hold words, with whose key they are sealed, and by what their row is known."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Table

from storage.columns import Sealed, json_text
from storage.database import Transaction
from storage.encryption import CannotOpen, Key, OtherKey
from storage.keys import HOUSE, KeyStore

# How what a column holds becomes bytes, and what it was again.
_WRITE: Mapping[str, Callable[[Any], bytes]] = {
    "words": str.encode,
    "json": lambda value: json_text(value).encode(),
    # In plain ASCII: half of a surrogate pair is no text.
    "raw json": lambda value: json.dumps(value, separators=(",", ":")).encode(),
    "bytes": bytes,
}
_READ: Mapping[str, Callable[[bytes], Any]] = {
    "words": bytes.decode,
    "json": json.loads,
    "raw json": json.loads,
    "bytes": bytes,
}


class _Column(NamedTuple):
    """A sealed column: the beginning of the place of each of its values, and how values become bytes and back."""

    place: bytes
    write: Callable[[Any], bytes]
    read: Callable[[bytes], Any]


# Every table with words, by name: a person's key is renewed over all of them.
SEALINGS: dict[str, "Sealing"] = {}


def keys_of(tx: Transaction) -> KeyStore:
    """The keys that belong to the database of a transaction."""
    assert tx.sync_connection is not None
    found = tx.sync_connection.get_execution_options()["keys"]
    assert isinstance(found, KeyStore)
    return found


class Sealing:
    """Seals the `Sealed` columns of a table before they are kept, and opens them after they were read.

    `owner` names the column that says whose key it is; of several the first that is set; the house's where none is.
    `row` names the columns that the row is known by. Both are part of what is sealed and never change: a value that
    was put into another row, column or person's place does not open.
    """

    def __init__(self, table: Table, owner: str | tuple[str, ...], row: tuple[str, ...]) -> None:
        self.table = table
        self.owners = (owner,) if isinstance(owner, str) else owner
        self.row = row
        self._columns = {
            column.name: _Column(
                _place_of_column(table.name, column.name), _WRITE[column.type.holds], _READ[column.type.holds]
            )
            for column in table.c
            if isinstance(column.type, Sealed)
        }
        SEALINGS[table.name] = self

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns that hold words."""
        return tuple(self._columns)

    async def seal(self, tx: Transaction, values: Mapping[str, Any], **known: Any) -> dict[str, Any]:
        """The values with all that are words sealed; the others, and None, as they are.

        Owner and row are among the values, or `known` beside them: an update seals only what it changes.
        """
        names = [name for name in values if name in self._columns and values[name] is not None]
        if not names:
            return dict(values)
        about = {**values, **known} if known else values
        return self._seal(await keys_of(tx).of(self._owner(about)), values, names, self._place(about))

    async def seal_all(self, tx: Transaction, several: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """Many rows at once: all keys come with one query."""
        found = await keys_of(tx).of_each({self._owner(values) for values in several})
        return [
            self._seal(found[self._owner(values)], values, self._columns.keys() & values.keys(), self._place(values))
            for values in several
        ]

    async def open(self, tx: Transaction, row: Mapping[Any, Any], **known: Any) -> dict[str, Any]:
        """The row with its words as they were. Raises CannotOpen.

        Owner and row are among its columns, or `known` beside them.
        """
        names = [name for name in row if name in self._columns and row[name] is not None]
        if not names:
            return dict(row)
        about = {**row, **known} if known else row
        keys, owner = keys_of(tx), self._owner(about)
        try:
            return self._open(await keys.of(owner), row, names, self._place(about))
        except OtherKey:
            # Another process has renewed it since it was read here.
            return self._open(await keys.again(owner), row, names, self._place(about))

    async def open_all(self, tx: Transaction, rows: Iterable[Mapping[Any, Any]]) -> list[dict[str, Any]]:
        """Many rows at once: all keys come with one query."""
        several = list(rows)
        await keys_of(tx).of_each({self._owner(row) for row in several})
        return [await self.open(tx, row) for row in several]

    def _seal(self, key: Key, values: Mapping[str, Any], names: Iterable[str], place: bytes) -> dict[str, Any]:
        sealed = dict(values)
        for name in names:
            if (value := sealed[name]) is not None:
                column = self._columns[name]
                sealed[name] = key.seal(column.write(value), column.place + place)
        return sealed

    def _open(self, key: Key, row: Mapping[Any, Any], names: Iterable[str], place: bytes) -> dict[str, Any]:
        opened = dict(row)
        for name in names:
            column = self._columns[name]
            try:
                opened[name] = column.read(key.open(opened[name], column.place + place))
            except OtherKey:
                raise
            except CannotOpen:
                raise CannotOpen(f"{self.table.name}.{name} was changed, or stands where it was not sealed") from None
        return opened

    def _owner(self, about: Mapping[str, Any]) -> UUID:
        for name in self.owners:
            if (owner := about[name]) is not None:
                assert isinstance(owner, UUID)
                return owner
        return HOUSE

    def _place(self, about: Mapping[str, Any]) -> bytes:
        return _place_of_row(self._owner(about), [about[name] for name in self.row])


def place_of(table: str, column: str, owner: UUID, row: Sequence[Any]) -> bytes:
    """Where a value stands: it opens nowhere else. `row` is what its row is known by."""
    return _place_of_column(table, column) + _place_of_row(owner, row)


def _place_of_column(table: str, column: str) -> bytes:
    return f"{table}.{column}\0".encode()


def _place_of_row(owner: UUID, row: Sequence[Any]) -> bytes:
    if len(row) == 1 and isinstance(row[0], UUID):
        return owner.bytes + row[0].bytes
    return owner.bytes + b"".join(_as_bytes(part) for part in row)


def _as_bytes(part: Any) -> bytes:
    """A part of what a row is known by; where one ends is part of it."""
    plain = part.bytes if isinstance(part, UUID) else str(part).encode()
    return len(plain).to_bytes(2) + plain
