"""The columns of a sheet: what each holds, and in which language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from practices.formats.form import Said
from practices.formats.sheets import Rows
from practices.formats.wording import plain

# Older files, and files of formr, call columns by other names.
ALIASES = {
    "list name": "list_name",
    "listname": "list_name",
    "relevance": "relevant",
    "showif": "relevant",
    "caption": "label",
    "command": "type",
    "read_only": "readonly",
    "calculate": "calculation",
    "count": "repeat_count",
}
PREFIXES = {"bind", "body", "control", "instance", "jr", "media"}
WORDED = {"label", "hint", "guidance_hint", "title", "form_title"}
LANGUAGES = {
    name: code
    for code, names in {
        "am": "amharic", "ar": "arabic العربية", "bn": "bangla bengali বাংলা", "de": "german deutsch",
        "el": "greek", "en": "english", "es": "spanish español espanol", "fa": "persian farsi dari",
        "fi": "finnish suomi", "fr": "french français francais", "ha": "hausa", "he": "hebrew", "hi": "hindi हिन्दी",
        "id": "indonesian bahasa", "it": "italian italiano", "ja": "japanese", "km": "khmer", "ko": "korean",
        "ku": "kurdish", "my": "burmese myanmar", "ne": "nepali", "nl": "dutch nederlands", "pa": "punjabi",
        "pl": "polish polski", "ps": "pashto", "pt": "portuguese português portugues", "ro": "romanian",
        "ru": "russian русский", "rw": "kinyarwanda", "so": "somali", "sv": "swedish svenska",
        "sw": "swahili kiswahili", "ta": "tamil", "th": "thai", "tl": "tagalog filipino", "tr": "turkish türkçe",
        "uk": "ukrainian українська", "ur": "urdu", "vi": "vietnamese", "zh": "chinese mandarin 中文",
    }.items()
    for name in names.split()
}  # fmt: skip
_CODE = re.compile(r"\(\s*([a-zA-Z]{2,3})(?:[-_][a-zA-Z]+)?\s*\)|^([a-zA-Z]{2,3})(?:[-_][a-zA-Z]+)?$")


@dataclass(frozen=True)
class Row:
    """A row of a sheet: its number as a person counts, its cells, and its words by column and language."""

    number: int
    cells: Mapping[str, str]
    worded: Mapping[str, Said]

    def get(self, *columns: str) -> str:
        """The first of these cells that holds something."""
        return next((self.cells[column] for column in columns if self.cells.get(column)), "")

    def said(self, column: str) -> Said:
        """The words of a column, in all languages."""
        return self.worded.get(column, {})


def language_code(name: str) -> str | None:
    """The code of a language that a column names: "English (en)", "EN", "Deutsch"; None when it is not known."""
    found = _CODE.search(name.strip())
    if found:
        return (found[1] or found[2]).casefold()
    return next((LANGUAGES[word] for word in re.split(r"\W+", name.casefold()) if word in LANGUAGES), None)


def columns_of(rows: Rows) -> set[str]:
    """What the columns of a sheet hold."""
    return {column for column, _ in map(_column, rows[0])} if rows else set()


def languages_of(rows: Rows) -> list[str]:
    """The languages that columns of words name, in their order."""
    named = [language for column, language in map(_column, rows[0] if rows else []) if column in WORDED and language]
    return list(dict.fromkeys(code for code in map(language_code, named) if code))


def unknown_languages(rows: Rows) -> list[str]:
    """What columns of words name that is no language anybody knows."""
    named = [language for column, language in map(_column, rows[0] if rows else []) if column in WORDED and language]
    return list(dict.fromkeys(name for name in named if language_code(name) is None))


def read_rows(rows: Rows, source: str) -> Iterator[Row]:
    """The rows below the heads, without those that hold nothing. Words in no named language are in the source's."""
    heads = [_column(head) for head in rows[0]] if rows else []
    alone = len(unknown_languages(rows)) == 1 and not languages_of(rows)
    for number, row in enumerate(rows[1:], start=2):
        cells: dict[str, str] = {}
        worded: dict[str, dict[str, str]] = {}
        for (column, language), value in zip(heads, row, strict=False):
            if not value or not column:
                continue
            cells.setdefault(column, value)
            code = language_code(language) if language else source
            if column in WORDED and (code or alone):
                worded.setdefault(column, {}).setdefault(code or source, plain(value))
        if cells:
            yield Row(number, cells, worded)


def _column(head: str) -> tuple[str, str]:
    """What a head names, and its language: "label::English (en)" and "bind:relevant" and "media::image::fr"."""
    parts = [part.strip() for part in re.split(r"::?", head)]
    while len(parts) > 1 and parts[0].casefold() in PREFIXES:
        parts = parts[1:]
    column = parts[0].casefold()
    return ALIASES.get(column, column), parts[1] if len(parts) > 1 else ""
