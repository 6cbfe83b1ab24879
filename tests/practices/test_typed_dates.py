"""Dates as people type them: read when they are clear, asked again when they are not."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practices.typed_dates import NotADate, Unclear, date_in

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("1990-03-24", date(1990, 3, 24)),
        ("24.3.1990", date(1990, 3, 24)),
        ("24.03.90", date(1990, 3, 24)),
        ("24. 3. 90", date(1990, 3, 24)),
        ("01.02.31", date(2031, 2, 1)),
        ("24/03/1990", date(1990, 3, 24)),
        ("3/24/1990", date(1990, 3, 24)),
        ("3/3/1990", date(1990, 3, 3)),
        ("24 March 1990", date(1990, 3, 24)),
        ("March 24th, 1990", date(1990, 3, 24)),
        ("the 24th of march 1990", date(1990, 3, 24)),
        ("24. März 1990", date(1990, 3, 24)),
        ("am 24. Maerz 1990", date(1990, 3, 24)),
        ("5 Sept", date(2025, 9, 5)),
        ("5. Mai", date(2026, 5, 5)),
        ("1.3.", date(2026, 3, 1)),
        ("Today", TODAY),
        ("gestern", date(2026, 3, 1)),
        ("Vorgestern.", date(2026, 2, 28)),
        ("morgen", date(2026, 3, 3)),
        ("3 days ago", date(2026, 2, 27)),
        ("two weeks ago", date(2026, 2, 16)),
        ("vor einer Woche", date(2026, 2, 23)),
        ("29.2.2024", date(2024, 2, 29)),
        ("24 de marzo de 1990", date(1990, 3, 24)),
        ("el 5 de mayo", date(2026, 5, 5)),
        ("anteayer", date(2026, 2, 28)),
        ("hace 3 días", date(2026, 2, 27)),
        ("hace una semana", date(2026, 2, 23)),
        ("24 مارس 1990", date(1990, 3, 24)),
        ("٢٤ آذار ١٩٩٠", date(1990, 3, 24)),
        ("5 كانون الثاني 2026", date(2026, 1, 5)),
        ("أمس", date(2026, 3, 1)),
        ("قبل 3 أيام", date(2026, 2, 27)),
        ("قبل أسبوعين", date(2026, 2, 16)),
    ],
)
def test_a_date_is_understood(said: str, means: date) -> None:
    assert date_in(said, TODAY) == means


@pytest.mark.parametrize(
    "said", ["", "soon", "31.2.2026", "29.2.2026", "2026-13-01", "24.3.1990 or so", "99", "13/13/2020"]
)
def test_what_is_no_date_is_not_guessed(said: str) -> None:
    with pytest.raises(NotADate):
        date_in(said, TODAY)


@pytest.mark.parametrize("said", ["02/03/1990", "2-3-90"])
def test_what_could_be_two_dates_is_asked_again(said: str) -> None:
    with pytest.raises(Unclear):
        date_in(said, TODAY)


@pytest.mark.parametrize("said", ["today", "5 May", "24.3.90"])
def test_without_knowing_today_only_a_full_date_is_read(said: str) -> None:
    with pytest.raises(NotADate):
        date_in(said)


@given(st.text(max_size=30))
def test_no_words_break_it(said: str) -> None:
    with contextlib.suppress(NotADate):
        assert isinstance(date_in(said, TODAY), date)


@given(st.dates())
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert date_in(day.isoformat()) == day
    assert date_in(f"{day.day}.{day.month}.{day.year:04}", TODAY) == day
