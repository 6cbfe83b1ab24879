"""Which letters a file may hold, and which of them our fonts can draw."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
# What keeps letters joined or apart, and chooses between the shapes of one.
JOINERS = frozenset([0x200C, 0x200D, 0xFE0E, 0xFE0F])
# Stands for a letter that no font of ours has: what cannot be drawn is seen to be missing.
UNKNOWN = "\ufffd"

# Control characters, what turns the direction of all that follows, halves of surrogate pairs, and what is no letter.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)
_RUNS_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_SET_APART = re.compile("\u2068[^\u2069]*\u2069")
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINES = re.compile("\n\\s*\n\\s*\n")
# What is never drawn itself: joiners, marks of direction, selectors of a variant.
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\u2068\u2069\ufe00-\ufe0f\ufeff]")


def clean(words: str) -> str:
    """People's words without what could break a file or make other words look different; one blank line is kept."""
    return _BLANK_LINES.sub("\n\n", _UNSAFE.sub("", _LINE_BREAKS.sub("\n", words)))


def drawable(words: str) -> str:
    """The same, with a mark in place of each letter that no font of ours has."""
    return "".join(letter if _is_drawn(letter) else UNKNOWN for letter in clean(words))


def _is_drawn(letter: str) -> bool:
    return ord(letter) in _known() or letter.isspace() or _INVISIBLE.match(letter) is not None


def apart(words: str) -> str:
    """Words that go into a sentence: one that runs from right to left must not turn the rest of it around."""
    return f"\u2068{words}\u2069" if _RUNS_LEFT.search(words) else words


def direction_of(words: str, otherwise: str) -> str:
    """Which way words run, by their first letter outside what is set apart in them; `otherwise` where there is none."""
    letter = next((letter for letter in _SET_APART.sub("", words) if letter.isalpha()), None)
    return otherwise if letter is None else "rtl" if _RUNS_LEFT.match(letter) else "ltr"


def font_folders() -> list[Path]:
    """Where our fonts are: those that lie here, and the large one, which comes as a package."""
    import noto_cjk_sans_jp_regular

    return [FONTS, Path(noto_cjk_sans_jp_regular.__file__).parent]


@cache
def _known() -> frozenset[int]:
    """Every letter that one of our fonts can draw."""
    return frozenset().union(*coverage().values())


@cache
def coverage() -> Mapping[Path, frozenset[int]]:
    """Which letters each of our fonts can draw."""
    from fontTools.ttLib import TTFont

    found: dict[Path, frozenset[int]] = {}
    for file in (file for folder in font_folders() for file in sorted(folder.iterdir())):
        if file.suffix in (".ttf", ".otf"):
            with TTFont(file, lazy=True) as font:
                found[file] = frozenset(font.getBestCmap())
    return found
