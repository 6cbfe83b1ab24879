"""Which photos, recordings and files answer a question."""

from collections.abc import Iterable

ANYTHING = ("photo", "voice", "video", "file")
BEGINNINGS = {"image/": "photo", "audio/": "voice", "video/": "video"}


def kinds_of(mime_types: Iterable[object]) -> tuple[str, ...]:
    """The kinds that are meant by these types of files; all, where none is named."""
    named = {str(one).casefold() for one in mime_types}
    found = {next((kind for start, kind in BEGINNINGS.items() if one.startswith(start)), "file") for one in named}
    return tuple(kind for kind in ANYTHING if kind in found) or ANYTHING
