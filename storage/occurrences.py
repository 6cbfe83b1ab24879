"""Occurrences: the due instants of an assignment, and what became of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, NamedTuple
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    String,
    Table,
    Uuid,
    bindparam,
    case,
    delete,
    exists,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from storage.bulk import run_many
from storage.clients import clients
from storage.columns import Instant, metadata
from storage.consents import stands
from storage.database import Transaction
from storage.outbox import TAKE_BACK, UNSENT, outbox
from storage.people import people
from storage.prepared import Prepared

occurrences = Table(
    "occurrences",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("assignment_id", Uuid, ForeignKey("assignments.id", ondelete="CASCADE")),
    Column("entry_id", Uuid, ForeignKey("entries.id", ondelete="CASCADE")),
    Column("due_at", Instant, nullable=False),
    Column("open_until", Instant, nullable=False),
    Column("nudge_at", Instant),
    Column("nudge_id", Uuid, index=True),
    Column("delivered_at", Instant),
    Column("opened_at", Instant),
    Column("answered_at", Instant),
    Column("closed_at", Instant),
    Column("closed_as", String(16)),
)
# One occurrence a due instant, by the database: for an assignment, and for what an entry planned.
for _about, _which in (
    (occurrences.c.assignment_id, occurrences.c.entry_id.is_(None)),
    (occurrences.c.entry_id, occurrences.c.entry_id.is_not(None)),
):
    Index(
        f"uq_occurrences_{_about.name}_due_at",
        _about,
        occurrences.c.due_at,
        unique=True,
        sqlite_where=_which,
        postgresql_where=_which,
    )
ClosedAs = Literal[
    "answered",
    "not this time",
    "expired",
    "missed by us",
    "paused",
    "care mode",
    "withdrawn",
    "deleted",
    "kept private",
]

# What was opened may be finished at any time; a follow-up that is still to be asked waits, however long a pause is.
CAN_EXPIRE = (
    occurrences.c.closed_at.is_(None)
    & occurrences.c.opened_at.is_(None)
    & (occurrences.c.entry_id.is_(None) | occurrences.c.nudge_at.is_(None))
)
# What waits for its nudge, and what can still expire, are few among all that ever were: indexes of these alone.
for _name, _columns, _where in (
    ("nudge_at", (occurrences.c.nudge_at, occurrences.c.client_id), occurrences.c.nudge_at.is_not(None)),
    ("waiting_of", (occurrences.c.client_id, occurrences.c.nudge_at), occurrences.c.nudge_at.is_not(None)),
    ("open_until", (occurrences.c.open_until,), CAN_EXPIRE),
):
    Index(f"ix_occurrences_{_name}", *_columns, sqlite_where=_where, postgresql_where=_where)


# Of `occurrences` joined with `clients`: whose client has not paused, can be reached, and has a consent in force.
_them = people.alias("them")
_is_away = exists().where(_them.c.id == occurrences.c.client_id, _them.c.unreachable_at.is_not(None))
MAY_BE_NUDGED = clients.c.paused_at.is_(None) & ~_is_away & stands(occurrences.c.client_id, "client")


@dataclass(frozen=True)
class Occurrence:
    """A due instant. `entry_id` is set when it follows up something planned in an entry.

    `nudge_at` is when the next nudge for it goes out, None when none is planned; `nudge_id` is the outbox row of the
    one that was put last. An occurrence that is not closed can be answered until `open_until`. "missed by us": no
    nudge arrived in time, so it is nobody's miss. "deleted": the client deleted the entry that answered it. "kept
    private" is never kept: a reader other than the client is told so where a private entry answers it.
    """

    id: UUID
    client_id: UUID
    assignment_id: UUID | None
    entry_id: UUID | None
    due_at: datetime
    open_until: datetime
    nudge_at: datetime | None = None
    nudge_id: UUID | None = None
    delivered_at: datetime | None = None
    opened_at: datetime | None = None
    answered_at: datetime | None = None
    closed_at: datetime | None = None
    closed_as: ClosedAs | None = None


async def add(tx: Transaction, due: Sequence[Occurrence]) -> None:
    """Keeps new occurrences; one that is there already, for the same due instant, stays as it is."""
    kind = sqlite if tx.dialect.name == "sqlite" else postgresql
    if due:
        keep = kind.insert(occurrences).on_conflict_do_nothing()
        await tx.execute(keep, [vars(occurrence) for occurrence in due])


async def get(tx: Transaction, occurrence_id: UUID, client_id: UUID) -> Occurrence | None:
    """A client's own occurrence."""
    mine = (occurrences.c.id == occurrence_id) & (occurrences.c.client_id == client_id)
    row = (await tx.execute(select(occurrences).where(mine))).one_or_none()
    return None if row is None else Occurrence(**row._mapping)


