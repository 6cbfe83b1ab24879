"""Writing practices at the command line: checks them, and walks one in the terminal."""

import functools
import html
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from practices.checking import Advice, Phrases, advise
from practices.definition import Size
from practices.library import LANGUAGES
from practices.opening import ENDINGS, open_path
from practices.phrases import load_phrases
from practices.replies import ReplyNotAccepted
from practices.trying import Terminal, try_out
from practices.written import HEAD, Written
from scheduling import human_time
from texts.catalogue import SOURCE_LANGUAGE, Catalogue

ZONE = "UTC"  # nobody has told the command line where they live


class NoPractice(Exception):
    """What is to be walked is no practice: every fault, a line each."""


def check(paths: Sequence[Path], catalogue: Catalogue) -> tuple[str, bool]:
    """Reads and checks every practice at or below these paths; what to print, and whether all is well."""
    phrases = load_phrases()
    found = [practice for path in paths for practice in practices_at(path)]
    lines = [line for path in found for line in _checked(path, catalogue, phrases)]
    summary = f"{_counted(len(found), 'practice')} checked: {_counted(len(lines), 'finding')}."
    return "\n".join([*lines, summary]), bool(found) and not lines


def practices_at(path: Path) -> list[Path]:
    """The practice at a path, or else all those in that folder: folders with steps in them, and files."""
    if not path.is_dir() or (path / HEAD).exists():
        return [path]
    folders = [file.parent for file in path.glob(f"*/{HEAD}")]
    files = [file for file in path.iterdir() if file.suffix.casefold() in ENDINGS]
    return sorted(folders + files)


def _checked(path: Path, catalogue: Catalogue, phrases: Phrases) -> list[str]:
    opened = open_path(path)
    if opened.practice is None:
        return [str(fault) for fault in opened.faults]
    advice = advise(opened.practice, LANGUAGES, phrases)
    return [
        *(f"{_place(path, opened.written, one)}: {_said(catalogue, one)}" for one in advice),
        *(f"{path}: {remark}" for remark in opened.remarks),
    ]


def _place(path: Path, written: Written | None, advice: Advice) -> str:
    """File and line, or the step of a form."""
    if written is None:
        return ":".join([str(path), *advice.where[1:2]])
    file, line = written.place(advice.language, *advice.where)
    return f"{file}:{line}"


def _said(catalogue: Catalogue, advice: Advice) -> str:
    return catalogue.text(SOURCE_LANGUAGE, f"advice-{advice.about}", advice.args)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def walk_through(
    path: Path,
    size: Size,
    language: str,
    catalogue: Catalogue,
    now: datetime,
    typed: Iterator[str],
    show: Callable[[str], None],
    *,
    live: bool,
) -> None:
    """Walks the practice at a path, as a client would who speaks that language. Raises NoPractice."""
    terminal = Terminal(
        typed=typed,
        show=show,
        say=functools.partial(plain, catalogue, language),
        moment=functools.partial(_moment, language),
        pause=time.sleep if live else _do_not_wait,
    )
    opened = open_path(path)
    if opened.practice is None:
        raise NoPractice("\n".join(str(fault) for fault in opened.faults))
    try_out(opened.practice, size, language, terminal, now)


def plain(catalogue: Catalogue, language: str, key: str, args: Mapping[str, float]) -> str:
    """A text without its markup."""
    return html.unescape(re.sub("<[^>]+>", "", catalogue.text(language, key, args)))


def _moment(language: str, text: str, now: datetime) -> datetime:
    try:
        return human_time.read_moment(text, now, ZONE, language)
    except human_time.InThePast:
        raise ReplyNotAccepted("in-the-past") from None
    except human_time.NotATime:
        raise ReplyNotAccepted("not-a-moment") from None


def _do_not_wait(_seconds: float) -> None:
    """The seconds of a guide are shown, not waited for."""
