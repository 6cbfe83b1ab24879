"""/bring: what the client would like to bring up in the next session; their therapist sees it, and they are told so."""

from datetime import datetime
from uuid import UUID

from handlers import long_lines
from handlers.client.readers import who_reads
from handlers.hearing import Heard
from handlers.keys import HELP_NOW, key, named, pages, rows_of
from storage import dialogs, entries, notes, practices
from storage.columns import new_id
from storage.dialogs import Dialog
from storage.notes import Note
from storage.outbox import At, Lines, Text, Value

ANCHOR = "bring"
A_PAGE = 6
LONGEST = 1000


async def begin(heard: Heard) -> None:
    """/bring: what is noted so far, or the question when nothing is; with words after it, these are noted at once."""
    if len(heard.argument) > LONGEST:
        await long_lines.take_argument(heard, "bring.words", typed, entry=None)
    elif heard.argument:
        await _keep(heard, heard.argument, None)
    elif await notes.open_of(heard.tx, heard.me, heard.me, limit=1):
        await show(heard)
    else:
        await ask(heard)


async def ask(heard: Heard) -> None:
    """What would you like to bring up?"""
    await dialogs.ask(heard.tx, heard.me, "bring.words", heard.now, entry=None)
    await heard.say("bring-ask", (HELP_NOW,), anchor=ANCHOR)


async def ask_about(heard: Heard) -> None:
    """The same about an entry; the entry alone will do."""
    entry = await entries.get(heard.tx, heard.key("entry"), heard.me)
    asked = await dialogs.find(heard.tx, heard.me)
    if entry is None or entry.client_id != heard.me:
        heard.toast("entry-gone")
    elif asked is not None and asked.asks == "bring.words" and asked.so_far["entry"] == entry.id.hex:
        # Asked now once more, however long ago it was before: what is written below is the note.
        await dialogs.ask(heard.tx, heard.me, "bring.words", heard.now, **asked.so_far)
        heard.toast("bring-asked")
    else:
        await dialogs.ask(heard.tx, heard.me, "bring.words", heard.now, entry=entry.id.hex)
        await heard.say("bring-ask-about", (key("bring-just-this", "bring.just-this", entry=entry.id),), anchor=ANCHOR)


async def typed(heard: Heard, dialog: Dialog) -> None:
    """The note, typed."""
    about = dialog.so_far["entry"]
    await _keep(heard, heard.text or "", None if about is None else UUID(about))


async def just_this(heard: Heard) -> None:
    """The entry, without words, whatever was asked meanwhile. A second tap finds that something newer was said."""
    assert heard.pressed is not None
    if not heard.pressed.is_newest:
        heard.toast("already-there")
        return
    await _keep(heard, "", heard.key("entry"))


async def _keep(heard: Heard, words: str, about: UUID | None) -> None:
    words = words.strip()
    if len(words) > LONGEST:
        await heard.say("bring-too-long", most=LONGEST, length=len(words))
        return
    await dialogs.close_if(heard.tx, heard.me, ("bring.words",))
    if about is not None and await entries.get(heard.tx, about, heard.me) is None:
        # It was deleted between the question and the words, which stay worth keeping.
        about = None
    if not words and about is None:
        await heard.say("entry-gone", anchor=ANCHOR)
        return
    client = await heard.client()
    assert client is not None
    await notes.add(heard.tx, Note(new_id(), heard.me, about, words, client.zone or "UTC", heard.now))
    await heard.say("bring-kept", (key("bring-see-all", "bring.show"),), anchor=ANCHOR, readers=await who_reads(heard))


async def show(heard: Heard) -> None:
    """What is still to be talked about, or what was, a page at a time."""
    skip, was_talked_about = int(heard.given.get("skip", 0)), bool(heard.given.get("talked", False))
    read = notes.talked_about if was_talked_about else notes.open_of
    found = await read(heard.tx, heard.me, heard.me, limit=A_PAGE + 1, skip=skip)
    shown = found[:A_PAGE]
    numbered = [
        Text("bring-numbered", {"number": skip + number, "line": await line(heard, note)})
        for number, note in enumerate(shown, start=1)
    ]
    each = [named(str(skip + number), "bring.note", note=note.id) for number, note in enumerate(shown, start=1)]
    other = key("bring-to-open" if was_talked_about else "bring-to-talked", "bring.show", talked=not was_talked_about)
    said = "bring-list-talked" if was_talked_about else "bring-list"
    await heard.say(
        said if shown else f"{said}-empty",
        *rows_of(each, A_PAGE),
        *pages("bring.show", skip, A_PAGE, len(found) > A_PAGE, talked=was_talked_about),
        (key("bring-add", "bring.ask"), other),
        (HELP_NOW,),
        anchor=ANCHOR,
        notes=Lines(tuple(numbered)),
    )


async def line(heard: Heard, note: Note) -> Text:
    """A note in a line. The entry that it is about is named only to who may see that entry."""
    at = At(note.written_at, "day", note.zone)
    about = None if note.entry_id is None else await entries.get(heard.tx, note.entry_id, heard.me)
    if about is None:
        silent = "bring-gone-entry" if note.entry_id is None else "bring-private-entry"
        return Text("bring-line", {"words": note.words or Text(silent), "at": at})
    practice = await practices.get(heard.tx, about.practice_id, about.practice_version)
    args: dict[str, Value] = {"practice": practice.words_in(heard.language).name, "words": note.words, "at": at}
    return Text("bring-line-about" if note.words else "bring-line-only-about", args)


async def show_note(heard: Heard) -> None:
    """One note, and what can be done with it."""
    note = await notes.get(heard.tx, heard.key("note"), heard.me)
    if note is None:
        heard.toast("bring-gone")
        return
    is_open = note.talked_about_at is None
    done = (
        key("bring-talked", "bring.talked", note=note.id)
        if is_open
        else key("bring-again", "bring.again", note=note.id)
    )
    back = key("bring-back", "bring.show", talked=not is_open)
    await heard.say(
        "bring-one",
        (done, key("bring-delete", "bring.delete", note=note.id)),
        (back,),
        anchor=ANCHOR,
        note=await line(heard, note),
    )


async def talked(heard: Heard) -> None:
    """It was talked about: it leaves the list and stays readable."""
    await _mark(heard, heard.now)


async def again(heard: Heard) -> None:
    """It should come up once more."""
    await _mark(heard, None)


async def _mark(heard: Heard, talked_about_at: datetime | None) -> None:
    if not await notes.mark(heard.tx, heard.key("note"), heard.me, talked_about_at):
        heard.toast("bring-gone")
    await show(heard)


async def delete(heard: Heard) -> None:
    """Deletes a note for good."""
    heard.toast("bring-deleted" if await notes.remove(heard.tx, heard.key("note"), heard.me) else "bring-gone")
    await show(heard)
