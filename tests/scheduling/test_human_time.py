"""Times, quiet hours and moments, as people type them."""

import contextlib
from datetime import UTC, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling.cadence import to_local, to_utc
from scheduling.human_time import InThePast, NotATime, read_moment, read_quiet_hours, read_time, read_times

BERLIN = "Europe/Berlin"
NOW = datetime(2026, 3, 4, 13, 30, 17, tzinfo=UTC)  # a Wednesday, 14:30 in Berlin


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("20:00", time(20)),
        ("8pm", time(20)),
        ("8 p.m.", time(20)),
        ("8 PM", time(20)),
        ("at 8:15 am", time(8, 15)),
        ("12am", time(0)),
        ("12 pm", time(12)),
        ("20.30", time(20, 30)),
        ("20 Uhr", time(20)),
        ("um 20 Uhr 30", time(20, 30)),
        ("7", time(7)),
        ("07", time(7)),
        ("7 o'clock", time(7)),
        ("18h", time(18)),
        ("18h30", time(18, 30)),
        ("a las 18", time(18)),
        ("٨:٣٠", time(8, 30)),
        ("24:00", time(0)),
        ("noon", time(12)),
        ("Midnight", time(0)),
    ],
)
def test_a_time_of_day_is_read_as_people_write_it(text: str, clock: time) -> None:
    assert read_time(text) == clock


@pytest.mark.parametrize(
    "text", ["", " ", "soon", "25:00", "8:75", "13pm", "0am", "8 8", "24:30", "-3", "8:", "half", "1" * 100, "²"]
)
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(NotATime):
        read_time(text)


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("8:00, 20:30", (time(8), time(20, 30))),
        ("9pm and 8am", (time(8), time(21))),
        ("8 und 20 Uhr", (time(8), time(20))),
        ("8:00 20:30", (time(8), time(20, 30))),
        ("8\n13\n20", (time(8), time(13), time(20))),
        ("8; 8:00", (time(8),)),
        ("noon", (time(12),)),
    ],
)
def test_several_times_are_in_order_and_each_there_once(text: str, clocks: tuple[time, ...]) -> None:
    assert read_times(text) == clocks


@pytest.mark.parametrize("text", ["", ",", "8, soon", "never"])
def test_one_bad_time_among_several_refuses_them_all(text: str) -> None:
    with pytest.raises(NotATime):
        read_times(text)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("22-7", (time(22), time(7))),
        ("22:00 to 07:00", (time(22), time(7))),
        ("from 10pm to 7am", (time(22), time(7))),
        ("10 pm - 7 am", (time(22), time(7))),
        ("22 – 7 Uhr", (time(22), time(7))),
        ("von 22 bis 7 Uhr", (time(22), time(7))),
        ("de 22 a 7", (time(22), time(7))),
        ("من 22 إلى 7", (time(22), time(7))),
        ("no", None),
        ("None", None),
        ("keine", None),
    ],
)
def test_quiet_hours_are_two_times_or_none(text: str, hours: tuple[time, time] | None) -> None:
    assert read_quiet_hours(text) == hours


@pytest.mark.parametrize("text", ["22", "22-7-9", "22-22", "at night", "11 to 7", "10-7", ""])
def test_quiet_hours_that_are_not_two_different_times_are_refused(text: str) -> None:
    with pytest.raises(NotATime):
        read_quiet_hours(text)


