"""The JSON Schema of a practice, for editors: made from the tables that the reader itself goes by.

What one part says of another (a condition names an earlier step, words name every option) is beyond it: the reader
refuses that.
"""

import json
from collections.abc import Mapping
from typing import Any, get_args

from practices.definition import CAUTIONS, KINDS, PHASES, Asks
from practices.given import SUBJECTS
from practices.lines import LONGEST_WORDS, NAME
from practices.reading import (
    KEYS_OF,
    KEYS_OF_EVERY_STEP,
    MOST_FRAMES,
    MOST_MINUTES,
    MOST_ROUNDS,
    MOST_SECONDS,
    MOST_STEPS,
    PRACTICE_KEYS,
    STEP_KEYS,
)
from practices.reading_conditions import JOINED, WHEN_KEYS
from practices.reading_measures import BANDS, CUTOFFS, MEASURE_KEYS, MOST_POINTS, SCALE_KEYS, SUBSCALES, TOTAL
from practices.reading_words import WORD_KEYS
from practices.written import LANGUAGE

Schema = dict[str, Any]
Table = Mapping[str, Schema]

DRAFT = "http://json-schema.org/draft-07/schema#"  # the newest that editors know whole


def _name(description: str) -> Schema:
    return {"description": description, "type": "string", "pattern": f"^{NAME.pattern}$"}


def _text(description: str, *, needed: bool = False) -> Schema:
    kind = "string" if needed else ["string", "null"]
    return {"description": description, "type": kind, "pattern": r"\S", "maxLength": LONGEST_WORDS}


def _count(description: str, most: int, *, needed: bool = False) -> Schema:
    kind = "integer" if needed else ["integer", "null"]
    return {"description": description, "type": kind, "minimum": 1, "maximum": most}


def _names(description: str, least: int = 1) -> Schema:
    return {
        "description": description,
        "type": "array",
        "items": {"type": "string", "pattern": f"^{NAME.pattern}$"},
        "minItems": least,
        "uniqueItems": True,
    }


def _some_of(description: str, known: tuple[str, ...]) -> Schema:
    return {"description": description, "type": "array", "items": {"enum": list(known)}, "uniqueItems": True}


def _mapping(description: str, properties: Table, required: list[str], known: set[str] | None = None) -> Schema:
    """A mapping of these keys and no others; `known` are those that the reader takes, each of which must be here."""
    return {
        "description": description,
        "type": "object",
        "properties": {key: properties[key] for key in sorted(known or properties)},
        "required": required,
        "additionalProperties": False,
    }


def _named(description: str, each: Schema) -> Schema:
    return {"description": description, "type": "object", "additionalProperties": each}


def _number(description: str) -> Schema:
    return {"description": description, "type": ["number", "null"]}


