"""Who blocks the bot misses nothing: what is planned rests, their therapist hears it once, and it goes on later."""

from datetime import datetime, timedelta

from scheduling import nudges, reach
from storage import clients, outbox, people, schedules
from storage.database import Database, Transaction
from storage.sending import Said, claim, mark_sent
from tests.outboxes import messages
from tests.scheduling.evenings import EVENING, closed_as, daily, work
from tests.seeds import EXPERIMENT, everybody, fall_due, write


async def told(tx: Transaction, person_id: object) -> list[tuple[str, object]]:
    """What the outbox says to somebody, and about whom, of what was not taken back."""
    kept = outbox.outbox.c
    theirs = await messages(tx, kept.person_id == person_id, kept.state != "dropped")
    return [(message.say, message.args.get("client")) for _, message in theirs]


async def test_what_is_planned_rests_and_the_therapist_hears_it_once(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, assignment = await daily(tx, now)
        await fall_due(tx, cast.ana, assignment, now, nudge_at=EVENING)
        for minutes in (0, 1):
            await reach.lose(tx, cast.ana, now + timedelta(minutes=minutes))
        assert await told(tx, cast.ben) == [("client-lost", "Ana")]
        assert await told(tx, cast.cleo) == []
        assert (await people.get(tx, cast.ana)).unreachable_at == now
        assert await closed_as(tx) == ["paused"]
        await nudges.replan(tx, cast.ana, now)
        await work(tx, EVENING)
        assert await told(tx, cast.ana) == []
        assert await nudges.next_change_at(tx) is None


async def test_it_goes_on_at_the_next_time_once_they_are_back(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, _ = await daily(tx, now)
        await reach.lose(tx, cast.ana, now)
        for _ in range(2):
            await reach.regain(tx, cast.ana, EVENING + timedelta(days=2, hours=-1))
        assert await schedules.next_due_at(tx) == EVENING + timedelta(days=2)
        assert await closed_as(tx) == []


async def test_a_therapist_hears_what_lasts_and_nothing_of_what_comes_and_goes(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast, _ = await daily(tx, now)
        for hours, deed in enumerate([reach.lose, reach.regain, reach.lose]):
            await deed(tx, cast.ana, now + timedelta(minutes=hours))
        assert await told(tx, cast.ben) == [("client-lost", "Ana")]
        (waiting,) = await claim(tx, now + timedelta(minutes=2) + reach.SETTLES, 9, timedelta(minutes=1))
        assert not await claim(tx, now + timedelta(minutes=1) + reach.SETTLES, 9, timedelta(minutes=1))
        await mark_sent(tx, [Said(waiting.id, waiting.person_id, waiting.message, 1)], now)
        for deed in (reach.regain, reach.lose, reach.regain):
            await deed(tx, cast.ana, now + timedelta(hours=5))
        assert await told(tx, cast.ben) == [("client-lost", None), ("client-regained", "Ana")]


async def test_their_own_pause_outlasts_it(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, _ = await daily(tx, now)
        await clients.change(tx, cast.ana, paused_at=now)
        await reach.lose(tx, cast.ana, now)
        await reach.regain(tx, cast.ana, now)
        assert await schedules.next_due_at(tx) is None


async def test_a_follow_up_waits_for_them(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        entry = await write(tx, cast.ana, EXPERIMENT, now, {}, finished_at=None, outcome=None)
        await nudges.follow_up(tx, cast.ana, entry.id, EVENING)
        await reach.lose(tx, cast.ana, now)
        await work(tx, EVENING + timedelta(days=30))
        assert await told(tx, cast.ana) == []
        assert await nudges.next_change_at(tx) is None
        await reach.regain(tx, cast.ana, EVENING + timedelta(days=30))
        await work(tx, EVENING + timedelta(days=30))
        assert await told(tx, cast.ana) == [("follow-up", None)]


async def test_a_therapist_who_blocks_the_bot_is_nobodys_news(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, _ = await daily(tx, now)
        await reach.lose(tx, cast.ben, now)
        assert (await people.get(tx, cast.ben)).unreachable_at == now
        assert await told(tx, cast.ana) == []
        assert await schedules.next_due_at(tx) == EVENING
