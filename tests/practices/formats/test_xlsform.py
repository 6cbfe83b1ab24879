"""XLSForms of ODK, KoBo and formr: what becomes of their rows, and what is said of what does not."""

import io
from datetime import date, time
from pathlib import Path

import openpyxl
import pytest

from practices.definition import Condition, Joined, Practice, Step
from practices.formats.reading import FormRefused, Imported, read_form
from tests.practices.formats.walker import asked_in

Cells = list[object]
SAMPLES = Path(__file__).parent / "samples"
HEADS: Cells = ["type", "name", "label"]
YES_NO: list[Cells] = [["list_name", "name", "label"], ["yn", "yes", "Yes"], ["yn", "no", "No"]]


def workbook(**sheets: list[Cells]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def imported(*rows: Cells, heads: Cells = HEADS, choices: list[Cells] = YES_NO, **sheets: list[Cells]) -> Imported:
    return read_form("Sleep diary.xlsx", workbook(survey=[heads, *rows], choices=choices, **sheets))


def steps(*rows: Cells, heads: Cells = HEADS) -> tuple[Step, ...]:
    return imported(*rows, heads=heads).practice.steps


@pytest.mark.parametrize(
    ("kind", "step"),
    [
        ("text", Step("x", "text")),
        ("integer", Step("x", "number", whole=True)),
        ("decimal", Step("x", "number")),
        ("date", Step("x", "date")),
        ("time", Step("x", "time")),
        ("acknowledge", Step("x", "done")),
        ("barcode", Step("x", "text")),
        ("select_one yn", Step("x", "choice", options=("yes", "no"))),
        ("select one from yn", Step("x", "choice", options=("yes", "no"))),
        ("Select_Multiple  yn", Step("x", "choices", options=("yes", "no"))),
        ("select all that apply from yn", Step("x", "choices", options=("yes", "no"))),
        ("range", Step("x", "scale", lowest=1, highest=10)),
        ("number 1,130,1", Step("x", "number", lowest=1, highest=130)),
        ("rating_button 7", Step("x", "scale", lowest=1, highest=7)),
        ("check", Step("x", "yes_no")),
        ("textarea", Step("x", "text")),
        ("image", Step("x", "media", kinds=("photo",))),
        ("audio", Step("x", "media", kinds=("voice",))),
        ("file", Step("x", "media", kinds=("photo", "voice", "video", "file"))),
    ],
)
def test_a_row_becomes_a_step_of_its_kind(kind: str, step: Step) -> None:
    assert steps([kind, "x", "How?"]) == (step,)


def test_parameters_and_constraints_say_where_a_number_ends() -> None:
    heads: Cells = [*HEADS, "parameters", "constraint"]
    made = steps(
        ["range", "a", "?", "start=0 end=100 step=10", None],
        ["range", "b", "?", "start=0; end=1; step=0.1", None],
        ["integer", "c", "?", None, ". > 0 and .<=120"],
        ["decimal", "d", "?", None, ". >= 35.5"],
        heads=heads,
    )
    assert made == (
        Step("a", "scale", lowest=0, highest=100, by=10),
        Step("b", "number", lowest=0, highest=1),
        Step("c", "number", lowest=1, highest=120, whole=True),
        Step("d", "number", lowest=35.5),
    )


def test_or_other_asks_what_else() -> None:
    for kind in ("select_one yn or_other", "select one from yn or specify other"):
        made = steps([kind, "x", "?"])
        assert [(step.id, step.asks) for step in made] == [("x", "choice"), ("x_other", "text")]
        assert made[1].when == Condition("x", ("other",))


def test_relevant_becomes_a_condition_also_of_a_whole_group() -> None:
    made = imported(
        ["select_one yn", "tired", "Tired?", None],
        ["begin_group", "night", "The night", "${tired} = 'yes'"],
        ["integer", "hours", "Hours?", None],
        ["text", "why", "Why so few?", "${hours} < 6"],
        ["end_group", None, None, None],
        ["select_multiple yn", "more", "More?", "not(selected(${tired}, 'yes'))"],
        heads=[*HEADS, "bind::relevant"],
    ).practice
    tired = Condition("tired", ("yes",))
    assert made.step("hours").when == tired
    assert made.step("why").when == Joined("all", (tired, Condition("hours", at_most=5)))
    assert made.step("more").when == Joined("none", (tired,))
    assert made.words["en"].step("hours").lead == "The night"
    assert asked_in(made) == {"tired", "hours", "why", "more"}


@pytest.mark.parametrize(
    ("relevant", "when"),
    [
        ("selected(${why}, 'yes')", Condition("why", ("yes",))),
        ("${why} = 'yes'", Joined("all", (Condition("why", ("yes",)), Joined("none", (Condition("why", ("no",)),))))),
        ("${why} != ''", Joined("none", (Condition("why", answered=False),))),
        ("count-selected(${why}) > 0", Condition("why", answered=True)),
    ],
)
def test_of_several_choices_one_alone_is_told_from_one_among_others(relevant: str, when: Condition | Joined) -> None:
    rows: list[Cells] = [["select_multiple yn", "why", "Why?", None], ["text", "more", "More?", relevant]]
    made = imported(*rows, heads=[*HEADS, "relevant"]).practice
    assert made.step("more").when == when
    assert asked_in(made) == {"why", "more"}


def test_notes_are_read_with_their_hints_and_groups_too() -> None:
    rows: list[Cells] = [
        ["begin group", "g", "Sleep", "Last night"],
        ["note", "n", "Take your time.", "There is no wrong answer."],
        ["text", "x", "How was it?", None],
        ["end group", None, None, None],
    ]
    words = imported(*rows, heads=[*HEADS, "hint"]).practice.words["en"]
    assert words.step("x").lead == "Sleep\nLast night\nTake your time.\nThere is no wrong answer."


def test_a_note_whose_condition_cannot_be_decided_is_left_out_and_said() -> None:
    rows: list[Cells] = [["text", "x", "?", None], ["note", "n", "Well typed.", "regex(${x}, '[a-z]')"]]
    made = imported(*rows, heads=[*HEADS, "relevant"])
    assert [step.id for step in made.practice.steps] == ["x"]
    assert made.remarks == (
        "Row 3 'n' (“Well typed.”) was left out: Its condition uses regex(), which isn't worked out here.",
    )


def test_labels_in_several_languages_are_kept_apart() -> None:
    made = imported(
        ["select_one yn", "x", "Tired?", "Müde?", "Right now"],
        heads=["type", "name", "label::English (en)", "label::Deutsch", "hint::English (en)"],
        choices=[
            ["list name", "name", "label::English (en)", "label::German"],
            ["yn", "y", "Yes", "Ja"],
            ["yn", "n", "No", "Nein"],
        ],
        settings=[["form_title", "form_id", "default_language"], ["Sleep", "sleep_1", "English (en)"]],
    ).practice
    assert (made.id, made.source_language, set(made.words)) == ("form_sleep_1", "en", {"en", "de"})
    assert made.words["de"].step("x").question == "Müde?"
    assert made.words["de"].step("x").options == {"y": "Ja", "n": "Nein"}
    assert made.words["de"].step("x").hint == "Right now"


def test_a_form_in_a_language_that_the_bot_does_not_speak_is_shown_in_it() -> None:
    made = imported(["text", "x", "Fatigué ?"], heads=["type", "name", "label::Français"]).practice
    assert made.source_language == "fr"
    assert made.words_in("de").step("x").question == "Fatigué ?"


def test_formr_names_its_choices_in_the_row_and_asks_by_their_numbers() -> None:
    rows: list[Cells] = [
        ["type", "name", "label", "optional", "showif", "choice1", "choice2"],
        ["mc", "mood", "# How is your *mood*?", None, None, "good", "bad"],
        ["text 4", "why", "Why?", "*", "mood == 2", None, None],
        ["rating_button 5", "sure", "How sure?", "*", "mood == 2 && why != 'x'", "not at all", "very"],
        ["submit", "on", "Go on", None, None, None, None],
    ]
    made = read_form("formr.xlsx", workbook(Sheet1=rows))
    assert made.practice.steps[0] == Step("mood", "choice", required=True, options=("q_1", "q_2"))
    assert made.practice.step("why").when == Condition("mood", ("q_2",))
    assert (made.practice.words["en"].step("sure").lowest, made.practice.words["en"].step("sure").highest) == (
        "not at all",
        "very",
    )
    assert made.remarks == ("Row 5 'on' (“Go on”) was left out: it only turns the page.",)


def test_cells_of_every_kind_are_words() -> None:
    heads: Cells = [*HEADS, "required", "default"]
    rows: list[Cells] = [["text", 7.0, 12, True, date(2026, 3, 2)], ["text", "b", "?", "yes", time(9, 30)]]
    assert steps(*rows, heads=heads) == (Step("q_7", "text", required=True), Step("b", "text", required=True))


@pytest.mark.parametrize(
    ("row", "remark"),
    [
        ({"type": "calculate", "calculation": "1+1"}, "was left out: the form works its answer out."),
        ({"type": "hidden"}, "was left out: it is hidden."),
        ({"type": "start"}, "was left out: the device fills it in."),
        ({"relevant": "False"}, "was left out: its condition never holds."),
        ({"readonly": "yes"}, "was left out: it only shows what is known already."),
        ({"default": "7"}, "has an answer filled in beforehand; here it is asked without one."),
        ({"constraint": "regex(., '1+')"}, "checks the answer by an expression, which isn't done here."),
        ({"required": "${first} = 'x'"}, "is needed only at times; here it may always be skipped."),
        ({"label": "Hi ${first}"}, "repeats an earlier answer within its words; “…” stands there."),
        (
            {"type": "select_one yn", "choice_filter": "a=${first}"},
            "shows all its answers, whatever was answered before.",
        ),
        (
            {"type": "integer", "constraint": "regex(., '1+')"},
            "checks the answer by an expression, which isn't done here.",
        ),
        ({"type": "image", "appearance": "signature"}, "asks for a drawing or a signature; here for a photo of one."),
        ({"type": "geopoint"}, "asks for a place on a map; here it is said in words."),
        ({"image": "moon.png"}, "comes with a picture or a recording, which was left out."),
        ({"label": None}, "has no words of its own; its name stands for them."),
    ],
)
def test_what_is_simplified_or_left_out_is_said(row: dict[str, object], remark: str) -> None:
    more = {"type": "text", "name": "x", "label": "More?", **row}
    made = imported(["text", "first", "First?"], list(more.values()), heads=list(more))
    assert len(made.remarks) == 1
    assert made.remarks[0].startswith("Row 3 'x'")
    assert made.remarks[0].endswith(remark)


def test_a_group_that_may_be_repeated_is_asked_once_and_said_so() -> None:
    made = imported(["begin repeat", "child", "A child"], ["text", "called", "Name?"], ["end repeat", None, None])
    assert [step.id for step in made.practice.steps] == ["called"]
    assert made.remarks == ("Row 2 'child' (“A child”) may be filled in several times; here once in each go.",)


def test_a_group_that_is_left_out_takes_what_is_in_it_along() -> None:
    rows: list[Cells] = [
        ["begin group", "g", "Never", "false()"],
        ["text", "in", "In?", None],
        ["end group", None, None, None],
        ["text", "out", "Out?", None],
    ]
    assert [step.id for step in steps(*rows, heads=[*HEADS, "relevant"])] == ["out"]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (
            [["geoshape", "x", "Where?"]],
            "Row 2 'x' (“Where?”): It asks for a line or an area on a map, which can't be given here.",
        ),
        (
            [["select_one nowhere", "x", "?"]],
            "Row 2 'x' (“?”): Its list of answers, 'nowhere', is not in the sheet 'choices'.",
        ),
        ([["select_one", "x", "?"]], "Row 2 'x' (“?”): It is a choice, but doesn't say from which list."),
        ([["select_one_from_file a.csv", "x", "?"]], "Its answers are in another file"),
        ([["rank yn", "x", "?"]], "put answers into an order"),
        ([["haiku", "x", "?"]], "'haiku' is no type known here."),
        ([[None, "x", "?"]], "It has no type, so nothing says what it asks."),
        ([["text", "x", "```{r}\n1\n```"]], "worked out by a program in R"),
        ([["begin group", "g", "G"], ["text", "x", "?"]], "Row 2 'g' (“G”): The group is never ended."),
        ([["text", "x", "?"], ["end group", None, None]], "Row 3: It ends a group that was not begun."),
        ([["calculate", "x", None]], "asks nothing"),
    ],
)
def test_what_cannot_be_served_is_refused_with_the_row_and_the_reason(rows: list[Cells], reason: str) -> None:
    with pytest.raises(FormRefused) as refused:
        imported(*rows)
    assert reason in str(refused.value)


def test_a_workbook_that_is_no_form_is_refused() -> None:
    with pytest.raises(FormRefused, match="no sheet 'survey'"):
        read_form("a.xlsx", workbook(Prices=[["apple", 1]]))
    with pytest.raises(FormRefused, match="no column 'type'"):
        read_form("a.xlsx", workbook(survey=[["apple", 1]]))


def test_the_old_format_of_workbooks_is_read_like_the_new_one() -> None:
    new, old = (read_form(f"a{kind}", (SAMPLES / f"sleep_diary{kind}").read_bytes()) for kind in (".xlsx", ".xls"))
    assert new == old
    assert len(old.practice.steps) == 8


def test_what_is_kept_is_what_was_read() -> None:
    made = imported(["select_one yn", "x", "?"]).practice
    assert Practice.from_json(made.to_json()) == made
