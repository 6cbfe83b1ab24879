"""Puts what a file says into words of its reader's language: texts, days, numbers and lists."""

from collections.abc import Iterable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from storage.messages import Text, Value
from texts.catalogue import SOURCE_LANGUAGE, Catalogue, Given

# English and Arabic with a clock of 24 hours; in English the day comes before the month.
LOCALES = {"en": "en_GB", "ar": "ar_KM"}


class Wording:
    """One reader's words."""

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        self._catalogue = catalogue
        # Days follow the language of the words around them, not one that we do not speak.
        self.language = language if language in catalogue.languages else SOURCE_LANGUAGE
        self._locale = LOCALES.get(self.language, self.language)

    def say(self, key: str, **args: Value) -> str:
        """A text of the catalogue. Raises what the catalogue raises."""
        return self._catalogue.text(self.language, key, {name: self._given(value) for name, value in args.items()})

    def _given(self, value: Value) -> Given:
        # Whole numbers stay numbers: the text may choose by them.
        return value if isinstance(value, int) else self.words(value)

    def words(self, value: Value) -> str:
        """A value in words: a text inside another, a list, a number."""
        match value:
            case Text(key, args):
                return self.say(key, **args)
            case tuple():
                return self.listed(self.words(item) for item in value)
            case float() | int():
                return self.number(value)
            case str():
                return value
        raise TypeError(f"A file does not say this: {type(value).__name__}")

    def listed(self, items: Iterable[str]) -> str:
        """Several things as one: a, b and c."""
        return format_list(list(items), locale=self._locale)

    def number(self, value: float) -> str:
        """A number with one decimal at most."""
        return format_decimal(round(value, 1), format="#,##0.#", locale=self._locale)

    def day(self, day: date) -> str:
        """A day without its year, as in "2 March"."""
        return format_skeleton("MMMMd", _midnight(day), locale=self._locale)

    def short_day(self, day: date) -> str:
        """A day where room is scarce, as in "2 Mar"."""
        return format_skeleton("MMMd", _midnight(day), locale=self._locale)

    def whole_day(self, day: date) -> str:
        """A day with its year."""
        return format_date(day, "long", locale=self._locale)

    def span(self, first: date, last: date) -> str:
        """From one day to another, years said once where they are the same."""
        return self.whole_day(first) if first == last else format_interval(first, last, "yMMMd", locale=self._locale)

    def at(self, at: datetime, zone: str) -> str:
        """An instant on the clock of a zone, as in "Mon, 2 Mar 2026, 08:00"."""
        local = at.astimezone(ZoneInfo(zone))
        day = format_skeleton("yMMMEd", _midnight(local.date()), locale=self._locale)
        clock = format_time(local.time(), "short", locale=self._locale)
        return str(Locale.parse(self._locale).datetime_formats["medium"]).format(clock, day)


def key_of(kind: str, name: str) -> str:
    """The Fluent id of an outcome, a band and the like."""
    return f"{kind}-{name.replace(' ', '-').replace('_', '-')}"


def _midnight(day: date) -> datetime:
    # Babel wants an instant here and looks only at its day.
    return datetime.combine(day, time())