FRAME: Table = {
    "id": _name("The frame's name; its words are under 'frames'."),
    "seconds": _count("How long it is shown.", MOST_SECONDS, needed=True),
}
GUIDE: Table = {
    "frames": {
        "description": "What is shown, one after the other, in each round.",
        "type": "array",
        "items": _mapping("What is shown for some seconds.", FRAME, ["id", "seconds"]),
        "minItems": 1,
        "maxItems": MOST_FRAMES,
    },
    "rounds": _count("How often all frames are gone through.", MOST_ROUNDS, needed=True),
    "smaller_rounds": _count("How often in the smaller version; 1 when nothing is said.", MOST_ROUNDS),
}
SMALLER: Table = {
    "minutes": _count("About how long it takes; one or two are best.", MOST_MINUTES, needed=True),
    "steps": _names("Which of the steps, in the same order."),
}
JOINS: Mapping[str, str] = {
    "all": "Every one of these holds.",
    "any": "One of these holds, or more.",
    "not": "This does not hold.",
}
WHEN: Table = {
    "step": _name("The earlier step whose answer decides."),
    "is": {
        "description": "The answer: an option, true or false of a yes_no, or a number.",
        "type": ["string", "boolean", "number"],
    },
    "any_of": _names("One of these options was given."),
    "at_least": _number("The number is this or more."),
    "at_most": _number("The number is this or less."),
    "answered": {"description": "true: there is an answer; false: it was passed without one.", "type": "boolean"},
}
STEP: Table = {
    "id": _name("The step's name, under which its answer is kept."),
    "asks": {"description": "The kind of answer.", "enum": list(get_args(Asks))},
    "required": {"description": "true: it cannot be skipped.", "type": ["boolean", "null"]},
    "when": {"$ref": "#/definitions/when"},
    "options": _names("What can be chosen; their words are under 'options'."),
    "lowest": _number("The lowest number; of a scale a whole one."),
    "highest": _number("The highest number; of a scale a whole one."),
    "whole": {"description": "true: the number is a whole one.", "type": ["boolean", "null"]},
    "by": _count("From one number on the scale to the next; 1 when nothing is said.", 10**6),
    "guide": _mapping("Frames that follow each other by the clock.", GUIDE, ["frames", "rounds"]),
    "kinds": {
        "description": "What is taken: a photo, a voice message, a video, a file; text, too, where words may do.",
        "type": "array",
        "items": {"enum": list(KINDS)},
        "minItems": 1,
        "uniqueItems": True,
    },
    "until": _name("The required moment, asked for earlier, that is waited for."),
}
# Without these a step of that kind is refused.
NEEDED: Mapping[Asks, tuple[str, ...]] = {
    "scale": ("lowest", "highest"),
    "choice": ("options",),
    "choices": ("options",),
    "media": ("kinds",),
    "guide": ("guide",),
    "wait": ("until",),
}
STEP_WORDS: Table = {
    "lead": _text("What comes before the question: what a measure says once above its items."),
    "question": _text("What is asked. Short: it is read on a phone.", needed=True),
    "hint": _text("A line below the question."),
    "options": _named("The words on each option's button.", _text("The words on its button.", needed=True)),
    "lowest": _text("What the lowest number of a scale means."),
    "highest": _text("What the highest number of a scale means."),
    "frames": _named("What each frame of a guide shows.", _text("What it shows.", needed=True)),
}
WORDS: Table = {
    "name": _text("What the practice is called.", needed=True),
    "why": _text("What it is good for, in a sentence or two that a client wants to read.", needed=True),
    "steps": _named(
        "The words of each step, by its id.", _mapping("A step's words.", STEP_WORDS, ["question"], WORD_KEYS)
    ),
}


def _points(description: str, least: int = 0) -> Schema:
    return {"description": description, "type": "integer", "minimum": least}


def _ranges(description: str, names: tuple[str, ...]) -> Schema:
    """Bands or cutoffs: each has one of these names, and begins with a total."""
    each: Table = {
        "name": {"description": "What it is called.", "enum": list(names)},
        "from": _points("From this total on."),
    }
    return {"description": description, "type": "array", "items": _mapping(description, each, ["name", "from"])}


