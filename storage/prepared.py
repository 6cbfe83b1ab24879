"""Statements that every answer takes: compiled once, and run on SQLite without SQLAlchemy in between.

To turn a statement over costs SQLAlchemy several times what SQLite takes to run it on a few rows.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import Executable

from storage.compiled import Compiled, compiled
from storage.database import Transaction
from storage.sqlite import quick_driver


class Prepared:
    """A statement whose text never changes: its parameters, or the columns of an insert, are given by the same names.

    On PostgreSQL, and in a transaction that is not quick, SQLAlchemy runs it.
    """

    def __init__(self, statement: Executable) -> None:
        self._statement = statement
        self._compiled: Compiled | None = None

    async def rows(self, tx: Transaction, given: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Runs it; what it brings, by the columns' names."""
        driver = quick_driver(tx)
        if driver is None:
            return [dict(row._mapping) for row in await tx.execute(self._statement, given)]
        statement, cursor = self._run(driver, tx.dialect, given)
        return [
            {
                name: value if turn is None else turn(value)
                for (name, turn), value in zip(statement.columns, row, strict=True)
            }
            for row in cursor.fetchall()
        ]

    async def row(self, tx: Transaction, given: Mapping[str, Any]) -> dict[str, Any] | None:
        """Runs it; the only row that it brings, if it brings one."""
        rows = await self.rows(tx, given)
        assert len(rows) <= 1
        return rows[0] if rows else None

    async def run(self, tx: Transaction, given: Mapping[str, Any]) -> int:
        """Runs it; how many rows it touched."""
        driver = quick_driver(tx)
        if driver is None:
            return (await tx.execute(self._statement, given)).rowcount
        return self._run(driver, tx.dialect, given)[1].rowcount

    async def run_each(self, tx: Transaction, several: Sequence[Mapping[str, Any]]) -> None:
        """Runs it once for each of several."""
        driver = quick_driver(tx)
        if not several:
            return
        if driver is None:
            await tx.execute(self._statement, several)
            return
        statement = self._compile(tx.dialect, several[0])
        values = [[place.of(given) for place in statement.places] for given in several]
        try:
            driver.executemany(statement.sql, values)
        except sqlite3.Error as error:
            raise _as_sqlalchemys(error, statement.sql) from error

    def _run(
        self, driver: sqlite3.Connection, dialect: Dialect, given: Mapping[str, Any]
    ) -> tuple[Compiled, sqlite3.Cursor]:
        statement = self._compile(dialect, given)
        values = [place.of(given) for place in statement.places]
        try:
            return statement, driver.execute(statement.sql, values)
        except sqlite3.Error as error:
            raise _as_sqlalchemys(error, statement.sql) from error

    def _compile(self, dialect: Dialect, given: Mapping[str, Any]) -> Compiled:
        if self._compiled is None:
            self._compiled = compiled(self._statement, dialect, given.keys())
        return self._compiled


def _as_sqlalchemys(error: sqlite3.Error, sql: str) -> Exception:
    # Without the values: they may be somebody's words.
    return DBAPIError.instance(sql, None, error, sqlite3.Error, hide_parameters=True)
