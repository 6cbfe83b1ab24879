"""The command line: what it says when something is missing or wrong, and how it stops."""

import asyncio
import sys
from pathlib import Path

import pytest

from tests.running.conftest import ROOT, environment


async def run(*words: str, folder: Path, **settings: str) -> tuple[int, str, str]:
    """Runs bot.py in an empty folder; gives its exit code and what it printed."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, str(ROOT / "bot.py"), *words),
        env=environment(**settings),
        cwd=folder,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode(), err.decode()


@pytest.mark.parametrize(
    "words", [["--help"], ["run", "--help"], ["demo", "--help"], ["tour", "--help"], ["therapist", "invite", "--help"]]
)
async def test_every_command_explains_itself(tmp_path: Path, words: list[str]) -> None:
    code, out, _ = await run(*words, folder=tmp_path)
    assert code == 0
    assert out.startswith("usage: bot.py")


async def test_without_a_token_it_says_where_to_get_one_and_writes_nothing(tmp_path: Path) -> None:
    code, _, err = await run("run", folder=tmp_path)
    assert code == 2
    assert "BOT_TOKEN" in err
    assert "@BotFather" in err
    assert list(tmp_path.iterdir()) == []


async def test_a_token_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    code, _, err = await run("run", folder=tmp_path, BOT_TOKEN_FILE="/nowhere/token")
    assert code == 2
    assert "BOT_TOKEN_FILE: /nowhere/token" in err


async def test_a_telegram_that_cannot_be_reached_is_said_without_the_token(tmp_path: Path) -> None:
    token = "1000:SECRET-CANARY"
    code, out, err = await run("run", folder=tmp_path, BOT_TOKEN=token, TELEGRAM_URL="http://127.0.0.1:9")
    assert code == 1
    assert "Telegram cannot be reached" in err
    assert "CANARY" not in out + err


async def test_a_setting_that_cannot_be_is_named(tmp_path: Path) -> None:
    code, _, err = await run("run", folder=tmp_path, BOT_TOKEN="1000:sandbox", LOG_LEVEL="LOUD")
    assert code == 2
    assert "LOG_LEVEL" in err
