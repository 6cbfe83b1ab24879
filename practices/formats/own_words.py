"""The few words that the bot itself adds to a form, in the languages that it speaks."""

from collections.abc import Mapping

from practices.formats.form import Said

WHY: Said = {
    "en": "Your answers are something to look at together in the next session.",
    "de": "Deine Antworten könnt ihr euch in der nächsten Sitzung zusammen anschauen.",
    "es": "Tus respuestas se pueden mirar en conjunto en la próxima sesión.",
    "ar": "إجاباتك مادة للنظر فيها معًا في الجلسة التالية.",
}
SOMETHING_ELSE: Said = {"en": "Something else", "de": "Etwas anderes", "es": "Otra cosa", "ar": "شيء آخر"}
YOUR_OWN: Said = {
    "en": "In your own words.",
    "de": "In deinen eigenen Worten.",
    "es": "Con tus propias palabras.",
    "ar": "بكلماتك أنت.",
}
ONE_PER_LINE: Said = {
    "en": "Several are fine: one per line.",
    "de": "Auch mehrere: eins pro Zeile.",
    "es": "Pueden ser varias: una por línea.",
    "ar": "يمكن أن تكون عدة إجابات: واحدة في كل سطر.",
}
THE_DATE: Said = {"en": "the date", "de": "das Datum", "es": "la fecha", "ar": "التاريخ"}
THE_TIME: Said = {"en": "the time of day", "de": "die Uhrzeit", "es": "la hora", "ar": "الساعة"}
THE_UNIT: Said = {"en": "the unit", "de": "die Einheit", "es": "la unidad", "ar": "الوحدة"}
IN_UNIT: Said = {"en": "in {unit}", "de": "in {unit}", "es": "en {unit}", "ar": "بوحدة {unit}"}
YES: Said = {"en": "Yes", "de": "Ja", "es": "Sí", "ar": "نعم"}
NO: Said = {"en": "No", "de": "Nein", "es": "No", "ar": "لا"}
UNKNOWN: Said = {"en": "Don't know", "de": "Weiß nicht", "es": "No sé", "ar": "لا أعرف"}


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
