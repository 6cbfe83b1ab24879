"""The answers that a row of an XLSForm takes: from a list, from the row's own columns, or between two ends."""

import re
from collections.abc import Mapping
from dataclasses import replace

from practices.formats.columns import Row, read_rows
from practices.formats.expressions import THIS, NotUnderstood, read_test
from practices.formats.form import NOTHING, Combined, Compared, FormRefused, Item, Option, Test
from practices.formats.row_types import ASKS, WHOLE, RowType
from practices.formats.scales import as_scale
from practices.formats.sheets import Rows
from practices.formats.wording import plain
from practices.sentences import sentence

SHEETS = ("choices", "external_choices", "columns", "choices and columns")
_PARAMETER = re.compile(r"(start|end|step)\s*=\s*(-?[\d.]+)")
_CHOICE = re.compile(r"choice\s?(\d{1,2})")


class Choices:
    """The lists of answers in a workbook."""

    def __init__(self, sheets: Mapping[str, Rows], source: str) -> None:
        self._lists: dict[str, list[Option]] = {}
        for sheet in SHEETS:
            name = ""
            for row in read_rows(sheets.get(sheet, []), source):
                # formr names a list once, and goes on with it in the rows below.
                name = row.get("list_name") or name
                option = _option(row, source)
                if option is not None:
                    self._lists.setdefault(name.casefold(), []).append(option)

    def has(self, name: str) -> bool:
        """Whether the workbook has a list of that name."""
        return name.casefold() in self._lists

    def of(self, name: str, where: str) -> tuple[Option, ...]:
        """The answers of a list. Raises FormRefused when there is none."""
        if not name:
            raise FormRefused(sentence("choice-without-a-list"), where)
        if not self.has(name):
            raise FormRefused(sentence("list-not-there", name=name), where)
        return tuple({option.value: option for option in self._lists[name.casefold()]}.values())


def options_in_row(row: Row, source: str) -> tuple[Option, ...]:
    """formr's own columns: choice1, choice2 ... are answered by their numbers."""
    found = [(match[1], words) for column, words in row.cells.items() if (match := _CHOICE.fullmatch(column))]
    worded = [(number, plain(words)) for number, words in found]
    return tuple(Option(number, {source: words}, (words,)) for number, words in worded if words)


def numbered(row: Row, kind: RowType, item: Item, source: str) -> tuple[Item, bool]:
    """A number or a scale between its ends; and whether all that the form checks of it is checked here, too."""
    whole = kind.kind in WHOLE
    lowest, highest, is_kept = _constraint(row.get("constraint"), whole)
    start, end, step = _ends_of_type(row, kind)
    lowest, highest = start if lowest is None else lowest, end if highest is None else highest
    if lowest is not None and highest is not None and lowest >= highest:
        lowest = highest = None
    number = replace(item, asks="number", lowest=lowest, highest=highest, whole=whole)
    if ASKS[kind.kind] == "number":
        return number, is_kept
    labels = {option.value: option.said for option in options_in_row(row, source)}
    return as_scale(number, step, (labels.get("1", NOTHING), labels.get("2", NOTHING))), is_kept


def _ends_of_type(row: Row, kind: RowType) -> tuple[float | None, float | None, float]:
    """Lowest, highest and step: "start=0 end=10 step=1" in ODK, "number 1,10,1" or "rating_button 7" in formr."""
    named = dict(_PARAMETER.findall(row.get("parameters").casefold()))
    values: list[float | None] = [number_of(one) for one in kind.arguments if number_of(one) is not None]
    if named:
        values = [
            number_of(named.get("start", "1")),
            number_of(named.get("end", "10")),
            number_of(named.get("step", "1")),
        ]
    if ASKS[kind.kind] == "number" and len(values) < 2:
        return None, None, 1
    if len(values) == 1:
        values = [1, *values]  # "rating_button 7" runs from 1 to 7
    otherwise: list[float | None] = [1, 10, 1]
    lowest, highest, step = values[:3] + otherwise[len(values) :]
    return lowest, highest, step or 1


def _option(row: Row, source: str) -> Option | None:
    value = row.get("name", "value")
    said = row.said("label") or {source: value}
    return Option(value, said) if value else None


def _constraint(expression: str, whole: bool) -> tuple[float | None, float | None, bool]:
    """The lowest and the highest that an expression allows, and whether that is all it says."""
    if not expression:
        return None, None, True
    try:
        test = read_test(expression)
    except NotUnderstood:
        return None, None, False
    tests = test.of if isinstance(test, Combined) and test.how == "all" else (test,)
    ends = [_bound(one, whole) for one in tests]
    lowest = max((value for is_low, value, _ in ends if is_low is True), default=None)
    highest = min((value for is_low, value, _ in ends if is_low is False), default=None)
    return lowest, highest, all(is_exact for *_, is_exact in ends)


def _bound(test: Test, whole: bool) -> tuple[bool | None, float, bool]:
    """Whether a comparison sets the lowest (True) or the highest, to what, and whether it says just that."""
    if not isinstance(test, Compared) or test.item != THIS or isinstance(test.value, str | bool | None):
        return None, 0, False
    match test.how:
        case ">=":
            return True, test.value, True
        case "<=":
            return False, test.value, True
        case ">":
            return True, test.value + whole, whole
        case "<":
            return False, test.value - whole, whole
    return None, 0, False


def number_of(words: str) -> float | None:
    """A number in a cell, whole where it is; None for what is none."""
    try:
        value = float(words)
    except ValueError:
        return None
    if not abs(value) < 1e12:  # nor what is no number
        return None
    return int(value) if value == int(value) else value
