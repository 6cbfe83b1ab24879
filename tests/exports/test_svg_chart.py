"""A drawing says itself, is drawn in ink alone, and leaves gaps where nothing was said."""

import re
from datetime import date, datetime, time, timedelta
from xml.etree import ElementTree

from exports.charts import Change, Panel, Point
from exports.svg_chart import Days, Told, draw
from tests.exports.reports import words

SVG = "{http://www.w3.org/2000/svg}"
FIRST, LAST = date(2026, 3, 2), date(2026, 3, 15)
TOLD = Told("chart-1", 'Mood & "more" <b>', "9 numbers \x07]]> -->")


def at(day: int, value: float) -> Point:
    return Point(datetime.combine(FIRST, time(9)) + timedelta(days=day), value)


def panel(
    *points: Point, changes: tuple[Change, ...] = (), lowest: float | None = 0, highest: float | None = 10
) -> Panel:
    return Panel(("How?",), lowest, highest, (None, None), points, changes)


def drawn(given: Panel, since: date = FIRST, *, as_bars: bool = False, last: date = LAST) -> ElementTree.Element:
    return ElementTree.fromstring(draw(given, Days(FIRST, since, last), words(), TOLD, as_bars=as_bars))


def of(svg: ElementTree.Element, kind: str) -> list[ElementTree.Element]:
    return [shape for shape in svg if shape.get("class") == kind]


def test_it_has_a_title_and_a_description_and_whatever_is_in_them_is_no_markup() -> None:
    svg = drawn(panel(at(0, 3)))
    title, desc = svg.find(f"{SVG}title"), svg.find(f"{SVG}desc")
    assert title is not None
    assert desc is not None
    assert (title.text, desc.text) == (TOLD.title, "9 numbers ]]> -->")
    assert svg.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert (svg.get("role"), len(svg.findall(f"{SVG}b"))) == ("img", 0)


def test_gaps_are_gaps() -> None:
    svg = drawn(panel(at(0, 1), at(1, 2), at(2, 3), at(6, 4), at(7, 5)))
    assert (len(of(svg, "dot")), len(of(svg, "line"))) == (5, 3)


def test_before_and_after_are_told_apart_by_shape() -> None:
    when = datetime.combine(FIRST, time(9))
    svg = drawn(panel(changes=(Change(when, 8, 3), Change(when + timedelta(days=1), 6, None))))
    assert (len(of(svg, "ring")), len(of(svg, "dot")), len(of(svg, "line"))) == (2, 1, 1)


def test_many_numbers_are_joined_by_the_means_of_their_weeks() -> None:
    days = [day for day in range(84) if not 21 <= day < 35]
    svg = drawn(panel(*(at(day, day % 7) for day in days)), last=FIRST + timedelta(days=83))
    lines = of(svg, "line")
    # Twelve weeks, two of them empty: three weeks are joined by two lines, seven by six.
    assert len(lines) == 8
    assert {line.get("y1") for line in lines} == {line.get("y2") for line in lines}


def test_what_is_counted_is_drawn_as_bars_from_nothing_up() -> None:
    svg = drawn(panel(at(0, 2), at(3, 6), highest=None), as_bars=True)
    assert [bar.get("y1") for bar in of(svg, "line")] == ["90.0", "90.0"]
    assert of(svg, "dot") == []


def test_where_the_days_begin_is_marked_when_more_is_drawn() -> None:
    assert of(drawn(panel(at(9, 2))), "line") == []
    (mark,) = of(drawn(panel(at(9, 2)), date(2026, 3, 9)), "line")
    assert mark.get("stroke-dasharray")


def test_whatever_was_said_lies_within_the_drawing() -> None:
    for given in (panel(), panel(at(0, 5), lowest=None, highest=None), panel(at(13, 12), at(0, -3))):
        svg = draw(given, Days(FIRST, FIRST, LAST), words(), TOLD)
        assert all(0 <= float(y) <= 112 for y in re.findall(r'[ c]y[12]?="([^"]+)"', svg))
        assert all(0 <= float(x) <= 340 for x in re.findall(r'[ c]x[12]?="([^"]+)"', svg))


def test_it_is_ink_of_one_colour_that_a_printer_without_colours_has() -> None:
    found = set(re.findall("#[0-9a-f]{6}", draw(panel(at(0, 5), at(1, 6)), Days(FIRST, FIRST, LAST), words(), TOLD)))
    assert found == {"#1b2430", "#555f6b", "#c4c7cc"}
