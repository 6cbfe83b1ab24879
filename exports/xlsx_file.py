"""Tables as a workbook: dates are dates, numbers are numbers, and words are words whatever they begin with."""

import io
from collections.abc import Mapping
from datetime import date, datetime
from tempfile import TemporaryDirectory

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from exports.cells import Cell, Table
from exports.formulas import harmless
from storage.log import Log

LONGEST_CELL = 32_767  # Excel's own limit, in UTF-16 units
CUT = " […]"
NARROWEST, WIDEST = 10, 40  # of a column, in letters
# What holds sentences is wide from the start, however short its heading.
OF_SENTENCES = {"question", "shown", "words", "reason", "debrief-words", "in-the-way"}


class XlsxFile:
    """Is given a log page by page, and then has the file. `tables` are its sheets, by name.

    No row stays in memory: each goes into a file that nobody else on this machine may read, and that is gone with
    the content, or with this.
    """

    def __init__(self, tables: Mapping[str, Table]) -> None:
        self._folder = TemporaryDirectory(prefix="midweek-")
        self._file = io.BytesIO()
        self._book = Workbook(self._file, {"constant_memory": True, "tmpdir": self._folder.name})
        self._bold = self._book.add_format({"bold": True})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._instant = self._book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        # The mark that Excel itself keeps beside a cell which looks like a formula: it stays words also when edited.
        self._marked = self._book.add_format({"quote_prefix": True})
        self._sheets = [(self._begun(name, table), table) for name, table in tables.items()]
        self._rows = [1] * len(self._sheets)

    def _begun(self, name: str, table: Table) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        for place, column in enumerate(table.columns):
            fits = WIDEST if column in OF_SENTENCES else len(table.above[column])
            sheet.set_column(place, place, min(WIDEST, max(NARROWEST, fits)))
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(table.columns):
            self._write_words(sheet, 0, place, table.above[column], self._bold)
        return sheet

    def add(self, page: Log) -> None:
        """Writes the rows of a page, on each sheet."""
        for number, (sheet, table) in enumerate(self._sheets):
            for cells in table.rows(page):
                for place, column in enumerate(table.columns):
                    self._write(sheet, self._rows[number], place, cells.get(column))
                self._rows[number] += 1

    def _write(self, sheet: Worksheet, row: int, place: int, cell: Cell) -> None:
        match cell:
            case str():
                self._write_words(sheet, row, place, cell, None)
            case datetime():
                # Excel knows no zones: what the heading says is what the clock showed.
                sheet.write_datetime(row, place, cell.replace(tzinfo=None, microsecond=0), self._instant)
            case date():
                sheet.write_datetime(row, place, cell, self._day)
            case int() | float():
                sheet.write_number(row, place, cell)

    def _write_words(self, sheet: Worksheet, row: int, place: int, words: str, looks: Format | None) -> None:
        marked = looks if harmless(words) == words else self._marked
        sheet.write_string(row, place, _fitting(words), marked)

    def content(self) -> bytes:
        """The file, whole."""
        self._book.close()
        self._folder.cleanup()
        return self._file.getvalue()


def _fitting(words: str) -> str:
    """The words, cut where they are more than a cell can hold: the other formats have them whole."""
    units = words.encode("utf-16-le")
    if len(units) <= 2 * LONGEST_CELL:
        return words
    return units[: 2 * (LONGEST_CELL - len(CUT))].decode("utf-16-le", errors="ignore") + CUT
