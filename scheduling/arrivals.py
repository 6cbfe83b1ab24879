"""What became of a message that nobody had asked for: it arrived, or it never will."""

from datetime import datetime
from uuid import UUID

from scheduling import asking_after
from storage import occurrences
from storage.database import Transaction


async def nudged(tx: Transaction, row_id: UUID, delivered: bool, now: datetime) -> None:
    """Keeps it for the occurrence that it was about; or has a question asked once more."""
    await occurrences.nudged(tx, row_id, delivered, now)
    if not delivered:
        await asking_after.lost(tx, row_id, now)
