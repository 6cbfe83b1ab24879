"""Amounts in a FHIR Questionnaire: their ends, sliders, and units."""

from dataclasses import replace

from practices.formats.fhir_answers import coded
from practices.formats.fhir_parts import (
    Resource,
    controls,
    extension_value,
    extensions,
    number_of,
    parts,
    said,
    text,
    value_of,
)
from practices.formats.form import Item, Said, below
from practices.formats.own_words import THE_UNIT, in_unit, with_aside
from practices.formats.scales import as_scale


def amount(part: Resource, kind: str, item: Item, language: str) -> Item:
    """A number between its ends; a slider of whole numbers is a scale."""
    lowest, highest = number_of(extension_value(part, "minValue")), number_of(extension_value(part, "maxValue"))
    if lowest is not None and highest is not None and lowest >= highest:
        lowest = highest = None
    number = replace(item, asks="number", lowest=lowest, highest=highest, whole=kind == "integer")
    unit = _unit(part, language)
    if unit:
        number = replace(number, hint=below(number.hint, in_unit(unit)))
    step = extension_value(part, "questionnaire-sliderStepValue")
    if step is None and "slider" not in controls(part):
        return number
    return as_scale(number, number_of(step) or 1, (_end(part, "lower", language), _end(part, "upper", language)))


def units_of(part: Resource, item: Item, language: str) -> tuple[Item, ...]:
    """Which of several units an amount is in, as a question of its own."""
    options = tuple(coded(value, language) for value in _units(part))
    if len(options) < 2:
        return ()
    name = f"{item.name} unit"
    return (replace(item, name=name, asks="choice", said=with_aside(item.said, THE_UNIT), hint={}, options=options),)


def _units(part: Resource) -> list[Resource]:
    values = [value_of(one) for one in extensions(part, "questionnaire-unitOption")]
    return [value for value in values if isinstance(value, dict)]


def _unit(part: Resource, language: str) -> str:
    """The one unit of an amount; empty when there is none, or a choice."""
    unit = extension_value(part, "questionnaire-unit")
    units = [unit] if isinstance(unit, dict) else _units(part)
    spelled = _end(part, "unit", language).get(language)
    if spelled or len(units) != 1:
        return spelled or ""
    return text(units[0], "display") or text(units[0], "code")


def _end(part: Resource, control: str, language: str) -> Said:
    """What a display below the amount calls its lower or upper end, or its unit."""
    found = [one for one in parts(part, "item") if control in controls(one)]
    return said(found[0], "text", language) if found else {}
