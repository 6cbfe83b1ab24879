"""Takeaways: goals and action items that a therapist noted from a session, until the client says which are theirs.

What is theirs becomes a goal or an action item under the same key; what is not is gone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import Column, ForeignKey, String, Table, Uuid, delete, insert, select

from storage.columns import Instant, Sealed, metadata
from storage.database import Transaction
from storage.sealing import Sealing

Kind = Literal["goal", "item"]

takeaways = Table(
    "takeaways",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("batch_id", Uuid, nullable=False),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("therapist_id", Uuid, ForeignKey("therapists.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(8), nullable=False),
    Column("words", Sealed(), nullable=False),
    Column("planned_at", Instant),
    Column("under_id", Uuid),
    Column("noted_at", Instant, nullable=False),
)
_SEALED = Sealing(takeaways, owner="client_id", row=("id",))


@dataclass(frozen=True)
class Takeaway:
    """One of those that were noted together as `batch_id`.

    `planned_at` is the instant that was named for an action item, `under_id` the takeaway that is its goal, if any.
    """

    id: UUID
    batch_id: UUID
    client_id: UUID
    therapist_id: UUID
    kind: Kind
    words: str
    planned_at: datetime | None
    under_id: UUID | None
    noted_at: datetime


async def add(tx: Transaction, noted: Sequence[Takeaway]) -> None:
    """Keeps some that were noted together, one at least."""
    await tx.execute(insert(takeaways), await _SEALED.seal_all(tx, [vars(one) for one in noted]))


async def get(tx: Transaction, takeaway_id: UUID, client_id: UUID) -> Takeaway | None:
    """One about which the client has not said anything yet."""
    mine = (takeaways.c.id == takeaway_id) & (takeaways.c.client_id == client_id)
    row = (await tx.execute(select(takeaways).where(mine))).one_or_none()
    return None if row is None else Takeaway(**await _SEALED.open(tx, row._mapping))


async def of_client(tx: Transaction, client_id: UUID) -> list[Takeaway]:
    """All about which the client has not said anything yet, in the order in which they were noted."""
    # Keys sort by when they were made.
    found = select(takeaways).where(takeaways.c.client_id == client_id).order_by(takeaways.c.id)
    return [Takeaway(**row) for row in await _SEALED.open_all(tx, (await tx.execute(found)).mappings())]


async def remove(tx: Transaction, takeaway_id: UUID, client_id: UUID) -> bool:
    """The client has said. False when they had before."""
    mine = (takeaways.c.id == takeaway_id) & (takeaways.c.client_id == client_id)
    return bool((await tx.execute(delete(takeaways).where(mine))).rowcount == 1)
