"""Drafts are their therapist's alone, one for each client; every step of a proposal is kept for both."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from storage import assignments, care_links, people, practices, proposals
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.proposals import Draft, Terms
from tests.seeds import MOOD, THOUGHTS, Cast, agree, everybody

TERMS = Terms(MOOD.id, MOOD.version, {"kind": "daily"}, why="To see the week.")


async def draft(tx: Transaction, cast: Cast, now: datetime, terms: Terms = TERMS) -> Draft:
    made = Draft(new_id(), cast.ben, cast.ana, terms, now, adapted={"name": "Weather"}, ready={"willing": True})
    await proposals.put_draft(tx, made)
    return made


async def test_a_draft_is_found_by_its_therapist_and_by_nobody_else(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        made = await draft(tx, cast, now)
        assert await proposals.find_draft(tx, made.id, cast.ben) == made
        assert await proposals.draft_for(tx, cast.ana, cast.ben) == made
        for stranger in (cast.ana, cast.cleo, cast.dan):
            assert await proposals.find_draft(tx, made.id, stranger) is None
            assert not await proposals.drop_draft(tx, made.id, stranger)
        changed = replace(made, terms=replace(TERMS, practice_id=THOUGHTS.id, size="smaller"), ready={"crisis": True})
        await proposals.change_draft(tx, changed)
        assert await proposals.find_draft(tx, made.id, cast.ben) == changed
        assert await proposals.drop_draft(tx, made.id, cast.ben)
        assert not await proposals.drop_draft(tx, made.id, cast.ben)


async def test_there_is_one_draft_for_each_client(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        first, second = await draft(tx, cast, now), await draft(tx, cast, now)
        assert await proposals.find_draft(tx, first.id, cast.ben) is None
        assert await proposals.draft_for(tx, cast.ana, cast.ben) == second


async def test_a_draft_is_out_of_reach_once_the_care_link_has_ended(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        made = await draft(tx, cast, now)
        await tx.execute(care_links.care_links.update().values(ended_at=now))
        assert await proposals.find_draft(tx, made.id, cast.ben) is None


async def test_a_practice_that_a_draft_names_is_kept(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        kept = await practices.keep_own(tx, cast.ben, MOOD, now)
        made = await draft(tx, cast, now, replace(TERMS, practice_id=kept.id, practice_version=kept.version))
        assert await practices.put_away(tx, cast.ben, kept.id)
        assert await practices.get(tx, kept.id, kept.version) == kept
        assert await proposals.drop_draft(tx, made.id, cast.ben)


async def test_every_step_is_kept_in_order_for_both_and_for_nobody_else(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assignment = await assignments.get(tx, await agree(tx, cast.ana, cast.ben, MOOD, now), cast.ben)
        assert assignment is not None
        await proposals.record(tx, assignment, "therapist", cast.ben, "proposed", now)
        later = now + timedelta(hours=1)
        asked = {"wishes": ("less-often",), "words": "Every day is a lot."}
        await proposals.record(tx, assignment, "client", cast.ana, "asked", later, **asked)  # type: ignore[arg-type]
        for reader in (cast.ana, cast.ben):
            first, second = await proposals.steps_of(tx, assignment.id, reader)
            assert (first.by_id, first.did, first.terms) == (cast.ben, "proposed", proposals.terms_of(assignment))
            assert (second.by, second.wishes, second.words) == ("client", ("less-often",), "Every day is a lot.")
            assert await proposals.all_steps(tx, cast.ana, reader) == [first, second]
        for stranger in (cast.cleo, cast.dan):
            assert await proposals.steps_of(tx, assignment.id, stranger) == []
        await people.forget(tx, cast.ana, now)
        assert await proposals.steps_of(tx, assignment.id, cast.ana) == []


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        (TERMS, ("2026-03-02", "2026-03-16")),
        (replace(TERMS, weeks=4), ("2026-03-02", "2026-03-30")),
        (replace(TERMS, first_day="2026-03-09"), ("2026-03-09", "2026-03-23")),
        (replace(TERMS, first_day="2026-02-09"), ("2026-03-02", "2026-03-16")),
        (replace(TERMS, last_day="2026-02-27"), ("2026-03-02", "2026-02-27")),
    ],
)
def test_days_are_those_of_the_day_on_which_it_is_sent(terms: Terms, expected: tuple[str, str]) -> None:
    assert tuple(day.isoformat() for day in terms.days(date(2026, 3, 2))) == expected
