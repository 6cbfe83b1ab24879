"""What a report is made of, before it becomes a PDF or a page: sections with lines, tables, charts and quotes."""

import unicodedata
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Drawn:
    """A chart: what it is of, the sentence beside it, the picture, and what tells it to whoever cannot see that."""

    title: str
    said: str
    svg: str
    alt: str


@dataclass(frozen=True)
class Quoted:
    """Somebody's own words, and where they are from."""

    words: str
    source: str


@dataclass(frozen=True)
class Table:
    """Headings, the widths of their columns in parts, and rows of cells; a cell is its paragraphs.

    A paragraph is what it is about, which may be empty, and its words. `stacks`: on a narrow screen its cells may
    stand below each other.
    """

    columns: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[tuple[tuple[str, str], ...], ...], ...]
    stacks: bool = False


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it; `lines` are a list, `remark` is a paragraph after all else."""

    heading: str
    lines: tuple[str, ...] = ()
    table: Table | None = None
    charts: tuple[Drawn, ...] = ()
    quotes: tuple[Quoted, ...] = ()
    remark: str = ""


@dataclass(frozen=True)
class Document:
    """A whole document: `first` has room on one page, `more` follows it. `page` numbers pages, as "Page {} of {}"."""

    language: str
    direction: str
    title: str
    days: str
    made: str
    page: str
    first: tuple[Section, ...]
    more: tuple[Section, ...]

    @property
    def sections(self) -> tuple[Section, ...]:
        """Every section once, for where there are no pages: what is cut on the first page stands there in full."""
        full = {section.heading: section for section in self.more}
        return (*(full.pop(section.heading, section) for section in self.first), *full.values())

    def to_json(self) -> dict[str, Any]:
        """The whole document as plain values."""
        return asdict(self)


def room(words: str) -> int:
    """How much room words take, in letters: wide ones, as in Japanese, take that of two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in words)


def clipped(words: str, most: int) -> str:
    """Words on one line, cut where they take more room: between two words, unless much would be lost."""
    line = " ".join(words.split())
    if room(line) <= most:
        return line
    taken, kept = 1, []
    for letter in line:
        taken += room(letter)
        if taken > most:
            break
        kept.append(letter)
    cut = "".join(kept)
    whole_words = cut.rpartition(" ")[0]
    is_within_a_word = line[len(cut)] != " "
    if is_within_a_word and len(whole_words) > len(cut) * 2 // 3:
        cut = whole_words
    return cut.rstrip() + "…"
