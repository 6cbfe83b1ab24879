"""The shared writer of SQLite: one commit for all who write at the same time, and nobody's failure is another's."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import event

from storage import people
from storage.columns import metadata
from storage.database import Database, Unavailable
from storage.sqlite import driver_of
from tests.rings import open_keys


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """SQLite: PostgreSQL shares commits by itself."""
    database = Database(f"sqlite:///{tmp_path}/midweek.db", open_keys(tmp_path))
    async with database.engine.begin() as tx:
        await tx.run_sync(metadata.create_all)
    yield database
    await database.close()


async def join(database: Database, number: int, now: datetime, error: BaseException | None = None) -> int:
    async with database.transaction() as tx:
        await people.join(tx, number, number, f"{number}", "en", now)
        await asyncio.sleep(0)
        if error is not None:
            raise error
    return number


async def joined(database: Database, numbers: int) -> list[int]:
    async with database.reading() as tx:
        return [number for number in range(numbers) if await people.find(tx, number) is not None]


async def test_those_who_write_at_the_same_time_share_a_commit(database: Database, now: datetime) -> None:
    commits: list[object] = []
    event.listen(database.engine.sync_engine, "commit", commits.append)
    await asyncio.gather(*(join(database, number, now) for number in range(100)))
    assert await joined(database, 100) == list(range(100))
    # The first begins alone; those who came meanwhile stand in line and go together, a bounded time each.
    assert len(commits) < 20


async def test_what_one_of_them_raises_takes_only_their_own_with_it(database: Database, now: datetime) -> None:
    errors = {number: ZeroDivisionError() for number in range(0, 30, 3)}
    ended = await asyncio.gather(
        *(join(database, number, now, errors.get(number)) for number in range(30)), return_exceptions=True
    )
    assert [number for number, end in enumerate(ended) if isinstance(end, ZeroDivisionError)] == sorted(errors)
    assert await joined(database, 30) == [number for number in range(30) if number not in errors]


@pytest.mark.parametrize("cancelled", [0, 1, 5, 19])
async def test_who_is_cancelled_in_line_or_in_the_middle_holds_up_nobody(
    database: Database, now: datetime, cancelled: int
) -> None:
    for trips in range(6):
        numbers = range(trips * 20, trips * 20 + 20)
        tasks = [asyncio.ensure_future(join(database, number, now)) for number in numbers]
        for _ in range(trips):
            await asyncio.sleep(0)
        tasks[cancelled].cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        assert isinstance(ended[cancelled], asyncio.CancelledError | int)
        kept = set(await joined(database, numbers.stop)) & set(numbers)
        told = {number for number in ended if isinstance(number, int)}
        # In the middle of a statement it costs the connection; then those who shared it are told to try again.
        lost = {number for number, end in zip(numbers, ended, strict=True) if isinstance(end, Unavailable)}
        assert told <= kept <= told | {numbers[cancelled]}
        assert told | lost | {numbers[cancelled]} == set(numbers)
    assert await join(database, 1000, now) == 1000


async def test_the_last_in_line_who_gives_up_leaves_nobody_waiting_for_a_commit(
    database: Database, now: datetime
) -> None:
    for trips in range(40):
        first = asyncio.ensure_future(join(database, 2 * trips, now))
        last = asyncio.ensure_future(join(database, 2 * trips + 1, now))
        for _ in range(trips):
            await asyncio.sleep(0)
        last.cancel()
        ended = (await asyncio.gather(first, last, return_exceptions=True))[0]
        assert ended == 2 * trips or isinstance(ended, Unavailable)
        assert (2 * trips in await joined(database, 2 * trips + 1)) == (ended == 2 * trips)


async def test_a_transaction_that_sqlite_ends_itself_fails_for_all_who_were_in_it(
    database: Database, now: datetime
) -> None:
    """A full disk: the database may grow no further, and SQLite rolls back more than the statement that failed."""
    async with database.transaction() as tx:
        pages = (await tx.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await tx.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")

    async def write_much(number: int) -> None:
        async with database.transaction() as tx:
            await people.join(tx, number, number, "x" * 20_000, "en", now)

    ended = await asyncio.gather(join(database, 1, now), write_much(2), join(database, 3, now), return_exceptions=True)
    assert isinstance(ended[1], Unavailable)
    # Whatever was told to be kept is kept, and nothing else.
    assert await joined(database, 4) == [number for number in (1, 3) if ended[number - 1] == number]
    async with database.transaction() as tx:
        await tx.exec_driver_sql("PRAGMA max_page_count = 100000")
    await write_much(2)
    assert 2 in await joined(database, 4)


async def test_a_connection_that_cannot_even_be_rolled_back_holds_up_nobody(database: Database, now: datetime) -> None:
    async def lose_the_connection() -> None:
        async with database.transaction() as tx:
            (await driver_of(tx))._conn.close()

    for number in range(20):
        ended = await asyncio.gather(lose_the_connection(), join(database, number, now), return_exceptions=True)
        assert isinstance(ended[0], Exception)
        assert ended[1] == number
    assert await joined(database, 20) == list(range(20))


async def test_a_caller_who_swallows_the_end_of_the_transaction_is_not_told_that_all_is_kept(
    database: Database, now: datetime
) -> None:
    with pytest.raises(Unavailable):
        async with database.transaction() as tx:
            await people.join(tx, 1, 1, "Ana", "en", now)
            # What SQLite does by itself when it cannot go on.
            await tx.exec_driver_sql("ROLLBACK")
            await people.join(tx, 2, 2, "Ben", "en", now)
    assert await join(database, 3, now) == 3


async def test_a_checkpoint_disturbs_neither_readers_nor_writers(database: Database, now: datetime) -> None:
    async with database.reading() as before:
        assert await people.find(before, 1) is None
        await join(database, 1, now)
        await database.checkpoint()
        await join(database, 2, now)
        assert await people.find(before, 1) is None
    await database.checkpoint()
    assert await joined(database, 3) == [1, 2]
