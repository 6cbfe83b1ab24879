"""Letter where Letter is printed, A4 everywhere else."""

import pytest

from exports.paper import paper_in


@pytest.mark.parametrize(
    ("zone", "paper"),
    [
        ("America/New_York", "us-letter"),
        ("America/Toronto", "us-letter"),
        ("Asia/Manila", "us-letter"),
        ("America/Sao_Paulo", "a4"),
        ("Europe/Berlin", "a4"),
        ("UTC", "a4"),
    ],
)
def test_paper_goes_by_where_somebody_is(zone: str, paper: str) -> None:
    assert paper_in(zone) == paper
