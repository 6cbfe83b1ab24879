"""What stands in the cells of a table, whatever file the table becomes: words, numbers, instants, nothing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from storage.log import Log

Cell = str | int | float | datetime | date | None  # an instant is in the zone in which it is to be read
Cells = dict[str, Cell]  # of a row, by column; what a row has nothing of is left out
Say = Callable[[str], str]  # a Fluent id -> the text in the reader's language


@dataclass(frozen=True)
class Table:
    """A table as a log is laid out in it: its columns, what stands above each, and the rows that a page of it makes."""

    columns: tuple[str, ...]
    above: Mapping[str, str]
    rows: Callable[[Log], Iterator[Cells]]


def at_columns(keys: Sequence[str]) -> Iterator[str]:
    """Each instant has two columns: in UTC and local."""
    return (f"{key}-{where}" for key in keys for where in ("utc", "local"))


def at_cells(key: str, at: datetime | None, zone: str) -> Cells:
    """An instant in its two columns; nothing when there is none."""
    if at is None:
        return {}
    return {f"{key}-utc": at.astimezone(UTC), f"{key}-local": at.astimezone(ZoneInfo(zone))}


def headings(say: Say, plain: Sequence[str], instants: Sequence[str]) -> dict[str, str]:
    """What stands above each column."""
    above = {key: say(f"column-{key}") for key in plain}
    for key in instants:
        for where in ("utc", "local"):
            above[f"{key}-{where}"] = f"{say(f'column-{key}')} ({say(f'column-in-{where}')})"
    return above
