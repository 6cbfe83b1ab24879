"""What a text shows that can be typed is understood when it is typed, in every language of the bot."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest

from practices.typed_dates import date_in
from scheduling.human_time import read_moment, read_named, read_quiet_hours, read_time, read_times
from scheduling.session_notes import read_notes, take_date
from scheduling.session_words import Said, read_sessions
from scheduling.spans import typed
from texts.catalogue import Catalogue

NOW = datetime(2026, 3, 19, 9, tzinfo=UTC)  # a Thursday
BERLIN = "Europe/Berlin"
TEXTS = Catalogue.load()
EVERY = pytest.mark.parametrize("language", TEXTS.languages)
SHOWN = re.compile(r"<i>([^<>]*)</i>")
MARKS = dict.fromkeys(map(ord, "\u2068\u2069"))
READERS: dict[Callable[[str, str], object], tuple[str, ...]] = {
    lambda said, language: read_moment(said, NOW, BERLIN, language): (
        *("later-own-ask", "later-unclear", "item-when", "item-when-again", "refused-not-a-moment", "session-move-to"),
    ),
    lambda said, language: read_named(said, NOW, BERLIN, language): (
        *("notes-no-date-in-it", "notes-one-item", "draft-until-unclear"),
    ),
    lambda said, _: read_quiet_hours(said): (
        "which-quiet-hours",
        "quiet-hours-unclear",
        "which-window",
        "window-unclear",
    ),
    lambda said, _: read_times(said): ("which-times", "times-unclear", "refused-not-a-time", "brief-time-unclear"),
    lambda said, _: date_in(said): ("refused-not-a-date", "refused-unclear-date"),
    lambda said, _: typed(said, NOW.date()): ("export-ask-days", "export-days-unclear"),
    lambda said, language: read_sessions(said, NOW, BERLIN, language): ("session-when", "session-not-understood"),
}


def shown(language: str, key: str) -> list[str]:
    """What a text shows in italics."""
    args = dict.fromkeys(TEXTS.placeholders(language, key), 7)
    return SHOWN.findall(TEXTS.text(language, key, args).translate(MARKS))


@EVERY
def test_what_is_shown_can_be_typed(language: str) -> None:
    for read, keys in READERS.items():
        for key in keys:
            examples = shown(language, key)
            assert examples, key
            for said in examples:
                read(said, language)  # raises what it does not understand


@EVERY
def test_a_date_in_notes_is_found_as_it_is_shown(language: str) -> None:
    (said,) = shown(language, "notes-ask")
    assert take_date(f"… {said}", NOW, BERLIN, language)[0] == date(2026, 3, 20)


@EVERY
def test_a_rhythm_is_weekly(language: str) -> None:
    assert read_sessions(shown(language, "session-when")[1], NOW, BERLIN, language) == Said(
        date(2026, 3, 24), time(9), 1
    )


@EVERY
def test_a_date_in_figures_alone_is_no_time_of_day(language: str) -> None:
    named = read_named("12.12.", NOW, BERLIN, language)
    assert named.day is not None
    assert (named.day.on, named.clock) == (date(2026, 12, 12), None)


@pytest.mark.parametrize(
    ("language", "said"), [("es", "mañana a las 8 de la tarde"), ("ar", "غدا الساعة 8 مساء"), ("ar", "غدًا الساعة 8 م")]
)
def test_the_halves_of_a_day_have_their_words(language: str, said: str) -> None:
    named = read_named(said, NOW, BERLIN, language)
    assert named.day is not None
    assert (named.day.on, named.clock) == (date(2026, 3, 20), timedelta(hours=20))


@pytest.mark.parametrize(
    ("said", "clock"),
    [("8 de la mañana", time(8)), ("a las 8 de la noche", time(20)), ("الساعة 8 صباحًا", time(8)), ("٨ م", time(20))],
)
def test_a_time_of_day_has_its_half(said: str, clock: time) -> None:
    assert read_time(said) == clock


@pytest.mark.parametrize(
    ("said", "weeks"),
    [("cada dos semanas, jueves a las 9", 2), ("todos los jueves a las 9", 1), ("كل أسبوعين الخميس الساعة 9", 2)],
)
def test_rhythms_are_understood(said: str, weeks: int) -> None:
    language = "es" if said.isascii() else "ar"
    assert read_sessions(said, NOW, BERLIN, language).every_weeks == weeks


def test_notes_in_spanish_are_found() -> None:
    notes = (
        "Metas:\n- Volver a nadar\nPasos:\n- Llamar al médico antes del viernes\nHoy con más calma.\nCada martes canta."
    )
    assert [(one.kind, one.words, one.on) for one in read_notes(notes, NOW, BERLIN, "es")] == [
        ("goal", "Volver a nadar", None),
        ("item", "Llamar al médico", date(2026, 3, 20)),
    ]


def test_notes_in_arabic_are_found() -> None:
    notes = "الأهداف:\n- العودة إلى السباحة\nخطوات:\n- الاتصال بالطبيب قبل الجمعة"
    assert [(one.kind, one.words, one.on) for one in read_notes(notes, NOW, BERLIN, "ar")] == [
        ("goal", "العودة إلى السباحة", None),
        ("item", "الاتصال بالطبيب", date(2026, 3, 20)),
    ]
