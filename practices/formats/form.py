"""A form as its file has it, before it becomes a practice: what every format is read into, and how one is refused."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from practices.definition import Asks
from practices.sentences import sentence

Said: TypeAlias = Mapping[str, str]  # words by language
NOTHING: Said = {}


How: TypeAlias = Literal["=", "!=", "<", "<=", ">", ">=", "includes", "answered", "unanswered"]


class FormRefused(Exception):
    """A form that cannot become a practice: at which item, and why, as a sentence."""

    def __init__(self, reason: str, item: str | None = None) -> None:
        super().__init__(f"{item}: {reason}" if item else reason)
        self.item = item
        self.reason = reason


@dataclass(frozen=True)
class Option:
    """An answer to choose. Conditions call it by its value, or by one of its other names."""

    value: str
    said: Said
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Compared:
    """Something said of the answer to another item. `includes` is said of one among several choices."""

    item: str
    how: How
    value: str | float | bool | None = None


@dataclass(frozen=True)
class Combined:
    """Several of these: all hold, any holds, none does."""

    how: Literal["all", "any", "none"]
    of: tuple["Test", ...]


Test: TypeAlias = Compared | Combined


@dataclass(frozen=True)
class Item:
    """A question, a note that asks nothing, or a group of these.

    `name` is what the form's own conditions call it, `where` what a person finds it by. `other` is the kind of answer
    that may be given beside the options. A group's words stand above all its questions.
    """

    name: str
    where: str
    asks: Asks | Literal["note", "group"]
    said: Said
    hint: Said = field(default_factory=dict)
    required: bool = False
    when: Test | None = None
    options: tuple[Option, ...] = ()
    other: Asks | None = None
    lowest: float | None = None
    highest: float | None = None
    by: int = 1
    whole: bool = False
    kinds: tuple[str, ...] = ()
    ends: tuple[Said, Said] = (NOTHING, NOTHING)
    items: tuple["Item", ...] = ()


@dataclass(frozen=True)
class Form:
    """A form: what it calls itself, its words for a name and a why, its items, and what of it was left out."""

    name: str
    language: str
    title: Said
    why: Said
    items: tuple[Item, ...]
    remarks: tuple[str, ...]


def joined(tests: Iterable[Test | None]) -> Test | None:
    """All of these, each once, where there are some."""
    each = (test.of if isinstance(test, Combined) and test.how == "all" else (test,) for test in tests if test)
    found = tuple(dict.fromkeys(one for of in each for one in of))
    return found[0] if len(found) == 1 else Combined("all", found) if found else None


def below(*said: Said) -> Said:
    """Words one below the other, language by language."""
    languages = dict.fromkeys(language for one in said for language in one)
    return {language: "\n".join(one[language] for one in said if language in one) for language in languages}


def place(kind: Literal["item", "row"], name: str, words: str, number: int = 0) -> str:
    """How a person finds an item in their file."""
    line = " ".join(words.split())
    short = line if len(line) <= 60 else f"{line[:59].rstrip()}…"
    return sentence(f"{kind}-worded" if short else f"{kind}-named", name=name, words=short, number=str(number))
