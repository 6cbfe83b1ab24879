"""SIGTERM in the middle of a burst: what is in hand is finished, nothing is lost, and nothing needs an excuse."""

from tests.running import ledger
from tests.running.conftest import SetUp
from tests.running.crowd import answer_all, walking


async def test_stopped_in_the_middle_of_a_burst_it_finishes_what_it_has_begun(set_up: SetUp) -> None:
    stage = await set_up()
    clients = await walking(stage, "Ana", "Dan", "Eva", "Finn")
    made = len(await stage.world.calls())
    await stage.world.fault("slow", "sendMessage", seconds=0.05, times=-1)
    await answer_all(clients)
    await stage.world.calls("sendMessage", after=made, at_least=2)
    assert await stage.bot.stop() == 0
    # What it had taken from Telegram and kept it has acknowledged, and what it had claimed it has said and marked.
    await stage.start()
    assert await ledger.check_walks(stage, clients) == 0
