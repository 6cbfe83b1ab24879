"""The words for days, parts of a day and lengths of time, in each language in which a moment can be typed."""

from dataclasses import dataclass
from datetime import time

MORNING, NOON, AFTERNOON, EVENING, NIGHT = time(9), time(12), time(15), time(19), time(20)
MINUTE, HOUR, DAY, WEEK = 1, 60, 24 * 60, 7 * 24 * 60


@dataclass(frozen=True)
class Words:
    """All keys are regular expressions over case-folded text, matched as whole words.

    `rewritten`: what is put in place of a phrase before anything else is read.
    `days`: how many days from today. `weekdays`: Monday first. `parts`: the clock time that a part of the day stands
    for; `parts_after_a_day` mean something else when they stand alone. `units`: minutes. `following`: not today.
    `fillers`: words that say nothing about when.
    """

    rewritten: dict[str, str]
    days: dict[str, int]
    weekdays: tuple[str, ...]
    parts: dict[str, time]
    parts_after_a_day: dict[str, time]
    units: dict[str, int]
    following: str
    fillers: str


def _counted(*names: str) -> dict[str, str]:
    return {name: str(number) for number, name in enumerate(names, start=1)}


ENGLISH = Words(
    rewritten={
        "tonight": "today night",
        r"this (morning|afternoon|evening)": r"today \1",
        "half an hour": "30 minutes",
        r"an? (minute|hour|day|week)": r"1 \1",
        **_counted("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        "midnight": "24:00",
        r"half past (\d+)": r"\1:30",
        r"(?:a )?quarter past (\d+)": r"\1:15",
        r"(?:a )?quarter to (\d+)": r"-\1:45",
    },
    days={"day after tomorrow": 2, "tomorrow": 1, "today": 0, "next week": 7, "yesterday": -1},
    weekdays=(
        "mon(?:day)?",
        "tue(?:s(?:day)?)?",
        "wed(?:nesday)?",
        "thu(?:r?s?(?:day)?)?",
        "fri(?:day)?",
        "sat(?:urday)?|(?:the )?weekend",
        "sun(?:day)?",
    ),
    parts={"morning": MORNING, "noon|midday": NOON, "afternoon": AFTERNOON, "evening": EVENING, "night": NIGHT},
    parts_after_a_day={},
    units={"min(?:ute)?s?": MINUTE, "h(?:ou)?rs?|h": HOUR, "days?": DAY, "weeks?": WEEK},
    following="next",
    fillers="at|on|in|the|this|next|around|about|by|from now|please",
)
GERMAN = Words(
    rewritten={
        r"(\d+) uhr (\d\d)": r"\1:\2 uhr",
        r"(?:einer |1 )?halben? stunde": "30 minuten",
        r"eine[rnm]? (minute|stunde|tag|woche)": r"1 \1",
        **_counted("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
        "mitternacht": "24:00",
        r"halb (\d+)": r"-\1:30",
        r"viertel nach (\d+)": r"\1:15",
        r"viertel vor (\d+)": r"-\1:45",
    },
    days={"übermorgen": 2, "morgen": 1, "heute": 0, "nächste woche": 7, "gestern": -1},
    weekdays=(
        "mo(?:ntag)?s?",
        "di(?:enstag)?s?",
        "mi(?:ttwoch)?s?",
        "do(?:nnerstag)?s?",
        "fr(?:eitag)?s?",
        "sa(?:mstag)?s?|sonnabend|wochenende",
        # "so gegen acht" is "at eight or so".
        "so(?! (?:gegen|etwa|circa|ca|ungefähr)(?!\\w))|sonntags?",
    ),
    parts={
        "am morgen|morgens|früh|vormittags?": MORNING,
        "mittags?": NOON,
        "nachmittags?": AFTERNOON,
        "abends?": EVENING,
        "nachts?": NIGHT,
    },
    parts_after_a_day={"morgen": MORNING},
    units={"min(?:uten?)?": MINUTE, "stunden?|std|h": HOUR, "tag(?:en?)?": DAY, "wochen?": WEEK},
    following="nächste[nrs]?|kommende[nrs]?",
    fillers=(
        "um|am|im|in|den|der|diese[nrs]?|nächste[nrs]?|kommende[nrs]?|bitte"
        "|so(?= (?:gegen|etwa|circa|ca|ungefähr))|gegen|etwa|circa|ca|ungefähr"
    ),
)
SPANISH = Words(
    rewritten={
        r"esta (mañana|tarde|noche)": r"hoy por la \1",
        "media hora": "30 minutos",
        r"una? (minuto|hora|d[ií]a|semana)": r"1 \1",
        **_counted("una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
        "(?:la )?medianoche": "24:00",
        r"(\d+) y media": r"\1:30",
        r"(\d+) y cuarto": r"\1:15",
        r"(\d+) menos cuarto": r"-\1:45",
    },
    days={"pasado mañana": 2, "mañana": 1, "hoy": 0, r"(?:la )?(?:próxima semana|semana que viene)": 7, "ayer": -1},
    weekdays=("lunes", "martes", "mi[eé]rcoles", "jueves", "viernes", "s[aá]bados?|fin de semana", "domingos?"),
    parts={
        "(?:por|de|en) la mañana|temprano": MORNING,
        "mediod[ií]a": NOON,
        "tarde": AFTERNOON,
        "noche": NIGHT,
    },
    parts_after_a_day={"mañana": MORNING},
    units={"min(?:uto)?s?": MINUTE, "horas?|h": HOUR, "d[ií]as?": DAY, "semanas?": WEEK},
    following="pr[oó]ximo|que viene",
    fillers="a|al|el|la|las|los|de|del|en|dentro de|por|este|pr[oó]ximo|que viene",
)
ARABIC = Words(
    rewritten={
        "الليلة": "اليوم ليلا",
        # Not "this" by itself: after nineteen o'clock this evening would be tomorrow's.
        "هذا المساء": "اليوم مساء",
        "منتصف الليل": "24:00",
        "نصف ساعة": "30 دقيقة",
        "ساعتين": "2 ساعة",
        "دقيقتين": "2 دقيقة",
        "يومين": "2 يوم",
        "(?:أسبوعين|اسبوعين)": "2 أسبوع",
        r"بعد (ساعة|دقيقة|يوم|أسبوع|اسبوع)": r"1 \1",
    },
    days={
        "بعد (?:غدا|(?:ال)?غد)": 2,
        "غدا|بكرة|(?:ال)?غد": 1,
        "اليوم": 0,
        "الأسبوع القادم": 7,
        "أمس|امس": -1,
    },
    weekdays=(
        "(?:ال)?[إا]ثنين",
        "(?:ال)?ثلاثاء",
        "(?:ال)?[أا]ربعاء",
        "(?:ال)?خميس",
        "(?:ال)?جمعة",
        "(?:ال)?سبت",
        "(?:ال)?[أا]حد",
    ),
    parts={
        "صباحا?|الصباح": MORNING,
        "ظهرا?|الظهر": NOON,
        "بعد الظهر|عصرا?|العصر": AFTERNOON,
        "مساء|المساء": EVENING,
        "ليلا?|الليل": NIGHT,
    },
    parts_after_a_day={},
    units={"دقيقة|دقائق": MINUTE, "ساعة|ساعات": HOUR, "يوم|أيام|ايام|يوما": DAY, "أسبوع|اسبوع|أسابيع|اسابيع": WEEK},
    following="القادم|المقبل",
    fillers="يوم|في|على|الساعة|بعد|خلال|عند|القادم|القادمة|المقبل",
)
WORDS = {"en": ENGLISH, "de": GERMAN, "es": SPANISH, "ar": ARABIC}
