"""Several bots on one database: updates that reach two of them at once, and one of them killed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time

import pytest

from sandbox.person import Person
from tests.ports import free_port
from tests.running import ledger
from tests.running.conftest import BotProcess, SetUp, Stage
from tests.running.crowd import answer_all, begin_three_good_things, settle_in
from tests.running.gate import gate_to


@asynccontextmanager
async def another_bot(stage: Stage, **settings: str) -> AsyncIterator[BotProcess]:
    """A second bot on the same database, with some settings of its own."""
    other = BotProcess({**stage.bot.settings, "LOG_LEVEL": "INFO", **settings})
    await other.start()
    try:
        yield other
    finally:
        await other.kill()


async def check_taken_over(stage: Stage, clients: list[Person]) -> None:
    """After a death in a burst the other bot ends what was begun and nudges on the next evening."""
    # What the dead one was saying is free once the other has missed it for a few seconds.
    await stage.world.advance(seconds=600, settle=False)
    for client in clients:
        await stage.until_heard(client, "Kept. Thank you")
    await stage.world.advance(to="2026-03-03T19:00:00Z", settle=False)
    for client in clients:
        await stage.until_heard(client, "a minute", times=2)
    await stage.world.settle()
    await ledger.check_answers(stage, *clients)
    for client in clients:
        became = await ledger.nudges(stage, client)
        assert became == {"03-02 20:00": "said", "03-03 20:00": "said"}, await stage.said_to(client)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("to_all", [True, False], ids=["each update twice at once", "in turn"])
async def test_two_bots_behind_a_webhook_share_the_work_and_one_dies(set_up: SetUp, to_all: bool) -> None:
    ports = free_port(), free_port()
    async with gate_to(*ports, to_all=to_all) as gate:
        hook = {"WEBHOOK_URL": f"http://127.0.0.1:{gate.port}/updates", "WEBHOOK_SECRET": "known_to_both"}
        stage = await set_up(WEBHOOK_LISTEN=f"127.0.0.1:{ports[0]}", **hook)
        clients = await settle_in(stage, "Ana", "Dan", "Eva", daily=time(20))
        await stage.start()
        async with another_bot(stage, WEBHOOK_LISTEN=f"127.0.0.1:{ports[1]}") as other:
            await stage.world.calls("setWebhook", at_least=2)
            await begin_three_good_things(stage, clients)
            await stage.until("2026-03-02T20:00")
            made = len(await stage.world.calls())
            await answer_all(clients)
            await stage.world.calls("sendMessage", after=made, at_least=1)
            await other.kill()
            await check_taken_over(stage, clients)


async def test_a_bot_that_waits_takes_over_from_one_that_dies(set_up: SetUp) -> None:
    stage = await set_up()
    clients = await settle_in(stage, "Ana", "Dan", daily=time(20))
    await stage.start()
    async with another_bot(stage) as other:
        # SQLite is one bot's alone; on PostgreSQL they share all but the polling.
        await other.logged("_waits")
        await begin_three_good_things(stage, clients)
        await stage.until("2026-03-02T20:00")
        made = len(await stage.world.calls())
        await answer_all(clients)
        await stage.world.calls("sendMessage", after=made, at_least=1)
        await stage.bot.kill()
        await check_taken_over(stage, clients)
