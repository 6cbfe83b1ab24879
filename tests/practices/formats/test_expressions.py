"""Conditions of sheets: read when they say something of one answer at a time, and refused with a sentence otherwise."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practices.formats.expressions import NotUnderstood, read_test
from practices.formats.form import Combined, Compared, Test

A, B, C = Compared("a", "=", 1), Compared("b", "=", 2), Compared("c", "=", 3)


@pytest.mark.parametrize(
    ("expression", "means"),
    [
        # ODK
        ("${a} = 1", A),
        ("${ a }=1", A),
        ("1 = ${a}", A),
        ("18 < ${age}", Compared("age", ">", 18)),
        ("${sex} = 'female'", Compared("sex", "=", "female")),
        ('${sex} != "it\'s"', Compared("sex", "!=", "it's")),
        ("${a} >= -1.5", Compared("a", ">=", -1.5)),
        ("${a} = 1 and ${b} = 2", Combined("all", (A, B))),
        ("${a} = 1 or ${b} = 2 and ${c} = 3", Combined("any", (A, Combined("all", (B, C))))),
        ("(${a} = 1 OR ${b} = 2) AND ${c} = 3", Combined("all", (Combined("any", (A, B)), C))),
        ("not(${a} = 1)", Combined("none", (A,))),
        ("not(selected(${a}, 'x'))", Combined("none", (Compared("a", "includes", "x"),))),
        ("selected (${a}, 'x')", Compared("a", "includes", "x")),
        ("${a} = ''", Compared("a", "=", "")),
        ("string-length(${a}) > 0", Compared("a", "answered")),
        ("count-selected(${a}) >= 1", Compared("a", "answered")),
        ("count-selected(${a}) = 0", Compared("a", "unanswered")),
        ("${a} = true()", Compared("a", "=", True)),
        (". >= 0 and . <= 120", Combined("all", (Compared(".", ">=", 0), Compared(".", "<=", 120)))),
        # REDCap
        ("[a] = '1'", Compared("a", "=", "1")),
        ('[a] <> ""', Compared("a", "!=", "")),
        ("[why(2)] = '1'", Compared("why", "includes", "2")),
        ("[why(2)] = 0", Combined("none", (Compared("why", "includes", "2"),))),
        ("[a] > 18 and ([b] = 2 or [c] = 3)", Combined("all", (Compared("a", ">", 18), Combined("any", (B, C))))),
        # formr
        ("a == 1 && b == 2", Combined("all", (A, B))),
        ("a == 1 || b == 2", Combined("any", (A, B))),
        ("a == 1 & !(b == 2)", Combined("all", (A, Combined("none", (B,))))),
        ("is.na(a)", Compared("a", "unanswered")),
        ("a %contains% 2", Compared("a", "includes", 2)),
        ("a == TRUE", Compared("a", "=", True)),
    ],
)
def test_a_condition_is_read(expression: str, means: Test) -> None:
    assert read_test(expression) == means


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("", "ends in the middle"),
        ("${a} =", "ends in the middle"),
        ("${a}", "ends in the middle"),
        ("${a} = 1)", "“)” stands in its condition where it can't be read"),
        ("${a} = 1 ${b} = 2", "“b” stands in its condition"),
        ("${a} = ${b}", "compares two answers ('b' is one)"),
        ("1 = 1", "compares two fixed values"),
        ("${a} + 1 = 2", "“+ 1 = 2” in its condition can't be read"),
        ("${a} = -'x'", "can't be read"),
        (f"${{a}} > {'9' * 400}", "a number that is too large"),
        ("${a} = today()", "“today” stands in its condition"),
        ("regex(${a}, '[a-z]')", "uses regex(), which isn't worked out here"),
        ("count-selected(${a}) > 2", "counts choices or letters"),
        ("[a(1)] = '2'", "compares a tick with something else"),
        ("[event_1][a] = '1'", "can't be read"),
        ("${a} = 1 and " * 200, "longer than 2,000 letters"),
        ("(" * 200 + "${a} = 1" + ")" * 200, "more than 20 deep"),
        ("not(" * 200 + "${a} = 1" + ")" * 200, "more than 20 deep"),
    ],
)
def test_what_cannot_be_decided_is_refused_with_a_sentence(expression: str, reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read_test(expression)
    assert reason in str(refused.value)


PIECES = [
    "${a}",
    "[b]",
    "[c(1)]",
    "d",
    "'x'",
    "1",
    ".",
    "=",
    "!=",
    "<",
    "and",
    "or",
    "not",
    "(",
    ")",
    "selected",
    ",",
    "-",
    " ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join) | st.text(max_size=40))
def test_no_expression_breaks_the_reader(expression: str) -> None:
    with contextlib.suppress(NotUnderstood):
        assert isinstance(read_test(expression), Compared | Combined)
