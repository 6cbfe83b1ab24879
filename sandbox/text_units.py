"""Text as Telegram counts it: UTF-16 units, trimmed at both ends, with commands and addresses found in it."""

import re
from typing import Any

Entity = dict[str, Any]

_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?)\]])"
)
_CONTROLS = {code: " " for code in range(32) if chr(code) not in "\n\r"} | {ord("\r"): None}
_OWN_MEANING = {"code", "pre", "text_link"}


def units(text: str) -> int:
    """The length in UTF-16 code units, which is what offsets, lengths and limits count."""
    return len(text.encode("utf-16-le")) // 2


def cut(text: str, offset: int, length: int) -> str:
    """The part of a text that an entity covers."""
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def clean(text: str) -> str:
    """Without what Telegram takes out of every text: carriage returns go, other control characters become spaces."""
    return text.translate(_CONTROLS)


def pieces(text: str, most: int) -> list[str]:
    """The text in parts of so many units at most, as an app sends what is too long for one message."""
    parts, start, length = [], 0, 0
    for at, letter in enumerate(text):
        length += 1 + (ord(letter) > 0xFFFF)
        if length > most:
            parts.append(text[start:at])
            start, length = at, 1 + (ord(letter) > 0xFFFF)
    return [*parts, text[start:]]


def trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Take white space off both ends and move the entities with it; an entity left empty goes."""
    bare = text.strip()
    gone, length = units(text[: len(text) - len(text.lstrip())]), units(bare)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - gone, 0)
        end = min(entity["offset"] + entity["length"] - gone, length)
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return bare, moved


def detect(text: str, entities: list[Entity]) -> list[Entity]:
    """The entities with those that Telegram finds by itself: commands and web addresses."""
    taken = [(entity["offset"], entity["offset"] + entity["length"]) for entity in entities if _means(entity)]
    found = [_as_entity(text, match) for match in _FOUND.finditer(text)]
    free = [entity for entity in found if not _overlaps(entity, taken)]
    return sorted([*entities, *free], key=lambda entity: (entity["offset"], -entity["length"]))


def _means(entity: Entity) -> bool:
    return entity["type"] in _OWN_MEANING


def _as_entity(text: str, match: re.Match[str]) -> Entity:
    return {"type": match.lastgroup, "offset": units(text[: match.start()]), "length": units(match.group())}


def _overlaps(entity: Entity, taken: list[tuple[int, int]]) -> bool:
    start, end = entity["offset"], entity["offset"] + entity["length"]
    return any(start < other_end and other_start < end for other_start, other_end in taken)
