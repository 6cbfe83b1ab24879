"""What a client may reply to a step, and what of it counts as an answer."""

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from practices.definition import Practice, Step
from practices.typed_dates import NotADate, Unclear, date_in
from practices.typed_numbers import Found, numbers_in

LONGEST_TEXT = 4000
LONGEST_LETTER = 40_000  # all its messages together; so much fits wherever words are asked for
LARGEST_NUMBER = 10**12
YES = {
    *("yes", "y", "yeah", "yep", "yup", "yes please", "ja", "j", "jep", "jo", "ja bitte"),
    *("sí", "si", "claro", "claro que sí", "sí gracias", "نعم", "أجل", "أيوه", "ايوه", "أيوة", "طبعا", "طبعًا"),
}
NO = {
    *("no", "n", "nope", "nah", "not yet", "no thanks", "nein", "nö", "nee", "noch nicht", "nein danke"),
    *("todavía no", "aún no", "no gracias", "لا", "ليس بعد", "لا شكرا", "لا شكرًا", "كلا"),
}
DONE = {"done", "ok", "okay", "fertig", "gemacht", "erledigt", "hecho", "ya está", "تم", "انتهيت"}
ENOUGH = {"stop", "enough", "stopp", "halt", "genug", "basta", "parar", "توقف", "كفى"}
AND = re.compile(r"(?:^|\s)(?:and|und|y|e|&|\+)\s|\sو(?=\w)", re.IGNORECASE)
STOP_GUIDE = "stop-guide"

Value: TypeAlias = str | int | float | bool | list[str] | dict[str, int | bool] | dict[str, int | str]


@dataclass(frozen=True)
class Typed:
    """Words; `today` is the day it is where they were written, as far as that is known."""

    text: str
    today: date | None = None


@dataclass(frozen=True)
class Picked:
    """A button: an option, a number, "yes" or "no", "done"; of several choices it marks or unmarks one."""

    value: str


@dataclass(frozen=True)
class Attached:
    """A file: photo, voice, video or file, its size in bytes where that is known, and what was written below it."""

    kind: str
    size: int | None
    mime_type: str | None
    caption: str | None = None


@dataclass(frozen=True)
class Confirmed:
    """That's all, of several choices or of a letter; or: keep my earlier answer."""


@dataclass(frozen=True)
class Named:
    """A moment, as an instant."""

    at: datetime


@dataclass(frozen=True)
class Back:
    """To the step before."""


@dataclass(frozen=True)
class Skip:
    """Past this step."""


@dataclass(frozen=True)
class Stop:
    """Enough for now."""


@dataclass(frozen=True)
class Resume:
    """Carry on."""


Reply: TypeAlias = Typed | Picked | Attached | Confirmed | Named | Back | Skip | Stop | Resume


