"""Right-to-left: what runs from left to right stands apart in it, so that neither turns the other around.

A name in Latin letters at the beginning of a line would make all of the line run from left to right, and an Arabic
word before a telephone number would put its groups in the wrong order. Unicode has marks for it (FSI and PDI), which
Telegram, browsers and typesetters know.
"""

import re
from functools import cache
from unicodedata import bidirectional

from babel import Locale

ISOLATE, END = "\u2068", "\u2069"
RUNS_LEFT = "\u200f"

# Markup is no text. Apart stand: what is in italics without a letter of the language's own, which is how texts show
# what can be typed; a word in Latin letters, a command, a number with a sign.
_IN_TEXTS = re.compile(
    r"(?P<before><i>)(?P<example>[^<>\u0590-\u08ff]*[0-9A-Za-z][^<>\u0590-\u08ff]*)(?=</i>)"
    r"|<[^<>]*>|&\w+;"
    r"|(?P<foreign>/?(?=[0-9_.:+-]*[A-Za-z])[0-9A-Za-z]+(?:[_.:/+-]+[0-9A-Za-z]+)*|(?<!\w)[+-]\d+)"
)
_MARKUP = re.compile(r"</?[a-z]+[^<>]*>|&\w+;")
_LINK = re.compile(r"(?:https?|tg)://\S+")
_BEGINS_APART = re.compile(f"(?:<[^<>]*>|[^\\w<{ISOLATE}{RUNS_LEFT}])*{ISOLATE}[^{END}]*{END}.*[\u0590-\u08ff]")
_COPIED = re.compile(f"(?<=<code>){ISOLATE}([^{END}<]*){END}(?=</code>)")
_OPENING = ("LRI", "RLI", "FSI")


@cache
def runs_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return bool(Locale.parse(language.split("-")[0]).text_direction == "rtl")


def set_apart(text: str) -> str:
    """A piece of a text of ours that runs from right to left, with what is foreign in it set apart."""
    return _IN_TEXTS.sub(_marked, text)


def _marked(found: re.Match[str]) -> str:
    if found["example"] is not None:
        return f"{found['before']}{ISOLATE}{found['example']}{END}"
    return found[0] if found["foreign"] is None else f"{ISOLATE}{found['foreign']}{END}"


def beside(value: str) -> str:
    """A value that goes into a text that runs from right to left: each line that does not do so by itself, set apart.

    What was put together of such texts is left as it is.
    """
    return "\n".join(f"{ISOLATE}{line}{END}" if _is_foreign(line) else line for line in value.split("\n"))


def settled(text: str) -> str:
    """A text as it goes out: what is there to be copied, as a password is, just as it came; and lines on their side.

    Not everything that shows a line looks past what is set apart at its beginning: a mark says which way it runs.
    """
    lines = _COPIED.sub(r"\1", text).split("\n")
    return "\n".join(RUNS_LEFT + line if _BEGINS_APART.match(line) else line for line in lines)


def _is_foreign(line: str) -> bool:
    """By its first letter outside what is set apart already; without one, by whether it has a figure.

    A link is none: it is one run of letters, and a mark behind it might be taken for a part of it.
    """
    if _LINK.fullmatch(line):
        return False
    depth, has_figure = 0, False
    for letter in _MARKUP.sub("", line):
        kind = bidirectional(letter)
        if kind in _OPENING:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0:
            if kind in ("L", "R", "AL"):
                return kind == "L"
            has_figure = has_figure or kind == "EN"
    return has_figure
