"""Erasing somebody: every row that is about them, also what others wrote down about them, and their practices."""

from datetime import datetime
from uuid import UUID

from storage import care_links, dialogs, invitations, outbox, people, practices, quarantine
from storage.database import Transaction

# A call for help goes out all the same: its client read that it was sent, and it holds a name and nothing else.
CALLS = ("help-request", "risk-notice")


async def erase(tx: Transaction, person_id: UUID, now: datetime, telegram_id: int | None = None) -> None:
    """Erases a person. Once this has committed: `Database.finish_erasing`; a crash in between is made up for later.

    `telegram_id` is None where nobody can read it any more: of a backup that is older than the erasing.
    """
    for therapist_id in await care_links.ever_linked_with(tx, person_id):
        await dialogs.close_about(tx, therapist_id, person_id)
        await outbox.forget_about(tx, therapist_id, person_id, but=CALLS)
    await invitations.forget_used_by(tx, person_id)
    await practices.disown(tx, person_id)
    await people.forget(tx, person_id, now)
    await practices.forget_unused(tx, person_id)
    await quarantine.forget_person(tx, person_id, telegram_id)
    if telegram_id is not None:
        await outbox.forget_chat(tx, telegram_id)
