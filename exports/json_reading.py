"""Reads the JSON of a log back: strictly, and before anything is kept. What it is made of is exports/json_file.py's."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, NoReturn, TypeVar
from uuid import UUID

from pydantic import ValidationError

from exports import json_file
from exports.json_file import Whose
from exports.json_records import LogRecord
from exports.rows import rows_of
from practices.definition import Practice
from practices.formats.caps import nodes_of
from practices.ladder import Ladder, Rung
from storage.assignments import Assignment
from storage.earlier_cadences import Held
from storage.entries import Answer, Entry
from storage.files import File
from storage.goals import ActionItem, Goal
from storage.log import Aim, Log, Logged, Unanswered
from storage.notes import Note
from storage.occurrences import Occurrence
from storage.proposals import Step, Terms
from storage.subjects import Subject

LARGEST = 60_000_000  # bytes, more than Telegram brings
MOST_NODES = 1_000_000
DEEPEST = 60
# What follows from the rest, by the rules and in the zones of today.
DERIVED = frozenset({"score", "by_hour", "name"})

_Of = TypeVar("_Of")


class BadLog(ValueError):
    """A file that cannot be taken in, as a sentence. Of what stands in it there is nothing in that."""


@dataclass(frozen=True)
class Told:
    """What a file tells: a log, whose it is, and when it was made."""

    log: Log
    whose: Whose
    made_at: datetime


def read(content: bytes) -> Told:
    """Reads a file. Raises BadLog."""
    whole = _parsed(content)
    found = whole if isinstance(whole, dict) else {}
    if found.get("format") != json_file.FORMAT:
        raise BadLog("This is not a log of Midweek: it does not say that it is one.")
    if found.get("version") != json_file.VERSION:
        raise BadLog(f"This log is of another version; version {json_file.VERSION} can be read.")
    try:
        record = LogRecord.model_validate(found)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        raise BadLog(f"This log is damaged at {'.'.join(map(str, first['loc']))}: {first['msg']}.") from None
    try:
        told = _told(record)
        again = json_file.make(told.log, told.whose, told.made_at)
        rows_of(told.log)
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, StopIteration):
        raise BadLog("This log contradicts itself: it names what is not in it.") from None
    if _compared(json.loads(again)) != _compared(found):
        raise BadLog("This log contradicts itself: some of it would be lost.")
    return told


def _parsed(content: bytes) -> Any:
    if len(content) > LARGEST:
        raise BadLog(f"The file has {len(content):,} bytes; up to {LARGEST:,} can be read.")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        raise BadLog("The file is not written in UTF-8.") from None
    _check_nodes(text)
    try:
        whole = json.loads(text, parse_constant=_refuse_number, parse_float=_finite, object_pairs_hook=_without_doubles)
    except BadLog:
        raise
    except (ValueError, RecursionError):
        raise BadLog("The file is no JSON: it ends early, or a comma or a bracket is missing.") from None
    _check_words(whole)
    return whole


def _check_nodes(text: str) -> None:
    nodes, deepest = nodes_of(text)
    if nodes > MOST_NODES:
        raise BadLog(f"The file holds {nodes:,} values; up to {MOST_NODES:,} can be read.")
    if deepest > DEEPEST:
        raise BadLog(f"The file is nested {deepest:,} deep; up to {DEEPEST} can be read.")


def _refuse_number(_text: str) -> NoReturn:
    raise BadLog("The file holds a number that is none.")


def _finite(text: str) -> float:
    number = float(text)
    return number if number - number == 0 else _refuse_number(text)


def _without_doubles(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise BadLog("The file says the same thing twice.")
    return found


def _check_words(value: Any) -> None:
    """Refuses what no database keeps: NUL, and halves of surrogate pairs. It is no deeper than was checked."""
    match value:
        case str():
            if "\x00" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
                raise BadLog("The file holds a character that cannot be kept: NUL, or half of a letter.")
        case list():
            for one in value:
                _check_words(one)
        case dict():
            for name, one in value.items():
                _check_words(name)
                _check_words(one)


def _compared(value: Any) -> Any:
    """What has to come back: all but what follows from the rest."""
    match value:
        case list():
            return [_compared(one) for one in value]
        case dict():
            kept = {name: one for name, one in value.items() if name not in DERIVED and not name.endswith("_at_local")}
            return {name: _compared(one) for name, one in kept.items()}
    return value


def _made(of: type[_Of], record: Any, **more: Any) -> _Of:
    """A record of what its model holds, and what the file leaves out."""
    known = {column.name: getattr(record, column.name) for column in fields(of) if hasattr(record, column.name)}  # type: ignore[arg-type]  # all are dataclasses
    return of(**known | more)


def _told(record: Any) -> Told:
    whose = Whose(record.client.id, record.client.name, record.client.language, record.client.zone)
    mine = {"client_id": whose.id}
    practices = tuple(_practice(one) for one in record.practices)
    logged, unanswered = _logged(record, mine)
    log = Log(
        client_id=whose.id,
        first=record.range.first,
        last=record.range.last,
        entries=logged,
        unanswered=unanswered,
        assignments=tuple(_made(Assignment, one, **mine, therapist_id=None) for one in record.assignments),
        practices=practices,
        notes=tuple(_made(Note, one, **mine) for one in record.notes),
        goals=tuple(_aim(one, mine) for one in record.goals),
        subjects=tuple(_made(Subject, one, **mine) for one in record.subjects),
        ladders=tuple(_ladder(one, mine) for one in record.ladders),
        files=tuple(_file(one, answer, whose) for one in record.entries for answer in one.answers if answer.file),
        steps=tuple(_step(one, mine) for one in record.proposal_steps),
        earlier=tuple(_made(Held, one, **mine) for one in record.earlier_cadences),
    )
    return Told(log, whose, record.made_at)


def _practice(record: Any) -> Practice:
    practice = Practice.from_json(record.definition)
    if (practice.id, practice.version) != (record.id, record.version):
        raise ValueError(record.id)
    return practice


def _logged(record: Any, mine: Mapping[str, UUID]) -> tuple[tuple[Logged, ...], tuple[Unanswered, ...]]:
    due = {one.id: (_made(Occurrence, one, **mine), one.zone) for one in record.occurrences}
    following: dict[UUID, list[Occurrence]] = {}
    for occurrence, _ in due.values():
        if occurrence.entry_id is not None:
            following.setdefault(occurrence.entry_id, []).append(occurrence)
    logged = []
    for one in record.entries:
        prompted = due.pop(one.occurrence_id, (None, ""))[0]
        entry = _made(Entry, one, **mine, is_current=False)
        answers = tuple(_made(Answer, answer, **mine, entry_id=one.id) for answer in one.answers)
        logged.append(Logged(entry, answers, prompted, tuple(following.pop(one.id, ()))))
    agreed = {one.id: (one.practice_id, one.practice_version) for one in record.assignments}
    unanswered = [
        Unanswered(occurrence, *agreed[occurrence.assignment_id], zone)
        for occurrence, zone in due.values()
        if occurrence.entry_id is None
    ]
    if following:
        raise LookupError("what follows up no entry")
    return tuple(logged), tuple(unanswered)


def _aim(record: Any, mine: Mapping[str, UUID]) -> Aim:
    items = tuple(_made(ActionItem, one, **mine, goal_id=record.id) for one in record.action_items)
    return Aim(_made(Goal, record, **mine), items)


def _ladder(record: Any, mine: Mapping[str, UUID]) -> Ladder:
    rungs = tuple(_made(Rung, rung) for rung in record.rungs)
    return Ladder(record.id, made_at=record.made_at, ended_at=record.ended_at, rungs=rungs, **mine)


def _file(entry: Any, answer: Any, whose: Whose) -> File:
    about = {"person_id": whose.id, "purpose": "answer", "entry_id": entry.id, "step_id": answer.step_id}
    return _made(File, answer.file, **about, telegram_id="", attempts=1)


def _step(record: Any, mine: Mapping[str, UUID]) -> Step:
    terms = None if record.terms is None else _made(Terms, record.terms)
    return _made(Step, record, **mine, by_id=None, terms=terms, wishes=tuple(record.wishes))
