"""Snapshots of both databases, put back: opened and brought up to date first, with those who were erased since."""

from pathlib import Path

from sqlalchemy import Connection

from storage import belonging, keys, schema, snapshot_files, snapshot_tables
from storage.database import Database
from storage.engines import path_of, postgresql_engine
from storage.keys import KeyStore
from storage.snapshot_tables import Columns

# Tombstones: whoever was erased stays erased, whichever day a snapshot is of.
ERASED, DESTROYED = "erasures", "destroyed"
_NO_KEYS_OF_THEIRS = "DELETE FROM keys WHERE person_id IN (SELECT person_id FROM destroyed)"


async def is_empty(place: Database | KeyStore) -> bool:
    """Whether nothing would be lost."""
    file = path_of(str(place.engine.url))
    if file is not None:
        return not file.exists() or file.stat().st_size == 0
    return await snapshot_tables.is_empty(place.engine)


async def put_database(database: Database, folder: Path, version: str | None, columns: Columns | None) -> None:
    """Puts the database's snapshot in its place. Raises Damaged, NewerSchema or UnusableKeys, and changed nothing."""
    if columns is None:
        await _put_database_file(database, folder / snapshot_files.FILE)
        return
    check = await belonging.checking(database.keys)
    patient = postgresql_engine(database.engine.url, {"keys": database.keys}, command_timeout=None)

    def make(connection: Connection) -> None:
        schema.upgrade_to(connection, version or "head")

    # In the transaction: whatever does not belong leaves all as it was.
    def finish(connection: Connection) -> None:
        check(belonging.known_of(connection))
        schema.upgrade_to(connection, "head")

    try:
        await snapshot_tables.put(patient, folder, columns, make, finish, ERASED)
    finally:
        await patient.dispose()


async def _put_database_file(database: Database, new: Path) -> None:
    snapshot_files.check(new)
    trial = Database(f"sqlite:///{new}", database.keys)
    try:
        await belonging.check(trial)
        await trial.migrate()
    finally:
        await trial.engine.dispose()
    _put_file(new, database, ERASED)


async def put_keys(store: KeyStore, folder: Path, columns: Columns | None) -> None:
    """Puts the key store's snapshot in its place. Raises Damaged or UnusableKeys, and changed nothing then."""
    if columns is not None:
        make = keys.metadata.create_all

        def look(connection: Connection) -> None:
            store.look(connection)

        await snapshot_tables.put(store.engine, folder, columns, make, look, DESTROYED, _NO_KEYS_OF_THEIRS)
        return
    new = folder / snapshot_files.FILE
    snapshot_files.check(new)
    trial = KeyStore(f"sqlite:///{new}", store.ring)
    try:
        await trial.prepare()
    finally:
        await trial.close()
    _put_file(new, store, DESTROYED, _NO_KEYS_OF_THEIRS)


def _put_file(new: Path, place: Database | KeyStore, carried: str, then: str = "") -> None:
    file = path_of(str(place.engine.url))
    assert file is not None
    if file.exists():
        snapshot_files.carry_over(file, new, carried, then)
    snapshot_files.put(new, file)
