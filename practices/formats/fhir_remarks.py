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

NOT_DONE = {
    "sdc-questionnaire-initialExpression": "would be filled in from a record; here it is asked",
    "sdc-questionnaire-calculatedExpression": "would be worked out by the form; here it is asked",
    "sdc-questionnaire-answerExpression": "works its answers out by an expression, which isn't done here",
    "maxSize": "limits how large a file may be; here it is 10 MB",
    "regex": "checks the answer against a pattern, which isn't done here",
    "targetConstraint": "checks the answer by an expression, which isn't done here",
    "questionnaire-constraint": "checks the answer by an expression, which isn't done here",
    "questionnaire-optionExclusive": "has an answer that excludes the others, which isn't checked here",
}
LONGEST_RIGHTS = 300
HIDDEN = "it is hidden, with all that is in it"
POINTS = ("ordinalValue", "itemWeight", "questionnaire-ordinalValue")


def why_left_out(part: Resource, needed: Set[str]) -> str:
    """Why an item asks nothing of a person; empty when it does. `needed` are the items that others depend on."""
    if is_true(extension_value(part, "questionnaire-hidden")):
        return HIDDEN
    if text(part, "type") in ("group", "display"):
        return ""
    only_shown = is_true(part.get("readOnly"))
    calculated = bool(extensions(part, "sdc-questionnaire-calculatedExpression"))
    if calculated and (only_shown or text(part, "linkId") not in needed):
        return "the form works its answer out"
    return "it only shows what is known already" if only_shown else ""


def lost(part: Resource, where: str) -> list[str]:
    """What an item does in its own system, and not here."""
    remarks = [f"{where} {not_done}." for name, not_done in NOT_DONE.items() if extensions(part, name)]
    if any(key.startswith("initial") for key in part) or any(one.get("initialSelected") for one in _options(part)):
        remarks.append(f"{where} has an answer filled in beforehand; here it is asked without one.")
    if text(part, "type") in ("date", "dateTime", "time") and extensions(part, "minValue", "maxValue"):
        remarks.append(f"{where} limits when it may be; here any date or time fits.")
    if "maxLength" in part:
        remarks.append(f"{where} limits how long an answer may be; here it may be longer.")
    if any(extensions(one, *POINTS) for one in _codings(part)):
        remarks.append("The answers carry points; no sum is made of them here.")
    return [*remarks, *modifiers(part, where)]


def of_the_form(questionnaire: Resource, why: str) -> list[str]:
    """What the form says of itself that nobody would see otherwise."""
    remarks = modifiers(questionnaire, "The form")
    rights = " ".join(plain(text(questionnaire, "copyright")).split())
    if rights:
        remarks.append(f"The form says of its rights: “{rights[:LONGEST_RIGHTS]}”")
    if not why and text(questionnaire, "description"):
        remarks.append("The form's own description is too long to be shown before it, and was left out.")
    return remarks


def modifiers(part: Resource, where: str) -> list[str]:
    """Modifiers change what an item means; whoever does not know them must not pass over them."""
    names = [text(one, "url").rsplit("/", 1)[-1] for one in parts(part, "modifierExtension")]
    return [f"{where} has a modifier '{name}' that isn't known here. Please check what it asks." for name in names]


def _options(part: Resource) -> list[Resource]:
    return parts(part, "answerOption") or parts(part, "option")


def _codings(part: Resource) -> list[Resource]:
    listed = _options(part)
    return [*listed, *(value for one in listed if isinstance(value := value_of(one), dict))]
