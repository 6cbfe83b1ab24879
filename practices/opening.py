"""A file with a practice in it, of whatever kind: YAML of our own, or a form that the field already has."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from practices.definition import BadDefinition, Practice
from practices.formats.reading import READS as FORMS
from practices.formats.reading import FormRefused, read_form
from practices.lines import LARGEST_FILE
from practices.reading import Reading, read_written
from practices.sentences import sentence
from practices.written import Written, open_sent, open_written

OURS = (".yaml", ".yml")
ENDINGS = (*OURS, *FORMS)


@dataclass(frozen=True)
class Fault:
    """Why a file is no practice: where (a line, or an item of a form), and the reason as a sentence."""

    reason: str
    file: str
    line: int | None = None
    item: str | None = None

    def __str__(self) -> str:
        place = self.line or self.item
        return ":".join([self.file, *([str(place)] if place else [])]) + f": {self.reason}"


@dataclass(frozen=True)
class Opened:
    """The practice, or what is wrong; `remarks` say what of a form was simplified. `written` knows lines, in YAML."""

    practice: Practice | None
    faults: tuple[Fault, ...] = ()
    remarks: tuple[str, ...] = ()
    written: Written | None = None


def open_content(name: str, content: bytes) -> Opened:
    """What a file of that name has in it."""
    if _suffix(name) in FORMS:
        return _form(name, content)
    if len(content) > LARGEST_FILE:
        return Opened(None, (Fault(sentence("file-over", most=LARGEST_FILE), name),))
    return _ours(read_written(open_sent(name, content)))


def open_path(path: Path) -> Opened:
    """The practice in a folder or a file."""
    if path.is_dir() or _suffix(path.name) not in FORMS:
        return _ours(read_written(open_written(path)))
    try:
        return _form(str(path), path.read_bytes())
    except OSError as error:
        return Opened(None, (Fault(sentence("file-unreadable", why=str(error.strerror)), str(path)),))


def _form(name: str, content: bytes) -> Opened:
    try:
        imported = read_form(name, content)
    except FormRefused as refusal:
        return Opened(None, (Fault(refusal.reason, name, item=refusal.item),))
    return Opened(imported.practice, remarks=imported.remarks)


def _ours(reading: Reading) -> Opened:
    return Opened(reading.practice, tuple(_faults(reading.faults)), written=reading.written)


def _faults(found: tuple[BadDefinition, ...]) -> Iterator[Fault]:
    for one in found:
        yield Fault(one.reason, one.file, one.line)


def _suffix(name: str) -> str:
    return PurePath(name).suffix.casefold()
