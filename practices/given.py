"""Values that a walk is given at its start, and the places that a practice's words leave for them: {$rung}."""

import re
from collections.abc import Mapping

_PLACE = re.compile(r"\{\$([a-z_]+)\}")

# What an entry can be about, something that the client keeps beyond it, and the values that it gives to the words.
SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "counter": ("counted",),
    "rung": ("rung",),
    "card": ("trigger", "skill"),
}
# About these an entry is made by one tap.
TAPPED = ("counter", "card")


def places(words: str) -> set[str]:
    """The names of the values that words leave a place for."""
    return set(_PLACE.findall(words))


def fill(words: str, given: Mapping[str, str]) -> str:
    """Puts values into the places that name them; a place whose value is not given stays as it is."""
    return _PLACE.sub(lambda place: given.get(place[1], place[0]), words)
