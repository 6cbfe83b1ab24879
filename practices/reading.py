"""Reads a practice from its YAML files, and refuses a bad one with file, line and reason."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from practices.definition import (
    ASKS,
    CAUTIONS,
    KINDS,
    PHASES,
    SOURCE_LANGUAGE,
    Asks,
    BadDefinition,
    Frame,
    Practice,
    Step,
    Words,
)
from practices.given import SUBJECTS, TAPPED
from practices.lines import Part
from practices.reading_conditions import read_condition
from practices.reading_measures import read_measure
from practices.reading_words import read_words
from practices.sentences import sentence
from practices.written import Written, open_written

MOST_STEPS = 60
ENOUGH_STEPS = 5  # questions; a longer practice says why
MOST_MINUTES = 600
MOST_BUTTONS = 50
MOST_ROUNDS = 60
MOST_FRAMES = 240
MOST_SECONDS = 600  # of a frame
PRACTICE_KEYS = {
    "id",
    "version",
    "kind",
    "minutes",
    "cautions",
    "phases",
    "steps",
    "smaller",
    "longer_because",
    "source",
    "subject",
    "words",
    "measure",
}
KEYS_OF_EVERY_STEP = {"id", "asks", "required", "when"}
KEYS_OF: Mapping[Asks, set[str]] = {
    "number": {"lowest", "highest", "whole"},
    "scale": {"lowest", "highest", "by"},
    "choice": {"options"},
    "choices": {"options"},
    "media": {"kinds"},
    "guide": {"guide"},
    "wait": {"until"},
}
STEP_KEYS = KEYS_OF_EVERY_STEP.union(*KEYS_OF.values())


@dataclass(frozen=True)
class Reading:
    """What came of reading: the practice, or all that is wrong: with the steps, and with each language."""

    practice: Practice | None
    faults: tuple[BadDefinition, ...]
    written: Written


def read_practice(path: Path) -> Practice:
    """The practice in a folder, or in one file. Raises BadDefinition."""
    reading = read_written(open_written(path))
    if reading.practice is None:
        raise reading.faults[0]
    return reading.practice


def read_written(written: Written) -> Reading:
    """Reads the steps, then the words of each language: a fault in one file hides none in another."""
    faults = list(written.faults)
    practice = None
    try:
        practice = None if written.top is None else _head(written.top, written.folder)
    except BadDefinition as fault:
        faults.append(fault)
    if practice is not None:
        words = _words(written, practice, faults)
        source = SOURCE_LANGUAGE if SOURCE_LANGUAGE in words else next(iter(words), SOURCE_LANGUAGE)
        practice = replace(practice, words=words, source_language=source)
    return Reading(None if faults else practice, tuple(faults), written)


def _words(written: Written, practice: Practice, faults: list[BadDefinition]) -> dict[str, Words]:
    words = {}
    values = SUBJECTS.get(practice.subject or "", ())
    for language, part in written.words.items():
        try:
            words[language] = read_words(part, practice.steps, values)
        except BadDefinition as fault:
            faults.append(fault)
    return words


def _head(top: Part, folder: str | None) -> Practice:
    """All of a practice but its words."""
    top.only(PRACTICE_KEYS)
    steps = _steps(top)
    subject = _subject(top, steps)
    minutes = top.count("minutes", MOST_MINUTES)
    smaller_minutes, smaller = _smaller_version(top, minutes, steps)
    practice = Practice(
        id=top.name("id"),
        version=top.count("version", 10**6),
        kind=top.text("kind"),
        minutes=minutes,
        smaller_minutes=smaller_minutes,
        steps=steps,
        smaller=smaller,
        words={},
        subject=subject,
        measure=read_measure(top.part("measure"), steps) if "measure" in top.content else None,
        cautions=top.some_of("cautions", CAUTIONS),
        phases=top.some_of("phases", PHASES),
    )
    if folder not in (None, practice.id):
        raise top.wrong(sentence("not-the-folder", name=practice.id, folder=str(folder)), "id")
    return practice


def _subject(top: Part, steps: tuple[Step, ...]) -> str | None:
    subject: str | None = top.get("subject", str, needed=False)
    if subject is not None and subject not in SUBJECTS:
        raise top.wrong(sentence("no-subject", subject=subject, known=", ".join(SUBJECTS)), "subject")
    if subject in TAPPED and not _takes_one_tap(steps):
        raise top.wrong(sentence("two-steps-for-a-tap", subject=str(subject)), "subject")
    return subject


def _takes_one_tap(steps: tuple[Step, ...]) -> bool:
    return len(steps) == 2 and steps[0].asks == "done" and steps[0].required and not steps[1].required


def _steps(top: Part) -> tuple[Step, ...]:
    steps: dict[str, Step] = {}
    for part in top.parts("steps"):
        step = _step(part, steps)
        if step.id in steps:
            raise part.wrong(sentence("step-twice", step=step.id), "id")
        steps[step.id] = step
    if not 0 < len(steps) <= MOST_STEPS:
        raise top.wrong(sentence("how-many-steps", most=MOST_STEPS), "steps")
    asked = [step for step in steps.values() if step.asks != "wait"]
    if not top.text("longer_because", needed=False) and len(asked) > ENOUGH_STEPS:
        raise top.wrong(sentence("longer-why", most=ENOUGH_STEPS), "steps")
    return tuple(steps.values())


def _step(part: Part, before: Mapping[str, Step]) -> Step:
    part.only(STEP_KEYS)
    asks = _asks(part)
    frames, rounds, smaller_rounds = _guide(part) if asks == "guide" else ((), 1, 1)
    step = Step(
        id=part.name("id"),
        asks=asks,
        required=bool(part.get("required", bool, needed=False)),
        when=read_condition(part.part("when"), before) if "when" in part.content else None,
        options=part.names("options") if asks in ("choice", "choices") else (),
        lowest=_end(part, "lowest"),
        highest=_end(part, "highest"),
        by=part.count("by", 10**6, needed=False) or 1,
        whole=bool(part.get("whole", bool, needed=False)),
        frames=frames,
        rounds=rounds,
        smaller_rounds=smaller_rounds,
        until=part.get("until", str, needed=asks == "wait"),
        kinds=_kinds(part) if asks == "media" else (),
    )
    _check(part, step, before)
    return step


def _asks(part: Part) -> Asks:
    asks: Asks = part.get("asks", str)
    if asks not in ASKS:
        raise part.wrong(sentence("no-kind-of-answer", asks=asks, known=", ".join(ASKS)), "asks")
    for key in part.content:
        if key not in KEYS_OF_EVERY_STEP | KEYS_OF.get(asks, set()):
            raise part.wrong(sentence("says-nothing-about", key=key, asks=asks), key)
    return asks


def _kinds(part: Part) -> tuple[str, ...]:
    kinds = part.names("kinds")
    for kind in kinds:
        if kind not in KINDS:
            raise part.wrong(sentence("no-kind-of-media", kind=kind, known=", ".join(KINDS)), "kinds")
    if not set(kinds) - {"text"}:
        raise part.wrong(sentence("more-than-text"), "kinds")
    return kinds


def _end(part: Part, key: str) -> float | None:
    if part.content["asks"] == "scale" and part.content.get(key) is None:
        raise part.wrong(sentence("scale-without-end", step=part.name("id"), key=key))
    # A number may end anywhere; the buttons of a scale are whole numbers.
    end: float | None = part.number(key) if part.content["asks"] == "number" else part.get(key, int, needed=False)
    return end


def _check(part: Part, step: Step, before: Mapping[str, Step]) -> None:
    if step.asks in ("choice", "choices") and len(step.options) < 2:
        raise part.wrong(sentence("two-options", step=step.id), "options")
    if step.lowest is not None and step.highest is not None:
        _check_ends(part, step, step.highest - step.lowest)
    if step.asks == "wait":
        moment = before.get(step.until or "")
        if moment is None or moment.asks != "moment" or not moment.required:
            raise part.wrong(sentence("waits-until", step=step.id), "until")


def _check_ends(part: Part, step: Step, width: float) -> None:
    if width <= 0:
        raise part.wrong(sentence("ends-before-it-begins", asks=step.asks, step=step.id), "highest")
    if step.asks == "scale" and width % step.by:
        raise part.wrong(sentence("end-not-reached", step=step.id, by=step.by), "by")
    if step.asks == "scale" and width // step.by > MOST_BUTTONS:
        raise part.wrong(sentence("too-many-buttons", step=step.id, most=MOST_BUTTONS), "highest")


def _guide(part: Part) -> tuple[tuple[Frame, ...], int, int]:
    guide = part.part("guide")
    guide.only({"frames", "rounds", "smaller_rounds"})
    frames = tuple(_frame(frame) for frame in guide.parts("frames"))
    rounds = guide.count("rounds", MOST_ROUNDS)
    if not frames or len(frames) * rounds > MOST_FRAMES:
        raise guide.wrong(sentence("how-many-frames", most=MOST_FRAMES), "frames")
    return frames, rounds, guide.count("smaller_rounds", rounds, needed=False) or 1


def _frame(part: Part) -> Frame:
    part.only({"id", "seconds"})
    return Frame(part.name("id"), part.count("seconds", MOST_SECONDS))


def _smaller_version(top: Part, minutes: int, steps: tuple[Step, ...]) -> tuple[int, tuple[str, ...]]:
    """Its minutes and its steps: every practice has one but a measure, of which a part would be no measure."""
    if "measure" not in top.content:
        part = top.part("smaller")
        part.only({"minutes", "steps"})
        return part.count("minutes", minutes), _smaller(part, steps)
    if "smaller" in top.content:
        raise top.wrong(sentence("measure-has-no-smaller"), "smaller")
    return 0, ()


def _smaller(part: Part, steps: tuple[Step, ...]) -> tuple[str, ...]:
    names = part.names("steps")
    known = {step.id: step for step in steps}
    for name in names:
        if name not in known:
            raise part.wrong(sentence("smaller-names-none", step=name), "steps")
        step = known[name]
        for other in (*(step.when.steps if step.when else ()), step.until):
            if other is not None and other not in names:
                raise part.wrong(sentence("smaller-depends", step=name, other=other), "steps")
    if not names:
        raise part.wrong(sentence("smaller-empty"), "steps")
    if names != tuple(name for name in known if name in names):
        raise part.wrong(sentence("smaller-order"), "steps")
    return names
