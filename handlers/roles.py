"""Who may do what: the functions of this room, guarded by the role that they are for."""

from handlers import consenting
from handlers.client import settling
from handlers.hearing import Does, Heard
from storage import consents


def for_anybody_joined(does: Does) -> Does:
    """For clients and therapists; a stranger is told what this bot is."""

    async def guarded(heard: Heard) -> None:
        await (does(heard) if heard.person is not None else heard.say("stranger"))

    return guarded


def for_client(does: Does) -> Does:
    """For clients, whether or not they have answered the first questions."""

    async def guarded(heard: Heard) -> None:
        if await heard.client() is not None:
            await does(heard)
        else:
            await heard.say("for-clients" if heard.person is not None else "stranger")

    return guarded


def for_settled_client(does: Does) -> Does:
    """For clients whose first questions are answered; others are taken back to these."""

    async def guarded(heard: Heard) -> None:
        client = await heard.client()
        if client is not None and not settling.is_settled(client):
            await settling.go_on(heard, client)
        else:
            await for_client(does)(heard)

    return guarded


def for_therapist(does: Does) -> Does:
    """For those whom the operator let in, and who have not taken their yes back (whoever is a client, too, may)."""

    async def guarded(heard: Heard) -> None:
        if await heard.is_therapist() and not await consents.has(heard.tx, heard.me, "therapist"):
            await consenting.ask(heard, "therapist")
        elif await heard.is_therapist():
            await does(heard)
        else:
            await heard.say("for-therapists" if heard.person is not None else "stranger")

    return guarded
