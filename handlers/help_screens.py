"""What Help now shows: for a country that we know, for one that we don't, and something to hold on to. Pure."""

import html
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from telegram import InlineKeyboardButton

from handlers.callers import NOBODY, Caller
from storage.clients import ELSEWHERE
from storage.safety_plans import Part
from texts.catalogue import Catalogue
from texts.contacts import Contact, Contacts, Region

# What the buttons send back stands for itself: no row of the database is behind it, and a forged one does no harm.
HELP = "help"
REGION, COUNTRIES, GROUNDING, PLAN, CLOSE = "region", "countries", "grounding", "plan", "close"
# The same, for what needs the database, and goes the way of everything else.
TELL, QUIET, WRITE_PLAN = "aid:tell", "aid:quiet", "aid:plan"
GROUNDING_STEPS = 6  # the last one says that it is over
A_ROW = 2
PEOPLE: tuple[Part, ...] = ("ask", "professionals")  # of the plan, what stands beside the numbers
GLIMPSE = 200  # letters of each: the numbers must stay in sight

Keys = list[list[InlineKeyboardButton]]


@dataclass(frozen=True)
class Screen:
    """What is shown. `edits`: in place of what the pressed button was under."""

    text: str
    keys: Keys
    edits: bool = False


class Screens:
    """Every screen, in one language, for one caller. `language` is one that the catalogue speaks."""

    def __init__(self, catalogue: Catalogue, contacts: Contacts, language: str, caller: Caller = NOBODY) -> None:
        self._catalogue = catalogue
        self._contacts = contacts
        self._language = language
        self._caller = caller
        self._locale = Locale.parse(language)

    def show(self, asked: str) -> Screen:
        """The screen for what a button sent back; what is not understood gets the first one."""
        match asked.split(":")[1:]:
            case ["region", code]:
                return self._numbers(code, edits=True)
            case ["region"]:
                return self._numbers(None, edits=True)
            case ["countries"]:
                return self._numbers(None)
            case ["grounding", step] if step.isascii() and step.isdecimal():
                return self._grounding(int(step))
            case ["plan"]:
                return self._plan()
            case ["close"]:
                return Screen(self._say("help-now-closed"), [], edits=True)
        return self._numbers(self._caller.region)

    def _numbers(self, code: str | None, edits: bool = False) -> Screen:
        """Whom to call, with all that is the caller's own; the country is asked below that while it is not known."""
        known = None if code is None else self._contacts.regions.get(code)
        paragraphs = (
            self._danger(known),
            self._lines(known, is_asked=code is None),
            *self._own(),
            self._say("help-now-breathe"),
            *self._tellable(),
            self._say("help-now-truth"),
            *((self._say("help-now-which"),) if code is None else ()),
            self._checked(known, code),
        )
        asks = self._countries() if code is None else []
        return Screen("\n\n".join(paragraphs), [*asks, *self._ways(code)], edits)

    def _danger(self, region: Region | None) -> str:
        if region is None:
            return self._say("help-now-danger-anywhere", eu=self._contacts.elsewhere.emergency[0].value)
        numbers = [contact.value for contact in region.emergency]
        return self._say("help-now-danger", emergency=format_list(numbers, "or", self._locale))

    def _lines(self, region: Region | None, *, is_asked: bool) -> str:
        lines = "\n\n".join(self._line(one) for one in (region or self._contacts.elsewhere).lines)
        if region is not None:
            return self._say("help-now-somebody", lines=lines)
        return self._say("help-now-everywhere" if is_asked else "help-now-unknown", lines=lines)

    def _own(self) -> Iterator[str]:
        """The people whom the client has named; or that what is theirs cannot be read now."""
        named = [_glimpse(self._caller.plan[part]) for part in PEOPLE if part in self._caller.plan]
        if named:
            yield self._say("help-now-people", people=html.escape("\n".join(named)))
        if self._caller.is_unread:
            yield self._say("help-now-unread")

    def _tellable(self) -> Iterator[str]:
        for one in self._caller.therapists:
            yield self._say("help-now-tellable", therapist=html.escape(one.name), hours=html.escape(one.words))

    def _checked(self, region: Region | None, code: str | None) -> str:
        shown = region or self._contacts.elsewhere
        checked = self._say(
            "help-now-checked" if shown.is_live else "help-now-checked-stored",
            date=format_date(shown.checked_on, "long", locale=self._locale),
        )
        place = f"{self._country(code)} · " if code is not None and region is not None else ""
        return f"<i>{place}{checked}</i>"

    def _countries(self) -> Keys:
        names = {code: self._country(code) for code in self._contacts.regions}
        codes = sorted(names, key=lambda code: _unaccented(names[code]))
        not_here = self._key(self._say("help-now-not-here"), REGION, ELSEWHERE)
        return _rows([*(self._key(names[code], REGION, code) for code in codes), not_here])

    def _ways(self, code: str | None) -> Keys:
        """What else there is: first what helps at once, then whom to tell, then quiet."""
        caller = self._caller
        return [
            [self._key(self._say("help-now-grounding"), GROUNDING, "0")],
            *([[self._key(self._say("help-now-plan"), PLAN)]] if caller.plan else []),
            *([[self._out("help-now-tell", TELL)]] if caller.therapists else []),
            *([[self._out("help-now-quiet", QUIET)]] if caller.is_client else []),
            [
                *([self._key(self._say("help-now-other-country"), REGION)] if code is not None else []),
                self._key(self._say("help-now-close"), CLOSE),
            ],
        ]

    def _grounding(self, step: int) -> Screen:
        """Begins at 0 with a message of its own, so that the numbers stay in sight; each next one takes its place."""
        shown = min(max(step, 1), GROUNDING_STEPS)
        go_on = ("help-now-next", shown + 1) if shown < GROUNDING_STEPS else ("help-now-once-more", 1)
        keys = [[self._key(self._say(go_on[0]), GROUNDING, str(go_on[1]))], self._back()]
        return Screen(self._say(f"help-now-grounding-{shown}"), keys, edits=step > 0)

    def _plan(self) -> Screen:
        """The client's whole plan in their own words, in a message of its own."""
        caller = self._caller
        if caller.is_unread:
            return Screen(self._say("help-now-unread"), [self._back()])
        if not caller.plan:
            return Screen(self._say("help-now-no-plan"), [self._back()])
        parts = [
            f"<b>{self._say(f'safety-{part}')}</b>\n{html.escape(words, quote=False)}"
            for part, words in caller.plan.items()
        ]
        return Screen("\n\n".join(parts), [[self._out("safety-change", WRITE_PLAN)], self._back()])

    def _back(self) -> list[InlineKeyboardButton]:
        return [self._key(self._say("help-now-numbers")), self._key(self._say("help-now-close"), CLOSE)]

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

    def _country(self, code: str) -> str:
        return country_in(code, self._language)

    def _say(self, text: str, **args: str) -> str:
        return self._catalogue.text(self._language, text, args)

    @staticmethod
    def _key(label: str, *asks: str) -> InlineKeyboardButton:
        return InlineKeyboardButton(label, callback_data=":".join((HELP, *asks)))

    def _out(self, label: str, asks: str) -> InlineKeyboardButton:
        return InlineKeyboardButton(self._say(label), callback_data=asks)


def country_in(code: str, language: str) -> str:
    """What a country is called in a language."""
    return str(Locale.parse(language).territories.get(code, code))


def _glimpse(words: str) -> str:
    return words if len(words) <= GLIMPSE else f"{words[: GLIMPSE - 1].rstrip()}…"


def _unaccented(name: str) -> str:
    # Österreich belongs beside Neuseeland, not behind everything else.
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()


def _rows(keys: list[InlineKeyboardButton]) -> Keys:
    return [keys[start : start + A_ROW] for start in range(0, len(keys), A_ROW)]
