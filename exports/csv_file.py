"""A table as comma-separated values: RFC 4180, UTF-8."""

import csv
import io
from datetime import UTC, date, datetime

from exports.cells import Cell, Table
from exports.formulas import harmless
from exports.instants import in_utc
from storage.log import Log


class CsvFile:
    """Is given a log page by page, and then has the file, with the mark by which Excel takes it for UTF-8.

    A number is written as a number, an instant as ISO 8601. Words are written as they are, but for an apostrophe before
    what a spreadsheet would run as a formula.
    """

    def __init__(self, table: Table) -> None:
        self._table = table
        self._file = io.BytesIO()
        self._text = io.TextIOWrapper(self._file, "utf-8-sig", newline="")
        self._rows = csv.writer(self._text, lineterminator="\r\n")
        self._rows.writerow(harmless(table.above[column]) for column in table.columns)

    def add(self, page: Log) -> None:
        """Writes the rows of a page."""
        for cells in self._table.rows(page):
            self._rows.writerow(_written(cells.get(column)) for column in self._table.columns)

    def content(self) -> bytes:
        """The file, whole."""
        self._text.flush()
        return self._file.getvalue()


def _written(cell: Cell) -> str | int | float | None:
    match cell:
        case str():
            return harmless(cell)
        case datetime(tzinfo=zone):
            return in_utc(cell, "seconds") if zone is UTC else cell.isoformat(timespec="seconds")
        case date():
            return cell.isoformat()
    return cell


def make(table: Table, log: Log) -> bytes:
    """The file of a log that is there as a whole."""
    file = CsvFile(table)
    file.add(log)
    return file.content()
