"""The client's own entries: what they did, what they answered, and taking an entry away."""

from datetime import datetime

from handlers.client import asking, correcting
from handlers.hearing import Heard, Row
from handlers.keys import key, rows_of
from storage import entries, outbox, practices
from storage.entries import Answer, Entry
from storage.outbox import At, Button, Lines, Text

ANCHOR = correcting.ANCHOR
A_PAGE = 6


async def show(heard: Heard) -> None:
    """/history: the latest entries, a page at a time."""
    skip = int(heard.given.get("skip", 0))
    found = await entries.of_client(heard.tx, heard.me, heard.me, limit=A_PAGE + 1, skip=skip)
    if not found:
        await heard.say("log-empty", (key("begin-something", "start.choose"),), anchor=ANCHOR)
        return
    rows: list[Row] = [(await _entry_button(heard, entry),) for entry in found[:A_PAGE]]
    await heard.say("log", *rows, *_pages(skip, more=len(found) > A_PAGE), anchor=ANCHOR)


def _pages(skip: int, more: bool) -> list[Row]:
    newer = [key("log-newer", "log.show", skip=max(0, skip - A_PAGE))] if skip else []
    older = [key("log-older", "log.show", skip=skip + A_PAGE)] if more else []
    return [tuple(newer + older)] if newer or older else []


async def _entry_button(heard: Heard, entry: Entry) -> Button:
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    return Button(
        do="log.entry",
        given={"entry": entry.id.hex},
        label="log-entry",
        args={"at": At(entry.started_at, "datetime"), "practice": practice.words_in(heard.language).name},
    )


async def show_entry(heard: Heard) -> None:
    """One entry with its answers."""
    entry = await entries.get(heard.tx, heard.key("entry"), heard.me)
    if entry is None or entry.client_id != heard.me:
        heard.toast("entry-gone")
        return
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    answers = await entries.answers_of(heard.tx, entry.id, heard.me)
    rows: list[Row] = [(key("back-to-log", "log.show"), key("delete-entry", "log.delete", entry=entry.id))]
    rows.insert(0, (key("bring-this-up", "bring.about", entry=entry.id),))
    if correcting.correctable(entry, practice, answers):
        rows.insert(0, (key("correct-entry", "log.correct", entry=entry.id),))
    if entry.finished_at is None and entry.walk is not None:
        rows.insert(0, (key("carry-on", "walk.carry-on", entry=entry.id),))
    await heard.say(
        "log-one",
        *rows,
        anchor=ANCHOR,
        practice=practice.words_in(entry.language).name,
        at=At(entry.started_at, "datetime"),
        outcome=Text(outcome_key(entry), {}),
        answers=Lines(tuple(line(answer) for answer in answers)),
        reason=Text("log-reason", {"words": entry.reason}) if entry.reason else "",
    )


def outcome_key(entry: Entry) -> str:
    """The Fluent id of an outcome."""
    return "outcome-" + (entry.outcome or "open").replace(" ", "-")


def line(answer: Answer) -> Text:
    """An answer as a line: the question as it was shown, and what was answered."""
    if answer.skipped:
        return Text("log-skipped", {"question": answer.question})
    shown = answer.shown
    return Text("log-answer", {"question": answer.question, "answer": _moment(answer) if shown is None else shown})


def _moment(answer: Answer) -> At | str:
    return At(datetime.fromisoformat(str(answer.value))) if answer.value else ""


async def ask_delete(heard: Heard) -> None:
    """Asks once before an entry is deleted for good."""
    entry = await entries.get(heard.tx, heard.key("entry"), heard.me)
    if entry is None:
        heard.toast("entry-gone")
        return
    yes = key("delete-entry-yes", "log.delete-yes", entry=entry.id)
    await heard.say(
        "delete-entry-sure", *rows_of([yes, key("keep-entry", "log.entry", entry=entry.id)], 1), anchor=ANCHOR
    )


async def delete(heard: Heard) -> None:
    """Deletes an entry with its answers, and what was about to be said of it."""
    entry = await entries.get(heard.tx, heard.key("entry"), heard.me)
    if entry is None or not await entries.delete(heard.tx, entry.id, heard.me, heard.now):
        heard.toast("entry-gone")
    else:
        await outbox.cancel(heard.tx, heard.me, asking.anchor_of(entry))
    await show(heard)
