"""Times of day and moments as people type them."""

import re
import unicodedata
from datetime import datetime, time, timedelta
from typing import NamedTuple

from scheduling.cadence import to_local, to_utc
from scheduling.human_days import ONE_DAY, Day, cut, read_date, take, take_day, whole, without_fillers, without_marks
from scheduling.time_words import DAY, EVENING, NIGHT, NOON, WORDS, Words

MOST_LETTERS = 80
HALF_A_DAY = timedelta(hours=12)
ELEVEN, THIRTEEN = timedelta(hours=11), timedelta(hours=13)
NIGHT_ENDS = timedelta(hours=6)  # "2 at night" is 2:00, "9 at night" is 21:00

_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:\s*[:.h]\s*(?P<minute>\d{2}))?\s*(?:(?P<half>[ap])\.?m\.?|uhr|o'?clock|h)?", re.IGNORECASE
)
# Where a clock time stands among other words, the surest sign first: "12.03. um 10:00" holds one clock time.
_CLOCKS_WITHIN = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![\d.])\d{1,2}(?::\d{2}\s*(?:[ap]\.?m\b\.?)?|(?:\.\d{2})?\s*(?:[ap]\.?m\b\.?|uhr\b|o'?clock\b|h\b))(?!\d)",
        r"(?:(?<=\bat )|(?<=\bum )|(?<=\bgegen )|(?<=\blas )|(?<=الساعة ))\d{1,2}(?:\.\d{2})?(?![\d.])",
        r"(?<![\d.])\d{1,2}\.\d{2}(?![\d.])",
    )
)
_SPLIT = re.compile(
    r"\s*(?:[,;&–—]|(?<=[\dm])\s*-\s*(?=\d)|\b(?:and|und|y|to|until|bis|hasta|إلى)\b|\bو\s?(?=\d)"
    r"|\ba(?= (?:las )?\d))\s*|(?<=\d)\s+(?=\d)(?!00(?![\d:.h]))|(?<=\dh)\s+(?=\d{1,2}h)"
)
_NONE = {"no", "none", "never", "nein", "keine", "nie", "ninguna", "nunca", "لا", "لا شيء", "-"}
_BEFORE_A_TIME = re.compile(r"^(?:(?:at|um|a|las?|from|von|de|desde|الساعة|من) )+")
_BY_NAME = {
    **dict.fromkeys(("noon", "midday", "mittag", "mediodía", "mediodia", "الظهر"), time(12)),
    **dict.fromkeys(("midnight", "mitternacht", "medianoche", "منتصف الليل"), time(0)),
}
# Twelve in the night, one to five in it, and twelve in the morning, are neither: "las 12 de la noche" is midnight.
_NOT_AT_12 = r"(?<!\b12 )(?<!\b12:\d\d )"
_NOT_TILL_5 = r"(?<!\b[1-5] )(?<!\b[1-5]:\d\d )"
# What follows a clock time for am and pm: "8 de la tarde", "8 مساءً".
_HALVES = {
    "am": re.compile(rf"(?<=\d) ?(?:{_NOT_AT_12}de la mañana|صباحا|ص)(?!\w)"),
    "pm": re.compile(rf"(?<=\d) ?(?:de la tarde|{_NOT_AT_12}{_NOT_TILL_5}de la noche|مساء|م)(?!\w)"),
}
_MIDNIGHT = re.compile(r"\b12(?::00)? de la noche(?!\w)")
# What stands before a number that is a day of the month: "am 12.", "the 12", "el 12".
_DAY_OF_MONTH = re.compile(r"(?<!\w)(?:the|am|der|den|el|día|يوم) \d{1,2}(?![\d:.])")
_DATE_AT_THE_END = re.compile(r"(?<![\d.])\d{1,2}\.(?:0?[1-9]|1[0-2])\.[!? ]*$")


class NotATime(ValueError):
    """What was typed cannot be read as a time."""


class InThePast(NotATime):
    """A moment that is over."""


class Named(NamedTuple):
    """A day and a time of day (since its midnight), as far as each was named."""

    day: Day | None
    clock: timedelta | None


