"""The workbook: read back as a spreadsheet program has it."""

import io
import zipfile
from dataclasses import replace
from datetime import timedelta
from typing import Any

import openpyxl
from openpyxl.utils.escape import unescape

from exports import formats, xlsx_file
from exports.formats import About
from practices.definition import Practice
from storage.log import Log
from tests.exports.logs import MONDAY, WHOSE, entry, log_of, logged, occurrence
from tests.exports.test_formulas import ATTACKS, BLANKS, STARTERS
from tests.seeds import DISTRESS, MOOD, THOUGHTS

EIGHT = MONDAY.replace(tzinfo=None, microsecond=0)


def written(*pages: Log, language: str = "en") -> bytes:
    file = formats.begin("xlsx", pages[0], About(WHOSE, language, MONDAY))
    for page in pages:
        file.add(page)
    return file.content()


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def column(sheet: Any, heading: str) -> list[Any]:
    return next([cell.value for cell in cells[1:]] for cells in sheet.iter_cols() if cells[0].value == heading)


def noted(words: str, practice: Practice = MOOD) -> Log:
    return log_of(logged(entry(practice, MONDAY, 1), practice, {"note": words}))


def test_numbers_are_numbers_and_instants_are_dates_in_both_times() -> None:
    due = occurrence(MONDAY, 1, delivered_at=MONDAY)
    log = log_of(logged(entry(MOOD, MONDAY, 1, occurrence_id=due.id), MOOD, {"mood": 7, "note": "Rain."}, due))
    sheet = opened(written(log))["Answers"]
    assert column(sheet, "Answer as data") == [7, "Rain."]
    assert column(sheet, "Nudge arrived (UTC)") == [EIGHT] * 2
    assert column(sheet, "Started (local time)") == [EIGHT + timedelta(hours=1)] * 2
    assert sheet["A2"].is_date is False
    assert sheet.freeze_panes == "A2"


def test_an_entry_is_a_row_of_its_own_and_a_question_a_column_a_version() -> None:
    newer = replace(MOOD, version=MOOD.version + 1)
    first = logged(entry(MOOD, MONDAY, 1), MOOD, {"mood": 3})
    second = logged(entry(newer, MONDAY + timedelta(days=1), 2), newer, {"mood": 8, "energy": None})
    log = replace(log_of(first, second), practices=(MOOD, newer))
    sheet = opened(written(log))["Entries"]
    question = "How is your mood right now?"
    assert column(sheet, f"Mood log (v{MOOD.version}): {question}") == [3, None]
    assert column(sheet, f"Mood log (v{newer.version}): {question}") == [None, 8]
    assert column(sheet, "Whole or part") == ["whole", "whole"]


def test_a_measure_has_its_score_and_choices_are_told_in_words() -> None:
    answers = {"nervous": "nearly_every_day", "control": "not_at_all", "interest": "several_days", "down": "not_at_all"}
    measured = logged(entry(DISTRESS, MONDAY, 1), DISTRESS, answers)
    chosen = logged(entry(THOUGHTS, MONDAY, 2), THOUGHTS, {"emotions": ["sad", "angry"]})
    sheet = opened(written(log_of(measured, chosen)))["Entries"]
    assert (column(sheet, "Total"), column(sheet, "Band")) == ([4, None], ["mild", None])
    assert "Sad, Angry" in [cell.value for cell in sheet[3]]


def test_a_day_is_a_date() -> None:
    kept = logged(entry(MOOD, MONDAY, 1), MOOD, {"note": "Words."})
    day = replace(kept.answers[0], value="2026-03-05", shown="5 March", asks="date")
    sheet = opened(written(log_of(replace(kept, answers=(day,)))))["Answers"]
    assert column(sheet, "Answer") == ["5 March"]
    assert column(sheet, "Answer as data") == [EIGHT.replace(day=5, hour=0)]


def test_no_cell_is_a_formula_and_each_is_what_was_written() -> None:
    attacks = [*ATTACKS, *(f"{blank}{starter}1+1" for blank in BLANKS for starter in STARTERS)]
    entries = [
        logged(entry(MOOD, MONDAY + timedelta(minutes=place), place, reason=attack), MOOD, {"note": attack})
        for place, attack in enumerate(attacks, start=1)
    ]
    content = written(log_of(*entries))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 3
    assert not [sheet for sheet in sheets if b"<f>" in sheet or b"<f " in sheet or b"<hyperlink" in sheet]
    columns = {cells[0].value: cells[1:] for cells in opened(content)["Answers"].iter_cols()}
    for heading in ("Answer", "Answer as data", "Reason"):
        cells = columns[heading]
        assert {(cell.data_type, cell.quotePrefix) for cell in cells} == {("s", True)}
        assert [unescape(cell.value) for cell in cells] == attacks


def test_what_was_written_comes_back_as_it_was() -> None:
    for words in ("مرحبا 👩🏽‍🚒", "a\nb\n\nc", "  blanks  ", "https://example.org", "1e5", "=1+1"):
        assert column(opened(written(noted(words)))["Answers"], "Answer") == [words]


def test_words_that_are_more_than_a_cell_holds_are_cut_and_say_so() -> None:
    (answer,) = column(opened(written(noted("😀" * 20_000)))["Answers"], "Answer")
    assert answer.endswith("😀 […]")
    assert len(answer.encode("utf-16-le")) // 2 <= xlsx_file.LONGEST_CELL


def test_pages_follow_one_another() -> None:
    assert column(opened(written(noted("one"), noted("two")))["Answers"], "Answer") == ["one", "two"]


def test_headings_are_in_the_readers_language() -> None:
    book = opened(written(noted("Regen."), language="de"))
    assert book.sheetnames == ["Antworten", "Einträge", "Notizen und Ziele"]
    assert column(book["Antworten"], "Antwort") == ["Regen."]


def test_a_yes_is_told_as_data() -> None:
    kept = logged(entry(MOOD, MONDAY, 1), MOOD, {"note": "Words."})
    log = log_of(replace(kept, answers=(replace(kept.answers[0], value=True, shown="Yes"),)))
    assert column(opened(written(log))["Answers"], "Answer as data") == ["true"]
