"""YAML whose every part knows its file and line, so that a refusal can say where."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from practices.definition import BadDefinition
from practices.sentences import sentence

LARGEST_FILE = 100_000  # bytes
MOST_VALUES = 20_000  # in a file, each as often as an alias repeats it
LONGEST_WORDS = 3_000  # letters
DEEPEST = 50  # brackets within brackets; to read many more takes the reader minutes
LONGEST_SHOWN = 80  # letters of a value in a refusal
# In double quotes YAML can name what nothing can keep or send.
UNKEPT = re.compile("[\x00\ud800-\udfff]")
NAME = re.compile(r"[a-z][a-z0-9_]{0,63}")
K = TypeVar("K", bound=str)


class Part:
    """A mapping of a YAML file that knows its lines."""

    def __init__(self, file: Path, content: Any, line: int = 1) -> None:
        self.file = file
        self.line = line
        if not isinstance(content, CommentedMap):
            raise self.wrong(sentence("names-with-values"))
        self.content = content

    def wrong(self, reason: str, key: str | None = None) -> BadDefinition:
        """The refusal, at the line of a key or of the part itself."""
        return BadDefinition(str(self.file), self.line if key is None else self._line(key), reason)

    def line_of(self, *where: str) -> int:
        """The line that these keys lead to, an item of a list being named by its id; or as near as there is one."""
        if not where:
            return self.line
        key, *further = where
        inner = self.content.get(key)
        if isinstance(inner, CommentedMap) and further:
            return self.part(key).line_of(*further)
        if isinstance(inner, CommentedSeq) and further:
            named = (item for item in self.parts(key) if item.content.get("id") == further[0])
            return next((item.line_of(*further[1:]) for item in named), self._line(key))
        return self._line(key)

    def only(self, known: set[str]) -> None:
        """Refuses keys that mean nothing."""
        for key in self.content:
            if key not in known:
                raise self.wrong(sentence("means-nothing", key=shown(key), known=", ".join(sorted(known))), key)

    def get(self, key: str, kind: type, needed: bool = True) -> Any:
        """A value of a kind; None when it is missing and not needed."""
        value = self.content.get(key)
        if value is None:
            if needed:
                raise self.wrong(sentence("missing", key=key))
            return None
        return self._plain(key, value, kind)

    def text(self, key: str, needed: bool = True) -> Any:
        """Words, which must not be empty; None when they are missing and not needed."""
        words = self.get(key, str, needed)
        if words is not None and not words.strip():
            raise self.wrong(sentence("no-words", key=key), key)
        if words is not None and len(words) > LONGEST_WORDS:
            raise self.wrong(sentence("too-many-letters", key=key, letters=len(words), most=LONGEST_WORDS), key)
        return words

    def name(self, key: str) -> str:
        """A name that the bot uses itself: small letters, digits and _."""
        name: str = self.get(key, str)
        if not NAME.fullmatch(name):
            raise self.wrong(sentence("no-name", name=shown(name)), key)
        return name

    def names(self, key: str) -> tuple[str, ...]:
        """A list of different names."""
        names = tuple(self.get(key, CommentedSeq))
        for place, name in enumerate(names):
            if not isinstance(name, str) or not NAME.fullmatch(name):
                raise self.wrong(sentence("no-name-in-list", key=key, name=shown(name)), key)
            if name in names[:place]:
                raise self.wrong(sentence("twice-in-list", key=key, name=name), key)
        return tuple(str(name) for name in names)

    def some_of(self, key: str, known: tuple[K, ...]) -> tuple[K, ...]:
        """A list of different names out of those that are known; none when it is missing."""
        names = self.names(key) if key in self.content else ()
        for name in names:
            if name not in known:
                raise self.wrong(sentence("none-of-the-known", name=name, key=key, known=", ".join(known)), key)
        return tuple(one for one in known if one in names)

    def count(self, key: str, most: int, needed: bool = True) -> Any:
        """A whole number from 1 to so many; None when it is missing and not needed."""
        number = self.get(key, int, needed)
        if number is not None and not 1 <= number <= most:
            raise self.wrong(sentence("not-in-range", key=key, most=most, number=number), key)
        return number

    def number(self, key: str) -> int | float | None:
        """A number, whole or not; None when it is missing."""
        number: int | float | None = self.get(key, float if isinstance(self.content.get(key), float) else int, False)
        return number

    def part(self, key: str) -> "Part":
        """A mapping inside."""
        return Part(self.file, self.get(key, CommentedMap), self._line(key))

    def parts(self, key: str) -> Iterator["Part"]:
        """The mappings of a list inside."""
        items: CommentedSeq = self.get(key, CommentedSeq)
        for index, item in enumerate(items):
            yield Part(self.file, item, items.lc.item(index)[0] + 1)

    def _line(self, key: str) -> int:
        # A key that came by "<<" has no line of its own.
        return self.content.lc.key(key)[0] + 1 if key in (self.content.lc.data or {}) else self.line

    def _plain(self, key: str, value: Any, kind: type) -> Any:
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.wrong(sentence("not-what-it-should-be", key=key, value=shown(value)), key)
        if isinstance(value, str) and UNKEPT.search(value):
            raise self.wrong(sentence("cannot-be-kept", key=key), key)
        # The reader's own kinds of text and number remember how they were written; a definition does not.
        plain: Any = value
        return kind(plain) if kind in (str, int, float) else plain


def load(file: Path) -> Part:
    """A YAML file as a mapping. Raises BadDefinition."""
    try:
        too_large = file.stat().st_size > LARGEST_FILE
        content = b"" if too_large else file.read_bytes()
    except OSError as error:
        raise BadDefinition(str(file), 1, sentence("file-unreadable", why=str(error.strerror))) from None
    if too_large:
        raise BadDefinition(str(file), 1, sentence("file-over", most=LARGEST_FILE))
    return parse(file, content)


def parse(file: Path, content: bytes) -> Part:
    """What a YAML file of that name holds, as a mapping. Raises BadDefinition."""
    text = _decoded(file, content)
    if (line := _too_deep(text)) is not None:
        raise BadDefinition(str(file), line, sentence("too-many-brackets", most=DEEPEST))
    try:
        loaded = YAML(typ="rt").load(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadDefinition(str(file), line, sentence("no-yaml", why=str(error.problem))) from None
    except YAMLError as error:
        line = text.count("\n", 0, getattr(error, "position", 0)) + 1
        raise BadDefinition(str(file), line, sentence("no-yaml-character")) from None
    except (ValueError, RecursionError) as error:
        raise BadDefinition(str(file), 1, sentence("yaml-unreadable", why=str(error))) from None
    if not _is_small(loaded):
        raise BadDefinition(str(file), 1, sentence("too-many-values-or-itself", most=MOST_VALUES))
    return Part(file, loaded)


def _too_deep(text: str) -> int | None:
    """The line on which brackets stand too deep within each other, as far as one can tell without reading on."""
    depth = 0
    for mark in re.finditer(r"[\[\]{}]", text):
        depth = max(0, depth + (1 if mark[0] in "[{" else -1))
        if depth > DEEPEST:
            return text.count("\n", 0, mark.start()) + 1
    return None


def _is_small(loaded: Any) -> bool:
    """Whether it stays small when every alias is written out: a few lines of them can stand for millions of values."""
    waiting, seen = [loaded], 0
    while waiting and seen <= MOST_VALUES:
        seen += 1
        match waiting.pop():
            case Mapping() as inner:
                waiting.extend(inner.values())
            case Sequence() as inner if not isinstance(inner, str | bytes):
                waiting.extend(inner)
    return seen <= MOST_VALUES


def shown(value: object) -> str:
    """A value as a refusal shows it."""
    written = f"'{value}'" if isinstance(value, str) else repr(value)
    return written if len(written) <= LONGEST_SHOWN else f"{written[: LONGEST_SHOWN - 1]}…"


def _decoded(file: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadDefinition(str(file), line, sentence("not-utf-8")) from None
