"""How large a file may be, and how much may be in it: looked at before anything reads it."""

import io
import json
import re
import zipfile
from typing import Any

from practices.formats.form import FormRefused
from practices.formats.wording import kept
from practices.sentences import sentence

LARGEST_FILE = 5_000_000  # bytes
LARGEST_UNPACKED = 40_000_000  # bytes, of all that is in a zip
MOST_ENTRIES = 500  # files in a zip
MOST_NODES = 300_000  # values in a JSON file, cells in a sheet
DEEPEST_NODE = 100
MOST_ITEMS = 3_000
DEEPEST_ITEM = 20
MOST_OPTIONS = 500  # of one question
MOST_STEPS = 500
LONGEST_WORDS = 3_000  # letters of a question

# Strings whole, so that brackets within them count for nothing.
_TOKENS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[\[\]{},]', re.DOTALL)


def check_size(content: bytes) -> None:
    """Refuses a file that is empty or too large."""
    if not content:
        raise FormRefused(sentence("file-empty"))
    if len(content) > LARGEST_FILE:
        raise FormRefused(sentence("file-too-large", size=len(content), most=LARGEST_FILE))


def check_zip(content: bytes) -> None:
    """Refuses an archive that declares too much; its reader reads no further than what is declared."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        raise FormRefused(sentence("workbook-damaged")) from None
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES:
        raise FormRefused(sentence("workbook-parts", parts=len(entries), most=MOST_ENTRIES))
    if unpacked > LARGEST_UNPACKED:
        raise FormRefused(sentence("workbook-unpacked", size=unpacked, most=LARGEST_UNPACKED))


def read_json(content: bytes) -> Any:
    """What a JSON file holds. Refuses what is none, too much, or nested too deep."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FormRefused(sentence("not-utf8")) from None
    _check_nodes(text)
    try:
        return _kept(json.loads(text))
    except (ValueError, RecursionError):
        raise FormRefused(sentence("no-json")) from None


def _kept(value: Any) -> Any:
    """The same without the characters that nothing can keep; it is no deeper than was checked."""
    match value:
        case str():
            return kept(value)
        case list():
            return [_kept(one) for one in value]
        case dict():
            return {key: _kept(one) for key, one in value.items()}
    return value


def nodes_of(text: str) -> tuple[int, int]:
    """How many values a JSON text holds, and how deep it is nested: counted without reading it."""
    nodes = depth = deepest = 0
    for token in _TOKENS.finditer(text):
        mark = text[token.start()]
        nodes += mark in "[{,"
        depth += (mark in "[{") - (mark in "]}")
        deepest = max(deepest, depth)
    return nodes, deepest


def _check_nodes(text: str) -> None:
    nodes, deepest = nodes_of(text)
    if nodes > MOST_NODES:
        raise FormRefused(sentence("too-many-values", values=nodes, most=MOST_NODES))
    if deepest > DEEPEST_NODE:
        raise FormRefused(sentence("too-deep", depth=deepest, most=DEEPEST_NODE))