SCALE: Table = {
    "items": _names("The steps that are summed."),
    "bands": _ranges("Published ranges of totals; the first begins at 0.", BANDS),
    "cutoffs": _ranges("Published cutoffs.", CUTOFFS),
}
SUBSCALE: Table = {"name": {"description": "What it is called.", "enum": list(SUBSCALES)}, **SCALE}
RISK: Table = {"item": _name("The item."), "from": _points("From so many points on.", 1)}
MEASURE: Table = {
    **SCALE,
    "title": _text("Its full name.", needed=True),
    "source": _text("Who published it and its scoring, and where.", needed=True),
    "licence": _text("Who may use it, and how.", needed=True),
    "points": _named(
        "What each option of the items counts.", {"type": "integer", "minimum": 0, "maximum": MOST_POINTS}
    ),
    "subscales": {
        "description": "Items that are also summed by themselves.",
        "type": "array",
        "items": _mapping("A subscale.", SUBSCALE, ["name", "items"], SCALE_KEYS | {"name"}),
    },
    "gates": _names("Steps that must be answered, and do not count.", 0),
    "unscored": _names("Steps that no total needs.", 0),
    "risk": _mapping(
        "The item about thoughts of death or of hurting oneself; such an answer is met with help right away.",
        RISK,
        ["item", "from"],
    ),
    "loinc": _named(f"LOINC codes of the 'panel', the '{TOTAL}' and single items.", {"type": "string"}),
}
PRACTICE: Table = {
    "id": _name("The practice's name for the bot; it never changes."),
    "version": _count("A higher number with every change: entries keep the one they were answered with.", 10**6),
    "kind": _text("What kind of practice it is, as in 'thought record'.", needed=True),
    "minutes": _count("About how long it takes.", MOST_MINUTES, needed=True),
    "cautions": _some_of("What is good to know before it is begun; the bot says it in its own words.", CAUTIONS),
    "phases": _some_of("When it is of most use, for the therapist who picks it.", PHASES),
    "longer_because": _text("Why it has more than five questions."),
    "source": {"description": "Where it comes from."},
    "subject": {
        "description": "What its entries are about, if the client keeps that beyond an entry.",
        "enum": [*SUBJECTS, None],
    },
    "steps": {
        "description": "What is asked, in order.",
        "type": "array",
        "items": {"$ref": "#/definitions/step"},
        "minItems": 1,
        "maxItems": MOST_STEPS,
    },
    "smaller": _mapping("The version for a hard day. A measure has none.", SMALLER, ["minutes", "steps"]),
    "measure": _mapping(
        "How a measure is scored. See docs/measures.md.",
        MEASURE,
        ["title", "source", "licence", "items", "points"],
        MEASURE_KEYS,
    ),
    "words": {
        "description": "All words, by language. In a folder each language has a file of its own instead.",
        "type": "object",
        "patternProperties": {f"^{LANGUAGE.pattern}$": {"$ref": "#/definitions/words"}},
        "additionalProperties": False,
        "minProperties": 1,
    },
}
NEEDED_OF_PRACTICE = ["id", "version", "kind", "minutes", "steps"]


def schema() -> Schema:
    """The schema of a practice: one file, or a folder's practice.yaml. Files of words are '#/definitions/words'."""
    return {
        "$schema": DRAFT,
        "title": "A practice of Midweek",
        **_mapping("See docs/practices.md.", PRACTICE, NEEDED_OF_PRACTICE, PRACTICE_KEYS),
        "oneOf": [{"required": ["smaller"]}, {"required": ["measure"]}],
        "definitions": {"step": _step(), "when": _when(), "words": _mapping("Words.", WORDS, ["name", "why", "steps"])},
    }


def schema_text() -> str:
    """The schema as its file holds it."""
    return f"{json.dumps(schema(), indent=2, ensure_ascii=False)}\n"


def _step() -> Schema:
    return {**_mapping("One prompt.", STEP, ["id", "asks"], STEP_KEYS), "allOf": [_kind(one) for one in get_args(Asks)]}


def _kind(asks: Asks) -> Schema:
    """What a step of that kind may say, and must."""
    meaningless = sorted(STEP_KEYS - KEYS_OF_EVERY_STEP - KEYS_OF.get(asks, set()))
    said: dict[str, Schema | bool] = dict.fromkeys(meaningless, False)
    if asks == "scale":
        said |= {"lowest": {"type": "integer"}, "highest": {"type": "integer"}}
    return {
        "if": {"properties": {"asks": {"const": asks}}, "required": ["asks"]},
        "then": {"properties": said, "required": list(NEEDED.get(asks, ()))},
    }


def _when() -> Schema:
    """One condition on a step, or several, joined."""
    bounds = {"anyOf": [{"required": ["at_least"]}, {"required": ["at_most"]}]}
    says = [*({"required": [key]} for key in ("is", "any_of", "answered")), bounds]
    on_a_step = {**_mapping("On the answer to an earlier step.", WHEN, ["step"], WHEN_KEYS), "oneOf": says}
    joined = [_mapping("Several, joined.", {key: _inside(key)}, [key]) for key in JOINED]
    return {"description": "Asked only when this holds.", "oneOf": [on_a_step, *joined]}


def _inside(key: str) -> Schema:
    again = {"$ref": "#/definitions/when"}
    if key == "not":
        return {"description": JOINS[key], **again}
    return {"description": JOINS[key], "type": "array", "items": again, "minItems": 1}
