"""Reads a data dictionary of REDCap: a row for each field, in the order they are asked."""

from collections.abc import Mapping
from dataclasses import replace

from practices.definition import Asks
from practices.formats.caps import MOST_ITEMS
from practices.formats.columns import Row
from practices.formats.expressions import NotUnderstood, read_test
from practices.formats.form import Form, FormRefused, Item, Option, Said, Test, place
from practices.formats.media import ANYTHING
from practices.formats.own_words import THE_DATE, THE_TIME, WHY, with_aside
from practices.formats.row_answers import number_of
from practices.formats.scales import as_scale
from practices.formats.sheets import Rows
from practices.formats.wording import has_picture, plain
from practices.sentences import sentence

# The heads of the columns, as the file that REDCap exports and as its interface for programs call them.
COLUMNS: Mapping[str, str] = {
    "variable / field name": "name",
    "field_name": "name",
    "form name": "form",
    "form_name": "form",
    "section header": "section",
    "section_header": "section",
    "field type": "type",
    "field_type": "type",
    "field label": "label",
    "field_label": "label",
    "choices, calculations, or slider labels": "choices",
    "choices or calculations": "choices",
    "select_choices_or_calculations": "choices",
    "field note": "note",
    "field_note": "note",
    "text validation type or show slider number": "validation",
    "text_validation_type_or_show_slider_number": "validation",
    "text validation min": "lowest",
    "text_validation_min": "lowest",
    "text validation max": "highest",
    "text_validation_max": "highest",
    "branching logic (show field only if...)": "when",
    "branching_logic": "when",
    "required field?": "required",
    "required_field": "required",
    "field annotation": "annotation",
    "field_annotation": "annotation",
}
LANGUAGE = "en"  # a dictionary does not say which
ONE, SEVERAL = ("radio", "dropdown", "select"), ("checkbox",)
HIDDEN = ("@HIDDEN", "@READONLY", "@CALCTEXT", "@CALCDATE")
SLIDER = (0, 100)


def is_dictionary(rows: Rows) -> bool:
    """Whether the heads are those of a data dictionary."""
    heads = {COLUMNS.get(head.strip().casefold()) for head in rows[0]} if rows else set()
    return {"name", "type", "label"} <= heads


def read_dictionary(rows: Rows, name: str) -> Form:
    """The form in a data dictionary. Raises FormRefused."""
    heads = [COLUMNS.get(head.strip().casefold(), "") for head in rows[0]]
    if len(rows) > MOST_ITEMS:
        raise FormRefused(sentence("dictionary-too-long", rows=len(rows), most=MOST_ITEMS))
    reader = _Reader()
    items = tuple(
        item
        for number, cells in enumerate(rows[1:], start=2)
        for item in reader.row(Row(number, dict(zip(heads, cells, strict=False)), {}))
    )
    first = next(
        (row[heads.index("form")] for row in rows[1:2] if "form" in heads and len(row) > heads.index("form")), ""
    )
    called = first or name
    title = {LANGUAGE: called.replace("_", " ").strip().capitalize()}
    return Form(called, LANGUAGE, title, WHY, items, tuple(dict.fromkeys(reader.remarks)))


