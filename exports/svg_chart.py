"""Draws a panel as SVG, for paper and screen: told apart by shape, not by colour; gaps are gaps; and it says itself.

What is written here comes from people as well: every word is escaped. A page that knows a dark hour restyles it by the
classes; on their own the shapes are dark on nothing.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from html import escape
from itertools import pairwise
from statistics import fmean
from typing import NamedTuple

from exports.charts import Change, Panel, Point
from exports.letters import apart, clean
from exports.wording import Wording

WIDTH, HEIGHT = 340, 112
LEFT, RIGHT, TOP, BOTTOM = 34, 332, 12, 90
INK, SOFT, FAINT = "#1b2430", "#555f6b", "#c4c7cc"
FONT = "Noto Sans, sans-serif"
MANY = 60  # points: from so many on they are small, and the line is that of the weeks' means
LABELLED = 8  # points, up to which each has its value beside it
DAYS_NAMED = 4


class Days(NamedTuple):
    """The first and the last day that are drawn, and the one in between with which what is looked at begins."""

    first: date
    since: date
    last: date


class Told(NamedTuple):
    """What tells a chart to whoever cannot see it; `name` is its own in a page."""

    name: str
    title: str
    desc: str


def draw(panel: Panel, days: Days, words: Wording, told: Told, *, as_bars: bool = False) -> str:
    """The panel on these days; bars are for what is counted."""
    low, high = _ends(panel)
    place = _Place(days.first, days.last, low, high)
    shapes = [*_scale(place, low, high, words), *_days(place, days.first, days.last, words)]
    if days.since > days.first:
        shapes.append(_beginning(place.x(datetime.combine(days.since, time()))))
    if as_bars:
        shapes += _bars(panel, place)
    else:
        shapes += _changes(panel.changes, place) if panel.changes else _points(panel, place, words)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        f' role="img" aria-labelledby="{told.name}-title {told.name}-desc" font-family="{FONT}" font-size="10">'
        f'<title id="{told.name}-title">{_safe(told.title)}</title>'
        f'<desc id="{told.name}-desc">{_safe(told.desc)}</desc>'
        f"{''.join(shapes)}</svg>"
    )


class _Place:
    """Where a day and a value lie on the paper."""

    def __init__(self, first: date, last: date, low: float, high: float) -> None:
        self._start = datetime.combine(first, time())
        self._days = (last - first).days + 1
        self._low, self._high = low, high

    def x(self, at: datetime) -> float:
        return LEFT + 4 + (RIGHT - LEFT - 8) * ((at - self._start) / timedelta(days=self._days))

    @property
    def a_day(self) -> float:
        """How wide a day is."""
        return (RIGHT - LEFT - 8) / self._days

    def y(self, value: float) -> float:
        return BOTTOM - (BOTTOM - TOP) * (value - self._low) / (self._high - self._low)


def _ends(panel: Panel) -> tuple[float, float]:
    """The lowest and the highest value that is drawn: those of the scale, or of the numbers where it has none."""
    given = [point.value for point in panel.points]
    given += [value for one in panel.changes for value in (one.before, one.after) if value is not None]
    low = min(given, default=0.0) if panel.lowest is None else panel.lowest
    high = max(given, default=1.0) if panel.highest is None else panel.highest
    # A number beyond the ends of a newer version's scale is drawn, too.
    low, high = min([low, *given]), max([high, *given])
    return (low, high) if low < high else (low - 1, high + 1)


def _scale(place: _Place, low: float, high: float, words: Wording) -> Iterator[str]:
    middle = (low + high) / 2
    for value in (low, middle, high) if middle.is_integer() else (low, high):
        y = place.y(value)
        yield _line(LEFT, y, RIGHT, y, "grid", FAINT, 0.6)
        yield _text(LEFT - 5, y + 3.5, words.number(value), "end")


def _days(place: _Place, first: date, last: date, words: Wording) -> Iterator[str]:
    """The first and the last day, and some in between, evenly spaced."""
    days = (last - first).days
    parts = min(DAYS_NAMED - 1, days)
    named = [first + timedelta(days=round(days * part / parts)) for part in range(parts + 1)] if parts else [first]
    for number, day in enumerate(named):
        x = place.x(datetime.combine(day, time(12)))
        yield _line(x, BOTTOM, x, BOTTOM + 3, "grid", SOFT, 0.6)
        anchor = "start" if number == 0 and parts else "end" if day == last and parts else "middle"
        yield _text(
            x if anchor == "middle" else LEFT if number == 0 else RIGHT,
            BOTTOM + 14,
            apart(words.short_day(day)),
            anchor,
        )


def _beginning(x: float) -> str:
    ends = f'x1="{x:.1f}" y1="{TOP - 6}" x2="{x:.1f}" y2="{BOTTOM}"'
    return f'<line class="line" {ends} stroke="{SOFT}" stroke-width="0.8" stroke-dasharray="1.5 2.5"/>'


def _bars(panel: Panel, place: _Place) -> Iterator[str]:
    width = max(0.8, min(5.0, 0.7 * place.a_day))
    for point in panel.points:
        x, y = _at(point, place)
        yield _line(x, BOTTOM, x, y, "line", INK, round(width, 1))


def is_many(panel: Panel) -> bool:
    """Whether a panel has so many points that its line is that of the weeks' means."""
    return len(panel.points) >= MANY


