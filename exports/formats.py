"""The formats in which a log is handed over page by page; which file each becomes, and what it is called."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial
from typing import Protocol

from exports import long_table, plans_table, wide_table
from exports.cells import Say
from exports.csv_file import CsvFile
from exports.json_file import JsonFile, Whose
from storage.log import Log
from texts.catalogue import Catalogue

LONGEST_LABEL = 12  # letters of it, in a name


class UnknownFormat(ValueError):
    """There is no export of that format."""


class Writer(Protocol):
    """Is given a log page by page, and then has the file."""

    def add(self, page: Log) -> None:
        """Writes a page."""

    def content(self) -> bytes:
        """The file, whole."""


@dataclass(frozen=True)
class About:
    """Whose log it is, the language of its reader, and when it is written."""

    whose: Whose
    language: str
    now: datetime

    @property
    def say(self) -> Say:
        """The texts in the reader's language."""
        return partial(_said, self.language)


# A few words of ours, in a hundred thousand cells.
@cache
def _said(language: str, key: str) -> str:
    return Catalogue.load().text(language, key, {})


def _csv(_log: Log, about: About) -> Writer:
    return CsvFile(long_table.table(about.language, about.say))


def _wide(log: Log, _about: About) -> Writer:
    return CsvFile(wide_table.data_table(log))


def _plans(_log: Log, about: About) -> Writer:
    return CsvFile(plans_table.table(about.say))


def _xlsx(log: Log, about: About) -> Writer:
    # Here, as with whatever only few ever ask for: every start would wait for it.
    from exports.xlsx_file import XlsxFile

    say = about.say
    tables = {
        say("sheet-answers"): long_table.table(about.language, say),
        say("sheet-entries"): wide_table.table(log, about.language, say),
        say("sheet-plans"): plans_table.table(say),
    }
    return XlsxFile(tables)


def _json(log: Log, about: About) -> Writer:
    return JsonFile(log, about.whose, about.now)


def _fhir(log: Log, about: About) -> Writer:
    from exports.fhir_file import FhirFile

    return FhirFile(log, about.language, about.now)


BEGINS: Mapping[str, Callable[[Log, About], Writer]] = {
    "csv": _csv,
    "wide": _wide,
    "plans": _plans,
    "xlsx": _xlsx,
    "json": _json,
    "fhir": _fhir,
}
# What several files in one folder are told apart by, and how they end, where the format says neither.
KINDS = {"plans": "plans", "wide": "wide", "fhir": "fhir", "my-data": "my-data"}
ENDINGS = {"plans": "csv", "wide": "csv", "fhir": "json", "my-data": "zip"}


def begin(format_: str, log: Log, about: About) -> Writer:
    """Begins a file of that format with the first page, which is still to be added. Raises UnknownFormat."""
    if format_ not in BEGINS:
        raise UnknownFormat(format_)
    return BEGINS[format_](log, about)


def file_name(format_: str, day: date, label: str | None = None) -> str:
    """A name that says nothing of anybody: of a label only the first word, shortened, is in it."""
    words = re.findall(r"\w+", label or "")
    marks = [KINDS.get(format_, ""), *(word[:LONGEST_LABEL].lower() for word in words[:1]), day.isoformat()]
    return f"{'-'.join(['midweek', *filter(None, marks)])}.{ENDINGS.get(format_, format_)}"
