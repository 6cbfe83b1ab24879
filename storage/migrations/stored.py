"""Seals what is stored in clear: for migrations, in terms of the database, which later code does not change."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import context, op
from sqlalchemy.util import await_only

from storage.encryption import Key
from storage.keys import HOUSE
from storage.sealing import place_of

AT_ONCE = 500  # rows that are held in memory


@dataclass(frozen=True)
class Stored:
    """A table with words in clear: `texts`, which may be numbers, and `blobs` name the columns that hold them.

    `owner` is the column that says whose key seals them (None, or none in a row: the house's), `row` are the columns by
    which a row is known, with their types.
    """

    table: str
    owner: str | None
    texts: Sequence[str] = ()
    blobs: Sequence[str] = ()
    row: Mapping[str, Any] = field(default_factory=lambda: {"id": sa.Uuid()})
    at_once: int = AT_ONCE
    kept: Mapping[str, Any] = field(default_factory=dict)  # what SQLite would not know of the table by looking at it

    @property
    def sealed(self) -> Sequence[str]:
        return (*self.texts, *self.blobs)


def seal_stored(stored: Stored) -> None:
    """Seals all of it, then has the table written anew with columns for bytes: nothing is left in its old pages."""
    if context.is_offline_mode():
        _insist_on_no_rows(stored)
    else:
        _widen(stored)
        connection = op.get_bind()
        for rows in _batches(connection, stored):
            _seal(connection, stored, rows)
    _retype(stored)


def _is_postgresql() -> bool:
    return op.get_context().dialect.name == "postgresql"


def _widen(stored: Stored) -> None:
    """SQLite keeps bytes in a column of any type; PostgreSQL keeps them as text until the column is for bytes."""
    if _is_postgresql():
        for name in stored.texts:
            op.execute(f"ALTER TABLE {stored.table} ALTER COLUMN {name} TYPE text")


def _batches(connection: sa.Connection, stored: Stored) -> Iterator[Sequence[Any]]:
    known_by = [sa.column(name, kind) for name, kind in stored.row.items()]
    owned = [] if stored.owner is None or stored.owner in stored.row else [sa.column(stored.owner, sa.Uuid())]
    words: list[sa.ColumnElement[Any]] = [sa.column(name, sa.Text()) for name in stored.texts]
    words += [sa.column(name, sa.LargeBinary()) for name in stored.blobs]
    found = sa.select(*known_by, *owned, *words).select_from(sa.table(stored.table)).order_by(*known_by)
    rows = connection.execute(found.limit(stored.at_once)).all()
    while rows:
        yield rows
        last = [sa.literal(value, column.type) for value, column in zip(rows[-1], known_by, strict=False)]
        rows = connection.execute(found.where(sa.tuple_(*known_by) > sa.tuple_(*last)).limit(stored.at_once)).all()


def _seal(connection: sa.Connection, stored: Stored, rows: Sequence[Any]) -> None:
    owners = [HOUSE if stored.owner is None else getattr(one, stored.owner) or HOUSE for one in rows]
    keys = connection.get_execution_options()["keys"]
    await_only(keys.make(set(owners) - {HOUSE}))
    key_of = await_only(keys.of_each(set(owners)))
    sealed = [_sealed(stored, one, owner, key_of[owner]) for one, owner in zip(rows, owners, strict=True)]
    connection.execute(_update(stored), sealed)


def _sealed(stored: Stored, row: Any, owner: UUID, key: Key) -> dict[str, Any]:
    values = {f"row_{name}": getattr(row, name) for name in stored.row}
    for name in stored.sealed:
        plain = getattr(row, name)
        place = place_of(stored.table, name, owner, [getattr(row, part) for part in stored.row])
        values[f"new_{name}"] = None if plain is None else key.seal(_as_bytes(plain), place)
    return values


def _as_bytes(plain: str | bytes | int) -> bytes:
    """As the bytes that will be read back: a number is its own JSON (SQLite gives it as it is)."""
    return plain if isinstance(plain, bytes) else str(plain).encode()


def _update(stored: Stored) -> sa.Update:
    table = sa.table(stored.table, *(sa.column(name) for name in (*stored.row, *stored.sealed)))
    these = [table.c[name] == sa.bindparam(f"row_{name}", type_=kind) for name, kind in stored.row.items()]
    new: dict[str, Any] = {name: sa.bindparam(f"new_{name}", type_=sa.LargeBinary()) for name in stored.sealed}
    if _is_postgresql():
        new |= {name: sa.func.encode(new[name], "base64") for name in stored.texts}
    return sa.update(table).where(*these).values(new)


def _retype(stored: Stored) -> None:
    if _is_postgresql():
        turned = [f"ALTER COLUMN {name} TYPE bytea USING decode({name}::text, 'base64')" for name in stored.texts]
        # Not as it is: PostgreSQL would see that nothing changes, and leave the old pages.
        turned += [f"ALTER COLUMN {name} TYPE bytea USING substring({name} FROM 1)" for name in stored.blobs]
        op.execute(f"ALTER TABLE {stored.table} {', '.join(turned)}")
    elif not context.is_offline_mode():
        with op.batch_alter_table(stored.table, recreate="always", table_kwargs=dict(stored.kept)) as batch:
            for name in stored.texts:
                batch.alter_column(name, type_=sa.LargeBinary())


def _insist_on_no_rows(stored: Stored) -> None:
    """SQL cannot seal: what is printed must not run where there are words."""
    if _is_postgresql():
        op.execute(
            f"DO $$ BEGIN IF EXISTS (SELECT FROM {stored.table}) THEN RAISE EXCEPTION"
            " 'Words are to be sealed, which takes the keys: start the bot, and it migrates by itself.';"
            " END IF; END $$"
        )