def _points(panel: Panel, place: _Place, words: Wording) -> Iterator[str]:
    stretches = _weekly(panel) if is_many(panel) else panel.stretches()
    for stretch in stretches:
        for one, other in pairwise(stretch):
            yield _line(*_at(one, place), *_at(other, place), "line", INK, 1)
    for point in panel.points:
        yield _dot(*_at(point, place), 0.9 if is_many(panel) else 2.4)
    if len(panel.points) <= LABELLED:
        for point in panel.points:
            x, y = _at(point, place)
            yield _text(x, y - 4.5 if y > TOP + 8 else y + 12, words.number(point.value), "middle", INK)


def _weekly(panel: Panel) -> Iterator[tuple[Point, ...]]:
    """The mean of each week, in the week's middle; in stretches without an empty week."""
    weeks: dict[date, list[float]] = {}
    for point in panel.points:
        weeks.setdefault(point.at.date() - timedelta(days=point.at.weekday()), []).append(point.value)
    stretch: list[Point] = []
    for monday, values in sorted(weeks.items()):
        middle = datetime.combine(monday, time(12)) + timedelta(days=3)
        if stretch and middle - stretch[-1].at > timedelta(days=7):
            yield tuple(stretch)
            stretch = []
        stretch.append(Point(middle, fmean(values)))
    if stretch:
        yield tuple(stretch)


def _at(point: Point, place: _Place) -> tuple[float, float]:
    return place.x(point.at), place.y(point.value)


def _changes(changes: tuple[Change, ...], place: _Place) -> Iterator[str]:
    """From a ring (before) to a dot (after)."""
    size = 1.6 if len(changes) >= MANY else 2.8
    for one in changes:
        x = place.x(one.at)
        if one.before is not None and one.after is not None:
            yield _line(x, place.y(one.before), x, place.y(one.after), "line", SOFT, 0.9)
        if one.before is not None:
            yield _ring(x, place.y(one.before), size)
        if one.after is not None:
            yield _dot(x, place.y(one.after), size)


def _line(x: float, y: float, to_x: float, to_y: float, kind: str, colour: str, width: float) -> str:
    ends = f'x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}"'
    return f'<line class="{kind}" {ends} stroke="{colour}" stroke-width="{width}"/>'


def _dot(x: float, y: float, size: float) -> str:
    return f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="{size}" fill="{INK}"/>'


def _ring(x: float, y: float, size: float) -> str:
    return f'<circle class="ring" cx="{x:.1f}" cy="{y:.1f}" r="{size}" fill="#ffffff" stroke="{INK}" stroke-width="1"/>'


def _text(x: float, y: float, words: str, anchor: str, colour: str = SOFT) -> str:
    return f'<text class="label" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{_safe(words)}</text>'


def _safe(words: str) -> str:
    """Words that XML may hold: escaped, and without the control characters that it forbids."""
    return escape(clean(words))
