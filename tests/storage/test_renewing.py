"""New keys for old: whatever kills it in the middle, the next time finishes it, and nothing is unreadable meanwhile."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event, select

from storage import outbox, people, renewing
from storage.columns import new_id
from storage.database import Database
from storage.encryption import NUMBER, number_of
from storage.keys import HOUSE, KeyStore, keys
from storage.master_keys import Ring, UnusableKeys, new_line
from storage.messages import Message
from storage.sealing import SEALINGS
from tests.rings import MASTER_KEYS, keys_url
from tests.seeds import MOOD, everybody, write

HERE = b"a place"


class Killed(Exception):
    """The process ends here."""


def kill_after(engine: Any, statements: int, beginning: str) -> None:
    """Ends the process before a statement that begins like this, once so many of them were run."""
    left = statements

    def meet(_connection: Any, _cursor: Any, statement: str, *_others: Any) -> None:
        nonlocal left
        if statement.startswith(beginning):
            left -= 1
            if left < 0:
                raise Killed

    event.listen(engine.sync_engine, "before_cursor_execute", meet)


def store_with(folder: Path, ring: str) -> KeyStore:
    return KeyStore(keys_url(folder), Ring.read(ring))


async def masters(store: KeyStore) -> set[str]:
    async with store.engine.connect() as connection:
        return set((await connection.execute(select(keys.c.master))).scalars())


async def test_rotation_wraps_all_by_the_first_and_lets_the_others_go(tmp_path: Path) -> None:
    ana, newer = new_id(), new_line("newer")
    before = store_with(tmp_path, MASTER_KEYS)
    await before.make([ana])
    sealed, hashed = (await before.of(ana)).seal(b"yes", HERE), await before.account_hash(101)
    await before.close()
    both = store_with(tmp_path, f"{newer},{MASTER_KEYS}")
    assert await renewing.rotate(both) == 3
    assert await renewing.rotate(both) == 0
    await both.close()
    after = store_with(tmp_path, newer)
    assert (await after.of(ana)).open(sealed, HERE) == b"yes"
    assert await after.account_hash(101) == hashed
    await after.close()
    without = store_with(tmp_path, MASTER_KEYS)
    with pytest.raises(UnusableKeys):
        await without.prepare()
    await without.close()


async def test_a_rotation_that_dies_in_the_middle_is_finished(tmp_path: Path) -> None:
    several = [new_id() for _ in range(2 * renewing.AT_ONCE)]
    before = store_with(tmp_path, MASTER_KEYS)
    await before.make(several)
    await before.close()
    ring = f"{new_line('newer')},{MASTER_KEYS}"
    dying = store_with(tmp_path, ring)
    kill_after(dying.engine, 1, "UPDATE keys")
    with pytest.raises(Killed):
        await renewing.rotate(dying)
    assert await masters(dying) == {"tests", "newer"}
    await dying.close()
    again = store_with(tmp_path, ring)
    assert len(await again.of_each(several)) == len(several)
    assert await renewing.rotate(again) == renewing.AT_ONCE + 1
    assert await masters(again) == {"newer"}
    await again.close()


async def stage(database: Database, now: datetime) -> UUID:
    """Everybody, an entry of Ana's, and messages, one of them forgotten; the key of Ana."""
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await write(tx, cast.ana, MOOD, now, {"mood": 7, "note": "Rain."})
        for person_id in (cast.ana, None):
            await outbox.put(tx, chat_id=101, person_id=person_id, message=Message("said"), now=now, anchor="walk")
        await outbox.cancel(tx, cast.ana)
    return cast.ana


async def numbers(database: Database) -> set[bytes]:
    """The numbers of all keys that anything is sealed with."""
    found: set[bytes] = set()
    async with database.reading() as tx:
        for sealing in SEALINGS.values():
            for row in (await tx.execute(select(*(sealing.table.c[name] for name in sealing.columns)))).all():
                found |= {number_of(value) for value in row if value}
    return found


async def opened(database: Database) -> list[Sequence[Any]]:
    """All that is sealed, as it was before."""
    rows: list[Sequence[Any]] = []
    async with database.reading() as tx:
        for name in sorted(SEALINGS.keys() - {"outbox"}):
            sealing = SEALINGS[name]
            found = select(sealing.table).order_by(*(sealing.table.c[one] for one in sealing.row))
            rows.append(await sealing.open_all(tx, (await tx.execute(found)).mappings()))
    return rows


async def kept(store: KeyStore) -> set[bytes]:
    """The numbers of all keys that are kept."""
    async with store.engine.connect() as connection:
        return {number.to_bytes(NUMBER) for number in (await connection.execute(select(keys.c.number))).scalars()}


async def test_renewing_seals_all_anew_and_the_old_keys_are_gone(database: Database, now: datetime) -> None:
    ana = await stage(database, now)
    before, old = await opened(database), await kept(database.keys)
    assert await numbers(database) <= old
    house = (await database.keys.of(HOUSE)).number
    renewed = await renewing.renew(database)
    assert (renewed.keys, renewed.unreadable) == (len(old), 0)
    assert not await kept(database.keys) & old
    assert await numbers(database) <= await kept(database.keys)
    assert await opened(database) == before
    assert (await database.keys.of(HOUSE)).number != house
    async with database.reading() as tx:
        assert (await people.get(tx, ana)).name == "Ana"


@pytest.mark.parametrize("updates", [0, 1, 5])
async def test_a_renewal_that_dies_in_the_middle_is_finished(database: Database, now: datetime, updates: int) -> None:
    await stage(database, now)
    before, old = await opened(database), await kept(database.keys)
    dying = Database(database.engine.url.render_as_string(hide_password=False), database.keys)
    kill_after(dying.engine, updates, "UPDATE")
    with pytest.raises(Killed):
        await renewing.renew(dying)
    await dying.close()
    begun = await kept(database.keys) - old
    assert old <= await kept(database.keys)
    assert await opened(database) == before
    await renewing.renew(database)
    assert await kept(database.keys) == begun
    assert await opened(database) == before


async def test_an_old_key_stays_while_anything_that_it_sealed_cannot_be_opened(
    database: Database, now: datetime
) -> None:
    ana = await stage(database, now)
    old = await kept(database.keys)
    async with database.transaction() as tx:
        [name] = (await tx.execute(select(people.people.c.name).where(people.people.c.id == ana))).scalars()
        turned = people.people.update().values(name=name[:-1] + bytes([name[-1] ^ 1]))
        await tx.execute(turned.where(people.people.c.id == ana))
    assert (await renewing.renew(database)).unreadable == 1
    assert old <= await kept(database.keys)
