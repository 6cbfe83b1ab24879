"""A direction is said when the numbers are clear about it, and not before."""

import random

import pytest

from exports.trends import Trend, trend


def test_too_few_days_say_nothing() -> None:
    assert trend([1, 2, 3, 4, 5, 6, 7]) is None


@pytest.mark.parametrize(
    ("daily", "way"),
    [
        ([1, 2, 3, 4, 5, 6, 7, 8], "up"),
        ([8, 7, 6, 6, 5, 4, 3, 3, 2], "down"),
        ([5] * 10, None),
        ([1, 9, 1, 9, 1, 9, 1, 9, 1, 9], None),
        ([5, 5, 5, 5, 5, 5, 5, 5, 5, 10], None),  # one high day
        ([10] * 3 + [0] * 6 + [1] * 10 + [2] * 9, None),  # upwards by days, downwards by means
    ],
)
def test_which_way_numbers_went(daily: list[float], way: str | None) -> None:
    found = trend(daily, 10)
    assert found is not None
    assert found.way == way


def test_the_thirds_at_both_ends_are_told() -> None:
    assert trend([1, 2, 3, 4, 5, 6, 7, 8, 9]) == Trend("up", 2, 8)


def test_what_is_clear_but_small_on_the_scale_is_no_direction() -> None:
    assert trend([50 + day / 10 for day in range(60)], 100) == Trend(None, 50.95, 54.95)


def test_chance_alone_is_seldom_called_a_direction() -> None:
    rolled = random.Random(7)
    found = [trend([rolled.randint(0, 10) for _ in range(14)], 10) for _ in range(1_000)]
    assert sum(one is not None and one.way is not None for one in found) <= 20
