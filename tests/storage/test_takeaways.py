"""What was noted from a session waits for its client alone, in the order in which it was noted."""

from datetime import datetime, timedelta

import pytest

from storage import people, takeaways
from storage.columns import new_id
from storage.database import Database
from storage.takeaways import Takeaway
from tests.seeds import Cast, everybody


def noted(cast: Cast, now: datetime) -> list[Takeaway]:
    batch, goal = new_id(), new_id()
    return [
        Takeaway(goal, batch, cast.ana, cast.ben, "goal", "Sleep", None, None, now),
        Takeaway(new_id(), batch, cast.ana, cast.ben, "item", "No screens", now + timedelta(days=2), goal, now),
    ]


async def test_they_wait_until_their_client_has_said(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        both = noted(cast, now)
        await takeaways.add(tx, both)
        assert await takeaways.of_client(tx, cast.ana) == both
        assert await takeaways.of_client(tx, cast.dan) == []
        assert await takeaways.get(tx, both[0].id, cast.ana) == both[0]
        assert await takeaways.get(tx, both[0].id, cast.ben) is None
        assert not await takeaways.remove(tx, both[0].id, cast.dan)
        assert await takeaways.remove(tx, both[0].id, cast.ana)
        assert not await takeaways.remove(tx, both[0].id, cast.ana)
        assert await takeaways.of_client(tx, cast.ana) == both[1:]


@pytest.mark.parametrize("leaver", ["ana", "ben"])
async def test_they_go_with_the_client_or_the_therapist(database: Database, now: datetime, leaver: str) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await takeaways.add(tx, noted(cast, now))
        await people.forget(tx, getattr(cast, leaver), now)
        assert (await tx.execute(takeaways.takeaways.select())).all() == []
