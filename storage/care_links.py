"""Care links: the relation that lets one therapist see one client's log; without it nothing is visible."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Table,
    Uuid,
    exists,
    func,
    insert,
    literal,
    select,
    update,
)

from storage.columns import Instant, Sealed, metadata, new_id
from storage.database import Transaction
from storage.people import named, people
from storage.sealing import Sealing

care_links = Table(
    "care_links",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("therapist_id", Uuid, ForeignKey("therapists.person_id", ondelete="CASCADE"), nullable=False),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("label", Sealed(), nullable=False),
    Column("claimed_at", Instant, nullable=False),
    Column("confirmed_at", Instant),
    Column("ended_at", Instant),
    Column("sees_from", Instant),
    Column("archived_at", Instant),
)
# What a therapist calls a client is about the client, too.
_SEALED = Sealing(care_links, owner="client_id", row=("id",))
Index(
    "uq_care_links_living",
    care_links.c.therapist_id,
    care_links.c.client_id,
    unique=True,
    sqlite_where=care_links.c.ended_at.is_(None),
    postgresql_where=care_links.c.ended_at.is_(None),
)

NEVER = datetime(9000, 1, 1, tzinfo=UTC)
IN_FORCE = care_links.c.confirmed_at.is_not(None) & care_links.c.ended_at.is_(None)
# A therapist who is frozen keeps their links, and sees nothing by them, not even who came.
_IS_AWAKE = care_links.c.therapist_id.not_in(select(people.c.id).where(people.c.frozen_at.is_not(None)))
SEES = IN_FORCE & _IS_AWAKE
LISTED = care_links.c.ended_at.is_(None) & _IS_AWAKE


@dataclass(frozen=True)
class CareLink:
    """Claimed by the client through an invitation, in force once the therapist has confirmed who came.

    What the client did before `sees_from` is not shown to this therapist; None where all of it is. `archived_at`: since
    when it is out of the therapist's list.
    """

    id: UUID
    therapist_id: UUID
    client_id: UUID
    label: str
    claimed_at: datetime
    confirmed_at: datetime | None
    ended_at: datetime | None
    sees_from: datetime | None = None
    archived_at: datetime | None = None


@dataclass(frozen=True)
class LinkedClient:
    """A client as their therapist sees them in a list."""

    client_id: UUID
    name: str
    label: str
    confirmed: bool
    archived: bool = False


async def claim(
    tx: Transaction, therapist_id: UUID, client_id: UUID, label: str, now: datetime, sees_from: datetime | None = None
) -> CareLink:
    """Keeps that a client came by a therapist's invitation; gives back the link that is there already, if any."""
    living = await find(tx, therapist_id, client_id)
    if living is not None:
        return living
    link = CareLink(new_id(), therapist_id, client_id, label, now, None, None, sees_from)
    await tx.execute(insert(care_links), await _SEALED.seal(tx, vars(link)))
    return link


async def find(tx: Transaction, therapist_id: UUID, client_id: UUID) -> CareLink | None:
    """The link between the two that has not ended, confirmed or not."""
    both = (care_links.c.therapist_id == therapist_id) & (care_links.c.client_id == client_id)
    row = (await tx.execute(select(care_links).where(both, care_links.c.ended_at.is_(None)))).one_or_none()
    return None if row is None else CareLink(**await _SEALED.open(tx, row._mapping))


async def confirm(tx: Transaction, therapist_id: UUID, client_id: UUID, now: datetime) -> bool:
    """The therapist says that the right person came. False when there is nothing to confirm."""
    done = await tx.execute(update(care_links).where(_between(therapist_id, client_id)).values(confirmed_at=now))
    return bool(done.rowcount == 1)


async def refuse(tx: Transaction, therapist_id: UUID, client_id: UUID, now: datetime) -> bool:
    """The therapist says that it was somebody else. False when there is nothing to refuse."""
    done = await tx.execute(update(care_links).where(_between(therapist_id, client_id)).values(ended_at=now))
    return bool(done.rowcount == 1)


async def let_in(
    tx: Transaction, therapist_id: UUID, client_id: UUID, label: str, now: datetime, sees_from: datetime | None
) -> None:
    """The client has agreed that this therapist sees them: in force at once. One who did already goes on as before.

    One who had yet to confirm that they know the client need not any more.
    """
    known = {"confirmed_at": now, "sees_from": sees_from}
    await tx.execute(update(care_links).where(_between(therapist_id, client_id)).values(**known))
    if await find(tx, therapist_id, client_id) is None:
        link = CareLink(new_id(), therapist_id, client_id, label, now, now, None, sees_from)
        await tx.execute(insert(care_links), await _SEALED.seal(tx, vars(link)))


async def end(tx: Transaction, therapist_id: UUID, client_id: UUID, now: datetime) -> bool:
    """From now on the therapist sees nothing of the client. False when there was nothing to end."""
    done = await tx.execute(update(care_links).where(_in_force(therapist_id, client_id)).values(ended_at=now))
    return bool(done.rowcount == 1)


async def archive(tx: Transaction, therapist_id: UUID, client_id: UUID, archived_at: datetime | None) -> bool:
    """Takes a client out of their therapist's list, or back into it. False when there is no such client."""
    done = await tx.execute(
        update(care_links).where(_in_force(therapist_id, client_id)).values(archived_at=archived_at)
    )
    return bool(done.rowcount == 1)


