"""From the notes of a session to goals and action items: which lines are any, in whose words, and until when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Literal

from scheduling.human_time import NotATime, read_named
from scheduling.local_time import to_local
from scheduling.session_words import clock_of

Kind = Literal["goal", "item", "out"]

# While the rest is on its way, or they are looked through, lines of the notes stand in an open question: of these
# names, and not for longer.
LOOKED_AT_IN = ("notes.words", "notes.look", "notes.when")
LOOKED_AT_FOR = timedelta(days=1)

MOST = 24  # lines that are shown; who has written a page wants to pick, not to read it again
LONGEST = 300  # letters of a goal or an action item
LONGEST_DATE = 6  # words in which a date is looked for
PLACES = 3  # of a line in which one is looked for

_BULLET = re.compile(r"^\s*(?:[-–—*•◦▪‣·→>]+|\d{1,2}[.)]|\(\d{1,2}\)|\[[ xX]?\]|[☐☑✓])\s+")
_HEADINGS: dict[Kind, re.Pattern[str]] = {
    "goal": re.compile(
        r"^(?:goals?|aims?|ziele?|therapieziele?|metas?|objetivos?|(?:ال)?(?:هدف|أهداف))\s*[:–-]\s*", re.IGNORECASE
    ),
    "item": re.compile(
        r"^(?:action items?|actions?|to-?do(?:s|-liste| list)?|tasks?|homework|next steps?|plan"
        r"|aufgaben?|hausaufgaben?|übungen|nächste schritte|vereinbart|vereinbarungen|schritte"
        r"|pasos?|próximos pasos|tareas?|acciones|acuerdos?|acordado"
        r"|(?:ال)?(?:خطوات|خطوة|مهام|واجبات)|المتفق عليه)\s*[:–-]\s*",
        re.IGNORECASE,
    ),
}
# What somebody wants is a goal, what they will do is an action item. At most two words may stand before: who it is.
_WHO = r"^(?:(?!i\b)[\w.’'-]+\s+){0,2}?"
_SAYS: dict[Kind, re.Pattern[str]] = {
    "goal": re.compile(
        rf"{_WHO}(?:wants to|would like to|wishes to|hopes to|möchte|wünscht sich|will wieder"
        r"|quiere|quisiera|desea|le gustaría|[يت]ريد|[يت]ود|[يت]رغب في)\s+(?=\w)",
        re.IGNORECASE,
    ),
    "item": re.compile(
        rf"{_WHO}(?:will|is going to|plans to|agree[sd] to|commits to|tries to|wird|soll|versucht|plant"
        r"|va a|planea|se compromete a|acepta|سوف|[يت]نوي|وافقت? على)\s+(?=\w)",
        re.IGNORECASE,
    ),
}
_WORD = re.compile(r"\w")
_EMPTY = re.compile(r"\(\s*\)?(?=\s*[.,;]?\s*$)")  # what is left of "(by Friday)"
_SENTENCES = re.compile(r"(?<=[^\d\W][.!?؟])\s+(?=[A-ZÄÖÜÁÉÍÓÚÑ¿¡\u0600-\u06ff])")
# Where a date may begin: at a word that leads to one, or at one that names a day by itself.
_LEADS = (
    r"by|until|till|before|from|bis(?: zum| zu[rm]?)?|vor(?: dem)?|ab|binnen"
    r"|antes del?|hasta(?: el)?|para(?: el)?|a partir del?|desde(?: el)?|قبل|حتى|ابتداءً? من"
)
_WEEKDAYS = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo"
    r"|ال(?:[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة|سبت|[أا]حد)"
)
_NAMES = (
    r"(?:on|in|am|this|next|nächste[nrs]?|kommende[nrs]?|diese[nrs]?)\b|tomorrow|today|tonight|heute|übermorgen|morgen\b"
    r"|(?:el|este|próximo|en|dentro de|يوم|بعد)\b|pasado mañana|mañana\b|hoy\b|غد[اً]*\b"
    rf"|{_WEEKDAYS}|\d{{1,2}}\.\d{{1,2}}\."
)
# "Every Friday" is no date, and "am Morgen" is any morning.
_NOT_AFTER = "".join(
    rf"(?<!{word} )" for word in ("every", "each", "jeden", "jede", "am", "guten", "cada", "los", "كل")
)
_BEGINS = re.compile(rf"(?<![\w.]){_NOT_AFTER}(?:(?P<lead>{_LEADS})\s+(?=\w)|(?={_NAMES}))", re.IGNORECASE)


# What cannot be a date is not read as one: that takes its time.
_MAY_BE = re.compile(
    r"\d|\b(?:mon|di|tue|mi|wed|do|thu|fr|sa|so|sun)|day|tag|morrow|morgen|night|heute|week|woche|month|monat"
    r"|\b(?:lun|mar|jue|vie|s[áa]b|hoy)|ma[ñn]ana|d[íi]a|semana|mes|يوم|غد|أسبوع|شهر|ثنين|ثلاثاء|ربعاء|خميس|جمعة|سبت|حد\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Found:
    """A line that may be a goal or an action item. "out": left out, unless somebody says otherwise.

    `on` and `at` say until when, as far as that was named. `under` is the place of the goal that it stands below.
    """

    kind: Kind
    words: str
    on: date | None = None
    at: time | None = None
    under: int | None = None


def read_notes(text: str, now: datetime, zone: str, language: str) -> list[Found]:
    """What can be recognised, in order; where nothing can, every line, to pick from."""
    found = list(islice(_recognised(text, now, zone, language), MOST))
    if not found:
        lines = (_BULLET.sub("", line).strip() for line in text.splitlines())
        found = [Found("out", line[:LONGEST]) for line in lines if _WORD.search(line)]
    return _below_goals(found[:MOST])


def _recognised(text: str, now: datetime, zone: str, language: str) -> Iterator[Found]:
    section: Kind | None = None
    for line in text.splitlines():
        bare = _BULLET.sub("", line).strip()
        headed = next((kind for kind, heading in _HEADINGS.items() if heading.match(bare)), None)
        words = bare if headed is None else _HEADINGS[headed].sub("", bare)
        if headed is not None:
            # "Goals:" is about the lines below it, "Goal: to sleep" about itself alone.
            section = None if words else headed
        is_bullet = words != line.strip()
        if _WORD.search(words):
            yield from _of_line(words, headed or (section if is_bullet else None), is_bullet, now, zone, language)


def _of_line(
    line: str, section: Kind | None, is_bullet: bool, now: datetime, zone: str, language: str
) -> Iterator[Found]:
    """A bullet is one thing; of prose, the sentences that say what somebody wants or will do, or a line with a date."""
    parts = [line] if is_bullet else _SENTENCES.split(line)
    for part in parts:
        said = next((kind for kind, pattern in _SAYS.items() if pattern.match(part)), None)
        words = part if said is None else _SAYS[said].sub("", part)
        kind = section or said or "item"
        on, at, rest = (None, None, words) if kind == "goal" else take_date(words, now, zone, language)
        # Who types line by line leaves out the bullets, and a full stop: "ask the doctor by Friday". What is of today
        # has mostly been talked about: "today she was calmer".
        is_to_come = on is not None and on > to_local(now, zone).date()
        is_dated_line = is_to_come and len(parts) == 1 and not line.endswith(".")
        if said is None and not is_bullet and not is_dated_line:
            continue
        yield Found(kind, _tidy(rest) or _tidy(words), on, at)


def _tidy(words: str) -> str:
    words = " ".join(_EMPTY.sub(" ", words).split()).strip(" .,;:–-")
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def take_date(text: str, now: datetime, zone: str, language: str) -> tuple[date | None, time | None, str]:
    """The first date in a text that is still to come, its time of day if one is named, and the text without both."""
    today = to_local(now, zone).date()
    for start in islice(_BEGINS.finditer(text[:LONGEST]), PLACES):
        words = islice(re.finditer(r"\S+", text[start.end() :]), LONGEST_DATE)
        ends = [start.end() + word.end() for word in words]
        read = {end: _read(text[start.end() : end], now, zone, language) for end in ends}
        dates = [one for one in read.values() if one is not None and one[0] >= today]
        if dates:
            # The most that can be read, without words that add nothing to it: "12.3." of "12.3. den".
            end = next(end for end in ends if read[end] == dates[-1])
            return *dates[-1], f"{text[: start.start()]} {text[end:]}"
    return None, None, text


def _read(text: str, now: datetime, zone: str, language: str) -> tuple[date, time | None] | None:
    if not _MAY_BE.search(text):
        return None
    # Notes are often in another language than the one that somebody picked for the bot.
    for one in dict.fromkeys((language, "de", "en")):
        try:
            named = read_named(text.strip(" ,;:()"), now, zone, one)
        except NotATime:
            continue
        if named.day is not None:
            return named.day.on, clock_of(named)
    return None


def _below_goals(found: list[Found]) -> list[Found]:
    """Each action item with the goal above it."""
    placed: list[Found] = []
    goal: int | None = None
    for place, one in enumerate(found):
        goal = place if one.kind == "goal" else goal
        placed.append(replace(one, under=goal) if one.kind == "item" else one)
    return placed
