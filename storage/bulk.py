"""Many rows in one go: a statement is compiled once, and values are turned into the database's own by the column."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.sql.dml import UpdateBase

from storage.compiled import Compiled, compiled
from storage.database import Transaction


async def run_many(
    tx: Transaction, statement: UpdateBase, names: tuple[str, ...], rows: Sequence[Sequence[Any]]
) -> None:
    """Runs a statement once for each row; `names` are the parameters, or columns, that the values of a row are for.

    SQLAlchemy turns over every single value in Python, which costs more than the database's own work.
    """
    if not rows:
        return
    prepared = _prepared(statement, names, tx.dialect)
    columns = dict(zip(names, zip(*rows, strict=True), strict=True))
    turned = [place.of_each(columns, len(rows)) for place in prepared.places]
    await tx.exec_driver_sql(prepared.sql, list(zip(*turned, strict=True)))


@lru_cache(maxsize=64)
def _prepared(statement: UpdateBase, names: tuple[str, ...], dialect: Dialect) -> Compiled:
    return compiled(statement, dialect, names)
