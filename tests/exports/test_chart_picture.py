"""A chart as a picture: a PNG of the size that Telegram shows whole, whatever words stand on it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from exports.chart_picture import DOTS, WIDTH, draw, height_of
from exports.charts import Chart, Panel, chart_of
from sandbox.pictures import picture_size
from tests.exports.logs import MONDAY, entry, log_of, logged
from tests.seeds import MOOD

FIRST = date(2026, 3, 2)


def a_chart(days: int) -> Chart:
    at = [MONDAY + timedelta(days=day) for day in range(0, days, 2)]
    entries = [
        logged(entry(MOOD, one, number), MOOD, {"mood": number % 11, "energy": 5}) for number, one in enumerate(at)
    ]
    return chart_of(log_of(*entries), MOOD, FIRST, FIRST + timedelta(days=days - 1), "en")


@pytest.mark.parametrize("days", [1, 14, 84, 400])
def test_a_picture_has_the_size_that_its_panels_need(days: int) -> None:
    chart = a_chart(days)
    assert picture_size(draw(chart, "de")) == (int(WIDTH * DOTS), int(height_of(chart) * DOTS))


def test_words_that_no_font_has_and_signs_of_mathematics_are_in_nobodys_way() -> None:
    odd = Panel(("Was it $5 or $6? \U0001f600 \u4f60", "x" * 500), None, None, ("_^{", None))
    chart = replace(a_chart(14), name="\U0001f319 $\\frac", panels=(odd,))
    assert picture_size(draw(chart, "en")) is not None
