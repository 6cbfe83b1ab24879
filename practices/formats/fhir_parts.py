"""Reading a FHIR resource as it comes: what is missing or of another kind is taken for absent."""

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from practices.formats.form import Said
from practices.formats.wording import plain

Resource: TypeAlias = Mapping[str, Any]
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=[-_]|$)")


def text(part: Resource, key: str) -> str:
    """A string, as it stands; empty when it is missing."""
    value = part.get(key)
    return value.strip() if isinstance(value, str) else ""


def part_of(part: Resource, key: str) -> Resource:
    """A part inside; an empty one when it is missing."""
    value = part.get(key)
    return value if isinstance(value, dict) else {}


def parts(part: Resource, key: str) -> list[Resource]:
    """The parts of a list inside; one that stands alone counts as a list of one."""
    value = part.get(key)
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, dict)]


def is_true(value: object) -> bool:
    """Whether a flag is set; some files write it as a string."""
    return value is True or value == "true"


def language_of(resource: Resource) -> str:
    """The language that a form says it is in, without its region; English when it says none."""
    found = _LANGUAGE.match(text(resource, "language").casefold())
    return found[0] if found else "en"


def extensions(part: Resource, *names: str) -> list[Resource]:
    """The extensions of these names, whoever defined them."""
    return [one for one in parts(part, "extension") if text(one, "url").rsplit("/", 1)[-1] in names]


def value_of(part: Resource) -> Any:
    """The value[x] of an extension or an option, whatever its type; None when there is none."""
    return next((value for key, value in part.items() if key.startswith("value")), None)


def extension_value(part: Resource, *names: str) -> Any:
    """The value of the first extension of these names; None when there is none."""
    return next((value_of(one) for one in extensions(part, *names)), None)


def number_of(value: object) -> float | None:
    """A number, whole where it is; None for what is none. A quantity counts by its value."""
    if isinstance(value, dict):
        value = value.get("value")
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e12:
        return None
    return int(value) if value == int(value) else value


def said(part: Resource, key: str, language: str) -> Said:
    """Words in all the languages that they are translated to."""
    words = {language: plain(text(part, key))}
    for one in extensions(part_of(part, f"_{key}"), "translation"):
        told = {text(inner, "url"): value_of(inner) for inner in parts(one, "extension")}
        other, content = _LANGUAGE.match(str(told.get("lang", "")).casefold()), told.get("content")
        if other and isinstance(content, str):
            words.setdefault(other[0], plain(content))
    return {other: content for other, content in words.items() if content}


def code_words(part: Resource) -> str:
    """What the codes of an item call it."""
    named = [text(code, "display") or text(code, "code") for code in parts(part, "code")]
    return plain(next((one for one in named if one), ""))


def controls(item: Resource) -> set[str]:
    """How an item wants to be shown: "slider", "help", "unit" ..."""
    concepts = [value_of(one) for one in extensions(item, "questionnaire-itemControl", "questionnaire-displayCategory")]
    return {
        text(coding, "code").casefold() or text(concept, "text").casefold()
        for concept in concepts
        if isinstance(concept, dict)
        for coding in parts(concept, "coding") or [{}]
    }
