"""Snapshots of PostgreSQL: a file a table, copied out in one transaction that sees one state; and putting one back.

Not by pg_dump: it would have to be there, and be no older than the server. The rows go back into tables that the
migrations make, so they must come from a version that this program knows.
"""

import graphlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import Connection, make_url, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engines import postgresql_engine
from storage.postgresql import MIGRATING

# Of each table, so ordered that those go before which others refer to.
Columns = Mapping[str, Sequence[str]]

_TABLES = """
    SELECT table_name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' GROUP BY table_name
"""
_REFERENCES = """
    SELECT conrelid::regclass::text AS referring, confrelid::regclass::text AS referred
    FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid
"""
# With the schema in its name every table can be found: which condition the server looks at first is its own affair.
_COUNTERS = """
    SELECT table_name, column_name, counter
    FROM information_schema.columns,
        LATERAL pg_get_serial_sequence(format('%I.%I', table_schema, table_name), column_name) AS counter
    WHERE table_schema = current_schema() AND counter IS NOT NULL
"""
VERSION = "alembic_version"
# What the driver itself says of a server that refuses, or goes away in the middle.
LOST = (asyncpg.PostgresError, asyncpg.InterfaceError, ConnectionError)


async def take(url: str, folder: Path) -> tuple[str | None, Columns]:
    """Writes the snapshot into a folder; gives the version of its schema, and what it holds."""
    # A large table takes longer than any answer may otherwise.
    engine = postgresql_engine(make_url(url).set(drivername="postgresql+asyncpg"), {}, command_timeout=None)
    try:
        async with engine.connect() as server:
            driver: Any = (await server.get_raw_connection()).driver_connection
            return await _copy_out(driver, folder)
    except LOST as error:
        raise OperationalError(None, None, error, hide_parameters=True) from error
    finally:
        await engine.dispose()


async def _copy_out(connection: Any, folder: Path) -> tuple[str | None, Columns]:
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        columns = await _ordered(connection)
        for table, names in columns.items():
            await connection.copy_from_table(table, columns=names, output=folder / table)
        find_version = f"SELECT version_num FROM {VERSION}"  # noqa: S608 - a constant
        return (await connection.fetchval(find_version) if VERSION in columns else None), columns


async def _ordered(connection: Any) -> Columns:
    columns = {row["table_name"]: list(row["columns"]) for row in await connection.fetch(_TABLES)}
    order: graphlib.TopologicalSorter[str] = graphlib.TopologicalSorter(dict.fromkeys(columns, ()))
    for row in await connection.fetch(_REFERENCES):
        order.add(row["referring"], row["referred"])
    return {table: columns[table] for table in order.static_order() if table in columns}


async def is_empty(engine: AsyncEngine) -> bool:
    """Whether there are no tables yet."""
    async with engine.connect() as connection:
        return (await connection.execute(text(_TABLES))).first() is None


async def put(
    engine: AsyncEngine,
    folder: Path,
    columns: Columns,
    make: Callable[[Connection], None],
    finish: Callable[[Connection], None],
    carried: str,
    then: str = "",
) -> None:
    """Puts a snapshot in the place of all that the database holds, but for the rows of the table that is `carried`.

    In one transaction: whatever fails, all is as it was. `make` makes the tables as they were when the snapshot was
    taken, `finish` makes them as they are to be; `then` is a
    statement that follows from what was carried.
    """
    async with engine.begin() as tx:
        await tx.execute(text(f"SELECT pg_advisory_xact_lock({MIGRATING}, 0)"))
        driver: Any = (await tx.get_raw_connection()).driver_connection
        was_there = await _clear(driver, carried)
        await tx.run_sync(make)
        await _fill(driver, folder, columns)
        await tx.run_sync(finish)
        if was_there and carried in await _ordered(driver):
            await _carry_over(driver, carried)
            if then:
                await driver.execute(then)


async def _clear(connection: Any, carried: str) -> bool:
    """Drops every table; keeps the rows of one aside, if it is there."""
    tables = await _ordered(connection)
    if carried in tables:
        await connection.execute(f"CREATE TEMPORARY TABLE carried ON COMMIT DROP AS TABLE {carried}")
    for table in tables:
        await connection.execute(f'DROP TABLE "{table}" CASCADE')
    return carried in tables


async def _fill(connection: Any, folder: Path, columns: Columns) -> None:
    filled = [table for table in columns if table != VERSION]
    # Some migrations leave rows of their own.
    await connection.execute("TRUNCATE " + ", ".join(f'"{table}"' for table in filled))
    for table in filled:
        await connection.copy_to_table(table, columns=columns[table], source=folder / table)
    for row in await connection.fetch(_COUNTERS):
        # What counts up goes on after the highest row.
        after = f'SELECT coalesce(max("{row["column_name"]}"), 0) + 1 FROM "{row["table_name"]}"'  # noqa: S608
        await connection.execute(f"SELECT setval('{row['counter']}', ({after}), false)")


async def _carry_over(connection: Any, carried: str) -> None:
    of_both = "SELECT attname FROM pg_attribute WHERE attrelid = 'carried'::regclass AND attnum > 0"
    names = ", ".join(row["attname"] for row in await connection.fetch(of_both))
    rows = f"SELECT {names} FROM carried ON CONFLICT DO NOTHING"  # noqa: S608 - names of our own tables
    await connection.execute(f"INSERT INTO {carried} ({names}) {rows}")
