"""A practice of the client's own making: a name, one to three questions, yes; only they see it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.client import ending, finding, timing
from handlers.hearing import Heard, Row
from handlers.keys import key, rows_of
from handlers.wording import cadence_words
from practices.definition import Practice, Step, StepWords, Words
from practices.replies import NO, YES
from scheduling import cadence as cadences
from scheduling.cadence import Daily, EveryDays, PerWeek
from storage import assignments, dialogs, earlier_cadences, outbox, practices
from storage.assignments import Assignment
from storage.columns import new_id
from storage.dialogs import Dialog
from storage.outbox import Button, Lines, Text

ANCHOR = "making"
KIND = "client-made practice"
MOST_QUESTIONS = 3
LONGEST_NAME, LONGEST_QUESTION = 60, 200
OFFERED = (Daily(), EveryDays(2), PerWeek(3), PerWeek(1))
FOR = timedelta(weeks=4)  # an end makes it easier to begin; it can be agreed with oneself anew


async def ask(heard: Heard) -> None:
    """What shall it be called?"""
    await dialogs.ask(heard.tx, heard.me, "make.name", heard.now)
    await heard.say("make-name", anchor=ANCHOR)


async def name_typed(heard: Heard, _dialog: Dialog) -> None:
    """The name, typed; the first question?"""
    name = await _line(heard, LONGEST_NAME)
    if name is not None:
        await _ask_question(heard, name, [])


async def _line(heard: Heard, most: int) -> str | None:
    """What was typed, as one line; None, and said so, when it is too long."""
    words = heard.line
    if len(words) > most:
        await heard.say("make-too-long", most=most, length=len(words))
        return None
    return words


async def _ask_question(heard: Heard, name: str, questions: list[str]) -> None:
    await dialogs.ask(heard.tx, heard.me, "make.question", heard.now, name=name, questions=questions)
    # So far it waits with the button: whatever else is asked meanwhile, nothing of it is lost.
    so_far = {"name": name, "questions": questions}
    enough: list[Row] = [(key("make-enough", "make.enough", **so_far),)] if questions else []
    await heard.say("make-more" if questions else "make-question", *enough, anchor=ANCHOR, name=name)


async def question_typed(heard: Heard, dialog: Dialog) -> None:
    """A question, typed; the next one, or the whole."""
    question = await _line(heard, LONGEST_QUESTION)
    if question is None:
        return
    questions = [*dialog.so_far["questions"], question]
    if len(questions) < MOST_QUESTIONS:
        await _ask_question(heard, dialog.so_far["name"], questions)
    else:
        await _preview(heard, dialog.so_far["name"], questions)


async def enough(heard: Heard) -> None:
    """No further question."""
    so_far = _so_far(heard)
    if so_far is not None:
        await _preview(heard, so_far["name"], so_far["questions"])


def _so_far(heard: Heard) -> dict[str, Any] | None:
    """What waits with the pressed button; an older one has nothing to say any more."""
    # An earlier version kept it in the dialog alone.
    if heard.pressed is None or not heard.pressed.is_newest or "name" not in heard.given:
        heard.toast("make-over")
        return None
    return heard.given


async def _preview(heard: Heard, name: str, questions: list[str]) -> None:
    await dialogs.ask(heard.tx, heard.me, "make.sure", heard.now, name=name, questions=questions)
    numbered = [Text("make-numbered", {"number": at, "question": one}) for at, one in enumerate(questions, start=1)]
    yes = key("make-yes", "make.yes", name=name, questions=questions)
    anew, no = key("make-anew", "make.ask"), key("make-no", "make.no")
    await heard.say("make-preview", (yes,), (anew, no), anchor=ANCHOR, name=name, questions=Lines(tuple(numbered)))


async def no(heard: Heard) -> None:
    """Not after all."""
    await dialogs.close_if(heard.tx, heard.me, ("make.name", "make.question", "make.sure"))
    await heard.say("make-dropped", anchor=ANCHOR)


async def sure_typed(heard: Heard, dialog: Dialog) -> None:
    """Yes or no, in words; after any others it is shown once more."""
    word = (heard.text or "").strip(" .!،").casefold()
    if word in YES:
        await _make(heard, dialog.so_far)
    elif word in NO:
        await no(heard)
    else:
        await _preview(heard, dialog.so_far["name"], dialog.so_far["questions"])


async def yes(heard: Heard) -> None:
    """It is kept, and there to begin at once; a second tap finds that it is."""
    so_far = _so_far(heard)
    if so_far is not None:
        await _make(heard, so_far)


async def _make(heard: Heard, so_far: dict[str, Any]) -> None:
    await dialogs.close_if(heard.tx, heard.me, ("make.name", "make.question", "make.sure"))
    # Who gives the practice up later gives up its words: they must not live on with a button.
    await outbox.forget(heard.tx, heard.me, ANCHOR)
    made = made_of(f"own-{new_id().hex[-12:]}", heard.language, so_far["name"], so_far["questions"])
    kept = await practices.keep_own(heard.tx, heard.me, made, heard.now)
    begin = (key("start-now", "start.offer", practice=kept.id),)
    await heard.say("make-kept", begin, *ways(kept), anchor=ANCHOR, name=so_far["name"])


def made_of(practice_id: str, language: str, name: str, questions: list[str]) -> Practice:
    """The practice; with more than one question the smaller version asks the first one alone."""
    ids = [f"question_{number}" for number, _ in enumerate(questions, start=1)]
    words = Words(name, "", {step: StepWords(asked) for step, asked in zip(ids, questions, strict=True)})
    has_smaller = len(ids) > 1
    return Practice(
        id=practice_id,
        version=1,
        kind=KIND,
        minutes=len(ids),
        smaller_minutes=1 if has_smaller else 0,
        steps=tuple(Step(step, "text") for step in ids),
        smaller=(ids[0],) if has_smaller else (),
        words={language: words},
        source_language=language,
    )


async def ask_how_often(heard: Heard) -> None:
    """How often shall the bot remind them? They choose the times next."""
    given = {"practice": heard.given["practice"]}
    buttons = [
        Button(
            do="make.often",
            given={**given, "cadence": cadences.to_json(cadence)},
            label="cadence-button",
            args={"cadence": cadence_words(cadence)},
        )
        for cadence in OFFERED
    ]
    await heard.say("make-how-often", *rows_of(buttons, 2), anchor=ANCHOR)


async def often_picked(heard: Heard) -> None:
    """How often, picked; what is left is when. It is agreed with nobody but oneself."""
    practice = await finding.found(heard, heard.given["practice"])
    if practice is None or not finding.is_own(heard, practice):
        heard.toast("make-gone")
        return
    agreed = [one for one in await finding.in_force(heard) if one.practice_id == practice.id]
    assignment = agreed[-1] if agreed else await _agree(heard, practice)
    # Agreed with oneself anew, it runs for four weeks from now, as is said above the button.
    until = await finding.today(heard) + FOR
    await assignments.change(heard.tx, assignment.id, heard.me, last_day=until)
    assignment = replace(assignment, last_day=until)
    await earlier_cadences.change(heard.tx, assignment, heard.given["cadence"], heard.now)
    await timing.begin(heard, replace(assignment, cadence=heard.given["cadence"]))


async def _agree(heard: Heard, practice: Practice) -> Assignment:
    client = await heard.client()
    assert client is not None
    today = cadences.to_local(heard.now, client.zone or "UTC").date()
    assignment = await assignments.propose(
        heard.tx,
        client_id=heard.me,
        therapist_id=None,
        practice=(practice.id, practice.version),
        why="",
        cadence=heard.given["cadence"],
        days=(today, today + FOR),
        now=heard.now,
    )
    await assignments.change(heard.tx, assignment.id, assignment.client_id, state="accepted", answered_at=heard.now)
    return replace(assignment, state="accepted", answered_at=heard.now)


def ways(practice: Practice) -> tuple[Row, ...]:
    """What can be done with it beside beginning it."""
    given = {"practice": practice.id}
    return (key("make-remind", "make.remind", **given),), (key("make-put-away", "make.put-away", **given),)


async def ask_put_away(heard: Heard) -> None:
    """Asks once before it is gone."""
    given = {"practice": heard.given["practice"]}
    yes, no = key("make-put-away-yes", "make.put-away-yes", **given), key("keep-entry", "start.offer", **given)
    await heard.say("make-put-away-sure", (yes,), (no,), anchor=ANCHOR)


async def put_away(heard: Heard) -> None:
    """Takes it off the list, with the times that were picked for it; what was answered stays in the log."""
    for assignment in await finding.in_force(heard):
        if assignment.practice_id == heard.given["practice"] and assignment.therapist_id is None:
            await ending.stop(heard, assignment)
    was_there = await practices.put_away(heard.tx, heard.me, heard.given["practice"])
    await heard.say("make-put-away-done" if was_there else "make-gone", anchor=ANCHOR)
