"""A client's entries for their therapist: reading one, marking it as read, and a line to the client if they like."""

from uuid import UUID

from handlers.client import counting
from handlers.client.looking_back import as_seen_by, outcome_key
from handlers.hearing import Heard, Row
from handlers.keys import key, pages
from handlers.therapist import caseload
from handlers.therapist.caseload import ANCHOR, called
from storage import dialogs, entries, people, practices, reviews
from storage.care_links import LinkedClient
from storage.caseload import READ_BACK
from storage.dialogs import Dialog
from storage.entries import Entry
from storage.outbox import At, Button, Text

A_PAGE = 6
LONGEST = 300
ASKS = "review.words"
LINES = ("thanks", "noticed", "session")


async def show(heard: Heard) -> None:
    """The entries, newest first, a page at a time; a mark on those that are still to be read."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is not None:
        await caseload.leave_open_questions(heard)
        await heard.record("viewed", client.client_id, detail="entries")
        await _show(heard, client)


async def _show(heard: Heard, client: LinkedClient) -> None:
    skip, apart = int(heard.given.get("skip", 0)), counting.listed_there(heard)
    found = await entries.of_client(heard.tx, client.client_id, heard.me, A_PAGE + 1, skip, apart)
    unread = await _unread(heard, client)
    given = {"client": client.client_id}
    all_ = Button(
        do="review.all", given={"client": client.client_id.hex}, label="review-all", args={"count": len(unread)}
    )
    await heard.say(
        "client-entries" if found else "client-entries-none",
        *[(await _button(heard, entry, entry.id in unread, skip),) for entry in found[:A_PAGE]],
        *pages("caseload.entries", skip, A_PAGE, len(found) > A_PAGE, **given),
        *([(all_,)] if unread else []),
        (key("back-to-client", "caseload.client", **given),),
        anchor=ANCHOR,
        client=called(client),
        unread=len(unread),
    )


async def _unread(heard: Heard, client: LinkedClient) -> set[UUID]:
    apart, since = counting.listed_there(heard), heard.now - READ_BACK
    return await reviews.unreviewed(heard.tx, client.client_id, heard.me, apart, since)


async def _button(heard: Heard, entry: Entry, is_unread: bool, skip: int) -> Button:
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    return Button(
        do="caseload.entry",
        given={"entry": entry.id.hex, "client": entry.client_id.hex, "skip": skip},
        label="log-entry-unread" if is_unread else "log-entry-of",
        args={
            "at": At(entry.started_at, "datetime", entry.zone),
            "practice": practice.words_in(heard.language).name,
            "outcome": Text(outcome_key(entry), {}),
        },
    )


async def show_entry(heard: Heard) -> None:
    """One entry of a client with its answers."""
    client = await caseload.linked(heard, heard.key("client"))
    await caseload.leave_open_questions(heard)
    if client is not None:
        await _look_at_entry(heard, client)


async def _look_at_entry(heard: Heard, client: LinkedClient) -> None:
    if await _show_entry(heard, client):
        await heard.record("viewed", client.client_id, detail="entry")


async def _show_entry(heard: Heard, client: LinkedClient) -> bool:
    entry_id = heard.key("entry")
    seen = await as_seen_by(heard, entry_id, heard.me, called(client))
    if seen is None:
        heard.toast("entry-gone")
        return False
    given = {"client": client.client_id, "entry": entry_id, "skip": heard.given.get("skip", 0)}
    rows: list[Row] = []
    if entry_id in await _unread(heard, client):
        rows = [(key("review-one", "review.one", **given), key("review-with-line", "review.line", **given))]
    elif await reviews.may_acknowledge(heard.tx, entry_id, heard.me):
        rows = [(key("review-line", "review.line", **given),)]
    back = key("back-to-entries", "caseload.entries", client=client.client_id, skip=given["skip"])
    await heard.say("log-one-of", *rows, (back,), anchor=ANCHOR, **seen)
    return True


async def mark(heard: Heard) -> None:
    """This one is read."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    if await _mark(heard, client, {heard.key("entry")}):
        # That they read it stands in the record already.
        await _show_entry(heard, client)
    else:
        await _look_at_entry(heard, client)


