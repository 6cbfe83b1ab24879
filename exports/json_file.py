"""The log as data, complete and exact: nothing that was asked, answered or due is left out or changed.

    {"format": "midweek-log", "version": 2, "made_at", "client": {id, name, language, zone}, "range": {first, last},
     "practices":   [{id, version, name, definition}],   every version that the rest names, whole
     "assignments": [...],                               what was agreed or proposed, whatever the range
     "proposal_steps": [...], "earlier_cadences": [...], how both came to agree on these, and how often they were before
     "entries":     [{..., "answers": [...]}],           occurrence_id is null for what was self-started, score for what
                                                         is no measure, score.total for one that is not complete; an
                                                         answer that is a file has `file`, with the path under which it
                                                         lies beside this, if it came along
     "occurrences": [...],                               entry_id is the entry that it follows up, if it does
     "notes":       [...],                               what to bring up; entry_id is the entry that it is about
     "goals":       [{..., "action_items": [...]}],      planned_at is the instant that the client named, if they did
     "subjects":    [{..., "by_hour": [...]}],           what entries name by subject_id: things counted, cards at hand;
                                                         and how many of these entries fall into each hour of the day
     "ladders":     [{..., "rungs": [...]}]}             the easiest rung first; entries name a rung by subject_id

Everything is ordered by time. What is named by its key and is not in the file is named nowhere, but
for subjects and occurrences. An instant is written twice:
`<name>_at` in UTC to the microsecond, and `<name>_at_local` with the offset of the zone beside it. A moment that a
client named as an answer is an instant in UTC.
"""

import io
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any, TypeAlias
from uuid import UUID
from zoneinfo import ZoneInfo

from exports.instants import in_utc, in_zone
from exports.rows import score_of
from practices.definition import Practice
from practices.ladder import Ladder
from practices.scoring import ScaleScore, Score
from storage.assignments import Assignment
from storage.entries import Answer
from storage.files import File
from storage.log import Aim, Log, Logged
from storage.notes import Note
from storage.occurrences import Occurrence
from storage.proposals import Step
from storage.subjects import Subject

FORMAT = "midweek-log"
VERSION = 2

# What is written of each file, by the entry and the step that it answers.
Sent: TypeAlias = Mapping[tuple[UUID | None, str | None], dict[str, Any]]


@dataclass(frozen=True)
class Whose:
    """The client whose log it is. `zone` is their IANA zone now."""

    id: UUID
    name: str
    language: str
    zone: str


class JsonFile:
    """Is given a log page by page, and then has the file, UTF-8; the same log at the same instant gives the same bytes.

    `paths` are those of the files that come along.
    """

    def __init__(self, log: Log, whose: Whose, now: datetime, paths: Mapping[UUID, str] | None = None) -> None:
        self._whose = whose
        self._paths = paths or {}
        self._file = io.BytesIO()
        self._agreed = {one.id for one in log.assignments}
        self._entries: set[UUID] = set()
        self._occurrences: list[tuple[datetime, UUID, bytes]] = []
        self._later = log
        self._hours: dict[UUID, list[int]] = {subject.id: [0] * 24 for subject in log.subjects}
        about = {
            "format": FORMAT,
            "version": VERSION,
            **_plain({"made_at": now}, whose.zone),
            "client": _plain(asdict(whose), whose.zone),
            "range": _plain({"first": log.first, "last": log.last}, whose.zone),
            "practices": [_practice(practice, whose.language) for practice in log.practices],
            "assignments": [_assignment(assignment, whose.zone) for assignment in log.assignments],
            "proposal_steps": [_step(step) for step in log.steps],
            "earlier_cadences": [_plain(_without(held, "client_id"), whose.zone) for held in log.earlier],
        }
        # All but the bracket that closes it.
        self._file.write(_text(about, 0)[:-2] + b',\n  "entries": [')

    def add(self, page: Log) -> None:
        """Writes the entries of a page; what is to be in another order, or after them, waits."""
        sent = {(file.entry_id, file.step_id): _file(file, self._paths.get(file.id)) for file in page.files}
        for logged in page.entries:
            entry = logged.entry
            self._file.write((b"," if self._entries else b"") + b"\n    ")
            self._file.write(_text(_entry(page, logged, sent, self._agreed), 4))
            self._entries.add(entry.id)
            if entry.subject_id in self._hours:
                self._hours[entry.subject_id][entry.started_at.astimezone(ZoneInfo(entry.zone)).hour] += 1
        for occurrence, zone in _occurrences(page):
            plain = _plain(_without(occurrence, "client_id", "nudge_id"), zone) | {"zone": zone}
            written = _named_here(plain, "assignment_id", self._agreed)
            self._occurrences.append((occurrence.due_at, occurrence.id, _text(written, 4)))

    def content(self) -> bytes:
        """The file, whole."""
        self._file.write(b"\n  ]" if self._entries else b"]")
        self._file.write(b',\n  "occurrences": [')
        self._file.write(b",".join(b"\n    " + written for *_, written in sorted(self._occurrences)))
        self._file.write(b"\n  ],\n" if self._occurrences else b"],\n")
        log, zone = self._later, self._whose.zone
        rest = {
            "notes": [_note(note, self._entries) for note in log.notes],
            "goals": [_goal(aim) for aim in log.goals],
            "subjects": [_subject(subject, self._hours[subject.id], zone, self._agreed) for subject in log.subjects],
            "ladders": [_ladder(ladder, zone) for ladder in log.ladders],
        }
        self._file.write(_text(rest, 0)[2:] + b"\n")
        return self._file.getvalue()


