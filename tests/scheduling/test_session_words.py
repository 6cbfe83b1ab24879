"""Sessions are understood as therapists type them, in English and in German."""

from datetime import UTC, date, datetime, time

import pytest

from scheduling.human_time import InThePast, NotATime
from scheduling.session_words import Said, read_moved, read_sessions

BERLIN = "Europe/Berlin"
NOW = datetime(2026, 3, 4, 13, 30, 17, tzinfo=UTC)  # a Wednesday, 14:30 in Berlin
THURSDAY, TUESDAY = date(2026, 3, 5), date(2026, 3, 10)
USUAL = datetime.combine(TUESDAY, time(9))


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Thursday 15:00", "en", Said(THURSDAY, time(15))),
        ("Donnerstag 15 Uhr", "de", Said(THURSDAY, time(15))),
        ("Do 15", "de", Said(THURSDAY, time(15))),
        ("tomorrow at 8.30", "en", Said(THURSDAY, time(8, 30))),
        ("next Wednesday 15:00", "en", Said(date(2026, 3, 11), time(15))),
        ("Wednesday 14:00", "en", Said(date(2026, 3, 11), time(14))),
        ("heute 15:00", "de", Said(date(2026, 3, 4), time(15))),
        ("12.12. 16:30", "en", Said(date(2026, 12, 12), time(16, 30))),
        ("12.12. um 16:30", "de", Said(date(2026, 12, 12), time(16, 30))),
        ("12 December 4pm", "en", Said(date(2026, 12, 12), time(16))),
        ("in einer Woche um 10 Uhr", "de", Said(date(2026, 3, 11), time(10))),
        ("Thursday", "en", Said(THURSDAY, None)),
        ("every Tuesday at 9", "en", Said(TUESDAY, time(9), 1)),
        ("Every week on Tuesday 9:00", "en", Said(TUESDAY, time(9), 1)),
        ("weekly, Tuesday 9:00", "en", Said(TUESDAY, time(9), 1)),
        ("Tuesdays 9am", "en", Said(TUESDAY, time(9), 1)),
        ("jeden Dienstag um 9", "de", Said(TUESDAY, time(9), 1)),
        ("dienstags 9 Uhr", "de", Said(TUESDAY, time(9), 1)),
        ("mittwochs um 15 Uhr", "de", Said(date(2026, 3, 4), time(15), 1)),
        ("wöchentlich Di 9:00", "de", Said(TUESDAY, time(9), 1)),
        ("every other Tuesday at 9", "en", Said(TUESDAY, time(9), 2)),
        ("every two weeks on Tuesday at 9", "en", Said(TUESDAY, time(9), 2)),
        ("alle zwei Wochen Dienstag 9 Uhr", "de", Said(TUESDAY, time(9), 2)),
        ("jeden zweiten Dienstag um 9", "de", Said(TUESDAY, time(9), 2)),
        ("every Tuesday at 9 until 30 June", "en", Said(TUESDAY, time(9), 1, date(2026, 6, 30))),
        ("jeden Dienstag 9 Uhr bis 30.6.", "de", Said(TUESDAY, time(9), 1, date(2026, 6, 30))),
        ("every Tuesday at 9 from 1.4.", "en", Said(date(2026, 4, 7), time(9), 1)),
        ("dienstags um 9 ab 1.4. bis 30.6.", "de", Said(date(2026, 4, 7), time(9), 1, date(2026, 6, 30))),
        ("every Tuesday", "en", Said(TUESDAY, None, 1)),
        ("los martes a las 9", "es", Said(TUESDAY, time(9), 1)),
        ("el martes a las 9", "es", Said(TUESDAY, time(9))),
    ],
)
def test_what_is_typed_is_understood(text: str, language: str, said: Said) -> None:
    assert read_sessions(text, NOW, BERLIN, language) == said


@pytest.mark.parametrize(
    "text", ["", "15:00", "sometime", "every day at 9 or so", "31.2. 15:00", "Tuesday 25:00", "x" * 5000]
)
def test_what_is_no_session_is_refused(text: str) -> None:
    with pytest.raises(NotATime):
        read_sessions(text, NOW, BERLIN, "en")


@pytest.mark.parametrize(
    "text", ["today 14:00", "yesterday 15:00", "3.3.2026 9:00", "every Tuesday at 9 until 5 March"]
)
def test_what_is_over_is_said_to_be_over(text: str) -> None:
    with pytest.raises(InThePast):
        read_sessions(text, NOW, BERLIN, "en")


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Thursday 16:00", "2026-03-12T16:00:00"),
        ("Thursday", "2026-03-12T09:00:00"),
        ("16:00", "2026-03-10T16:00:00"),
        ("Monday", "2026-03-09T09:00:00"),
        ("tomorrow", "2026-03-05T09:00:00"),
        ("12.4. 10:30", "2026-04-12T10:30:00"),
    ],
)
def test_a_session_is_moved_to_what_is_named_and_keeps_the_rest(text: str, moved: str) -> None:
    assert read_moved(text, NOW, BERLIN, "en", USUAL).isoformat() == moved


def test_a_session_is_not_moved_into_the_past() -> None:
    with pytest.raises(InThePast):
        read_moved("today 10:00", NOW, BERLIN, "en", USUAL)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("every 3 weeks on Thursday at 15:00", "en"),
        ("every three weeks at 15:00", "en"),
        ("every 3 weeks from 12.03.", "en"),
        ("every 10 days at 9", "en"),
        ("cada 3 semanas el jueves a las 15", "es"),
        ("cada tres semanas a las 15", "es"),
    ],
)
def test_what_we_have_no_rhythm_for_is_asked_again(text: str, language: str) -> None:
    with pytest.raises(NotATime):
        read_sessions(text, NOW, BERLIN, language)
