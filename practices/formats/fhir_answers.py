"""The answers that a FHIR item offers: its own options, a value set in the file, or one that everybody knows."""

from collections.abc import Iterable, Iterator, Mapping

from practices.formats.fhir_parts import Resource, part_of, parts, said, text, value_of
from practices.formats.form import Option, Said
from practices.formats.own_words import NO, UNKNOWN, YES
from practices.formats.wording import plain

# Lists that FHIR itself defines and forms take for granted.
KNOWN: Mapping[str, tuple[tuple[str, Said], ...]] = {
    "http://hl7.org/fhir/valueset/administrative-gender": (
        ("male", {"en": "Male", "de": "Männlich"}),
        ("female", {"en": "Female", "de": "Weiblich"}),
        ("other", {"en": "Other", "de": "Divers"}),
        ("unknown", {"en": "Unknown", "de": "Unbekannt"}),
    ),
    "http://hl7.org/fhir/valueset/yesnodontknow": (("Y", YES), ("N", NO), ("asked-unknown", UNKNOWN)),
    "http://terminology.hl7.org/valueset/v2-0136": (("Y", YES), ("N", NO)),
    "http://hl7.org/fhir/valueset/v2-0136": (("Y", YES), ("N", NO)),
    "http://terminology.hl7.org/valueset/v2-0532": (("Y", YES), ("N", NO), ("UNK", UNKNOWN)),
}


class ValueSets:
    """The value sets and code systems that a file brings along."""

    def __init__(self, resources: list[Resource], language: str) -> None:
        self._language = language
        self._sets = _by_reference(resources, "ValueSet")
        self._systems = _by_reference(resources, "CodeSystem")

    def options(self, reference: str) -> tuple[Option, ...] | None:
        """The options of a value set; None when it is not in the file."""
        address = reference.split("|")[0]
        value_set = self._sets.get(reference) or self._sets.get(address)
        if value_set is not None:
            found = [self._option(concept) for concept in self._concepts(value_set, set())]
            return _once_each(found) or None
        return tuple(Option(code, words) for code, words in KNOWN.get(address.casefold(), ())) or None

    def _concepts(self, value_set: Resource, seen: set[str]) -> Iterator[Resource]:
        expanded = list(_nested(part_of(value_set, "expansion"), "contains"))
        if expanded:
            yield from expanded
            return
        for include in parts(part_of(value_set, "compose"), "include"):
            yield from self._included(include, seen)

    def _included(self, include: Resource, seen: set[str]) -> Iterator[Resource]:
        system = text(include, "system")
        concepts = parts(include, "concept")
        if not concepts and not parts(include, "filter") and system in self._systems:
            concepts = list(_nested(self._systems[system], "concept"))
        yield from ({"system": system, **concept} for concept in concepts)
        others = include.get("valueSet")
        for other in others if isinstance(others, list) else []:
            if isinstance(other, str) and other in self._sets and other not in seen:
                yield from self._concepts(self._sets[other], seen | {other})

    def _option(self, concept: Resource) -> Option:
        return coded(concept, self._language)


def own_options(item: Resource, language: str) -> tuple[Option, ...]:
    """The options that an item lists itself: answerOption, or option in STU3."""
    listed = parts(item, "answerOption") or parts(item, "option")
    return _once_each([_listed(one, language) for one in listed])


def coded(coding: Resource, language: str) -> Option:
    """A code with its words; a code without words is shown as it is."""
    code, system = text(coding, "code"), text(coding, "system")
    words = said(coding, "display", language) or {language: plain(code)}
    return Option(code or text(coding, "display"), words, (f"{system}|{code}", text(coding, "display")))


def _listed(one: Resource, language: str) -> Option | None:
    value = value_of(one)
    if value is None or isinstance(value, bool | list):
        return None
    key = next(key for key in one if key.startswith("value"))
    if key == "valueQuantity" and isinstance(value, dict):
        amount = str(value.get("value", ""))
        return Option(amount, {language: plain(f"{amount} {text(value, 'unit') or text(value, 'code')}")})
    if isinstance(value, dict):
        return coded(value, language)
    return Option(str(value), said(one, key, language) or {language: plain(str(value))})


def _by_reference(resources: list[Resource], kind: str) -> dict[str, Resource]:
    """Resources of a kind by what refers to them: #id inside the file, or their address."""
    found: dict[str, Resource] = {}
    for one in resources:
        if text(one, "resourceType") == kind:
            for reference in (f"#{text(one, 'id')}", text(one, "id"), f"{kind}/{text(one, 'id')}", text(one, "url")):
                found.setdefault(reference, one)
    return {reference: one for reference, one in found.items() if reference not in ("", "#", f"{kind}/")}


def _nested(part: Resource, key: str) -> Iterator[Resource]:
    """Concepts and the concepts inside them; those that only group others are no answer."""
    for one in parts(part, key):
        if not one.get("abstract"):
            yield one
        yield from _nested(one, key)


def _once_each(options: Iterable[Option | None]) -> tuple[Option, ...]:
    """Options that say something, none twice."""
    found: dict[tuple[str, tuple[str, ...]], Option] = {}
    for option in options:
        if option is not None and option.value and any(option.said.values()):
            found.setdefault((option.value, option.names), option)
    return tuple(found.values())
