"""The log as a table that a spreadsheet opens: comma-separated values, a row for each step that was asked."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from exports.formulas import harmless
from exports.instants import in_utc, in_zone
from exports.rows import Row, rows_of
from practices.owned import name_of
from storage.entries import Answer
from storage.log import Log

Cell = str | int | float | None
Say = Callable[[str], str]  # a Fluent id -> the text in the reader's language

# So that Excel takes the file for UTF-8.
BYTE_ORDER_MARK = "\ufeff"

# Each names its heading in the texts.
PLAIN_COLUMNS = (
    "practice",
    "practice-id",
    "version",
    "size",
    "about",
    "question",
    "shown",
    "value",
    "step-state",
    "outcome",
    "reason",
    "debrief",
    "debrief-words",
    "total",
    "highest",
    "band",
    "cutoffs",
    "subscales",
    "missing",
    "sharing",
    "began",
    "occurrence",
    "zone",
    "language",
    "step-id",
    "entry-id",
    "occurrence-id",
)
# Each is two columns: in UTC and local.
INSTANT_COLUMNS = ("due", "sent", "opened", "completed", "started", "answered", "finished")
COLUMNS = (*PLAIN_COLUMNS, *(f"{key}-{where}" for key in INSTANT_COLUMNS for where in ("utc", "local")))


def make(log: Log, language: str, say: Say) -> bytes:
    """Writes the table, headings and fixed words in the reader's language: RFC 4180, UTF-8.

    A number is written as a number. Words are written as they are, but for an apostrophe before what a spreadsheet
    would run as a formula.
    """
    return write(COLUMNS, [headings(say), *(_cells(row, language, say) for row in rows_of(log))])


def write(columns: Sequence[str], rows: Iterable[dict[str, Cell]]) -> bytes:
    """Writes a table with these columns; the first row holds the headings."""
    file = io.StringIO(newline="")
    file.write(BYTE_ORDER_MARK)
    table = csv.DictWriter(file, columns, lineterminator="\r\n")
    table.writerows(_safe(row) for row in rows)
    return file.getvalue().encode()


def headings(
    say: Say, plain: Sequence[str] = PLAIN_COLUMNS, instants: Sequence[str] = INSTANT_COLUMNS
) -> dict[str, Cell]:
    """What stands above each column."""
    above: dict[str, Cell] = {key: say(f"column-{key}") for key in plain}
    for key in instants:
        for where in ("utc", "local"):
            above[f"{key}-{where}"] = f"{say(f'column-{key}')} ({say(f'column-in-{where}')})"
    return above


def _safe(cells: dict[str, Cell]) -> dict[str, Cell]:
    return {key: harmless(cell) if isinstance(cell, str) else cell for key, cell in cells.items()}


def _cells(row: Row, language: str, say: Say) -> dict[str, Cell]:
    return {
        "practice": row.practice.words_in(language).name,
        "practice-id": name_of(row.practice.id),
        "version": row.practice.version,
        "zone": row.zone,
        **_of_occurrence(row, say),
        **_of_entry(row, say),
        **_of_score(row, say),
        **_of_step(row, say),
    }


def _of_occurrence(row: Row, say: Say) -> dict[str, Cell]:
    occurrence = row.occurrence
    if occurrence is None:
        return {}
    return {
        "occurrence-id": str(occurrence.id),
        "occurrence": say(_key("occurrence", occurrence.closed_as)),
        **at_cells("due", occurrence.due_at, row.zone),
        **at_cells("sent", occurrence.delivered_at, row.zone),
        **at_cells("opened", occurrence.opened_at, row.zone),
        **at_cells("completed", occurrence.answered_at, row.zone),
    }


def _of_entry(row: Row, say: Say) -> dict[str, Cell]:
    entry = row.entry
    if entry is None:
        return {}
    return {
        "entry-id": str(entry.id),
        "about": " → ".join(entry.given.values()) or None,
        "size": say(_key("size", entry.size)),
        "outcome": say(_key("outcome", entry.outcome)),
        "reason": entry.reason,
        "debrief": None if entry.debrief is None else say(_key("debrief", entry.debrief)),
        "debrief-words": entry.debrief_words,
        "sharing": say(f"sharing-is-{entry.sharing}"),
        "began": None if row.was_prompted is None else say("began-nudged" if row.was_prompted else "began-self"),
        "language": entry.language,
        **at_cells("started", entry.started_at, row.zone),
        **at_cells("finished", entry.finished_at, row.zone),
    }


def _of_score(row: Row, say: Say) -> dict[str, Cell]:
    """What the entry of a measure came to, the same in each of its rows."""
    if row.score is None:
        return {}
    total = row.score.total
    return {
        "total": total.total,
        "highest": total.highest,
        "band": None if total.band is None else say(_key("band", total.band)),
        "cutoffs": _data({cutoff.name: is_reached for cutoff, is_reached in total.cutoffs}),
        "subscales": _data({part.name: part.total for part in row.score.subscales}),
        "missing": _data(row.score.missing),
    }


def _data(value: Mapping[str, object] | Sequence[str]) -> str | None:
    """Several values in one cell, as the data export writes them; nothing where there are none."""
    return json.dumps(value) if value else None


def _of_step(row: Row, say: Say) -> dict[str, Cell]:
    if row.step_id is None:
        return {}
    asked: dict[str, Cell] = {"step-id": row.step_id, "question": row.question}
    if row.answer is None:
        return asked | {"step-state": say("step-not-answered")}
    at = at_cells("answered", row.answer.answered_at, row.zone)
    if row.answer.skipped:
        return asked | at | {"step-state": say("step-skipped")}
    return asked | at | {"step-state": say("step-answered"), "value": _value(row.answer), "shown": _shown(row)}


def _key(kind: str, name: str | None) -> str:
    return f"{kind}-{(name or 'open').replace(' ', '-').replace('_', '-')}"


def at_cells(key: str, at: datetime | None, zone: str) -> dict[str, Cell]:
    """An instant in its two columns, in UTC and local; nothing when there is none."""
    if at is None:
        return {}
    return {f"{key}-utc": in_utc(at, "seconds"), f"{key}-local": in_zone(at, zone, "seconds")}


def _value(answer: Answer) -> Cell:
    value = answer.value
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return value
    # Yes and no, several choices, the rounds of a guide: as the data export writes them.
    return json.dumps(value, ensure_ascii=False)


def _shown(row: Row) -> Cell:
    """What the client read as their answer; a moment that they named is told on their own clock."""
    assert row.answer is not None
    if row.answer.shown is None and row.practice.step(row.answer.step_id).asks == "moment":
        return in_zone(datetime.fromisoformat(row.answer.value), row.zone, "seconds")
    return row.answer.shown
