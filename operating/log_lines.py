"""What may stand in a log line: a fixed sentence, an action, and fields of this list. Nothing else gets through.

Who logs is not trusted to leave words out. A value passes when it cannot be anybody's: a number or a key of a row, a
word of the program's own, the name of an error's class, a place in the code. What libraries say is held back whole, as
it may quote anything, an address with the token in it, too: the line tells who spoke and where.
"""

import logging
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any
from uuid import UUID

ROOT = Path(__file__).parents[1]
# Whose sentences are fixed: ruff (G) refuses any that is put together where it is logged.
ROOMS = ("midweek", "operating", "handlers", "delivery", "exports", "scheduling", "storage", "practices", "texts")
# Numbers and keys of rows.
IDS = {"attempt", "client", "code", "count", "export", "file", "row", "series", "update_id"}
# Words of the program's own, and names of errors.
NAMES = {"action", "error", "kind", "lane", "reason", "script"}
PLACES = {"at"}
# The words that are put into a line where it is logged. Every other action stands in its sentence.
WORDS = {
    # What failed: handlers/errors.py, scheduling/chore.py.
    *(
        "acknowledge_failed",
        "afterwards_failed",
        "call_not_noted",
        "commands_not_listed",
        "erasing_unfinished",
        "export_failed",
    ),
    *("fetch_failed", "help_failed", "help_held_back", "help_now_acknowledge_failed", "help_now_refused"),
    *("help_put_off", "help_without_database", "intake_failed"),
    *("update_held", "update_unreadable", "webhook_failed", "webhook_not_kept", "webhook_not_set"),
    # What became of a message, where it stood, and why: delivery/failures.py.
    *("drop", "retry", "uncertain", "unreachable", "export", "nudge", "reply"),
    *(
        "broken",
        "button",
        "empty",
        "failed",
        "file",
        "flood",
        "forbidden",
        "markup",
        "network",
        "not Telegram",
        "not found",
    ),
    *("refused", "server", "too large", "too long"),
    # Why a file is not kept: delivery/fetching.py.
    *("gone", "kind", "size", "stumbled"),
    # What runs in a process of its own: exports/aside.py.
    *("typesetting", "subsetting"),
}
HELD_BACK = "?"
BEGINS = ("time", "level", "logger", "says")
TEMPLATE = re.compile(r"(?P<sentence>[^%={}]+?)(?P<fields>(?: [a-z_]+=(?:%s|[a-z_]+))+)")
FIELD = re.compile(r"([a-z_]+)=(%s|[a-z_]+)")

Line = dict[str, Any]


class Withheld(ValueError):
    """A line of ours is none of a fixed sentence and named fields."""


def line_of(record: logging.LogRecord) -> Line:
    """What of a record may be read: time, level, logger, says, action, and its fields."""
    at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    line: Line = {"time": at, "level": record.levelname, "logger": _logger(record.name)}
    try:
        line |= _ours(record) if record.name.partition(".")[0] in ROOMS else _theirs(record)
    except Withheld:
        line |= {"says": "A line was held back", "action": "held_back", "where": _place(record.pathname, record.lineno)}
    if record.exc_info and record.exc_info[1] is not None:
        line["errors"] = [*_errors(record.exc_info[1])]
    return line


def as_text(line: Mapping[str, Any]) -> str:
    """A line for people to read."""
    begins = " ".join(str(line[name]) for name in BEGINS)
    rest = {name: value for name, value in line.items() if name not in BEGINS and value is not None}
    errors = rest.pop("errors", None)
    named = [f"{name}={value}" for name, value in rest.items()]
    return " ".join([begins, *named, *([] if errors is None else [f"errors={'<'.join(errors)}"])])


def _ours(record: logging.LogRecord) -> Line:
    found = TEMPLATE.fullmatch(record.msg) if isinstance(record.msg, str) else None
    args = record.args or ()
    if found is None or not isinstance(args, tuple):
        raise Withheld
    names = FIELD.findall(found["fields"])
    if sum(value == "%s" for _, value in names) != len(args) or names[0][0] != "action":
        raise Withheld
    given = iter(args)
    fields = {name: passed(name, next(given)) if value == "%s" else value for name, value in names}
    return {"says": found["sentence"], **fields}


def _theirs(record: logging.LogRecord) -> Line:
    where = _place(record.pathname, record.lineno)
    return {"says": "A library had something to say", "action": "library", "where": where}


def passed(name: str, value: object) -> str | int | None:
    """A field's value, if it is one that may be logged under that name; a question mark else."""
    is_number = isinstance(value, int) and not isinstance(value, bool)
    if name in IDS and (value is None or is_number or isinstance(value, UUID)):
        return str(value) if isinstance(value, UUID) else value  # type: ignore[return-value]
    if name in NAMES and isinstance(value, str) and (value in WORDS or value in _names_of_errors()):
        return value
    if name in PLACES and isinstance(value, str):
        file, _, number = value.rpartition(":")
        return _place(file, int(number)) if number.isdecimal() and file in _files() else HELD_BACK
    return HELD_BACK


def _names_of_errors() -> set[str]:
    """Every class of errors that there is in this process."""
    found, left = {BaseException}, [BaseException]
    while left:
        left = [one for kind in left for one in type.__subclasses__(kind) if one not in found]
        found.update(left)
    return {kind.__name__ for kind in found}


def _files() -> set[str]:
    """The files of all code that was imported."""
    return {str(file) for module in [*sys.modules.values()] if (file := getattr(module, "__file__", None))}


def _logger(name: str) -> str:
    """A logger's name, if it is that of a module, or of its package: any other might be made of anything."""
    known = name in sys.modules or name in (*ROOMS, "root", "py.warnings")
    package = name.partition(".")[0]
    return name if known else package if package in sys.modules else "unknown"


def _place(file: str, number: int) -> str:
    return f"{_short(file)}:{number}"


def _short(file: str) -> str:
    """A file's path without where this machine keeps it."""
    _, installed, within = file.rpartition("site-packages/")
    return within if installed else file.removeprefix(f"{ROOT}/").removeprefix(f"{sys.base_prefix}/")


def _errors(error: BaseException) -> Iterator[str]:
    """An error and those that led to it, by kind and place: their words may be anybody's."""
    seen: set[int] = set()
    left = [error]
    while left and len(seen) < 8:
        one = left.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield f"{type(one).__name__}@{raised_at(one.__traceback__)}"
        within = one.exceptions if isinstance(one, BaseExceptionGroup) else ()
        left += [*within, *(other for other in (one.__cause__, one.__context__) if other is not None)]


def raised_at(trace: TracebackType | None) -> str:
    """The place where a traceback ends."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return HELD_BACK if trace is None else _place(trace.tb_frame.f_code.co_filename, trace.tb_lineno)
