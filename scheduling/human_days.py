"""Days as people type them, and taking words out of what they typed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TypeVar

import dateparser

from scheduling.time_words import EVENING, Words

ONE_DAY = timedelta(days=1)
FARTHEST = timedelta(days=3650)
# Only dates in words are its business: by itself it takes "a" and "99" for days, and "12.03." for a time.
DATEPARSER = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month"], "PREFER_DATES_FROM": "future"}

_FIGURES = re.compile(r"(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?")
_DAY_OF_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)")
# Arabic's marks for short vowels, and the stroke that draws a word out: some write them, most don't.
_MARKS = re.compile("[\u0640\u064b-\u0652]")
_Value = TypeVar("_Value")


@dataclass(frozen=True)
class Day:
    """A day that was named, at the time of day that is meant when none is named.

    `again` is True when the same words mean the day a week later, once this one is over.
    """

    on: date
    at: time = EVENING
    again: bool = False


def without_marks(text: str) -> str:
    """The text without what only shows how an Arabic word is spoken, or is set."""
    return _MARKS.sub("", text)


@cache
def whole(pattern: str) -> re.Pattern[str]:
    """A pattern that matches whole words only, in any script."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


def take(values: Mapping[str, _Value], text: str) -> tuple[_Value | None, str]:
    """What the first words that are listed stand for, and the text without them; of two at one place the longer."""
    found = [(match, value) for pattern, value in values.items() if (match := whole(pattern).search(text)) is not None]
    if not found:
        return None, text
    match, value = min(found, key=lambda one: (one[0].start(), -one[0].end()))
    return value, cut(text, match)


def cut(text: str, match: re.Match[str]) -> str:
    """The text without what was matched."""
    return f"{text[: match.start()]} {text[match.end() :]}".strip()


def take_day(text: str, today: date, words: Words) -> tuple[Day | None, str]:
    """A weekday, or a day by its distance from today, and the text without it."""
    # Weekdays first: in "Montag morgen", "morgen" is not tomorrow.
    weekdays = {pattern: number for number, pattern in enumerate(words.weekdays)}
    weekday, rest = take(weekdays, text)
    if weekday is not None:
        ahead = (weekday - today.weekday()) % 7
        if ahead == 0 and whole(words.following).search(rest):
            ahead = 7
        return Day(today + ONE_DAY * ahead, again=True), rest
    ahead_or_none, rest = take(words.days, text)
    return (None if ahead_or_none is None else Day(today + ONE_DAY * ahead_or_none)), rest


def without_fillers(text: str, words: Words) -> str:
    """The text without the words that say nothing about when."""
    return " ".join(whole(words.fillers).sub(" ", text).replace(",", " ").split())


def read_date(text: str, today: date, language: str) -> Day | None:
    """A date in words or figures; one without a year is the next one. None for what is none, or ten years away."""
    on = _in_figures(text, today, language) or _in_words(text, today, language)
    return None if on is None or abs(on - today) > FARTHEST else Day(on)


def _in_figures(text: str, today: date, language: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    if found := _FIGURES.fullmatch(text):
        day, month, year = int(found[1]), int(found[3]), int(found[4] or 0)
        # English puts the month first, unless there are points between.
        if language == "en" and found[2] != ".":
            day, month = month, day
        years = [year % 100 + 2000] if year else [today.year, today.year + 1]
        return _first_that_is([(each, month, day) for each in years], date.min if year else today)
    if found := _DAY_OF_MONTH.fullmatch(text):
        months = [(today.year + (today.month + ahead) // 12, (today.month + ahead) % 12 + 1) for ahead in range(-1, 3)]
        return _first_that_is([(*month, int(found[1])) for month in months], today)
    return None


def _first_that_is(dates: list[tuple[int, int, int]], earliest: date) -> date | None:
    """The first of the dates that exists and is not before `earliest`."""
    for year, month, day in dates:
        try:
            on = date(year, month, day)
        except ValueError:
            continue
        if on >= earliest:
            return on
    return None


def _in_words(text: str, today: date, language: str) -> date | None:
    settings = DATEPARSER | {"RELATIVE_BASE": datetime.combine(today, time(12)), "TIMEZONE": "UTC"}
    found: datetime | None = dateparser.parse(text, languages=[language], settings=settings)
    return None if found is None else found.date()
