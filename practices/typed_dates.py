"""Reads the date in what somebody typed: "24 March 1990", "24.3.90", "vor drei Tagen", "24 de marzo de 1990"."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from practices.typed_numbers import NUMBER_WORDS

MONTHS = (
    "january february march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "jan feb mrz apr mai jun jul aug sept okt nov dez",
    "jänner feber maerz apr may june july aug sept oct nov dec",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago setiembre oct nov dic",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "جانفي شباط آذار نيسان أيار حزيران تموز آب أيلول اكتوبر نوفمبر ديسمبر",
    "كانون_الثاني فيفري اذار ابريل ماي جوان يوليوز اغسطس شتنبر تشرين_الأول تشرين_الثاني كانون_الأول",
)
# The names of these months are two words each.
TWO_WORDS = re.compile(r"\b(كانون|تشرين) (الأول|الثاني)\b")
MONTH_NUMBERS = {word: number for words in MONTHS for number, word in enumerate(words.split(), start=1)}
DAYS_FROM_TODAY: Mapping[str, int] = {
    "today": 0,
    "yesterday": -1,
    "the day before yesterday": -2,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "heute": 0,
    "gestern": -1,
    "vorgestern": -2,
    "morgen": 1,
    "übermorgen": 2,
    "hoy": 0,
    "ayer": -1,
    "anteayer": -2,
    "mañana": 1,
    "pasado mañana": 2,
    "اليوم": 0,
    "أمس": -1,
    "امس": -1,
    "أول أمس": -2,
    "غدا": 1,
    "غدًا": 1,
    "بعد غد": 2,
}
YEARS_AHEAD = 10  # "31" may be 2031 in 2026; "90" is 1990
ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
FIGURES = re.compile(r"(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\2\s?(\d{4}|\d{2}))?\.?")
NAMED = (
    re.compile(r"(?P<day>\d{1,2}) (?P<month>[^\W\d]+)(?: (?P<year>\d{4}|\d{2}))?"),
    re.compile(r"(?P<month>[^\W\d]+) (?P<day>\d{1,2})(?: (?P<year>\d{4}|\d{2}))?"),
)
AGO = re.compile(
    r"(?:(\w+) (days?|weeks?) ago|(?:vor|hace|قبل|منذ) (\w+) "
    r"(tag|tagen|woche|wochen|d[ií]as?|semanas?|يوم|أيام|يوما|أسبوع|أسابيع))"
)
# In Arabic one and two need no number.
AGO_ALONE: Mapping[str, int] = {"يوم": 1, "يومين": 2, "أسبوع": 7, "أسبوعين": 14}
A = {"a", "one", "einem", "einer", "un", "una"}
WEEKS = ("week", "woche", "semana", "أسبوع", "أسابيع")


class NotADate(ValueError):
    """What was typed is no date."""


class Unclear(NotADate):
    """What was typed could be either of two dates: 02/03/1990."""


def date_in(said: str, today: date | None = None) -> date:
    """The date that a text names. Without `today`, only one that says its year in full. Raises NotADate."""
    plain = " ".join(re.sub("[,،]", " ", said.casefold()).split())
    readers: tuple[Callable[[str, date | None], date | None], ...] = (_relative, _iso, _in_figures, _in_words)
    for reader in readers:
        found = reader(plain, today)
        if found is not None:
            return found
    raise NotADate(said)


def _relative(plain: str, today: date | None) -> date | None:
    if today is None:
        return None
    plain = plain.rstrip(".!")
    if plain in DAYS_FROM_TODAY:
        return today + timedelta(days=DAYS_FROM_TODAY[plain])
    before = re.fullmatch(r"(?:قبل|منذ) (\w+)", plain)
    if before is not None and before[1] in AGO_ALONE:
        return today - timedelta(days=AGO_ALONE[before[1]])
    found = AGO.fullmatch(plain)
    if found is None:
        return None
    amount, unit = found[1] or found[3], found[2] or found[4]
    number = 1 if amount in A else int(amount) if amount.isdecimal() else NUMBER_WORDS.get(amount)
    if number is None or number > 10_000:
        return None
    return today - timedelta(days=number * (7 if unit.startswith(WEEKS) else 1))


def _iso(plain: str, _today: date | None) -> date | None:
    found = ISO.fullmatch(plain)
    return None if found is None else _of(int(found[1]), int(found[2]), int(found[3]))


def _in_figures(plain: str, today: date | None) -> date | None:
    found = FIGURES.fullmatch(plain)
    if found is None:
        return None
    day, month = int(found[1]), int(found[3])
    if found[2] != ".":
        # Half of the world writes the month first. Only a number above 12 tells.
        if day <= 12 and month <= 12 and day != month:
            raise Unclear(plain)
        if month > 12:
            day, month = month, day
    return _in_year(found[4], month, day, today)


def _in_words(plain: str, today: date | None) -> date | None:
    words = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|\b(?:the|of|on|am|den|der|el|de|del|يوم|في)\b|\.", " ", plain)
    words = TWO_WORDS.sub(r"\1_\2", words)
    for pattern in NAMED:
        found = pattern.fullmatch(" ".join(words.split()))
        if found is not None and found["month"] in MONTH_NUMBERS:
            return _in_year(found["year"], MONTH_NUMBERS[found["month"]], int(found["day"]), today)
    return None


def _in_year(year: str | None, month: int, day: int, today: date | None) -> date | None:
    """A year in full, a year of two digits, or without one the time that is nearest to today."""
    if year is not None and len(year) == 4:
        return _of(int(year), month, day)
    if today is None:
        return None
    if year is not None:
        full = today.year - today.year % 100 + int(year)
        return _of(full - 100 if full > today.year + YEARS_AHEAD else full, month, day)
    near = [_of(today.year + ahead, month, day) for ahead in (-1, 0, 1)]
    return min((one for one in near if one is not None), key=lambda one: abs(one - today), default=None)


def _of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