async def open_of(tx: Transaction, assignment_id: UUID, now: datetime) -> Occurrence | None:
    """The occurrence of an assignment that was asked and can be answered now, the latest if there are several."""
    asked = (occurrences.c.assignment_id == assignment_id) & occurrences.c.delivered_at.is_not(None)
    unopened = occurrences.c.closed_at.is_(None) & occurrences.c.opened_at.is_(None)
    found = select(occurrences).where(asked, unopened, occurrences.c.open_until > now)
    row = (await tx.execute(found.order_by(occurrences.c.due_at.desc()).limit(1))).one_or_none()
    return None if row is None else Occurrence(**row._mapping)


async def nudged_since(tx: Transaction, client_id: UUID, since: datetime, now: datetime) -> Occurrence | None:
    """The client's occurrence whose nudge arrived last, after that instant, if it can still be answered."""
    mine = (occurrences.c.client_id == client_id) & occurrences.c.assignment_id.is_not(None)
    arrived = (occurrences.c.delivered_at > since) & (occurrences.c.open_until > now)
    found = select(occurrences).where(mine, arrived, occurrences.c.closed_at.is_(None))
    row = (await tx.execute(found.order_by(occurrences.c.delivered_at.desc()).limit(1))).one_or_none()
    return None if row is None else Occurrence(**row._mapping)


async def change(tx: Transaction, occurrence_id: UUID, **changed: Any) -> None:
    """Keeps what became of an occurrence; `changed` names columns."""
    await tx.execute(update(occurrences).where(occurrences.c.id == occurrence_id).values(**changed))


class Fallen(NamedTuple):
    """An occurrence that has just fallen due."""

    id: UUID
    client_id: UUID
    assignment_id: UUID
    due_at: datetime
    open_until: datetime
    nudge_at: datetime | None = None
    nudge_id: UUID | None = None
    closed_at: datetime | None = None
    closed_as: ClosedAs | None = None


async def add_fallen(tx: Transaction, fallen: Sequence[Fallen]) -> None:
    """Keeps many new occurrences. Raises IntegrityError when one of them is there already."""
    await run_many(tx, insert(occurrences), Fallen._fields, fallen)


_settle = (
    update(occurrences)
    .where(occurrences.c.id == bindparam("this"))
    .values(nudge_at=bindparam("at"), nudge_id=bindparam("nudge"))
)


async def settle(tx: Transaction, nudges: Sequence[tuple[UUID, datetime | None, UUID | None]]) -> None:
    """Keeps for each occurrence when its next nudge goes out, if one does, and the outbox row of its last one."""
    await run_many(tx, _settle, ("this", "at", "nudge"), nudges)


async def nudged(tx: Transaction, nudge_id: UUID, delivered: bool, now: datetime) -> None:
    """What became of a nudge: it arrived (the first arrival counts), or it never will."""
    these = (occurrences.c.nudge_id == nudge_id) & occurrences.c.delivered_at.is_(None)
    if delivered:
        await tx.execute(update(occurrences).where(these).values(delivered_at=now))
        return
    # A second nudge (after "later") that is lost does not undo the first that arrived.
    lost = these & occurrences.c.closed_at.is_(None)
    await tx.execute(update(occurrences).where(lost).values(closed_at=now, closed_as="missed by us"))


