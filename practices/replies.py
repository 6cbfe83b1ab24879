"""What a client may reply to a step, and what of it counts as an answer."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from practices.definition import Practice, Step

LONGEST_TEXT = 4000
YES = {"yes", "y", "yeah", "ja", "j"}
NO = {"no", "n", "nope", "nein"}
DONE = {"done", "ok", "okay", "fertig", "gemacht", "erledigt"}
NUMBER_WORDS = {
    word: number
    for words in (
        "zero one two three four five six seven eight nine ten",
        "null eins zwei drei vier fünf sechs sieben acht neun zehn",
    )
    for number, word in enumerate(words.split())
}

Value: TypeAlias = str | int | float | bool | list[str] | dict[str, int | bool]


@dataclass(frozen=True)
class Typed:
    """Words."""

    text: str


@dataclass(frozen=True)
class Picked:
    """A button: an option, a number, "yes" or "no", "done"; of several choices it marks or unmarks one."""

    value: str


@dataclass(frozen=True)
class Confirmed:
    """That's all, of several choices; or: keep my earlier answer."""


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


Reply: TypeAlias = Typed | Picked | Confirmed | Named | Back | Skip | Stop | Resume


class ReplyNotAccepted(Exception):
    """A reply that does not fit; the walk stays as it was. `reason` names a text that says what would fit."""

    def __init__(self, reason: str, numbers: Mapping[str, int] | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.numbers = numbers or {}


def read(practice: Practice, step: Step, reply: Typed | Picked) -> Value:
    """The answer that a reply gives to a step. Raises ReplyNotAccepted."""
    said = reply.text if isinstance(reply, Typed) else reply.value
    said = said.replace("\x00", "").strip()
    if len(said) > LONGEST_TEXT:
        raise ReplyNotAccepted("too-long", {"length": len(said), "limit": LONGEST_TEXT})
    match step.asks:
        case "number" | "scale":
            return _number(step, said)
        case "choice":
            return _option(practice, step, said)
        case "choices":
            return _options(practice, step, said)
        case kind:
            return _PLAIN.get(kind, _done)(said)


def _moment(_said: str) -> Value:
    # Words for a moment are read where the client's zone is known.
    raise ReplyNotAccepted("not-a-moment")


def _text(said: str) -> str:
    if not said:
        raise ReplyNotAccepted("needs-words")
    return said


def _number(step: Step, said: str) -> int | float:
    """The first number of what was said: "7/10", "about 7", "7,5", "seven"."""
    found = re.search(r"-?\d+(?:[.,]\d+)?", said)
    spelled = [NUMBER_WORDS[word] for word in re.findall(r"\w+", said.casefold()) if word in NUMBER_WORDS]
    if found is None and not spelled:
        raise ReplyNotAccepted("not-a-number")
    number = float(found[0].replace(",", ".")) if found is not None else float(spelled[0])
    if step.asks == "scale":
        number = round(number)
    if (step.lowest is not None and number < step.lowest) or (step.highest is not None and number > step.highest):
        raise ReplyNotAccepted("out-of-range", {"lowest": step.lowest or 0, "highest": step.highest or 0})
    return int(number) if number == int(number) else number


def _option(practice: Practice, step: Step, said: str) -> str:
    if said in step.options:
        return said
    wanted = said.casefold().rstrip(".")
    for option in step.options:
        if wanted in _labels(practice, step, option):
            return option
    if wanted.isascii() and wanted.isdecimal() and 1 <= int(wanted) <= len(step.options):
        return step.options[int(wanted) - 1]
    raise ReplyNotAccepted("pick-one")


def _labels(practice: Practice, step: Step, option: str) -> Iterable[str]:
    return [words.step(step.id).options[option].casefold() for words in practice.words.values()]


def _options(practice: Practice, step: Step, said: str) -> list[str]:
    parts = [part.strip() for part in re.split(r"[,;\n]", said) if part.strip()]
    if not parts:
        raise ReplyNotAccepted("pick-at-least-one")
    named = {_option(practice, step, part) for part in parts}
    return [option for option in step.options if option in named]


def _yes_or_no(said: str) -> bool:
    word = said.casefold().rstrip(".!")
    if word not in YES | NO:
        raise ReplyNotAccepted("pick-one")
    return word in YES


def _clock(said: str) -> str:
    found = re.fullmatch(r"(\d{1,2})(?:[:.h]\s?(\d{2}))?\s*(?:([ap])\.?m\.?|uhr|h)?", said.casefold())
    if found is None:
        raise ReplyNotAccepted("not-a-time")
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if found[3] == "p" else 0)
    if hour > 23 or minute > 59:
        raise ReplyNotAccepted("not-a-time")
    return f"{hour:02}:{minute:02}"


def _done(said: str) -> bool:
    if said.casefold().rstrip(".!") not in DONE:
        raise ReplyNotAccepted("pick-one")
    return True


_PLAIN: dict[str, Callable[[str], Value]] = {"text": _text, "yes_no": _yes_or_no, "time": _clock, "moment": _moment}
