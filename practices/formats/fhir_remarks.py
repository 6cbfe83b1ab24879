"""What of a FHIR item is not taken over, said as sentences: nothing is dropped in silence."""

from collections.abc import Set

from practices.formats.fhir_parts import (
    Resource,
    extension_value,
    extensions,
    is_true,
    parts,
    text,
    value_of,
)
from practices.formats.wording import plain
from practices.sentences import sentence

NOT_DONE = {
    "sdc-questionnaire-initialExpression": "asked-not-from-a-record",
    "sdc-questionnaire-calculatedExpression": "asked-not-worked-out",
    "sdc-questionnaire-answerExpression": "answers-worked-out",
    "maxSize": "file-size-limited",
    "regex": "unchecked-pattern",
    "targetConstraint": "unchecked-expression",
    "questionnaire-constraint": "unchecked-expression",
    "questionnaire-optionExclusive": "unchecked-exclusive",
}
LONGEST_RIGHTS = 300
HIDDEN = "because-hidden-with-all"
POINTS = ("ordinalValue", "itemWeight", "questionnaire-ordinalValue")


def why_left_out(part: Resource, needed: Set[str]) -> str:
    """What is said of an item that asks nothing of a person; else empty. `needed` are those that others depend on."""
    if is_true(extension_value(part, "questionnaire-hidden")):
        return HIDDEN
    if text(part, "type") in ("group", "display"):
        return ""
    only_shown = is_true(part.get("readOnly"))
    calculated = bool(extensions(part, "sdc-questionnaire-calculatedExpression"))
    if calculated and (only_shown or text(part, "linkId") not in needed):
        return "because-worked-out"
    return "because-known" if only_shown else ""


def lost(part: Resource, where: str) -> list[str]:
    """What an item does in its own system, and not here."""
    remarks = [sentence(about, where=where) for name, about in NOT_DONE.items() if extensions(part, name)]
    if any(key.startswith("initial") for key in part) or any(one.get("initialSelected") for one in _options(part)):
        remarks.append(sentence("asked-without-an-answer", where=where))
    if text(part, "type") in ("date", "dateTime", "time") and extensions(part, "minValue", "maxValue"):
        remarks.append(sentence("any-date-or-time", where=where))
    if "maxLength" in part:
        remarks.append(sentence("longer-answers", where=where))
    if any(extensions(one, *POINTS) for one in _codings(part)):
        remarks.append(sentence("no-sum"))
    return [*remarks, *modifiers(part, where)]


def of_the_form(questionnaire: Resource, why: str) -> list[str]:
    """What the form says of itself that nobody would see otherwise."""
    remarks = modifiers(questionnaire, sentence("the-form"))
    rights = " ".join(plain(text(questionnaire, "copyright")).split())
    if rights:
        remarks.append(sentence("rights-of-the-form", rights=rights[:LONGEST_RIGHTS]))
    if not why and text(questionnaire, "description"):
        remarks.append(sentence("description-left-out"))
    return remarks


def modifiers(part: Resource, where: str) -> list[str]:
    """Modifiers change what an item means; whoever does not know them must not pass over them."""
    names = [text(one, "url").rsplit("/", 1)[-1] for one in parts(part, "modifierExtension")]
    return [sentence("unknown-modifier", where=where, name=name) for name in names]


def _options(part: Resource) -> list[Resource]:
    return parts(part, "answerOption") or parts(part, "option")


def _codings(part: Resource) -> list[Resource]:
    listed = _options(part)
    return [*listed, *(value for one in listed if isinstance(value := value_of(one), dict))]
