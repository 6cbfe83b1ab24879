"""New keys for old: what wraps people's keys is changed, or each key with all that it seals; each can be cut short."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, insert, literal, select, tuple_, update

from storage.database import Database, Transaction
from storage.encryption import CannotOpen, number_of
from storage.keys import KeyStore, about, keys, store, what_is_looked_up
from storage.master_keys import Wrapped
from storage.sealing import SEALINGS, Sealing

AT_ONCE = 200  # rows, or keys, in one transaction


async def rotate(store_of_keys: KeyStore) -> int:
    """Wraps by the first master key of the ring what others wrap; how many keys that were.

    What was done when it was cut short is done; the next time goes on from there. Raises UnusableKeys.
    """
    await store_of_keys.prepare()
    ring, count = store_of_keys.ring, 0
    async with store_of_keys.engine.begin() as tx:
        row = (await tx.execute(select(store))).one()
        if row.master != ring.active:
            found = what_is_looked_up(row.id)
            wrapped = ring.wrap(ring.unwrap(Wrapped(row.master, row.secret), found), found)
            await tx.execute(update(store).values(wrapped._asdict()))
            count += 1
    while done := await _rotate_some(store_of_keys):
        count += done
    await store_of_keys.checkpoint()
    return count


async def _rotate_some(store_of_keys: KeyStore) -> int:
    ring = store_of_keys.ring
    this = update(keys).where(keys.c.number == bindparam("of_number"))
    async with store_of_keys.engine.begin() as tx:
        rows = (await tx.execute(select(keys).where(keys.c.master != ring.active).limit(AT_ONCE))).all()
        if rows:
            wrapped = [
                {"of_number": row.number, **ring.wrap(store_of_keys.unwrap(row), about(row))._asdict()} for row in rows
            ]
            await tx.execute(this, wrapped)
    return len(rows)


class Renewed(NamedTuple):
    """What a renewal came to: whose keys are new, how many rows were sealed anew, how many could not be opened."""

    keys: int
    rows: int
    unreadable: int


async def renew(database: Database) -> Renewed:
    """Gives everybody a new key and seals all rows anew; an old key goes once no row needs it. No bot may run.

    After it was cut short it goes on with the keys that it had made, and makes no others.
    """
    await database.keys.prepare()
    if not await database.keys.earlier():
        await _make_new(database.keys)
    database.keys.forget_at_hand()
    rows = unreadable = 0
    for sealing in SEALINGS.values():
        sealed, failed = await _seal_anew(database, sealing)
        rows, unreadable = rows + sealed, unreadable + failed
    renewed = await database.keys.earlier()
    if not unreadable:
        async with database.keys.engine.begin() as tx:
            await tx.execute(delete(keys).where(~keys.c.is_newest))
        database.keys.forget_at_hand()
        await database.keys.checkpoint()
    await database.checkpoint()
    return Renewed(renewed, rows, unreadable)


async def _make_new(store_of_keys: KeyStore) -> None:
    async with store_of_keys.engine.begin() as tx:
        people = (await tx.execute(select(keys.c.person_id))).scalars().all()
        await tx.execute(update(keys).values(is_newest=False))
        for start in range(0, len(people), AT_ONCE):
            await tx.execute(insert(keys), [store_of_keys.new_key(one) for one in people[start : start + AT_ONCE]])


async def _seal_anew(database: Database, sealing: Sealing) -> tuple[int, int]:
    """Goes through a table: how many of its rows were sealed anew, and how many could not be."""
    table, sealed, failed = sealing.table, 0, 0
    known_by = [table.c[name] for name in sealing.row]
    found = select(table).order_by(*known_by).limit(1 if sealing.is_bulky else AT_ONCE)
    after = found
    while True:
        async with database.transaction() as tx:
            rows = (await tx.execute(after)).all()
            for row in rows:
                try:
                    sealed += await _seal_row_anew(tx, sealing, row._mapping)
                except CannotOpen:
                    failed += 1
        if not rows:
            return sealed, failed
        last = [literal(rows[-1]._mapping[one], one.type) for one in known_by]
        after = found.where(tuple_(*known_by) > tuple_(*last))


async def _seal_row_anew(tx: Transaction, sealing: Sealing, row: Mapping[Any, Any]) -> bool:
    newest = (await sealing.key_of(tx, row)).number
    # What is empty was forgotten, and takes no key.
    old = [name for name in sealing.columns if row[name] and number_of(row[name]) != newest]
    if not old:
        return False
    known = {name: row[name] for name in (*sealing.row, *sealing.owners)}
    opened = await sealing.open(tx, {name: row[name] for name in old}, **known)
    these = [sealing.table.c[name] == row[name] for name in sealing.row]
    await tx.execute(update(sealing.table).where(*these).values(await sealing.seal(tx, opened, **known)))
    return True
