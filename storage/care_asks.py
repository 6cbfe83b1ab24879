"""What therapists have asked clients about colleagues: may one see the log, too; may one go on in their place."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Index, String, Table, Uuid, insert, select, update

from storage.columns import Instant, metadata, new_id
from storage.database import Transaction

Kind = Literal["share", "transfer"]
Decision = Literal["agreed", "declined", "over"]

care_asks = Table(
    "care_asks",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("kind", String(8), nullable=False),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False),
    Column("therapist_id", Uuid, ForeignKey("therapists.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("colleague_id", Uuid, ForeignKey("therapists.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("asked_at", Instant, nullable=False),
    Column("decided_at", Instant),
    Column("decision", String(8)),
)
_is_open = care_asks.c.decided_at.is_(None)
# One question at a time about one client, by the database: two at once would contradict each other.
Index(
    "uq_care_asks_open",
    care_asks.c.client_id,
    care_asks.c.therapist_id,
    unique=True,
    sqlite_where=_is_open,
    postgresql_where=_is_open,
)


@dataclass(frozen=True)
class CareAsk:
    """Put by `therapist_id` to the client, about `colleague_id`; nothing changes before the client says yes."""

    id: UUID
    kind: Kind
    client_id: UUID
    therapist_id: UUID
    colleague_id: UUID
    asked_at: datetime
    decided_at: datetime | None = None
    decision: Decision | None = None


async def ask(
    tx: Transaction, kind: Kind, client_id: UUID, therapist_id: UUID, colleague_id: UUID, now: datetime
) -> CareAsk:
    """Keeps a question. An earlier one of this therapist's that the client has not answered is over by it."""
    await close(tx, client_id, therapist_id, now)
    new = CareAsk(new_id(), kind, client_id, therapist_id, colleague_id, now)
    await tx.execute(insert(care_asks), vars(new))
    return new


async def close(tx: Transaction, client_id: UUID, therapist_id: UUID, now: datetime) -> None:
    """What this therapist asked this client, and was not answered, is over."""
    theirs = (care_asks.c.client_id == client_id) & (care_asks.c.therapist_id == therapist_id)
    await tx.execute(update(care_asks).where(theirs, _is_open).values(decided_at=now, decision="over"))


async def decide(tx: Transaction, ask_id: UUID, client_id: UUID, decision: Decision, now: datetime) -> CareAsk | None:
    """Keeps a client's answer; the question with it. None when it is not theirs, or was answered or over before."""
    mine = (care_asks.c.id == ask_id) & (care_asks.c.client_id == client_id) & _is_open
    answer: dict[str, Any] = {"decided_at": now, "decision": decision}
    if (await tx.execute(update(care_asks).where(mine).values(**answer))).rowcount != 1:
        return None
    row = (await tx.execute(select(care_asks).where(care_asks.c.id == ask_id))).one()
    return CareAsk(**row._mapping)


async def open_of(tx: Transaction, client_id: UUID, therapist_id: UUID) -> CareAsk | None:
    """What this therapist has asked this client, while it waits for an answer."""
    theirs = (care_asks.c.client_id == client_id) & (care_asks.c.therapist_id == therapist_id)
    row = (await tx.execute(select(care_asks).where(theirs, _is_open))).one_or_none()
    return None if row is None else CareAsk(**row._mapping)


async def together_with(tx: Transaction, client_id: UUID, therapist_id: UUID) -> set[UUID]:
    """The colleagues of whom the client knows, and has agreed, that they share the client with this therapist."""
    shared = (care_asks.c.client_id == client_id) & (care_asks.c.kind == "share") & (care_asks.c.decision == "agreed")
    concerned = (care_asks.c.therapist_id == therapist_id) | (care_asks.c.colleague_id == therapist_id)
    found = select(care_asks.c.therapist_id, care_asks.c.colleague_id).where(shared, concerned)
    return {one for row in await tx.execute(found) for one in row if one != therapist_id}
