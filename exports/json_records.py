"""What may stand in the JSON of a log: a strict model of each record, made of the record itself."""

import json
import re
from dataclasses import fields
from datetime import UTC, date, datetime
from types import GenericAlias
from typing import Annotated, Any, Literal, get_type_hints
from uuid import UUID
from zoneinfo import available_timezones

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, create_model

from practices.ladder import Ladder, Rung
from storage.assignments import Assignment
from storage.earlier_cadences import Held
from storage.entries import Answer, Entry
from storage.files import File
from storage.goals import ActionItem, Goal
from storage.notes import Note
from storage.occurrences import Occurrence
from storage.proposals import Step, Terms
from storage.subjects import Subject

STRICT = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)
MOST = 2**31 - 1  # of a whole number in a column
_INSTANT = r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z"
_LOCAL = r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}[+-]\d{2}:\d{2}(:\d{2})?"
_KEY = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_DAY = r"\d{4}-\d{2}-\d{2}"


def _instant(text: object) -> object:
    if not isinstance(text, str) or not re.fullmatch(_INSTANT, text) or not "1970" <= text < "2200":
        raise ValueError("is no instant in UTC to the microsecond")
    return datetime.fromisoformat(text).astimezone(UTC)


def _key(text: object) -> object:
    if not isinstance(text, str) or not re.fullmatch(_KEY, text):
        raise ValueError("is no key")
    return UUID(text)


def _day(text: object) -> object:
    if not isinstance(text, str) or not re.fullmatch(_DAY, text) or not "1970" <= text < "2200":
        raise ValueError("is no day")
    return date.fromisoformat(text)


def _zone(text: object) -> object:
    if text not in available_timezones():
        raise ValueError("is no time zone")
    return text


def _text(pattern: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^{pattern}$"})


Instant = Annotated[datetime, BeforeValidator(_instant), _text(_INSTANT)]
Key = Annotated[UUID, BeforeValidator(_key), _text(_KEY)]
Date = Annotated[date, BeforeValidator(_day), _text(_DAY)]
Zone = Annotated[str, BeforeValidator(_zone)]
Local = Annotated[str, Field(pattern=f"^{_LOCAL}$")]
Whole = Annotated[int, Field(ge=-MOST, le=MOST)]
# As they stand in the file: what a record has instead of each.
KINDS: dict[Any, Any] = {
    datetime: Instant,
    datetime | None: Instant | None,
    UUID: Key,
    UUID | None: Key | None,
    date: Date,
    date | None: Date | None,
    int: Whole,
    int | None: Whole | None,
    tuple[str, ...]: list[str],
}


def _model(called: str, /, **columns: Any) -> Any:
    """A model with exactly these columns, all of which must be there."""
    asked: dict[str, Any] = {column: (kind, ...) for column, kind in columns.items()}
    return create_model(called, __config__=STRICT, **asked)


def _record(of: type, *without: str, **more: Any) -> Any:
    """A model of a record without some of its columns, each instant with its local time beside it, and with `more`."""
    hints = get_type_hints(of)
    columns: dict[str, Any] = {}
    for column in fields(of):
        if column.name in without:
            continue
        kind = hints[column.name]
        columns[column.name] = Zone if column.name == "zone" else KINDS.get(kind, kind)
        if column.name.endswith("_at"):
            columns[f"{column.name}_local"] = Local | None if kind == datetime | None else Local
    return _model(of.__name__, **(columns | more))


def _many(model: Any) -> GenericAlias:
    return GenericAlias(list, (model,))


def _answer() -> Any:
    """An answer, which has a file where one was sent."""
    file = _record(File, "person_id", "purpose", "entry_id", "step_id", "telegram_id", "attempts", path=str | None)
    return create_model("Answer", __base__=_record(Answer, "client_id", "entry_id", "message_id"), file=(file, None))


def _log() -> Any:
    entry = _record(Entry, "client_id", "is_current", score=dict[str, Any] | None, answers=_many(_answer()))
    item = _record(ActionItem, "client_id", "goal_id", "asked_as")
    return _model(
        "MidweekLog",
        format=Literal["midweek-log"],
        version=Literal[2],
        made_at=Instant,
        made_at_local=Local,
        client=_model("Whose", id=Key, name=str, language=str, zone=Zone),
        range=_model("Range", first=Date | None, last=Date | None),
        practices=_many(_model("Version", id=str, version=Whole, name=str, definition=dict[str, Any])),
        assignments=_many(_record(Assignment, "client_id", "therapist_id", "considered_at")),
        proposal_steps=_many(_record(Step, "client_id", "by_id", terms=_record(Terms) | None)),
        earlier_cadences=_many(_record(Held, "client_id")),
        entries=_many(entry),
        occurrences=_many(_record(Occurrence, "client_id", "nudge_id", zone=Zone)),
        notes=_many(_record(Note, "client_id")),
        goals=_many(_record(Goal, "client_id", action_items=_many(item))),
        subjects=_many(_record(Subject, "client_id", by_hour=list[Whole])),
        ladders=_many(_record(Ladder, "client_id", rungs=_many(_record(Rung, "worked")))),
    )


LogRecord: type[BaseModel] = _log()


def schema_text() -> str:
    """The JSON Schema of the file, for whoever reads it elsewhere."""
    schema = LogRecord.model_json_schema(mode="validation")
    schema |= {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "The log of a client of Midweek"}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
