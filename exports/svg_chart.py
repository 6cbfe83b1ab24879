"""Draws a panel as SVG, for paper and screen: told apart by shape, not by colour; gaps are gaps; and it says itself.

What is written here comes from people as well: every word is escaped. A page that knows a dark hour restyles it by the
classes; on their own the shapes are dark on nothing.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from html import escape
from itertools import pairwise

from exports.charts import Change, Panel, Point
from exports.letters import clean
from exports.wording import Wording

WIDTH, HEIGHT = 340, 112
LEFT, RIGHT, TOP, BOTTOM = 34, 332, 12, 90
INK, SOFT, FAINT = "#1b2430", "#555f6b", "#c4c7cc"
FONT = "Noto Sans, sans-serif"
MANY, LABELLED = 60, 8  # points: from so many on they are small; up to so many have their value beside them
DAYS_NAMED = 4


def draw(panel: Panel, first: date, last: date, words: Wording, title: str, desc: str, name: str = "chart") -> str:
    """The panel between two days. `title` and `desc` tell it to whoever cannot see it; `name` is its own in a page."""
    low, high = _ends(panel)
    place = _Place(first, last, low, high)
    shapes = [*_scale(place, low, high, words), *_days(place, first, last, words)]
    shapes += _changes(panel.changes, place) if panel.changes else _points(panel, place, words)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        f' role="img" aria-labelledby="{name}-title {name}-desc" font-family="{FONT}" font-size="10">'
        f'<title id="{name}-title">{_safe(title)}</title><desc id="{name}-desc">{_safe(desc)}</desc>'
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
    for value in (low, (low + high) / 2, high):
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
            x if anchor == "middle" else LEFT if number == 0 else RIGHT, BOTTOM + 14, words.short_day(day), anchor
        )


def _points(panel: Panel, place: _Place, words: Wording) -> Iterator[str]:
    size = 1.3 if len(panel.points) >= MANY else 2.4
    for stretch in panel.stretches():
        for one, other in pairwise(stretch):
            yield _line(*_at(one, place), *_at(other, place), "line", INK, 1)
        for point in stretch:
            yield _dot(*_at(point, place), size)
    if len(panel.points) <= LABELLED:
        for point in panel.points:
            x, y = _at(point, place)
            yield _text(x, y - 4.5 if y > TOP + 8 else y + 12, words.number(point.value), "middle", INK)


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
