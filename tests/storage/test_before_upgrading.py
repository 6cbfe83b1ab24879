"""The copy that is left before an upgrade: of the version before, for its owner, and of no version with clear words."""

import asyncio
from pathlib import Path

import pytest

from storage import before_upgrading, schema, snapshot_files
from storage.database import Database
from tests.rings import open_keys

EARLIER = "0001"


@pytest.fixture
async def file(tmp_path: Path) -> Path:
    """A database of the first version."""
    database = Database(f"sqlite:///{tmp_path}/midweek.db", open_keys(tmp_path))
    await schema.migrate(database.engine, EARLIER)
    await database.close()
    return tmp_path / "midweek.db"


async def test_a_copy_of_the_version_before_is_left_and_the_last_three_are_kept(file: Path) -> None:
    for newest in ("0002", "0003", "0004", "0005"):
        await before_upgrading.keep_copy(file, EARLIER, newest, EARLIER)
    copies = before_upgrading.kept(file)
    assert [copy.name for copy in copies] == [f"midweek.db-before-000{number}" for number in (3, 4, 5)]
    assert snapshot_files.check(copies[0]) == EARLIER
    assert copies[0].stat().st_mode & 0o777 == 0o600
    assert sorted(one.name for one in file.parent.iterdir() if one.name.startswith(".")) == []


async def test_what_another_process_has_upgraded_meanwhile_is_not_taken_for_the_version_before(file: Path) -> None:
    await before_upgrading.keep_copy(file, "0002", "0003", EARLIER)
    assert before_upgrading.kept(file) == []


async def test_of_a_database_with_words_in_clear_no_copy_is_left_about(file: Path) -> None:
    await before_upgrading.keep_copy(file, EARLIER, "0002")
    assert before_upgrading.kept(file) == []


async def test_an_upgrade_leaves_one_by_itself(file: Path, tmp_path: Path) -> None:
    database = Database(f"sqlite:///{file}", open_keys(tmp_path))
    await database.keys.prepare()
    await schema.migrate(database.engine, copies_since=EARLIER)
    await database.close()
    assert [copy.name for copy in before_upgrading.kept(file)] == [f"midweek.db-before-{schema.newest()}"]
    assert snapshot_files.check(before_upgrading.kept(file)[0]) == EARLIER


async def test_whoever_looks_at_the_version_does_not_wait_for_whoever_upgrades(file: Path, tmp_path: Path) -> None:
    upgrading, looking = (Database(f"sqlite:///{file}", open_keys(tmp_path)) for _ in range(2))
    async with upgrading.transaction(), asyncio.timeout(2):
        assert await schema.version_of(looking.engine) == EARLIER
    await upgrading.close()
    await looking.close()


async def test_an_upgrade_is_told_in_the_log(file: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "storage.schema")
    database = Database(f"sqlite:///{file}", open_keys(tmp_path))
    await database.keys.prepare()
    for _ in range(2):
        await schema.migrate(database.engine)
    await database.close()
    assert [line.getMessage().partition("action=")[2] for line in caplog.records] == ["upgrading"]