ENGLISH = [
    ("tomorrow evening", "Thu 05 Mar 19:00"),
    ("tomorrow morning", "Thu 05 Mar 09:00"),
    ("this afternoon", "Wed 04 Mar 15:00"),
    ("tonight", "Wed 04 Mar 20:00"),
    ("tonight at 9", "Wed 04 Mar 21:00"),
    ("noon", "Thu 05 Mar 12:00"),
    ("midnight", "Thu 05 Mar 00:00"),
    ("Friday at 5pm", "Fri 06 Mar 17:00"),
    ("Friday 17h", "Fri 06 Mar 17:00"),
    ("next friday, 10am", "Fri 06 Mar 10:00"),
    ("Wednesday 5pm", "Wed 04 Mar 17:00"),
    ("Wednesday 9am", "Wed 11 Mar 09:00"),
    ("next Wednesday 5pm", "Wed 11 Mar 17:00"),
    ("sunday", "Sun 08 Mar 19:00"),
    ("at the weekend", "Sat 07 Mar 19:00"),
    ("tomorrow", "Thu 05 Mar 19:00"),
    ("tomorrow 9", "Thu 05 Mar 09:00"),
    ("tomorrow at 6 in the evening", "Thu 05 Mar 18:00"),
    ("tomorrow at half past six", "Thu 05 Mar 06:30"),
    ("quarter to 6 in the evening", "Wed 04 Mar 17:45"),
    ("in 2 hours", "Wed 04 Mar 16:30"),
    ("in 2h", "Wed 04 Mar 16:30"),
    ("half an hour", "Wed 04 Mar 15:00"),
    ("in an hour", "Wed 04 Mar 15:30"),
    ("1.5 hours", "Wed 04 Mar 16:00"),
    ("20 min from now", "Wed 04 Mar 14:50"),
    ("in 3 days", "Sat 07 Mar 14:30"),
    ("in 3 days at 8am", "Sat 07 Mar 08:00"),
    ("in a week", "Wed 11 Mar 14:30"),
    ("next week", "Wed 11 Mar 19:00"),
    ("5pm", "Wed 04 Mar 17:00"),
    ("2pm", "Thu 05 Mar 14:00"),
    ("14:31", "Wed 04 Mar 14:31"),
    ("8", "Thu 05 Mar 08:00"),
    ("12 March 10:00", "Thu 12 Mar 10:00"),
    ("March 12 at 10am", "Thu 12 Mar 10:00"),
    ("on the 12th at 6pm", "Thu 12 Mar 18:00"),
    ("the 1st", "Wed 01 Apr 19:00"),
    ("2026-03-12 10:00", "Thu 12 Mar 10:00"),
    ("3/12 10:00", "Thu 12 Mar 10:00"),
    ("12.3. 10:00", "Thu 12 Mar 10:00"),
]
GERMAN = [
    ("morgen um 18 Uhr", "Thu 05 Mar 18:00"),
    ("heute Abend", "Wed 04 Mar 19:00"),
    ("morgen früh", "Thu 05 Mar 09:00"),
    ("am Morgen", "Thu 05 Mar 09:00"),
    ("Montag morgen", "Mon 09 Mar 09:00"),
    ("morgen Mittag", "Thu 05 Mar 12:00"),
    ("Freitagabend", "Fri 06 Mar 19:00"),
    ("nächsten Montag 8 Uhr", "Mon 09 Mar 08:00"),
    ("übermorgen um 10", "Fri 06 Mar 10:00"),
    ("heute um halb acht abends", "Wed 04 Mar 19:30"),
    ("8 Uhr abends", "Wed 04 Mar 20:00"),
    ("20 Uhr 30", "Wed 04 Mar 20:30"),
    ("in einer halben Stunde", "Wed 04 Mar 15:00"),
    ("in einer Stunde", "Wed 04 Mar 15:30"),
    ("in 2 Tagen um 8 Uhr", "Fri 06 Mar 08:00"),
    ("12. März 10 Uhr", "Thu 12 Mar 10:00"),
    ("am 12.03. um 10:00", "Thu 12 Mar 10:00"),
    ("am 12. um 10 Uhr", "Thu 12 Mar 10:00"),
    ("12.3.2026 10:00", "Thu 12 Mar 10:00"),
    ("tomorrow at 9", "Thu 05 Mar 09:00"),  # English is understood as well
]
SPANISH = [
    ("mañana a las 18", "Thu 05 Mar 18:00"),
    ("mañana por la mañana", "Thu 05 Mar 09:00"),
    ("esta noche", "Wed 04 Mar 20:00"),
    ("el viernes a las 5 de la tarde", "Fri 06 Mar 17:00"),
    ("pasado mañana", "Fri 06 Mar 19:00"),
    ("en 2 horas", "Wed 04 Mar 16:30"),
    ("12 de marzo a las 10:00", "Thu 12 Mar 10:00"),
]
ARABIC = [
    ("غدا الساعة 6 مساء", "Thu 05 Mar 18:00"),
    ("بعد ساعتين", "Wed 04 Mar 16:30"),
    ("بعد ساعة", "Wed 04 Mar 15:30"),
    ("الجمعة 17:00", "Fri 06 Mar 17:00"),
    ("الليلة", "Wed 04 Mar 20:00"),
    ("غدا الساعة ٨", "Thu 05 Mar 08:00"),
    ("بعد غد", "Fri 06 Mar 19:00"),
    ("مساء بعد غد", "Fri 06 Mar 19:00"),
    ("بعد غدًا الساعة 8 م", "Fri 06 Mar 20:00"),
    ("غدًا الساعة 8 م", "Thu 05 Mar 20:00"),
    ("غدا صباحاً", "Thu 05 Mar 09:00"),
    ("غداً الساعة 8 صباحًا", "Thu 05 Mar 08:00"),
    ("صباح الغد", "Thu 05 Mar 09:00"),
    ("مساء الغد", "Thu 05 Mar 19:00"),
    ("هذا المساء", "Wed 04 Mar 19:00"),
    ("هذا المساء الساعة 9", "Wed 04 Mar 21:00"),
    ("بعد يومين", "Fri 06 Mar 14:30"),
    ("12 مارس 10:00", "Thu 12 Mar 10:00"),
]
MOMENTS = [("en", *one) for one in ENGLISH] + [("de", *one) for one in GERMAN]
MOMENTS += [("es", *one) for one in SPANISH] + [("ar", *one) for one in ARABIC]


