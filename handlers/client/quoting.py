"""Which lines of an entry the therapist's brief quotes: none, unless the client has chosen them."""

from handlers.client import sharing
from handlers.hearing import Heard
from handlers.keys import key, named, pages, rows_of
from practices.definition import Practice
from storage import entries, practices, quotes
from storage.entries import Answer, Entry
from storage.outbox import Button

ANCHOR = "log"
A_PAGE = 10
WORDS = ("text", "letter")


async def offer(heard: Heard, entry: Entry, practice: Practice, answers: list[Answer]) -> tuple[Button, ...]:
    """The button that leads to the lines, where there is something to quote and somebody who would read it."""
    if not _is_readable(entry) or not quotable(practice, answers) or await sharing.therapist_of(heard) is None:
        return ()
    return (key("quote-something", "quote.show", entry=entry.id),)


def quotable(practice: Practice, answers: list[Answer]) -> list[Answer]:
    """The answers in the client's own words."""
    return [one for one in answers if not one.skipped and practice.step(one.step_id).asks in WORDS]


def _is_readable(entry: Entry) -> bool:
    return entry.finished_at is not None and entry.sharing == "share"


async def show(heard: Heard) -> None:
    """The lines of an entry, each a button, a page at a time; what is quoted is marked."""
    entry = await entries.get(heard.tx, heard.key("entry"), heard.me)
    if entry is None or entry.client_id != heard.me:
        heard.toast("entry-gone")
        return
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    lines = quotable(practice, await entries.answers_of(heard.tx, entry.id, heard.me)) if _is_readable(entry) else []
    back = key("back-to-entry", "log.entry", entry=entry.id)
    skip = int(heard.given.get("skip", 0))
    rows = rows_of([_line(answer, skip) for answer in lines[skip : skip + A_PAGE]], 1)
    turns = pages("quote.show", skip, A_PAGE, len(lines) > skip + A_PAGE, entry=entry.id)
    await heard.say("quote-which" if lines else "quote-nothing", *rows, *turns, (back,), anchor=ANCHOR)


def _line(answer: Answer, skip: int) -> Button:
    marked = "✓ " if answer.quoted_at is not None else ""
    given = {"entry": answer.entry_id, "step": answer.step_id, "quoted": answer.quoted_at is None, "skip": skip}
    return named(f"{marked}{answer.value}", "quote.mark", **given)


async def mark(heard: Heard) -> None:
    """Quotes a line from now on, or not any more; pressed twice it stays as it was meant."""
    quoted_at = heard.now if heard.given["quoted"] else None
    if not await quotes.mark(heard.tx, heard.key("entry"), heard.given["step"], heard.me, quoted_at):
        heard.toast("entry-gone")
    await show(heard)
