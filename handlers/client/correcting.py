"""Correcting an entry: which answer, and what is said once it is replaced. walking.py asks the step again."""

from handlers.client import asking
from handlers.hearing import Heard
from handlers.keys import key, named, pages, rows_of
from practices.definition import Practice, Step
from storage import entries, practices
from storage.entries import Answer, Entry
from storage.outbox import Button

ANCHOR = "log"
A_PAGE = 10
# Nothing of these is an answer that could be given again.
ONCE = ("guide", "wait")


async def choose(heard: Heard) -> None:
    """Which answer? Each by the question as it was asked, a page at a time: a form may have hundreds."""
    entry = await entries.get(heard.tx, heard.key("entry"), heard.me)
    if entry is None or entry.client_id != heard.me:
        heard.toast("entry-gone")
        return
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    answers = await entries.answers_of(heard.tx, entry.id, heard.me)
    buttons = [_again(entry, answer) for answer in correctable(entry, practice, answers)]
    skip = int(heard.given.get("skip", 0))
    turns = pages("log.correct", skip, A_PAGE, len(buttons) > skip + A_PAGE, entry=entry.id)
    back = (key("back-to-entry", "log.entry", entry=entry.id),)
    await heard.say("correct-which", *rows_of(buttons[skip : skip + A_PAGE], 1), *turns, back, anchor=ANCHOR)


def correctable(entry: Entry, practice: Practice, answers: list[Answer]) -> list[Answer]:
    """The answers that can be given anew."""
    return [answer for answer in answers if entry.walk and _can_be_asked_again(entry, practice.step(answer.step_id))]


def _can_be_asked_again(entry: Entry, step: Step) -> bool:
    # A moment is named for what is still to come.
    return step.asks not in ONCE and (step.asks != "moment" or entry.finished_at is None)


def _again(entry: Entry, answer: Answer) -> Button:
    return named(answer.question, "walk.correct", entry=entry.id, step=answer.step_id)


async def over(heard: Heard, entry: Entry, *, was_stopped: bool) -> None:
    """The entry is closed again: its outcome and its times are what they were."""
    await entries.change(heard.tx, entry.id, heard.me, is_current=False)
    see = key("see-entry", "log.entry", entry=entry.id)
    await heard.say("correction-left" if was_stopped else "corrected", (see,), anchor=asking.anchor_of(entry))
