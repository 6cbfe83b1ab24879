"""The log: what was asked and answered, what was not, and only for who may see it."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from practices import walk as walks
from storage import assignments, care_links, clients, entries, log, people
from storage.database import Database, Transaction
from storage.log import Log
from storage.occurrences import Occurrence
from tests.seeds import EXPERIMENT, MOOD, THOUGHTS, Cast, agree, everybody, fall_due, write


async def a_log(tx: Transaction, now: datetime) -> Cast:
    """Ana answers a nudge and writes of her own accord; Dan does the same for Cleo."""
    cast = await everybody(tx, now)
    for client, therapist in ((cast.ana, cast.ben), (cast.dan, cast.cleo)):
        assignment = await agree(tx, client, therapist, MOOD, now)
        due = await fall_due(tx, client, assignment, now, delivered_at=now, opened_at=now, closed_as="answered")
        await write(tx, client, MOOD, now, {"mood": 7, "note": "Rain."}, assignment_id=assignment, occurrence_id=due)
        await fall_due(tx, client, assignment, now + timedelta(days=1), closed_as="missed by us")
        await write(tx, client, THOUGHTS, now + timedelta(hours=2), {"situation": "On the bus."})
    return cast


def is_empty(found: Log) -> bool:
    return not (found.entries or found.unanswered or found.assignments or found.practices)


@pytest.mark.parametrize(
    ("reader", "client", "sees"),
    [
        ("ben", "ana", True),
        ("ana", "ana", True),
        ("cleo", "dan", True),
        ("cleo", "ana", False),
        ("dan", "ana", False),
        ("ben", "dan", False),
        ("ana", "dan", False),
    ],
)
async def test_only_the_client_and_their_own_therapist_read_a_log(
    database: Database, now: datetime, reader: str, client: str, sees: bool
) -> None:
    async with database.transaction() as tx:
        keys = vars(await a_log(tx, now))
        found = await log.read(tx, keys[client], keys[reader])
    if not sees:
        assert is_empty(found)
        return
    assert {one.entry.client_id for one in found.entries} == {keys[client]}
    assert {one.occurrence.client_id for one in found.unanswered} == {keys[client]}
    assert {one.client_id for one in found.assignments} == {keys[client]}
    assert [answer.client_id for one in found.entries for answer in one.answers] == [keys[client]] * 3


async def test_a_therapist_reads_nothing_before_the_link_is_confirmed_and_after_it_has_ended(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await a_log(tx, now)
        await care_links.claim(tx, cast.cleo, cast.ana, "Ana?", now)
        assert is_empty(await log.read(tx, cast.ana, cast.cleo))
        await care_links.refuse(tx, cast.cleo, cast.ana, now)
        assert is_empty(await log.read(tx, cast.ana, cast.cleo))
        await people.forget(tx, cast.ben, now)
        assert is_empty(await log.read(tx, cast.ana, cast.ben))
        assert len((await log.read(tx, cast.ana, cast.ana)).entries) == 2


async def test_a_prompted_entry_comes_with_its_occurrence_and_a_self_started_one_without(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await a_log(tx, now)
        prompted, started = (await log.read(tx, cast.ana, cast.ben)).entries
    assert prompted.occurrence is not None
    assert prompted.occurrence.id == prompted.entry.occurrence_id
    assert prompted.occurrence.delivered_at == now
    assert [(one.step_id, one.value) for one in prompted.answers] == [("mood", 7), ("note", "Rain.")]
    assert (started.occurrence, started.entry.practice_id) == (None, "thought_record")


@pytest.mark.parametrize("became", ["expired", "missed by us", "paused", "withdrawn", None])
async def test_what_nobody_answered_is_there_with_what_became_of_it(
    database: Database, now: datetime, became: str | None
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agree(tx, cast.ana, cast.ben, MOOD, now)
        await fall_due(tx, cast.ana, assignment, now, closed_as=became)
        found = await log.read(tx, cast.ana, cast.ben)
    (unanswered,) = found.unanswered
    assert (unanswered.occurrence.due_at, unanswered.occurrence.closed_as) == (now, became)
    assert (unanswered.practice_id, unanswered.practice_version) == ("mood_log", MOOD.version)
    assert unanswered.zone == "Europe/Berlin"
    assert found.practices == (MOOD,)


async def test_a_no_and_a_not_this_time_are_entries_with_their_reasons(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agree(tx, cast.ana, cast.ben, MOOD, now)
        due = await fall_due(tx, cast.ana, assignment, now, closed_as="not this time")
        await write(tx, cast.ana, MOOD, now, {}, occurrence_id=due, outcome="not this time", reason="A visit.")
        await write(tx, cast.ana, THOUGHTS, now, {}, outcome="declined", reason="Not now.")
        found = await log.read(tx, cast.ana, cast.ben)
    assert [(one.entry.outcome, one.entry.reason, one.answers) for one in found.entries] == [
        ("not this time", "A visit.", ()),
        ("declined", "Not now.", ()),
    ]
    assert found.unanswered == ()


async def test_an_entry_that_was_deleted_leaves_only_its_occurrence(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_log(tx, now)
        (first, *_) = (await log.read(tx, cast.ana, cast.ana)).entries
        assert not await entries.delete(tx, first.entry.id, cast.ben, now)
        assert await entries.delete(tx, first.entry.id, cast.ana, now)
        found = await log.read(tx, cast.ana, cast.ben)
    assert [one.entry.practice_id for one in found.entries] == ["thought_record"]
    assert [one.occurrence.closed_as for one in found.unanswered] == ["deleted", "missed by us"]
    deleted = found.unanswered[0].occurrence
    assert (deleted.opened_at, deleted.answered_at, deleted.delivered_at) == (None, None, now)


async def test_a_follow_up_belongs_to_the_entry_that_planned_it(database: Database, now: datetime) -> None:
    later = now + timedelta(days=2)
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        entry = await write(tx, cast.ana, EXPERIMENT, now, {"at": later.isoformat()}, finished_at=None, outcome=None)
        for days, closed_as in ((5, None), (2, "expired")):
            due = now + timedelta(days=days)
            await fall_due(tx, cast.ana, None, due, entry_id=entry.id, closed_as=closed_as)
        found = await log.read(tx, cast.ana, cast.ben, first=date(2026, 3, 2), last=date(2026, 3, 2))
    (logged,) = found.entries
    assert [one.closed_as for one in logged.follow_ups] == ["expired", None]
    assert found.unanswered == ()


async def test_a_walk_that_is_not_finished_is_in_the_log_as_far_as_it_went(database: Database, now: datetime) -> None:
    walk = walks.begin(MOOD, "full", now).walk.to_json()
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await write(tx, cast.ana, MOOD, now, {}, walk=walk, finished_at=None, outcome=None)
        (logged,) = (await log.read(tx, cast.ana, cast.ben)).entries
    assert logged.entry.walk is not None
    assert logged.entry.walk["at"] == "mood"


# Midnight in Berlin is at 23:00 in UTC in winter, on Kiritimati at 10:00 of the day before, in Pago Pago at 11:00.
@pytest.mark.parametrize(
    ("zone", "at", "day"),
    [
        ("Europe/Berlin", datetime(2026, 3, 1, 22, 59, 59, tzinfo=UTC), date(2026, 3, 1)),
        ("Europe/Berlin", datetime(2026, 3, 1, 23, 0, tzinfo=UTC), date(2026, 3, 2)),
        ("Pacific/Kiritimati", datetime(2026, 3, 1, 10, 0, tzinfo=UTC), date(2026, 3, 2)),
        ("Pacific/Kiritimati", datetime(2026, 3, 1, 9, 59, tzinfo=UTC), date(2026, 3, 1)),
        ("Pacific/Pago_Pago", datetime(2026, 3, 2, 10, 59, tzinfo=UTC), date(2026, 3, 1)),
        ("Pacific/Pago_Pago", datetime(2026, 3, 3, 10, 59, tzinfo=UTC), date(2026, 3, 2)),
    ],
)
async def test_a_range_is_of_the_clients_own_days_both_ends_included(
    database: Database, now: datetime, zone: str, at: datetime, day: date
) -> None:
    a_day = timedelta(days=1)
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await clients.change(tx, cast.ana, zone=zone)
        assignment = await agree(tx, cast.ana, cast.ben, MOOD, now)
        await write(tx, cast.ana, MOOD, at, {"mood": 1}, zone=zone)
        await fall_due(tx, cast.ana, assignment, at, closed_as="expired")

        async def found(first: date | None, last: date | None) -> tuple[int, int]:
            part = await log.read(tx, cast.ana, cast.ben, first, last)
            return len(part.entries), len(part.unanswered)

        for first, last in ((day, day), (None, day), (day, None), (day - a_day, day + a_day), (None, None)):
            assert await found(first, last) == (1, 1)
        for first, last in ((day + a_day, None), (None, day - a_day), (day - a_day, day - a_day)):
            assert await found(first, last) == (0, 0)


async def test_an_occurrence_goes_with_its_entry_across_midnight(database: Database, now: datetime) -> None:
    due_at = datetime(2026, 3, 2, 22, 50, tzinfo=UTC)  # 23:50 in Berlin
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agree(tx, cast.ana, cast.ben, MOOD, now)
        due = await fall_due(tx, cast.ana, assignment, due_at, closed_as="answered")
        await write(tx, cast.ana, MOOD, due_at + timedelta(minutes=20), {"mood": 3}, occurrence_id=due)
        monday = await log.read(tx, cast.ana, cast.ben, date(2026, 3, 2), date(2026, 3, 2))
        tuesday = await log.read(tx, cast.ana, cast.ben, date(2026, 3, 3), date(2026, 3, 3))
    assert (monday.entries, monday.unanswered) == ((), ())
    assert tuesday.unanswered == ()
    assert [key_of(one.occurrence) for one in tuesday.entries] == [due]


def key_of(occurrence: Occurrence | None) -> UUID | None:
    return None if occurrence is None else occurrence.id


async def test_a_single_practice_can_be_asked_for(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_log(tx, now)
        moods = await log.read(tx, cast.ana, cast.ben, practice_id="mood_log")
        thoughts = await log.read(tx, cast.ana, cast.ben, practice_id="thought_record")
    assert (len(moods.entries), len(moods.unanswered), len(moods.assignments)) == (1, 1, 1)
    assert (len(thoughts.entries), len(thoughts.unanswered), len(thoughts.assignments)) == (1, 0, 0)
    assert moods.practice("mood_log", MOOD.version) == MOOD


async def test_entries_are_ordered_by_time_and_answers_by_their_steps(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        for hours in (5, 1, 3):
            answers = {"note": "Last asked, first written.", "mood": hours}
            await write(tx, cast.ana, MOOD, now + timedelta(hours=hours), answers)
        found = (await log.read(tx, cast.ana, cast.ben)).entries
    assert [one.answers[0].value for one in found] == [1, 3, 5]
    assert all([answer.step_id for answer in one.answers] == ["mood", "note"] for one in found)


async def test_a_draft_is_nobody_elses_yet(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await agree(tx, cast.ana, cast.ben, MOOD, now)
        await assignments.change(tx, assignment, cast.ana, state="draft")
        assert (await log.read(tx, cast.ana, cast.ana)).assignments == ()


async def test_the_pages_of_a_log_are_together_the_whole_of_it(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_log(tx, now)
        assignment = (await assignments.of_client(tx, cast.ana, cast.ben, ("accepted",)))[0].id
        for days in range(12, 120, 13):
            at = now + timedelta(days=days, hours=days % 24)
            due = await fall_due(tx, cast.ana, assignment, at - timedelta(hours=7), closed_as="answered")
            zone = ("Pacific/Auckland", "Pacific/Honolulu")[days % 2]
            entry = await write(tx, cast.ana, EXPERIMENT, at, {"belief": "So."}, occurrence_id=due, zone=zone)
            await fall_due(tx, cast.ana, None, at + timedelta(days=30), entry_id=entry.id)
            await fall_due(tx, cast.ana, assignment, at, closed_as="expired")
        for first, last in ((None, None), (date(2026, 3, 3), None), (None, date(2026, 6, 1))):
            whole = await log.read(tx, cast.ana, cast.ben, first, last)
            pages = [page async for page in log.pages(tx, cast.ana, cast.ben, first, last)]
            assert len(pages) > 2
            assert tuple(one for page in pages for one in page.entries) == whole.entries
            assert tuple(one for page in pages for one in page.unanswered) == whole.unanswered
            assert all(page.practices == whole.practices for page in pages)
            assert pages[0].assignments == whole.assignments


async def test_a_log_of_nothing_and_of_somebody_else_has_one_empty_page(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_log(tx, now)
        for reader in (cast.cleo, cast.dan):
            pages = [page async for page in log.pages(tx, cast.ana, reader)]
            assert [is_empty(page) for page in pages] == [True]
        (page,) = [page async for page in log.pages(tx, cast.ana, cast.ana, date(2030, 1, 1))]
    assert (page.entries, page.unanswered, len(page.assignments)) == ((), (), 1)


async def test_answers_are_counted_for_who_may_read_them(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await a_log(tx, now)
        entry = (await log.read(tx, cast.ana, cast.ana)).entries[1].entry
        assert await log.count_answers(tx, cast.ana, cast.ben) == 3
        await entries.change(tx, entry.id, entry.client_id, sharing="private")
        assert await log.count_answers(tx, cast.ana, cast.ben) == 2
        assert await log.count_answers(tx, cast.ana, cast.cleo) == 0
