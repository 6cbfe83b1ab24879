"""What an assignment does not share: moments of its own several times a day, and its client's sessions."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from uuid import UUID

from sqlalchemy import select

from scheduling import nudges
from scheduling.cadence import AroundSession, Cadence, Daily, PerWeek, SeveralADay, Stage, Tapered, to_json
from storage import assignments, care_links, clients, earlier_cadences, occurrences, outbox, schedules, sessions
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.sessions import Series
from tests.scheduling.evenings import closed_as, said, work
from tests.seeds import MOOD, Cast, agree, everybody

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
THREE = SeveralADay(3, 60, at_random=True)
WINDOW = (time(10), time(20))


async def agreed(tx: Transaction, cast: Cast, cadence: Cadence, now: datetime, times: tuple[time, ...] = ()) -> UUID:
    """Ana's mood log by a cadence, at these times or within the window."""
    assignment = await agree(tx, cast.ana, cast.ben, MOOD, now)
    await assignments.change(tx, assignment, cast.ana, cadence=to_json(cadence))
    await nudges.schedule(tx, assignment, cast.ana, times, (), now, None if times else WINDOW)
    return assignment


async def due_of(tx: Transaction, assignment: UUID) -> datetime | None:
    """When an assignment is due next."""
    scheduled = await schedules.find(tx, assignment)
    assert scheduled is not None
    return scheduled.next_due_at


async def live(tx: Transaction, until: datetime) -> None:
    """The loop wakes for all that is due."""
    while (due := await schedules.next_due_at(tx)) is not None and due <= until:
        await work(tx, due)


async def asked(tx: Transaction, assignment: UUID) -> list[datetime]:
    """The due instants so far, in order."""
    return await occurrences.due_since(tx, assignment, datetime(2026, 1, 1, tzinfo=UTC))


