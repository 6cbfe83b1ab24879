"""What Help now shows: for a country that we know, for one that we don't, and something to hold on to. Pure."""

import html
import unicodedata
from dataclasses import dataclass

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from telegram import InlineKeyboardButton

from texts.catalogue import Catalogue
from texts.contacts import Contact, Contacts, Region

# What the buttons send back stands for itself: no row of the database is behind it, and a forged one does no harm.
HELP = "help"
REGION, GROUNDING, CLOSE = "region", "grounding", "close"
NOT_HERE = "none"
GROUNDING_STEPS = 6  # the last one says that it is over
A_ROW = 2

Keys = list[list[InlineKeyboardButton]]


@dataclass(frozen=True)
class Screen:
    """What is shown. `edits`: in place of what the pressed button was under."""

    text: str
    keys: Keys
    edits: bool = False


class Screens:
    """Every screen, in one language. `language` is one that the catalogue speaks."""

    def __init__(self, catalogue: Catalogue, contacts: Contacts, language: str) -> None:
        self._catalogue = catalogue
        self._contacts = contacts
        self._language = language
        self._locale = Locale.parse(language)

    def show(self, asked: str, region: str | None = None) -> Screen:
        """The screen for what a button sent back; what is not understood gets the first one.

        `region` is the code of the client's country, when they have told us.
        """
        match asked.split(":")[1:]:
            case ["region", code]:
                return self._of_region(code, edits=True)
            case ["region"]:
                return self._first(edits=True)
            case ["grounding", step] if step.isascii() and step.isdecimal():
                return self._grounding(int(step))
            case ["close"]:
                return Screen(self._say("help-now-closed"), [], edits=True)
        return self._first() if region is None else self._of_region(region)

    def _first(self, edits: bool = False) -> Screen:
        names = {code: self._country(code) for code in self._contacts.regions}
        regions = [
            self._key(names[code], REGION, code) for code in sorted(names, key=lambda code: _unaccented(names[code]))
        ]
        not_here = self._key(self._say("help-now-not-here"), REGION, NOT_HERE)
        return Screen(
            self._say("help-now-first", eu=self._everywhere(), date=self._date(self._contacts.elsewhere)),
            [*_rows([*regions, not_here]), [self._grounding_key()]],
            edits,
        )

    def _of_region(self, code: str, edits: bool = False) -> Screen:
        region = self._contacts.regions.get(code)
        keys = [
            [self._grounding_key()],
            [self._key(self._say("help-now-other-country"), REGION), self._key(self._say("help-now-close"), CLOSE)],
        ]
        if region is None:
            return Screen(self._unknown(), keys, edits)
        text = self._say(
            "help-now-region",
            emergency=format_list([contact.value for contact in region.emergency], "or", self._locale),
            lines=self._lines(region),
            country=self._country(code),
            date=self._date(region),
        )
        return Screen(text, keys, edits)

    def _unknown(self) -> str:
        elsewhere = self._contacts.elsewhere
        return self._say(
            "help-now-unknown", eu=self._everywhere(), links=self._lines(elsewhere), date=self._date(elsewhere)
        )

    def _grounding(self, step: int) -> Screen:
        """Begins at 0 with a message of its own, so that the numbers stay in sight; each next one takes its place."""
        shown = min(max(step, 1), GROUNDING_STEPS)
        go_on = ("help-now-next", shown + 1) if shown < GROUNDING_STEPS else ("help-now-once-more", 1)
        keys = [
            [self._key(self._say(go_on[0]), GROUNDING, str(go_on[1]))],
            [self._key(self._say("help-now-numbers")), self._key(self._say("help-now-close"), CLOSE)],
        ]
        return Screen(self._say(f"help-now-grounding-{shown}"), keys, edits=step > 0)

    def _grounding_key(self) -> InlineKeyboardButton:
        return self._key(self._say("help-now-grounding"), GROUNDING, "0")

    def _lines(self, region: Region) -> str:
        return "\n\n".join(self._line(contact) for contact in region.lines)

    def _line(self, contact: Contact) -> str:
        keyed = "-keyword" if contact.keyword else ""
        names = (self._locale.languages.get(code, code) for code in contact.languages)
        return self._say(
            f"help-now-{contact.kind}{keyed}",
            name=html.escape(contact.name),
            value=html.escape(contact.value),
            keyword=html.escape(contact.keyword or ""),
            hours=self._hours(contact),
            languages=self._say("between").join(names),
        )

    def _hours(self, contact: Contact) -> str:
        if contact.hours is None:
            return self._say("help-now-day-and-night")
        opens, closes = (
            format_time(at, "HH:mm", locale=self._locale) for at in (contact.hours.opens, contact.hours.closes)
        )
        return self._say("help-now-every-day", opens=opens, closes=closes)

    def _everywhere(self) -> str:
        return self._contacts.elsewhere.emergency[0].value

    def _country(self, code: str) -> str:
        return str(self._locale.territories.get(code, code))

    def _date(self, region: Region) -> str:
        return format_date(region.checked_on, "long", locale=self._locale)

    def _say(self, text: str, **args: str) -> str:
        return self._catalogue.text(self._language, text, args)

    @staticmethod
    def _key(label: str, *asks: str) -> InlineKeyboardButton:
        return InlineKeyboardButton(label, callback_data=":".join((HELP, *asks)))


def _unaccented(name: str) -> str:
    # Österreich belongs beside Neuseeland, not behind everything else.
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()


def _rows(keys: list[InlineKeyboardButton]) -> Keys:
    return [keys[start : start + A_ROW] for start in range(0, len(keys), A_ROW)]