def read_time(text: str) -> time:
    """A time of day: "20:00", "8 pm", "20.30", "8 Uhr", "noon". Raises NotATime."""
    plain = _BEFORE_A_TIME.sub("", _plain(text))
    if plain in _BY_NAME:
        return _BY_NAME[plain]
    found = _CLOCK.fullmatch(plain)
    if found is None:
        raise NotATime(text)
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        hour = _of_24(hour, found["half"], text)
    if hour == 24 and minute == 0:
        hour = 0
    if hour > 23 or minute > 59:
        raise NotATime(text)
    return time(hour, minute)


def _of_24(hour: int, half: str, text: str) -> int:
    if not 1 <= hour <= 12:
        raise NotATime(text)
    return hour % 12 + (12 if half == "p" else 0)


def read_times(text: str) -> tuple[time, ...]:
    """Several times of day, in order, each once: "8:00, 20:30", "8am and 9pm". Raises NotATime."""
    times = {read_time(part) for part in _SPLIT.split(_plain(text)) if part}
    if not times:
        raise NotATime(text)
    return tuple(sorted(times))


def read_quiet_hours(text: str) -> tuple[time, time] | None:
    """From when to when, like "22-7" or "from 10 pm to 7 am"; None when somebody wants none. Raises NotATime."""
    plain = _plain(text)
    if plain in _NONE:
        return None
    parts = [part for part in _SPLIT.split(plain) if part]
    if len(parts) != 2:
        raise NotATime(text)
    if all(part.isdecimal() and 1 <= int(part) <= 12 for part in parts) and int(parts[0]) > int(parts[1]):
        # "11 to 7" is said of a night, by a clock of twelve hours, and would be most of a day by one of 24.
        raise NotATime(text)
    start, end = read_time(parts[0]), read_time(parts[1])
    if start == end:
        raise NotATime(text)
    return start, end


def minutes_between(start: time, end: time) -> int:
    """From one time of day to the next such other one."""
    return ((end.hour - start.hour) * 60 + end.minute - start.minute) % DAY or DAY


def read_moment(text: str, now: datetime, zone: str, language: str) -> datetime:
    """The instant that somebody names: "tomorrow at 18:00", "Friday 5 pm", "in 2 hours", a time of day, a date.

    A time of day is the next such time; a named day is its evening; a weekday is the next one. English is understood
    beside `language`. Raises NotATime, or InThePast for what is over.
    """
    plain = _plain(text)
    for one in dict.fromkeys((language, "en")):
        instant = _read_moment(plain, now, zone, one) if one in WORDS else None
        if instant is not None and instant <= now:
            raise InThePast(text)
        if instant is not None:
            return instant
    raise NotATime(text)


def read_named(text: str, now: datetime, zone: str, language: str) -> Named:
    """The day that somebody names, or the time of day, or both; what they leave out is left open. Raises NotATime."""
    plain, here = _plain(text), to_local(now, zone).replace(tzinfo=None, second=0, microsecond=0)
    for one in dict.fromkeys((language, "en")):
        named = _read_named(plain, here, one) if one in WORDS else None
        if named is not None:
            return named
    raise NotATime(text)


def _read_named(plain: str, here: datetime, language: str) -> Named | None:
    length, days, rest = _take_length(_rewritten(plain, WORDS[language]), WORDS[language])
    return None if length is not None else _read_local(rest, days, here, language)


def _plain(text: str) -> str:
    """Case and spaces evened out, digits of any script as 0 to 9. Raises NotATime for what is empty or too long."""
    if len(text) > MOST_LETTERS:
        raise NotATime(text)
    digits = "".join(
        str(unicodedata.decimal(letter, letter)) for letter in unicodedata.normalize("NFC", without_marks(text))
    )
    plain = " ".join(digits.casefold().replace("،", ",").split()).rstrip("!? ")
    plain = plain if _DATE_AT_THE_END.search(plain) else plain.rstrip("!?. ")
    if not plain:
        raise NotATime(text)
    plain = _MIDNIGHT.sub("24:00", plain)
    for half, pattern in _HALVES.items():
        plain = pattern.sub(f" {half}", plain)
    return re.sub(r"(\d) ?uhr (\d\d)\b", r"\1:\2", plain)


