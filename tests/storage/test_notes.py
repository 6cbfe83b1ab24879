"""What a client notes for a session: theirs to keep, to tick off and to delete; for their therapist to read."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from storage import entries, notes, people
from storage.columns import new_id
from storage.database import Database, Transaction
from storage.notes import Note
from tests.seeds import MOOD, everybody, write


async def note(tx: Transaction, client: UUID, words: str, at: datetime, entry: UUID | None = None) -> Note:
    kept = Note(new_id(), client, entry, words, "Europe/Berlin", at)
    await notes.add(tx, kept)
    return kept


async def test_the_newest_stands_first_until_it_was_talked_about(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        one, two, three = [
            await note(tx, cast.ana, words, now + timedelta(hours=hours)) for hours, words in enumerate("abc")
        ]
        assert await notes.mark(tx, two.id, cast.ana, now)
        assert await notes.open_of(tx, cast.ana, cast.ben, limit=5) == [three, one]
        assert await notes.open_of(tx, cast.ana, cast.ana, limit=1, skip=1) == [one]
        assert await notes.talked_about(tx, cast.ana, cast.ana, limit=5) == [replace(two, talked_about_at=now)]
        assert await notes.mark(tx, two.id, cast.ana, None)
        assert await notes.open_of(tx, cast.ana, cast.ana, limit=5) == [three, two, one]


async def test_nobody_but_the_client_and_their_therapist_reads_or_changes_it(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        kept = await note(tx, cast.ana, "The talk with my mother", now)
        for stranger in (cast.cleo, cast.dan):
            assert await notes.open_of(tx, cast.ana, stranger, limit=5) == []
            assert await notes.all_of(tx, cast.ana, stranger) == []
        for other in (cast.ben, cast.cleo, cast.dan):
            assert await notes.get(tx, kept.id, other) is None
            assert not await notes.mark(tx, kept.id, other, now)
            assert not await notes.remove(tx, kept.id, other)
        assert await notes.all_of(tx, cast.ana, cast.ben) == [kept]
        assert await notes.remove(tx, kept.id, cast.ana)
        assert await notes.all_of(tx, cast.ana, cast.ana) == []


async def test_a_note_outlives_its_entry_and_not_its_client(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        entry = await write(tx, cast.ana, MOOD, now, {"mood": 3})
        kept = await note(tx, cast.ana, "Why Monday?", now, entry.id)
        await entries.delete(tx, entry.id, cast.ana, now)
        assert await notes.get(tx, kept.id, cast.ana) == replace(kept, entry_id=None)
        await people.forget(tx, cast.ana, now)
        assert await notes.get(tx, kept.id, cast.ana) is None
