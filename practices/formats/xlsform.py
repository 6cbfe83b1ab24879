"""Reads an XLSForm (ODK, KoBo, formr) from the rows of its sheets: leniently, in the order they stand there."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from practices.formats.caps import DEEPEST_ITEM, MOST_ITEMS
from practices.formats.columns import Row, columns_of, language_code, languages_of, read_rows, unknown_languages
from practices.formats.expressions import NotUnderstood, read_test
from practices.formats.form import Form, FormRefused, Item, Option, Said, Test, below, place
from practices.formats.own_words import THE_DATE, THE_TIME, WHY, with_aside
from practices.formats.row_answers import Choices, numbered, options_in_row
from practices.formats.row_types import (
    ASK_NOTHING,
    ASKS,
    BEGINS,
    DATE_TIMES,
    DRAWN,
    ENDS,
    MEDIA,
    NOTES,
    ONE,
    PLACES,
    REFUSED,
    SEVERAL,
    WITH_OTHER,
    RowType,
    row_type,
)
from practices.formats.sheets import Rows
from practices.formats.wording import has_picture, plain
from practices.sentences import sentence

YES = {"yes", "true", "true()", "1", "y"}
NEVER = {"false", "false()", "0", "no"}


def read_xlsform(sheets: Mapping[str, Rows], name: str) -> Form:
    """The form in the sheets of a workbook. Raises FormRefused."""
    by_name = {title.strip().casefold(): rows for title, rows in sheets.items()}
    survey = by_name.get("survey") or _only_sheet(sheets)
    settings = next(read_rows(by_name.get("settings", []), "en"), Row(1, {}, {}))
    source = _source_language(survey, settings)
    reader = _Reader(survey, by_name, source)
    title = settings.said("form_title") or {source: plain(settings.get("form_title", "form_id")) or name}
    items = reader.items()
    return Form(
        name=settings.get("form_id", "form_title") or name,
        language=source,
        title=title,
        why=WHY,
        items=items,
        remarks=tuple(dict.fromkeys(reader.remarks)),
    )


def _only_sheet(sheets: Mapping[str, Rows]) -> Rows:
    """The first sheet with questions, where none is called survey, as formr takes them."""
    for rows in sheets.values():
        if {"type", "name"} <= columns_of(rows):
            return rows
    raise FormRefused(sentence("no-sheet-survey"))


def _source_language(survey: Rows, settings: Row) -> str:
    named = languages_of(survey)
    default = language_code(settings.get("default_language"))
    if default in named or (default and not named):
        return default
    return "en" if "en" in named or not named else named[0]


class _Reader:
    """Reads the rows of one survey, and notes what is left out."""

    def __init__(self, survey: Rows, sheets: Mapping[str, Rows], source: str) -> None:
        missing = {"type"} - columns_of(survey)
        if missing:
            raise FormRefused(sentence("no-column-type"))
        self.remarks = [
            sentence("words-unknown-language", language=language)
            for language in unknown_languages(survey)
            if languages_of(survey)
        ]
        self._source = source
        self._rows = list(read_rows(survey, source))
        self._choices = Choices(sheets, source)
        self._is_formr = bool(columns_of(survey) & {"choice1", "optional", "item_order"})
        self._at = 0

    def items(self) -> tuple[Item, ...]:
        """All items, groups within groups."""
        if len(self._rows) > MOST_ITEMS:
            raise FormRefused(sentence("too-many-rows", rows=len(self._rows), most=MOST_ITEMS))
        items = tuple(self._until_end(None, 1))
        if self._at < len(self._rows):
            row = self._rows[self._at]
            raise FormRefused(sentence("group-not-begun"), sentence("row", number=row.number))
        return items

    def _until_end(self, begun: str | None, depth: int) -> Iterator[Item]:
        """The items up to the end of the group that was begun; up to the last row where none was."""
        while self._at < len(self._rows):
            row = self._rows[self._at]
            kind = row_type(row.get("type"))
            if kind.kind in ENDS or (kind.kind == "end" and kind.list_name):
                return
            self._at += 1
            yield from self._item(row, kind, depth)
        if begun is not None:
            raise FormRefused(sentence("group-not-ended"), begun)

    def _item(self, row: Row, kind: RowType, depth: int) -> tuple[Item, ...]:
        name = row.get("name") or f"row {row.number}"
        said = self._said(row, "label")
        where = place("row", name, said.get(self._source, ""), row.number)
        left_out = ASK_NOTHING.get(kind.kind) or self._why_left_out(row, kind)
        if left_out:
            if kind.kind in BEGINS:
                self._skip_group(where, depth)
            self.remarks.append(sentence("left-out", where=where, why=sentence(left_out)))
            return ()
        hint = self._said(row, "hint", "guidance_hint")
        if kind.kind in NOTES:
            return self._note(row, Item(name, where, "note", below(said, hint)))
        item = Item(name, where, "note", said, hint, when=_when(row, where))
        if kind.kind in BEGINS:
            return (self._group(row, kind, item, depth),)
        return self._question(row, kind, item)

    def _note(self, row: Row, note: Item) -> tuple[Item, ...]:
        if not note.said:
            return ()
        try:
            return (replace(note, when=_when(row, note.where)),)
        except FormRefused as refusal:
            self.remarks.append(sentence("left-out", where=note.where, why=refusal.reason))
            return ()

    def _group(self, row: Row, kind: RowType, item: Item, depth: int) -> Item:
        if depth > DEEPEST_ITEM:
            raise FormRefused(sentence("groups-too-deep", most=DEEPEST_ITEM), item.where)
        if "repeat" in kind.kind or "loop" in kind.kind or row.get("repeat_count"):
            self.remarks.append(sentence("once-in-each-go", where=item.where))
        inside = tuple(self._until_end(item.where, depth + 1))
        self._at += 1
        return replace(item, asks="group", said=below(item.said, item.hint), items=inside)

    def _skip_group(self, where: str, depth: int) -> None:
        """Past the end of a group that is left out, with all that is in it."""
        at, open_groups = self._at, 1
        while open_groups and at < len(self._rows):
            kind = row_type(self._rows[at].get("type"))
            open_groups += (kind.kind in BEGINS) - (kind.kind in ENDS)
            at += 1
        self._at = at

    def _question(self, row: Row, kind: RowType, item: Item) -> tuple[Item, ...]:
        if not item.said:
            self.remarks.append(sentence("name-for-words", where=item.where))
            item = replace(item, said={self._source: item.name.replace("_", " ")})
        item = replace(item, required=self._is_required(row))
        self._remark_lost(row, item.where)
        options = options_in_row(row, self._source) if self._is_formr else ()
        if kind.kind in ONE | SEVERAL | WITH_OTHER.keys() or (options and ASKS.get(kind.kind) != "scale"):
            return (self._choice(row, kind, item, options),)
        if kind.kind in DATE_TIMES:
            time = replace(item, name=f"{item.name} time", asks="time", said=with_aside(item.said, THE_TIME), hint={})
            return (replace(item, asks="date", said=with_aside(item.said, THE_DATE)), time)
        return (self._media(row, kind, item) if kind.kind in MEDIA else self._typed(row, kind, item),)

    def _media(self, row: Row, kind: RowType, item: Item) -> Item:
        if kind.kind in DRAWN or DRAWN & set(row.get("appearance").casefold().split()):
            self.remarks.append(sentence("photo-of-a-drawing", where=item.where))
        return replace(item, asks="media", kinds=MEDIA[kind.kind])

    def _typed(self, row: Row, kind: RowType, item: Item) -> Item:
        asks = ASKS.get(kind.kind)
        if asks is None:
            raise FormRefused(_why_refused(row, kind), item.where)
        if kind.kind in PLACES:
            self.remarks.append(sentence("place-in-words", where=item.where))
        if asks in ("number", "scale"):
            return self._amount(row, kind, item)
        if row.get("constraint"):
            self.remarks.append(sentence("unchecked-expression", where=item.where))
        return replace(item, asks=asks)

    def _choice(self, row: Row, kind: RowType, item: Item, own: tuple[Option, ...]) -> Item:
        options = own if own and not self._choices.has(kind.list_name) else self._choices.of(kind.list_name, item.where)
        several = kind.kind in SEVERAL or WITH_OTHER.get(kind.kind) == "several"
        if row.get("constraint"):
            self.remarks.append(sentence("unchecked-expression", where=item.where))
        if row.get("choice_filter"):
            self.remarks.append(sentence("all-answers-shown", where=item.where))
        other = kind.has_other or kind.kind in WITH_OTHER
        return replace(item, asks="choices" if several else "choice", options=options, other="text" if other else None)

    def _amount(self, row: Row, kind: RowType, item: Item) -> Item:
        item, is_kept = numbered(row, kind, item, self._source)
        if not is_kept:
            self.remarks.append(sentence("unchecked-expression", where=item.where))
        return item

    def _said(self, row: Row, *columns: str) -> Said:
        said = below(*(row.said(column) for column in columns))
        raw = " ".join(row.get(column) for column in columns)
        where = place("row", row.get("name"), "", row.number)
        if "```{r" in raw or "`r " in raw:
            raise FormRefused(sentence("program-in-r"), where)
        if has_picture(raw):
            self.remarks.append(sentence("picture-left-out", where=where))
        if "${" in raw:
            self.remarks.append(sentence("earlier-answer-within", where=where))
        return {language: words for language, one in said.items() if (words := _without_fields(one))}

    def _why_left_out(self, row: Row, kind: RowType) -> str:
        if row.get("relevant").casefold() in NEVER:
            return "because-never"
        if row.get("disabled").casefold() in YES:
            return "because-switched-off"
        if not row.get("type") and not row.get("name"):
            return "because-nameless"
        if row.get("readonly").casefold() in YES and kind.kind not in NOTES | BEGINS:
            return "because-known"
        return "because-worked-out" if row.get("calculation") and not row.said("label") else ""

    def _is_required(self, row: Row) -> bool:
        if self._is_formr:
            return row.get("optional") != "*"
        return row.get("required").casefold() in YES

    def _remark_lost(self, row: Row, where: str) -> None:
        if row.get("calculation"):
            self.remarks.append(sentence("asked-not-worked-out", where=where))
        if row.get("default", "value"):
            self.remarks.append(sentence("asked-without-an-answer", where=where))
        if row.get("required").casefold() not in {"", *YES, *NEVER}:
            self.remarks.append(sentence("needed-at-times", where=where))
        if row.get("image", "audio", "video", "big-image"):
            self.remarks.append(sentence("media-left-out", where=where))


def _why_refused(row: Row, kind: RowType) -> str:
    if not row.get("type"):
        return sentence("without-a-type")
    return sentence(REFUSED.get(kind.kind, "no-type"), kind=row.get("type"))


def _when(row: Row, where: str) -> Test | None:
    expression = row.get("relevant")
    if not expression or expression.casefold() in YES:
        return None
    try:
        return read_test(expression)
    except NotUnderstood as error:
        raise FormRefused(error.reason, where) from None


def _without_fields(words: str) -> str:
    """The words with a dot where an earlier answer would stand."""
    parts = words.split("${")
    return "".join((parts[0], *("…" + part.split("}", 1)[-1] for part in parts[1:]))).strip()