async def _mark(heard: Heard, client: LinkedClient, these: set[UUID]) -> int:
    marked = await reviews.review(heard.tx, these, client.client_id, heard.me, heard.now)
    if marked:
        await heard.record("reviewed", client.client_id)
    return marked


async def mark_all(heard: Heard) -> None:
    """All of them are read; a line about them goes with the newest."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    unread = await _unread(heard, client)
    marked = await _mark(heard, client, unread)
    if not marked:
        heard.toast("review-none-left")
        await _show(heard, client)
        return
    line = key("review-line", "review.line", client=client.client_id, entry=max(unread), several=marked > 1)
    back = key("back-to-entries", "caseload.entries", client=client.client_id)
    await heard.say("review-all-done", (line,), (back,), anchor=ANCHOR, client=called(client), count=marked)


async def ask_line(heard: Heard) -> None:
    """Which line goes to the client: one of a few, or own words. Whoever sends one has read the entry."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None or not await _may_send(heard, client, heard.key("entry")):
        return
    given = {
        "client": client.client_id.hex,
        "entry": heard.given["entry"],
        "several": heard.given.get("several", False),
    }
    await dialogs.ask(heard.tx, heard.me, ASKS, heard.now, **given)
    lines = [(key(f"review-line-{line}", "review.send", line=line, **given),) for line in LINES]
    back = key("back-to-entry", "review.back", **given)
    await heard.say("review-which-line", *lines, (back,), anchor=ANCHOR, client=called(client))


async def _may_send(heard: Heard, client: LinkedClient, entry_id: UUID) -> bool:
    """Whether a line can go with this entry; otherwise says that it cannot any more."""
    is_new = entry_id in await _unread(heard, client)
    if is_new or await reviews.may_acknowledge(heard.tx, entry_id, heard.me):
        return True
    heard.toast("review-settled")
    return False


async def back(heard: Heard) -> None:
    """No line after all."""
    await dialogs.close_if(heard.tx, heard.me, (ASKS,))
    client = await caseload.linked(heard, heard.key("client"))
    if client is not None:
        await _look_at_entry(heard, client)


async def send(heard: Heard) -> None:
    """One of the lines, in the client's language."""
    await dialogs.close_if(heard.tx, heard.me, (ASKS,))
    client = await caseload.linked(heard, heard.key("client"))
    if client is None or heard.given["line"] not in LINES:
        return
    language = (await people.get(heard.tx, client.client_id)).language
    words = heard.wiring.catalogue.text(language, f"review-line-{heard.given['line']}", {})
    await _send(heard, client, heard.key("entry"), words, several=bool(heard.given["several"]))


async def typed(heard: Heard, dialog: Dialog) -> None:
    """The therapist's own words."""
    words = heard.line
    if len(words) > LONGEST:
        await heard.say("review-line-length", most=LONGEST, length=len(words))
        return
    await dialogs.close(heard.tx, heard.me)
    client = await caseload.linked(heard, UUID(dialog.so_far["client"]))
    if client is not None:
        entry_id, several = UUID(dialog.so_far["entry"]), bool(dialog.so_far["several"])
        await _send(heard, client, entry_id, words, several=several)


async def _send(heard: Heard, client: LinkedClient, entry_id: UUID, words: str, *, several: bool) -> None:
    """Marks the entry as read, keeps the line with it, and tells the client: once."""
    await _mark(heard, client, {entry_id})
    entry = await entries.get(heard.tx, entry_id, heard.me)
    if entry is None or not await reviews.acknowledge(heard.tx, entry_id, client.client_id, heard.me, words):
        await heard.say("review-settled")
        return
    assert heard.person is not None
    await heard.tell(
        client.client_id,
        "entries-were-read" if several else "entry-was-read",
        (key("see-entry", "log.entry", entry=entry_id),),
        therapist=heard.person.name,
        at=At(entry.started_at, "day", entry.zone),
        words=words,
    )
    more = key("back-to-entries", "caseload.entries", client=client.client_id)
    await heard.say("review-line-sent", (more,), anchor=ANCHOR, client=called(client), words=words)