async def test_two_who_sample_alike_have_moments_of_their_own_and_keep_them(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        one, other = [await agreed(tx, cast, THREE, now) for _ in range(2)]
        first, second = await due_of(tx, one), await due_of(tx, other)
        assert first != second
        await nudges.replan(tx, cast.ana, now)
        await nudges.schedule(tx, one, cast.ana, (), (), now, WINDOW)
        assert (await due_of(tx, one), await due_of(tx, other)) == (first, second)


async def test_a_day_has_its_nudges_one_at_a_time_and_apart(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, THREE, now)
        await live(tx, now + 14 * HOUR)
        found = await asked(tx, assignment)
        assert len(found) == len(await said(tx)) == 3
        assert found[0] + HOUR <= found[1] <= found[2] - HOUR


async def test_a_sampling_nudge_that_comes_too_late_is_dropped_and_ours(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, THREE, now)
        first = await due_of(tx, assignment)
        assert first is not None
        await work(tx, first + timedelta(minutes=30))
        assert await said(tx) == []
        await work(tx, first + HOUR)
        assert await closed_as(tx) == ["missed by us"]


async def test_a_sampling_nudge_is_of_use_for_half_an_hour_and_answered_for_one(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, THREE, now)
        first = await due_of(tx, assignment)
        assert first is not None
        await work(tx, first)
        kept = outbox.outbox.c
        assert (await tx.execute(select(kept.expires_at))).scalar_one() == first + HOUR / 2
        assert (await tx.execute(select(occurrences.occurrences.c.open_until))).scalar_one() == first + HOUR


async def test_travel_gives_no_day_more_than_its_count_and_keeps_the_gap(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, THREE, now)
        await live(tx, now + 9 * HOUR)  # until six in the evening in Berlin: noon in New York
        before = await asked(tx, assignment)
        await clients.change(tx, cast.ana, zone="America/New_York")
        await nudges.replan(tx, cast.ana, now + 9 * HOUR)
        await live(tx, now + 20 * HOUR)
        after = await asked(tx, assignment)
        assert len(before) >= 1
        assert len(after) <= 3
        assert all(later - earlier >= HOUR for earlier, later in pairwise(after))


async def test_another_cadence_leaves_what_was_asked_and_counts_it(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, Daily(), now, (time(12),))
        await live(tx, now + 4 * HOUR)
        noon = datetime(2026, 3, 2, 11, tzinfo=now.tzinfo)
        agreed_ = await assignments.get(tx, assignment, cast.ben)
        assert agreed_ is not None
        await earlier_cadences.change(tx, agreed_, to_json(PerWeek(7)), now + 4 * HOUR)
        await nudges.replan(tx, cast.ana, now + 4 * HOUR)
        assert await due_of(tx, assignment) == noon + DAY
        open_ = await occurrences.open_of(tx, assignment, now + 4 * HOUR)
        assert await closed_as(tx) == [None]
        assert open_ is None  # Telegram has not brought its nudge yet
        (held,) = await earlier_cadences.of_client(tx, cast.ana, cast.ben)
        assert (held.cadence, held.held_from, held.held_until) == ({"kind": "daily"}, now, now + 4 * HOUR)


async def test_what_fell_due_while_the_zone_changed_is_asked_and_counts(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, Daily(), now, (time(12),))
        noon = datetime(2026, 3, 2, 11, tzinfo=now.tzinfo)
        # Nothing was planned yet when the client lands where noon is still to come.
        await clients.change(tx, cast.ana, zone="Europe/London")
        await nudges.replan(tx, cast.ana, noon + HOUR / 6)
        await work(tx, noon + HOUR / 6)
        assert len(await said(tx)) == 1
        assert await due_of(tx, assignment) == noon + DAY + HOUR


async def test_where_it_is_night_now_nothing_that_fell_due_is_said(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await agreed(tx, cast, Daily(), now, (time(12),))
        noon = datetime(2026, 3, 2, 11, tzinfo=now.tzinfo)
        await clients.change(tx, cast.ana, zone="America/New_York")
        await nudges.replan(tx, cast.ana, noon + HOUR / 6)
        await work(tx, noon + HOUR / 6)
        assert await said(tx) == []
        assert await closed_as(tx) == ["missed by us"]


async def weekly(tx: Transaction, cast: Cast, first_on: date, now: datetime, therapist: UUID | None = None) -> Series:
    """Sessions at 17:00 in Berlin, with Ben if not with somebody else."""
    link = await care_links.find(tx, therapist or cast.ben, cast.ana)
    assert link is not None
    series = Series(new_id(), link.id, cast.ana, link.therapist_id, first_on, None, 1, time(17), "Europe/Berlin", now)
    await sessions.add(tx, series)
    return series


async def test_what_is_tied_to_the_session_comes_with_it_and_moves_when_it_moves(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agreed(tx, cast, AroundSession("night before"), now, (time(20),))
        assert await due_of(tx, assignment) is None
        series = await weekly(tx, cast, date(2026, 3, 5), now)
        await nudges.replan(tx, cast.ana, now)
        wednesday = datetime(2026, 3, 4, 19, tzinfo=now.tzinfo)
        assert await due_of(tx, assignment) == wednesday
        await sessions.move(tx, series.id, date(2026, 3, 5), date(2026, 3, 7), time(9))
        await nudges.replan(tx, cast.ana, now)
        assert await due_of(tx, assignment) == wednesday + 2 * DAY
        await work(tx, wednesday + 2 * DAY)
        assert len(await said(tx)) == 1
        assert await due_of(tx, assignment) == wednesday + 7 * DAY


async def test_the_last_one_comes_though_its_session_is_after_the_last_day(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await weekly(tx, cast, date(2026, 3, 4), now)
        # Agreed until Sunday, 15 March: the Saturday before belongs to the Wednesday after.
        assignment = await agreed(tx, cast, AroundSession("midweek"), now, (time(20),))
        await live(tx, now + 30 * DAY)
        assert [at.day for at in await asked(tx, assignment)] == [7, 14]


async def test_a_session_with_somebody_else_moves_nothing(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await care_links.claim(tx, cast.cleo, cast.ana, "Ana", now)
        await care_links.confirm(tx, cast.cleo, cast.ana, now)
        await weekly(tx, cast, date(2026, 3, 5), now, cast.cleo)
        assignment = await agreed(tx, cast, AroundSession("evening after"), now, (time(20),))
        assert await due_of(tx, assignment) is None


async def test_a_taper_may_have_both_a_window_and_times(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agree(tx, cast.ana, cast.ben, MOOD, now)
        taper = Tapered((Stage(THREE, 1), Stage(Daily())))
        await assignments.change(tx, assignment, cast.ana, cadence=to_json(taper))
        await nudges.schedule(tx, assignment, cast.ana, (time(20),), (), now, WINDOW)
        await live(tx, now + DAY)
        assert len(await asked(tx, assignment)) >= 3
        await nudges.replan(tx, cast.ana, now + 7 * DAY)
        assert await due_of(tx, assignment) == datetime(2026, 3, 9, 19, tzinfo=now.tzinfo)
