"""What a measurement gives: figures of both sides, round by round, and the ratio that was aimed at."""

import argparse
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

HEADS = ("what", "ours", "peer", "theirs", "ratio", "aim", "reached")


@dataclass(frozen=True)
class Measured:
    """One row of the table. Both sides were measured in the same run, in turns."""

    what: str
    unit: str
    ours: tuple[float, ...]
    peer: str
    theirs: tuple[float, ...]
    more_is_better: bool
    aim: float | None
    note: str = ""
    at_most: float | None = None  # an absolute aim: no round of ours is to be above it

    @property
    def ratio(self) -> float | None:
        """How many times better ours is, by the medians; None when the worse side's better figure is nothing."""
        if not self.ours or not self.theirs:
            return None
        above, below = median(self.ours), median(self.theirs)
        if not self.more_is_better:
            above, below = below, above
        return above / below if below > 0 else None

    @property
    def is_reached(self) -> bool | None:
        """Whether the aim was reached; None where there is none."""
        if self.at_most is not None:
            return bool(self.ours) and max(self.ours) <= self.at_most
        if self.aim is None:
            return None
        if self.ratio is None:
            return not self.more_is_better and median(self.ours) == 0 if self.ours else False
        return self.ratio >= self.aim

    def as_json(self) -> dict[str, Any]:
        """The row as it goes into results.json."""
        return asdict(self) | {"ratio": self.ratio, "is_reached": self.is_reached}


def from_json(row: dict[str, Any]) -> Measured:
    """A row as it was written by `as_json`."""
    names = ("what", "unit", "peer", "more_is_better", "aim", "note", "at_most")
    return Measured(**{name: row[name] for name in names}, ours=tuple(row["ours"]), theirs=tuple(row["theirs"]))


def table(rows: list[Measured]) -> str:
    """All rows side by side: medians, lowest to highest, the ratio, the aim, and whether it was reached."""
    cells = [HEADS, *map(_cells, rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEADS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def markdown(rows: list[Measured]) -> str:
    """The same table as the docs hold it."""
    cells = [HEADS, ("---",) * len(HEADS), *map(_cells, rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)


def _cells(row: Measured) -> tuple[str, ...]:
    what = f"{row.what}, {row.unit}" + (f" ({row.note})" if row.note else "")
    ratio = "" if row.ratio is None else _figure(row.ratio)
    aim = "" if row.aim is None else f"{row.aim:,g}"
    if row.at_most is not None:
        aim = f"at most {row.at_most:g}"
    reached = {True: "yes", False: "NO", None: ""}[row.is_reached]
    return what, _spread(row.ours), row.peer, _spread(row.theirs), ratio, aim, reached


def _spread(figures: tuple[float, ...]) -> str:
    if not figures:
        return "-"
    if len(set(figures)) == 1:
        return _figure(figures[0])
    return f"{_figure(median(figures))} ({_figure(min(figures))} to {_figure(max(figures))})"


def _figure(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) or abs(number) >= 100 else f"{number:,.3g}"


def main(measure: Callable[[bool], list[Measured]]) -> None:
    """Runs one measurement by itself: `python -m benchmarks.answers [--long] [--json FILE]`."""
    parser = argparse.ArgumentParser(description="Measures ours beside its peers, in one run.")
    parser.add_argument("--long", action="store_true", help="the long form, whose figures the docs hold")
    parser.add_argument("--json", type=Path, help="write the rows to this file too")
    parser.add_argument("--markdown", action="store_true", help="print the table as the docs hold it")
    asked = parser.parse_args()
    rows = measure(asked.long)
    if asked.json:
        asked.json.write_text(json.dumps([row.as_json() for row in rows], indent=2))
    print(markdown(rows) if asked.markdown else table(rows))
