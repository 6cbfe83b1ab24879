"""Times and moments as people type them."""

import re
from datetime import datetime, time, timedelta

import dateparser

from scheduling.cadence import to_local, to_utc

MOST_LETTERS = 80
LANGUAGES = ("en", "de", "es", "ar")

# Parts of a day that a clock does not show, and what people mean by them.
PARTS_OF_DAY = {
    r"tonight|heute nacht": "today 20:00",
    r"this evening|heute abend": "today 19:00",
    r"this afternoon|heute nachmittag": "today 15:00",
    r"evening|abends?": "19:00",
    r"afternoon|nachmittags?": "15:00",
    r"noon|midday|mittags?": "12:00",
    r"(?<=tomorrow )morning|(?<=day )morning|morgens|vormittags?|früh": "09:00",
    r"in the morning|this morning": "09:00",
}
GERMAN = {r"\bübermorgen\b": "day after tomorrow", r"\bmorgen\b": "tomorrow", r"\bheute\b": "today"}
ENGLISH_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
GERMAN_WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")

_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:\s*[:.h]\s*(?P<minute>\d{2}))?\s*(?:(?P<half>[ap])\.?m\.?|uhr|o'?clock|h)?", re.IGNORECASE
)
_SPLIT = re.compile(r"\s*(?:,|;|\band\b|\bund\b|&|\s-\s|–|\bto\b|\bbis\b|(?<=\d)-(?=\d))\s*", re.IGNORECASE)
_NONE = {"no", "none", "never", "nein", "keine", "nie", "-"}


class NotATime(ValueError):
    """What was typed cannot be read as a time."""


class InThePast(ValueError):
    """A moment that is over."""


def read_time(text: str) -> time:
    """A time of day: "20:00", "8 pm", "20.30", "8 Uhr". Raises NotATime."""
    found = _CLOCK.fullmatch(text.strip().removeprefix("at ").removeprefix("um ").strip())
    if found is None:
        raise NotATime(text)
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), (found["half"] or "").casefold()
    if half and not 1 <= hour <= 12:
        raise NotATime(text)
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    if hour == 24 and minute == 0:
        hour = 0
    if hour > 23 or minute > 59:
        raise NotATime(text)
    return time(hour, minute)


def read_times(text: str) -> tuple[time, ...]:
    """Several times of day, in order, each once. Raises NotATime."""
    times = {read_time(part) for part in _SPLIT.split(text.strip()[:MOST_LETTERS]) if part}
    if not times:
        raise NotATime(text)
    return tuple(sorted(times))


def read_quiet_hours(text: str) -> tuple[time, time] | None:
    """From when to when, like "22-7" or "from 10 pm to 7 am"; None when somebody wants none. Raises NotATime."""
    plain = text.strip().casefold().removeprefix("from ").removeprefix("von ")
    if plain in _NONE:
        return None
    parts = [part for part in _SPLIT.split(plain[:MOST_LETTERS]) if part]
    if len(parts) != 2:
        raise NotATime(text)
    start, end = read_time(parts[0]), read_time(parts[1])
    if start == end:
        raise NotATime(text)
    return start, end


def read_moment(text: str, now: datetime, zone: str, language: str) -> datetime:
    """The instant that somebody names: "tomorrow at 18:00", "Friday 5 pm", "in 2 hours", a time of day, a date.

    A time of day is the next such time. Raises NotATime, or InThePast for what is over.
    """
    plain = " ".join(text.split()).casefold()
    if not plain or len(plain) > MOST_LETTERS:
        raise NotATime(text)
    here = to_local(now, zone).replace(tzinfo=None)
    found = _time_of_day(plain, here) or _parse(_in_plain_words(plain), here, language)
    if found is None:
        raise NotATime(text)
    instant = to_utc(found, zone)
    if instant <= now:
        raise InThePast(text)
    return instant


def _time_of_day(plain: str, here: datetime) -> datetime | None:
    try:
        clock = read_time(plain)
    except NotATime:
        return None
    today = datetime.combine(here.date(), clock)
    return today if today > here else today + timedelta(days=1)


def _in_plain_words(plain: str) -> str:
    plain = re.sub(r"(\d{1,2})(?:[:.](\d{2}))?\s*uhr", lambda found: f"{found[1]}:{found[2] or '00'}", plain)
    # "morgen" is tomorrow before it is a morning: "morgen früh", "morgen abend".
    for pattern, words in (GERMAN | PARTS_OF_DAY).items():
        plain = re.sub(rf"(?<!\w)(?:{pattern})(?!\w)" if pattern in PARTS_OF_DAY else pattern, f" {words} ", plain)
    for german, english in zip(GERMAN_WEEKDAYS, ENGLISH_WEEKDAYS, strict=True):
        plain = plain.replace(german, english)
    plain = re.sub(r"\b(at|um|am|next|on)\b(?=\s+[\dmtwfs])", " ", plain)
    return " ".join(plain.split())


def _parse(plain: str, here: datetime, language: str) -> datetime | None:
    ahead = re.fullmatch(r"(?:day after tomorrow)(.*)", plain)
    base = here
    if ahead is not None:
        base, plain = here + timedelta(days=2), f"today {ahead[1].strip() or here.strftime('%H:%M')}"
    found: datetime | None = dateparser.parse(
        plain,
        languages=sorted({language, "en"} & set(LANGUAGES)) or ["en"],
        settings={
            "RELATIVE_BASE": base,
            "PREFER_DATES_FROM": "future",
            "RETURN_AS_TIMEZONE_AWARE": False,
            "TIMEZONE": "UTC",
        },
    )
    return None if found is None else found.replace(tzinfo=None, microsecond=0)