class ReplyNotAccepted(Exception):
    """A reply that does not fit; the walk stays as it was. `reason` names a text that says what would fit."""

    def __init__(self, reason: str, numbers: Mapping[str, float] | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.numbers = numbers or {}


def read(practice: Practice, step: Step, reply: Typed | Picked) -> Value:
    """The answer that a reply gives to a step, but for a guide. Raises ReplyNotAccepted."""
    said = _said(step, reply)
    match step.asks:
        case "number" | "scale":
            return _number(step, said)
        case "choice":
            return _option(practice, step, said)
        case "choices":
            return _options(practice, step, said)
        case "date":
            return _date(said, reply.today if isinstance(reply, Typed) else None)
        case "done":
            return _done(said, in_words=isinstance(reply, Typed))
        case kind:
            return _PLAIN[kind](said)


def _said(step: Step, reply: Typed | Picked) -> str:
    """The words of a reply, unless words or a tap are out of place at a step, or there are too many."""
    if step.asks in ("text", "letter", "media") and isinstance(reply, Picked):
        raise ReplyNotAccepted("not-this-step")
    if step.asks == "media" and "text" not in step.kinds:
        raise ReplyNotAccepted("needs-a-file")
    said = (reply.text if isinstance(reply, Typed) else reply.value).replace("\x00", "").strip()
    limit = LONGEST_LETTER if step.asks in ("text", "letter", "media", "done") else LONGEST_TEXT
    if len(said) > limit:
        raise ReplyNotAccepted("too-long", {"length": len(said), "limit": limit})
    return said


def ends_early(reply: Typed | Picked) -> bool:
    """True when a reply ends a guide before its time, False when it says that it is over. Raises ReplyNotAccepted."""
    said = _plain(reply.text) if isinstance(reply, Typed) else reply.value
    if said not in DONE | ENOUGH | {STOP_GUIDE}:
        raise ReplyNotAccepted("nothing-to-write")
    return said not in DONE


def _plain(said: str) -> str:
    return " ".join(re.sub(r"[.,!¡،]", " ", said).casefold().split())


def _moment(_said: str) -> Value:
    # Words for a moment are read where the client's zone is known.
    raise ReplyNotAccepted("not-a-moment")


def _text(said: str) -> str:
    if not said:
        raise ReplyNotAccepted("needs-words")
    return said


def _date(said: str, today: date | None) -> str:
    try:
        return date_in(said, today).isoformat()
    except Unclear:
        raise ReplyNotAccepted("unclear-date") from None
    except NotADate:
        raise ReplyNotAccepted("not-a-date") from None


def _number(step: Step, said: str) -> int | float:
    """The one number in what was said. "6 or 7" is asked again rather than guessed, and so is "7/10" of a hundred."""
    found = numbers_in(said)
    if not found:
        raise ReplyNotAccepted("not-a-number")
    number = found.pop()
    if found or not _fits(step, number):
        raise _out_of_range(step)
    value = math.floor(number.value + 0.5) if step.asks == "scale" else number.value
    if step.whole and value != int(value):
        raise ReplyNotAccepted("not-whole")
    return int(value) if value == int(value) else value


def _fits(step: Step, number: Found) -> bool:
    if step.asks == "scale" and number.out_of not in (None, step.highest):
        return False
    lowest = -LARGEST_NUMBER if step.lowest is None else step.lowest
    highest = LARGEST_NUMBER if step.highest is None else step.highest
    return lowest <= number.value <= highest


def _out_of_range(step: Step) -> ReplyNotAccepted:
    if step.lowest is not None and step.highest is not None:
        return ReplyNotAccepted("out-of-range", {"lowest": step.lowest, "highest": step.highest})
    if step.lowest is not None:
        return ReplyNotAccepted("too-low", {"lowest": step.lowest})
    if step.highest is not None:
        return ReplyNotAccepted("too-high", {"highest": step.highest})
    return ReplyNotAccepted("not-a-number")


def _option(practice: Practice, step: Step, said: str) -> str:
    if said in step.options:
        return said
    wanted = said.casefold().rstrip(".! ")
    for option in step.options:
        if wanted in _labels(practice, step, option):
            return option
    # In a measure a bare number may be meant as points, or as a number of drinks: it is asked again, not guessed.
    by_place = practice.measure is None and wanted.isascii() and wanted.isdecimal()
    if by_place and 1 <= int(wanted) <= len(step.options):
        return step.options[int(wanted) - 1]
    raise ReplyNotAccepted("pick-one")


def _labels(practice: Practice, step: Step, option: str) -> Iterable[str]:
    return [words.step(step.id).options[option].casefold() for words in practice.words.values()]


def _options(practice: Practice, step: Step, said: str) -> list[str]:
    parts = [part.strip() for part in re.split(r"[,;\n]", said) if part.strip()]
    if not parts:
        raise ReplyNotAccepted("pick-at-least-one")
    named = {option for part in parts for option in _joined(practice, step, part)}
    return [option for option in step.options if option in named]


def _joined(practice: Practice, step: Step, part: str) -> list[str]:
    """An option, or several with "and" between them."""
    try:
        return [_option(practice, step, part)]
    except ReplyNotAccepted:
        pieces = [piece.strip() for piece in AND.split(part)]
        if len(pieces) == 1:
            raise
        return [_option(practice, step, piece) for piece in pieces if piece]


def _yes_or_no(said: str) -> bool:
    word = _plain(said)
    if word not in YES | NO:
        raise ReplyNotAccepted("pick-one")
    return word in YES


def _clock(said: str) -> str:
    found = re.fullmatch(r"(\d{1,2})(?:(?:[:.h]|\s*uhr)\s*(\d{2}))?\s*(?:([ap])\.?m\.?|uhr|h)?", said.casefold())
    if found is None:
        raise ReplyNotAccepted("not-a-time")
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if found[3] == "p" else 0)
    if hour > 23 or minute > 59:
        raise ReplyNotAccepted("not-a-time")
    return f"{hour:02}:{minute:02}"


def _done(said: str, *, in_words: bool) -> bool | str:
    """Whoever says in words what they saw or did has done it, and the words are kept."""
    word = _plain(said)
    if word in DONE | YES:
        return True
    if not in_words or not word or word in NO:
        raise ReplyNotAccepted("pick-one")
    return said


_PLAIN: dict[str, Callable[[str], Value]] = {
    "text": _text,
    "letter": _text,
    "media": _text,
    "yes_no": _yes_or_no,
    "time": _clock,
    "moment": _moment,
}
