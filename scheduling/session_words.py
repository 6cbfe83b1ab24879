"""Sessions as therapists type them: "Thursday 15:00", "every Tuesday at 9 until 30 June", "12.12. 16:30"."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from scheduling.human_days import Day, without_marks
from scheduling.human_time import InThePast, Named, NotATime, read_named
from scheduling.local_time import ONE_DAY, to_local, to_utc

ONE_WEEK = timedelta(weeks=1)
ONE_MINUTE = timedelta(minutes=1)
MINUTES_A_DAY = 24 * 60

_EVERY_OTHER = re.compile(
    r"\b(?:every (?:(?:other|second)(?: week)?|(?:2|two) weeks)|fortnightly"
    r"|alle (?:2|zwei) wochen|jede[nrs]? (?:zweite[nrs]?|2\.)(?: woche)?|(?:14|vierzehn)[- ]?tägig"
    r"|cada (?:2|dos|otra) semanas?|quincenal(?:mente)?|كل (?:أسبوعين|اسبوعين))(?: on\b)?"
)
_EVERY = re.compile(
    r"\b(?:every week|weekly|every|each|jede woche|wöchentlich|jede[nrs]?|immer"
    r"|cada semana|cada|todos los|los(?= (?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados|domingos))"
    r"|semanal(?:mente)?|كل أسبوع|كل اسبوع|كل|أسبوعيا)\b(?: on\b)?"
)
_OTHER_RHYTHM = re.compile(
    r"\s*(?:\d+|three|four|five|six|drei|vier|fünf|sechs|tres|cuatro|cinco|seis)"
    r" (?:days?|weeks?|months?|tage?|wochen?|monate?|d[ií]as?|semanas?|mes(?:es)?|يوم|أيام|أسبوع|أسابيع|شهر|أشهر)\b"
)
_UNTIL = re.compile(r"\b(?:until|till|bis(?: zum)?|hasta(?: el)?|حتى)\b")
_FROM = re.compile(
    r"\b(?:from|starting(?: on| from)?|beginning|ab(?: dem)?|beginnend|desde(?: el)?|a partir del?"
    r"|ابتداء من)\b"
)
# "Tuesdays" and "dienstags" say that it is every week.
_ENGLISH_DAYS = re.compile(r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)s\b")
_GERMAN_DAYS = re.compile(r"\b((?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)s\b")


@dataclass(frozen=True)
class Said:
    """What was understood. `every_weeks` is None for a single one, `at` where no time of day was named.

    `last_on` is None where no end was named, and for a single one.
    """

    first_on: date
    at: time | None
    every_weeks: int | None = None
    last_on: date | None = None


def read_sessions(text: str, now: datetime, zone: str, language: str) -> Said:
    """The sessions that somebody names, the first of them still to come. Raises NotATime, InThePast for what is over.

    A day must be among the words.
    """
    every_weeks, rest = _take_rhythm(" ".join(without_marks(text).casefold().split()))
    last_on, rest = _take_date(_UNTIL, rest, now, zone, language)
    first_on, rest = _take_date(_FROM, rest, now, zone, language)
    named = read_named(rest, now, zone, language)
    if named.day is None and first_on is None:
        raise NotATime(text)
    at = clock_of(named)
    day = _first(named.day, first_on, at, to_local(now, zone).replace(tzinfo=None))
    if _is_over(day, at, now, zone) or (last_on is not None and last_on < day):
        raise InThePast(text)
    return Said(day, at, every_weeks, last_on if every_weeks else None)


def read_moved(text: str, now: datetime, zone: str, language: str, usual: datetime) -> datetime:
    """The local time to which a session is moved from its `usual` one; what is left out stays as it was.

    A weekday is the one in the week of that session. Raises NotATime, or InThePast.
    """
    monday = usual.date() - ONE_DAY * usual.weekday()
    named = read_named(text, now, zone, language)
    day = usual.date() if named.day is None else named.day.on
    if named.day is not None and named.day.again:
        there = monday + ONE_DAY * day.weekday()
        day = there if there >= to_local(now, zone).date() else day
    moved = datetime.combine(day, clock_of(named) or usual.time())
    if to_utc(moved, zone) <= now:
        raise InThePast(text)
    return moved


def read_clock(text: str, now: datetime, zone: str, language: str) -> time | None:
    """The time of day, where nothing else is named; None when there is more, or nothing that can be read."""
    try:
        named = read_named(text, now, zone, language)
    except NotATime:
        return None
    return None if named.day is not None else clock_of(named)


def clock_of(named: Named) -> time | None:
    """The time of day that was named, if one was."""
    if named.clock is None:
        return None
    minutes = named.clock // ONE_MINUTE % MINUTES_A_DAY
    return time(minutes // 60, minutes % 60)


def _take_rhythm(text: str) -> tuple[int | None, str]:
    for pattern, weeks in ((_EVERY_OTHER, 2), (_EVERY, 1)):
        if (match := pattern.search(text)) is not None:
            if _OTHER_RHYTHM.match(text, match.end()):
                # "every 3 weeks": not once a week, beginning in three.
                raise NotATime(text)
            return weeks, _singular(pattern.sub(" ", text, count=1))
    singular = _singular(text)
    return (None, text) if singular == text else (1, singular)


def _singular(text: str) -> str:
    return _GERMAN_DAYS.sub(r"\1", _ENGLISH_DAYS.sub(r"\1", text))


def _take_date(word: re.Pattern[str], text: str, now: datetime, zone: str, language: str) -> tuple[date | None, str]:
    """The date after a word like "until", and the text before it; the text as it is when no date stands there."""
    match = word.search(text)
    if match is None:
        return None, text
    try:
        named = read_named(text[match.end() :], now, zone, language)
    except NotATime:
        return None, text
    return (None, text) if named.day is None or named.clock is not None else (named.day.on, text[: match.start()])


def _first(day: Day | None, first_on: date | None, at: time | None, here: datetime) -> date:
    """The first day of all: of a weekday, the first from `first_on` on that is still to come."""
    if day is None:
        assert first_on is not None
        return first_on
    if not day.again:
        return day.on
    if first_on is not None:
        return first_on + ONE_DAY * ((day.on.weekday() - first_on.weekday()) % 7)
    is_over = at is not None and datetime.combine(day.on, at) <= here
    return day.on + ONE_WEEK if is_over else day.on


def _is_over(day: date, at: time | None, now: datetime, zone: str) -> bool:
    if at is None:
        return day < to_local(now, zone).date()
    return to_utc(datetime.combine(day, at), zone) <= now
