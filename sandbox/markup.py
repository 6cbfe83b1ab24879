"""Telegram's HTML to plain text and entities, refusing what the real server refuses, in its words."""

import re
from dataclasses import dataclass, field

from sandbox.errors import ApiError, bad
from sandbox.text_units import Entity, units

_TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "code": "code", "pre": "pre", "blockquote": "blockquote", "a": "text_link",
    "tg-emoji": "custom_emoji", "tg-time": "date_time",
}  # fmt: skip
_REFERENCE = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TAG_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"([^\s=>]*)(\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")


@dataclass
class _Open:
    """A tag not yet closed, and where its text begins."""

    name: str
    attributes: dict[str, str]
    at: int


@dataclass
class _Reader:
    """Where the reading stands: `at` counts characters of the source."""

    source: str
    at: int = 0
    text: list[str] = field(default_factory=list)
    length: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def put(self, text: str) -> None:
        self.text.append(text)
        self.length += units(text)


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Plain text and its entities, in order of offset.

    Raises ApiError (400, "can't parse entities: ...") with offsets in bytes, as the real server gives them.
    """
    reader = _Reader(source)
    while reader.at < len(source):
        _read_next(reader)
    if reader.open:
        raise _broken(f'Can\'t find end tag corresponding to start tag "{reader.open[-1].name}"')
    entities = sorted(reader.entities, key=lambda entity: (entity["offset"], -entity["length"]))
    return "".join(reader.text), entities


def _read_next(reader: _Reader) -> None:
    letter = reader.source[reader.at]
    if letter == "<":
        (_read_end if reader.source.startswith("</", reader.at) else _read_start)(reader)
    elif letter == "&":
        _read_reference(reader)
    else:
        end = next((i for i in range(reader.at, len(reader.source)) if reader.source[i] in "<&"), len(reader.source))
        reader.put(reader.source[reader.at : end])
        reader.at = end


def _read_reference(reader: _Reader) -> None:
    match = _REFERENCE.match(reader.source, reader.at)
    if match is None:
        # A bare ampersand, or a name that Telegram does not know, stays as it is written.
        reader.put("&")
        reader.at += 1
        return
    decimal, hexadecimal, named = match.groups()
    number = int(decimal) if decimal else int(hexadecimal, 16) if hexadecimal else None
    is_letter = number is not None and 0 < number < 0x110000 and not 0xD800 <= number < 0xE000
    reader.put(_NAMED[named] if named else chr(number) if is_letter and number else match.group())
    reader.at = match.end()


def _read_start(reader: _Reader) -> None:
    begin = reader.at
    match = _TAG_NAME.match(reader.source, begin + 1)
    name = match.group().lower() if match else ""
    reader.at = begin + 1 + len(name)
    if name not in _TYPES:
        raise _broken(f'Unsupported start tag "{name}"', reader, begin)
    attributes = _read_attributes(reader, name, begin)
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _broken('Tag "span" must have class "tg-spoiler"', reader, begin)
    reader.open.append(_Open(name, attributes, reader.length))


def _read_attributes(reader: _Reader, name: str, begin: int) -> dict[str, str]:
    attributes: dict[str, str] = {}
    while True:
        _skip_spaces(reader)
        if reader.at >= len(reader.source):
            raise _broken("Unclosed start tag", reader, begin)
        if reader.source[reader.at] == ">":
            reader.at += 1
            return attributes
        _read_attribute(reader, name, attributes)


def _read_attribute(reader: _Reader, name: str, attributes: dict[str, str]) -> None:
    match = _ATTRIBUTE.match(reader.source, reader.at)
    if match is None or not match.group(1):
        raise _broken(f'Empty attribute name in the tag "{name}"', reader, reader.at)
    value = next((group for group in match.groups()[2:] if group is not None), None)
    is_bare_allowed = (name, match.group(1)) == ("blockquote", "expandable")
    if value is None and not is_bare_allowed:
        raise _broken(f'Expected equal sign in declaration of an attribute of the tag "{name}"', reader, reader.at)
    attributes[match.group(1).lower()] = _unescape(value or "")
    reader.at = match.end()


def _read_end(reader: _Reader) -> None:
    begin = reader.at
    close = reader.source.find(">", begin)
    if not reader.open:
        raise _broken("Unexpected end tag", reader, begin)
    if close < 0:
        raise _broken("Unclosed end tag", reader, begin)
    found = reader.source[begin + 2 : close].strip().lower()
    expected = reader.open[-1].name
    if found and found != expected:
        words = f'Unmatched end tag at byte offset {_bytes_before(reader, begin)}, expected "</{expected}>"'
        raise _broken(f'{words}, found "</{found}>"')
    reader.at = close + 1
    _close(reader, reader.open.pop())


def _close(reader: _Reader, tag: _Open) -> None:
    length = reader.length - tag.at
    more = _particulars(tag, "".join(reader.text)) if length else None
    if more is None or _is_language_of_pre(reader, tag):
        return
    kind = "expandable_blockquote" if "expandable" in tag.attributes else _TYPES[tag.name]
    reader.entities.append({"type": kind, "offset": tag.at, "length": length, **more})


def _is_language_of_pre(reader: _Reader, tag: _Open) -> bool:
    """`<pre><code class="language-x">` is one entity; the language goes to the outer tag."""
    language = tag.attributes.get("class", "").removeprefix("language-")
    if tag.name != "code" or not language or not reader.open or reader.open[-1].name != "pre":
        return False
    reader.open[-1].attributes["language"] = language
    return True


def _particulars(tag: _Open, text: str) -> Entity | None:
    """What an entity has beside type and place; None when the tag gives no entity."""
    attributes = tag.attributes
    match tag.name:
        case "a":
            url = attributes.get("href") or text
            return {"url": url} if re.match(r"(https?|tg|mailto|tel|ton):", url) or "." in url else None
        case "tg-emoji":
            return {"custom_emoji_id": attributes.get("emoji-id", "")}
        case "tg-time":
            return _time_particulars(attributes)
        case "pre" if attributes.get("language"):
            return {"language": attributes["language"]}
    return {}


def _time_particulars(attributes: dict[str, str]) -> Entity:
    if not attributes.get("unix", "").isdigit():
        raise _broken("Invalid Unix time specified")
    written = attributes.get("format", "")
    if not _TIME_FORMAT.fullmatch(written):
        raise _broken("Invalid date-time format specified")
    entity: Entity = {"unix_time": int(attributes["unix"])}
    return {**entity, "date_time_format": written} if written else entity


def _skip_spaces(reader: _Reader) -> None:
    while reader.at < len(reader.source) and reader.source[reader.at].isspace():
        reader.at += 1


def _unescape(value: str) -> str:
    reader = _Reader(value)
    while reader.at < len(value):
        if value[reader.at] == "&":
            _read_reference(reader)
        else:
            reader.put(value[reader.at])
            reader.at += 1
    return "".join(reader.text)


def _bytes_before(reader: _Reader, at: int) -> int:
    return len(reader.source[:at].encode())


def _broken(words: str, reader: _Reader | None = None, at: int = 0) -> ApiError:
    place = "" if reader is None else f" at byte offset {_bytes_before(reader, at)}"
    return bad(f"can't parse entities: {words}{place}")
