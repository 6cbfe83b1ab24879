"""The log as a table of entries: a row for each, and for what was due and has none; a column for each question."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from exports import long_table
from exports.cells import Cell, Cells, Say, Table, at_columns, headings
from exports.long_table import OF_A_STEP, data_of, entry_cells, occurrence_cells, score_cells, shown_of
from exports.rows import Row, score_of
from practices.definition import Practice, Step
from practices.owned import name_of
from storage.entries import Answer
from storage.log import Log, Logged

Told = Callable[[Practice, Answer, str], Cell]  # an answer, as a cell

PLAIN_COLUMNS = tuple(column for column in long_table.PLAIN_COLUMNS if column not in OF_A_STEP)
INSTANT_COLUMNS = tuple(column for column in long_table.INSTANT_COLUMNS if column not in OF_A_STEP)
_KIND = re.compile("^(sharing-is|[a-z]+)-")


def table(log: Log, language: str, say: Say) -> Table:
    """The table to be read: headings and answers in words. It has the questions of all practices that a log names."""
    above = headings(say, PLAIN_COLUMNS, INSTANT_COLUMNS)
    for practice in log.practices:
        words = practice.words_in(language)
        for step in _asked(practice):
            question = words.step(step.id).question
            above[_column(practice, step.id)] = f"{words.name} (v{practice.version}): {question}"
    return Table(tuple(above), above, partial(_rows, language, say, _in_words))


def data_table(log: Log) -> Table:
    """The table to compute with: names that never change, in no language, and answers as they are kept."""
    above = {key: key.replace("-", "_") for key in (*PLAIN_COLUMNS, *at_columns(INSTANT_COLUMNS))}
    above |= {
        _column(practice, step.id): _column(practice, step.id) for practice in log.practices for step in practice.steps
    }
    return Table(tuple(above), above, partial(_rows, "en", _unsaid, _as_data))


def _asked(practice: Practice) -> list[Step]:
    return [step for step in practice.steps if step.asks != "wait"]


def _column(practice: Practice, step_id: str) -> str:
    return f"{practice.id}.v{practice.version}.{step_id}"


def _in_words(practice: Practice, answer: Answer, zone: str) -> Cell:
    data = data_of(answer)
    return shown_of(practice, answer, zone) if isinstance(data, str) else data


def _as_data(_practice: Practice, answer: Answer, _zone: str) -> Cell:
    return data_of(answer)


def _unsaid(key: str) -> str:
    """What a text is called rather than what it says: "small-version-done" of "outcome-small-version-done"."""
    return _KIND.sub("", key)


def _rows(language: str, say: Say, told: Told, page: Log) -> Iterator[Cells]:
    blocks = [(one.entry.started_at, one.entry.id, _of_entry(page, one, say, told)) for one in page.entries]
    for one in page.unanswered:
        row = Row(page.practice(one.practice_id, one.practice_version), one.zone, None, one.occurrence)
        blocks.append((one.occurrence.due_at, one.occurrence.id, (row, occurrence_cells(row, say))))
    for *_, (row, cells) in sorted(blocks, key=lambda block: block[:2]):
        yield {
            "practice": row.practice.words_in(language).name,
            "practice-id": name_of(row.practice.id),
            "version": row.practice.version,
            "zone": row.zone,
            **cells,
        }


def _of_entry(page: Log, logged: Logged, say: Say, told: Told) -> tuple[Row, Cells]:
    entry = logged.entry
    practice = page.practice(entry.practice_id, entry.practice_version)
    row = Row(practice, entry.zone, entry, logged.occurrence, score=score_of(practice, logged))
    given = {
        _column(practice, answer.step_id): told(practice, answer, answer.zone)
        for answer in logged.answers
        if not answer.skipped
    }
    return row, occurrence_cells(row, say) | entry_cells(row, say) | score_cells(row, say) | given