async def open_past(tx: Transaction, therapist_id: UUID, client_id: UUID) -> bool:
    """The therapist sees what was before, too. False when they did already, or see nothing."""
    held_back = _in_force(therapist_id, client_id) & care_links.c.sees_from.is_not(None)
    return bool((await tx.execute(update(care_links).where(held_back).values(sees_from=None))).rowcount == 1)


def _in_force(therapist_id: UUID, client_id: UUID) -> ColumnElement[bool]:
    return (care_links.c.therapist_id == therapist_id) & (care_links.c.client_id == client_id) & IN_FORCE


def _between(therapist_id: UUID, client_id: UUID) -> ColumnElement[bool]:
    return (
        (care_links.c.therapist_id == therapist_id)
        & (care_links.c.client_id == client_id)
        & care_links.c.ended_at.is_(None)
        & care_links.c.confirmed_at.is_(None)
    )


def visible_to(
    reader: UUID | BindParameter[UUID], client_id: ColumnElement[UUID], at: ColumnElement[Any] | None = None
) -> ColumnElement[bool]:
    """Whether somebody may read the log of the client in that column: their own, or by a confirmed care link.

    Every query for a client's words has this in its WHERE. `at` is the column that says when it was done: what is older
    than this therapist may see is not there for them. What has no such time is what stands now.
    """
    theirs = (care_links.c.therapist_id == reader) & SEES
    if at is None:
        return (client_id == reader) | client_id.in_(select(care_links.c.client_id).where(theirs))
    reaches_back = care_links.c.sees_from.is_(None) | (care_links.c.sees_from < at)
    # Whatever else the query reads, the links are read for this alone.
    linked = exists().where(theirs, care_links.c.client_id == client_id, reaches_back).correlate_except(care_links)
    return (client_id == reader) | linked


def until(over_at: ColumnElement[Any]) -> ColumnElement[Any]:
    """The `at` of what stands until it is over: its end, or never while it has none."""
    return func.coalesce(over_at, literal(NEVER, Instant))


async def may_see(tx: Transaction, reader: UUID, client_id: UUID) -> bool:
    """Whether somebody may read a client's log now."""
    found = select(people.c.id).where(people.c.id == client_id, visible_to(reader, people.c.id))
    return (await tx.execute(found)).first() is not None


async def clients_of(tx: Transaction, therapist_id: UUID) -> list[LinkedClient]:
    """The therapist's clients, and those who came and are not confirmed yet, in the order in which they came."""
    mine = (care_links.c.therapist_id == therapist_id) & LISTED
    found = (
        select(care_links, people.c.name)
        .join(people, people.c.id == care_links.c.client_id)
        .where(mine)
        .order_by(care_links.c.claimed_at, care_links.c.id)
    )
    return [
        LinkedClient(
            row["client_id"],
            row["name"],
            row["label"],
            confirmed=row["confirmed_at"] is not None,
            archived=row["archived_at"] is not None,
        )
        for row in await opened(tx, (await tx.execute(found)).mappings())
    ]


async def opened(tx: Transaction, rows: Iterable[Mapping[Any, Any]]) -> list[dict[str, Any]]:
    """Rows that were read with all columns of care links and their clients' names, with both as they were."""
    return await named(tx, await _SEALED.open_all(tx, rows), "client_id")


async def linked_with(tx: Transaction, therapist_id: UUID) -> list[UUID]:
    """The clients whose care links to a therapist are in force, be the therapist frozen or not."""
    found = select(care_links.c.client_id).where(care_links.c.therapist_id == therapist_id, IN_FORCE)
    return list((await tx.execute(found.order_by(care_links.c.confirmed_at, care_links.c.id))).scalars())


async def therapists_of(tx: Transaction, client_id: UUID) -> list[UUID]:
    """The therapists who may read a client's log now; who sees furthest back stands first."""
    return await _therapists(tx, client_id, SEES)


async def linked_to(tx: Transaction, client_id: UUID) -> list[UUID]:
    """The same, and those who are frozen: once they are not any more they may read it again."""
    return await _therapists(tx, client_id, IN_FORCE)


async def _therapists(tx: Transaction, client_id: UUID, which: ColumnElement[bool]) -> list[UUID]:
    found = select(care_links.c.therapist_id).where(care_links.c.client_id == client_id, which)
    found = found.order_by(care_links.c.sees_from.is_not(None), care_links.c.sees_from, care_links.c.confirmed_at)
    return list((await tx.execute(found)).scalars())


async def called_by(tx: Transaction, client_id: UUID) -> list[tuple[UUID, str]]:
    """The therapists who may read a client's log now, and what each of them calls the client."""
    found = (
        select(care_links, people.c.name)
        .join(people, people.c.id == care_links.c.client_id)
        .where(care_links.c.client_id == client_id, SEES)
    )
    rows = await opened(tx, (await tx.execute(found)).mappings())
    return [(row["therapist_id"], row["label"] or row["name"]) for row in rows]


async def unconfirmed_by(tx: Transaction, client_id: UUID) -> list[UUID]:
    """The therapists who have yet to say that it was the right person who came by their invitation."""
    open_ = care_links.c.confirmed_at.is_(None) & care_links.c.ended_at.is_(None)
    found = select(care_links.c.therapist_id).where(care_links.c.client_id == client_id, open_)
    return list((await tx.execute(found)).scalars())


async def ever_linked_with(tx: Transaction, client_id: UUID) -> list[UUID]:
    """Every therapist who has, or once had, anything to do with a client."""
    found = select(care_links.c.therapist_id).where(care_links.c.client_id == client_id).distinct()
    return list((await tx.execute(found)).scalars())
