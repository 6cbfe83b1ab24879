"""From meaning to what Telegram shows: words and keys in the reader's language, safe to show, and short enough."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list

from storage.messages import At, Button, Day, Lines, Message, Reader, Text, Value
from storage.outbox import callback_data
from texts.catalogue import SOURCE_LANGUAGE, BadText, Catalogue, Given

# Telegram counts in UTF-16 units, after the markup has been read.
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
LABEL_LIMIT = 64  # ours, in characters: a phone shows about half of it

# Control characters, halves of surrogate pairs, and what turns the direction of writing: a name with one of
# these could make the text around it say something else.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]"
)
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_TOKENS = re.compile(r"<(?P<closes>/?)(?P<tag>[a-z]+)[^<>]*>|&#?\w+;|.", re.DOTALL)

# What texts ask for since 0.2.0 that they didn't before: a row that an older version queued has none of it, and goes
# out all the same.
LATER = (
    *("budget", "cautions", "changed", "dates", "days", "format", "glance", "goal", "helped", "lead", "lines", "load"),
    *(
        "next",
        "noted",
        "off",
        "page",
        "phases",
        "preview",
        "read",
        "region",
        "score",
        "seen",
        "sharing",
        "size",
        "starts",
    ),
    *("until",),
)

# English and Arabic with a clock of 24 hours: times on buttons, and as people are asked to type them, are of that kind.
# In Arabic the months then still have the names that are known everywhere.
LOCALES = {"en": "en_GB", "ar": "ar_KM"}


class Key(NamedTuple):
    """A button as Telegram has it: its label, and either what it sends back or what it opens."""

    label: str
    callback_data: str | None
    url: str | None


@dataclass(frozen=True)
class Rendered:
    """A message in words: Telegram's HTML in as many parts as it takes; keys go under the last one.

    `ask_location` is the label on the key that shares a place. A message with a file is cut to captions.
    """

    parts: tuple[str, ...]
    keyboard: tuple[tuple[Key, ...], ...]
    ask_location: str | None


def render(message: Message, reader: Reader, catalogue: Catalogue, row_id: UUID) -> Rendered:
    """Finds the words. Raises what the catalogue raises when a text is unknown or lacks an argument."""
    html_ = _Words(reader, catalogue, escapes=True)
    plain = _Words(reader, catalogue, escapes=False)
    places = iter(range(len(message.all_buttons())))
    limit = TEXT_LIMIT if message.file is None else CAPTION_LIMIT
    return Rendered(
        parts=split(html_.text(message.say, message.args), limit),
        keyboard=tuple(tuple(_key(button, plain, row_id, next(places)) for button in row) for row in message.buttons),
        ask_location=None if message.ask_location is None else label(plain.text(message.ask_location, {})),
    )


def _key(button: Button, words: "_Words", row_id: UUID, place: int) -> Key:
    shown = clean(button.words or "") if button.label is None else words.text(button.label, button.args)
    back = None if button.url is not None else button.data or callback_data(row_id, place)
    return Key(label(shown), back, button.url)


class _Words:
    """Puts texts and values into one reader's words, as HTML or as plain text."""

    def __init__(self, reader: Reader, catalogue: Catalogue, escapes: bool) -> None:
        self._catalogue = catalogue
        # Dates follow the language of the words around them, not one that we do not speak.
        self._language = reader.language if reader.language in catalogue.languages else SOURCE_LANGUAGE
        self._zone = reader.zone
        self._word = reader.word
        self._escapes = escapes
        self._forms = catalogue.word_forms(self._language, reader.word)

    def text(self, key: str, args: Mapping[str, Value]) -> str:
        given = {name: self._given(value) for name, value in args.items()}
        try:
            if not given:
                return self._catalogue.plain(self._language, key, self._word)
            return self._catalogue.text(self._language, key, {**self._forms, **given})
        except BadText:
            return self._catalogue.text(self._language, key, {**self._forms, **dict.fromkeys(LATER, ""), **given})

    def _given(self, value: Value) -> Given:
        # Numbers stay numbers: the text may choose by them.
        return value if isinstance(value, int | float) else self._words(value)

    def _words(self, value: Value) -> str:
        match value:
            case Text(key, args):
                return self.text(key, args)
            case Lines(lines):
                return "\n".join(self._words(line) for line in lines)
            case tuple():
                return format_list([self._words(item) for item in value], locale=self._language)
            case At():
                return self._written(said_at(value, self._zone, self._language))
            case Day(day):
                return self._written(said_day(day, self._language))
        return self._written(clean(str(value)))

    def _written(self, words: str) -> str:
        return html.escape(words, quote=False) if self._escapes else words


