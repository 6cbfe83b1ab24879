"""The stand-in as a process: it says where it listens, and goes when it is told to."""

import asyncio
import sys
from asyncio.subprocess import PIPE

import httpx
import pytest

from sandbox.__main__ import main
from sandbox.app import TOKEN, create_app
from sandbox.person import World
from sandbox.server import serve

LOOKS_REAL = "123456789:AAE-abcdefghijklmnopqrstuvwxyz01234"


async def test_it_says_where_it_listens_and_ends_on_a_signal() -> None:
    wishes = ("--clock", "2026-03-02T08:00:00Z", "--rate", "0", "--port", "0")
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "sandbox", *wishes, stdout=PIPE)
    assert process.stdout is not None
    said = (await process.stdout.readline()).decode()
    assert said.startswith("sandbox ready http://127.0.0.1:")
    async with World(said.split()[-1]) as world:
        clock = await world.clock()
        ana = await world.person("Ana")
        waiting = asyncio.create_task(ana.view(after=10**9))
        await world.calls("getUpdates")
        process.terminate()
        assert await process.wait() == 0
        await asyncio.gather(waiting, return_exceptions=True)
    assert (clock["now"], clock["rate"]) == ("2026-03-02T08:00:00.000000Z", 0)


def test_a_real_token_or_a_clock_without_a_zone_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--token", LOOKS_REAL]) == 2
    assert main(["--clock", "2026-03-02T08:00:00"]) == 2
    said = capsys.readouterr().err
    assert "real token" in said
    assert LOOKS_REAL not in said
    assert "needs a zone" in said


async def test_what_is_being_answered_when_it_ends_is_answered() -> None:
    async with httpx.AsyncClient(trust_env=False) as http:
        async with serve(create_app()) as running:
            running.world.faults.order(kind="hold", method="getMe")
            asked = asyncio.create_task(http.get(f"{running.url}/bot{TOKEN}/getMe"))
            assert await running.world.news.wait_for(lambda: running.world.calls.running == 1, 5)
        assert (await asked).json()["ok"] is True


async def test_two_cannot_have_one_port() -> None:
    async with serve(create_app()) as running:
        port = httpx.URL(running.url).port
        assert port is not None
        with pytest.raises(OSError, match="in use"):
            async with serve(create_app(), port):
                pass