class _Reader:
    """Reads one row after the other, and notes what is left out."""

    def __init__(self) -> None:
        self.remarks: list[str] = []
        self._matrix: Said = {}
        self._form = ""

    def row(self, row: Row) -> tuple[Item, ...]:
        """The items of a row: the field, below the head of its section."""
        name, label = row.get("name"), plain(row.get("label"))
        if not name and not row.get("type"):
            return ()
        where = place("row", name, label, row.number)
        section = self._section(row)
        if any(mark in row.get("annotation").upper() for mark in HIDDEN) or row.get("type").casefold() == "calc":
            self.remarks.append(sentence("left-out", where=where, why=sentence("because-hidden-or-worked-out")))
            return ()
        if has_picture(row.get("label")):
            self.remarks.append(sentence("picture-left-out", where=where))
        said: Said = {LANGUAGE: label} if label else {}
        note = plain(row.get("note"))
        hint: Said = {LANGUAGE: note} if note else {}
        item = Item(name, where, "note", said, hint, row.get("required").casefold() == "y")
        asked = self._asked(row, item)
        # A section goes on until the next one begins.
        return (Item(name, where, "group", section, items=asked),) if section else asked

    def _asked(self, row: Row, item: Item) -> tuple[Item, ...]:
        try:
            return self._field(row, replace(item, when=_when(row, item.where)))
        except FormRefused as refusal:
            if row.get("type").casefold() != "descriptive":
                raise
            self.remarks.append(sentence("left-out", where=item.where, why=refusal.reason))
            return ()

    def _section(self, row: Row) -> Said:
        head = plain(row.get("section"))
        if head or row.get("form") != self._form:
            self._form = row.get("form")
            self._matrix = {LANGUAGE: head} if head else {}
        return self._matrix

    def _field(self, row: Row, item: Item) -> tuple[Item, ...]:
        kind = row.get("type").casefold()
        if kind == "descriptive":
            return (replace(item, hint={}),) if item.said else ()
        if not item.said:
            self.remarks.append(sentence("name-for-words", where=item.where))
            item = replace(item, said={LANGUAGE: item.name.replace("_", " ")})
        if kind in (*ONE, *SEVERAL):
            return (replace(item, asks="choice" if kind in ONE else "choices", options=_options(row, item.where)),)
        if kind in ("yesno", "truefalse"):
            return (replace(item, asks="yes_no"),)
        if kind == "slider":
            return (_slider(row, item),)
        if kind in ("text", "notes"):
            return self._typed(row, item)
        if kind == "file":
            return (self._file(row, item),)
        about = "from-a-database" if kind == "sql" else "no-type"
        raise FormRefused(sentence(about, kind=row.get("type")), item.where)

    def _file(self, row: Row, item: Item) -> Item:
        if row.get("validation").casefold() != "signature":
            return replace(item, asks="media", kinds=ANYTHING)
        self.remarks.append(sentence("photo-of-a-signature", where=item.where))
        return replace(item, asks="media", kinds=("photo",))

    def _typed(self, row: Row, item: Item) -> tuple[Item, ...]:
        check = row.get("validation").casefold()
        if check.startswith("datetime"):
            time = replace(item, name=f"{item.name} time", asks="time", said=with_aside(item.said, THE_TIME), hint={})
            return (replace(item, asks="date", said=with_aside(item.said, THE_DATE)), time)
        asks: Asks = "date" if check.startswith("date") else "time" if check.startswith("time") else "text"
        if check.startswith(("integer", "number", "int", "float")):
            lowest, highest = number_of(row.get("lowest")), number_of(row.get("highest"))
            if lowest is not None and highest is not None and lowest >= highest:
                lowest = highest = None
            whole = check.startswith("int")
            return (replace(item, asks="number", lowest=lowest, highest=highest, whole=whole),)
        if check and asks == "text" and check != "email":
            self.remarks.append(sentence("unchecked-kind", where=item.where, check=check))
        if asks in ("date", "time") and row.get("lowest", "highest"):
            self.remarks.append(sentence("any-date-or-time", where=item.where))
        return (replace(item, asks=asks),)


def _slider(row: Row, item: Item) -> Item:
    lowest, highest = number_of(row.get("lowest")), number_of(row.get("highest"))
    labels = [plain(part) for part in row.get("choices").split("|")]
    ends: tuple[Said, Said] = ({LANGUAGE: labels[0]}, {LANGUAGE: labels[-1]}) if len(labels) > 1 else ({}, {})
    low, high = SLIDER[0] if lowest is None else lowest, SLIDER[1] if highest is None else highest
    number = replace(item, asks="number", lowest=low, highest=high) if low < high else replace(item, asks="number")
    return as_scale(number, 1, ends)


def _options(row: Row, where: str) -> tuple[Option, ...]:
    """1, Never | 2, Sometimes | 3, Often"""
    options: dict[str, Option] = {}
    for part in row.get("choices").replace("\n", "|").split("|"):
        value, comma, words = part.partition(",")
        value = value.strip()
        if value:
            options.setdefault(value, Option(value, {LANGUAGE: plain(words) if comma else plain(value)}))
    if not options:
        raise FormRefused(sentence("choice-without-answers"), where)
    return tuple(options.values())


def _when(row: Row, where: str) -> Test | None:
    expression = row.get("when")
    if not expression:
        return None
    try:
        return read_test(expression)
    except NotUnderstood as error:
        raise FormRefused(error.reason, where) from None
