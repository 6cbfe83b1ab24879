"""How practices went, as far as a reader may know: a summary without how it was, nothing of what is private."""

from datetime import datetime, timedelta

from practices.outcomes import skipped_often, what_helped
from storage import assignments, outcomes
from storage.clients import Sharing
from storage.database import Database, Transaction
from tests.seeds import MOOD, Cast, agree, everybody, write


async def three_evenings(tx: Transaction, cast: Cast, now: datetime) -> None:
    """It helped each time, and each is shared in another way."""
    ways: tuple[Sharing, ...] = ("share", "summary", "private")
    for day, way in enumerate(ways):
        await write(tx, cast.ana, MOOD, now + timedelta(days=day), {"mood": 7}, debrief="helped", sharing=way)
    await write(tx, cast.ana, MOOD, now, {"mood": 7}, finished_at=None, outcome=None)


async def test_each_reader_counts_only_what_they_may_know_of(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await three_evenings(tx, cast, now)
        counted = {}
        for reader in (cast.ana, cast.ben, cast.cleo, cast.dan):
            went = await outcomes.of_client(tx, cast.ana, reader)
            counted[reader] = [(one.done, one.said, one.helped) for one in what_helped(went)]
    assert counted == {cast.ana: [(3, 3, 3)], cast.ben: [(2, 1, 1)], cast.cleo: [], cast.dan: []}


async def test_what_has_ended_is_no_question_any_more(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        agreed = await agree(tx, cast.ana, cast.ben, MOOD, now)
        for day in range(3):
            more = {"assignment_id": agreed, "outcome": "not this time"}
            await write(tx, cast.ana, MOOD, now + timedelta(days=day), {}, **more)
        today = now.date()
        [question] = skipped_often(await outcomes.in_force(tx, cast.ana, cast.ben, today))
        assert (question.assignment_id, question.practice, question.times) == (agreed, (MOOD.id, MOOD.version), 3)
        assert await outcomes.in_force(tx, cast.ana, cast.cleo, today) == []
        # Its last day is in two weeks; two weeks after that it is not talked about any more.
        assert len(await outcomes.in_force(tx, cast.ana, cast.ben, today + timedelta(days=27))) == 3
        assert await outcomes.in_force(tx, cast.ana, cast.ben, today + timedelta(days=28)) == []
        await assignments.change(tx, agreed, cast.ana, state="ended", ended_at=now)
        assert await outcomes.in_force(tx, cast.ana, cast.ben, today) == []
