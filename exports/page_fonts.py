"""The fonts that a page carries within it, for letters that not every device can draw: only what it needs of them."""

import json
import re
from pathlib import Path

from exports import aside, subsetting
from exports.letters import FONTS, JOINERS, coverage

# Every browser has emoji, in colour; and of letters one weight will do.
NOT_CARRIED = frozenset(["NotoEmoji-Regular.ttf", *(file.name for file in FONTS.glob("*-Bold.ttf"))])
# Latin, Greek, Cyrillic; dashes, arrows and the like.
EVERYWHERE = re.compile("[\\0-\u058f\u1c80-\u1c8f\u1d00-\u2bff]")


def fonts_for(page: str) -> list[str]:
    """Fonts (WOFF, in base64) for what is not Latin in a page, Greek or Russian; none where nothing is.

    Raises `aside.Failed`. Waits for another process where there is something: not for the event loop.
    """
    wanted = needed(page)
    if not wanted:
        return []
    job = {"fonts": [{"file": str(file), "letters": letters} for file, letters in wanted.items()]}
    made: list[str] = json.loads(aside.run(subsetting.__file__, job))
    return made


def needed(page: str) -> dict[Path, str]:
    """Which of our fonts are needed, and which letters of each; what joins letters goes with all of them."""
    rest = {ord(letter) for letter in page if not EVERYWHERE.match(letter)}
    wanted: dict[Path, str] = {}
    for file, known in coverage().items():
        letters = rest & known if file.name not in NOT_CARRIED else set()
        if letters - JOINERS:
            wanted[file] = "".join(chr(letter) for letter in sorted(letters | JOINERS))
            rest -= letters
    return wanted
