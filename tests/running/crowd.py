"""People as they are after their first questions, kept before the bot starts, and what they do all at once."""

from datetime import time

from sandbox.person import Person
from scheduling import nudges
from tests import seeds
from tests.running.conftest import Stage
from tests.running.ledger import answer

STEPS = 4  # of "Three good things"; each takes any words


async def settle_in(stage: Stage, *names: str, daily: time | None = None) -> list[Person]:
    """Clients of Ben's in Berlin, quiet from 22 to 7. With `daily` they have agreed to log their mood at that time."""
    now = await stage.world.now()
    therapist = await stage.person("Ben")
    newcomers = [await stage.person(name) for name in names]
    database = stage.database()
    await database.migrate()
    async with database.transaction() as tx:
        ben = await seeds.therapist(tx, therapist.id, "Ben", now)
        for newcomer in newcomers:
            client = await seeds.client_of(tx, ben, newcomer.id, newcomer.name, now)
            if daily is not None:
                assignment = await seeds.agree(tx, client, ben, seeds.MOOD, now)
                await nudges.schedule(tx, assignment, client, (daily,), (), now)
    await database.close()
    return newcomers


async def begin_three_good_things(stage: Stage, clients: list[Person]) -> None:
    """Each of them at the first step of a new walk."""
    for client in clients:
        await client.write("/now", settle=False)
    for label in ("Warm words", "Three good things", "Begin"):
        await stage.world.settle()
        for client in clients:
            await client.press(label, settle=False)
    await stage.world.settle()


async def walking(stage: Stage, *names: str) -> list[Person]:
    """Clients at the first step of a walk, with the bot running."""
    clients = await settle_in(stage, *names)
    await stage.start()
    await begin_three_good_things(stage, clients)
    return clients


async def answer_all(clients: list[Person], numbers: range = range(STEPS)) -> None:
    """Each client answers without waiting for the next question."""
    for number in numbers:
        for client in clients:
            await client.write(answer(number, client.name), settle=False)
