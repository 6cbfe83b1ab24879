"""The README's figures are those of docs/measurements.md, rounded."""

import re
from collections.abc import Iterator

import pytest

from tests.docs.commands import ROOT

# Which rows of the measurements each row of the README is taken from, by how they begin.
TAKEN_FROM = {
    "answers lost in 1,000 kills": "answers lost, of 60",
    "answers kept per CPU-second": "answers kept per CPU-second",
    "a reply's wait while 30,000 nudges": "a reply's wait while 30,000 nudges",
    "sent of 10,000 nudges": "sent of 10,000",
    "first nudge after a start": "first nudge after a start",
    "memory for them": "memory for 1,000,000 waiting",
    "next due instants a second": "next due instants a second",
}
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def rows(file: str, beside: str) -> Iterator[list[str]]:
    """The rows of a file's tables that have a column beside them of that name."""
    heading = False
    for line in (ROOT / file).read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        heading = (heading or beside in cells) and bool(cells)
        if heading and beside not in cells and not set(cells) <= {"---"}:
            yield cells


def measured(beginning: str) -> Iterator[str]:
    """Every number of the rows that begin so, and of those right below that are about the same."""
    is_it = False
    for what, *cells in rows("docs/measurements.md", "theirs"):
        is_it = what.startswith(beginning) or (is_it and what.startswith("the same"))
        yield from NUMBER.findall(" ".join([what, *cells])) if is_it else ()


def rounds_to(exact: str, shown: str) -> bool:
    """Whether one number is the other with fewer digits, be it in thousands (seconds for milliseconds, GB for MB)."""
    digits = len(shown.replace(",", "").replace(".", "").strip("0")) or 1
    wanted = float(shown.replace(",", ""))
    given = float(exact.replace(",", ""))
    return any(float(f"{one:.{digits}g}") == wanted for one in (given, given / 1000))


@pytest.mark.parametrize("row", [*rows("README.md", "peer")], ids=lambda row: row[0])
def test_a_figure_of_the_readme_is_one_that_was_measured(row: list[str]) -> None:
    [beginning] = [taken for begins, taken in TAKEN_FROM.items() if row[0].startswith(begins)]
    exact = set(measured(beginning))
    assert exact
    shown = NUMBER.findall(" ".join(row[1:]))
    assert {one for one in shown if not any(rounds_to(other, one) for other in exact)} == set()
