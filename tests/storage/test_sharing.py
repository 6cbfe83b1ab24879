"""What each reader gets of an entry: its client all, their therapist what is shared, and nobody else anything."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from storage import entries, files, log, practices, subjects
from storage.clients import Sharing
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.entries import Entry
from storage.files import Sent
from tests.seeds import EXPERIMENT, LIBRARY, MOOD, Cast, agree, everybody, fall_due, write

WORDS = {"reason": "A visit.", "debrief": "too-hard", "debrief_words": "The rain."}
WALK = {"at": "energy", "answers": {"mood": 7}}


@dataclass(frozen=True)
class Sight:
    """All that somebody gets to see: by the list, by the entry itself, and by the log."""

    listed: list[UUID]
    entry: Entry | None
    values: list[Any]
    logged: list[tuple[Entry, list[Any]]]
    unanswered: list[str | None]


async def sight(tx: Transaction, entry: Entry, reader: UUID) -> Sight:
    found = await log.read(tx, entry.client_id, reader)
    return Sight(
        [one.id for one in await entries.of_client(tx, entry.client_id, reader, limit=9)],
        await entries.get(tx, entry.id, reader),
        [one.value for one in await entries.answers_of(tx, entry.id, reader)],
        [(one.entry, [answer.value for answer in one.answers]) for one in found.entries],
        [one.occurrence.closed_as for one in found.unanswered],
    )


async def prompted(tx: Transaction, now: datetime, sharing: Sharing) -> tuple[Cast, Entry]:
    """Ana has answered what was due, and shares it in that way."""
    cast = await everybody(tx, now)
    assignment = await agree(tx, cast.ana, cast.ben, MOOD, now)
    due = await fall_due(
        tx,
        cast.ana,
        assignment,
        now,
        delivered_at=now,
        opened_at=now,
        answered_at=now,
        closed_at=now,
        closed_as="answered",
    )
    answers = {"mood": 7, "energy": 4, "note": "Rain."}
    more = {"assignment_id": assignment, "occurrence_id": due, "walk": WALK, "sharing": sharing}
    return cast, await write(tx, cast.ana, MOOD, now, answers, **more, **WORDS)


@pytest.mark.parametrize("sharing", ["share", "summary", "private"])
async def test_each_reader_sees_what_the_client_shares_with_them(
    database: Database, now: datetime, sharing: Sharing
) -> None:
    async with database.transaction() as tx:
        cast, entry = await prompted(tx, now, sharing)
        own, bens = await sight(tx, entry, cast.ana), await sight(tx, entry, cast.ben)
        others = [await sight(tx, entry, reader) for reader in (cast.cleo, cast.dan, new_id())]
    everything = [7, 4, "Rain."]
    assert own == Sight([entry.id], entry, everything, [(entry, everything)], [])
    assert others == [Sight([], None, [], [], [])] * 3
    summary = replace(entry, walk=None, reason=None, debrief=None, debrief_words=None)
    assert (
        bens
        == {
            "share": Sight([entry.id], entry, everything, [(entry, everything)], []),
            "summary": Sight([entry.id], summary, [7, 4], [(summary, [7, 4])], []),
            "private": Sight([], None, [], [], ["kept private"]),
        }[sharing]
    )


async def test_a_private_answer_leaves_no_trace_but_that_it_was_given(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, _ = await prompted(tx, now, "private")
        (unanswered,) = (await log.read(tx, cast.ana, cast.ben)).unanswered
    occurrence = unanswered.occurrence
    assert (occurrence.delivered_at, occurrence.due_at) == (now, now)
    assert (occurrence.opened_at, occurrence.answered_at, occurrence.closed_at) == (None, None, None)


async def test_nothing_of_a_private_entry_that_nobody_asked_for_is_there(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        entry = await write(tx, cast.ana, EXPERIMENT, now, {"sure_before": 70}, sharing="private")
        await fall_due(tx, cast.ana, None, now + timedelta(days=1), entry_id=entry.id)
        found = await log.read(tx, cast.ana, cast.ben)
        assert (found.entries, found.unanswered, found.practices) == ((), (), ())
        (own,) = (await log.read(tx, cast.ana, cast.ana)).entries
    assert len(own.follow_ups) == 1


async def test_what_was_shared_and_is_made_private_disappears_from_then_on(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, entry = await prompted(tx, now, "share")
        assert (await sight(tx, entry, cast.ben)).listed == [entry.id]
        await entries.change(tx, entry.id, entry.client_id, sharing="private")
        assert (await sight(tx, entry, cast.ben)).listed == []


async def test_an_answer_whose_kind_is_not_known_counts_as_words(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast, entry = await prompted(tx, now, "summary")
        (first, *_) = await entries.answers_of(tx, entry.id, cast.ana)
        await entries.keep_answer(tx, replace(first, asks=None))
        assert (await sight(tx, entry, cast.ben)).values == [4]


async def test_counts_of_what_is_private_are_for_the_client_alone(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await practices.keep_library(tx, LIBRARY.values(), now)
        made = await subjects.make(tx, cast.ana, "counter", (MOOD.id, MOOD.version), {"counted": "a sigh"}, now)
        counter = made.id
        await write(tx, cast.ana, MOOD, now, {"mood": 3}, subject_id=counter, sharing="private")
        assert await subjects.counts(tx, cast.ana, cast.ana, now) == {counter: 1}
        assert await subjects.counts(tx, cast.ana, cast.ben, now) == {}
        assert await subjects.times(tx, counter, cast.ben, now) == []


@pytest.mark.parametrize(("sharing", "sees"), [("share", True), ("summary", False), ("private", False)])
async def test_a_file_is_seen_where_all_of_its_entry_is_shared(
    database: Database, now: datetime, sharing: Sharing, sees: bool
) -> None:
    async with database.transaction() as tx:
        cast, entry = await prompted(tx, now, sharing)
        photo = Sent("a-file-of-telegrams", "photo", "image/jpeg", None, 4)
        sent = await files.expect(
            tx, person_id=cast.ana, purpose="answer", sent=photo, now=now, answers=(entry.id, "note")
        )
        assert await files.keep(tx, sent, cast.ana, b"dawn")
        own = await files.of_client(tx, cast.ana, cast.ana)
        bens = await files.of_client(tx, cast.ana, cast.ben)
        assert [len(own), len(bens)] == [1, int(sees)]
        assert await files.contents(tx, own, cast.ana) == {sent: b"dawn"}
        assert await files.contents(tx, own, cast.ben) == ({sent: b"dawn"} if sees else {})
        assert await files.of_client(tx, cast.ana, cast.cleo) == []


async def test_of_what_a_client_made_a_summary_tells_the_questions_for_numbers_alone(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        mine = await practices.keep_own(tx, cast.ana, replace(MOOD, id="about-my-father"), now)
        entry = await write(tx, cast.ana, mine, now, {"mood": 3, "note": "He called."}, sharing="summary")
        own = (await log.read(tx, cast.ana, cast.ana)).practice(mine.id, mine.version)
        (bens,) = (await log.read(tx, cast.ana, cast.ben)).practices
        await entries.change(tx, entry.id, entry.client_id, sharing="share")
        shared = (await log.read(tx, cast.ana, cast.ben)).practice(mine.id, mine.version)
    assert (own, shared) == (mine, mine)
    assert [step.id for step in bens.steps] == list(bens.words_in("en").steps) == ["mood", "energy"]
    assert (bens.id, bens.words_in("en").name) == (mine.id, mine.words_in("en").name)
    assert mine.words_in("en").step("note").question not in str(bens.to_json())