def _read_moment(plain: str, now: datetime, zone: str, language: str) -> datetime | None:
    words = WORDS[language]
    text = _rewritten(plain, words)
    length, days, text = _take_length(text, words)
    if length is not None and not without_fillers(text, words):
        # Hours pass as they do, whatever the clocks do meanwhile.
        return now + length
    here = to_local(now, zone).replace(tzinfo=None, second=0, microsecond=0)
    named = None if length is not None else _read_local(text, days, here, language)
    return None if named is None else to_utc(_combined(*named, here), zone)


def _read_local(text: str, days: int | None, here: datetime, language: str) -> Named | None:
    """What is named, once lengths of time are taken out; `days` are what they said."""
    words = WORDS[language]
    names_a_day = _DAY_OF_MONTH.search(text) is not None
    clock, text = _take_clock(text)
    part, text = take(words.parts, text)
    day, text = take_day(text, here.date(), words)
    if part is None:
        part, text = take(words.parts_after_a_day, text)
    if days is not None and day is not None:
        return None  # "Friday in two weeks": which of two it is would be a guess
    if days is not None:
        day = Day(here.date() + ONE_DAY * days, here.time())
    text = without_fillers(text, words)
    if text.isdecimal() and names_a_day:
        text = f"{text}."
    if clock is None and text.isdecimal():
        clock = _since_midnight(text)
        text = text if clock is None else ""
    if text and day is None:
        day = read_date(text, here.date(), language)
        text = text if day is None else ""
    said = clock is not None or part is not None or day is not None
    return Named(day, _in_part(clock, part)) if said and not text else None


def _combined(day: Day | None, clock: timedelta | None, here: datetime) -> datetime:
    if day is None:
        assert clock is not None
        today = datetime.combine(here.date(), time(0)) + clock
        return today if today > here else today + ONE_DAY
    named = datetime.combine(day.on, time(0) if clock is not None else day.at) + (clock or timedelta(0))
    return named + 7 * ONE_DAY if day.again and named <= here else named


def _in_part(clock: timedelta | None, part: time | None) -> timedelta | None:
    """A clock time in a part of the day: 6 in the evening is 18:00. Both are counted from midnight."""
    if part is None:
        return clock
    if clock is None:
        return timedelta(hours=part.hour)
    if part >= EVENING and HALF_A_DAY <= clock < THIRTEEN:
        return clock + HALF_A_DAY  # twelve at night is midnight
    if part == NOON and clock >= ELEVEN:
        return clock
    is_small_hour = part == NIGHT and clock < NIGHT_ENDS
    return clock + HALF_A_DAY if part >= NOON and clock < HALF_A_DAY and not is_small_hour else clock


def _rewritten(plain: str, words: Words) -> str:
    weekdays, parts = "|".join(words.weekdays), "|".join(words.parts)
    plain = re.sub(rf"(?<!\w)({weekdays})({parts})(?!\w)", r"\1 \2", plain)  # "freitagabend"
    for pattern, instead in words.rewritten.items():
        plain = whole(pattern).sub(instead, plain)
    # "-8:30" is half of the hour before eight.
    return re.sub(r"(?<!\S)-(\d+):(\d\d)", lambda found: f"{(int(found[1]) - 1) % 24}:{found[2]}", plain)


def _take_length(text: str, words: Words) -> tuple[timedelta | None, int | None, str]:
    """Hours and minutes from now, or else days from today, and the text without them."""
    for unit, minutes in words.units.items():
        match = re.search(rf"(?<![\w:.])(\d{{1,3}}(?:[.,]\d)?) ?(?:{unit})(?!\w)", text)
        # "Friday 20h" is a time of day, "in 2h" is not.
        if match is None or (match[0].endswith("h") and not re.search(r"\b[ie]n $", text[: match.start()])):
            continue
        length = timedelta(minutes=float(match[1].replace(",", ".")) * minutes)
        return (length, None, cut(text, match)) if minutes < DAY else (None, length.days, cut(text, match))
    return None, None, text


def _take_clock(text: str) -> tuple[timedelta | None, str]:
    for pattern in _CLOCKS_WITHIN:
        match = pattern.search(text)
        clock = None if match is None else _since_midnight(match[0])
        if match is not None and clock is not None:
            return clock, cut(text, match)
    return None, text


def _since_midnight(text: str) -> timedelta | None:
    if text == "24:00":
        return ONE_DAY
    try:
        clock = read_time(text)
    except NotATime:
        return None
    return timedelta(hours=clock.hour, minutes=clock.minute)
