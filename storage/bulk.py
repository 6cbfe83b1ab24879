"""Many rows in one go: a statement is compiled once, and values are turned into the database's own by the column."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Dialect
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import UpdateBase

from storage.database import Transaction


class _Statement(NamedTuple):
    """A statement as the driver takes it and, in the driver's order, which value of a row goes in and how."""

    sql: str
    places: tuple[tuple[int, Callable[[Any], Any] | None], ...]


async def run_many(
    tx: Transaction, statement: UpdateBase, names: tuple[str, ...], rows: Sequence[Sequence[Any]]
) -> None:
    """Runs a statement once for each row; `names` are the parameters, or columns, that the values of a row are for.

    SQLAlchemy turns over every single value in Python, which costs more than the database's own work.
    """
    if not rows:
        return
    prepared = _prepare(statement, names, tx.dialect)
    columns = list(zip(*rows, strict=True))
    turned = [columns[at] if turn is None else [turn(value) for value in columns[at]] for at, turn in prepared.places]
    await tx.exec_driver_sql(prepared.sql, list(zip(*turned, strict=True)))


@lru_cache(maxsize=64)
def _prepare(statement: UpdateBase, names: tuple[str, ...], dialect: Dialect) -> _Statement:
    compiled = statement.compile(dialect=dialect, column_keys=list(names))
    assert isinstance(compiled, SQLCompiler)
    kinds = {name: parameter.type.dialect_impl(dialect) for name, parameter in compiled.binds.items()}
    order = compiled.positiontup or []
    places = tuple((names.index(name), kinds[name].bind_processor(dialect)) for name in order)
    return _Statement(compiled.string, places)
