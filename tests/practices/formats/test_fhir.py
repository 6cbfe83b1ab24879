"""FHIR Questionnaires: what becomes of their items, and what is said of what does not."""

import json
from typing import Any

import pytest

from practices.definition import Condition, Joined, Practice, Step
from practices.formats.reading import FormRefused, Imported, read_form
from tests.practices.formats.walker import asked_in


def imported(*items: dict[str, Any], **more: Any) -> Imported:
    resource = {"resourceType": "Questionnaire", "title": "Sleep check", "item": list(items), **more}
    return read_form("sleep.json", json.dumps(resource).encode())


def practice(*items: dict[str, Any], **more: Any) -> Practice:
    return imported(*items, **more).practice


def only_step(**item: Any) -> Step:
    made = practice({"linkId": "1", "text": "How?", **item})
    assert len(made.steps) == 1
    return made.steps[0]


def refusal(*items: dict[str, Any], **more: Any) -> str:
    with pytest.raises(FormRefused) as refused:
        imported(*items, **more)
    return str(refused.value)


def extension(name: str, **value: Any) -> dict[str, Any]:
    return {"url": f"http://hl7.org/fhir/StructureDefinition/{name}", **value}


def control(code: str) -> dict[str, Any]:
    return extension("questionnaire-itemControl", valueCodeableConcept={"coding": [{"code": code}]})


def coded(**codes: str) -> list[dict[str, Any]]:
    return [{"valueCoding": {"code": code, "display": display}} for code, display in codes.items()]


YES_NO = {"linkId": "tired", "text": "Are you tired?", "type": "boolean"}
HOURS = {"linkId": "hours", "text": "How many hours?", "type": "integer"}
WEIGHT = {"linkId": "weight", "text": "How much?", "type": "decimal"}
WHY = {"linkId": "why", "text": "Why?", "type": "choice", "answerOption": coded(w="Work", c="Child", n="Noise")}


@pytest.mark.parametrize(
    ("item", "step"),
    [
        ({"type": "string"}, Step("q_1", "text")),
        ({"type": "text", "required": True}, Step("q_1", "text", required=True)),
        ({"type": "url"}, Step("q_1", "text")),
        ({"type": "boolean"}, Step("q_1", "yes_no")),
        ({"type": "date"}, Step("q_1", "date")),
        ({"type": "time"}, Step("q_1", "time")),
        ({"type": "decimal"}, Step("q_1", "number")),
        ({"type": "quantity"}, Step("q_1", "number")),
        ({"type": "integer"}, Step("q_1", "number", whole=True)),
        (
            {
                "type": "decimal",
                "extension": [extension("minValue", valueDecimal=0.5), extension("maxValue", valueInteger=9)],
            },
            Step("q_1", "number", lowest=0.5, highest=9),
        ),
        ({"type": "choice", "answerOption": coded(a="A", b="B")}, Step("q_1", "choice", options=("a", "b"))),
        (
            {"type": "coding", "repeats": True, "answerOption": coded(a="A", b="B")},
            Step("q_1", "choices", options=("a", "b")),
        ),
        ({"type": "choice", "option": coded(a="A", b="B")}, Step("q_1", "choice", options=("a", "b"))),
        (
            {"type": "string", "answerOption": [{"valueString": "Now and then"}]},
            Step("q_1", "choice", options=("now_and_then",)),
        ),
        (
            {"type": "integer", "answerOption": [{"valueInteger": 1}, {"valueInteger": 2}]},
            Step("q_1", "choice", options=("q_1", "q_2")),
        ),
        ({"type": "string", "repeats": "true"}, Step("q_1", "text")),
        ({"type": "attachment"}, Step("q_1", "media", kinds=("photo", "voice", "video", "file"))),
        (
            {
                "type": "attachment",
                "extension": [extension("mimeType", valueCode=one) for one in ("text/plain", "image/png")],
            },
            Step("q_1", "media", kinds=("photo", "file")),
        ),
    ],
)
def test_an_item_becomes_a_step_of_its_kind(item: dict[str, Any], step: Step) -> None:
    assert only_step(**item) == step


def test_a_slider_is_a_scale_with_words_at_its_ends() -> None:
    ends = [
        {"linkId": "a", "type": "display", "text": "no pain", "extension": [control("lower")]},
        {"linkId": "b", "type": "display", "text": "worst pain", "extension": [control("upper")]},
    ]
    slider = [control("slider"), extension("minValue", valueInteger=0), extension("maxValue", valueInteger=100)]
    made = practice({"linkId": "pain", "type": "integer", "text": "Pain?", "extension": slider, "item": ends})
    assert made.steps == (Step("pain", "scale", lowest=0, highest=100, by=5),)
    words = made.words["en"].step("pain")
    assert (words.lowest, words.highest, words.hint) == ("no pain", "worst pain", None)


