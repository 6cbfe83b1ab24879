"""What a tired person might type, and what it means."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from practices.definition import Step
from practices.library import load_library
from practices.replies import LONGEST_TEXT, Picked, ReplyNotAccepted, Typed, Value, ends_early, read

LIBRARY = load_library(Path(__file__).parents[2] / "practices" / "library")
RECORD = LIBRARY["thought_record"]
TEN = Step("x", "scale", lowest=0, highest=10)
HUNDRED = Step("x", "scale", lowest=0, highest=100, by=10)


@pytest.mark.parametrize(
    ("step", "said", "means"),
    [
        (TEN, "7", 7),
        (TEN, " 7/10 ", 7),
        (TEN, "about 7", 7),
        (TEN, "7.", 7),
        (TEN, "seven", 7),
        (TEN, "Sieben", 7),
        (TEN, "ein bisschen unter 6", 6),
        (TEN, "7,4", 7),
        (TEN, "7,5", 8),
        (TEN, "0", 0),
        (TEN, "seven out of ten", 7),
        (TEN, "one of those days, a 3", 3),
        (HUNDRED, "siebzig", 70),
        (HUNDRED, "45", 45),
        (HUNDRED, "100 %", 100),
        (Step("x", "number"), "7,5", 7.5),
        (Step("x", "number"), "-2", -2),
        (Step("x", "yes_no"), "Ja!", True),
        (Step("x", "yes_no"), "nope", False),
        (Step("x", "yes_no"), "Yes, please.", True),
        (Step("x", "yes_no"), "noch nicht", False),
        (Step("x", "yes_no"), "¡Sí, gracias!", True),
        (Step("x", "yes_no"), "Todavía no", False),
        (Step("x", "yes_no"), "نعم", True),
        (Step("x", "yes_no"), "ليس بعد.", False),
        (Step("x", "time"), "8 pm", "20:00"),
        (Step("x", "time"), "20.30", "20:30"),
        (Step("x", "time"), "8 Uhr", "08:00"),
        (Step("x", "time"), "20 Uhr 30", "20:30"),
        (Step("x", "time"), "8h30", "08:30"),
        (Step("x", "time"), "12 am", "00:00"),
        (Step("x", "number", lowest=0.5, highest=2.5), "1,5", 1.5),
        (Step("x", "number", whole=True), "3", 3),
        (Step("x", "date"), "24. März 1990", "1990-03-24"),
        (Step("x", "done"), "OK", True),
        (Step("x", "done"), "yes!", True),
        (Step("x", "done"), "A lamp, two cups, the sky", "A lamp, two cups, the sky"),
        (Step("x", "text"), "  two\nlines \x00", "two\nlines"),
        (RECORD.step("emotions"), "sad, Anxious", ["sad", "anxious"]),
        (RECORD.step("emotions"), "Traurig", ["sad"]),
        (RECORD.step("emotions"), "2; 1", ["sad", "anxious"]),
        (RECORD.step("emotions"), "sad, angry and numb!", ["sad", "angry", "numb"]),
        (RECORD.step("emotions"), "Etwas anderes und taub", ["numb", "something_else"]),
    ],
)
def test_what_is_typed_is_understood(step: Step, said: str, means: Value) -> None:
    assert read(RECORD, step, Typed(said)) == means


@pytest.mark.parametrize(
    ("step", "said", "reason"),
    [
        (TEN, "11", "out-of-range"),
        (TEN, "-1", "out-of-range"),
        (TEN, "10.5", "out-of-range"),
        (TEN, "6 or 7", "out-of-range"),
        (TEN, "70 %", "out-of-range"),
        (HUNDRED, "7/10", "out-of-range"),
        (TEN, "9" * 400, "out-of-range"),
        (Step("x", "number"), "9" * LONGEST_TEXT, "not-a-number"),
        (Step("x", "number", lowest=0), "-5", "too-low"),
        (Step("x", "number", highest=40), "50", "too-high"),
        (Step("x", "date"), "some day", "not-a-date"),
        (Step("x", "date"), "02/03/1990", "unclear-date"),
        (Step("x", "number", lowest=0, highest=2.5), "3", "out-of-range"),
        (Step("x", "number", whole=True), "2.5", "not-whole"),
        (TEN, "one of those days", "not-a-number"),
        (TEN, "not so good", "not-a-number"),
        (TEN, "", "not-a-number"),
        (Step("x", "text"), "   ", "needs-words"),
        (Step("x", "time"), "x" * (LONGEST_TEXT + 1), "too-long"),
        (Step("x", "yes_no"), "maybe", "pick-one"),
        (Step("x", "time"), "25:00", "not-a-time"),
        (Step("x", "time"), "later", "not-a-time"),
        (Step("x", "moment"), "tomorrow", "not-a-moment"),
        (Step("x", "done"), "not yet", "pick-one"),
        (Step("x", "done"), " ", "pick-one"),
        (RECORD.step("emotions"), "hungry", "pick-one"),
        (RECORD.step("emotions"), "sad and hungry", "pick-one"),
        (RECORD.step("emotions"), " ", "pick-at-least-one"),
    ],
)
def test_what_does_not_fit_says_what_would(step: Step, said: str, reason: str) -> None:
    with pytest.raises(ReplyNotAccepted) as refused:
        read(RECORD, step, Typed(said))
    assert refused.value.reason == reason


def test_a_day_may_be_named_by_its_distance_from_the_day_it_is_where_they_are() -> None:
    assert read(RECORD, Step("x", "date"), Typed("yesterday", today=date(2026, 3, 1))) == "2026-02-28"


def test_a_text_of_the_greatest_length_is_kept_whole() -> None:
    assert read(RECORD, Step("x", "text"), Typed("ä" * LONGEST_TEXT)) == "ä" * LONGEST_TEXT


def test_a_forged_option_is_refused() -> None:
    with pytest.raises(ReplyNotAccepted):
        read(RECORD, replace(RECORD.step("emotions"), asks="choice"), Picked("99"))


def test_a_button_is_no_answer_to_a_question_that_wants_words() -> None:
    with pytest.raises(ReplyNotAccepted) as refused:
        read(RECORD, Step("x", "text"), Picked("yes"))
    assert refused.value.reason == "not-this-step"


@pytest.mark.parametrize(
    ("reply", "early"),
    [(Picked("done"), False), (Picked("stop-guide"), True), (Typed("Done."), False), (Typed("Stop!"), True)],
)
def test_a_guide_is_ended_by_a_button_or_a_word(reply: Picked | Typed, early: bool) -> None:
    assert ends_early(reply) is early


def test_other_words_do_not_end_a_guide() -> None:
    with pytest.raises(ReplyNotAccepted, match="nothing-to-write"):
        ends_early(Typed("this is nice"))


@pytest.mark.parametrize("said", ["1", "3", "2."])
def test_a_bare_number_is_no_answer_to_an_item_of_a_measure(said: str) -> None:
    # Three drinks are "3 or 4", and not the third option; a number may also be meant as points.
    drinks = LIBRARY["audit_c"]
    assert read(drinks, drinks.step("how_many"), Typed("3 or 4")) == "three_or_four"
    with pytest.raises(ReplyNotAccepted) as refused:
        read(drinks, drinks.step("how_many"), Typed(said))
    assert refused.value.reason == "pick-one"
