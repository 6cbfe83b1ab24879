"""The drill: a backup while the bot works, everything wrecked, a restore, and all of it reads as before."""

import asyncio
import contextlib
import resource
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import cast
from uuid import uuid4

import asyncpg
import pytest
from pydantic import SecretStr
from pyrage import x25519
from sqlalchemy import select, text, update

from operating import sealed_files
from operating.backups import back_up, restore
from operating.settings import Settings, Unusable
from storage import belonging, looks, outbox, people, renewing
from storage.columns import metadata
from storage.database import Database
from storage.holds import hold
from storage.keys import NoKey
from storage.master_keys import UnusableKeys, new_line
from storage.schema import NewerSchema
from storage.snapshot_files import Damaged
from tests import seeds
from tests.rings import MASTER_KEYS, keys_url, open_keys

NOW = datetime(2026, 3, 9, tzinfo=UTC)
IDENTITY = x25519.Identity.generate()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database that nobody else has, with every table: it is going to be wrecked."""
    if request.param == "postgresql":
        return cast("str", request.getfixturevalue("migrated_postgresql_url"))
    shutil.copy(request.getfixturevalue("migrated_file"), tmp_path / "midweek.db")
    return f"sqlite:///{tmp_path}/midweek.db"


@pytest.fixture
def settings(url: str, key_folder: Path, tmp_path: Path) -> Settings:
    """An operator's: the database and the key store of this test, and whom backups are for."""
    shutil.copy(key_folder / "keys.db", tmp_path)
    return Settings(
        database_url=url,
        master_keys=SecretStr(MASTER_KEYS),
        keys_url=keys_url(tmp_path),
        backup_to=str(IDENTITY.to_public()),
    )


@asynccontextmanager
async def opened(settings: Settings, folder: Path) -> AsyncIterator[Database]:
    database = Database(settings.database_url, open_keys(folder))
    yield database
    await database.close()


