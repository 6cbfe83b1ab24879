"""What happens when a therapist goes, by their own wish or the operator's: clients keep everything, and hear of it."""

from datetime import datetime
from uuid import UUID

from scheduling import nudges
from storage import care_links, clients, consents, erasing, looks, outbox, people, practices, therapists
from storage.database import Transaction
from storage.outbox import Message
from storage.people import Person


async def remove(tx: Transaction, therapist: Person, now: datetime) -> int | None:
    """The operator lets a therapist go. How many clients have heard of it; None when that person is no therapist.

    Who is a client, too, stays one. Of anybody else nothing is left.
    """
    if await therapists.find(tx, therapist.id) is None:
        return None
    told = await part_from_clients(tx, therapist, now)
    await therapists.unfreeze(tx, therapist.id)
    if await clients.find(tx, therapist.id) is None:
        await erasing.erase(tx, therapist.id, now, therapist.telegram_id)
    else:
        await practices.disown(tx, therapist.id)
        await therapists.remove(tx, therapist.id)
        await consents.forget(tx, therapist.id, "therapist")
        await practices.forget_unused(tx, therapist.id)
    await replan(tx, told, now)
    # To nobody in particular: of the person nothing may be left that it could hang on.
    gone = Message("therapist-removed", {})
    await outbox.put(tx, chat_id=therapist.chat_id, person_id=None, message=gone, now=now, language=therapist.language)
    return len(told)


async def part_from_clients(tx: Transaction, therapist: Person, now: datetime) -> list[UUID]:
    """Tells each of their clients, for whom it goes into the record of who looked. Who these are."""
    theirs = await care_links.linked_with(tx, therapist.id)
    for client_id in theirs:
        await looks.record(tx, "link ended", now, who=therapist.id, about=client_id)
        person = await people.get(tx, client_id)
        await outbox.put(
            tx,
            chat_id=person.chat_id,
            person_id=client_id,
            message=Message("therapist-left", {"therapist": therapist.name}),
            now=now,
            not_before=nudges.end_of_quiet(await clients.find(tx, client_id), now),
        )
    return theirs


async def replan(tx: Transaction, client_ids: list[UUID], now: datetime) -> None:
    """Their sessions have gone with the therapist: what was tied to these is due no more."""
    for client_id in client_ids:
        await nudges.replan(tx, client_id, now)
