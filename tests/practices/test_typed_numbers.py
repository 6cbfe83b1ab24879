"""Numbers as a tired person types them: read when they are clear, left alone when they are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practices.typed_numbers import Found, numbers_in


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("7", Found(7)),
        ("7/10", Found(7, 10)),
        ("7 out of 10", Found(7, 10)),
        ("sieben von zehn", Found(7, 10)),
        ("siete de diez", Found(7, 10)),
        ("creo que un 7", Found(7)),
        ("más o menos 70 por ciento", Found(70, 100)),
        ("سبعة من عشرة", Found(7, 10)),
        ("حوالي ٧", Found(7)),
        ("Maybe seven?", Found(7)),
        ("I'd say seven", Found(7)),
        ("I’d say seven", Found(7)),
        ("so etwa zwölf", Found(12)),
        ("zwoelf", Found(12)),
        ("Dreißig", Found(30)),
        ("dreissig", Found(30)),
        ("nineteen", Found(19)),
        ("a hundred", Found(100)),
        ("70 %", Found(70, 100)),
        ("siebzig Prozent", Found(70, 100)),
        ("7,5", Found(7.5)),
        ("7.", Found(7)),
        ("-3", Found(-3)),
        ("−3", Found(-3)),
        ("7 and again 7", Found(7)),
        ("1,000", Found(1000)),
        ("12.500", Found(12500)),
        ("0,125", Found(0.125)),
        ("one of the worst, an 8", Found(8)),
        ("٧", Found(7)),
    ],
)
def test_a_clear_number_is_read(said: str, found: Found) -> None:
    assert numbers_in(said) == {found}


@pytest.mark.parametrize("said", ["", "not so good", "one of those days", "null Bock", "I think so", "²", "½", "-"])
def test_words_that_name_no_number_are_none(said: str) -> None:
    assert numbers_in(said) == set()


@pytest.mark.parametrize("said", ["6 or 7", "6-7", "I slept 3 hours, so 7", "five maybe six", "twenty-five"])
def test_two_numbers_are_not_guessed_between(said: str) -> None:
    assert len(numbers_in(said)) == 2


@given(st.text(max_size=200))
def test_whatever_is_typed_is_read_without_an_error(said: str) -> None:
    numbers_in(said)


@given(st.integers(-1000, 1000))
def test_a_whole_number_comes_back_as_it_was_typed(number: int) -> None:
    assert {found.value for found in numbers_in(str(number))} == {number}
