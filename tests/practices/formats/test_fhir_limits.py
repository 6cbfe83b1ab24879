"""FHIR Questionnaires: what is simplified, left out or refused, and what is said of it."""

import json
from typing import Any

import pytest

from practices.definition import Practice, Step
from practices.formats.reading import FormRefused, read_form
from tests.practices.formats.test_fhir import (
    HOURS,
    WHY,
    YES_NO,
    extension,
    imported,
    practice,
    refusal,
)


def test_markup_is_taken_out_and_a_lost_picture_is_said() -> None:
    made = imported({**YES_NO, "prefix": "1.", "text": "<p>Are you <b>tired</b>?</p> &lt;3 ![moon](moon.png)"})
    assert made.practice.words["en"].step("tired").question == "1. Are you tired?\n<3 moon"
    assert made.remarks == ("Item 'tired' has a picture in its words, which was left out.",)


def test_a_translation_is_taken_when_it_is_whole() -> None:
    german = extension(
        "translation", extension=[{"url": "lang", "valueCode": "de-DE"}, {"url": "content", "valueString": "Müde?"}]
    )
    whole = practice({**YES_NO, "_text": {"extension": [german]}})
    assert whole.words_in("de").step("tired").question == "Müde?"
    partly = imported({**YES_NO, "_text": {"extension": [german]}}, HOURS)
    assert set(partly.practice.words) == {"en"}
    assert partly.remarks == ("The words in 'de' are incomplete and were left out.",)


def test_a_form_in_another_language_is_shown_in_it_to_everybody() -> None:
    made = practice(YES_NO, language="fr")
    assert made.source_language == "fr"
    assert made.words_in("de").step("tired").question == "Are you tired?"
    assert Practice.from_json(json.loads(json.dumps(made.to_json()))) == made


@pytest.mark.parametrize(
    ("item", "remark"),
    [
        ({"readOnly": True}, "Item 'x' (“More?”) was left out: it only shows what is known already."),
        (
            {"extension": [extension("questionnaire-hidden", valueBoolean=True)]},
            "Item 'x' (“More?”) was left out: it is hidden, with all that is in it.",
        ),
        (
            {"extension": [extension("sdc-questionnaire-calculatedExpression", valueExpression={})]},
            "Item 'x' (“More?”) was left out: the form works its answer out.",
        ),
        ({"type": "attachment", "repeats": True}, "Item 'x' (“More?”) takes several files; here one in each go."),
        ({"maxLength": 20}, "Item 'x' (“More?”) limits how long an answer may be; here it may be longer."),
        (
            {"initial": [{"valueString": "no"}]},
            "Item 'x' (“More?”) has an answer filled in beforehand; here it is asked without one.",
        ),
        ({"repeats": True}, "Item 'x' (“More?”) may be answered several times; here in one message, one per line."),
        (
            {"modifierExtension": [{"url": "http://example.org/not"}]},
            "Item 'x' (“More?”) has a modifier 'not' that isn't known here. Please check what it asks.",
        ),
        (
            {"type": "choice", "answerValueSet": "http://example.org/far"},
            "Item 'x' (“More?”): its answers aren't in the file (they are at http://example.org/far); "
            "here it is answered in words.",
        ),
    ],
)
def test_what_is_simplified_or_left_out_is_said(item: dict[str, Any], remark: str) -> None:
    assert imported(YES_NO, {"linkId": "x", "type": "string", "text": "More?", **item}).remarks == (remark,)


@pytest.mark.parametrize(
    ("more", "remark"),
    [
        ({"copyright": "© The *authors*"}, "The form says of its rights: “© The *authors*”"),
        (
            {"description": "Long. " * 99},
            "The form's own description is too long to be shown before it, and was left out.",
        ),
        (
            {"modifierExtension": [{"url": "http://example.org/draft"}]},
            "The form has a modifier 'draft' that isn't known here. Please check what it asks.",
        ),
    ],
)
def test_what_the_form_says_of_itself_is_said(more: dict[str, Any], remark: str) -> None:
    assert imported(YES_NO, **more).remarks == (remark,)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("PHQ-9", "form_phq_9"),
        ("Patient health questionnaire, nine questions", "form_patient_health_qu_5f0a232e"),
        ("Patient health questionnaire, two questions", "form_patient_health_qu_c81c0ec3"),
        ("睡眠", "form_01324e54"),
    ],
)
def test_forms_have_names_of_their_own(name: str, id_: str) -> None:
    made = practice(YES_NO, title=name)
    assert (made.id, made.words["en"].name) == (id_, name)


