"""Names and labels: words of somebody's that stand within a line that others read, so nothing in them may hide."""

import unicodedata

JOINERS = "\u200c\u200d"  # what scripts and emoji are joined with
MOST_MARKS = 4  # on one letter; more would run over the lines above and below
LONGEST_NAME = 64  # letters, as many as Telegram allows
NAMELESS = "…"


def one_line(words: str) -> str:
    """The words on one line, without what controls, hides or turns round what stands beside it."""
    kept: list[str] = []
    marks = 0
    for letter in words:
        kind = unicodedata.category(letter)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if letter.isspace() or kind in ("Zl", "Zp"):
            kept.append(" ")
        elif letter in JOINERS or (kind not in ("Cc", "Cf", "Cs", "Co") and marks <= MOST_MARKS):
            # What this Unicode does not know yet (Cn) may be a new emoji.
            kept.append(letter)
    return " ".join("".join(kept).split())


def name_of(words: str) -> str:
    """Somebody's name, as they gave it to Telegram, to be shown to others; never empty."""
    name = one_line(words)[:LONGEST_NAME].strip()
    return name if any(letter not in JOINERS for letter in name) else NAMELESS
