"""What only one process may do: a second waits, and takes over when the first lets go or dies."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import text

from storage import holds, updates
from storage.database import Database, Unavailable
from storage.keys import KeyStore
from tests.rings import open_keys


@asynccontextmanager
async def process(url: str, keys: KeyStore) -> AsyncIterator[Database]:
    """Another process has connections of its own."""
    database = Database(url, keys)
    try:
        yield database
    finally:
        await database.close()


async def hold(database: Database, waits: Callable[[], None], holds_it: asyncio.Event, ends: asyncio.Event) -> None:
    async with holds.hold(database, "polling", waits, asyncio.Event(), look_again=0.01):
        holds_it.set()
        await ends.wait()


async def test_a_second_waits_says_so_once_and_takes_over(database_url: str, keys: KeyStore) -> None:
    said: list[str] = []
    first_ends, second_holds, ends = asyncio.Event(), asyncio.Event(), asyncio.Event()
    async with process(database_url, keys) as one, process(database_url, keys) as other, asyncio.TaskGroup() as group:
        first_holds = asyncio.Event()
        group.create_task(hold(one, lambda: said.append("first"), first_holds, first_ends))
        await first_holds.wait()
        group.create_task(hold(other, first_ends.set, second_holds, ends))
        # The first is let go by the second's word that it waits.
        await second_holds.wait()
        ends.set()
    assert said == []


async def test_who_waits_can_give_up(database_url: str, keys: KeyStore) -> None:
    gives_up = asyncio.Event()
    async with (
        process(database_url, keys) as one,
        process(database_url, keys) as other,
        holds.hold(one, "polling", pytest.fail, asyncio.Event()) as lost,
        holds.hold(other, "polling", gives_up.set, gives_up) as never,
    ):
        assert lost is not None
        assert never is None


async def test_different_things_are_held_side_by_side(database_url: str, keys: KeyStore) -> None:
    async with (
        process(database_url, keys) as one,
        process(database_url, keys) as other,
        holds.hold(one, "polling", pytest.fail, asyncio.Event()),
        holds.hold(other, "running", pytest.fail, asyncio.Event()),
    ):
        pass


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_an_accounts_turn_is_no_hold_and_does_not_tell_whose_it_is(database_url: str, keys: KeyStore) -> None:
    locks = "SELECT classid::bigint, objid::bigint, objsubid FROM pg_locks WHERE locktype = 'advisory'"
    async with process(database_url, keys) as one, one.transaction() as tx:
        await updates.in_turn(tx, {101})
        [(upper, lower, kind)] = await tx.execute(text(f"{locks} AND pid = pg_backend_pid()"))
    # Those of two numbers, which holds are, are of kind 2.
    assert (kind, upper << 32 | lower) == (1, await keys.chat_hash(101) % 2**64)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_hold_whose_connection_is_cut_is_lost_and_says_so(database_url: str, keys: KeyStore) -> None:
    async with (
        process(database_url, keys) as one,
        process(database_url, keys) as other,
        holds.hold(one, "polling", pytest.fail, asyncio.Event(), look_again=0.01) as lost,
    ):
        assert lost is not None
        operator = await asyncpg.connect(database_url)
        locks = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
        await operator.execute(locks)
        await operator.close()
        await lost.wait()
        async with holds.hold(other, "polling", pytest.fail, asyncio.Event()):
            pass


async def test_a_file_that_cannot_be_locked_is_a_database_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "midweek.db-running").write_text("This is no database. " * 100, encoding="utf-8")
    async with process(f"sqlite:///{tmp_path}/midweek.db", open_keys(tmp_path)) as one:
        with pytest.raises(Unavailable):
            async with holds.hold(one, "running", pytest.fail, asyncio.Event()):
                pass
