"""Which way numbers went, said only when there are enough of them and they are clear about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from statistics import fmean
from typing import Literal

FEWEST_DAYS = 8
# One in a hundred series that go nowhere would look like this by chance.
CLEAR = 2.576
SMALLEST_PART = 0.1  # of the scale: what is less is not worth a sentence


@dataclass(frozen=True)
class Trend:
    """`way` is None where the numbers are not clear about it. `early` and `late` are means of the outer thirds."""

    way: Literal["up", "down"] | None
    early: float
    late: float


def trend(daily: Sequence[float], scale: float | None = None) -> Trend | None:
    """Which way one number a day went, in the order of the days; None where there are too few days to say.

    By the test of Mann and Kendall, which asks only for each pair of days which one was higher: no shape is supposed,
    and a single high day changes little. `scale` is how much lies between the ends of the scale, if it has any.
    """
    if len(daily) < FEWEST_DAYS:
        return None
    third = len(daily) // 3
    early, late = fmean(daily[:third]), fmean(daily[-third:])
    is_worth_it = abs(late - early) >= (scale or 0) * SMALLEST_PART
    clearness = _clearness(daily)
    # A few high days at the start can let the means go one way and most pairs the other: that is no direction.
    if not is_worth_it or abs(clearness) < CLEAR or (late - early) * clearness < 0:
        return Trend(None, early, late)
    return Trend("up" if clearness > 0 else "down", early, late)


def _clearness(daily: Sequence[float]) -> float:
    """How far the pairs that rise outnumber those that fall, in standard deviations of what chance does."""
    rises = sum((later > earlier) - (later < earlier) for earlier, later in combinations(daily, 2))
    spread = _spread(len(daily)) - sum(_spread(daily.count(value)) for value in set(daily))
    if rises == 0 or spread <= 0:
        return 0.0
    towards_zero = rises - 1 if rises > 0 else rises + 1
    return towards_zero / sqrt(spread / 18)


def _spread(days: int) -> int:
    return days * (days - 1) * (2 * days + 5)
