"""Reads a practice from its YAML files, and refuses a bad one with file, line and reason."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError

from practices.definition import (
    ASKS,
    SOURCE_LANGUAGE,
    BadDefinition,
    Condition,
    Frame,
    Practice,
    Step,
    StepWords,
    Words,
)

LARGEST_FILE = 100_000  # bytes
MOST_STEPS = 60
PRACTICE_KEYS = {"id", "version", "kind", "minutes", "steps", "smaller", "longer_because", "source"}
STEP_KEYS = {"id", "asks", "required", "when", "options", "lowest", "highest", "by", "guide", "until"}
WHEN_KEYS = {"step", "is", "any_of", "at_least", "at_most"}
WORD_KEYS = {"question", "hint", "options", "lowest", "highest", "frames"}


class Part:
    """A mapping of a YAML file that knows its lines."""

    def __init__(self, file: Path, content: Any, line: int = 1) -> None:
        self.file = file
        self.line = line
        if not isinstance(content, CommentedMap):
            raise self.wrong("Here should be names with values")
        self.content = content

    def wrong(self, reason: str, key: str | None = None) -> BadDefinition:
        """The refusal, at the line of a key or of the part itself."""
        line = self.line
        if key is not None and key in self.content:
            line = self.content.lc.key(key)[0] + 1
        return BadDefinition(str(self.file), line, reason)

    def only(self, known: set[str]) -> None:
        """Refuses keys that mean nothing."""
        for key in self.content:
            if key not in known:
                raise self.wrong(f"'{key}' means nothing here; known are {', '.join(sorted(known))}", key)

    def get(self, key: str, kind: type, needed: bool = True) -> Any:
        """A value of a kind; None when it is missing and not needed."""
        value = self.content.get(key)
        if value is None:
            if needed:
                raise self.wrong(f"'{key}' is missing")
            return None
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.wrong(f"'{key}' is not what it should be: {value!r}", key)
        return value

    def part(self, key: str) -> "Part":
        """A mapping inside."""
        return Part(self.file, self.get(key, CommentedMap), self.content.lc.key(key)[0] + 1)

    def parts(self, key: str) -> Iterator["Part"]:
        """The mappings of a list inside."""
        items: CommentedSeq = self.get(key, CommentedSeq)
        for index, item in enumerate(items):
            yield Part(self.file, item, items.lc.item(index)[0] + 1)


def load(file: Path) -> Part:
    """A YAML file as a mapping. Raises BadDefinition."""
    if file.stat().st_size > LARGEST_FILE:
        raise BadDefinition(str(file), 1, f"The file is larger than {LARGEST_FILE} bytes")
    try:
        return Part(file, YAML(typ="rt").load(file.read_text(encoding="utf-8")))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadDefinition(str(file), line, f"This is no YAML: {error.problem}") from None


def read_practice(folder: Path) -> Practice:
    """The practice in a folder: practice.yaml and a file of words per language. Raises BadDefinition."""
    top = load(folder / "practice.yaml")
    top.only(PRACTICE_KEYS)
    steps = _steps(top)
    smaller = top.part("smaller")
    smaller.only({"minutes", "steps"})
    practice = Practice(
        id=top.get("id", str),
        version=top.get("version", int),
        kind=top.get("kind", str),
        minutes=top.get("minutes", int),
        smaller_minutes=smaller.get("minutes", int),
        steps=steps,
        smaller=_smaller(smaller, steps),
        words={
            file.stem: _words(load(file), steps) for file in sorted(folder.glob("*.yaml")) if file.stem != "practice"
        },
    )
    if practice.id != folder.name:
        raise top.wrong(f"The id '{practice.id}' is not the folder's name '{folder.name}'", "id")
    if SOURCE_LANGUAGE not in practice.words:
        raise top.wrong(f"There is no {SOURCE_LANGUAGE}.yaml with its words beside it")
    return practice


def _steps(top: Part) -> tuple[Step, ...]:
    steps: dict[str, Step] = {}
    for part in top.parts("steps"):
        step = _step(part, steps)
        if step.id in steps:
            raise part.wrong(f"There is a step '{step.id}' already", "id")
        steps[step.id] = step
    if not 0 < len(steps) <= MOST_STEPS:
        raise top.wrong(f"A practice has 1 to {MOST_STEPS} steps", "steps")
    return tuple(steps.values())


def _step(part: Part, before: Mapping[str, Step]) -> Step:
    part.only(STEP_KEYS)
    asks = part.get("asks", str)
    if asks not in ASKS:
        raise part.wrong(f"'{asks}' is no kind of answer; known are {', '.join(ASKS)}", "asks")
    frames, rounds, smaller_rounds = _guide(part) if asks == "guide" else ((), 1, 1)
    step = Step(
        id=part.get("id", str),
        asks=asks,
        required=bool(part.get("required", bool, needed=False)),
        when=_when(part.part("when"), before) if "when" in part.content else None,
        options=tuple(part.get("options", CommentedSeq, needed=False) or ()),
        lowest=part.get("lowest", int, needed=asks == "scale"),
        highest=part.get("highest", int, needed=asks == "scale"),
        by=part.get("by", int, needed=False) or 1,
        frames=frames,
        rounds=rounds,
        smaller_rounds=smaller_rounds,
        until=part.get("until", str, needed=asks == "wait"),
    )
    _check(part, step, before)
    return step


def _check(part: Part, step: Step, before: Mapping[str, Step]) -> None:
    options = set(step.options)
    if step.asks in ("choice", "choices") and len(options) < 2:
        raise part.wrong(f"The step '{step.id}' is a choice and needs two options or more", "options")
    if len(options) != len(step.options) or not all(isinstance(option, str) for option in options):
        raise part.wrong(f"The options of the step '{step.id}' must be different words", "options")
    if step.asks == "scale" and (step.highest or 0) <= (step.lowest or 0):
        raise part.wrong(f"The scale of the step '{step.id}' ends before it begins", "highest")
    if step.asks == "wait":
        moment = before.get(step.until or "")
        if moment is None or moment.asks != "moment" or not moment.required:
            raise part.wrong(f"'{step.id}' waits until a required moment that an earlier step asks for", "until")


def _when(part: Part, before: Mapping[str, Step]) -> Condition:
    part.only(WHEN_KEYS)
    name = part.get("step", str)
    earlier = before.get(name)
    if earlier is None:
        raise part.wrong(f"There is no earlier step '{name}' to depend on", "step")
    wanted = part.content.get("any_of", [part.content["is"]] if "is" in part.content else [])
    low, high = part.content.get("at_least"), part.content.get("at_most")
    if not wanted and low is None and high is None:
        raise part.wrong("A condition says what the answer must be: is, any_of, at_least or at_most")
    for value in wanted:
        if earlier.options and value not in earlier.options:
            raise part.wrong(f"'{value}' is no option of the step '{name}'")
    return Condition(name, tuple(wanted), low, high)


def _guide(part: Part) -> tuple[tuple[Frame, ...], int, int]:
    guide = part.part("guide")
    guide.only({"frames", "rounds", "smaller_rounds"})
    frames = tuple(Frame(frame.get("id", str), frame.get("seconds", int)) for frame in guide.parts("frames"))
    if not frames or any(frame.seconds < 1 for frame in frames):
        raise guide.wrong("A guide needs frames of one second or more", "frames")
    return frames, guide.get("rounds", int), guide.get("smaller_rounds", int, needed=False) or 1


def _smaller(part: Part, steps: tuple[Step, ...]) -> tuple[str, ...]:
    names = tuple(part.get("steps", CommentedSeq))
    known = {step.id: step for step in steps}
    for name in names:
        if name not in known:
            raise part.wrong(f"The smaller version names a step '{name}' that does not exist", "steps")
        step = known[name]
        for other in (step.when.step if step.when else None, step.until):
            if other is not None and other not in names:
                raise part.wrong(f"The smaller version has '{name}', which depends on '{other}', but not that", "steps")
    if not names:
        raise part.wrong("The smaller version has no steps", "steps")
    return names


def _words(top: Part, steps: tuple[Step, ...]) -> Words:
    top.only({"name", "why", "steps"})
    part = top.part("steps")
    asked = [step for step in steps if step.asks != "wait"]
    part.only({step.id for step in asked})
    words: dict[str, StepWords] = {}
    for step in asked:
        if step.id not in part.content:
            raise part.wrong(f"The step '{step.id}' has no words")
        words[step.id] = _step_words(part.part(step.id), step)
    return Words(top.get("name", str), top.get("why", str).strip(), words)


def _step_words(part: Part, step: Step) -> StepWords:
    part.only(WORD_KEYS)
    scale = step.asks == "scale"
    return StepWords(
        question=part.get("question", str),
        hint=part.get("hint", str, needed=False),
        options=_labels(part, "options", step.options),
        lowest=part.get("lowest", str, needed=scale),
        highest=part.get("highest", str, needed=scale),
        frames=_labels(part, "frames", tuple(frame.id for frame in step.frames)),
    )


def _labels(part: Part, key: str, wanted: tuple[str, ...]) -> dict[str, str]:
    if not wanted:
        return {}
    labels = part.part(key)
    labels.only(set(wanted))
    return {name: labels.get(name, str) for name in wanted}
