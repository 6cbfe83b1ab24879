"""kill -9 in the middle of a burst: every answer is kept once, in its place, and everybody hears how it goes on."""

import json

from sandbox.person import Person
from tests.running.conftest import Stage

GOOD_THINGS = ("The first coffee", "A seat by the window", "My sister called", "I answered the phone")
CLIENTS = ("Ana", "Dan", "Eva", "Finn")


async def begin_three_good_things(stage: Stage) -> list[Person]:
    """Four clients, each at the first step of a walk of their own."""
    ben = await stage.let_in("Ben")
    clients = [await stage.join(name, ben) for name in CLIENTS]
    for client in clients:
        await client.write("/now")
        for label in ("Three good things", "Begin"):
            await client.press(label)
    return clients


async def test_a_burst_through_three_kills_is_kept_whole_and_once(stage: Stage) -> None:
    clients = await begin_three_good_things(stage)
    for line in GOOD_THINGS:
        for client in clients:
            await client.write(f"{line}, says {client.name}", settle=False)
    for more in (1, 2, 3):
        # Killed as soon as it has said something more: somewhere between a commit, a message and its mark.
        said = len(await stage.world.calls())
        await stage.world.calls(at_least=said + more)
        await stage.restart()
    await stage.world.settle()
    for client in clients:
        assert await kept(stage, client) == [f"{line}, says {client.name}" for line in GOOD_THINGS]
        assert "Kept. Thank you" in "".join(message.text for message in await client.chat())


async def kept(stage: Stage, client: Person) -> list[str]:
    """The answers of the client's only entry, as the therapist's export has them."""
    ben = stage.people["Ben"]
    await ben.write("/clients")
    await ben.press(client.name)
    await ben.press("Export as data")
    _, content = (await ben.files())[-1]
    (entry,) = json.loads(content)["entries"]
    return [answer["value"] for answer in entry["answers"]]


async def test_connections_that_break_lose_no_answer_and_no_question(stage: Stage) -> None:
    clients = await begin_three_good_things(stage)
    for kind in ("drop_before", "drop_after", "server_error"):
        await stage.world.fault(kind, times=3)
        for client in clients:
            await client.write(GOOD_THINGS[0], settle=False)
        await stage.world.clear_faults()
        await stage.world.advance(seconds=60)
    for client in clients:
        await client.write(GOOD_THINGS[3])
        assert await kept(stage, client) == [GOOD_THINGS[0]] * 3 + [GOOD_THINGS[3]]


async def test_a_flood_limit_for_one_chat_holds_up_nobody_else(stage: Stage) -> None:
    ana, dan, *_ = await begin_three_good_things(stage)
    await stage.world.fault("too_many", method="sendMessage", chat_id=ana.id, retry_after=30, times=1)
    await ana.write(GOOD_THINGS[0], settle=False)
    await dan.write(GOOD_THINGS[0], settle=False)
    while "second one" not in (await dan.last()).text:
        await dan.view(after=(await dan.view())["version"])
    assert "second one" not in (await ana.last()).text
    await stage.world.advance(seconds=30)
    assert "second one" in (await ana.last()).text
