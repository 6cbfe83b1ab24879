"""One tap keeps a whole entry about something of the client's: a thing they count, a card at hand."""

from uuid import UUID

from handlers.client import asking, finding
from handlers.client.keeping import keep_answers, keep_entry
from handlers.hearing import Heard
from practices import taps
from practices.definition import Practice
from practices.walk import Picked, Typed, Walk
from storage import entries, occurrences, practices, subjects
from storage.assignments import Assignment
from storage.columns import new_id
from storage.entries import Entry
from storage.subjects import Subject


def practice_of(heard: Heard, kind: str) -> Practice:
    """The practice of the library that is about such a thing."""
    return next(practice for practice in heard.wiring.library.values() if practice.subject == kind)


async def make(heard: Heard, kind: str, given: dict[str, str]) -> Subject:
    """Keeps a new thing that the client named, in the assignment that left it to them, if there is one."""
    practice, assignment_id = await _left_open(heard, kind) or (practice_of(heard, kind), None)
    version = (practice.id, practice.version)
    return await subjects.make(heard.tx, heard.me, kind, version, given, heard.now, assignment_id)


async def _left_open(heard: Heard, kind: str) -> tuple[Practice, UUID] | None:
    """The newest assignment in force that is about such a thing, did not name it, and has none yet."""
    taken = await _made_for(heard, kind)
    for one in reversed(await finding.in_force(heard)):
        practice = await practices.get(heard.tx, one.practice_id, one.practice_version)
        if practice.subject == kind and one.given is None and one.id not in taken:
            return practice, one.id
    return None


async def _made_for(heard: Heard, kind: str) -> set[UUID | None]:
    """The assignments for which the client has such a thing."""
    return {one.assignment_id for one in await subjects.of_client(heard.tx, heard.me, heard.me, kind)}


async def agree(heard: Heard, assignment: Assignment) -> None:
    """Keeps what the therapist named with an assignment, now that its client has accepted it.

    Another rhythm may have to be accepted, too: what was kept at the first yes is there still.
    """
    if assignment.given is None:
        return
    practice = await practices.get(heard.tx, assignment.practice_id, assignment.practice_version)
    assert practice.subject is not None
    if assignment.id in await _made_for(heard, practice.subject):
        return
    await subjects.make(
        heard.tx,
        heard.me,
        practice.subject,
        (practice.id, practice.version),
        assignment.given,
        heard.now,
        assignment_id=assignment.id,
    )


async def keep(heard: Heard, subject: Subject) -> Entry:
    """Keeps one. When it was asked for and not answered yet this answers it; otherwise it is self-started."""
    practice = await practices.get(heard.tx, subject.practice_id, subject.practice_version)
    turn = taps.tap(practice, subject.given, heard.now)
    agreed = next((one.id for one in await finding.in_force(heard) if one.id == subject.assignment_id), None)
    asked = None if agreed is None else await occurrences.open_of(heard.tx, agreed, heard.now)
    entry = await keep_entry(
        heard,
        new_id() if asked is None else asked.id,
        (practice.id, practice.version),
        "full",
        assignment_id=agreed,
        prompted=asked is not None,
        walk=turn.walk,
        outcome="done",
        subject_id=subject.id,
    )
    await keep_answers(heard, entry, practice, turn.kept)
    if asked is not None:
        await occurrences.open_(heard.tx, asked.id, heard.now)
        await occurrences.answered(heard.tx, asked.id, heard.now)
    return entry


async def tapped(heard: Heard, entry_id: UUID) -> Entry | None:
    """An entry of the client's own that a tap has made; None when it is gone."""
    entry = await entries.get(heard.tx, entry_id, heard.me)
    mine = entry is not None and entry.client_id == heard.me and entry.subject_id is not None
    return entry if mine else None


async def add(heard: Heard, entry: Entry, reply: Picked | Typed) -> str:
    """Keeps the word that follows a tap; gives it as it is shown. Raises ReplyNotAccepted when it does not fit."""
    assert entry.walk is not None
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    turn = taps.add(practice, Walk.from_json(entry.walk), reply, heard.now)
    await keep_answers(heard, entry, practice, turn.kept)
    await entries.go_on(heard.tx, entry.id, entry.client_id, turn.walk.to_json(), heard.now)
    step = taps.word_step(practice)
    return asking.shown(heard, practice, step, turn.walk.answers[step.id], entry.language) or ""
