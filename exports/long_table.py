"""The log as a table of answers: a row for each step that was asked."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from exports.cells import Cell, Cells, Say, Table, at_cells, at_columns, headings
from exports.rows import Row, rows_of
from practices.definition import Practice
from practices.owned import name_of
from storage.entries import Answer, Entry
from storage.log import Log

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
    "extent",
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
# Those of a step; all the others are of its entry.
OF_A_STEP = frozenset({"question", "shown", "value", "step-state", "step-id", "answered"})
# Each is two columns: in UTC and local.
INSTANT_COLUMNS = ("due", "sent", "opened", "completed", "started", "answered", "finished")
WHOLE, NOT_BEGUN = ("done", "small version done"), ("not this time", "declined")
COLUMNS = (*PLAIN_COLUMNS, *at_columns(INSTANT_COLUMNS))


def table(language: str, say: Say) -> Table:
    """The table, headings and fixed words in the reader's language."""
    return Table(COLUMNS, headings(say, PLAIN_COLUMNS, INSTANT_COLUMNS), partial(_rows, language, say))


def _rows(language: str, say: Say, page: Log) -> Iterator[Cells]:
    return (_cells(row, language, say) for row in rows_of(page))


def _cells(row: Row, language: str, say: Say) -> Cells:
    return {
        "practice": row.practice.words_in(language).name,
        "practice-id": name_of(row.practice.id),
        "version": row.practice.version,
        "zone": row.zone,
        **occurrence_cells(row, say),
        **entry_cells(row, say),
        **score_cells(row, say),
        **_of_step(row, say),
    }


def occurrence_cells(row: Row, say: Say) -> Cells:
    """What was due, and what became of that."""
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


def entry_cells(row: Row, say: Say) -> Cells:
    """The entry as a whole, the same in each of its rows."""
    entry = row.entry
    if entry is None:
        return {}
    return {
        "entry-id": str(entry.id),
        "about": " → ".join(entry.given.values()) or None,
        "size": say(_key("size", entry.size)),
        "outcome": say(_key("outcome", entry.outcome)),
        "extent": _extent(entry, say),
        "reason": entry.reason,
        "debrief": None if entry.debrief is None else say(_key("debrief", entry.debrief)),
        "debrief-words": entry.debrief_words,
        "sharing": say(f"sharing-is-{entry.sharing}"),
        "began": None if row.was_prompted is None else say("began-nudged" if row.was_prompted else "began-self"),
        "language": entry.language,
        **at_cells("started", entry.started_at, row.zone),
        **at_cells("finished", entry.finished_at, row.zone),
    }


def _extent(entry: Entry, say: Say) -> Cell:
    """Whether the entry was gone through to its end; nothing where it was not begun."""
    if entry.outcome in WHOLE:
        return say("extent-whole")
    return None if entry.outcome in NOT_BEGUN else say("extent-part")


def score_cells(row: Row, say: Say) -> Cells:
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


def _of_step(row: Row, say: Say) -> Cells:
    if row.step_id is None:
        return {}
    asked: Cells = {"step-id": row.step_id, "question": row.question}
    if row.answer is None:
        return asked | {"step-state": say("step-not-answered")}
    at = at_cells("answered", row.answer.answered_at, row.zone)
    if row.answer.skipped:
        return asked | at | {"step-state": say("step-skipped")}
    return (
        asked
        | at
        | {
            "step-state": say("step-answered"),
            "value": data_of(row.answer),
            "shown": shown_of(row.practice, row.answer, row.zone),
        }
    )


def _key(kind: str, name: str | None) -> str:
    return f"{kind}-{(name or 'open').replace(' ', '-').replace('_', '-')}"


def data_of(answer: Answer) -> Cell:
    """The answer as it is kept."""
    value = answer.value
    if answer.asks == "date":
        return date.fromisoformat(value)
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return value
    # Yes and no, several choices, the rounds of a guide: as the data export writes them.
    return json.dumps(value, ensure_ascii=False)


def shown_of(practice: Practice, answer: Answer, zone: str) -> Cell:
    """What the client read as their answer; a moment that they named is one on their own clock."""
    if answer.shown is None and practice.step(answer.step_id).asks == "moment":
        return datetime.fromisoformat(answer.value).astimezone(ZoneInfo(zone))
    return answer.shown
