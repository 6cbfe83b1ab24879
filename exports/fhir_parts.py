"""The resources of FHIR R4 that a log becomes, as plain values: forms, answers to them, and what these came to."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from exports.fhir_codes import SYSTEM, codes_of
from exports.instants import in_zone
from exports.rows import score_of
from practices.definition import Practice, Step
from practices.scoring import ScaleScore
from storage.entries import Answer, Entry
from storage.log import Logged
from storage.occurrences import Occurrence

Resource = dict[str, Any]

EXTENSION = "urn:x-midweek:"  # before the name of what FHIR has no place for
TYPES = {
    "text": "text",
    "letter": "text",
    "guide": "text",
    "number": "decimal",
    "scale": "decimal",
    "choice": "choice",
    "choices": "choice",
    "yes_no": "boolean",
    "date": "date",
    "time": "time",
    "moment": "dateTime",
    "done": "open-choice",
    "media": "attachment",
}
# Of these an answer is kept as FHIR has it.
AS_KEPT = {"number": "valueDecimal", "scale": "valueDecimal", "yes_no": "valueBoolean", "date": "valueDate"}
STATUS = {"done": "completed", "small version done": "completed", None: "in-progress"}  # else it was stopped
SURVEY = {"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey"}
# FHIR takes no other blanks in a text, and no control characters.
_BLANKS = re.compile(r"[^\S \r\n\t]|[\x00-\x08\x0b\x0c\x0e-\x1f]")


def patient_id(client_id: UUID) -> UUID:
    """By what a client is known in there: always the same, and nothing that leads to them."""
    return uuid5(NAMESPACE_URL, f"midweek:patient:{client_id}")


def url_of(resource_id: UUID) -> str:
    """By what resources name each other."""
    return f"urn:uuid:{resource_id}"


def patient(client_id: UUID) -> Resource:
    """The client, without a name."""
    return {"resourceType": "Patient", "id": str(patient_id(client_id))}


def form_id(practice: Practice) -> UUID:
    """The key of a practice in one version."""
    return uuid5(NAMESPACE_URL, f"midweek:practice:{practice.id}:{practice.version}")


def form(practice: Practice, language: str) -> Resource:
    """A practice in one version. Which questions follow from which answers is not told."""
    words = practice.words_in(language)
    coding = _loinc(practice, "panel")
    items = [_item(practice, step, language) for step in practice.steps if step.asks != "wait"]
    return {
        "resourceType": "Questionnaire",
        "id": str(form_id(practice)),
        "url": url_of(form_id(practice)),
        "version": str(practice.version),
        "title": text(words.name),
        "status": "active",
        "subjectType": ["Patient"],
        **({"code": coding} if coding else {}),
        **({"item": items} if items else {}),
    }


def _item(practice: Practice, step: Step, language: str) -> Resource:
    words = practice.words_in(language).step(step.id)
    options = {option: words.options.get(option, option) for option in step.options}
    if step.asks == "done":
        options = {"done": "✓"}
    coding = _loinc(practice, step.id)
    return {
        "linkId": step.id,
        **({"code": coding} if coding else {}),
        "text": text(words.question),
        "type": TYPES[step.asks],
        "required": step.required,
        **({"repeats": True} if step.asks == "choices" else {}),
        **({"answerOption": [{"valueCoding": _option(*one)} for one in options.items()]} if options else {}),
    }


def _loinc(practice: Practice, name: str) -> list[Resource]:
    code = codes_of(practice).get(name)
    return [] if code is None else [{"system": SYSTEM, "code": code}]


def _option(code: str, shown: str) -> Resource:
    return {"code": text(code), "display": text(shown)}


def response(practice: Practice, logged: Logged) -> Resource:
    """An entry with its answers, each under the question as it was shown."""
    entry = logged.entry
    subject = {"reference": url_of(patient_id(entry.client_id))}
    return {
        "resourceType": "QuestionnaireResponse",
        "id": str(entry.id),
        "extension": list(_besides(entry, logged.occurrence)),
        "questionnaire": f"{url_of(form_id(practice))}|{practice.version}",
        "status": STATUS.get(entry.outcome, "stopped"),
        "subject": subject,
        "authored": instant(entry.finished_at or entry.touched_at),
        "source": subject,
        **({"item": [_answered(practice, answer) for answer in logged.answers]} if logged.answers else {}),
    }


def _besides(entry: Entry, due: Occurrence | None) -> Iterator[Resource]:
    """What FHIR has no place for: when it began and was due, who began it, how large it was, how it ended."""
    yield _extension("started", "DateTime", in_zone(entry.started_at, entry.zone, "microseconds"))
    yield _extension("zone", "Code", entry.zone)
    yield _extension("size", "Code", entry.size)
    yield _extension("sharing", "Code", entry.sharing)
    if entry.outcome != "declined":
        yield _extension("began", "Code", "self" if entry.occurrence_id is None else "nudged")
    for name, told in (("outcome", entry.outcome), ("reason", entry.reason), ("debrief", entry.debrief)):
        if told:
            yield _extension(name, "String", text(told))
    instants = () if due is None else (("due", due.due_at), ("sent", due.delivered_at), ("opened", due.opened_at))
    for name, at in instants:
        if at is not None:
            yield _extension(name, "DateTime", in_zone(at, entry.zone, "microseconds"))


def _extension(name: str, kind: str, value: str) -> Resource:
    return {"url": f"{EXTENSION}{name}", f"value{kind}": value}


def _answered(practice: Practice, answer: Answer) -> Resource:
    asked = {"linkId": answer.step_id, "text": text(answer.question)}
    given = [] if answer.skipped else list(_values(practice.step(answer.step_id), answer))
    return asked | ({"answer": given} if given else {})


def _values(step: Step, answer: Answer) -> Iterator[Resource]:
    value = answer.value
    if step.asks in AS_KEPT:
        yield {AS_KEPT[step.asks]: value}
        return
    match step.asks:
        case "choice":
            yield {"valueCoding": _option(value, answer.shown or value)}
        case "choices":
            yield from ({"valueCoding": {"code": text(one)}} for one in value)
        case "done" if value is True:
            yield {"valueCoding": _option("done", answer.shown or "✓")}
        case "time" | "moment":
            yield _when(value, answer.zone)
        case "media" if isinstance(value, dict):
            yield {"valueAttachment": {"title": text(answer.shown or "file")}}
        case _ if words := answer.shown or (value if isinstance(value, str) else ""):
            yield {"valueString": text(words)}


def _when(value: str, zone: str) -> Resource:
    """A time of day, or an instant on the client's clock."""
    if len(value) == len("22:30"):
        return {"valueTime": f"{value}:00"}
    return {"valueDateTime": in_zone(datetime.fromisoformat(value), zone, "microseconds")}


