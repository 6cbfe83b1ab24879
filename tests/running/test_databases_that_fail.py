"""A database that is full, locked or gone: nothing is acknowledged that is not kept, and the bot goes on by itself."""

import resource
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.running import ledger
from tests.running.conftest import SetUp, Stage
from tests.running.crowd import STEPS, answer_all, walking
from tests.running.line import Line, line_to, target_of

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


async def check_nothing_acknowledged(stage: Stage, sent: int) -> None:
    """Telegram still has all of what was sent."""
    assert (await stage.world.bot())["pending_updates"] == sent


@ON_SQLITE
async def test_a_full_disk_loses_nothing_and_is_left_behind_when_there_is_room_again(set_up: SetUp) -> None:
    stage = await set_up()
    clients = await walking(stage, "Ana", "Dan")
    assert stage.bot.process is not None
    said = len(stage.bot.log)
    # No file may grow beyond its first page: every write to the database fails, as on a disk without room.
    resource.prlimit(stage.bot.process.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    await answer_all(clients)
    await stage.bot.logged("action=intake_failed", after=said)
    await check_nothing_acknowledged(stage, STEPS * len(clients))
    resource.prlimit(stage.bot.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    assert await ledger.check_walks(stage, clients) == 0


@ON_SQLITE
async def test_a_database_that_is_locked_for_longer_than_we_wait_is_tried_again(set_up: SetUp, tmp_path: Path) -> None:
    stage = await set_up()
    clients = await walking(stage, "Ana", "Dan")
    locked = sqlite3.connect(tmp_path / "midweek.db", isolation_level=None)
    locked.execute("BEGIN EXCLUSIVE")
    await answer_all(clients)
    await stage.bot.logged("action=intake_failed")
    await check_nothing_acknowledged(stage, STEPS * len(clients))
    locked.execute("ROLLBACK")
    locked.close()
    assert await ledger.check_walks(stage, clients) == 0


@asynccontextmanager
async def line_between(stage: Stage) -> AsyncIterator[Line]:
    """A line between the bot and its PostgreSQL."""
    url = make_url(stage.database_url)
    async with line_to(target_of(stage.database_url)) as line:
        through = url.set(host="127.0.0.1", port=line.port).update_query_dict({}).set(query={})
        stage.bot.settings["DATABASE_URL"] = through.render_as_string(hide_password=False)
        yield line


@ON_POSTGRESQL
async def test_a_postgresql_that_goes_away_and_comes_back_in_the_middle_of_a_burst(set_up: SetUp) -> None:
    stage = await set_up()
    async with line_between(stage) as line:
        clients = await walking(stage, "Ana", "Dan")
        made = len(await stage.world.calls())
        held = await stage.world.fault("hold", "sendMessage", times=-1)
        await answer_all(clients)
        await stage.world.calls("sendMessage", after=made, at_least=1)
        line.cut()
        await stage.world.release(held)
        await stage.bot.logged("action=intake_failed")
        line.mend()
        await stage.world.settle()
        await ledger.check_answers(stage, *clients)


@ON_POSTGRESQL
async def test_a_connection_that_died_in_silence_holds_up_nothing_for_good(set_up: SetUp) -> None:
    stage = await set_up()
    async with line_between(stage) as line:
        clients = await walking(stage, "Ana", "Dan")
        line.deafen()
        await answer_all(clients)
        await line.until_lost(b"BEGIN")
        await check_nothing_acknowledged(stage, STEPS * len(clients))
        line.mend()
        assert await ledger.check_walks(stage, clients) == 0
