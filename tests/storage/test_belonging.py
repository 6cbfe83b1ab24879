"""A start with keys that are missing, wrong or another database's is refused before anything is written."""

import shutil
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import belonging, people, renewing
from storage.database import Database
from storage.keys import KeyStore
from storage.master_keys import Ring, UnusableKeys, new_line
from tests.rings import keys_url, open_keys
from tests.seeds import everybody


@pytest.fixture
async def lived(database_url: str, tmp_path: Path, now: datetime) -> AsyncIterator[Database]:
    """A database with everybody in it, which was started once with a key store of its own."""
    database = Database(database_url, open_keys(tmp_path))
    await belonging.make_ready(database, now)
    async with database.transaction() as tx:
        await everybody(tx, now)
    yield database
    await database.close()


async def refused(database: Database, folder: Path, now: datetime, sentence: str) -> None:
    """The start is refused with that sentence, and no file differs afterwards."""
    await database.close()
    before = {path: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(UnusableKeys, match=sentence):
        await belonging.make_ready(database, now)
    await database.close()
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


async def test_a_second_start_finds_all_in_order(lived: Database, now: datetime) -> None:
    await belonging.check(lived)
    await belonging.make_ready(lived, now)


async def test_a_key_store_that_is_missing_is_not_made_anew(lived: Database, tmp_path: Path, now: datetime) -> None:
    await lived.close()
    (tmp_path / "keys.db").unlink()
    again = Database(lived.engine.url.render_as_string(hide_password=False), open_keys(tmp_path))
    await refused(again, tmp_path, now, "the key store is missing")
    assert not (tmp_path / "keys.db").exists()


async def test_what_is_no_key_store_is_said_to_be_none(lived: Database, tmp_path: Path, now: datetime) -> None:
    await lived.close()
    (tmp_path / "keys.db").write_bytes(b"no database at all " * 200)
    again = Database(lived.engine.url.render_as_string(hide_password=False), open_keys(tmp_path))
    await refused(again, tmp_path, now, "what is there is no key store, or it is damaged")


async def test_a_wrong_ring_is_refused(lived: Database, tmp_path: Path, now: datetime) -> None:
    await lived.close()
    for line in (new_line("tests"), new_line("other")):
        keys = KeyStore(keys_url(tmp_path), Ring.read(line))
        again = Database(lived.engine.url.render_as_string(hide_password=False), keys)
        await refused(again, tmp_path, now, "MASTER_KEYS: the key called tests")


async def test_the_key_store_of_another_database_is_refused(lived: Database, tmp_path: Path, now: datetime) -> None:
    await lived.close()
    (tmp_path / "keys.db").rename(tmp_path / "ours.db")
    other = open_keys(tmp_path)
    await other.prepare()
    await other.close()
    again = Database(lived.engine.url.render_as_string(hide_password=False), open_keys(tmp_path))
    await refused(again, tmp_path, now, "belongs to another database")


async def test_an_older_key_store_is_refused(lived: Database, tmp_path: Path, now: datetime) -> None:
    await lived.close()
    shutil.copy(tmp_path / "keys.db", tmp_path / "older.db")
    async with lived.transaction() as tx:
        await people.join(tx, 105, 105, "Eve", "en", now)
    await lived.close()
    (tmp_path / "older.db").replace(tmp_path / "keys.db")
    again = Database(lived.engine.url.render_as_string(hide_password=False), open_keys(tmp_path))
    await refused(again, tmp_path, now, "the keys of 1 people are missing")


async def test_a_key_store_of_before_a_renewal_is_refused(lived: Database, tmp_path: Path, now: datetime) -> None:
    await lived.close()
    shutil.copy(tmp_path / "keys.db", tmp_path / "older.db")
    await renewing.renew(lived)
    await lived.close()
    (tmp_path / "older.db").replace(tmp_path / "keys.db")
    again = Database(lived.engine.url.render_as_string(hide_password=False), open_keys(tmp_path))
    await refused(again, tmp_path, now, "what is kept of 4 people was sealed with keys that are not in this key store")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_key_store_with_keys_of_people_who_are_elsewhere_begins_no_new_database(
    lived: Database, tmp_path: Path, now: datetime
) -> None:
    await lived.close()
    (tmp_path / "midweek.db").unlink()
    again = Database(lived.engine.url.render_as_string(hide_password=False), open_keys(tmp_path))
    await refused(again, tmp_path, now, "keys of people who are not in the database")
    assert not (tmp_path / "midweek.db").exists()


async def test_a_first_start_that_died_half_way_is_begun_again(lived: Database, now: datetime) -> None:
    async with lived.transaction() as tx:
        await tx.execute(text("DELETE FROM sealed_with"))
    await belonging.make_ready(lived, now)
    await belonging.check(lived)


async def test_an_erasing_that_was_cut_short_is_finished(lived: Database, now: datetime) -> None:
    async with lived.transaction() as tx:
        person = await people.find(tx, 101)
        assert person is not None
        await people.forget(tx, person.id, now)
    assert await lived.keys.destroyed() == set()
    await belonging.make_ready(lived, now)
    assert await lived.keys.destroyed() == {person.id}
    assert person.id not in await lived.keys.people()


async def test_an_older_backup_does_not_bring_somebody_back(lived: Database, now: datetime) -> None:
    async with lived.reading() as tx:
        person = await people.find(tx, 101)
    assert person is not None
    # The rows of the backup, as they were before; the key store of today.
    await lived.keys.destroy(person.id, now)
    await belonging.make_ready(lived, now)
    async with lived.reading() as tx:
        assert await people.find(tx, 101) is None
        assert await people.find(tx, 104) is not None


async def test_an_older_key_store_does_not_bring_a_key_back(lived: Database, tmp_path: Path, now: datetime) -> None:
    await lived.close()
    shutil.copy(tmp_path / "keys.db", tmp_path / "older.db")
    async with lived.transaction() as tx:
        person = await people.find(tx, 101)
        assert person is not None
        await people.forget(tx, person.id, now)
    await lived.keys.destroy(person.id, now)
    await lived.close()
    (tmp_path / "older.db").replace(tmp_path / "keys.db")
    again = Database(lived.engine.url.render_as_string(hide_password=False), open_keys(tmp_path))
    await belonging.make_ready(again, now)
    assert await again.keys.destroyed() == {person.id}
    await again.close()
