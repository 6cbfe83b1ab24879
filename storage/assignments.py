"""Assignments: practices agreed, or still to be agreed, between a therapist and a client."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    String,
    Table,
    Uuid,
    case,
    func,
    insert,
    select,
    update,
)

from practices.owned import is_own
from storage.care_links import until, visible_to
from storage.columns import Instant, Json, Sealed, metadata, new_id
from storage.database import Transaction
from storage.sealing import Sealing

State = Literal["draft", "proposed", "change asked", "accepted", "declined", "withdrawn", "ended"]

Size = Literal["full", "smaller"]
Phase = Literal["baseline", "practice", "maintenance"]

LIVING: tuple[State, ...] = ("proposed", "change asked", "accepted")

assignments = Table(
    "assignments",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("therapist_id", Uuid, ForeignKey("therapists.person_id", ondelete="SET NULL"), index=True),
    Column("practice_id", String(64), nullable=False),
    Column("practice_version", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("why", Sealed(), nullable=False),
    Column("size", String(8), nullable=False),
    Column("phase", String(16), nullable=False),
    Column("cadence", Json, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("sureness", Sealed("json")),
    Column("remark", Sealed()),
    Column("proposed_at", Instant, nullable=False),
    Column("answered_at", Instant),
    Column("ended_at", Instant),
    Column("given", Sealed("json")),
    # A round more with every changed proposal: a button of an older one must not answer it.
    Column("round", Integer, nullable=False, server_default="1"),
    # No foreign keys: SQLite would have to rebuild the table for them. A goal that is gone is not found.
    Column("goal_id", Uuid),
    Column("goal", Sealed()),
    Column("follows_id", Uuid),
    Column("considered_at", Instant),
    ForeignKeyConstraint(["practice_id", "practice_version"], ["practices.id", "practices.version"]),
)
_SEALED = Sealing(assignments, owner="client_id", row=("id",))

# When it came to nothing more; never, while it is to be answered or in force.
_over_at = func.coalesce(assignments.c.ended_at, assignments.c.answered_at, assignments.c.proposed_at)
_OVER_AT = until(case((assignments.c.state.not_in(LIVING), _over_at)))


@dataclass(frozen=True)
class Assignment:
    """`cadence` is a cadence as JSON; days are the client's local dates, the last one included.

    `sureness`: how sure the client is that it fits their week, 0 to 10. `remark`: the change they asked for.
    `given`: what is counted, or what stands on the card, where the therapist has said it. `goal_id` is the
    client's goal that it serves, `goal` the words for one that they set by accepting. `follows_id`: the agreed one in
    whose place it comes. `considered_at`: what was said of it until then has been considered for a next proposal.
    """

    id: UUID
    client_id: UUID
    therapist_id: UUID | None
    practice_id: str
    practice_version: int
    state: State
    why: str
    size: Size
    phase: Phase
    cadence: dict[str, Any]
    first_day: date
    last_day: date
    sureness: int | None
    remark: str | None
    proposed_at: datetime
    answered_at: datetime | None
    ended_at: datetime | None
    given: dict[str, str] | None = None
    round: int = 1
    goal_id: UUID | None = None
    goal: str | None = None
    follows_id: UUID | None = None
    considered_at: datetime | None = None


async def propose(
    tx: Transaction,
    *,
    client_id: UUID,
    therapist_id: UUID | None,
    practice: tuple[str, int],
    why: str,
    cadence: dict[str, Any],
    days: tuple[date, date],
    now: datetime,
    given: dict[str, str] | None = None,
    size: Size = "full",
    phase: Phase = "practice",
    goal: tuple[UUID | None, str | None] = (None, None),
    follows_id: UUID | None = None,
) -> Assignment:
    """Keeps a proposal; nothing is scheduled before the client accepts it. Without a therapist it is their own."""
    assignment = Assignment(
        id=new_id(),
        client_id=client_id,
        therapist_id=therapist_id,
        practice_id=practice[0],
        practice_version=practice[1],
        state="proposed",
        why=why,
        size=size,
        phase=phase,
        cadence=cadence,
        first_day=days[0],
        last_day=days[1],
        sureness=None,
        remark=None,
        proposed_at=now,
        answered_at=None,
        ended_at=None,
        given=given,
        goal_id=goal[0],
        goal=goal[1],
        follows_id=follows_id,
    )
    await tx.execute(insert(assignments), await _SEALED.seal(tx, vars(assignment)))
    return assignment


async def get(tx: Transaction, assignment_id: UUID, reader: UUID) -> Assignment | None:
    """An assignment, if it exists and the reader may see its client.

    Nobody else gets it before this transaction ends: its client and its therapist may both be about to change it.
    """
    found = select(assignments).where(
        assignments.c.id == assignment_id, visible_to(reader, assignments.c.client_id, _OVER_AT)
    )
    # Weak enough that what refers to it meanwhile does not wait.
    row = (await tx.execute(found.with_for_update(of=assignments, key_share=True))).one_or_none()
    if row is None:
        return None
    assignment = Assignment(**await _SEALED.open(tx, row._mapping))
    return assignment if _may_know(reader, assignment) else None


def _may_know(reader: UUID, assignment: Assignment) -> bool:
    """What a client made and agreed with themselves is nobody else's affair."""
    return reader == assignment.client_id or not is_own(assignment.practice_id, assignment.client_id)


async def of_client(tx: Transaction, client_id: UUID, reader: UUID, states: tuple[State, ...]) -> list[Assignment]:
    """A client's assignments in those states, oldest first; none when the reader may not see the client."""
    found = (
        select(assignments)
        .where(assignments.c.client_id == client_id, assignments.c.state.in_(states))
        .where(visible_to(reader, assignments.c.client_id, _OVER_AT))
        .order_by(assignments.c.proposed_at, assignments.c.id)
    )
    rows = await _SEALED.open_all(tx, (await tx.execute(found)).mappings())
    return [assignment for row in rows if _may_know(reader, assignment := Assignment(**row))]


async def change(tx: Transaction, assignment_id: UUID, client_id: UUID, **changed: Any) -> None:
    """Keeps what changed of a client's assignment; `changed` names columns."""
    theirs = (assignments.c.id == assignment_id) & (assignments.c.client_id == client_id)
    sealed = await _SEALED.seal(tx, changed, id=assignment_id, client_id=client_id)
    await tx.execute(update(assignments).where(theirs).values(**sealed))