def make(log: Log, whose: Whose, now: datetime, paths: Mapping[UUID, str] | None = None) -> bytes:
    """The file of a log that is there as a whole."""
    file = JsonFile(log, whose, now, paths)
    file.add(log)
    return file.content()


def _text(value: Any, indent: int) -> bytes:
    """A value as it stands in the file, so far in. In a string there are no line breaks."""
    written = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return written.replace("\n", "\n" + " " * indent).encode()


def _named_here(record: dict[str, Any], name: str, known: Collection[UUID]) -> dict[str, Any]:
    """A record, naming another only if that is here: the reader may not see it, or not have asked for it."""
    named = record[name]
    return record if named is None or UUID(named) in known else record | {name: None}


def _plain(columns: Mapping[str, Any], zone: str) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for name, value in columns.items():
        plain[name] = _json(value)
        if name.endswith("_at"):
            plain[f"{name}_local"] = None if value is None else in_zone(value, zone, "microseconds")
    return plain


def _json(value: Any) -> Any:
    match value:
        case datetime():
            return in_utc(value, "microseconds")
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
    return value


def _without(record: object, *names: str) -> dict[str, Any]:
    return {name: value for name, value in vars(record).items() if name not in names}


def _practice(practice: Practice, language: str) -> dict[str, Any]:
    name = practice.words_in(language).name
    return {"id": practice.id, "version": practice.version, "name": name, "definition": practice.to_json()}


def _assignment(assignment: Assignment, zone: str) -> dict[str, Any]:
    return _plain(_without(assignment, "client_id", "therapist_id", "considered_at"), zone)


def _step(step: Step) -> dict[str, Any]:
    terms = None if step.terms is None else asdict(step.terms)
    return _plain(_without(step, "client_id", "by_id") | {"terms": terms, "wishes": list(step.wishes)}, "UTC")


def _entry(log: Log, logged: Logged, sent: Sent, agreed: Collection[UUID]) -> dict[str, Any]:
    entry = logged.entry
    columns = _named_here(_plain(_without(entry, "client_id", "is_current"), entry.zone), "assignment_id", agreed)
    score = score_of(log.practice(entry.practice_id, entry.practice_version), logged)
    return columns | {
        "score": None if score is None else _score(score),
        "answers": [_answer(answer, sent) for answer in logged.answers],
    }


def _score(score: Score) -> dict[str, Any]:
    parts = {part.name: _scale(part) for part in score.subscales}
    return _scale(score.total) | {"subscales": parts, "missing": list(score.missing), "needed": score.needed}


def _scale(scale: ScaleScore) -> dict[str, Any]:
    return {
        "total": scale.total,
        "highest": scale.highest,
        "band": scale.band,
        "cutoffs": {cutoff.name: is_reached for cutoff, is_reached in scale.cutoffs},
    }


def _answer(answer: Answer, sent: Sent) -> dict[str, Any]:
    plain = _plain(_without(answer, "client_id", "entry_id", "message_id"), answer.zone)
    file = sent.get((answer.entry_id, answer.step_id))
    return plain if file is None else plain | {"file": file}


def _file(file: File, path: str | None) -> dict[str, Any]:
    known = {name: getattr(file, name) for name in ("id", "kind", "mime_type", "name", "size", "state", "reason")}
    return _plain({**known, "put_at": file.put_at}, "UTC") | {"path": path}


def _note(note: Note, known: Collection[UUID]) -> dict[str, Any]:
    return _named_here(_plain(_without(note, "client_id"), note.zone), "entry_id", known)


def _goal(aim: Aim) -> dict[str, Any]:
    items = [_plain(_without(item, "client_id", "goal_id", "asked_as"), item.zone) for item in aim.items]
    return _plain(_without(aim.goal, "client_id"), aim.goal.zone) | {"action_items": items}


def _subject(subject: Subject, by_hour: list[int], zone: str, agreed: Collection[UUID]) -> dict[str, Any]:
    plain = _plain(_without(subject, "client_id"), zone)
    return _named_here(plain, "assignment_id", agreed) | {"by_hour": by_hour}


def _ladder(ladder: Ladder, zone: str) -> dict[str, Any]:
    rungs = [_plain(_without(rung, "worked"), zone) for rung in ladder.rungs]
    return _plain(_without(ladder, "client_id", "rungs"), zone) | {"rungs": rungs}


def _occurrences(log: Log) -> Iterator[tuple[Occurrence, str]]:
    """Every occurrence, and where its local times are: at the entry that it belongs to, or where the client is now."""
    yield from ((one.occurrence, one.zone) for one in log.unanswered)
    for logged in log.entries:
        prompted = () if logged.occurrence is None else (logged.occurrence,)
        yield from ((occurrence, logged.entry.zone) for occurrence in (*prompted, *logged.follow_ups))
