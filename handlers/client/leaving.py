"""Deleting everything."""

from uuid import UUID

from handlers.hearing import Heard
from handlers.keys import key
from handlers.menu import forget_commands
from scheduling import nudges
from storage import care_links, outbox, people, practices, quarantine
from storage.outbox import Message

ANCHOR = "leaving"


async def ask(heard: Heard) -> None:
    """/delete_me: says what it means and asks once."""
    yes, no = key("delete-me-yes", "leave.yes"), key("delete-me-no", "leave.no")
    await heard.say("delete-me-sure", (yes,), (no,), anchor=ANCHOR)


async def stay(heard: Heard) -> None:
    """Not after all."""
    await heard.say("delete-me-kept", anchor=ANCHOR)


async def leave(heard: Heard) -> None:
    """Deletes the person and every row about them; what is said last belongs to nobody."""
    therapist = await heard.is_therapist()
    await _tell_therapists(heard)
    theirs = await _tell_clients(heard)
    await practices.disown(heard.tx, heard.me)
    await people.forget(heard.tx, heard.me)
    for client_id in theirs:
        # Their sessions have gone with the therapist: what was tied to these is due no more.
        await nudges.replan(heard.tx, client_id, heard.now)
    await practices.forget_unused(heard.tx, heard.me)
    await quarantine.forget_person(heard.tx, heard.telegram_id)
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


async def _tell_clients(heard: Heard) -> list[UUID]:
    """A therapist who leaves loses access at once; their clients keep everything, and hear of it. Who they are."""
    told = [client.client_id for client in await care_links.clients_of(heard.tx, heard.me) if client.confirmed]
    for client_id in told:
        await heard.record("link ended", client_id)
        await heard.tell(client_id, "therapist-left", therapist=heard.name)
    return told