@pytest.mark.parametrize(("language", "text", "local"), MOMENTS)
def test_a_moment_is_read_as_people_name_it(language: str, text: str, local: str) -> None:
    at = read_moment(text, NOW, BERLIN, language)
    assert to_local(at, BERLIN).strftime("%a %d %b %H:%M") == local


NO_MOMENTS = [
    "",
    "hello",
    "I don't know",
    "when I feel like it",
    "a",
    "99",
    "2027",
    "march",
    "Feb 30",
    "31.2.",
    "later",
]
NO_MOMENTS += ["1 hour ago", "tomorrow after lunch", "at 25:00", "12 13 14", "9999-12-31", "32nd", "x" * 300]
NO_MOMENTS += ["in 2 hours and 3 cats", "tomorrow 26", "evening 26", "lunch in the evening", "friday saturday", "now"]


@pytest.mark.parametrize("text", NO_MOMENTS)
def test_what_is_not_wholly_understood_is_no_moment(text: str) -> None:
    with pytest.raises(NotATime) as refused:
        read_moment(text, NOW, BERLIN, "en")
    assert not isinstance(refused.value, InThePast)


@pytest.mark.parametrize("text", ["yesterday", "today 9am", "this morning", "2026-03-01 10:00", "1.3.2026"])
def test_what_is_over_is_in_the_past(text: str) -> None:
    with pytest.raises(InThePast):
        read_moment(text, NOW, BERLIN, "en")


@pytest.mark.parametrize(("language", "text"), [("en", "this evening"), ("de", "heute Abend"), ("ar", "هذا المساء")])
def test_this_evening_is_never_tomorrow_s(language: str, text: str) -> None:
    with pytest.raises(InThePast):
        read_moment(text, NOW.replace(hour=20), BERLIN, language)


def test_hours_from_now_pass_as_they_do_when_the_clocks_change() -> None:
    now = to_utc(datetime.fromisoformat("2026-03-29 01:30"), BERLIN)
    at = read_moment("in 2 hours", now, BERLIN, "en")
    assert to_local(at, BERLIN).strftime("%H:%M") == "04:30"


def test_a_day_from_now_is_the_same_clock_time_when_the_clocks_change() -> None:
    now = to_utc(datetime.fromisoformat("2026-03-28 12:00"), BERLIN)
    assert to_local(read_moment("in 1 day", now, BERLIN, "en"), BERLIN).strftime("%a %H:%M") == "Sun 12:00"


