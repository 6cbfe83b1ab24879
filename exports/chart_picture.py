"""Draws a chart: in quiet colours for day and night, told apart by shape too; no red, and no marks are given."""

import io
import textwrap
import threading
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any

from babel.dates import format_skeleton
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import findfont, get_font
from matplotlib.ticker import MaxNLocator

from exports.charts import Chart, Panel

# Paper and ink rather than white and black: neither glares in a dark chat.
PAPER, INK, SOFT, FAINT = "#f6f4ee", "#2d3440", "#5f6773", "#dcd9cf"
COLOURS = ("#2b6ca3", "#a9650c", "#2f7f6d", "#7457a6")
SHAPES = ("o", "s", "D", "^")
WIDTH, DOTS = 6.4, 200  # inches, and dots an inch: 1280 across, which Telegram shows whole
# Inches from top to bottom: the title; and for each panel its words, a line of them, its plot; the days.
TITLE, ABOVE, LINE, DAYS = 0.46, 0.34, 0.19, 0.4
PLOT_ALONE, PLOT = 2.2, 1.35
LEFT, RIGHT = 0.09, 0.96  # parts of the width
MANY = 40  # points, from which on their marks are small
MOST_TICKS = 8
LONGEST_TITLE, LONGEST_QUESTION, LONGEST_ENDS = 48, 78, 95  # letters
LANGUAGES = {"en": "en_GB"}

# The library keeps fonts and the like for the whole process.
_ONE_AT_A_TIME = threading.Lock()


def draw(chart: Chart, language: str) -> bytes:
    """The chart as a PNG. Takes a while: not for the event loop."""
    with _ONE_AT_A_TIME:
        height = height_of(chart)
        figure = Figure(figsize=(WIDTH, height), dpi=DOTS, facecolor=PAPER)
        FigureCanvasAgg(figure)
        title: dict[str, Any] = {"color": INK, "size": 12, "weight": "bold", "va": "top", "parse_math": False}
        figure.text(0.035, 1 - 0.2 / height, _drawable(chart.name, LONGEST_TITLE), **title)
        below = height - TITLE
        for panel, colour, shape in zip(chart.panels, COLOURS, SHAPES, strict=False):
            plot = _plot(chart)
            below -= _above(panel) + plot
            axes = figure.add_axes((LEFT, below / height, RIGHT - LEFT, plot / height))
            _frame(axes, chart, panel, _days(chart, language) if panel is chart.panels[-1] else {})
            _write_above(axes, panel, colour, shape, plot)
            _draw_points(axes, panel, colour, shape)
            _draw_changes(axes, panel, colour)
        file = io.BytesIO()
        figure.savefig(file, format="png")
        return file.getvalue()


def height_of(chart: Chart) -> float:
    """The height of a chart's picture, in inches."""
    return TITLE + sum(_above(panel) + _plot(chart) for panel in chart.panels) + DAYS


def _plot(chart: Chart) -> float:
    return PLOT_ALONE if len(chart.panels) == 1 else PLOT


def _above(panel: Panel) -> float:
    """What the words above a panel take."""
    return ABOVE + LINE * (len(panel.questions) + (_ends(panel) is not None) - 1)


def _ends(panel: Panel) -> str | None:
    """What the ends of the scale mean, where it has ends and says so."""
    ends = zip((panel.lowest, panel.highest), panel.ends, strict=True)
    said = [f"{value:g} = {words}" for value, words in ends if words and value is not None]
    return " · ".join(said) or None