def observations(practice: Practice, logged: Logged) -> Iterator[Resource]:
    """What a measure came to, and every number that was given on a scale."""
    score = score_of(practice, logged)
    for scale in () if score is None else (score.total, *score.subscales):
        if scale.total is not None:
            yield _of_score(practice, logged.entry, scale)
    for answer in logged.answers:
        if practice.step(answer.step_id).asks in ("scale", "number") and not answer.skipped:
            told = _observation(logged.entry, answer.step_id, answer.answered_at)
            yield told | {"code": {"text": text(answer.question)}, "valueQuantity": {"value": answer.value}}


def _of_score(practice: Practice, entry: Entry, scale: ScaleScore) -> Resource:
    coding = _loinc(practice, scale.name)
    title = text(f"{practice.measure.title if practice.measure else practice.id}: {scale.name}")
    unit = {"unit": "{score}", "system": "http://unitsofmeasure.org", "code": "{score}"}
    told = _observation(entry, f"score-{scale.name}", entry.finished_at or entry.touched_at)
    told |= {"code": {**({"coding": coding} if coding else {}), "text": title}}
    told |= {"valueQuantity": {"value": scale.total, **unit}}
    return told if scale.band is None else told | {"interpretation": [{"text": scale.band}]}


def _observation(entry: Entry, about: str, at: datetime) -> Resource:
    return {
        "resourceType": "Observation",
        "id": str(uuid5(entry.id, about)),
        "status": "final",
        "category": [{"coding": [SURVEY]}],
        "subject": {"reference": url_of(patient_id(entry.client_id))},
        "effectiveDateTime": in_zone(at, entry.zone, "microseconds"),
        "derivedFrom": [{"reference": url_of(entry.id)}],
    }


def text(words: str) -> str:
    """Words as FHIR takes them; what cannot stand there becomes a blank."""
    return _BLANKS.sub(" ", words) or " "


def instant(at: datetime) -> str:
    """An instant in UTC."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
