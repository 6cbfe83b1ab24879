"""Proposals on their way: a therapist's drafts, and the steps by which the two come to agree, or let it rest."""

from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    Uuid,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from storage.assignments import Assignment, Phase, Size
from storage.care_links import SEES, care_links, visible_to
from storage.columns import Instant, Sealed, metadata, new_id
from storage.database import Transaction
from storage.sealing import Sealing

Did = Literal["proposed", "changed", "asked", "accepted", "declined", "withdrew"]
By = Literal["client", "therapist"]
WEEKS = 2

proposal_drafts = Table(
    "proposal_drafts",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("therapist_id", Uuid, ForeignKey("therapists.person_id", ondelete="CASCADE"), nullable=False),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("assignment_id", Uuid, ForeignKey("assignments.id", ondelete="CASCADE"), index=True),
    Column("round", Integer, nullable=False),
    Column("follows_id", Uuid, ForeignKey("assignments.id", ondelete="SET NULL"), index=True),
    # Within the terms, too; here so that a practice which a draft names is not taken for unused.
    Column("practice_id", String(64), nullable=False),
    Column("terms", Sealed("json"), nullable=False),
    Column("adapted", Sealed("json"), nullable=False),
    Column("ready", Sealed("json"), nullable=False),
    Column("changed_at", Instant, nullable=False),
    # The database sees to it that there is one to find.
    UniqueConstraint("therapist_id", "client_id", name="uq_proposal_drafts_between"),
)
_DRAFTS = Sealing(proposal_drafts, owner="client_id", row=("id",))

