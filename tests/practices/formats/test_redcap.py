"""Data dictionaries of REDCap: what becomes of their fields."""

import csv
import io

import pytest

from practices.definition import Condition, Joined, Step
from practices.formats.reading import FormRefused, Imported, read_form
from tests.practices.formats.walker import asked_in

HEADS = (
    "Variable / Field Name", "Form Name", "Section Header", "Field Type", "Field Label",
    "Choices, Calculations, OR Slider Labels", "Field Note", "Text Validation Type OR Show Slider Number",
    "Text Validation Min", "Text Validation Max", "Identifier?", "Branching Logic (Show field only if...)",
    "Required Field?", "Field Annotation",
)  # fmt: skip
SHORT = {
    "name": 0, "form": 1, "section": 2, "type": 3, "label": 4, "choices": 5, "note": 6, "validation": 7,
    "lowest": 8, "highest": 9, "when": 11, "required": 12, "annotation": 13,
}  # fmt: skip


def dictionary(*fields: dict[str, str], delimiter: str = ",", encoding: str = "utf-8-sig") -> bytes:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter)
    writer.writerow(HEADS)
    for field in fields:
        cells = [""] * len(HEADS)
        for key, words in {"form": "sleep_diary", "label": "How?", "name": "x", **field}.items():
            cells[SHORT[key]] = words
        writer.writerow(cells)
    return file.getvalue().encode(encoding)


def imported(*fields: dict[str, str]) -> Imported:
    return read_form("project_DataDictionary.csv", dictionary(*fields))


@pytest.mark.parametrize(
    ("field", "step"),
    [
        ({"type": "text"}, Step("x", "text")),
        ({"type": "notes", "required": "y"}, Step("x", "text", required=True)),
        (
            {"type": "text", "validation": "integer", "lowest": "0", "highest": "24"},
            Step("x", "number", lowest=0, highest=24, whole=True),
        ),
        ({"type": "text", "validation": "number", "lowest": "0.5"}, Step("x", "number", lowest=0.5)),
        ({"type": "text", "validation": "date_dmy"}, Step("x", "date")),
        ({"type": "text", "validation": "time"}, Step("x", "time")),
        ({"type": "yesno"}, Step("x", "yes_no")),
        ({"type": "truefalse"}, Step("x", "yes_no")),
        ({"type": "radio", "choices": "0, Never | 1, Often, or always"}, Step("x", "choice", options=("q_0", "q_1"))),
        ({"type": "dropdown", "choices": "a, A\nb, B"}, Step("x", "choice", options=("a", "b"))),
        ({"type": "checkbox", "choices": "1, A | 2, B"}, Step("x", "choices", options=("q_1", "q_2"))),
        ({"type": "file"}, Step("x", "media", kinds=("photo", "voice", "video", "file"))),
        ({"type": "file", "validation": "signature"}, Step("x", "media", kinds=("photo",))),
        ({"type": "slider", "choices": "none | some | all"}, Step("x", "scale", lowest=0, highest=100, by=5)),
    ],
)
def test_a_field_becomes_a_step_of_its_kind(field: dict[str, str], step: Step) -> None:
    assert imported(field).practice.steps == (step,)


def test_a_dictionary_becomes_a_practice_with_its_sections_and_branches() -> None:
    made = imported(
        {"name": "tired", "type": "yesno", "label": "Tired?", "section": "Last <b>night</b>"},
        {"name": "why", "type": "checkbox", "label": "Why?", "choices": "1, Work | 2, Child", "when": "[tired] = '1'"},
        {"name": "work", "type": "text", "label": "What at work?", "when": "[tired] = '1' and [why(1)] = '1'"},
        {"name": "low", "type": "descriptive", "label": "That is not much.", "when": "[tired] <> '0'"},
    ).practice
    assert (made.id, made.words["en"].name) == ("form_sleep_diary", "Sleep diary")
    assert made.words["en"].step("why").lead == "Last night"
    assert made.step("why").when == Condition("tired", (True,))
    assert made.step("work").when == Joined("all", (Condition("tired", (True,)), Condition("why", ("q_1",))))
    assert made.step("low") == Step("low", "done", when=Joined("none", (Condition("tired", (False,)),)))
    assert asked_in(made) == {"tired", "why", "work", "low"}


def test_slider_labels_stand_at_its_ends() -> None:
    words = imported({"type": "slider", "choices": "none | some | all"}).practice.words["en"].step("x")
    assert (words.lowest, words.highest) == ("none", "all")


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "cp1252")])
def test_a_dictionary_is_read_however_it_was_saved(delimiter: str, encoding: str) -> None:
    content = dictionary({"type": "text", "label": "Müde?"}, delimiter=delimiter, encoding=encoding)
    assert read_form("a.csv", content).practice.words["en"].step("x").question == "Müde?"


@pytest.mark.parametrize(
    ("field", "remark"),
    [
        ({"type": "calc"}, "was left out: it is hidden, or the form works its answer out."),
        ({"type": "text", "annotation": "@HIDDEN"}, "was left out: it is hidden, or the form works its answer out."),
        ({"type": "text", "validation": "zipcode"}, "checks the answer ('zipcode'), which isn't done here."),
        (
            {"type": "text", "validation": "date_ymd", "lowest": "2020-01-01"},
            "limits when it may be; here any date or time fits.",
        ),
        (
            {"type": "descriptive", "when": "[far] = '1'"},
            "was left out: It depends on 'far', which isn't asked before it.",
        ),
        ({"type": "descriptive", "when": "rounddown([first]) = 1"}, "uses rounddown(), which isn't worked out here."),
        ({"type": "text", "label": ""}, "has no words of its own; its name stands for them."),
    ],
)
def test_what_is_simplified_or_left_out_is_said(field: dict[str, str], remark: str) -> None:
    (said,) = imported({"name": "first", "type": "yesno"}, field).remarks
    assert said.startswith("Row 3 'x'")
    assert said.endswith(remark)


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        ({"type": "sql"}, "Row 2 'x' (“How?”): Its answers come from a database."),
        ({"type": "radio"}, "the file has no answers for it"),
        ({"type": "haiku"}, "'haiku' is no type known here"),
        ({"type": "text", "when": "datediff([a], [b], 'd') > 3"}, "uses datediff(), which isn't worked out here"),
        ({"type": "text", "when": "[later] = '1'"}, "It depends on 'later', which isn't asked before it."),
        ({"type": "calc"}, "asks nothing"),
    ],
)
def test_what_cannot_be_served_is_refused_with_the_row_and_the_reason(field: dict[str, str], reason: str) -> None:
    with pytest.raises(FormRefused) as refused:
        imported(field)
    assert reason in str(refused.value)
