"""What is really written when everything speaks at DEBUG: no token, no words, whoever logs and whatever fails."""

import asyncio
import io
import logging
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import httpx
import pytest
from sqlalchemy import text
from telegram import Bot
from telegram.error import TelegramError

from delivery.request import Request
from operating.log_lines import ROOT
from operating.logs import LineFormatter
from sandbox.app import create_app
from sandbox.server import serve
from storage.database import Database
from storage.keys import KeyStore
from tests.canaries import CANARY
from tests.handlers.conftest import Desk, desk

__all__ = ["desk"]
TOKEN = f"1000:{CANARY}"
LIBRARIES = ("", "telegram", "httpx", "httpcore", "aiohttp", "asyncio", "sqlalchemy", "aiosqlite", "alembic", "asyncpg")


class Everything(logging.Handler):
    """All that is logged: as it was meant, and as it is written."""

    def __init__(self) -> None:
        super().__init__()
        self.meant: list[str] = []
        self.written: list[str] = []
        self.setFormatter(LineFormatter())

    def emit(self, record: logging.LogRecord) -> None:
        self.meant.append(record.getMessage())
        self.written.append(self.format(record))


@pytest.fixture
def everything() -> Iterator[Everything]:
    """What everybody logs at DEBUG, the libraries, too."""
    loggers = [logging.getLogger(name) for name in LIBRARIES]
    before = [logger.level for logger in loggers]
    heard = Everything()
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
    loggers[0].addHandler(heard)
    yield heard
    loggers[0].removeHandler(heard)
    for logger, level in zip(loggers, before, strict=True):
        logger.setLevel(level)


@asynccontextmanager
async def talking_to(url: str) -> AsyncIterator[Bot]:
    bot = Bot(TOKEN, base_url=f"{url}/bot", request=Request(2), get_updates_request=Request(1))
    async with bot:
        yield bot


async def test_the_token_is_in_no_line_whichever_library_calls_telegram(everything: Everything) -> None:
    async with serve(create_app(token=TOKEN)) as telegram:
        address = f"{telegram.url}/bot{TOKEN}/getMe"
        async with httpx.AsyncClient() as client:
            await client.get(address)
        async with aiohttp.ClientSession() as session, session.get(address) as answer:
            await answer.read()
        async with talking_to(telegram.url) as bot:
            with pytest.raises(TelegramError):
                await bot.send_message(1, CANARY)
            try:
                await bot.send_message(1, CANARY)
            except TelegramError:
                logging.getLogger("midweek").exception("It failed action=it_failed")
    assert any(TOKEN in meant for meant in everything.meant)
    assert not [line for line in everything.written if CANARY in line]


async def test_what_is_kept_is_in_no_line_of_the_database(
    database_url: str, keys: KeyStore, everything: Everything
) -> None:
    database = Database(database_url, keys)
    async with database.transaction() as tx:
        await tx.execute(text("SELECT CAST(:word AS TEXT)"), {"word": CANARY})
        with pytest.raises(Exception):  # noqa: B017 - of which kind says the driver
            await tx.execute(text(f"SELECT '{CANARY}' FROM nowhere"))
    await database.close()
    assert any(CANARY in meant for meant in everything.meant)
    assert not [line for line in everything.written if CANARY in line]


async def test_canaries_in_every_field_that_people_send_stay_out_of_the_log(desk: Desk, everything: Everything) -> None:
    _, intake = desk.process()
    updates = [
        *(desk.text(text, who) for who in (101, 102, 999) for text in (CANARY, f"/start {CANARY}", f"/{CANARY}")),
        desk.photo(CANARY, file_id=CANARY),
        desk.document(CANARY),
        desk.edit(desk.text("tea"), CANARY),
        desk.unreadable(),
        desk.press(await desk.broken_button()),
        *(_pressed(desk, data) for data in (CANARY, f"{CANARY}:0", "")),
        *_of_other_kinds(desk),
    ]
    async with intake:
        await intake.work_through(updates)
    assert any("action=update_held" in line for line in everything.written)
    assert not [line for line in everything.written if CANARY in line]


def _pressed(desk: Desk, data: str) -> dict[str, Any]:
    update = desk.press(desk.cast.ana)
    update["callback_query"]["data"] = data
    return update


def _of_other_kinds(desk: Desk) -> Iterator[dict[str, Any]]:
    file = {"file_id": CANARY, "file_unique_id": "u"}
    yield from (
        desk.again({"message": {**desk.text("x")["message"], "text": None, kind: content}})
        for kind, content in {
            "voice": {**file, "duration": 1},
            "contact": {"phone_number": CANARY, "first_name": CANARY},
            "sticker": {**file, "type": "regular", "width": 1, "height": 1, "emoji": CANARY},
            "location": {"latitude": 52.5, "longitude": CANARY},
            "poll": CANARY,
        }.items()
    )


# In a process of its own: the hooks are the process's.
FAILING = f"""
import asyncio, logging, sys, threading, warnings
from operating.logs import set_up_logging
set_up_logging("DEBUG", sys.argv[1])
class Broken:
    def __del__(self): raise ValueError({CANARY!r})
    def __str__(self): raise ValueError({CANARY!r})
def fail(): raise ValueError({CANARY!r})
async def forget():
    task = asyncio.ensure_future(asyncio.to_thread(fail))
    await asyncio.wait([task])
thread = threading.Thread(target=fail, name={CANARY!r}); thread.start(); thread.join()
warnings.warn({CANARY!r})
asyncio.run(forget(), debug=True)
logging.getLogger({CANARY!r}).error({CANARY!r})
logging.getLogger("midweek").error("It failed action=it_failed row=%s", Broken())
fail()
"""


@pytest.mark.parametrize("form", ["text", "json"])
async def test_what_nobody_catches_is_told_without_its_words(form: str) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", FAILING, form), cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, err = await process.communicate()
    assert process.returncode == 1
    assert CANARY.encode() not in out + err
    for action in ("failed_aside", "library", "it_failed", "ended_by"):
        assert action.encode() in err
    assert b"ValueError@<string>:8" in err


def test_a_line_that_cannot_be_written_says_nothing_of_what_it_was_given(capsys: pytest.CaptureFixture[str]) -> None:
    from operating.logs import LineHandler

    stream = io.StringIO()
    handler = LineHandler(stream)
    stream.close()
    handler.handle(logging.LogRecord("midweek", logging.ERROR, __file__, 1, CANARY, (), None))
    assert capsys.readouterr().err == ""
