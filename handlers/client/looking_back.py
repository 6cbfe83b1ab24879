"""The client's own entries: what they did, what they answered, and taking an entry away."""

from datetime import datetime
from typing import Any
from uuid import UUID

from handlers.client import asking, correcting, counting, quoting, sharing, taking_along
from handlers.hearing import Heard, Row
from handlers.keys import HELP_NOW, key, rows_of
from handlers.scores import score_of
from practices.definition import Practice
from storage import entries, exports, outbox, practices, reviews, subjects
from storage.entries import Answer, Entry
from storage.outbox import At, Button, Lines, Text

ANCHOR = correcting.ANCHOR
A_PAGE = 6


async def show(heard: Heard) -> None:
    """/history: the latest entries, a page at a time."""
    skip = int(heard.given.get("skip", 0))
    found = await entries.of_client(heard.tx, heard.me, heard.me, A_PAGE + 1, skip, counting.listed_there(heard))
    has_counted = bool(await subjects.latest(heard.tx, heard.me, "counter", limit=1))
    if not found and not has_counted:
        await heard.say("log-empty", (key("begin-something", "start.choose"),), (HELP_NOW,), anchor=ANCHOR)
        return
    rows = await _page(heard, found, skip, "log.show", "log.entry")
    if has_counted:
        rows.append((key("history-counted", "count.each"),))
    if await sharing.therapist_of(heard) is not None:
        rows.append((key("preview", "log.preview"),))
    await heard.say("log", *rows, (HELP_NOW,), anchor=ANCHOR)


async def preview(heard: Heard) -> None:
    """The same entries as the client's therapist finds them."""
    reader = await sharing.therapist_of(heard)
    if reader is None:
        await show(heard)
        return
    skip = int(heard.given.get("skip", 0))
    found = await entries.of_client(heard.tx, heard.me, reader, A_PAGE + 1, skip, counting.listed_there(heard))
    rows = await _page(heard, found, skip, "log.preview", "log.preview-one")
    own = key("back-to-log", "log.show")
    await heard.say(
        "log-preview" if found else "log-preview-empty", *rows, taking_along.buttons(), (own,), anchor=ANCHOR
    )


async def _page(heard: Heard, found: list[Entry], skip: int, here: str, one: str) -> list[Row]:
    """A button for each entry of a page, and those to the pages beside it."""
    rows: list[Row] = [(await _entry_button(heard, entry, one),) for entry in found[:A_PAGE]]
    newer = [key("log-newer", here, skip=max(0, skip - A_PAGE))] if skip else []
    older = [key("log-older", here, skip=skip + A_PAGE)] if len(found) > A_PAGE else []
    return [*rows, tuple(newer + older)] if newer or older else rows


async def _entry_button(heard: Heard, entry: Entry, do: str) -> Button:
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    return Button(
        do=do,
        given={"entry": entry.id.hex},
        label="log-entry",
        args={"at": At(entry.started_at, "datetime"), "practice": practice.words_in(heard.language).name},
    )


async def show_entry(heard: Heard) -> None:
    """One entry with its answers, and what can be done with it."""
    entry = await entries.get(heard.tx, heard.key("entry"), heard.me)
    if entry is None or entry.client_id != heard.me:
        heard.toast("entry-gone")
        return
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    answers = await entries.answers_of(heard.tx, entry.id, heard.me)
    await heard.say(
        "log-one",
        *await _ways(heard, entry, practice, answers),
        anchor=ANCHOR,
        practice=practice.words_in(entry.language).name,
        at=At(entry.started_at, "datetime"),
        outcome=Text(outcome_key(entry), {}),
        answers=Lines(tuple(line(answer) for answer in answers)),
        reason=Text("log-reason", {"words": entry.reason}) if entry.reason else "",
        seen=await sharing.line(heard, entry),
        read=await _read_by(heard, entry),
    )


async def _read_by(heard: Heard, entry: Entry) -> Text | str:
    """Who has read it, and the line that they sent; nothing while nobody has."""
    read = await reviews.of_entry(heard.tx, entry.id, heard.me)
    lines = [
        Text("read-by-with-line", {"therapist": one.therapist, "words": one.words})
        if one.words
        else Text("read-by", {"therapist": one.therapist})
        for one in read
    ]
    return Text("log-read", {"lines": Lines(tuple(lines))}) if lines else ""


async def _ways(heard: Heard, entry: Entry, practice: Practice, answers: list[Answer]) -> list[Row]:
    rows: list[Row] = []
    if entry.finished_at is None and entry.walk is not None:
        rows.append((key("carry-on", "walk.carry-on", entry=entry.id),))
    if correcting.correctable(entry, practice, answers):
        rows.append((key("correct-entry", "log.correct", entry=entry.id),))
    rows.append((key("bring-this-up", "bring.about", entry=entry.id),))
    rows += [(button,) for button in await quoting.offer(heard, entry, practice, answers)]
    if share_row := await sharing.buttons(heard, entry, "log.share"):
        rows += [*share_row, (key("preview", "log.preview-one", entry=entry.id),)]
    return [*rows, (key("back-to-log", "log.show"), key("delete-entry", "log.delete", entry=entry.id))]


async def share(heard: Heard) -> None:
    """Another way to share an entry."""
    if await sharing.change(heard) is not None:
        await show_entry(heard)


async def preview_entry(heard: Heard) -> None:
    """Exactly what the client's therapist reads of an entry now."""
    back = (key("back-to-entry", "log.entry", entry=heard.key("entry")),)
    reader = await sharing.therapist_of(heard)
    assert heard.person is not None
    seen = None if reader is None else await as_seen_by(heard, heard.key("entry"), reader, heard.person.name)
    if seen is None:
        await heard.say("preview-nothing", back, anchor=ANCHOR)
    else:
        await heard.say("preview-one", back, anchor=ANCHOR, entry=Text("log-one-of", seen))


async def as_seen_by(heard: Heard, entry_id: UUID, reader: UUID, called: str) -> dict[str, Any] | None:
    """What "log-one-of" is given of an entry for somebody who may see its client; None when they may not know of it."""
    entry = await entries.get(heard.tx, entry_id, reader)
    if entry is None:
        return None
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    answers = await entries.answers_of(heard.tx, entry.id, reader)
    return {
        "client": called,
        "practice": practice.words_in(heard.language).name,
        "at": At(entry.started_at, "datetime", entry.zone),
        "outcome": Text(outcome_key(entry), {}),
        "answers": Lines(tuple(line(answer) for answer in answers)),
        "reason": Text("log-reason", {"words": entry.reason}) if entry.reason else "",
        "debrief": Text(f"debrief-{entry.debrief}-line", {"words": entry.debrief_words or ""}) if entry.debrief else "",
        "sharing": Text("shared-as-summary") if entry.sharing == "summary" else "",
        "score": _score(heard, practice, entry, answers),
    }


def _score(heard: Heard, practice: Practice, entry: Entry, answers: list[Answer]) -> Text | str:
    """What a measure came to, for a therapist; a client who looks over their shoulder is told that it stands there.

    Of a summary not all answers are seen, and nothing is to be called missing that is only not shared.
    """
    if practice.measure is None or entry.sharing != "share" or not answers:
        return ""
    return Text("score-for-them") if entry.client_id == heard.me else score_of(practice, answers)


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
        await exports.make_anew(heard.tx, heard.me)
    await show(heard)
