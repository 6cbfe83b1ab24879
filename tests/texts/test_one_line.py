"""Names and labels stand on one line, and nothing in them hides or turns round what stands beside them."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from texts.one_line import LONGEST_NAME, MOST_MARKS, NAMELESS, name_of, one_line


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Ana", "Ana"),
        ("  Ana \n\t Lee\u2028 ", "Ana Lee"),
        ("\u202eneB", "neB"),
        ("A\u200b\u2066n\u00ada\x00\x1b[31m", "Ana[31m"),
        ("Zoe\u0308", "Zoe\u0308"),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f468\u200d\U0001f469\u200d\U0001f467"),
        ("a" + "\u0301" * 40, "a" + "\u0301" * MOST_MARKS),
    ],
)
def test_what_is_seen_stays_and_what_hides_goes(written: str, shown: str) -> None:
    assert one_line(written) == shown


@pytest.mark.parametrize("written", ["", "  ", "\u202e\u200b", "\u200d"])
def test_a_name_of_nothing_is_still_to_be_seen(written: str) -> None:
    assert name_of(written) == NAMELESS


@settings(max_examples=50)
@given(st.text())
def test_whatever_is_written_is_one_line_that_reads_the_same_again(written: str) -> None:
    shown = one_line(written)
    assert {unicodedata.category(letter) for letter in shown} & {"Cc", "Cs", "Co", "Zl", "Zp"} == set()
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f\u061c")
    assert one_line(shown) == shown
    assert 0 < len(name_of(written)) <= LONGEST_NAME
