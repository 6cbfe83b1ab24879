"""The key store: everybody's keys, wrapped, in a database of its own, so that no backup of the words holds them."""

import hmac
import secrets
from collections import OrderedDict, defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Index,
    LargeBinary,
    MetaData,
    String,
    Table,
    Uuid,
    delete,
    func,
    insert,
    inspect,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import Instant
from storage.encryption import KEY_BYTES, NUMBER, CannotOpen, Key
from storage.engines import engine_of
from storage.master_keys import Ring, UnusableKeys, Wrapped
from storage.postgresql import MIGRATING
from storage.sqlite import driver_of

HOUSE = UUID(int=0)  # whose key seals what belongs to nobody: strangers' messages, the library
MOST_AT_HAND = 20_000  # keys that a process keeps unwrapped
AT_ONCE = 1_000  # keys that one query brings

metadata = MetaData()
store = Table(
    "key_store",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("master", String(32), nullable=False),
    Column("secret", LargeBinary, nullable=False),
)
keys = Table(
    "keys",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("person_id", Uuid, nullable=False, index=True),
    Column("master", String(32), nullable=False),
    Column("secret", LargeBinary, nullable=False),
    Column("is_newest", Boolean, nullable=False),
)
# The database decides which of two replicas gives somebody their key.
Index(
    "uq_keys_newest",
    keys.c.person_id,
    unique=True,
    sqlite_where=text("is_newest = 1"),
    postgresql_where=text("is_newest"),
)
destroyed = Table(
    "destroyed",
    metadata,
    Column("person_id", Uuid, primary_key=True),
    Column("destroyed_at", Instant, nullable=False),
)
_INSERT: Mapping[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class NoKey(CannotOpen):
    """Somebody has no key: it was destroyed, or was never made."""


class KeyStore:
    """Everybody's keys, unwrapped as they are needed. `id` is what the main database knows it by.

    Raises UnusableKeys when the ring is not the one that the keys are wrapped by.
    """

    id: UUID

    def __init__(self, url: str, ring: Ring) -> None:
        self.ring = ring
        self.engine = engine_of(url)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._lookups: bytes | None = None
        self._at_hand: OrderedDict[UUID, Key] = OrderedDict()
        self._chats: dict[int, int] = {}

    async def exists(self) -> bool:
        """Whether there is a key store; looks without making one."""
        if self.is_sqlite and not self._file_is_there():
            return False
        try:
            async with self._reading() as connection:
                return bool(await connection.run_sync(_is_made))
        except OperationalError:
            raise
        except DatabaseError:
            raise UnusableKeys(
                "KEYS_URL: what is there is no key store, or it is damaged. Say where it is, or bring it back from its "
                "backup. Nothing was changed."
            ) from None

    async def prepare(self) -> None:
        """Opens the key store, or makes one where there is none."""
        if self._lookups is not None:
            return
        if not await self.exists():
            await self._make()
        async with self._reading() as tx:
            self.id, self._lookups = await tx.run_sync(self.look)

    def look(self, connection: Connection) -> tuple[UUID, bytes]:
        """What a key store is known by, and what hashes are made with. Raises UnusableKeys."""
        row = connection.execute(select(store)).one()
        # One key of every master key: with a wrong ring nothing may begin.
        one_of_each = select(func.min(keys.c.number)).group_by(keys.c.master)
        for one in connection.execute(select(keys).where(keys.c.number.in_(one_of_each))):
            self.unwrap(one)
        return row.id, self.ring.unwrap(Wrapped(row.master, row.secret), what_is_looked_up(row.id))

    async def of(self, person_id: UUID) -> Key:
        """Somebody's key. Raises NoKey."""
        key = self._at_hand.get(person_id)
        return key if key is not None else (await self.of_each((person_id,)))[person_id]

    async def of_each(self, person_ids: Collection[UUID]) -> Mapping[UUID, Key]:
        """The keys of several, by person. Raises NoKey when one has none."""
        found = await self.bring(person_ids)
        if len(found) < len(person_ids):
            lacking = next(one for one in person_ids if one not in found)
            raise NoKey(f"there is no key of person {lacking.hex}")
        return found

    async def bring(self, person_ids: Collection[UUID]) -> Mapping[UUID, Key]:
        """The keys of those of several who have one."""
        found = {one: key for one in person_ids if (key := self._at_hand.get(one)) is not None}
        missing = [one for one in person_ids if one not in found]
        for start in range(0, len(missing), AT_ONCE):
            loaded = await self._load(missing[start : start + AT_ONCE])
            found |= loaded
            self._keep_at_hand(loaded)
        return found

    async def again(self, person_id: UUID) -> Key:
        """Somebody's key as it is now: another process may have renewed it."""
        self._at_hand.pop(person_id, None)
        return await self.of(person_id)

    async def make(self, person_ids: Collection[UUID]) -> None:
        """Gives people their keys, durable at once; who has one keeps it. Raises NoKey for somebody who was erased."""
        await self.prepare()
        rows = [self.new_key(one) for one in person_ids]
        if not rows:
            return
        async with self.engine.begin() as tx:
            for start in range(0, len(rows), AT_ONCE):
                of_these = destroyed.c.person_id.in_([row["person_id"] for row in rows[start : start + AT_ONCE]])
                gone = (await tx.execute(select(destroyed.c.person_id).where(of_these))).scalars().first()
                if gone is not None:
                    raise NoKey(f"the key of person {gone.hex} was destroyed")
            await tx.execute(_INSERT[tx.dialect.name](keys).on_conflict_do_nothing(), rows)

    async def destroy(self, person_id: UUID, now: datetime) -> None:
        """Destroys somebody's keys for good, after the erasing of their rows was committed; once more does nothing."""
        await self.prepare()
        async with self.engine.begin() as tx:
            tombstone = {"person_id": person_id, "destroyed_at": now}
            await tx.execute(_INSERT[tx.dialect.name](destroyed).on_conflict_do_nothing(), tombstone)
            await tx.execute(delete(keys).where(keys.c.person_id == person_id))
        self._at_hand.pop(person_id, None)
        await self.checkpoint()

    async def people(self) -> set[UUID]:
        """Who has a key."""
        async with self._reading() as tx:
            return set((await tx.execute(select(keys.c.person_id).where(keys.c.person_id != HOUSE))).scalars())

    async def numbers(self) -> set[bytes]:
        """The numbers of all keys, as they stand in what was sealed."""
        async with self._reading() as tx:
            return {_as_bytes(number) for number in (await tx.execute(select(keys.c.number))).scalars()}

    async def destroyed(self) -> set[UUID]:
        """Whose keys were destroyed."""
        async with self._reading() as tx:
            return set((await tx.execute(select(destroyed.c.person_id))).scalars())

    async def earlier(self) -> int:
        """How many keys wait for their rows to be sealed anew (storage/renewing.py)."""
        async with self._reading() as tx:
            return int((await tx.execute(select(func.count()).where(~keys.c.is_newest))).scalar_one())

    def forget_at_hand(self) -> None:
        """Reads every key again when it is needed."""
        self._at_hand.clear()

    async def account_hash(self, telegram_id: int) -> bytes:
        """By what a Telegram account is found, without its number being kept."""
        return self._digest(await self._lookup_key(), b"account", telegram_id)

    async def chat_hash(self, chat_id: int) -> int:
        """What stands for a chat where chats are only told apart: 64 bits, as a signed number."""
        known = self._chats.get(chat_id)
        if known is None:
            known = int.from_bytes(self._digest(await self._lookup_key(), b"chat", chat_id)[:8], signed=True)
            if len(self._chats) >= MOST_AT_HAND:
                self._chats.clear()
            self._chats[chat_id] = known
        return known

    async def mark(self, written: bytes) -> str:
        """A hash that nobody can make who has the database alone."""
        return hmac.digest(await self._lookup_key(), b"mark" + written, "sha256").hex()

    async def checkpoint(self) -> None:
        """Copies SQLite's log into the file, and empties it: what was deleted is gone from both."""
        if self.is_sqlite:
            async with self.engine.connect() as connection:
                await (await driver_of(connection)).execute("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Lets go of every connection."""
        await self.engine.dispose()

    def _file_is_there(self) -> bool:
        return Path(self.engine.url.database or "").is_file()

    def _make_file(self) -> None:
        # Nobody else on the machine is to read it; SQLite's other files follow its mode.
        Path(self.engine.url.database or "").touch(mode=0o600)

    def _reading(self) -> Any:
        return self.engine.execution_options(reading=True).connect()

    async def _lookup_key(self) -> bytes:
        if self._lookups is None:
            await self.prepare()
        assert self._lookups is not None
        return self._lookups

    def _digest(self, lookups: bytes, kind: bytes, number: int) -> bytes:
        return hmac.digest(lookups, kind + number.to_bytes(8, signed=True), "sha256")

    async def _load(self, person_ids: Collection[UUID]) -> dict[UUID, Key]:
        await self.prepare()
        found = select(keys).where(keys.c.person_id.in_(person_ids)).order_by(keys.c.is_newest.desc())
        secrets_of: defaultdict[UUID, list[tuple[bytes, bytes]]] = defaultdict(list)
        async with self._reading() as tx:
            for row in await tx.execute(found):
                secrets_of[row.person_id].append((_as_bytes(row.number), self.unwrap(row)))
        return {person_id: self._key(several) for person_id, several in secrets_of.items()}

    def _key(self, several: Iterable[tuple[bytes, bytes]]) -> Key:
        return Key(*several)

    def _keep_at_hand(self, loaded: Mapping[UUID, Key]) -> None:
        self._at_hand.update(loaded)
        while len(self._at_hand) > MOST_AT_HAND:
            self._at_hand.popitem(last=False)

    def new_key(self, person_id: UUID) -> dict[str, Any]:
        """The row of a new key of somebody's."""
        number = secrets.randbits(63)
        wrapped = self.ring.wrap(secrets.token_bytes(KEY_BYTES), _whose(person_id, number))
        return {"number": number, "person_id": person_id, **wrapped._asdict(), "is_newest": True}

    def unwrap(self, row: Any) -> bytes:
        """A key itself, of its row. Raises UnusableKeys."""
        return self.ring.unwrap(Wrapped(row.master, row.secret), about(row))

    async def _make(self) -> None:
        if self.is_sqlite:
            self._make_file()
        async with self.engine.begin() as tx:
            await _one_at_a_time(tx)
            if await tx.run_sync(_is_made):
                return
            await tx.run_sync(metadata.create_all)
            store_id = uuid4()
            wrapped = self.ring.wrap(secrets.token_bytes(KEY_BYTES), what_is_looked_up(store_id))
            await tx.execute(insert(store), {"id": store_id, **wrapped._asdict()})
            await tx.execute(insert(keys), self.new_key(HOUSE))


def _as_bytes(number: int) -> bytes:
    return number.to_bytes(NUMBER)


def about(row: Any) -> bytes:
    """Whose key a row holds: in another's place it does not unwrap."""
    return _whose(row.person_id, row.number)


def what_is_looked_up(store_id: UUID) -> bytes:
    """The same, of the key that hashes are made with."""
    return store_id.bytes + b"what is looked up"


def _whose(person_id: UUID, number: int) -> bytes:
    return person_id.bytes + _as_bytes(number)


def _is_made(connection: Connection) -> bool:
    return inspect(connection).has_table(store.name)


async def _one_at_a_time(tx: AsyncConnection) -> None:
    # On SQLite the transaction has the file by itself already.
    if tx.dialect.name == "postgresql":
        await tx.execute(text(f"SELECT pg_advisory_xact_lock({MIGRATING}, 1)"))


__all__ = ["HOUSE", "KeyStore", "NoKey", "UnusableKeys"]
