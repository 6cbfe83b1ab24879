"""Deleting everything."""

from handlers import removing
from handlers.hearing import Heard
from handlers.keys import key
from handlers.menu import forget_commands
from storage import care_links, erasing, outbox
from storage.outbox import Message

ANCHOR = "leaving"


async def ask(heard: Heard) -> None:
    """/delete_me: says what it means and asks once."""
    yes, no = key("delete-me-yes", "leave.yes"), key("delete-me-no", "leave.no")
    only_therapist = await heard.is_therapist() and await heard.client() is None
    sure = "delete-me-sure-therapist" if only_therapist else "delete-me-sure"
    await heard.say(sure, (yes,), (no,), anchor=ANCHOR)


async def stay(heard: Heard) -> None:
    """Not after all."""
    await heard.say("delete-me-kept", anchor=ANCHOR)


async def leave(heard: Heard) -> None:
    """Deletes the person and every row about them; what is said last belongs to nobody."""
    therapist = await heard.is_therapist()
    await _tell_therapists(heard)
    assert heard.person is not None
    theirs = await removing.part_from_clients(heard.tx, heard.person, heard.now)
    await erasing.erase(heard.tx, heard.me, heard.now, heard.telegram_id)
    await removing.replan(heard.tx, theirs, heard.now)
    heard.turn.erased.append(heard.me)
    await outbox.put(
        heard.tx,
        chat_id=heard.chat_id,
        person_id=None,
        message=Message("deleted-therapist" if therapist else "deleted", {}),
        now=heard.now,
        language=heard.language,
    )
    forget_commands(heard)


async def _tell_therapists(heard: Heard) -> None:
    """A therapist who finds a client gone from their list should not have to guess."""
    for therapist_id in await care_links.therapists_of(heard.tx, heard.me):
        link = await care_links.find(heard.tx, therapist_id, heard.me)
        assert link is not None
        await heard.tell(therapist_id, "client-left", label=link.label)
