"""Reads a practice's words in one language, and refuses a file that lacks some."""

from practices.definition import Step, StepWords, Words
from practices.given import places
from practices.lines import Part
from practices.sentences import sentence

WORD_KEYS = {"lead", "question", "hint", "options", "lowest", "highest", "frames"}


def read_words(top: Part, steps: tuple[Step, ...], values: tuple[str, ...] = ()) -> Words:
    """The words of those steps, with places for no other values than these. Raises BadDefinition."""
    top.only({"name", "why", "steps"})
    part = top.part("steps")
    asked = [step for step in steps if step.asks != "wait"]
    part.only({step.id for step in asked})
    words: dict[str, StepWords] = {}
    for step in asked:
        if step.id not in part.content:
            raise part.wrong(sentence("step-without-words", step=step.id))
        words[step.id] = _step_words(part.part(step.id), step)
        _check_places(part.part(step.id), words[step.id], values)
    return Words(top.text("name"), top.text("why").strip(), words)


def _check_places(part: Part, words: StepWords, values: tuple[str, ...]) -> None:
    for key, said in (("question", words.question), ("hint", words.hint or "")):
        for name in sorted(places(said) - set(values)):
            raise part.wrong(sentence("nothing-gives-a-value", name=f"{{${name}}}"), key)


def _step_words(part: Part, step: Step) -> StepWords:
    part.only(WORD_KEYS)
    scale = step.asks == "scale"
    return StepWords(
        lead=part.text("lead", needed=False),
        question=part.text("question"),
        hint=part.text("hint", needed=False),
        options=_labels(part, "options", step.options, different=True),
        lowest=part.text("lowest", needed=scale),
        highest=part.text("highest", needed=scale),
        frames=_labels(part, "frames", tuple(frame.id for frame in step.frames)),
    )


def _labels(part: Part, key: str, wanted: tuple[str, ...], *, different: bool = False) -> dict[str, str]:
    if not wanted:
        return {}
    labels = part.part(key)
    labels.only(set(wanted))
    found: dict[str, str] = {}
    for name in wanted:
        label = labels.text(name)
        # Options are understood by their label, too, in letters of any size.
        if different and label.casefold() in {other.casefold() for other in found.values()}:
            raise labels.wrong(sentence("option-words-twice", label=label), name)
        found[name] = label
    return found