def said_at(at: At, zone: str | None, language: str) -> str:
    """An instant as it is said in a zone, the one it names before the reader's. Without one: in UTC, and says so."""
    zone = at.zone or zone
    language = LOCALES.get(language, language)
    local = at.instant.astimezone(ZoneInfo(zone or "UTC"))
    clock = format_time(local.time(), "short", locale=language) + ("" if zone else " UTC")
    match at.style:
        case "date":
            return format_date(local.date(), "long", locale=language)
        case "day":
            return said_day(local.date(), language)
        case "time":
            return clock
    return _joined(_by_skeleton("MMMEd", local.date(), language), clock, language)


def said_day(day: date, language: str) -> str:
    """A day with its weekday, as in "Monday, 2 March"."""
    language = LOCALES.get(language, language)
    return _joined(format_date(day, "EEEE", locale=language), _by_skeleton("MMMMd", day, language), language)


def _joined(first: str, then: str, language: str) -> str:
    # With the comma of the language.
    return str(Locale.parse(language).datetime_formats["medium"]).format(then, first)


def _by_skeleton(skeleton: str, day: date, language: str) -> str:
    # Babel wants an instant here and looks only at its day.
    return format_skeleton(skeleton, datetime.combine(day, time()), locale=language)


def clean(words: str) -> str:
    """People's words without the characters that could make other words look different."""
    return _UNSAFE.sub("", _LINE_BREAKS.sub("\n", words))


def label(words: str) -> str:
    """Words that fit on a button: one line, never empty, never too long."""
    line = " ".join(words.split()) or "…"
    return line if len(line) <= LABEL_LIMIT else line[: LABEL_LIMIT - 1].rstrip() + "…"


class Piece(NamedTuple):
    """The smallest thing that a cut leaves whole: a character or an entity, and the tags that are open around it."""

    written: str
    units: int
    tags: tuple[str, ...]


def units(words: str) -> int:
    """The length of plain words as Telegram counts it."""
    return len(words.encode("utf-16-le")) // 2


def split(text: str, limit: int) -> tuple[str, ...]:
    """Cuts Telegram's HTML into parts of at most `limit` units, at a line's or a word's end where there is one.

    Tags that are open at a cut are closed before it and opened again after it.
    """
    if units(text) <= limit:
        # Nearly all are: with its markup a text is never shorter than what is shown of it.
        return (text,)
    pieces = list(_pieces(text))
    if sum(piece.units for piece in pieces) <= limit:
        return (text,)
    parts = []
    while pieces:
        end = _cut(pieces, limit)
        parts.append(_join(_trim(pieces[:end])))
        pieces = pieces[end:]
    return tuple(part for part in parts if part) or ("",)


def _trim(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Without blanks around it: Telegram takes those off, and refuses a part that has nothing else."""
    inked = [place for place, piece in enumerate(pieces) if not piece.written.isspace()]
    return pieces[inked[0] : inked[-1] + 1] if inked else []


def _pieces(text: str) -> Iterator[Piece]:
    tags: tuple[str, ...] = ()
    for token in _TOKENS.finditer(text):
        written = token.group()
        if token["tag"] is None:
            yield Piece(written, units(html.unescape(written)), tags)
        else:
            tags = tags[:-1] if token["closes"] else (*tags, written)


def _cut(pieces: Sequence[Piece], limit: int) -> int:
    """How many pieces go into the next part."""
    end = used = 0
    for piece in pieces:
        if used + piece.units > limit:
            break
        used += piece.units
        end += 1
    if end == len(pieces):
        return end
    for breaks in ("\n", " "):
        for place in range(end, end // 2, -1):
            if pieces[place - 1].written == breaks:
                return place
    return end


def _join(pieces: Iterable[Piece]) -> str:
    written: list[str] = []
    tags: tuple[str, ...] = ()
    for piece in [*pieces, Piece("", 0, ())]:
        same = _common(tags, piece.tags)
        written += [_closing(tag) for tag in reversed(tags[same:])]
        written += [*piece.tags[same:], piece.written]
        tags = piece.tags
    return "".join(written)


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    differs = (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differs, min(len(one), len(other)))


def _closing(tag: str) -> str:
    return f"</{re.findall('[a-z]+', tag)[0]}>"
