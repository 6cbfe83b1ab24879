"""The FHIR bundle: it validates as R4, names nobody, and says what was asked, answered and scored."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from exports import formats
from exports.fhir_codes import CODES, codes_of
from exports.formats import About
from practices.measures import Measure
from practices.summarised import summarised
from storage.log import Log
from tests.exports.logs import ANA, MONDAY, WHOSE, entry, log_of, logged, occurrence
from tests.seeds import DISTRESS, LIBRARY, MOOD, answer

PHQ9 = LIBRARY["phq9"]


def made(log: Log, language: str = "en") -> dict[str, Any]:
    file = formats.begin("fhir", log, About(WHOSE, language, MONDAY))
    file.add(log)
    found: dict[str, Any] = json.loads(file.content())
    Bundle.model_validate(found)
    return found


def resources(bundle: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == kind]


def test_a_measure_has_loinc_codes_for_itself_its_total_and_item_nine() -> None:
    values = dict.fromkeys([step.id for step in PHQ9.steps if step.id != "difficulty"], "several_days")
    log = replace(log_of(logged(entry(PHQ9, MONDAY, 1), PHQ9, values)), practices=(PHQ9,))
    bundle = made(log)
    (form,) = resources(bundle, "Questionnaire")
    (response,) = resources(bundle, "QuestionnaireResponse")
    (total,) = resources(bundle, "Observation")
    assert form["code"][0]["code"] == "44249-1"
    assert next(one for one in form["item"] if one["linkId"] == "better_off_dead")["code"][0]["code"] == "44260-8"
    assert (total["code"]["coding"][0]["code"], total["valueQuantity"]["value"]) == ("44261-6", 9)
    assert total["derivedFrom"] == [{"reference": f"urn:uuid:{response['id']}"}]
    assert response["questionnaire"] == f"{form['url']}|{PHQ9.version}"
    assert response["item"][0]["answer"] == [{"valueCoding": {"code": "several_days", "display": "several_days"}}]


def test_an_incomplete_measure_has_no_score() -> None:
    log = log_of(logged(entry(DISTRESS, MONDAY, 1), DISTRESS, {"nervous": "several_days", "control": None}))
    bundle = made(log)
    assert resources(bundle, "Observation") == []
    assert "answer" not in resources(bundle, "QuestionnaireResponse")[0]["item"][1]


@pytest.mark.parametrize(
    ("outcome", "status"),
    [("done", "completed"), ("small version done", "completed"), (None, "in-progress"), ("tried", "stopped")],
)
def test_a_part_is_told_as_a_part(outcome: str | None, status: str) -> None:
    (response,) = resources(
        made(log_of(logged(entry(MOOD, MONDAY, 1, outcome=outcome), MOOD, {}))), "QuestionnaireResponse"
    )
    assert response["status"] == status


def test_an_entry_says_when_it_was_due_sent_and_opened_and_who_began_it() -> None:
    due = occurrence(MONDAY, 1, delivered_at=MONDAY, opened_at=MONDAY + timedelta(minutes=1))
    about = entry(MOOD, MONDAY + timedelta(minutes=1), 1, occurrence_id=due.id, reason="Time.")
    bundle = made(log_of(logged(about, MOOD, {"mood": 7}, due)))
    (response,) = resources(bundle, "QuestionnaireResponse")
    told = {one["url"].rpartition(":")[2]: list(one.values())[1] for one in response["extension"]}
    assert told == {
        "started": "2026-03-02T09:01:00.123456+01:00",
        "zone": "Europe/Berlin",
        "size": "full",
        "sharing": "share",
        "began": "nudged",
        "outcome": "done",
        "reason": "Time.",
        "due": "2026-03-02T09:00:00.123456+01:00",
        "sent": "2026-03-02T09:00:00.123456+01:00",
        "opened": "2026-03-02T09:01:00.123456+01:00",
    }
    (number,) = resources(bundle, "Observation")
    assert (number["code"]["text"], number["valueQuantity"]) == ("How is your mood right now?", {"value": 7})


def test_the_client_has_no_name_and_always_the_same_key() -> None:
    log = log_of(logged(entry(MOOD, MONDAY, 1), MOOD, {"mood": 7}))
    (patient,) = resources(made(log), "Patient")
    assert patient == resources(made(log_of()), "Patient")[0]
    assert set(patient) == {"resourceType", "id"}
    assert str(ANA) not in json.dumps(made(log))


def test_every_practice_of_the_library_is_a_form_that_validates_and_every_kind_of_answer_too() -> None:
    values: dict[str, Any] = {
        "text": "\u00a0\u2028\x01ok",
        "letter": "Dear",
        "number": 2.5,
        "scale": 3,
        "yes_no": True,
        "date": "2026-03-05",
        "time": "22:30",
        "moment": "2026-03-05T10:00:00+00:00",
        "done": True,
        "media": {"kind": "photo"},
        "guide": {"rounds": 2, "stopped": True},
    }
    several = []
    for number, practice in enumerate(LIBRARY.values(), start=1):
        about = entry(practice, MONDAY, number)
        answers = []
        for step in (one for one in practice.steps if one.asks != "wait"):
            given = step.options[:1] if step.asks in ("choice", "choices") else values[step.asks]
            kept = answer(about, practice, step.id, "x", MONDAY)
            value = given[0] if step.asks == "choice" else list(given) if step.asks == "choices" else given
            answers.append(replace(kept, value=value, shown=None if step.asks == "moment" else "As shown"))
        several.append(replace(logged(about, practice, {}), answers=tuple(answers)))
    log = replace(log_of(*several), practices=tuple(LIBRARY.values()))
    for language in ("en", "de"):
        bundle = made(log, language)
        assert len(resources(bundle, "Questionnaire")) == len(LIBRARY)
        assert all(one["status"] == "completed" for one in resources(bundle, "QuestionnaireResponse"))


def test_words_for_done_are_words() -> None:
    practice = next(one for one in LIBRARY.values() if any(step.asks == "done" for step in one.steps))
    step = next(step for step in practice.steps if step.asks == "done")
    log = replace(log_of(logged(entry(practice, MONDAY, 1), practice, {step.id: "A tree"})), practices=(practice,))
    (response,) = resources(made(log), "QuestionnaireResponse")
    assert response["item"][0]["answer"] == [{"valueString": "A tree"}]


def test_codes_are_of_steps_that_are_there_and_a_measure_says_its_own_first() -> None:
    for name in CODES:
        practice = LIBRARY[name]
        assert set(codes_of(practice)) <= {"panel", "total", *(step.id for step in practice.steps)}
        assert isinstance(practice.measure, Measure)
        assert dict(codes_of(practice)).items() >= dict(practice.measure.loinc).items()
    assert codes_of(MOOD) == {}


def test_a_form_of_which_only_the_name_is_told_has_no_items() -> None:
    told = summarised(replace(MOOD, steps=tuple(step for step in MOOD.steps if step.id == "note"), smaller=()))
    (form,) = resources(made(replace(log_of(), practices=(told,))), "Questionnaire")
    assert "item" not in form