async def next_nudge_at(tx: Transaction) -> datetime | None:
    """The earliest instant at which a nudge is to go out."""
    # Not min(): a join would read all that wait for it.
    nudge = (
        select(occurrences.c.nudge_at)
        .join(clients, clients.c.person_id == occurrences.c.client_id)
        .where(occurrences.c.nudge_at.is_not(None), MAY_BE_NUDGED)
        .order_by(occurrences.c.nudge_at)
        .limit(1)
    )
    return (await tx.execute(nudge)).scalar_one_or_none()


async def next_change_at(tx: Transaction) -> datetime | None:
    """The earliest instant at which a nudge is to go out or an occurrence can no longer be answered."""
    end = select(occurrences.c.open_until).where(CAN_EXPIRE).order_by(occurrences.c.open_until).limit(1)
    instants = [await next_nudge_at(tx), (await tx.execute(end)).scalar_one_or_none()]
    return min((at for at in instants if at is not None), default=None)


async def due_since(tx: Transaction, assignment_id: UUID, since: datetime) -> list[datetime]:
    """When an assignment was due from an instant on, in order; what was withdrawn does not count."""
    these = (occurrences.c.assignment_id == assignment_id) & (occurrences.c.due_at >= since)
    kept = occurrences.c.closed_as.is_(None) | (occurrences.c.closed_as != "withdrawn")
    found = select(occurrences.c.due_at).where(these, kept, occurrences.c.entry_id.is_(None))
    return list((await tx.execute(found.order_by(occurrences.c.due_at))).scalars())


async def drop_follow_ups(tx: Transaction, entry_id: UUID) -> None:
    """Takes back what was planned to follow up an entry and is not closed yet."""
    living = (occurrences.c.entry_id == entry_id) & occurrences.c.closed_at.is_(None)
    await tx.execute(delete(occurrences).where(living))


async def _take_back_nudges(tx: Transaction, closing: ColumnElement[bool], now: datetime) -> None:
    """Drops nudges that wait to be sent, for occurrences that are about to be closed.

    Others that were asked for in the same message are asked for anew.
    """
    nudges = select(occurrences.c.nudge_id).where(closing, occurrences.c.nudge_id.is_not(None))
    waiting = select(outbox.c.id).where(outbox.c.id.in_(nudges), outbox.c.state == "waiting")
    others = occurrences.c.nudge_id.in_(waiting) & occurrences.c.id.not_in(select(occurrences.c.id).where(closing))
    living = occurrences.c.closed_at.is_(None) & occurrences.c.opened_at.is_(None)
    await tx.execute(update(occurrences).where(others, living).values(nudge_at=now))
    unsent = outbox.c.state.in_(UNSENT)
    # What was never said may be put again.
    key = case((outbox.c.state == "waiting", None), else_=outbox.c.dedupe_key)
    await tx.execute(update(outbox).where(outbox.c.id.in_(nudges), unsent).values(**TAKE_BACK, dedupe_key=key))


async def close(tx: Transaction, occurrence_id: UUID, closed_as: ClosedAs, now: datetime) -> None:
    """Closes an occurrence that is not closed yet."""
    living = (occurrences.c.id == occurrence_id) & occurrences.c.closed_at.is_(None)
    await _take_back_nudges(tx, living, now)
    await tx.execute(update(occurrences).where(living).values(closed_at=now, closed_as=closed_as, nudge_at=None))


async def close_all(
    tx: Transaction,
    closed_as: ClosedAs,
    now: datetime,
    *,
    client_id: UUID | None = None,
    assignment_id: UUID | None = None,
    but_begun: bool = False,
) -> None:
    """Closes what is open of a client or of one assignment, but for follow-ups of what the client planned.

    `but_begun`: what the client has begun stays open, too.
    """
    living = occurrences.c.closed_at.is_(None) & occurrences.c.entry_id.is_(None)
    if but_begun:
        living &= occurrences.c.opened_at.is_(None)
    if client_id is not None:
        living &= occurrences.c.client_id == client_id
    if assignment_id is not None:
        living &= occurrences.c.assignment_id == assignment_id
    await _take_back_nudges(tx, living, now)
    await tx.execute(update(occurrences).where(living).values(closed_at=now, closed_as=closed_as, nudge_at=None))


