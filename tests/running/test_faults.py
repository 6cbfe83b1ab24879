"""Every fault of the stand-in, once: what people sent is kept, and they hear how it goes on when all is well again."""

from datetime import time

from tests.running import ledger
from tests.running.conftest import SetUp
from tests.running.crowd import STEPS, answer_all, begin_three_good_things, settle_in, walking
from tests.running.ledger import answer


async def test_what_fails_for_a_while_is_said_later_and_no_answer_waits_for_it(set_up: SetUp) -> None:
    stage = await set_up()
    clients = await walking(stage, "Ana", "Dan")
    kinds = {"too_many": {"retry_after": 30}, "server_error": {"code": 502}, "drop_before": {}, "drop_after": {}}
    for number, (kind, more) in enumerate(kinds.items()):
        for client in clients:
            await stage.world.fault(kind, "sendMessage", client.id, **more)
            await client.write(answer(number, client.name))
        await stage.world.advance(seconds=60)
    await ledger.check_answers(stage, *clients)
    assert await ledger.check_said(stage, *clients) == 2, "Telegram's lost yes is the one thing that is said again"
    for client in clients:
        assert "Kept. Thank you" in (await client.last()).text


async def test_a_flood_limit_for_one_chat_holds_up_nobody_else(set_up: SetUp) -> None:
    stage = await set_up()
    ana, dan = await walking(stage, "Ana", "Dan")
    await stage.world.fault("too_many", "sendMessage", ana.id, retry_after=30)
    await answer_all([ana, dan], range(1))
    await stage.until_heard(dan, "second one")
    assert "second one" not in (await ana.last()).text
    await stage.world.advance(seconds=30)
    assert "second one" in (await ana.last()).text


async def test_a_chat_whose_call_hangs_says_nothing_more_until_it_is_through(set_up: SetUp) -> None:
    stage = await set_up()
    ana, dan = await walking(stage, "Ana", "Dan")
    made = len(await stage.world.calls())
    held = await stage.world.fault("hold", "sendMessage", ana.id, times=-1)
    await ana.write(answer(0, "Ana"), settle=False)
    await stage.world.calls("sendMessage", ana.id, after=made, at_least=1)
    for number in range(1, STEPS):
        await ana.write(answer(number, "Ana"), settle=False)
    # Dan's answers come after all of Ana's: when he has heard the last question hers would be on their way.
    await answer_all([dan])
    await stage.until_heard(dan, "Kept. Thank you")
    assert len(await stage.world.calls("sendMessage", ana.id, after=made)) == 1
    # A lease that ends early by the clock is no reason to take up what is still in hand.
    await stage.world.advance(seconds=3600, settle=False)
    await stage.world.release(held)
    await stage.world.settle()
    await ledger.check_answers(stage, ana, dan)
    assert await ledger.check_said(stage, ana, dan) == 0


async def test_polls_that_fail_are_asked_again(set_up: SetUp) -> None:
    stage = await set_up()
    (ana,) = await walking(stage, "Ana")
    for number, kind in enumerate(("server_error", "drop_before", "drop_after")):
        # It hits the poll after this answer, which is what would acknowledge it.
        made = len(await stage.world.calls())
        await stage.world.fault(kind, "getUpdates")
        await ana.write(answer(number, "Ana"), settle=False)
        await stage.world.calls("getUpdates", after=made, at_least=1)
    await ana.write(answer(3, "Ana"))
    await ledger.check_answers(stage, ana)
    assert await ledger.check_said(stage, ana) == 0


async def test_what_telegram_never_takes_is_dropped_and_the_chat_goes_on(set_up: SetUp) -> None:
    stage = await set_up()
    ana, dan = await walking(stage, "Ana", "Dan")
    await stage.world.fault("refuse", "sendMessage", ana.id)
    await stage.world.fault("forbidden", "sendMessage", dan.id)
    for number in range(STEPS):
        for client in (ana, dan):
            await client.write(answer(number, client.name))
    await ledger.check_answers(stage, ana, dan)
    for client in (ana, dan):
        assert "Kept. Thank you" in (await client.last()).text
        said = [text for _, text in await stage.said_to(client)]
        assert not [text for text in said if "second one" in text]


async def test_a_slow_telegram_and_updates_delivered_again_change_nothing(set_up: SetUp) -> None:
    stage = await set_up()
    clients = await walking(stage, "Ana", "Dan")
    await stage.world.fault("slow", seconds=0.02, times=-1)
    await answer_all(clients)
    await stage.world.settle()
    before = [len(await stage.said_to(client)) for client in clients]
    for _ in range(STEPS):
        await stage.world.repeat_update()
    await stage.world.settle()
    assert [len(await stage.said_to(client)) for client in clients] == before
    await ledger.check_answers(stage, *clients)
    assert await ledger.check_said(stage, *clients) == 0


async def test_twenty_taps_are_one(set_up: SetUp) -> None:
    stage = await set_up()
    (ana,) = await settle_in(stage, "Ana", daily=time(20))
    await stage.start()
    await ana.write("/plan")
    await stage.until("2026-03-02T20:00")
    for label in ("Start: Mood log", "6"):
        shown = (await ana.last()).raw
        data = next(b["callback_data"] for row in shown["buttons"] for b in row if b["text"].startswith(label))
        for _ in range(20):
            await ana.press_data(shown["message_id"], data, settle=False)
        await stage.world.settle()
    assert "energy" in (await ana.last()).text
    await ana.press("Skip")
    await ana.write("Sunny")
    assert await ledger.kept_of(stage, ana) == [["6", "Sunny"]]
    assert await ledger.nudges(stage, ana) == {"03-02 20:00": "said"}
    assert await ledger.check_said(stage, ana) == 0


async def test_a_nudge_that_meets_a_fault_is_said_at_most_once(set_up: SetUp) -> None:
    stage = await set_up()
    kinds = {"Ana": "drop_before", "Dan": "drop_after", "Eva": "too_many", "Finn": "server_error"}
    clients = await settle_in(stage, *kinds, daily=time(20))
    await stage.start()
    for client in clients:
        await client.write("/plan")
        await stage.world.fault(kinds[client.name], "sendMessage", client.id)
    await stage.until("2026-03-03T20:30")
    for client in clients:
        # Whether it arrived is not known when the connection broke: to say it again might be to say it twice.
        first = "uncertain" if kinds[client.name].startswith("drop") else "said"
        assert await ledger.nudges(stage, client) == {"03-02 20:00": first, "03-03 20:00": "said"}
    assert await ledger.check_said(stage, *clients) == 1


async def test_a_clock_that_jumps_in_the_middle_of_it_all(set_up: SetUp) -> None:
    stage = await set_up()
    clients = await settle_in(stage, "Ana", "Dan", daily=time(20))
    await stage.start()
    await begin_three_good_things(stage, clients)
    for number, hours in enumerate((1, 11, 0, 20)):
        for client in clients:
            await client.write(answer(number, client.name), settle=False)
        await stage.world.advance(seconds=hours * 3600, steps=False, settle=hours == 11)
    await stage.world.settle()
    await ledger.check_answers(stage, *clients)
    await stage.world.advance(seconds=22 * 3600, steps=False)
    assert await ledger.check_said(stage, *clients) == 0
    for client in clients:
        # At 21:00, an hour late, it is still of use; at three in the afternoon of the day after it is not.
        assert await ledger.nudges(stage, client) == {"03-02 20:00": "said", "03-03 20:00": "missed by us"}
