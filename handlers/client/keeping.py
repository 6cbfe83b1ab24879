"""Entries and answers, kept with all that the client has chosen for themselves at this moment."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from handlers.client import asking, sharing
from handlers.hearing import Heard
from practices.definition import Practice, Size
from practices.walk import Kept, Walk
from storage import entries, files, practices
from storage.database import Transaction
from storage.entries import Answer, Entry, Outcome
from storage.files import File
from texts.catalogue import Catalogue


async def keep_entry(
    heard: Heard,
    entry_id: UUID,
    practice: tuple[str, int],
    size: Size,
    *,
    assignment_id: UUID | None,
    prompted: bool,
    walk: Walk | None = None,
    outcome: Outcome | None = None,
    subject_id: UUID | None = None,
) -> Entry:
    """Keeps an entry of that practice (id, version): with an outcome it is finished, else a walk makes it current.

    A prompted entry has the key of the occurrence that it answers.
    """
    client = await heard.client()
    assert client is not None
    entry = Entry(
        id=entry_id,
        client_id=heard.me,
        assignment_id=assignment_id,
        occurrence_id=entry_id if prompted else None,
        practice_id=practice[0],
        practice_version=practice[1],
        size=size,
        language=heard.language,
        zone=client.zone or "UTC",
        started_at=heard.now,
        walk=None if walk is None else walk.to_json(),
        is_current=walk is not None and outcome is None,
        touched_at=heard.now,
        finished_at=None if outcome is None else heard.now,
        outcome=outcome,
        subject_id=subject_id,
        sharing=sharing.at_first(client, await practices.get(heard.tx, *practice), assignment_id),
    )
    await entries.add(heard.tx, entry)
    return entry


async def keep_answers(heard: Heard, entry: Entry, practice: Practice, several: Iterable[Kept]) -> None:
    """Keeps answers as they were given: with the question as it was shown, and the zone that the client is in now."""
    client = await heard.client()
    assert client is not None
    words = asking.words_of(entry, practice)
    for kept in several:
        step = practice.step(kept.step_id)
        answer = Answer(
            entry_id=entry.id,
            step_id=kept.step_id,
            client_id=heard.me,
            position=practice.position(kept.step_id),
            question=words.step(kept.step_id).question,
            value=kept.value,
            shown=asking.shown(heard, practice, step, kept.value, entry.language),
            skipped=kept.skipped,
            zone=client.zone or "UTC",
            answered_at=heard.now,
            # What has several messages is kept with the part that each brought.
            message_id=None if kept.joined else heard.message_id,
            asks=step.asks,
        )
        await entries.keep_answer(heard.tx, answer)
        if step.asks == "media":
            await _keep_file(heard, entry, kept)


async def _keep_file(heard: Heard, entry: Entry, kept: Kept) -> None:
    """Has the file of an answer fetched; one that answered before, and doesn't any more, is deleted."""
    if heard.sent is not None and isinstance(kept.value, dict):
        await heard.fetch("answer", (entry.id, kept.step_id))
    else:
        await files.forget_answer(heard.tx, entry.id, kept.step_id)


async def keep_reason(heard: Heard, entry_ids: Iterable[UUID]) -> None:
    """Keeps what was typed as the reason of the client's own entries; says so, or that these are gone meanwhile."""
    found = [await entries.get(heard.tx, entry_id, heard.me) for entry_id in entry_ids]
    # Who is a therapist, too, can see entries of others.
    mine = [entry.id for entry in found if entry is not None and entry.client_id == heard.me]
    for entry_id in mine:
        await entries.change(heard.tx, entry_id, heard.me, reason=heard.text)
    await heard.say("reason-kept" if mine else "entry-gone")


async def file_given_up(tx: Transaction, file: File, catalogue: Catalogue) -> None:
    """Says in an answer, wherever it is read, that its file could not be kept; what was written below it stays."""
    if file.entry_id is None:
        return
    entry = await entries.get(tx, file.entry_id, file.person_id)
    for answer in await entries.answers_of(tx, file.entry_id, file.person_id):
        if entry is not None and answer.step_id == file.step_id:
            sent, *below = (answer.shown or "").split("\n")
            lost = catalogue.text(entry.language, "shown-not-kept", {"sent": sent})
            await entries.keep_answer(tx, replace(answer, shown="\n".join([lost, *below])))
