"""Keeps what people wrote from being run as a formula when a table is opened."""

import re

# Excel and its kin run a cell that begins with one of these: = + - @, also full width, small, raised and lowered,
# and the typographic minus.
STARTERS = "[=+\\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−]"
# Spaces of any kind, control characters and what is invisible: a spreadsheet may pass over them.
BLANK = "\\s\\x00-\\x1f\\x7f-\\x9f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff"
SEPARATORS = "\\n\\r\\t;"

FORMULA = re.compile(f"[\\t\\r\\x00]|[{BLANK}]*{STARTERS}")
FORMULA_WITHIN = re.compile(f"([{SEPARATORS}])(?=(?:(?![{SEPARATORS}])[{BLANK}])*{STARTERS})")
PLAIN_NUMBER = re.compile(r"[+-][0-9]{1,15}([.,][0-9]{1,15})?")


def harmless(words: str) -> str:
    """The words with an apostrophe before whatever could begin a formula; a plain number stays as it is.

    Where a spreadsheet does not expect commas it cuts our lines at semicolons, tabs and line breaks, so what follows
    one of these within a text counts as the beginning of a cell, too.
    """
    if PLAIN_NUMBER.fullmatch(words):
        return words
    within = FORMULA_WITHIN.sub(r"\1'", words)
    return "'" + within if FORMULA.match(words) else within