async def close_follow_ups(tx: Transaction, closed_as: ClosedAs, now: datetime, client_id: UUID) -> None:
    """Closes the follow-ups of a client's that were to be asked by now."""
    asked_by_now = (occurrences.c.client_id == client_id) & (occurrences.c.nudge_at <= now)
    living = occurrences.c.closed_at.is_(None) & occurrences.c.opened_at.is_(None) & asked_by_now
    await tx.execute(update(occurrences).where(living).values(closed_at=now, closed_as=closed_as, nudge_at=None))


async def expire(tx: Transaction, now: datetime, limit: int) -> bool:
    """Closes what can no longer be answered: one that was delivered has expired, the others are missed by us.

    Of who has no consent in force nothing is taken: to them it was a pause.
    What an entry planned waits for the client, however long they pause. True: ask again, there may be more.
    """
    over = select(occurrences.c.id).where(CAN_EXPIRE, occurrences.c.open_until <= now)
    these = occurrences.c.id.in_(over.order_by(occurrences.c.open_until).limit(limit))
    rested, was_asked = ~stands(occurrences.c.client_id, "client"), occurrences.c.delivered_at.is_not(None)
    closed_as = case((rested, "paused"), (was_asked, "expired"), else_="missed by us")
    closed = update(occurrences).where(these, occurrences.c.closed_at.is_(None))
    done = await tx.execute(closed.values(closed_at=now, closed_as=closed_as, nudge_at=None))
    return done.rowcount == limit


async def open_(tx: Transaction, occurrence_id: UUID, now: datetime) -> None:
    """Keeps when the client first took an occurrence up; one whose nudge we thought lost is alive again."""
    this = occurrences.c.id == occurrence_id
    await tx.execute(update(occurrences).where(this, occurrences.c.opened_at.is_(None)).values(opened_at=now))
    await tx.execute(update(occurrences).where(this).values(closed_at=None, closed_as=None, nudge_at=None))


# Made once, as in people.py.
_now = bindparam("now", type_=Instant)
_answered = update(occurrences).values(answered_at=_now, closed_at=_now, closed_as="answered", nudge_at=None)
_ANSWERED = Prepared(_answered.where(occurrences.c.id == bindparam("occurrence_id")))
_FOLLOW_UPS_ANSWERED = Prepared(
    _answered.where(occurrences.c.entry_id == bindparam("of_entry"), occurrences.c.closed_at.is_(None))
)


async def answered(tx: Transaction, occurrence_id: UUID, now: datetime) -> None:
    """Closes an occurrence by the entry that answers it."""
    await _ANSWERED.run(tx, {"occurrence_id": occurrence_id, "now": now})


async def follow_ups_answered(tx: Transaction, entry_id: UUID, now: datetime) -> None:
    """Closes what was planned to follow an entry up: the client has told how it went."""
    await _FOLLOW_UPS_ANSWERED.run(tx, {"of_entry": entry_id, "now": now})


async def forget_answer(tx: Transaction, entry_id: UUID, occurrence_id: UUID | None, now: datetime) -> None:
    """An entry is about to be deleted: keeps that, and no more, of the occurrence that it answered.

    What was planned to follow it up goes with it, by the foreign key, and is not said any more.
    """
    await _take_back_nudges(tx, occurrences.c.entry_id == entry_id, now)
    gone = {"opened_at": None, "answered_at": None, "nudge_at": None, "closed_at": now, "closed_as": "deleted"}
    await tx.execute(update(occurrences).where(occurrences.c.id == occurrence_id).values(**gone))


async def reopen(tx: Transaction, occurrence_id: UUID) -> None:
    """What answered an occurrence is taken back at once: it is as it was before, and may be answered or expire."""
    as_before = dict.fromkeys(("opened_at", "answered_at", "closed_at", "closed_as"))
    await tx.execute(update(occurrences).where(occurrences.c.id == occurrence_id).values(**as_before))
