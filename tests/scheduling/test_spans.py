"""Days that are asked for, by name and as they are typed."""

from datetime import date

import pytest

from practices.typed_dates import NotADate
from scheduling.spans import Span, typed, usual

TODAY = date(2026, 3, 19)  # a Thursday


@pytest.mark.parametrize(
    ("which", "last_session", "span"),
    [
        ("session", date(2026, 3, 12), Span(date(2026, 3, 12), TODAY)),
        ("session", TODAY, Span(TODAY, TODAY)),
        ("session", None, Span(date(2026, 2, 20), TODAY)),
        ("week", None, Span(date(2026, 3, 16), TODAY)),
        ("four", None, Span(date(2026, 2, 20), TODAY)),
        ("all", date(2026, 3, 12), Span(None, None)),
    ],
)
def test_a_span_has_both_of_its_days(which: str, last_session: date | None, span: Span) -> None:
    assert usual(which, TODAY, last_session) == span  # type: ignore[arg-type]  # as a button carries it


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("1 March to 10 March", "2026-03-01", "2026-03-10"),
        ("1 March until today", "2026-03-01", "2026-03-19"),
        ("1.3. bis 10.3.", "2026-03-01", "2026-03-10"),
        ("1.3. - 10.3.", "2026-03-01", "2026-03-10"),
        ("1.3.-10.3.", "2026-03-01", "2026-03-10"),
        ("1.3.–10.3.", "2026-03-01", "2026-03-10"),
        ("vom 1. März bis zum 10. März", "2026-03-01", "2026-03-10"),
        ("2026-03-01 - 2026-03-10", "2026-03-01", "2026-03-10"),
        ("since 3 March", "2026-03-03", "2026-03-19"),
        ("seit dem 3. März", "2026-03-03", "2026-03-19"),
        ("from March 3", "2026-03-03", "2026-03-19"),
        ("3.3.", "2026-03-03", "2026-03-19"),
        ("yesterday", "2026-03-18", "2026-03-19"),
        ("20.12. bis 10.1.", "2025-12-20", "2026-01-10"),
        ("1 May 2025 to 30 June 2025", "2025-05-01", "2025-06-30"),
        ("15 August", "2025-08-15", "2026-03-19"),
        ("1 March to 31 December 2026", "2026-03-01", "2026-12-31"),
    ],
)
def test_days_are_understood_as_they_are_typed(said: str, first: str, last: str) -> None:
    assert typed(said, TODAY) == Span(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "said",
    [
        "",
        "-",
        "soon",
        "10 March to 1 March",
        "1.3. bis",
        "1.3. to 2.3. to 3.3.",
        "31.2.",
        "x" * 5000,
        "1.3. bis gleich",
    ],
)
def test_what_is_no_span_is_refused(said: str) -> None:
    with pytest.raises(NotADate):
        typed(said, TODAY)
