"""The stage of delivery: a small scripted server for Telegram, a clock that a test moves, an outbox and its sender."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from telegram import Bot

from delivery.pace import Pace
from delivery.request import Request
from delivery.sender import Sender
from storage import clients, outbox, people
from storage.database import Database, Transaction
from storage.messages import MadeFile
from storage.outbox import Message
from storage.people import Person
from tests.delivery.telegram import TOKEN, Telegram
from tests.seeds import agreed
from texts.catalogue import Catalogue

ANA, BEN = 11, 22
SECOND = timedelta(seconds=1)
ENGLISH = """
said = { $x }
hello = <b>Hello { $name }</b>
go = Go
share = Share my place
"""


class Standing:
    """A clock that a test moves."""

    def __init__(self, now: datetime) -> None:
        self.at = now

    def now(self) -> datetime:
        return self.at

    def real_delay(self, at: datetime) -> float | None:
        return 0.0 if at <= self.at else None


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    telegram = Telegram()
    await telegram.open()
    yield telegram
    telegram.close()


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    request = Request(32)
    bot = Bot(TOKEN, base_url=f"{telegram.url}/bot", request=request, get_updates_request=request)
    await request.initialize()
    yield bot
    await request.shutdown()


@pytest.fixture
def clock(now: datetime) -> Standing:
    return Standing(now)


class Outbox:
    """The outbox and a sender on it, as the tests use them.

    `unkept`: nudges of which it cannot be kept what became of them, with what goes wrong each time; `away`: what goes
    wrong when a file is made.
    """

    def __init__(
        self,
        sender: Sender,
        database: Database,
        clock: Standing,
        nudged: list[tuple[UUID, bool, datetime]],
        unkept: dict[UUID, list[Exception]],
        away: list[Exception],
    ) -> None:
        self.sender = sender
        self.database = database
        self.clock = clock
        self.nudged = nudged
        self.unkept = unkept
        self.away = away

    async def put(self, text: str, chat_id: int = ANA, **more: Any) -> UUID:
        async with self.database.transaction() as tx:
            given = {"person_id": None, "message": Message("said", {"x": text}, more.pop("buttons", ())), **more}
            row = await outbox.put(tx, chat_id=chat_id, now=self.clock.now(), **given)
        assert row is not None
        return row

    async def send_all(self) -> None:
        while await self.sender.send_due():
            pass

    async def wait(self, seconds: float) -> None:
        self.clock.at += seconds * SECOND
        await self.send_all()

    async def kept(self) -> list[tuple[str, str | None]]:
        async with self.database.reading() as tx:
            rows = await tx.execute(select(outbox.outbox).order_by(outbox.outbox.c.number))
            return [(row.state, row.reason) for row in rows]


@pytest.fixture
def pace() -> Pace:
    """Nothing waits for a turn."""
    return Pace(1_000_000, None)


@pytest.fixture
def box(database: Database, clock: Standing, bot: Bot, pace: Pace, tmp_path: Path) -> Outbox:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "all.ftl").write_text(ENGLISH, encoding="utf-8")

    away: list[Exception] = []

    async def make_file(spec: dict[str, Any]) -> MadeFile:
        if away:
            raise away.pop(0)
        return MadeFile(spec["name"], b"a,b\r\n", spec.get("args", {}))

    told: list[tuple[UUID, bool, datetime]] = []

    unkept: dict[UUID, list[Exception]] = {}

    async def nudged(_tx: Transaction, row: UUID, delivered: bool, now: datetime) -> None:
        if unkept.get(row):
            raise unkept[row].pop(0)
        told.append((row, delivered, now))

    catalogue = Catalogue.load(tmp_path)
    sender = Sender(bot, database, clock, catalogue, make_file, nudged, chance=lambda: 1.0, pace=pace, tidies_after=0)
    return Outbox(sender, database, clock, told, unkept, away)


@pytest.fixture
async def ana(database: Database, now: datetime) -> Person:
    async with database.transaction() as tx:
        person = await people.join(tx, ANA, ANA, "Ana", "en", now)
        await clients.add(tx, person.id)
        await agreed(tx, person.id, "client", now)
    return person
