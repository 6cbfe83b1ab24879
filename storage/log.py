"""The log as it is read and handed over: entries with their answers, and the occurrences that nobody answered."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, null, or_, select, type_coerce

from practices.definition import Practice
from practices.ladder import Ladder
from storage import (
    assignments,
    care_modes,
    earlier_cadences,
    files,
    goals,
    ladders,
    log_practices,
    notes,
    proposals,
    subjects,
)
from storage.assignments import Assignment, State
from storage.clients import clients
from storage.columns import Instant
from storage.database import Transaction
from storage.earlier_cadences import Held
from storage.entries import (
    Answer,
    Entry,
    answer_visible_to,
    answers,
    entries,
    entry_visible_to,
    opened,
    opened_answers,
    seen_by,
)
from storage.files import File
from storage.goals import ActionItem, Goal
from storage.log_parts import Part
from storage.notes import Note
from storage.occurrences import Occurrence, occurrences
from storage.proposals import Step
from storage.subjects import Subject

# How much of a log is read at once, so that a long one takes no more memory than a short one: what a client can write
# in so many days has an end.
A_PAGE = timedelta(days=7)
# All but drafts, which only their writer knows.
SAID: tuple[State, ...] = ("proposed", "change asked", "accepted", "declined", "withdrawn", "ended")


@dataclass(frozen=True)
class Logged:
    """An entry with its answers in the order of its steps.

    `occurrence` is the one that it answers, None when it was self-started; `follow_ups` are the ones that ask, at the
    times that the client named, how it went, in the order in which they are due.
    """

    entry: Entry
    answers: tuple[Answer, ...]
    occurrence: Occurrence | None
    follow_ups: tuple[Occurrence, ...]


@dataclass(frozen=True)
class Unanswered:
    """An occurrence without an entry: still open, expired, missed by us, paused, withdrawn.

    Or with one that is private, and somebody else than its client reads; or that was deleted. `closed_as` says so then,
    and nothing more. `zone` is the client's now.
    """

    occurrence: Occurrence
    practice_id: str
    practice_version: int
    zone: str


@dataclass(frozen=True)
class Aim:
    """A goal with its action items, what is not done yet first."""

    goal: Goal
    items: tuple[ActionItem, ...]


@dataclass(frozen=True)
class Log:
    """A client's log between two local days, both included; None leaves that end open. All is ordered by time.

    `assignments` are all that were ever proposed, whatever the days; `practices` are the versions that the rest names.
    `steps` are those by which both came to agree on these, `earlier` the cadences that these had before.
    `notes` are what the client noted for a session on these days; where one practice is asked for, none.
    `care` are the client's days in care mode, whatever the days, each time by its first and last; None: it lasts.
    `goals` are all that were ever set and `ladders` all that there were, whatever the days; where one practice is asked
    for, none. `subjects` are all that was ever counted or stood on a card. `files` are what was sent as these answers.
    """

    client_id: UUID
    first: date | None
    last: date | None
    entries: tuple[Logged, ...]
    unanswered: tuple[Unanswered, ...]
    assignments: tuple[Assignment, ...]
    practices: tuple[Practice, ...]
    notes: tuple[Note, ...] = ()
    goals: tuple[Aim, ...] = ()
    subjects: tuple[Subject, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    files: tuple[File, ...] = ()
    steps: tuple[Step, ...] = ()
    earlier: tuple[Held, ...] = ()
    care: tuple[tuple[date, date | None], ...] = ()

    def practice(self, practice_id: str, version: int) -> Practice:
        """A practice in the version that an entry, an assignment or an occurrence of this log names."""
        return next(one for one in self.practices if (one.id, one.version) == (practice_id, version))


async def read(
    tx: Transaction,
    client_id: UUID,
    reader: UUID,
    first: date | None = None,
    last: date | None = None,
    practice_id: str | None = None,
) -> Log:
    """Reads a log; for a reader who may not see the client it is empty.

    An entry belongs to the client's local day on which it began, an occurrence that nobody answered to the day on
    which it was due.
    """
    part = Part(client_id, reader, first, last, practice_id)
    return await _with_page(tx, await _apart_from_days(tx, part), part)


async def pages(
    tx: Transaction,
    client_id: UUID,
    reader: UUID,
    first: date | None = None,
    last: date | None = None,
    practice_id: str | None = None,
) -> AsyncIterator[Log]:
    """The same log in pages by time, one at least: each has its own entries, unanswered occurrences and files.

    What was agreed, and the practices, are in every page; all else is in the first. Of a transaction that only reads
    it is one state of the log.
    """
    part = Part(client_id, reader, first, last, practice_id)
    rest = await _apart_from_days(tx, part)
    at, end = await _ends(tx, part)
    while at <= end:
        yield await _with_page(tx, rest, replace(part, since=at, until=at + A_PAGE))
        rest = replace(rest, notes=(), goals=(), subjects=(), ladders=(), steps=(), earlier=(), care=())
        at += A_PAGE


async def count_answers(
    tx: Transaction,
    client_id: UUID,
    reader: UUID,
    first: date | None = None,
    last: date | None = None,
    practice_id: str | None = None,
) -> int:
    """About how many answers such a log holds: as many, and those of some hours more at either end."""
    part = Part(client_id, reader, first, last, practice_id)
    counted = _chosen(part, func.count()).join_from(answers, entries, entries.c.id == answers.c.entry_id)
    return int((await tx.execute(counted.where(answer_visible_to(reader)))).scalar_one())


async def practices_of(tx: Transaction, client_id: UUID, reader: UUID) -> dict[str, int]:
    """The practices that a log names, each with its newest version in there."""
    part = Part(client_id, reader, None, None, None)
    newest: dict[str, int] = {}
    named = [
        (one.practice_id, one.practice_version) for one in await assignments.of_client(tx, client_id, reader, SAID)
    ]
    for practice_id, version in (*named, *await _versions(tx, part)):
        newest[practice_id] = max(version, newest.get(practice_id, 0))
    return newest


async def _ends(tx: Transaction, part: Part) -> tuple[datetime, datetime]:
    """The first and the last instant at which anything of a log can have begun or been due."""
    found: list[datetime] = []
    for column, client in (
        (entries.c.started_at, entries.c.client_id),
        (occurrences.c.due_at, occurrences.c.client_id),
    ):
        ends = select(func.min(column), func.max(column)).where(client == part.client_id, part.may_have(column))
        found += [at for at in (await tx.execute(ends)).one() if at is not None]
    nothing = datetime(2000, 1, 1, tzinfo=UTC)
    return min(found, default=nothing), max(found, default=nothing)


async def _with_page(tx: Transaction, rest: Log, part: Part) -> Log:
    """The log with the entries of a page, what nobody answered of it, and the files among its answers."""
    found = await _entries(tx, part)
    kept = await _answers(tx, part)
    due = await _occurrences(tx, part)
    logged = tuple(_logged(found, kept, due, part))
    theirs = {(answer.entry_id, answer.step_id) for one in logged for answer in one.answers}
    sent = tuple(file for file in rest.files if (file.entry_id, file.step_id) in theirs)
    return replace(rest, entries=logged, unanswered=tuple(_unanswered(found, due, part)), files=sent)


async def _apart_from_days(tx: Transaction, part: Part) -> Log:
    """A log without entries and occurrences; with all files that the reader may see, whichever page they are of."""
    client_id, reader, practice_id = part.client_id, part.reader, part.practice_id
    agreed = await assignments.of_client(tx, client_id, reader, SAID)
    about = tuple(one for one in agreed if practice_id in (None, one.practice_id))
    ids = {one.id for one in about}
    kept_beyond = await subjects.all_of(tx, client_id, reader)
    of_practice = tuple(one for one in kept_beyond if practice_id in (None, one.practice_id))
    # What was due belongs to an assignment.
    versions = await _versions(tx, part)
    versions |= {(one.practice_id, one.practice_version) for one in about}
    versions |= {(one.practice_id, one.practice_version) for one in of_practice}
    noted = await notes.all_of(tx, client_id, reader) if practice_id is None else []
    return Log(
        client_id,
        part.first,
        part.last,
        entries=(),
        unanswered=(),
        assignments=about,
        practices=await log_practices.told(tx, part, versions),
        notes=tuple(note for note in noted if part.has(note.written_at, note.zone)),
        goals=await _goals(tx, client_id, reader) if practice_id is None else (),
        subjects=of_practice,
        ladders=tuple(await ladders.all_of(tx, client_id, reader)) if practice_id is None else (),
        files=tuple(await files.of_client(tx, client_id, reader)),
        steps=tuple(one for one in await proposals.all_steps(tx, client_id, reader) if one.assignment_id in ids),
        earlier=tuple(
            one for one in await earlier_cadences.of_client(tx, client_id, reader) if one.assignment_id in ids
        ),
        care=await _care(tx, client_id, reader),
    )


async def _care(tx: Transaction, client_id: UUID, reader: UUID) -> tuple[tuple[date, date | None], ...]:
    zone = (await tx.execute(select(clients.c.zone).where(clients.c.person_id == client_id))).scalar_one_or_none()

    def day(at: datetime) -> date:
        return at.astimezone(ZoneInfo(zone or "UTC")).date()

    found = await care_modes.of_client(tx, client_id, reader)
    return tuple((day(one.began_at), None if one.ended_at is None else day(one.ended_at)) for one in found)


async def _versions(tx: Transaction, part: Part) -> set[tuple[str, int]]:
    """The versions of practices that the entries name. Of most days it is plain that they are asked for."""
    about = (entries.c.practice_id, entries.c.practice_version)
    doubtful = type_coerce(case((part.must_have(entries.c.started_at), null()), else_=entries.c.started_at), Instant)
    rows = await tx.execute(_chosen(part, *about, entries.c.zone, doubtful.label("at")).distinct())
    return {(row.practice_id, row.practice_version) for row in rows if row.at is None or part.has(row.at, row.zone)}


async def _goals(tx: Transaction, client_id: UUID, reader: UUID) -> tuple[Aim, ...]:
    found = await goals.of_client(tx, client_id, reader)
    items = await goals.items_of(tx, [goal.id for goal in found], reader)
    return tuple(Aim(goal, tuple(items[goal.id])) for goal in sorted(found, key=lambda goal: (goal.set_at, goal.id)))


def _chosen(part: Part, *columns: Any) -> Select[Any]:
    return select(*columns).where(
        entries.c.client_id == part.client_id,
        entry_visible_to(part.reader),
        part.may_have(entries.c.started_at),
        part.of_practice(entries.c.practice_id),
    )


async def _entries(tx: Transaction, part: Part) -> list[Entry]:
    found = _chosen(part, *seen_by(part.reader)).order_by(entries.c.started_at, entries.c.id)
    return await opened(tx, (await tx.execute(found)).mappings())


async def _answers(tx: Transaction, part: Part) -> dict[UUID, list[Answer]]:
    found = (
        _chosen(part, answers)
        .join_from(answers, entries, entries.c.id == answers.c.entry_id)
        .where(answer_visible_to(part.reader))
        .order_by(answers.c.entry_id, answers.c.position)
    )
    by_entry: dict[UUID, list[Answer]] = {}
    for answer in await opened_answers(tx, (await tx.execute(found)).mappings()):
        by_entry.setdefault(answer.entry_id, []).append(answer)
    return by_entry


@dataclass(frozen=True)
class _Due:
    occurrence: Occurrence
    practice: tuple[str, int] | None  # None where it follows an entry up: the entry knows
    zone: str


async def _occurrences(tx: Transaction, part: Part) -> list[_Due]:
    table = assignments.assignments
    left_no_entry = and_(
        occurrences.c.entry_id.is_(None),
        ~exists().where(entries.c.occurrence_id == occurrences.c.id, entry_visible_to(part.reader)),
        part.may_have(occurrences.c.due_at),
        part.of_practice(table.c.practice_id),
    )
    of_entries = or_(
        occurrences.c.id.in_(_chosen(part, entries.c.occurrence_id)),
        occurrences.c.entry_id.in_(_chosen(part, entries.c.id)),
    )
    found = (
        select(*_told(part.reader), table.c.practice_id, table.c.practice_version, clients.c.zone)
        .join(clients, clients.c.person_id == occurrences.c.client_id)
        .outerjoin(table, table.c.id == occurrences.c.assignment_id)
        .where(
            part.visible(occurrences.c.client_id, occurrences.c.due_at),
            or_(left_no_entry, of_entries),
            part.may_know(table.c.practice_id),
        )
        .order_by(occurrences.c.due_at, occurrences.c.id)
    )
    return [_due(row) for row in await tx.execute(found)]


def _told(reader: UUID) -> list[ColumnElement[Any]]:
    """The columns of an occurrence; of one that a private entry answers, others than the client learn no more."""
    is_private = exists().where(
        entries.c.occurrence_id == occurrences.c.id, entries.c.sharing == "private", entries.c.client_id != reader
    )
    hidden = {name: case((~is_private, occurrences.c[name])) for name in ("opened_at", "answered_at", "closed_at")}
    hidden["closed_as"] = case((is_private, "kept private"), else_=occurrences.c.closed_as)
    return [hidden[column.name].label(column.name) if column.name in hidden else column for column in occurrences.c]


def _due(row: Any) -> _Due:
    columns = dict(row._mapping)
    practice, zone = (columns.pop("practice_id"), columns.pop("practice_version")), columns.pop("zone")
    return _Due(Occurrence(**columns), None if practice[0] is None else practice, zone or "UTC")


def _logged(found: list[Entry], kept: dict[UUID, list[Answer]], due: list[_Due], part: Part) -> Iterator[Logged]:
    by_id = {one.occurrence.id: one.occurrence for one in due}
    following: dict[UUID | None, list[Occurrence]] = {}
    for one in due:
        following.setdefault(one.occurrence.entry_id, []).append(one.occurrence)
    for entry in found:
        if part.has(entry.started_at, entry.zone):
            prompted = None if entry.occurrence_id is None else by_id.get(entry.occurrence_id)
            yield Logged(entry, tuple(kept.get(entry.id, ())), prompted, tuple(following.get(entry.id, ())))


def _unanswered(found: list[Entry], due: list[_Due], part: Part) -> Iterator[Unanswered]:
    # An entry outside the days that are asked for takes its occurrence with it.
    answered = {entry.occurrence_id for entry in found}
    for one in due:
        if one.practice is None or one.occurrence.id in answered:
            continue
        if part.has(one.occurrence.due_at, one.zone):
            yield Unanswered(one.occurrence, *one.practice, one.zone)
