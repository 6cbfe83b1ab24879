"""Words are made fit for a file, and no more is taken from them than that takes."""

import pytest

from exports.letters import apart, clean, direction_of, drawable


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Plain, with Umlauts äöü", "Plain, with Umlauts äöü"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("one\n\n\n \n\ntwo", "one\n\ntwo"),
        ("\x00\x07\u202ereversed\u202c \ud800", "reversed "),
        ("👩‍👩‍👧 ❤️ क्‍ष", "👩‍👩‍👧 ❤️ क्‍ष"),
    ],
)
def test_what_could_break_a_file_is_taken_out(written: str, kept: str) -> None:
    assert clean(written) == kept


def test_a_letter_that_no_font_has_is_seen_to_be_missing() -> None:
    assert drawable("A\U00012000B \ue000") == "A\ufffdB \ufffd"


@pytest.mark.parametrize(
    "words", ["Grüße", "Привет", "Γειά", "مرحبا", "नमस्ते", "こんにちは", "你好", "안녕", "שלום", "สวัสดี", "👋🏽 ✅ →"]
)
def test_all_that_people_write_here_can_be_drawn(words: str) -> None:
    assert drawable(words) == words


def test_only_words_that_run_from_right_to_left_are_set_apart() -> None:
    assert apart("plain") == "plain"
    assert apart("مرحبا") == "\u2068مرحبا\u2069"
    assert drawable(apart("مرحبا")) == apart("مرحبا")


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("Ana", "ltr"),
        ("مرحبا Ana", "rtl"),
        ("\u2068Ana\u2069: مرحبا", "rtl"),
        ("\u2068مرحبا\u2069 Ana", "ltr"),
        ("8 → 4", "rtl"),
        ("\u2068Ana\u2069", "rtl"),
    ],
)
def test_words_run_as_their_own_first_letter_does(words: str, way: str) -> None:
    assert direction_of(words, "rtl") == way