def test_a_groups_title_and_notes_stand_above_the_questions() -> None:
    note = {"linkId": "n", "type": "display", "text": "Think of last week."}
    group = {"linkId": "g", "type": "group", "text": "Nights", "item": [note, YES_NO, HOURS]}
    made = practice({"linkId": "outer", "type": "group", "text": "Sleep", "item": [group]})
    words = made.words["en"]
    assert words.step("tired").lead == "Sleep\nNights\nThink of last week."
    assert words.step("hours").lead == "Sleep\nNights"


def test_a_note_that_a_question_cannot_carry_is_a_step_to_read() -> None:
    long = {"linkId": "intro", "type": "display", "text": "A long story. " * 40}
    last = {"linkId": "thanks", "type": "display", "text": "Thank you."}
    sometimes = {**HOURS, "enableWhen": [{"question": "tired", "operator": "=", "answerBoolean": True}]}
    before = {"linkId": "before", "type": "display", "text": "Now the nights."}
    made = practice(long, YES_NO, before, sometimes, last)
    assert [(step.id, step.asks) for step in made.steps] == [
        ("intro", "done"),
        ("tired", "yes_no"),
        ("before", "done"),
        ("hours", "number"),
        ("thanks", "done"),
    ]


@pytest.mark.parametrize(
    ("target", "said", "when"),
    [
        (YES_NO, {"operator": "=", "answerBoolean": False}, Condition("tired", (False,))),
        (YES_NO, {"answerBoolean": True}, Condition("tired", (True,))),
        (YES_NO, {"hasAnswer": True}, Condition("tired", answered=True)),
        (YES_NO, {"operator": "exists", "answerBoolean": False}, Condition("tired", answered=False)),
        (YES_NO, {"operator": "!=", "answerBoolean": True}, Joined("none", (Condition("tired", (True,)),))),
        (HOURS, {"operator": "=", "answerInteger": 7}, Condition("hours", at_least=7, at_most=7)),
        (HOURS, {"operator": ">=", "answerInteger": 7}, Condition("hours", at_least=7)),
        (HOURS, {"operator": "<", "answerDecimal": 6.5}, Condition("hours", at_most=6)),
        (HOURS, {"operator": ">", "answerInteger": 6}, Condition("hours", at_least=7)),
        (
            WEIGHT,
            {"operator": "<", "answerDecimal": 6.5},
            Joined("all", (Condition("weight", answered=True), Joined("none", (Condition("weight", at_least=6.5),)))),
        ),
        (WHY, {"operator": "=", "answerCoding": {"code": "c"}}, Condition("why", ("c",))),
        (WHY, {"operator": "=", "answerCoding": {"display": "Child"}}, Condition("why", ("c",))),
    ],
)
def test_enable_when_becomes_a_condition(
    target: dict[str, Any], said: dict[str, Any], when: Condition | Joined
) -> None:
    dependent = {"linkId": "more", "type": "text", "text": "?", "enableWhen": [{"question": target["linkId"], **said}]}
    made = practice(target, dependent)
    assert made.step("more").when == when
    assert asked_in(made) == {target["linkId"], "more"}


PATH = "%resource.item.where(linkId='{}').answer.value"


@pytest.mark.parametrize(
    ("expression", "when"),
    [
        (f"{PATH.format('tired')} = true", Condition("tired", (True,))),
        (f"{PATH.format('tired')}.exists()", Condition("tired", answered=True)),
        (f"{PATH.format('tired')}.exists().not()", Condition("tired", answered=False)),
        ("%resource.descendants().where(linkId='why').answer.value.code = 'c'", Condition("why", ("c",))),
        ("%resource.repeat(item).where(linkId='why').answer.valueCoding.display='Child'", Condition("why", ("c",))),
        (
            f"{PATH.format('tired')} = false or %hours >= 7",
            Joined("any", (Condition("tired", (False,)), Condition("hours", at_least=7))),
        ),
    ],
)
def test_a_plain_expression_becomes_a_condition(expression: str, when: Condition | Joined) -> None:
    variable = extension("variable", valueExpression={"name": "hours", "expression": PATH.format("hours")})
    value = {"language": "text/fhirpath", "expression": expression}
    asked_by = extension("sdc-questionnaire-enableWhenExpression", valueExpression=value)
    more = {"linkId": "more", "type": "text", "text": "?", "extension": [asked_by]}
    assert practice(YES_NO, HOURS, WHY, more, extension=[variable]).step("more").when == when


def test_several_conditions_are_joined_as_the_form_says() -> None:
    conditions = [
        {"question": "tired", "operator": "=", "answerBoolean": True},
        {"question": "hours", "operator": "<=", "answerInteger": 5},
    ]
    more = {"linkId": "more", "type": "text", "text": "?", "enableWhen": conditions}
    either = (Condition("tired", (True,)), Condition("hours", at_most=5))
    assert practice(YES_NO, HOURS, {**more, "enableBehavior": "any"}).step("more").when == Joined("any", either)
    assert practice(YES_NO, HOURS, {**more, "enableBehavior": "all"}).step("more").when == Joined("all", either)