@pytest.fixture
async def database(settings: Settings, tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(settings, tmp_path) as database:
        yield database


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The operator's backup key, which is not on the server."""
    file = tmp_path / "backup.key"
    file.write_text(f"# keep apart\n{IDENTITY}\n")
    return file


@pytest.fixture
async def house(database: Database, now: datetime) -> seeds.Cast:
    await belonging.make_ready(database, now)
    async with database.transaction() as tx:
        house = await seeds.everybody(tx, now)
        await looks.record(tx, "viewed", now, who=house.ben, about=house.ana)
        await outbox.put(tx, chat_id=101, person_id=house.ana, message=outbox.Message("stopped", {}), now=now)
        here = (await tx.execute(select(people.people.c.id))).scalars().all()
    await database.keys.make(here)
    return house


async def everything(database: Database) -> dict[str, list[str]]:
    """Every row of every table."""
    async with database.reading() as tx:
        return {
            table.name: sorted(repr(tuple(row)) for row in await tx.execute(select(table)))
            for table in metadata.sorted_tables
        }


async def wreck(database: Database) -> None:
    """Nothing is left of the database."""
    await database.close()
    if database.is_sqlite:
        file = Path(database.engine.url.database or "")
        for end in ("", "-wal", "-shm"):
            Path(f"{file}{end}").unlink(missing_ok=True)
        return
    connection = await asyncpg.connect(database.engine.url.set(drivername="postgresql").render_as_string(False))
    try:
        await connection.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    finally:
        await connection.close()


@contextlib.contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    """No file may grow beyond a size: what is written fails, as on a disk without room."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


async def test_what_was_backed_up_reads_as_before_once_it_is_restored(
    database: Database, settings: Settings, house: seeds.Cast, key: Path, tmp_path: Path, now: datetime
) -> None:
    before = await everything(database)
    told = await back_up(settings, "database", tmp_path / "day.age", now)
    assert f"the database as of {now.isoformat(timespec='seconds')}" in told
    await wreck(database)
    await restore(settings, "database", tmp_path / "day.age", key, NOW, replace=False)
    async with opened(settings, tmp_path) as restored:
        assert await everything(restored) == before
        async with restored.transaction() as tx:
            assert await looks.first_broken(tx) is None
            # What counts up goes on after what was there.
            row = await outbox.put(tx, chat_id=101, person_id=house.ana, message=outbox.Message("stopped", {}), now=now)
            assert row is not None


async def test_a_backup_without_room_says_where_there_is_none_and_leaves_nothing(
    settings: Settings, tmp_path: Path, now: datetime
) -> None:
    target = tmp_path / "there" / "day.age"
    with pytest.raises(Unusable, match=r"there \(No such file or directory\)\. Nothing was changed"):
        await back_up(settings, "database", target, now)
    target.parent.mkdir()
    with no_file_beyond(100_000), pytest.raises((Unusable, Damaged), match=rf"be written in {target.parent} "):
        await back_up(settings, "database", target, now)
    assert list(target.parent.iterdir()) == []
    await back_up(settings, "database", target, now)


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
async def test_what_goes_into_a_server_is_restored_from_a_folder_in_which_nothing_can_be_written(
    database: Database, settings: Settings, house: seeds.Cast, key: Path, tmp_path: Path, now: datetime
) -> None:
    before = await everything(database)
    await back_up(settings, "database", tmp_path / "day.age", now)
    await wreck(database)
    gone = tmp_path / "gone"
    gone.mkdir()
    with contextlib.chdir(gone):
        gone.rmdir()
        await restore(settings, "database", tmp_path / "day.age", key, NOW, replace=False)
    async with opened(settings, tmp_path) as restored:
        assert await everything(restored) == before


async def test_a_backup_holds_what_was_committed_while_others_go_on_writing(
    database: Database, settings: Settings, house: seeds.Cast, key: Path, tmp_path: Path, now: datetime
) -> None:
    stop = asyncio.Event()

    async def write() -> int:
        written = 0
        while not stop.is_set():
            async with database.transaction() as tx:
                await looks.record(tx, "viewed", now, who=house.ben, about=house.ana)
            written += 1
        return written

    writing = asyncio.ensure_future(write())
    await back_up(settings, "database", tmp_path / "day.age", now)
    stop.set()
    written = await writing
    await wreck(database)
    await restore(settings, "database", tmp_path / "day.age", key, NOW, replace=False)
    async with opened(settings, tmp_path) as restored, restored.reading() as tx:
        assert await looks.first_broken(tx) is None
        assert 1 <= (await looks.newest(tx))[0] <= 1 + written
    assert written > 0


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_keys_are_in_a_backup_of_their_own_and_come_first(
    database: Database, settings: Settings, house: seeds.Cast, key: Path, tmp_path: Path, now: datetime
) -> None:
    sealed = (await database.keys.of(house.ana)).seal(b"tea", b"place")
    await back_up(settings, "database", tmp_path / "day.age", now)
    await back_up(settings, "keys", tmp_path / "keys.age", now)
    await database.close()
    (tmp_path / "keys.db").unlink()
    with pytest.raises(Unusable, match="Restore the keys first"):
        await restore(settings, "database", tmp_path / "day.age", key, NOW, replace=True)
    await restore(settings, "keys", tmp_path / "keys.age", key, NOW, replace=False)
    await restore(settings, "database", tmp_path / "day.age", key, NOW, replace=True)
    store = open_keys(tmp_path)
    assert (await store.of(house.ana)).open(sealed, b"place") == b"tea"
    await store.close()


async def test_an_older_backup_does_not_bring_back_who_was_erased_since(
    database: Database, settings: Settings, house: seeds.Cast, key: Path, tmp_path: Path, now: datetime
) -> None:
    await back_up(settings, "database", tmp_path / "day.age", now)
    await back_up(settings, "keys", tmp_path / "keys.age", now)
    async with database.transaction() as tx:
        await people.forget(tx, house.ana, now)
    await database.keys.destroy(house.ana, now)
    await database.close()
    # The key store of that day, too: then the database alone remembers.
    (tmp_path / "keys.db").unlink()
    await restore(settings, "keys", tmp_path / "keys.age", key, NOW, replace=False)
    await restore(settings, "database", tmp_path / "day.age", key, NOW, replace=True)
    async with opened(settings, tmp_path) as restored:
        assert house.ana in await restored.keys.destroyed()
        async with restored.reading() as tx:
            here = set((await tx.execute(select(people.people.c.id))).scalars())
            assert {house.ana, house.dan} & here == {house.dan}


async def test_a_backup_sealed_with_other_keys_is_refused_and_changes_nothing(
    database: Database, settings: Settings, house: seeds.Cast, key: Path, tmp_path: Path, now: datetime
) -> None:
    async with database.transaction() as tx:
        await tx.execute(update(belonging.sealed_with).values(key_store_id=uuid4()))
    await back_up(settings, "database", tmp_path / "day.age", now)
    async with database.transaction() as tx:
        await tx.execute(update(belonging.sealed_with).values(key_store_id=database.keys.id))
        await looks.record(tx, "viewed", now, who=house.ben, about=house.ana)
    await database.close()
    with pytest.raises(UnusableKeys):
        await restore(settings, "database", tmp_path / "day.age", key, NOW, replace=True)
    async with opened(settings, tmp_path) as as_it_was, as_it_was.reading() as tx:
        assert (await looks.newest(tx))[0] == 2


async def test_a_backup_of_before_a_renewal_of_keys_is_refused_and_changes_nothing(
    database: Database, settings: Settings, house: seeds.Cast, key: Path, tmp_path: Path, now: datetime
) -> None:
    await back_up(settings, "database", tmp_path / "day.age", now)
    await renewing.renew(database)
    before = await everything(database)
    await database.close()
    with pytest.raises(UnusableKeys, match="one of the two is of before a renewal of keys"):
        await restore(settings, "database", tmp_path / "day.age", key, NOW, replace=True)
    async with opened(settings, tmp_path) as as_it_was:
        assert await everything(as_it_was) == before
        await belonging.check(as_it_was)


async def test_a_key_store_older_than_the_backup_is_refused_and_changes_nothing(
    database: Database, settings: Settings, house: seeds.Cast, key: Path, tmp_path: Path, now: datetime
) -> None:
    await database.keys.close()
    shutil.copy(tmp_path / "keys.db", tmp_path / "older.db")
    async with database.transaction() as tx:
        await people.join(tx, 105, 105, "Eve", "en", now)
    await back_up(settings, "database", tmp_path / "day.age", now)
    async with database.transaction() as tx:
        await looks.record(tx, "viewed", now, who=house.ben, about=house.ana)
    before = await everything(database)
    await database.close()
    (tmp_path / "older.db").replace(tmp_path / "keys.db")
    with pytest.raises(UnusableKeys, match="the keys of 1 people are missing"):
        await restore(settings, "database", tmp_path / "day.age", key, NOW, replace=True)
    async with opened(settings, tmp_path) as as_it_was:
        assert await everything(as_it_was) == before


@pytest.fixture(params=["sqlite", "postgresql"])
def own_keys_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a key store may be, which is not made yet."""
    if request.param == "postgresql":
        return cast("str", request.getfixturevalue("empty_postgresql_url"))
    return f"sqlite:///{tmp_path}/own.db"


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_who_was_erased_since_has_no_key_in_an_older_backup_of_the_keys(
    settings: Settings, own_keys_url: str, key: Path, tmp_path: Path, now: datetime
) -> None:
    settings = settings.model_copy(update={"keys_url": own_keys_url})
    ana, dan = uuid4(), uuid4()
    store = settings.keys()
    await store.make([ana, dan])
    sealed = (await store.of(dan)).seal(b"tea", b"place")
    await back_up(settings, "keys", tmp_path / "keys.age", now)
    await store.destroy(ana, now)
    await store.close()
    await restore(settings, "keys", tmp_path / "keys.age", key, NOW, replace=True)
    store = settings.keys()
    assert (await store.of(dan)).open(sealed, b"place") == b"tea"
    assert await store.destroyed() == {ana}
    with pytest.raises(NoKey):
        await store.of(ana)
    await store.close()


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_keys_that_the_ring_does_not_open_are_refused_and_those_that_are_there_stay(
    settings: Settings, own_keys_url: str, key: Path, tmp_path: Path, now: datetime
) -> None:
    old, new = new_line("old"), new_line("new")
    settings = settings.model_copy(update={"keys_url": own_keys_url, "master_keys": SecretStr(f"{new}\n{old}")})
    of_before = settings.model_copy(update={"master_keys": SecretStr(old)})
    dan = uuid4()
    store = of_before.keys()
    await store.make([dan])
    sealed = (await store.of(dan)).seal(b"tea", b"place")
    await store.close()
    await back_up(settings, "keys", tmp_path / "keys.age", now)
    store = settings.keys()
    await renewing.rotate(store)
    await store.close()
    of_now = settings.model_copy(update={"master_keys": SecretStr(new)})
    with pytest.raises(UnusableKeys, match="the key called old is missing"):
        await restore(of_now, "keys", tmp_path / "keys.age", key, NOW, replace=True)
    store = of_now.keys()
    assert (await store.of(dan)).open(sealed, b"place") == b"tea"
    await store.close()


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
class TestOnSqlite:
    """What is the same on both databases."""

    @pytest.fixture
    async def backup(self, settings: Settings, database: Database, tmp_path: Path, now: datetime) -> Path:
        await back_up(settings, "database", tmp_path / "day.age", now)
        return tmp_path / "day.age"

    async def test_nothing_can_be_read_in_it_and_only_its_owner_may_look(self, backup: Path, tmp_path: Path) -> None:
        content = backup.read_bytes()
        assert content.startswith(b"age-encryption.org/v1")
        assert b"SQLite" not in content
        assert b"alembic" not in content
        assert backup.stat().st_mode & 0o777 == 0o600
        assert sorted(file.name for file in tmp_path.iterdir() if "midweek" in file.name) == ["midweek.db"]

    async def test_what_is_there_is_not_overwritten(self, settings: Settings, backup: Path, now: datetime) -> None:
        before = backup.read_bytes()
        with pytest.raises(Unusable, match="is there already and stays as it is"):
            await back_up(settings, "database", backup, now)
        assert backup.read_bytes() == before

    async def test_nothing_is_put_over_a_database_unless_it_is_said(
        self, settings: Settings, backup: Path, key: Path, tmp_path: Path
    ) -> None:
        before = (tmp_path / "midweek.db").read_bytes()
        with pytest.raises(Unusable, match="say --replace"):
            await restore(settings, "database", backup, key, NOW, replace=False)
        assert (tmp_path / "midweek.db").read_bytes() == before
        told = await restore(settings, "database", backup, key, NOW, replace=True)
        assert (tmp_path / "midweek.db-replaced").read_bytes() == before
        assert told.endswith("midweek.db-replaced: delete it once all reads as it should.")
        assert (tmp_path / "midweek.db").stat().st_mode & 0o777 == 0o600

    async def test_nothing_is_put_under_a_bot_that_runs(
        self, settings: Settings, database: Database, backup: Path, key: Path
    ) -> None:
        async with hold(database, "running", lambda: None, asyncio.Event()):
            with pytest.raises(Unusable, match="The bot is running"):
                await restore(settings, "database", backup, key, NOW, replace=True)

    async def test_another_key_opens_nothing(self, settings: Settings, backup: Path, key: Path) -> None:
        key.write_text(sealed_files.new_key())
        with pytest.raises(Unusable, match="the key is another one's"):
            await restore(settings, "database", backup, key, NOW, replace=True)

    async def test_a_bit_that_was_changed_anywhere_is_found(self, backup: Path, tmp_path: Path) -> None:
        whole = backup.read_bytes()
        for place in {*range(0, 400, 7), *range(400, len(whole), len(whole) // 60), len(whole) - 1}:
            for changed in (whole[:place], bytes([*whole[:place], whole[place] ^ 1]) + whole[place + 1 :]):
                backup.write_bytes(changed)
                folder = tmp_path / "out"
                folder.mkdir(exist_ok=True)
                with pytest.raises(Unusable, match="cannot be opened"):
                    sealed_files.unseal(backup, folder, [IDENTITY])

    async def test_what_may_not_be_read_or_has_no_room_is_not_called_damaged(
        self, settings: Settings, backup: Path, key: Path, tmp_path: Path
    ) -> None:
        with pytest.raises(Unusable, match=r"cannot be read, .* \(Is a directory\)\. Nothing was changed"):
            await restore(settings, "database", tmp_path, key, NOW, replace=True)
        with (
            no_file_beyond(backup.stat().st_size // 2),
            pytest.raises(Unusable, match=rf"not be unpacked in {tmp_path} \(File too large\)"),
        ):
            await restore(settings, "database", backup, key, NOW, replace=True)
        assert not [file for file in tmp_path.iterdir() if "replaced" in file.name]

    async def test_a_backup_of_the_keys_is_not_taken_for_one_of_the_database(
        self, settings: Settings, key: Path, tmp_path: Path, now: datetime
    ) -> None:
        await back_up(settings, "keys", tmp_path / "keys.age", now)
        with pytest.raises(Unusable, match="a backup of the key store: restore it with --keys"):
            await restore(settings, "database", tmp_path / "keys.age", key, NOW, replace=True)

    async def test_a_newer_schema_or_another_ring_is_refused_and_changes_nothing(
        self, settings: Settings, database: Database, key: Path, tmp_path: Path, now: datetime
    ) -> None:
        async with database.transaction() as tx:
            await tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        await back_up(settings, "database", tmp_path / "newer.age", now)
        await back_up(settings, "keys", tmp_path / "keys.age", now)
        with pytest.raises(NewerSchema):
            await restore(settings, "database", tmp_path / "newer.age", key, NOW, replace=True)
        others = settings.model_copy(update={"master_keys": SecretStr(new_line("others"))})
        with pytest.raises(UnusableKeys):
            await restore(others, "keys", tmp_path / "keys.age", key, NOW, replace=True)
        assert not [file for file in tmp_path.iterdir() if "replaced" in file.name]

    async def test_a_damaged_database_is_not_backed_up(self, settings: Settings, tmp_path: Path, now: datetime) -> None:
        (tmp_path / "midweek.db").write_bytes((tmp_path / "midweek.db").read_bytes()[:40_000])
        with pytest.raises(Damaged):
            await back_up(settings, "database", tmp_path / "day.age", now)
        assert not (tmp_path / "day.age").exists()

    async def test_a_wrecked_database_is_put_aside(
        self, settings: Settings, backup: Path, key: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "midweek.db").write_bytes(b"nothing of a database is left")
        await restore(settings, "database", backup, key, NOW, replace=True)
        assert (tmp_path / "midweek.db-replaced").read_bytes() == b"nothing of a database is left"

    @pytest.mark.parametrize(
        ("to", "said"), [(None, "BACKUP_TO is not set"), ("age1nobody", "no public key of the age format")]
    )
    async def test_without_somebody_to_read_it_no_backup_is_made(
        self, settings: Settings, tmp_path: Path, now: datetime, to: str | None, said: str
    ) -> None:
        with pytest.raises(Unusable, match=said):
            await back_up(settings.model_copy(update={"backup_to": to}), "database", tmp_path / "day.age", now)

    @pytest.mark.parametrize("content", [None, b"", b"AGE-SECRET-KEY-1NONE", b"\xff\xfe"])
    async def test_what_is_no_key_is_said(
        self, settings: Settings, backup: Path, tmp_path: Path, content: bytes | None
    ) -> None:
        if content is not None:
            (tmp_path / "other.key").write_bytes(content)
        with pytest.raises(Unusable, match="backup key"):
            await restore(settings, "database", backup, tmp_path / "other.key", NOW, replace=True)
