"""Words of a form as a chat can show them: without markup, pictures, and characters that show nothing."""

import html
import re
import unicodedata

# Every repetition has an end, and none runs over the beginning of another: no words, however odd, take long.
_MARKS = re.compile(r"[<&*_#\[]")
_BREAKS = re.compile(r"<\s{0,3}(?:br|/p|/div|/li|/h[1-6]|/tr)\b[^<>]{0,2000}>", re.IGNORECASE)
_ITEMS = re.compile(r"<\s{0,3}li\b[^<>]{0,2000}>", re.IGNORECASE)
_HIDDEN = (("<!--", "-->"), ("<style", "</style>"), ("<script", "</script>"))
_TAGS = re.compile(r"</?[a-zA-Z][^<>]*>")
_PICTURES = re.compile(r"!\[([^\[\]\n]{0,300})\]\([^()\[\]\n]{0,2000}\)")
_LINKS = re.compile(r"\[([^\[\]\n]{1,300})\]\((https?://[^()\[\]\s]{1,2000})\)")
_HEADINGS = re.compile(r"^#{1,6}\s{1,9}", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<!\w)(?:\*\*(?=\S)([^*]{1,500})(?<=\S)\*\*|__(?=\S)([^_]{1,500})(?<=\S)__)(?!\w)")


def plain(words: str) -> str:
    """The words alone: no tags, no headings or emphasis of Markdown; a link keeps its address."""
    if words.isprintable() and not _MARKS.search(words):
        return " ".join(words.split())
    for opening, closing in _HIDDEN:
        words = _without(words, opening, closing)
    words = _ITEMS.sub("• ", _BREAKS.sub("\n", words))
    words = html.unescape(_TAGS.sub("", words))
    words = _EMPHASIS.sub(r"\1\2", _HEADINGS.sub("", _LINKS.sub(r"\1 (\2)", _PICTURES.sub(r"\1", words))))
    lines = [" ".join(line.split()) for line in kept(words).splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def has_picture(words: str) -> bool:
    """Whether something is lost when only the words are kept."""
    return bool(_PICTURES.search(words) or re.search(r"<\s{0,3}(?:img|video|audio|svg)\b", words, re.IGNORECASE))


def _without(words: str, opening: str, closing: str) -> str:
    """The words without what stands between these marks."""
    kept, start = [], 0
    folded = words.lower() if len(words.lower()) == len(words) else words
    while (begins := folded.find(opening, start)) >= 0 and (ends := folded.find(closing, begins)) >= 0:
        kept.append(words[start:begins])
        start = ends + len(closing)
    return "".join((*kept, words[start:]))


def kept(words: str) -> str:
    """The words without what can be neither kept nor sent: controls, and halves of surrogate pairs."""
    if words.isprintable():
        return words
    return "".join(one for one in words if one in "\n\t" or unicodedata.category(one) not in ("Cc", "Cs"))


def slug(words: str) -> str:
    """Small letters, digits and _: a name that the bot uses itself; empty when nothing is left."""
    ascii_ = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().casefold()
    found = re.sub(r"[^a-z0-9]+", "_", ascii_).strip("_")[:48].strip("_")
    return f"q_{found}" if found[:1].isdigit() else found


class Names:
    """Gives each thing a name of its own."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def name(self, words: str, fallback: str) -> str:
        """The slug of these words, with a number behind it where it is taken."""
        first = name = slug(words) or fallback
        number = 1
        while name in self._given:
            number += 1
            name = f"{first}_{number}"
        self._given.add(name)
        return name
