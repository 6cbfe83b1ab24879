"""A bot that is watched over and backed up while it runs, loses everything, and goes on where its backup ends."""

from pathlib import Path

import httpx
import pytest
from pyrage import x25519

from tests.ports import free_port
from tests.running.conftest import SetUp, Stage, environment
from tests.running.forks import fork


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