proposal_steps = Table(
    "proposal_steps",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("assignment_id", Uuid, ForeignKey("assignments.id", ondelete="CASCADE"), nullable=False),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("by_id", Uuid, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("by", String(16), nullable=False),
    Column("did", String(16), nullable=False),
    Column("round", Integer, nullable=False),
    Column("terms", Sealed("json")),
    Column("wishes", Sealed("json"), nullable=False),
    Column("words", Sealed()),
    Column("at", Instant, nullable=False),
)
_STEPS = Sealing(proposal_steps, owner="client_id", row=("id",))
Index("ix_proposal_steps_assignment_id", proposal_steps.c.assignment_id, proposal_steps.c.at)


@dataclass(frozen=True)
class Terms:
    """What a proposal says. `cadence` is one as JSON; `goal` are words for a goal that the client has not set yet.

    Without `first_day` it begins on the day it is sent; without `last_day` it takes `weeks` from there.
    """

    practice_id: str
    practice_version: int
    cadence: dict[str, Any]
    why: str = ""
    goal_id: str | None = None
    goal: str | None = None
    size: Size = "full"
    phase: Phase = "practice"
    first_day: str | None = None
    last_day: str | None = None
    weeks: int = WEEKS
    given: dict[str, str] | None = None

    def days(self, today: date) -> tuple[date, date]:
        """The first and the last day, if it were sent today. A last day that is over is given as it is."""
        first = max(today, date.fromisoformat(self.first_day)) if self.first_day else today
        return first, date.fromisoformat(self.last_day) if self.last_day else first + timedelta(weeks=self.weeks)


@dataclass(frozen=True)
class Draft:
    """A proposal that its therapist has not sent: one for each client, kept until they send or discard it.

    With an `assignment_id` it answers that proposal as it stood in that `round`; `follows_id` is the agreed one in
    whose place it would come. `adapted` are words in place of the practice's own, `ready` what the therapist thinks of
    the time for it.
    """

    id: UUID
    therapist_id: UUID
    client_id: UUID
    terms: Terms
    changed_at: datetime
    assignment_id: UUID | None = None
    round: int = 0
    follows_id: UUID | None = None
    adapted: dict[str, str] = field(default_factory=dict)
    ready: dict[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Step:
    """What one of the two did about a proposal. `terms` are what was proposed, `wishes` and `words` what was asked."""

    id: UUID
    assignment_id: UUID
    client_id: UUID
    by_id: UUID | None
    by: By
    did: Did
    round: int
    at: datetime
    terms: Terms | None = None
    wishes: tuple[str, ...] = ()
    words: str | None = None


def terms_of(assignment: Assignment) -> Terms:
    """What a proposal says as it stands."""
    return Terms(
        practice_id=assignment.practice_id,
        practice_version=assignment.practice_version,
        cadence=assignment.cadence,
        why=assignment.why,
        goal_id=None if assignment.goal_id is None else assignment.goal_id.hex,
        goal=assignment.goal,
        size=assignment.size,
        phase=assignment.phase,
        first_day=assignment.first_day.isoformat(),
        last_day=assignment.last_day.isoformat(),
        given=assignment.given,
    )


async def put_draft(tx: Transaction, draft: Draft) -> None:
    """Keeps a new draft in the place of the one that there was for this client."""
    # One statement: two presses at once must not find a place that both take for free.
    kind = sqlite if tx.dialect.name == "sqlite" else postgresql
    row = await _row(tx, draft)
    new = kind.insert(proposal_drafts).values(row)
    await tx.execute(new.on_conflict_do_update(index_elements=["therapist_id", "client_id"], set_=row))


async def change_draft(tx: Transaction, draft: Draft) -> None:
    """Keeps a draft as it is now."""
    row = await _row(tx, draft)
    await tx.execute(update(proposal_drafts).where(proposal_drafts.c.id == draft.id).values(row))


async def _row(tx: Transaction, draft: Draft) -> dict[str, Any]:
    plain = vars(draft) | {"terms": asdict(draft.terms), "practice_id": draft.terms.practice_id}
    return await _DRAFTS.seal(tx, plain)


async def find_draft(tx: Transaction, draft_id: UUID, therapist_id: UUID) -> Draft | None:
    """A draft of the therapist's own, while they may see the client it is for."""
    return await _draft(tx, proposal_drafts.c.id == draft_id, therapist_id)


async def draft_for(tx: Transaction, client_id: UUID, therapist_id: UUID) -> Draft | None:
    """The therapist's own draft for a client whom they may see."""
    return await _draft(tx, proposal_drafts.c.client_id == client_id, therapist_id)


async def _draft(tx: Transaction, which: Any, therapist_id: UUID) -> Draft | None:
    linked = select(care_links.c.client_id).where(care_links.c.therapist_id == therapist_id, SEES)
    mine = (proposal_drafts.c.therapist_id == therapist_id) & proposal_drafts.c.client_id.in_(linked)
    # Two presses at once: the second one waits, and finds what the first has made of it.
    row = (await tx.execute(select(proposal_drafts).where(which, mine).with_for_update())).one_or_none()
    if row is None:
        return None
    kept = await _DRAFTS.open(tx, row._mapping)
    del kept["practice_id"]
    return Draft(**kept | {"terms": Terms(**kept["terms"])})


async def drop_draft(tx: Transaction, draft_id: UUID, therapist_id: UUID) -> bool:
    """Discards a draft of the therapist's own. False when there is none."""
    mine = (proposal_drafts.c.id == draft_id) & (proposal_drafts.c.therapist_id == therapist_id)
    return bool((await tx.execute(delete(proposal_drafts).where(mine))).rowcount == 1)


async def record(
    tx: Transaction,
    assignment: Assignment,
    by: By,
    by_id: UUID,
    did: Did,
    now: datetime,
    *,
    wishes: tuple[str, ...] = (),
    words: str | None = None,
) -> None:
    """Keeps that one of the two did something about a proposal as it stands in `assignment`."""
    step = Step(
        id=new_id(),
        assignment_id=assignment.id,
        client_id=assignment.client_id,
        by_id=by_id,
        by=by,
        did=did,
        round=assignment.round,
        at=now,
        terms=terms_of(assignment) if did in ("proposed", "changed") else None,
        wishes=wishes,
        words=words,
    )
    terms = None if step.terms is None else asdict(step.terms)
    row = await _STEPS.seal(tx, vars(step) | {"terms": terms, "wishes": list(wishes)})
    await tx.execute(insert(proposal_steps), row)


async def steps_of(tx: Transaction, assignment_id: UUID, reader: UUID) -> list[Step]:
    """The steps of a proposal, in order; none when the reader may not see its client."""
    return await _steps(tx, proposal_steps.c.assignment_id == assignment_id, reader)


async def all_steps(tx: Transaction, client_id: UUID, reader: UUID) -> list[Step]:
    """The steps of every proposal to a client, in order; none when the reader may not see the client."""
    return await _steps(tx, proposal_steps.c.client_id == client_id, reader)


async def _steps(tx: Transaction, which: Any, reader: UUID) -> list[Step]:
    found = (
        select(proposal_steps)
        .where(which, visible_to(reader, proposal_steps.c.client_id, proposal_steps.c.at))
        .order_by(proposal_steps.c.at, proposal_steps.c.id)
    )
    return [_step(row) for row in await _STEPS.open_all(tx, (await tx.execute(found)).mappings())]


def _step(row: dict[str, Any]) -> Step:
    terms = None if row["terms"] is None else Terms(**row["terms"])
    return replace(Step(**row), terms=terms, wishes=tuple(row["wishes"]))
