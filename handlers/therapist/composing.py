"""A therapist writes a simple practice in the chat: a name, what it is good for, and up to five questions."""

from typing import Any

from handlers.hearing import Heard, Row
from handlers.keys import key
from handlers.therapist import sending_practices
from practices.definition import Asks, Practice, Step, StepWords, Words
from practices.library import LANGUAGES
from storage import dialogs, practices
from storage.dialogs import Dialog

ANCHOR = "composing"
LONGEST_NAME, LONGEST_WHY, LONGEST_QUESTION = 60, 400, 200
MOST_QUESTIONS = 5
KINDS: tuple[Asks, ...] = ("text", "scale", "yes_no")
LOWEST, HIGHEST = 0, 10


async def ask(heard: Heard) -> None:
    """What is it called?"""
    await dialogs.ask(heard.tx, heard.me, "compose.name", heard.now)
    await heard.say("compose-name", anchor=ANCHOR)


async def name_typed(heard: Heard, _dialog: Dialog) -> None:
    """The name, typed; what is it good for?"""
    name = await _line(heard, LONGEST_NAME)
    if name is not None:
        await dialogs.ask(heard.tx, heard.me, "compose.why", heard.now, name=name)
        await heard.say("compose-why", anchor=ANCHOR, name=name)


async def why_typed(heard: Heard, dialog: Dialog) -> None:
    """The why, typed; the first question?"""
    why = await _line(heard, LONGEST_WHY)
    if why is not None:
        await _ask_question(heard, {**dialog.so_far, "why": why, "questions": []})


async def _line(heard: Heard, most: int) -> str | None:
    """What was typed, as one line; None, and said so, when it is too long."""
    words = heard.line
    if len(words) > most:
        await heard.say("compose-too-long", most=most, length=len(words))
        return None
    return words


async def _ask_question(heard: Heard, so_far: dict[str, Any]) -> None:
    await dialogs.ask(heard.tx, heard.me, "compose.question", heard.now, **so_far)
    enough: list[Row] = [(key("compose-enough", "compose.enough"),)] if so_far["questions"] else []
    number = len(so_far["questions"]) + 1
    await heard.say("compose-question", *enough, anchor=ANCHOR, name=so_far["name"], number=number)


async def question_typed(heard: Heard, dialog: Dialog) -> None:
    """A question, typed; how is it answered?"""
    question = await _line(heard, LONGEST_QUESTION)
    if question is not None:
        await dialogs.ask(heard.tx, heard.me, "compose.kind", heard.now, **dialog.so_far, question=question)
        rows = tuple((key(f"compose-{kind.replace('_', '-')}", "compose.kind", kind=kind),) for kind in KINDS)
        await heard.say("compose-kind", *rows, anchor=ANCHOR, question=question)


async def kind_picked(heard: Heard) -> None:
    """How it is answered, picked; the next question, or the whole."""
    so_far = await _open(heard, "compose.kind")
    if so_far is None:
        return
    so_far["questions"] = [*so_far["questions"], [so_far.pop("question"), heard.given["kind"]]]
    if len(so_far["questions"]) < MOST_QUESTIONS:
        await _ask_question(heard, so_far)
    else:
        await _show(heard, so_far)


async def enough(heard: Heard) -> None:
    """No further question."""
    so_far = await _open(heard, "compose.question")
    if so_far is not None:
        await _show(heard, so_far)


async def _open(heard: Heard, asks: str) -> dict[str, Any] | None:
    """What was said so far, while that question stands open; an older button finds it closed."""
    dialog = await dialogs.find(heard.tx, heard.me)
    if dialog is None or dialog.asks != asks:
        heard.toast("practice-settled")
        return None
    return dialog.so_far


async def _show(heard: Heard, so_far: dict[str, Any]) -> None:
    """The whole, like one that came as a file; it is theirs when they say so there."""
    await dialogs.close(heard.tx, heard.me)
    ends = heard.words("compose-lowest"), heard.words("compose-highest")
    practice_id = await practices.id_for(heard.tx, heard.me, so_far["name"])
    practice = composed(practice_id, heard.language, so_far["name"], so_far["why"], so_far["questions"], ends)
    read = sending_practices.checked(practice, LANGUAGES)
    await sending_practices.show(heard.tx, heard.me, read, heard.now)


def composed(
    practice_id: str, language: str, name: str, why: str, questions: list[tuple[str, Asks]], ends: tuple[str, str]
) -> Practice:
    """The practice; with more than one question the smaller version asks the first one alone."""
    made = [_step(f"question_{at}", question, kind, ends) for at, (question, kind) in enumerate(questions, start=1)]
    steps, words = tuple(step for step, _ in made), {step.id: said for step, said in made}
    has_smaller = len(steps) > 1
    return Practice(
        id=practice_id,
        version=1,
        kind="own",
        minutes=len(steps),
        smaller_minutes=1 if has_smaller else 0,
        steps=steps,
        smaller=(steps[0].id,) if has_smaller else (),
        words={language: Words(name, why, words)},
        source_language=language,
    )


def _step(step_id: str, question: str, kind: Asks, ends: tuple[str, str]) -> tuple[Step, StepWords]:
    if kind != "scale":
        return Step(step_id, kind), StepWords(question)
    lowest, highest = ends
    return Step(step_id, kind, lowest=LOWEST, highest=HIGHEST), StepWords(question, lowest=lowest, highest=highest)
