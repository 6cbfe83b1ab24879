"""Who cannot be reached any more, because they blocked the bot or left Telegram, and who can be again."""

from datetime import datetime, timedelta
from uuid import UUID

from scheduling import nudges
from storage import care_links, clients, occurrences, outbox, people
from storage.database import Transaction
from storage.outbox import Message

# Who blocks the bot and comes back within that time is nobody's news.
SETTLES = timedelta(hours=1)


def anchor_of(client_id: UUID) -> str:
    """What therapists are told about whether a client can be reached."""
    return f"reach:{client_id.hex}"


async def lose(tx: Transaction, person_id: UUID, now: datetime) -> None:
    """Telegram refuses to bring a person anything: what is planned for a client rests, and their therapists hear it.

    Only the first refusal does so: each message that waited is refused, too.
    """
    if await people.mark_unreachable(tx, person_id, now) and await clients.find(tx, person_id) is not None:
        await occurrences.close_all(tx, "paused", now, client_id=person_id)
        await nudges.replan(tx, person_id, now)
        await _tell_therapists(tx, person_id, "client-lost", now)


async def regain(tx: Transaction, person_id: UUID, now: datetime) -> None:
    """A person wrote, or unblocked the bot: what was planned for a client goes on, and their therapists hear it."""
    if await people.mark_reachable(tx, person_id, now) and await clients.find(tx, person_id) is not None:
        await nudges.replan(tx, person_id, now)
        await _tell_therapists(tx, person_id, "client-regained", now)


async def _tell_therapists(tx: Transaction, client_id: UUID, say: str, now: datetime) -> None:
    """Tells what lasts. Where the opposite has not been said yet it is taken back, and there is nothing to tell."""
    anchor = anchor_of(client_id)
    for therapist_id, called in await care_links.called_by(tx, client_id):
        if await outbox.withdraw(tx, therapist_id, anchor, now):
            continue
        therapist = await people.get(tx, therapist_id)
        await outbox.put(
            tx,
            chat_id=therapist.chat_id,
            person_id=therapist_id,
            message=Message(say, {"client": called}),
            now=now,
            anchor=anchor,
            not_before=now + SETTLES,
        )
