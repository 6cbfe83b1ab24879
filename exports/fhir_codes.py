"""LOINC's codes for the measures that ship, as loinc.org has them; a measure that says its own goes before.

Read in LOINC 2.77 and 2.78: the panels 55757-9 (PHQ-2), 69729-2 (the items of PHQ-9 and GAD-7) and 72109-2 (AUDIT-C).
What is not here has no code, or none that we have seen there: none is guessed.
"""

from collections.abc import Mapping

from practices.definition import Practice

SYSTEM = "http://loinc.org"
_PHQ = {
    "interest": "44250-9",
    "down": "44255-8",
    "sleep": "44259-0",
    "energy": "44254-1",
    "appetite": "44251-7",
    "self_worth": "44258-2",
    "concentration": "44252-5",
    "movement": "44253-3",
    "better_off_dead": "44260-8",
}
_GAD = {
    "nervous": "69725-0",
    "control": "68509-9",
    "worry": "69733-4",
    "relaxing": "69734-2",
    "restless": "69735-9",
    "irritable": "69689-8",
    "afraid": "69736-7",
}
CODES: Mapping[str, Mapping[str, str]] = {
    "phq9": {"panel": "44249-1", "total": "44261-6", **_PHQ},
    "phq8": _PHQ,
    "phq2": {"panel": "55757-9", "total": "55758-7", **_PHQ},
    "phq4": {**_PHQ, **_GAD},
    "gad7": {"panel": "69737-5", "total": "70274-6", **_GAD},
    "gad2": _GAD,
    "audit_c": {"panel": "72109-2", "total": "75626-2"},
}


def codes_of(practice: Practice) -> Mapping[str, str]:
    """The codes of a measure: of its "panel", its "total", and its items by their steps."""
    if practice.measure is None:
        return {}
    asked = {"panel", "total", *(step.id for step in practice.steps)}
    known = {name: code for name, code in CODES.get(practice.id, {}).items() if name in asked}
    return known | dict(practice.measure.loinc)
