"""The command line: what it says when something is missing or wrong, and how it stops."""

import asyncio
import shutil
import sys
from pathlib import Path

import pytest
from pyrage import x25519

from practices.reading import read_practice
from sandbox.app import create_app
from sandbox.person import World
from sandbox.server import serve
from storage.master_keys import new_line
from tests.rings import MASTER_KEYS
from tests.running.conftest import ROOT, environment

LIBRARY = ROOT / "practices" / "library"


async def run(
    *words: str, folder: Path, bot: Path = ROOT / "bot.py", typed: str = "", **settings: str
) -> tuple[int, str, str]:
    """Runs bot.py in an empty folder; gives its exit code and what it printed."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, str(bot), *words),
        env=environment(**{"MASTER_KEYS": MASTER_KEYS, **settings}),
        cwd=folder,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate(typed.encode())
    assert process.returncode is not None
    return process.returncode, out.decode(), err.decode()


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["run", "--help"],
        ["log", "import", "--help"],
        ["keys", "new", "--help"],
    ],
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


async def test_a_database_that_is_none_is_named_without_its_password(tmp_path: Path) -> None:
    code, out, err = await run(
        "run", folder=tmp_path, BOT_TOKEN="1000:sandbox", DATABASE_URL="postgre!//me:SECRET@here"
    )
    assert code == 2
    assert "DATABASE_URL: this is no address of a database" in err
    assert "SECRET" not in out + err


async def test_what_an_address_says_and_nobody_understands_is_named_without_its_password(tmp_path: Path) -> None:
    asked = "postgresql://me:SECRET@here/midweek?sslmode=require&channel_binding=require"
    code, out, err = await run("doctor", folder=tmp_path, DATABASE_URL=asked)
    assert code == 2
    assert "DATABASE_URL: channel_binding behind the question mark is not understood here: take it out" in err
    assert "SECRET" not in out + err


async def test_a_backup_of_a_server_that_is_not_there_says_so(tmp_path: Path) -> None:
    asked = "postgresql://me:SECRET@127.0.0.1:9/midweek"
    to = str(x25519.Identity.generate().to_public())
    code, out, err = await run("backup", "day.age", folder=tmp_path, DATABASE_URL=asked, BACKUP_TO=to)
    assert code == 2
    assert "a database cannot be used. Nothing was changed." in err
    assert "SECRET" not in out + err
    assert list(tmp_path.iterdir()) == []


async def test_more_messages_than_are_free_are_refused_until_the_operator_agrees_to_pay(tmp_path: Path) -> None:
    code, _, err = await run("run", folder=tmp_path, BOT_TOKEN="1000:sandbox", MESSAGES_PER_SECOND="31")
    assert code == 2
    assert "PAID_BROADCAST" in err
    assert "MESSAGES_PER_SECOND is above 30, which costs Stars" in err


def a_copy_of_the_bot(folder: Path) -> Path:
    """The project's own files, to be broken."""
    left_out = shutil.ignore_patterns(".*", "tests", "docs", "tour", "__pycache__", "*.db*")
    return Path(shutil.copytree(ROOT, folder / "copy", ignore=left_out))


async def test_a_broken_practice_is_refused_at_the_start_with_file_line_and_reason(tmp_path: Path) -> None:
    copy = a_copy_of_the_bot(tmp_path)
    file = copy / "practices" / "library" / "mood_log" / "practice.yaml"
    file.write_text(file.read_text().replace("highest: 10", "highest: 0", 1))
    code, _, err = await run("run", bot=copy / "bot.py", folder=tmp_path, BOT_TOKEN="1000:sandbox")
    assert code == 2
    assert f"{file}:9: The scale of the step 'mood' ends before it begins" in err
    assert not (tmp_path / "midweek.db").exists()


async def test_a_database_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    async with serve(create_app()) as telegram:
        code, _, err = await run(
            "run",
            folder=tmp_path,
            DATABASE_URL="sqlite:////nowhere/at/all.db",
            BOT_TOKEN="1000:sandbox",
            TELEGRAM_URL=telegram.url,
        )
    assert code == 2
    assert "DATABASE_URL, KEYS_URL: a database cannot be used" in err


async def test_a_changed_practice_of_the_same_version_is_refused(tmp_path: Path) -> None:
    copy = a_copy_of_the_bot(tmp_path)
    async with serve(create_app()) as telegram:
        settings = {"BOT_TOKEN": "1000:sandbox", "TELEGRAM_URL": telegram.url, "MASTER_KEYS": MASTER_KEYS}
        first = await asyncio.create_subprocess_exec(
            *(sys.executable, str(copy / "bot.py"), "run"), env=environment(**settings), cwd=tmp_path
        )
        await running_until_it_polls(telegram.url)
        first.terminate()
        assert await first.wait() == 0
        words = copy / "practices" / "library" / "mood_log" / "en.yaml"
        words.write_text(words.read_text().replace("right now", "just now"))
        code, _, err = await run(
            "run", bot=copy / "bot.py", folder=tmp_path, BOT_TOKEN="1000:sandbox", TELEGRAM_URL=telegram.url
        )
    assert code == 2
    version = read_practice(LIBRARY / "mood_log").version
    assert f"'mood_log' was changed but still says version {version}" in err


async def running_until_it_polls(address: str) -> None:
    async with World(address) as world:
        while not await world.calls("getUpdates"):
            await world.calls(at_least=len(await world.calls()) + 1)


async def test_the_library_is_checked_and_clean_and_what_is_not_is_named(tmp_path: Path) -> None:
    code, out, err = await run("practices", "check", str(LIBRARY), folder=tmp_path)
    assert (code, err) == (0, "")
    assert out.endswith("practices checked: 0 findings.\n")
    code, out, err = await run("practices", "check", "nowhere.yaml", folder=tmp_path)
    assert (code, err) == (1, "")
    assert out.startswith("nowhere.yaml:1: The file cannot be read")


async def test_a_practice_is_walked_with_what_is_piped_in(tmp_path: Path) -> None:
    words = ("practices", "try", str(LIBRARY / "mood_log"), "--language", "de")
    code, out, err = await run(*words, folder=tmp_path, typed="zwölf\n/zurück\n7\n/skip\nTee am Fenster\n")
    assert (code, err) == (0, "")
    assert "Wie ist deine Stimmung gerade?\n    7" in out
    assert "Tee am Fenster" in out
    assert list(tmp_path.iterdir()) == []


async def test_where_there_is_nothing_yet_keys_are_not_said_to_belong_together(tmp_path: Path) -> None:
    code, out, _ = await run("keys", "check", folder=tmp_path, MASTER_KEYS=new_line("first"))
    assert (code, "There is no key store yet" in out) == (0, True)
    assert list(tmp_path.iterdir()) == []
