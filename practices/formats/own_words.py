"""The few words that the bot itself adds to a form, in the languages that it speaks."""

from collections.abc import Mapping

from practices.formats.form import Said

WHY: Said = {
    "en": "Your answers are something to look at together in the next session.",
    "de": "Deine Antworten könnt ihr euch in der nächsten Sitzung zusammen anschauen.",
}
SOMETHING_ELSE: Said = {"en": "Something else", "de": "Etwas anderes"}
YOUR_OWN: Said = {"en": "In your own words.", "de": "In deinen eigenen Worten."}
ONE_PER_LINE: Said = {"en": "Several are fine: one per line.", "de": "Auch mehrere: eins pro Zeile."}
THE_DATE: Said = {"en": "the date", "de": "das Datum"}
THE_TIME: Said = {"en": "the time of day", "de": "die Uhrzeit"}
THE_UNIT: Said = {"en": "the unit", "de": "die Einheit"}
IN_UNIT: Said = {"en": "in {unit}", "de": "in {unit}"}
YES: Said = {"en": "Yes", "de": "Ja"}
NO: Said = {"en": "No", "de": "Nein"}
UNKNOWN: Said = {"en": "Don't know", "de": "Weiß nicht"}


def in_unit(unit: str) -> Said:
    """In which unit an amount is meant."""
    return {language: words.format(unit=unit) for language, words in IN_UNIT.items()}


def with_aside(said: Said, aside: Said) -> Said:
    """Words with a few others in brackets behind them, language by language."""
    return {language: f"{words} ({best(aside, language)})" for language, words in said.items()}


def best(said: Mapping[str, str], language: str, source: str = "en") -> str:
    """The words in a language; else in the form's own, else in English, else in any; empty where there are none."""
    for known in (language, source, "en", *said):
        if said.get(known):
            return said[known]
    return ""
