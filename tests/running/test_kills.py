"""kill -9 at every point between hearing and having said: every answer is kept once, and everybody hears more."""

import random
from datetime import time

import asyncpg
import pytest

from tests.running import ledger
from tests.running.conftest import SetUp
from tests.running.crowd import STEPS, answer_all, settle_in, walking
from tests.running.line import line_to

CLIENTS = ("Ana", "Dan", "Eva", "Finn", "Gil")


async def test_killed_between_commit_and_acknowledgement(set_up: SetUp) -> None:
    stage = await set_up()
    clients = await walking(stage, "Ana", "Dan")
    made = len(await stage.world.calls())
    await stage.world.fault("hold", method="getUpdates")
    await answer_all(clients)
    # The next poll is what acknowledges. All that it stands for was said, and Telegram never hears of it.
    await stage.world.calls("getUpdates", after=made, at_least=1)
    await stage.world.calls("sendMessage", after=made, at_least=1)
    await stage.restart()
    assert await ledger.check_walks(stage, clients) <= 2


async def test_killed_between_commit_and_send_and_with_messages_claimed(set_up: SetUp) -> None:
    stage = await set_up()
    host, port = stage.world.base_url.removeprefix("http://").split(":")
    async with line_to((host, int(port))) as line:
        direct = stage.bot.settings["TELEGRAM_URL"]
        stage.bot.settings["TELEGRAM_URL"] = f"http://127.0.0.1:{line.port}"
        clients = await walking(stage, "Ana", "Dan")
        line.deafen()
        await answer_all(clients)
        # Only a message that is kept is claimed, and only a claimed one is sent: one a chat is, the others wait.
        await line.until_lost(b"/sendmessage")
        await stage.bot.kill()
    stage.bot.settings["TELEGRAM_URL"] = direct
    await stage.start()
    assert await ledger.check_walks(stage, clients) == 0


async def test_killed_between_send_and_mark_it_is_said_once_more_and_nothing_else_is(set_up: SetUp) -> None:
    stage = await set_up()
    clients = await walking(stage, "Ana", "Dan")
    made = len(await stage.world.calls())
    held = await stage.world.fault("hold", method="sendMessage", times=-1)
    await answer_all(clients)
    await stage.world.calls("sendMessage", after=made, at_least=2)
    await stage.bot.kill()
    await stage.world.release(held)
    await stage.start()
    assert await ledger.check_walks(stage, clients) == 2


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_killed_in_the_middle_of_a_transaction_on_postgresql(set_up: SetUp) -> None:
    stage = await set_up()
    clients = await walking(stage, "Ana", "Dan")
    other = await asyncpg.connect(stage.database_url)
    lock = other.transaction()
    await lock.start()
    await other.execute("LOCK TABLE answers IN EXCLUSIVE MODE")
    await answer_all(clients)
    waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'answers'::regclass"
    while not await other.fetchval(waiting):
        pass
    await stage.bot.kill()
    await lock.rollback()
    await other.close()
    await stage.start()
    assert await ledger.check_walks(stage, clients) == 0


async def test_killed_while_nudges_are_planned_they_come_once(set_up: SetUp) -> None:
    stage = await set_up()
    clients = await settle_in(stage, *CLIENTS, daily=time(20))
    await stage.start()
    for client in clients:
        await client.write("/plan", settle=False)
    await stage.until("2026-03-02T19:59")
    for evening in ("2026-03-02T19:00:00+00:00", "2026-03-03T19:00:00+00:00"):
        made = len(await stage.world.calls())
        await stage.world.ask("clock", {"to": evening, "settle": False})
        # The first is being said, the others are put, claimed or still due.
        await stage.world.calls("sendMessage", after=made, at_least=1)
        await stage.restart()
        await stage.world.settle()
    for client in clients:
        assert await ledger.nudges(stage, client) == {"03-02 20:00": "said", "03-03 20:00": "said"}
    assert await ledger.check_said(stage, *clients) <= 2 * len(clients)


async def test_a_burst_through_kills_at_random_moments_is_kept_whole_and_once(set_up: SetUp) -> None:
    stage = await set_up()
    clients = await walking(stage, *CLIENTS)
    chance = random.Random(20_260_302)
    for number in range(STEPS):
        made = len(await stage.world.calls())
        await answer_all(clients, range(number, number + 1))
        # As soon as it has said so much more: between a commit, a message and its mark, wherever it is.
        await stage.world.calls(at_least=made + chance.randint(1, 6))
        await stage.restart()
    await ledger.check_walks(stage, clients)
