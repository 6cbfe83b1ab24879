"""Who sees an entry: all of it is shared, a summary only, or nothing.

What clients agreed on with their therapist is shared unless they say otherwise. What they begin by themselves nobody
agreed to share: it is private until they have said once how they would like it. They are asked about that after
something that they went through, not after words that only had to be put down. A private entry can be shared at any
time; one that was shared may have been read. Letters are private whoever thought of them, and so is what clients made
themselves.
"""

import dataclasses
from typing import get_args
from uuid import UUID

from handlers.hearing import Heard, Row
from handlers.keys import key
from practices.definition import Practice
from practices.owned import is_own
from storage import care_links, clients, entries, exports, practices
from storage.clients import Client, Sharing
from storage.entries import Entry
from storage.outbox import Text

WAYS: tuple[Sharing, ...] = get_args(Sharing)
PRIVATE_KINDS = ("letter writing",)
SHARED_SUBJECTS = ("rung",)  # a ladder is climbed by both: the next rung opens when both say so


def at_first(client: Client, practice: Practice, assignment_id: UUID | None) -> Sharing:
    """What is shared of a new entry before its client has said anything about it."""
    if practice.kind in PRIVATE_KINDS or is_own(practice.id, client.person_id):
        return "private"
    return "share" if _is_agreed(practice, assignment_id) else client.sharing or "private"


def is_jotted(entry: Entry, practice: Practice) -> bool:
    """Whether they have only written down, by themselves, what was on their mind."""
    return practice.kind == "journaling" and entry.size == "smaller" and entry.occurrence_id is None


def _is_agreed(practice: Practice, assignment_id: UUID | None) -> bool:
    return assignment_id is not None or practice.subject in SHARED_SUBJECTS


async def therapist_of(heard: Heard) -> UUID | None:
    """Somebody whose eyes the client may look through: of all who may see the client, who sees furthest back."""
    linked = await care_links.therapists_of(heard.tx, heard.me)
    return linked[0] if linked else None


async def line(heard: Heard, entry: Entry) -> Text | str:
    """Who sees an entry, as a line of its own; nothing while there is nobody who could."""
    if await therapist_of(heard) is None:
        return ""
    return Text("seen-first" if await _is_first(heard, entry) else f"seen-{entry.sharing}")


async def buttons(heard: Heard, entry: Entry, do: str) -> tuple[Row, ...]:
    """The three ways in a row, the present one marked; `do` is the button that keeps another."""
    if await therapist_of(heard) is None:
        return ()
    marked = None if await _is_first(heard, entry) else entry.sharing
    return (tuple(key(f"sharing-{way}{'-marked' * (way == marked)}", do, entry=entry.id, sharing=way) for way in WAYS),)


async def _is_first(heard: Heard, entry: Entry) -> bool:
    """Whether to ask how they would like what they begin by themselves: they have not said yet."""
    client = await heard.client()
    assert client is not None
    practice = await practices.get(heard.tx, entry.practice_id, entry.practice_version)
    is_theirs = practice.kind not in PRIVATE_KINDS and not _is_agreed(practice, entry.assignment_id)
    return is_theirs and client.sharing is None and not is_jotted(entry, practice)


async def change(heard: Heard) -> Entry | None:
    """Keeps the way that was pressed, the first time for all that the client begins; the entry as it is now."""
    entry = await entries.get(heard.tx, heard.key("entry"), heard.me)
    if entry is None or entry.client_id != heard.me or heard.given["sharing"] not in WAYS:
        heard.toast("entry-gone")
        return None
    if await _is_first(heard, entry):
        await clients.change(heard.tx, heard.me, sharing=heard.given["sharing"])
    await entries.change(heard.tx, entry.id, heard.me, sharing=heard.given["sharing"])
    await exports.make_anew(heard.tx, heard.me)
    return dataclasses.replace(entry, sharing=heard.given["sharing"])
