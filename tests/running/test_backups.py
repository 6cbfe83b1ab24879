"""A bot that is watched over and backed up while it runs, loses everything, and goes on where its backup ends."""

import asyncio
import os
import shutil
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from pyrage import x25519

from tests.ports import free_port
from tests.running.conftest import SetUp, Stage, environment
from tests.running.forks import Fork, fork


async def command(stage: Stage, *words: str) -> str:
    """What a command of the bot's prints."""
    process = await fork("bot", *words, environment=environment(**stage.bot.settings), stream=1)
    out = await process.output.read()
    assert await process.wait() == 0
    return out.decode()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_bot_that_lost_everything_goes_on_where_its_backup_ends(set_up: SetUp, tmp_path: Path) -> None:
    health = f"127.0.0.1:{free_port()}"
    identity = x25519.Identity.generate()
    key = tmp_path / "backup.key"
    key.write_text(str(identity))
    stage = await set_up(BACKUP_TO=str(identity.to_public()), HEALTH_LISTEN=health)
    await stage.start()
    ben = await stage.let_in("Ben")
    ana = await stage.join("Ana", ben)
    async with httpx.AsyncClient(base_url=f"http://{health}") as watching:
        assert (await watching.get("/ready")).text == "ready\n"
        told = (await watching.get("/metrics")).text
        assert 'midweek_log_lines_total{action="started",level="info"} 1.0' in told
        assert "Ana" not in told
    day, keys = str(tmp_path / "day.age"), str(tmp_path / "keys.age")
    assert "encrypted" in await command(stage, "backup", day)
    assert "encrypted" in await command(stage, "backup", keys, "--keys")
    await stage.bot.kill()
    for file in (*tmp_path.glob("midweek.db*"), *tmp_path.glob("keys.db*")):
        file.unlink()
    await command(stage, "restore", keys, "--keys", "--key", str(key))
    await command(stage, "restore", day, "--key", str(key))
    await stage.start()
    await ben.write("/clients")
    assert "Ana" in (await ben.last()).labels
    await ana.write("/settings")
    assert (await ana.last()).labels


@pytest.fixture
def operators(migrated_file: Path, tmp_path: Path) -> dict[str, str]:
    """What is set where a database waits to be backed up."""
    shutil.copy(migrated_file, tmp_path / "midweek.db")
    to = x25519.Identity.generate().to_public()
    return environment(DATABASE_URL=f"sqlite:///{tmp_path}/midweek.db", BACKUP_TO=str(to))


@asynccontextmanager
async def half_made(operators: dict[str, str], target: Path) -> AsyncIterator[Fork]:
    """A backup that waits in the middle: what it writes to is a pipe from which nobody reads any more."""
    os.mkfifo(pipe := target.with_name(f"{target.name}.part"))
    reading, begun = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK), asyncio.Event()
    asyncio.get_running_loop().add_reader(reading, begun.set)
    process = await fork("bot", "backup", str(target), environment=operators, stream=1)
    await begun.wait()
    asyncio.get_running_loop().remove_reader(reading)
    try:
        yield process
    finally:
        os.close(reading)
        await process.wait()


def in_clear(folder: Path) -> list[Path]:
    """The folders in which something lies that is not encrypted yet."""
    return list(folder.glob(".midweek-*"))


async def test_a_backup_that_is_told_to_end_leaves_nothing_behind(operators: dict[str, str], tmp_path: Path) -> None:
    async with half_made(operators, tmp_path / "day.age") as process:
        [folder] = in_clear(tmp_path)
        assert "database.sqlite" in [file.name for file in folder.iterdir()]
        process.send_signal(signal.SIGTERM)
    assert process.returncode == 128 + signal.SIGTERM
    assert sorted(file.name for file in tmp_path.iterdir()) == ["midweek.db"]


async def test_what_a_killed_backup_left_goes_with_the_next_one_in_its_place(
    operators: dict[str, str], tmp_path: Path
) -> None:
    async def back_up(name: str) -> int:
        return await (await fork("bot", "backup", str(tmp_path / name), environment=operators, stream=1)).wait()

    async with half_made(operators, tmp_path / "killed.age") as process:
        [folder] = in_clear(tmp_path)
        os.utime(folder, (0, 0))
        # Old, and in use: another one leaves it alone.
        assert await back_up("beside.age") == 0
        assert in_clear(tmp_path) == [folder]
        process.send_signal(signal.SIGKILL)
    assert in_clear(tmp_path) == [folder]
    assert await back_up("next.age") == 0
    assert in_clear(tmp_path) == []
