"""The key store: a key for everybody, unreadable without the ring, gone for good once it is destroyed."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from storage import keys as keys_module
from storage.columns import new_id
from storage.encryption import KEY_BYTES, OtherKey
from storage.keys import HOUSE, KeyStore, NoKey
from storage.master_keys import Ring, UnusableKeys, Wrapped, new_line
from tests.rings import keys_url, open_keys

HERE = b"a place"


@pytest.fixture
async def keys(tmp_path: Path) -> AsyncIterator[KeyStore]:
    keys = open_keys(tmp_path)
    yield keys
    await keys.close()


async def test_everybody_has_a_key_of_their_own_and_the_house_one(keys: KeyStore) -> None:
    ana, ben = new_id(), new_id()
    await keys.make([ana, ben])
    sealed = (await keys.of(ana)).seal(b"yes", HERE)
    for somebody in (ben, HOUSE):
        with pytest.raises(OtherKey):
            (await keys.of(somebody)).open(sealed, HERE)
    assert await keys.people() == {ana, ben}


async def test_a_key_is_the_same_for_another_process_and_given_once(keys: KeyStore, tmp_path: Path) -> None:
    ana = new_id()
    await keys.make([ana])
    sealed = (await keys.of(ana)).seal(b"yes", HERE)
    other = open_keys(tmp_path)
    await other.make([ana])
    assert (await other.of(ana)).open(sealed, HERE) == b"yes"
    await other.close()


async def test_the_keys_of_many_come_at_once(keys: KeyStore) -> None:
    several = [new_id() for _ in range(2 * keys_module.AT_ONCE + 1)]
    await keys.make(several)
    assert (await keys.of_each(several)).keys() == set(several)


async def test_a_destroyed_key_never_comes_back(keys: KeyStore, tmp_path: Path, now: datetime) -> None:
    ana = new_id()
    await keys.make([ana])
    await keys.of(ana)
    await keys.destroy(ana, now)
    await keys.destroy(ana, now)
    for deed in (keys.of(ana), keys.make([ana])):
        with pytest.raises(NoKey):
            await deed
    assert await keys.destroyed() == {ana}


async def test_nothing_of_a_destroyed_key_is_left_in_any_file(keys: KeyStore, tmp_path: Path, now: datetime) -> None:
    ana = new_id()
    await keys.make([ana])
    async with keys.engine.connect() as connection:
        found = await connection.execute(keys_module.keys.select().where(keys_module.keys.c.person_id == ana))
        wrapped = found.one().secret
    assert any(wrapped in path.read_bytes() for path in tmp_path.iterdir())
    await keys.destroy(ana, now)
    assert not any(wrapped in path.read_bytes() for path in tmp_path.iterdir())


async def test_no_key_is_in_any_file_in_clear(keys: KeyStore, tmp_path: Path) -> None:
    ana = new_id()
    await keys.make([ana])
    async with keys.engine.connect() as connection:
        found = await connection.execute(keys_module.keys.select().where(keys_module.keys.c.person_id == ana))
        row = found.one()
    secret = keys.ring.unwrap(Wrapped(row.master, row.secret), ana.bytes + row.number.to_bytes(8))
    assert len(secret) == KEY_BYTES
    assert not any(secret in path.read_bytes() for path in tmp_path.iterdir())


async def test_another_ring_opens_nothing_and_says_so(keys: KeyStore, tmp_path: Path) -> None:
    await keys.prepare()
    await keys.close()
    before = (tmp_path / "keys.db").read_bytes()
    for line, sentence in ((new_line("tests"), "is not the one"), (new_line("other"), "called tests is missing")):
        wrong = KeyStore(keys_url(tmp_path), Ring.read(line))
        with pytest.raises(UnusableKeys, match=sentence):
            await wrong.make([new_id()])
        await wrong.close()
    assert (tmp_path / "keys.db").read_bytes() == before


async def test_a_key_that_was_put_into_somebody_elses_place_does_not_unwrap(keys: KeyStore) -> None:
    ana, ben = new_id(), new_id()
    await keys.make([ana, ben])
    table = keys_module.keys
    async with keys.engine.begin() as tx:
        of_ana = (await tx.execute(table.select().where(table.c.person_id == ana))).one()
        await tx.execute(table.update().where(table.c.person_id == ben).values(secret=of_ana.secret))
    with pytest.raises(UnusableKeys, match="tampered"):
        await keys.of(ben)


async def test_only_its_owner_may_read_the_file(keys: KeyStore, tmp_path: Path) -> None:
    await keys.prepare()
    assert (tmp_path / "keys.db").stat().st_mode & 0o077 == 0


async def test_accounts_and_chats_are_found_by_a_keyed_hash(keys: KeyStore, tmp_path: Path) -> None:
    assert await keys.account_hash(101) == await keys.account_hash(101)
    assert await keys.account_hash(101) != await keys.account_hash(102)
    assert -(2**63) <= await keys.chat_hash(101) < 2**63
    assert await keys.chat_hash(-101) != await keys.chat_hash(101)
    elsewhere = open_keys(tmp_path / "..")
    assert (await elsewhere.account_hash(101)) != await keys.account_hash(101)
    await elsewhere.close()


async def test_replicas_share_a_key_store_of_postgresql(empty_postgresql_url: str, keys: KeyStore) -> None:
    replicas = [KeyStore(empty_postgresql_url, keys.ring) for _ in range(3)]
    ana = new_id()
    await asyncio.gather(*(replica.make([ana]) for replica in replicas))
    sealed = (await replicas[0].of(ana)).seal(b"yes", HERE)
    for replica in replicas:
        assert (await replica.of(ana)).open(sealed, HERE) == b"yes"
        assert await replica.account_hash(101) == await replicas[0].account_hash(101)
        await replica.close()
