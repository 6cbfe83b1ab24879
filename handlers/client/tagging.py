"""A word with the last tap of a counter: one that was used before, another one, or none."""

from uuid import UUID

from handlers.client import counting, tapping
from handlers.client.counting import ANCHOR
from handlers.hearing import Heard
from handlers.keys import key, named, rows_of
from practices import taps
from practices.walk import Typed
from storage import dialogs, entries, practices, subjects
from storage.dialogs import Dialog
from storage.entries import Entry
from storage.outbox import Text

LONGEST = 60  # letters: it stands on a button
OFFERED = 6
LOOKED_THROUGH = 60  # words, of which many are the same


async def ask(heard: Heard) -> None:
    """Which word?"""
    entry = await tapping.tapped(heard, heard.key("entry"))
    if entry is None:
        heard.toast("count-undone-already")
        return
    await dialogs.ask(heard.tx, heard.me, "count.tag", heard.now, entry=entry.id.hex)
    # A button keeps which entry has the word and not the word itself, which its client may delete.
    used = [
        named(word, "count.tagged", entry=entry.id, like=source) for word, source in (await _used(heard, entry)).items()
    ]
    await heard.say("count-which-tag", *rows_of(used, 2), (key("count-no-tag", "count.no-tag"),), anchor=ANCHOR)


async def _used(heard: Heard, entry: Entry) -> dict[str, UUID]:
    """The words used last with this counter, each with an entry that has it."""
    assert entry.subject_id is not None
    found = await subjects.words_used(heard.tx, entry.subject_id, heard.me, await _step(heard, entry), LOOKED_THROUGH)
    words: dict[str, UUID] = {}
    for source, word in found:
        words.setdefault(word, source)
    return dict(list(words.items())[:OFFERED])


async def _step(heard: Heard, entry: Entry) -> str:
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    return taps.word_step(practice).id


async def picked(heard: Heard) -> None:
    """A word that was used before."""
    entry, like = [await tapping.tapped(heard, heard.key(name)) for name in ("entry", "like")]
    if entry is None or like is None:
        heard.toast("count-undone-already")
        return
    step = await _step(heard, like)
    answers = await entries.answers_of(heard.tx, like.id, heard.me)
    for word in (answer.value for answer in answers if answer.step_id == step):
        await _keep(heard, entry, word)


async def typed(heard: Heard, dialog: Dialog) -> None:
    """A word, typed."""
    word = heard.line
    if not 0 < len(word) <= LONGEST:
        await heard.say("count-tag-length", most=LONGEST, length=len(word))
        return
    entry = await tapping.tapped(heard, UUID(dialog.so_far["entry"]))
    if entry is None:
        await dialogs.close(heard.tx, heard.me)
        await heard.say("count-undone-already")
        return
    await _keep(heard, entry, word)


async def _keep(heard: Heard, entry: Entry, word: str) -> None:
    await dialogs.close_if(heard.tx, heard.me, ("count.tag",))
    await tapping.add(heard, entry, Typed(word))
    await counting.put(heard, Text("count-tagged", {"tag": word}))


async def none(heard: Heard) -> None:
    """No word after all."""
    await dialogs.close_if(heard.tx, heard.me, ("count.tag",))
    await counting.put(heard)