def test_a_group_hands_its_condition_to_what_is_in_it() -> None:
    group = {
        "linkId": "g",
        "type": "group",
        "enableWhen": [{"question": "tired", "operator": "=", "answerBoolean": True}],
        "item": [HOURS, {**WHY, "enableWhen": [{"question": "hours", "operator": "exists", "answerBoolean": True}]}],
    }
    made = practice(YES_NO, group)
    assert made.step("hours").when == Condition("tired", (True,))
    assert made.step("why").when == Joined("all", (Condition("tired", (True,)), Condition("hours", answered=True)))


def test_questions_below_a_question_are_asked_when_it_was_answered() -> None:
    made = practice({**YES_NO, "item": [HOURS, {"linkId": "h", "type": "display", "text": "Be honest with yourself."}]})
    assert made.words["en"].step("tired").hint == "Be honest with yourself."
    assert made.step("hours").when == Condition("tired", answered=True)


def test_an_open_choice_asks_what_else_it_is() -> None:
    made = practice({**WHY, "type": "open-choice"})
    assert [step.id for step in made.steps] == ["why", "why_other"]
    assert made.step("why").options == ("w", "c", "n", "other")
    assert made.step("why_other").when == Condition("why", ("other",))


@pytest.mark.parametrize("reference", ["#set", "http://example.org/set", "http://example.org/set|2"])
def test_options_come_from_a_value_set_in_the_file(reference: str) -> None:
    concepts = [{"code": "a", "display": "Apple"}, {"code": "b", "display": "Pear"}]
    include = {"system": "http://example.org/fruit", "concept": concepts}
    value_set = {
        "resourceType": "ValueSet",
        "id": "set",
        "url": "http://example.org/set",
        "compose": {"include": [include]},
    }
    made = practice({"linkId": "1", "type": "choice", "text": "?", "answerValueSet": reference}, contained=[value_set])
    assert made.words["en"].step("q_1").options == {"a": "Apple", "b": "Pear"}


def test_options_come_from_an_expansion_and_from_a_code_system_in_the_file() -> None:
    nested = [
        {"abstract": True, "code": "all", "contains": [{"code": "a", "display": "A"}]},
        {"code": "b", "display": "B"},
    ]
    expanded = {"resourceType": "ValueSet", "id": "one", "expansion": {"contains": nested}}
    system = {
        "resourceType": "CodeSystem",
        "id": "s",
        "url": "urn:s",
        "concept": [{"code": "c", "concept": [{"code": "d"}]}],
    }
    whole = {"resourceType": "ValueSet", "id": "two", "compose": {"include": [{"system": "urn:s"}]}}
    items = [{"linkId": n, "type": "choice", "text": "?", "answerValueSet": f"#{n}"} for n in ("one", "two")]
    made = practice(*items, contained=[expanded, system, whole])
    assert made.step("one").options == ("a", "b")
    assert made.step("two").options == ("c", "d")


def test_options_with_the_same_words_can_be_told_apart() -> None:
    made = practice({"linkId": "1", "type": "choice", "text": "?", "answerOption": coded(a="Yes", b="yes", c="No")})
    assert list(made.words["en"].step("q_1").options.values()) == ["Yes", "yes (2)", "No"]


def test_words_too_long_for_a_button_are_read_above_it() -> None:
    long = "I have felt like this on almost every day of the week, mornings included"
    made = practice({"linkId": "1", "type": "choice", "text": "?", "answerOption": coded(a=long, b="Never")})
    assert made.words["en"].step("q_1").hint == f"1. {long}\n2. Never"


def test_a_moment_is_asked_as_a_date_and_a_time() -> None:
    made = practice({"linkId": "when", "type": "dateTime", "text": "When was it?"}, language="de-CH")
    assert [(step.id, step.asks) for step in made.steps] == [("when", "date"), ("when_time", "time")]
    assert made.words["de"].step("when_time").question == "When was it? (die Uhrzeit)"


def test_units_are_said_or_asked_for() -> None:
    kg = {"code": "kg", "display": "kg"}
    one = practice({**HOURS, "extension": [extension("questionnaire-unit", valueCoding=kg)]})
    assert one.words["en"].step("hours").hint == "in kg"
    both = [
        extension("questionnaire-unitOption", valueCoding=unit) for unit in (kg, {"code": "[lb_av]", "display": "lb"})
    ]
    made = practice({"linkId": "w", "type": "quantity", "text": "Weight?", "extension": both})
    assert made.step("w_unit").options == ("kg", "lb_av")
