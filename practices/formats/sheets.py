"""The rows of a workbook or a CSV file as words, read without trusting what the file says of itself."""

import csv
import io
import warnings
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from typing import TypeAlias

import xlrd

from practices.formats.caps import MOST_NODES, check_zip
from practices.formats.form import FormRefused
from practices.formats.wording import kept
from practices.sentences import sentence

Rows: TypeAlias = list[list[str]]

MOST_SHEETS = 50
MOST_ROWS = 20_000
MOST_COLUMNS = 1_000
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def is_workbook(content: bytes) -> bool:
    """Whether this begins as .xlsx and .xls do, whatever it is called."""
    return content.startswith((ZIP, OLE))


def read_workbook(content: bytes) -> Mapping[str, Rows]:
    """The sheets of a workbook by their names. Raises FormRefused."""
    if content.startswith(ZIP):
        check_zip(content)
    try:
        # A damaged workbook makes its reader fail in a hundred ways; all of them mean the same here.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return dict(_xlsx(content) if content.startswith(ZIP) else _xls(content))
    except FormRefused:
        raise
    except Exception:
        raise FormRefused(sentence("workbook-locked")) from None


def read_csv(content: bytes) -> Rows:
    """The rows of a CSV file. Raises FormRefused."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise FormRefused(sentence("letters-unreadable"))
    delimiter = max(",;\t", key=text.split("\n", 1)[0].count)
    try:
        return _rows(None, csv.reader(io.StringIO(text.replace("\x00", "")), delimiter=delimiter))
    except csv.Error as error:
        raise FormRefused(sentence("no-csv", why=str(error))) from None


def _xlsx(content: bytes) -> Iterator[tuple[str, Rows]]:
    # Here, because it is slow to import, at every start, and rarely needed.
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in book.worksheets[:MOST_SHEETS]:
            yield sheet.title, _rows(sheet.title, sheet.iter_rows(values_only=True))
    finally:
        book.close()


def _xls(content: bytes) -> Iterator[tuple[str, Rows]]:
    book = xlrd.open_workbook(file_contents=content, logfile=io.StringIO(), ragged_rows=True)
    for sheet in book.sheets()[:MOST_SHEETS]:
        rows = ([_xls_value(book, cell) for cell in sheet.row(row)] for row in range(sheet.nrows))
        yield sheet.name, _rows(sheet.name, rows)


def _xls_value(book: xlrd.Book, cell: xlrd.sheet.Cell) -> object:
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return None
    if cell.ctype == xlrd.XL_CELL_DATE and isinstance(cell.value, float):
        return xlrd.xldate_as_datetime(cell.value, book.datemode)
    return cell.value


def _rows(sheet: str | None, rows: Iterable[Iterable[object]]) -> Rows:
    found: Rows = []
    cells = 0
    for number, row in enumerate(rows):
        words = [_words(value) for value in row]
        while words and not words[-1]:
            words.pop()
        cells += len(words) + 1
        if number >= MOST_ROWS or cells > MOST_NODES or len(words) > MOST_COLUMNS:
            about = "file-too-wide" if sheet is None else "sheet-too-wide"
            raise FormRefused(sentence(about, name=sheet or "", rows=MOST_ROWS, columns=MOST_COLUMNS))
        found.append(words)
    return found


def _words(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float() if value == int(value):
            return str(int(value))
        case datetime() if value.time() == time(0):
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
    return kept(str(value)).strip()
