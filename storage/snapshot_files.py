"""Snapshots of SQLite: a file that it writes itself, as the database was at one instant; and putting one back."""

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

FILE = "database.sqlite"


class Damaged(Exception):
    """A database that cannot be read, or does not hold together: a sentence for the operator."""


def take(database: Path, folder: Path) -> str | None:
    """Writes the snapshot into a folder, without what was deleted; gives the version of its schema. Raises Damaged.

    Whoever writes meanwhile is not held up, and the snapshot has nothing of it.
    """
    try:
        with opened(database) as connection:
            connection.execute("VACUUM INTO ?", (str(folder / FILE),))
    except sqlite3.DatabaseError as error:
        # Of the two only the copy is written.
        if error.sqlite_errorcode in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE):
            raise Damaged(
                f"A copy of {database} cannot be written in {folder.parent} ({error.sqlite_errorname}). Nothing was "
                "changed. Make room there."
            ) from None
        raise Damaged(f"{database} cannot be read ({error.sqlite_errorname}).") from None
    return check(folder / FILE)


def check(database: Path) -> str | None:
    """Reads the whole of a database; gives the version of its schema. Raises Damaged."""
    try:
        with opened(database) as connection:
            is_whole = connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
            if not is_whole or connection.execute("PRAGMA foreign_key_check").fetchone():
                raise Damaged(f"{database} does not hold together.")
            return _version(connection)
    except sqlite3.DatabaseError as error:
        raise Damaged(f"{database} cannot be read ({error.sqlite_errorname}).") from None


def carry_over(present: Path, new: Path, table: str, then: str = "") -> bool:
    """Adds the rows of a table as it is now to a snapshot; False when the present database cannot be read.

    `then` is a statement that follows from them.
    """
    try:
        with opened(new) as connection, opened(present) as now:
            if _has(connection, table) and _has(now, table):
                names = [row[1] for row in now.execute(f"PRAGMA table_info({table})")]
                listed, places = ", ".join(names), ", ".join("?" * len(names))
                rows = now.execute(f"SELECT {listed} FROM {table}")  # noqa: S608 - names of our own tables
                keep = f"INSERT OR IGNORE INTO {table} ({listed}) VALUES ({places})"  # noqa: S608
                connection.executemany(keep, rows)
                connection.execute(then)
                connection.commit()
        return True
    except sqlite3.DatabaseError:
        return False


def put(new: Path, database: Path) -> None:
    """Puts a snapshot where the database belongs; nobody may have it open. What stood there is left beside it."""
    with contextlib.suppress(sqlite3.DatabaseError, FileNotFoundError), opened(database) as present:
        present.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for end in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            Path(f"{database}{end}").replace(f"{replaced(database)}{end}")
    new.chmod(0o600)
    new.replace(database)


def replaced(database: Path) -> Path:
    """Where what stood in the place of a restored database is left."""
    return database.with_name(f"{database.name}-replaced")


@contextmanager
def opened(database: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a file, if it is there."""
    if not database.is_file():
        raise FileNotFoundError(database)
    with closing(sqlite3.connect(database, timeout=60)) as connection:
        connection.execute("PRAGMA secure_delete = ON")
        yield connection


def _has(connection: sqlite3.Connection, table: str) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone() is not None


def _version(connection: sqlite3.Connection) -> str | None:
    if not _has(connection, "alembic_version"):
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])
