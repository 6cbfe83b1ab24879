"""Health, readiness and metrics, asked for over HTTP."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import httpx
import pytest
from sqlalchemy import text

from operating.health import Health
from operating.settings import Unusable
from storage import outbox, people
from storage.database import Database
from storage.figures import figures
from storage.outbox import Message
from tests import seeds
from tests.canaries import CANARY
from tests.handlers.conftest import Standing
from tests.ports import free_port


@pytest.fixture
def stop() -> asyncio.Event:
    return asyncio.Event()


@pytest.fixture
async def http(database: Database, now: datetime, stop: asyncio.Event) -> AsyncIterator[httpx.AsyncClient]:
    address = f"127.0.0.1:{free_port()}"
    health = Health(database, Standing(now), stop.is_set)
    async with health.listening(address), httpx.AsyncClient(base_url=f"http://{address}") as http:
        yield http


async def put(database: Database, now: datetime, after: timedelta = timedelta(0)) -> None:
    """A message for Ana, which is due by now or later."""
    async with database.transaction() as tx:
        person = await people.find(tx, 101)
        assert person is not None
        message = Message(CANARY, {"word": CANARY})
        later = None if not after else now + after
        await outbox.put(tx, chat_id=101, person_id=person.id, message=message, now=now, not_before=later, lane="nudge")


async def test_a_bot_that_runs_is_alive_and_ready_until_it_stops(http: httpx.AsyncClient, stop: asyncio.Event) -> None:
    assert (await http.get("/health")).text == "alive\n"
    assert (await http.get("/ready")).text == "ready\n"
    stop.set()
    assert (await http.get("/health")).status_code == 200
    assert ((await http.get("/ready")).status_code, (await http.get("/ready")).text) == (503, "stopping\n")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_without_a_database_it_is_alive_and_not_ready(http: httpx.AsyncClient, database: Database) -> None:
    async with database.transaction() as tx:
        await tx.execute(text("ALTER TABLE quarantine RENAME TO elsewhere"))
    assert (await http.get("/health")).status_code == 200
    assert (await http.get("/ready")).text == "the database does not answer\n"
    assert "midweek_database_up 0.0" in (await http.get("/metrics")).text


async def test_what_waits_is_counted_and_for_how_long(
    http: httpx.AsyncClient, database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        await seeds.everybody(tx, now)
    await put(database, now - timedelta(seconds=90))
    await put(database, now - timedelta(seconds=30))
    await put(database, now, after=timedelta(hours=1))
    told = (await http.get("/metrics")).text.splitlines()
    assert 'midweek_messages_waiting{lane="nudge"} 2.0' in told
    assert 'midweek_messages_waiting{lane="reply"} 0.0' in told
    assert "midweek_oldest_message_seconds 90.0" in told
    assert "midweek_updates_held 0.0" in told
    assert "midweek_database_up 1.0" in told
    async with database.reading() as tx:
        assert (await figures(tx, now - timedelta(days=1))).waited == 0


async def test_lines_of_the_log_are_counted_by_action_and_nobody_is_among_the_labels(http: httpx.AsyncClient) -> None:
    log = logging.getLogger("midweek")
    for _ in range(2):
        log.warning("It failed action=it_failed client=%s", 7)
    logging.getLogger("telegram").warning(CANARY)
    told = (await http.get("/metrics")).text
    assert 'midweek_log_lines_total{action="it_failed",level="warning"} 2.0' in told
    assert 'midweek_log_lines_total{action="library",level="warning"} 1.0' in told
    assert CANARY not in told
    labels = {part.partition("=")[0] for line in told.splitlines() if "{" in line for part in _labels(line)}
    assert labels <= {"action", "level", "lane"}


def _labels(line: str) -> list[str]:
    return line.partition("{")[2].partition("}")[0].split(",")


@pytest.mark.parametrize("address", ["9090", "here:there", "127.0.0.1:70000", "203.0.113.1:9090"])
async def test_an_address_that_cannot_be_is_said(database: Database, now: datetime, address: str) -> None:
    with pytest.raises(Unusable, match=f"HEALTH_LISTEN: {address}"):
        async with Health(database, Standing(now), lambda: False).listening(address):
            pass
