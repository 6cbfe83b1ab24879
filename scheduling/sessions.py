"""The sessions of a client: which come, and setting, moving, cancelling and stopping them.

What is tied to a session follows in the same transaction: the client's schedules are computed anew.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from scheduling import session_dates
from scheduling.session_dates import Session
from storage import sessions
from storage.database import Transaction
from storage.sessions import Series


async def next_after(
    tx: Transaction, client_id: UUID, at: datetime, therapist_id: UUID | None = None
) -> Session | None:
    """A client's first session that starts later than an instant; with one therapist, where that is asked for."""
    return session_dates.next_after(await of_client(tx, client_id), at, therapist_id)


async def between(tx: Transaction, client_id: UUID, start: datetime, end: datetime) -> list[Session]:
    """A client's sessions that start from an instant on and before another, in order."""
    return session_dates.between(await of_client(tx, client_id), start, end)


async def of_client(tx: Transaction, client_id: UUID) -> Sequence[Series]:
    """All that is set with a client, by whichever therapist."""
    return await sessions.of_client(tx, client_id, client_id)