def test_a_time_that_is_skipped_that_night_is_the_first_after() -> None:
    now = to_utc(datetime.fromisoformat("2026-03-28 12:00"), BERLIN)
    assert to_local(read_moment("tomorrow 2:30", now, BERLIN, "en"), BERLIN).strftime("%a %H:%M") == "Sun 03:00"


def test_tomorrow_is_the_clients_own() -> None:
    now = datetime(2026, 3, 4, 13, 30, tzinfo=UTC)  # already the 5th in Auckland
    assert to_local(read_moment("tomorrow 8am", now, "Pacific/Auckland", "en"), "Pacific/Auckland").day == 6


WORDS = "tomorrow morgen friday at um 5pm 18:30 in 2 hours noon 12.3. march evening heute abend mañana غدا , - 24:00 31"


@settings(deadline=None, max_examples=150)
@given(
    st.one_of(st.text(max_size=90), st.lists(st.sampled_from(WORDS.split()), max_size=6).map(" ".join)),
    st.sampled_from(["en", "de", "es", "ar", "fr"]),
)
def test_whatever_is_typed_is_a_moment_to_come_or_refused(text: str, language: str) -> None:
    with contextlib.suppress(NotATime):
        at = read_moment(text, NOW, BERLIN, language)
        assert at > NOW
        assert at.tzinfo is UTC


@settings(deadline=None, max_examples=100)
@given(st.one_of(st.text(max_size=90), st.text("0123456789:. -,apm", max_size=12)))
def test_whatever_is_typed_are_times_or_refused(text: str) -> None:
    for read in (read_time, read_times, read_quiet_hours):
        with contextlib.suppress(NotATime):
            read(text)


MORNING = datetime(2026, 3, 4, 7, 30, tzinfo=UTC)  # the same Wednesday, 8:30 in Berlin


@pytest.mark.parametrize(
    ("language", "text", "local"),
    [
        ("en", "tonight at 12", "Thu 05 00:00"),
        ("en", "tomorrow at noon", "Thu 05 12:00"),
        ("de", "morgen um 12 Uhr nachts", "Fri 06 00:00"),
        ("de", "morgen Mittag um 12", "Thu 05 12:00"),
        ("de", "morgen Mittag um halb zwölf", "Thu 05 11:30"),
        ("de", "morgen Mittag um eins", "Thu 05 13:00"),
        ("es", "a las 12 de la noche", "Thu 05 00:00"),
        ("es", "mañana a las 12 de la mañana", "Thu 05 12:00"),
        ("es", "11:30 del mediodía", "Wed 04 11:30"),
        ("ar", "غدا الساعة 12 ليلا", "Fri 06 00:00"),
        ("de", "am 12.", "Thu 12 19:00"),
        ("es", "el 5 por la tarde", "Thu 05 15:00"),
        ("de", "So 18 Uhr", "Sun 08 18:00"),
        ("de", "So um 10", "Sun 08 10:00"),
        ("de", "morgen so gegen acht", "Thu 05 08:00"),
        ("de", "so gegen 18 Uhr", "Wed 04 18:00"),
    ],
)
def test_noon_midnight_and_days_of_the_month_are_what_people_mean(language: str, text: str, local: str) -> None:
    assert to_local(read_moment(text, MORNING, BERLIN, language), BERLIN).strftime("%a %d %H:%M") == local


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Friday in two weeks"),
        ("de", "Donnerstag in zwei Wochen um 15 Uhr"),
        ("de", "heute in einer Woche"),
        ("es", "el lunes en dos semanas"),
        ("ar", "الاثنين بعد أسبوعين"),
        ("de", "Freitag, den 13."),
    ],
)
def test_what_names_two_days_is_asked_again(language: str, text: str) -> None:
    with pytest.raises(NotATime):
        read_moment(text, MORNING, BERLIN, language)


def test_midnight_in_spanish_begins_the_quiet_hours() -> None:
    assert read_quiet_hours("de 12 de la noche a 8 de la mañana") == (time(0), time(8))


def test_hours_in_a_row_are_no_minutes() -> None:
    assert read_times("8h 20h") == (time(8), time(20))
    with pytest.raises(NotATime):
        read_times("9 00")
