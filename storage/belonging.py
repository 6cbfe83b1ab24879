"""Which keys belong to a database: nothing starts with others, and what an erasing left undone is finished."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Column, Connection, Table, Uuid, insert, inspect, select

from storage import erasures, schema
from storage.columns import metadata
from storage.database import Database
from storage.encryption import number_of
from storage.engines import path_of
from storage.erasing import erase
from storage.keys import KeyStore
from storage.master_keys import UnusableKeys
from storage.people import people

log = logging.getLogger(__name__)

sealed_with = Table("sealed_with", metadata, Column("key_store_id", Uuid, primary_key=True))


@dataclass(frozen=True)
class Known:
    """What a database tells before anything is written: its key store, None where it has none yet; and its people."""

    key_store: UUID | None
    people: frozenset[UUID]
    # By which key's number each of them is sealed; nobody of before words were.
    sealed_by: Mapping[UUID, bytes]


async def check(database: Database) -> None:
    """Raises UnusableKeys when the keys are missing, wrong, or of another database; writes nothing."""
    known = await _look(database)
    if not await database.keys.exists():
        if known.key_store is not None:
            raise UnusableKeys(
                "KEYS_URL: the key store is missing, and without it nobody can read what is in the database. Bring it "
                "back from its backup, or say where it is. Nothing was changed."
            )
        return
    (await checking(database.keys))(known)


async def checking(keys: KeyStore) -> Callable[[Known], None]:
    """What raises UnusableKeys for a database that these keys do not belong to."""
    await keys.prepare()
    with_key, gone, numbers = await keys.people(), await keys.destroyed(), await keys.numbers()

    def check(known: Known) -> None:
        _insist_that_it_is_ours(keys, known.key_store)
        if known.key_store is None:
            _insist_that_it_is_new(with_key, known)
            return
        lacking = known.people - with_key - gone
        if lacking:
            raise UnusableKeys(
                f"KEYS_URL: the keys of {len(lacking)} people are missing: this key store is older than the database. "
                "Bring back the newest one. Nothing was changed."
            )
        apart = {person_id for person_id, number in known.sealed_by.items() if number not in numbers} - gone
        if apart:
            raise UnusableKeys(
                f"KEYS_URL: what is kept of {len(apart)} people was sealed with keys that are not in this key store: "
                "one of the two is of before a renewal of keys, and the other of after it. Bring back two of the same "
                "time. Nothing was changed."
            )

    return check


async def make_ready(database: Database, now: datetime) -> None:
    """Brings a database up to date with its keys, and finishes what an erasing left undone.

    Raises UnusableKeys, before anything is written.
    """
    await check(database)
    await database.migrate()
    async with database.transaction() as tx:
        await schema.lock(tx)
        known = (await tx.execute(select(sealed_with.c.key_store_id))).scalar_one_or_none()
        if known is None:
            await tx.execute(insert(sealed_with), {"key_store_id": database.keys.id})
    # Of several first starts at the same time one was first.
    _insist_that_it_is_ours(database.keys, known)
    await finish_erasing(database, now)


async def finish_erasing(database: Database, now: datetime) -> None:
    """Destroys the keys of whom an erasing that was cut short left; erases again whom an older backup brought back."""
    destroyed = await database.keys.destroyed()
    async with database.reading() as tx:
        unfinished = await erasures.but(tx, destroyed)
        gone = destroyed | unfinished.keys()
        back = gone & set((await tx.execute(select(people.c.id))).scalars()) if gone else set()
    for person_id, erased_at in unfinished.items():
        await database.keys.destroy(person_id, erased_at)
    if back:
        async with database.transaction() as tx:
            for person_id in back:
                await erase(tx, person_id, now)
    if unfinished or back:
        log.warning("Erasing was finished action=erasing_finished count=%s", len(unfinished) + len(back))


def _insist_that_it_is_ours(keys: KeyStore, key_store: UUID | None) -> None:
    if key_store not in (None, keys.id):
        raise UnusableKeys(
            "KEYS_URL: this key store belongs to another database than DATABASE_URL names. Name two that belong "
            "together. Nothing was changed."
        )


def _insist_that_it_is_new(with_key: set[UUID], known: Known) -> None:
    # A start that died in the middle has given keys to the people who are there, and to nobody else.
    if not with_key <= known.people:
        raise UnusableKeys(
            "KEYS_URL: this key store holds keys of people who are not in the database that DATABASE_URL names. Bring "
            "that database back, or give this one a key store of its own. Nothing was changed."
        )


async def _look(database: Database) -> Known:
    nobody = Known(None, frozenset(), {})
    file = path_of(database.engine.url.render_as_string(hide_password=False))
    # Merely to look for a file that is not there would make it.
    if database.is_sqlite and (file is None or not _is_there(file)):
        return nobody
    async with database.undisturbed() as tx:
        return await tx.run_sync(known_of)


def known_of(connection: Connection) -> Known:
    """What a database tells of its keys and people, whatever its version."""
    tables = _tables(connection)
    if people.name not in tables:
        return Known(None, frozenset(), {})
    here = frozenset(connection.execute(select(people.c.id)).scalars())
    if sealed_with.name not in tables:
        return Known(None, here, {})
    key_store = connection.execute(select(sealed_with.c.key_store_id)).scalar_one_or_none()
    if not _seals_people(connection):
        return Known(key_store, here, {})
    rows = connection.execute(select(people.c.id, people.c.name)).all()
    return Known(key_store, here, {row.id: number_of(row.name) for row in rows})


def _is_there(file: Path) -> bool:
    return file.is_file()


def _seals_people(connection: Connection) -> bool:
    return any(column["name"] == people.c.telegram_hash.name for column in inspect(connection).get_columns(people.name))


def _tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())
