"""Polling: acknowledged by the next poll once it is kept, by one process at a time, and begun anew when it fails."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from handlers.polling import AWAY_SECONDS, LONGEST_WAIT, Polling, next_wait
from tests.handlers.conftest import Desk


@asynccontextmanager
async def polling(desk: Desk) -> AsyncIterator[Polling]:
    """Another process that polls."""
    database, intake = desk.process()
    process = Polling(desk.application.bot, database, intake)
    async with asyncio.TaskGroup() as group:
        group.create_task(process.run())
        yield process
        process.stop()


async def write(desk: Desk, text: str) -> None:
    await desk.control.post("people", json={"id": 101, "first_name": "Ana", "language_code": "en"})
    await desk.control.post("people/101/write", json={"text": text})


async def polls(desk: Desk, at_least: int) -> list[dict[str, object]]:
    found = await desk.control.get("calls", params={"method": "getUpdates", "at_least": at_least})
    calls: list[dict[str, object]] = found.json()["calls"]
    return calls


async def test_what_was_kept_is_acknowledged_by_the_next_poll_and_at_the_end(desk: Desk) -> None:
    async with polling(desk):
        await write(desk, "/help")
        await polls(desk, 2)
    assert len(await desk.said()) == 1
    assert (await desk.control.get("bot")).json()["pending_updates"] == 0


async def test_of_two_processes_one_polls_and_the_other_takes_over(desk: Desk) -> None:
    async with polling(desk) as one:
        await polls(desk, 1)
        async with polling(desk):
            await write(desk, "/help")
            await polls(desk, 2)
            one.stop()
            await write(desk, "/plan")
            while len(await desk.said()) < 2:
                await asyncio.sleep(0)
    calls = await polls(desk, 1)
    assert all(call["status"] != 409 for call in calls)


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "server_error", "code": 502},
        {"kind": "drop_after"},
        {"kind": "refuse", "code": 409, "description": "Conflict: terminated by other getUpdates request"},
    ],
)
async def test_a_poll_that_fails_is_begun_anew_and_nothing_is_lost(desk: Desk, fault: dict[str, object]) -> None:
    await write(desk, "/help")
    await desk.control.post("faults", json=fault | {"method": "getUpdates", "times": 1})
    async with polling(desk):
        await write(desk, "/plan")
        while len(await desk.said()) < 2:
            await asyncio.sleep(0)
    assert len(await desk.said()) == 2


@pytest.mark.parametrize(("error", "longest"), [(TimeoutError(), AWAY_SECONDS), (OSError(), LONGEST_WAIT)])
def test_who_calls_for_help_while_the_database_is_away_does_not_wait_long(error: Exception, longest: float) -> None:
    wait = 0.5
    for _ in range(20):
        wait = next_wait(wait, error)
    assert wait == longest
