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
    # Not the bytes: to find out how they are encoded takes longer than to read them.
    "json": lambda kept: json.loads(kept.decode()),
    "raw json": lambda kept: json.loads(kept.decode()),
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

    @property
    def is_bulky(self) -> bool:
        """Whether a row may hold a whole file."""
        return any(isinstance(one.type, Sealed) and one.type.holds == "bytes" for one in self.table.c)

    async def key_of(self, tx: Transaction, row: Mapping[Any, Any]) -> Key:
        """The key that a row is sealed with. Raises NoKey."""
        return await keys_of(tx).of(self._owner(row))

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
        opened = dict(row)
        if any(opened.get(name) is not None for name in self._columns):
            about = {**opened, **known} if known else opened
            owner = self._owner(about)
            await self._open(tx, await keys_of(tx).of(owner), owner, opened, about)
        return opened

    async def open_all(self, tx: Transaction, rows: Iterable[Mapping[Any, Any]]) -> list[dict[str, Any]]:
        """Many rows at once: all keys come with one query."""
        several = [dict(row) for row in rows]
        owners = [self._owner(row) for row in several]
        key_of = await keys_of(tx).of_each(set(owners))
        for row, owner in zip(several, owners, strict=True):
            await self._open(tx, key_of[owner], owner, row, row)
        return several

    def _seal(self, key: Key, values: Mapping[str, Any], names: Iterable[str], place: bytes) -> dict[str, Any]:
        sealed = dict(values)
        for name in names:
            if (value := sealed[name]) is not None:
                column = self._columns[name]
                sealed[name] = key.seal(column.write(value), column.place + place)
        return sealed

    async def _open(
        self, tx: Transaction, key: Key, owner: UUID, row: dict[str, Any], about: Mapping[str, Any]
    ) -> None:
        """Puts the words in the place of what they were sealed as."""
        place = _place_of_row(owner, [about[name] for name in self.row])
        try:
            words = self._words(key, row, place)
        except OtherKey:
            # Another process has renewed it since it was read here.
            words = self._words(await keys_of(tx).again(owner), row, place)
        row.update(words)

    def _words(self, key: Key, row: Mapping[str, Any], place: bytes) -> dict[str, Any]:
        words = {}
        for name, column in self._columns.items():
            if (sealed := row.get(name)) is not None:
                try:
                    words[name] = column.read(key.open(sealed, column.place + place))
                except OtherKey:
                    raise
                except CannotOpen:
                    whole = f"{self.table.name}.{name}"
                    raise CannotOpen(f"{whole} was changed, or stands where it was not sealed") from None
        return words

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
