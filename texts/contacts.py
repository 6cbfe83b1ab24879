"""Whom somebody in a crisis can call or write to, by region: read from contacts.yaml, refused when it is not right."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Literal, get_args

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError

Kind = Literal["emergency", "line", "text", "chat", "web"]
FILE = Path(__file__).with_name("contacts.yaml")
MOST_LINES = 3  # more is a wall that nobody in fear reads
GOOD_FOR = timedelta(days=180)  # after this a number has to be looked at again
_FIELDS = frozenset(
    {"name", "kind", "value", "keyword", "hours", "languages", "source", "verified_on", "compared_with"}
)
_NUMBER = re.compile(r"[0-9](?:[0-9 ]{0,14}[0-9])")
_LINK = re.compile(r"https://[^\s<>\"&]+")
_CODE = re.compile(r"[A-Z]{2}")
_HOURS = re.compile(r"(\d\d:\d\d)-(\d\d:\d\d)")


class BadContacts(Exception):
    """Contacts that cannot be shown to anybody: says file, line and reason."""

    def __init__(self, file: Path, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")


@dataclass(frozen=True)
class Hours:
    """Open every day between these, in the region's own time."""

    opens: time
    closes: time


@dataclass(frozen=True)
class Contact:
    """One way to reach somebody. `value` is a number as it is dialled in the region, or a link.

    `hours` None means day and night. `keyword` is what to write to a text line that wants a word.
    `verified_on` is the day on which it was last compared with what `source` says; `is_live`: with that page itself,
    and not with a copy of it that somebody had stored. Neither means that anybody called.
    """

    kind: Kind
    value: str
    source: str
    verified_on: date
    name: str = ""
    keyword: str | None = None
    hours: Hours | None = None
    languages: tuple[str, ...] = ()
    is_live: bool = False


@dataclass(frozen=True)
class Region:
    """What is shown for one country: its emergency numbers, and one to three lines, the best first."""

    emergency: tuple[Contact, ...]
    lines: tuple[Contact, ...]

    @property
    def all(self) -> tuple[Contact, ...]:
        """Every contact, in the order in which they are shown."""
        return self.emergency + self.lines

    @property
    def checked_on(self) -> date:
        """The day that is true of all of them: the oldest."""
        return min(contact.verified_on for contact in self.all)

    @property
    def is_live(self) -> bool:
        """Whether all of them were compared with the pages themselves."""
        return all(contact.is_live for contact in self.all)


@dataclass(frozen=True)
class Contacts:
    """The regions we know by their ISO code; `elsewhere` is what can be said to everybody else."""

    regions: Mapping[str, Region]
    elsewhere: Region

    @classmethod
    def load(cls, file: Path = FILE) -> "Contacts":
        """Reads the contacts. Raises BadContacts."""
        return _Reader(file).contacts()

    def overdue(self, today: date) -> list[Contact]:
        """What was last checked so long ago that it has to be checked again, or is said to be checked in the future."""
        shown = [contact for region in (*self.regions.values(), self.elsewhere) for contact in region.all]
        return [one for one in shown if not timedelta(0) <= today - one.verified_on <= GOOD_FOR]

    @property
    def by_copy_alone(self) -> list[Contact]:
        """What was only ever compared with stored copies of the pages: worth a look at the pages themselves."""
        return [one for region in (*self.regions.values(), self.elsewhere) for one in region.all if not one.is_live]


class _Reader:
    def __init__(self, file: Path) -> None:
        self._file = file

    def contacts(self) -> Contacts:
        whole = self._open()
        regions = self._map(whole, "regions")
        for code in regions:
            self._want(isinstance(code, str) and _CODE.fullmatch(code), regions, f"{code} is not a country's code")
        return Contacts(
            regions={code: self._region(self._map(regions, code)) for code in regions},
            elsewhere=self._region(self._map(whole, "elsewhere")),
        )

    def _open(self) -> CommentedMap:
        try:
            whole = YAML(typ="rt").load(self._file.read_text(encoding="utf-8"))
        except MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise BadContacts(self._file, line, str(error.problem)) from error
        if not isinstance(whole, CommentedMap):
            raise BadContacts(self._file, 1, "the file must have regions and elsewhere")
        return whole

    def _region(self, found: CommentedMap) -> Region:
        emergency = tuple(self._contact(one, "emergency") for one in self._rows(found, "emergency"))
        lines = tuple(self._contact(one, one.get("kind")) for one in self._rows(found, "lines"))
        self._want(len(lines) <= MOST_LINES, found, f"more than {MOST_LINES} lines")
        return Region(emergency, lines)

    def _contact(self, found: CommentedMap, kind: Any) -> Contact:
        self._want(_FIELDS.issuperset(found), found, f"unknown: {', '.join(sorted(set(found) - _FIELDS))}")
        self._want(kind in get_args(Kind), found, f"kind is one of {', '.join(get_args(Kind))}")
        is_link = kind in ("chat", "web")
        self._fits(found, "value", _LINK if is_link else _NUMBER, "an https link" if is_link else "a number in quotes")
        self._fits(found, "source", _LINK, "an https link")
        day = found.get("verified_on")
        is_day = isinstance(day, date) and not isinstance(day, datetime)
        self._want(is_day, found, "verified_on must be the day on which it was checked")
        compared = found.get("compared_with", "copy")
        self._want(compared in ("live", "copy"), found, "compared_with is live or copy")
        is_named = kind == "emergency" or isinstance(found.get("name"), str)
        self._want(is_named, found, "it needs a name")
        return Contact(
            kind=kind,
            value=found["value"],
            source=found["source"],
            verified_on=found["verified_on"],
            name=found.get("name", ""),
            keyword=found.get("keyword"),
            hours=self._hours(found),
            languages=tuple(found.get("languages", ())),
            is_live=compared == "live",
        )

    def _hours(self, found: CommentedMap) -> Hours | None:
        # A number without hours would be taken for one that is always answered.
        must = found.get("kind") in ("line", "text", "chat")
        said = found.get("hours", None if must else "always")
        if said == "always":
            return None
        match = _HOURS.fullmatch(str(said))
        self._want(match, found, 'hours are always, or like "16:00-23:00"')
        assert match is not None
        try:
            return Hours(*map(time.fromisoformat, match.groups()))
        except ValueError as error:
            raise BadContacts(self._file, found.lc.line + 1, f"hours: {error}") from error

    def _map(self, within: CommentedMap, name: str) -> CommentedMap:
        found = within.get(name)
        self._want(isinstance(found, CommentedMap) and found, within, f"{name} must not be empty")
        assert isinstance(found, CommentedMap)
        return found

    def _rows(self, within: CommentedMap, name: str) -> list[CommentedMap]:
        found = within.get(name)
        is_list = isinstance(found, CommentedSeq) and found and all(isinstance(one, CommentedMap) for one in found)
        self._want(is_list, within, f"{name} must be a list with one at least")
        assert isinstance(found, CommentedSeq)
        return list(found)

    def _fits(self, found: CommentedMap, name: str, form: re.Pattern[str], what: str) -> None:
        value = found.get(name)
        self._want(isinstance(value, str) and form.fullmatch(value), found, f"{name} must be {what}")

    def _want(self, is_right: object, where: CommentedMap, reason: str) -> None:
        if not is_right:
            raise BadContacts(self._file, where.lc.line + 1, reason)