def _frame(axes: Axes, chart: Chart, panel: Panel, days: dict[float, str]) -> None:
    """Days along the bottom, the scale at the side, and nothing else."""
    axes.set_facecolor(PAPER)
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.tick_params(length=0, labelsize=7.5, labelcolor=SOFT, pad=5)
    axes.set_axisbelow(True)
    axes.grid(axis="y", color=FAINT, linewidth=0.7)
    axes.set_xlim(_place(datetime.combine(chart.first, time())), _place(datetime.combine(chart.last, time(23, 59))))
    axes.set_xticks(list(days), list(days.values()))
    if panel.lowest is None or panel.highest is None:
        axes.yaxis.set_major_locator(MaxNLocator(3))
        return
    room = (panel.highest - panel.lowest) * 0.07
    axes.set_ylim(panel.lowest - room, panel.highest + room)
    axes.set_yticks([panel.lowest, (panel.lowest + panel.highest) / 2, panel.highest])
    axes.yaxis.set_major_formatter("{x:g}")


def _days(chart: Chart, language: str) -> dict[float, str]:
    """Days that are named, by their place: evenly spaced, and no more than fit."""
    every = next(
        step for step in count(1) if step in (1, 2, 7, 14) or step % 28 == 0 if chart.days / step <= MOST_TICKS
    )
    named = [chart.first + timedelta(days=day) for day in range(0, chart.days, every)]
    return {_place(datetime.combine(day, time(12))): _day(day, language) for day in named}


def _day(day: date, language: str) -> str:
    return format_skeleton("MMMd", datetime.combine(day, time()), locale=LANGUAGES.get(language, language))


def _place(at: datetime) -> float:
    midnight = datetime.combine(at.date(), time())
    return at.toordinal() + (at - midnight) / timedelta(days=1)


def _write_above(axes: Axes, panel: Panel, colour: str, shape: str, plot: float) -> None:
    """The questions with their marks, and what the ends of the scale mean."""
    ends = _ends(panel)
    up = 0.12
    if ends is not None:
        _write(axes, up / plot, ends, LONGEST_ENDS, color=SOFT, size=6.8)
        up += LINE
    for place, question in reversed(list(enumerate(panel.questions))):
        is_ring = place < len(panel.questions) - 1
        looks: dict[str, Any] = {"color": colour, "markerfacecolor": PAPER if is_ring else colour, "markersize": 5}
        axes.plot(0.008, 1 + up / plot, shape, transform=axes.transAxes, clip_on=False, **looks)
        _write(axes, up / plot, question, LONGEST_QUESTION, color=INK, size=8.2)
        up += LINE


def _write(axes: Axes, up: float, words: str, longest: int, **looks: Any) -> None:
    looks |= {"transform": axes.transAxes, "va": "center_baseline", "parse_math": False}
    axes.text(0.028, 1 + up, _drawable(words, longest), **looks)


def _drawable(words: str, longest: int) -> str:
    """The words without what the font cannot draw, an emoji say; shortened to what fits."""
    font = get_font(findfont("DejaVu Sans"))
    known = "".join(letter for letter in words if font.get_char_index(ord(letter)))
    return textwrap.shorten(known, longest, placeholder="…")


def _draw_points(axes: Axes, panel: Panel, colour: str, shape: str) -> None:
    size = 4.8 if len(panel.points) < MANY else 2.8
    for stretch in panel.stretches():
        at, values = [_place(point.at) for point in stretch], [point.value for point in stretch]
        edge: dict[str, Any] = {"markersize": size, "markeredgecolor": PAPER, "markeredgewidth": 0.5}
        axes.plot(at, values, shape, linestyle="-", color=colour, linewidth=size / 3, **edge)


def _draw_changes(axes: Axes, panel: Panel, colour: str) -> None:
    """From a ring (before) to a dot (after)."""
    size = 6.0 if len(panel.changes) < MANY else 3.5
    for change in panel.changes:
        at = _place(change.at)
        if change.before is not None and change.after is not None:
            axes.plot([at, at], [change.before, change.after], "-", color=colour, linewidth=1.4, alpha=0.45)
        if change.before is not None:
            axes.plot(at, change.before, "o", color=colour, markerfacecolor=PAPER, markersize=size, markeredgewidth=1.4)
        if change.after is not None:
            axes.plot(at, change.after, "o", color=colour, markersize=size)