def test_what_nothing_can_keep_is_taken_out_of_words() -> None:
    made = practice({**YES_NO, "linkId": "ti\x00\ud800red", "text": "Are\x00 you \ud83dtired?"})
    assert made.words["en"].step("tired").question == "Are you tired?"


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ({"type": "reference"}, "a record of another system"),
        ({"type": "haiku"}, "of the type 'haiku'"),
        ({"type": "choice"}, "the file has no answers for it"),
        (
            {"enableWhen": [{"question": "later", "operator": "=", "answerBoolean": True}]},
            "'later', which isn't asked before it",
        ),
        ({"enableWhen": [{"question": "tired", "operator": "~", "answerBoolean": True}]}, "in a way that can be read"),
        ({"enableWhen": [{"question": "tired"}]}, "in a way that can be read"),
        ({"enableWhen": [{"question": "tired", "operator": ">", "answerInteger": 2}]}, "can't be decided here"),
        ({"extension": [extension("sdc-questionnaire-enableWhenExpression", valueExpression={})]}, "by an expression"),
        (
            {
                "extension": [
                    extension("sdc-questionnaire-enableWhenExpression", valueExpression={"expression": "%age > 3"})
                ]
            },
            "“%age > 3” in its condition can't be read.",
        ),
        ({"text": "word " * 1000}, "longer than 3,000 letters"),
    ],
)
def test_what_cannot_be_served_is_refused_with_the_item_and_the_reason(item: dict[str, Any], reason: str) -> None:
    said = refusal(YES_NO, {"linkId": "x", "type": "string", "text": "More?", **item})
    assert said.startswith("Item 'x' (“")
    assert reason in said


def test_a_condition_on_an_answer_that_is_not_offered_is_refused() -> None:
    more = {
        "linkId": "x",
        "type": "text",
        "enableWhen": [{"question": "why", "operator": "=", "answerCoding": {"code": "z"}}],
    }
    assert "It depends on the answer 'z' to 'why', which isn't offered there" in refusal(WHY, more)


def test_a_note_whose_condition_cannot_be_decided_is_left_out_and_said() -> None:
    bmi = {"linkId": "bmi", "type": "decimal", "readOnly": True, "text": "BMI"}
    note = {
        "linkId": "n",
        "type": "display",
        "text": "High.",
        "enableWhen": [{"question": "bmi", "operator": "exists", "answerBoolean": True}],
    }
    made = imported(YES_NO, bmi, note)
    assert [step.id for step in made.practice.steps] == ["tired"]
    assert "Item 'n' (“High.”) was left out: It depends on 'bmi', which isn't asked before it." in made.remarks


def test_questions_below_one_that_is_left_out_are_asked() -> None:
    shown = {"linkId": "age", "type": "integer", "readOnly": True, "text": "Age", "item": [YES_NO]}
    hidden = {
        **shown,
        "linkId": "h",
        "item": [HOURS],
        "extension": [extension("questionnaire-hidden", valueBoolean=True)],
    }
    made = imported(shown, hidden)
    assert [step.id for step in made.practice.steps] == ["tired"]
    assert made.remarks == (
        "Item 'age' (“Age”) was left out: it only shows what is known already.",
        "Item 'h' (“Age”) was left out: it is hidden, with all that is in it.",
    )


def test_amounts_to_choose_from_are_told_apart() -> None:
    doses = [{"valueQuantity": {"value": value, "unit": "mg"}} for value in (5, 10)]
    made = practice({"linkId": "dose", "type": "quantity", "text": "Dose?", "answerOption": doses})
    assert made.words["en"].step("dose").options == {"q_5": "5 mg", "q_10": "10 mg"}


def test_a_bundle_with_one_questionnaire_is_read() -> None:
    inside = {"resourceType": "Questionnaire", "item": [YES_NO]}
    bundle = {"resourceType": "Bundle", "entry": [{"resource": inside}, {"resource": {"resourceType": "ValueSet"}}]}
    assert read_form("b.json", json.dumps(bundle).encode()).practice.steps == (Step("tired", "yes_no"),)


@pytest.mark.parametrize(
    ("resource", "reason"),
    [
        ({"resourceType": "QuestionnaireResponse"}, "answers that somebody gave"),
        ({"resourceType": "Patient"}, "This is a Patient, not a Questionnaire"),
        ({}, "no FHIR resource"),
        ([], "no FHIR resource"),
        ({"resourceType": "Bundle", "entry": []}, "The bundle holds 0 questionnaires"),
        ({"resourceType": "Questionnaire"}, "asks nothing"),
        ({"resourceType": "Questionnaire", "item": "none"}, "asks nothing"),
    ],
)
def test_what_is_no_questionnaire_is_refused(resource: object, reason: str) -> None:
    with pytest.raises(FormRefused, match=reason):
        read_form("x.json", json.dumps(resource).encode())
