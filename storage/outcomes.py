"""How practices went for a client, as far as whoever asks may know: what is worth proposing, and worth a question."""

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from practices.outcomes import Went
from storage.assignments import assignments
from storage.database import Transaction
from storage.entries import entries, entry_visible_to, seen_by

TALKED_ABOUT = timedelta(days=14)  # what ended longer ago is no longer being talked about
MOST = 400  # entries: what is older says little about what helps now


async def of_client(tx: Transaction, client_id: UUID, reader: UUID) -> list[Went]:
    """Every finished entry that the reader may know of, newest first; of a summary not how it was."""
    seen = {column.name: column for column in seen_by(reader)}
    found = (
        select(
            entries.c.assignment_id,
            entries.c.practice_id,
            entries.c.practice_version,
            entries.c.outcome,
            seen["debrief"].label("debrief"),
            entries.c.finished_at,
        )
        .where(entries.c.client_id == client_id, entry_visible_to(reader))
        .where(entries.c.finished_at.is_not(None), entries.c.outcome.is_not(None))
        .order_by(entries.c.finished_at.desc(), entries.c.id.desc())
        .limit(MOST)
    )
    return [_went(*row) for row in await tx.execute(found)]


def _went(
    assignment_id: UUID | None, practice_id: str, version: int, outcome: str, debrief: str | None, at: datetime
) -> Went:
    return Went(assignment_id, (practice_id, version), outcome, debrief, at)


async def in_force(tx: Transaction, client_id: UUID, reader: UUID, day: date) -> list[Went]:
    """The same, of what is agreed and goes on that day, or has just come to its last one: newest first."""
    agreed = select(assignments.c.id).where(
        assignments.c.client_id == client_id,
        assignments.c.state == "accepted",
        assignments.c.ended_at.is_(None),
        assignments.c.last_day >= day - TALKED_ABOUT,
    )
    living = set((await tx.execute(agreed)).scalars())
    return [one for one in await of_client(tx, client_id, reader) if one.assignment_id in living]
