"""A therapist's clients at a glance: a few questions for all of them together, never one more for each."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, select, true

from storage import care_modes
from storage.assignments import assignments
from storage.care_links import LISTED, SEES, care_links, opened
from storage.clients import clients
from storage.database import Transaction
from storage.entries import entries, entry_visible_to
from storage.people import people
from storage.reviews import waits_for
from storage.schedules import schedules

READ_BACK = timedelta(weeks=12)  # what nobody has read for so long waits for nobody any more


@dataclass(frozen=True)
class Glance:
    """A client as their therapist sees them in a list.

    `to_read` entries are not marked as read; `proposed` wait for the client's answer, and in `change_asked` the client
    waits for another proposal.
    """

    client_id: UUID
    name: str
    label: str
    confirmed_at: datetime | None
    archived_at: datetime | None
    zone: str | None
    paused_at: datetime | None
    unreachable_at: datetime | None
    last_entry_at: datetime | None = None
    next_due_at: datetime | None = None
    to_read: int = 0
    proposed: int = 0
    change_asked: int = 0
    is_in_care_mode: bool = False


_OF_LINK = (
    "client_id",
    "name",
    "label",
    "confirmed_at",
    "archived_at",
    "zone",
    "paused_at",
    "unreachable_at",
)


async def at_a_glance(
    tx: Transaction, therapist_id: UUID, now: datetime, but_of: Collection[str] = (), client_id: UUID | None = None
) -> list[Glance]:
    """All of a therapist's clients, and who came and is not confirmed yet, in the order in which they came.

    Or one of them alone. Entries of the practices `but_of` are not counted as entries to be read.
    """
    mine = care_links.c.therapist_id == therapist_id
    if client_id is not None:
        mine &= care_links.c.client_id == client_id
    last = await _by_client(tx, mine, _last_entries(therapist_id))
    due = await _by_client(tx, mine, _next_due())
    to_read = await _by_client(tx, mine, _to_read(therapist_id, but_of, now - READ_BACK))
    proposed = await _by_client(tx, mine, _proposals(therapist_id, "proposed", assignments.c.last_day >= now.date()))
    # What a client asked for wants an answer, also when its last day has gone by.
    asked = await _by_client(tx, mine, _proposals(therapist_id, "change asked", true()))
    rows = await opened(tx, (await tx.execute(_links(mine))).mappings())
    in_care = await care_modes.who_are_in(tx, [row["client_id"] for row in rows if row["confirmed_at"] is not None])
    return [
        Glance(
            **{name: row[name] for name in _OF_LINK},
            last_entry_at=last.get(row["client_id"]),
            next_due_at=due.get(row["client_id"]),
            to_read=to_read.get(row["client_id"], 0),
            proposed=proposed.get(row["client_id"], 0),
            change_asked=asked.get(row["client_id"], 0),
            is_in_care_mode=row["client_id"] in in_care,
        )
        for row in rows
    ]


async def _by_client(tx: Transaction, mine: ColumnElement[bool], found: Select[Any]) -> dict[UUID, Any]:
    rows = await tx.execute(found.where(mine, SEES))
    return {client_id: value for client_id, value in rows if value is not None}


def _links(mine: ColumnElement[bool]) -> Select[Any]:
    return (
        select(care_links, people.c.name, people.c.unreachable_at, clients.c.zone, clients.c.paused_at)
        .join(people, people.c.id == care_links.c.client_id)
        .join(clients, clients.c.person_id == care_links.c.client_id)
        .where(mine, LISTED)
        .order_by(care_links.c.claimed_at, care_links.c.id)
    )


def _last_entries(therapist_id: UUID) -> Select[Any]:
    # One look into the index a client: the newest that may be seen is nearly always the newest of all.
    newest = (
        select(entries.c.started_at)
        .where(entries.c.client_id == care_links.c.client_id, entry_visible_to(therapist_id))
        .order_by(entries.c.started_at.desc())
        .limit(1)
        .correlate(care_links)
        .scalar_subquery()
    )
    return select(care_links.c.client_id, newest)


def _to_read(therapist_id: UUID, but_of: Collection[str], since: datetime) -> Select[Any]:
    return (
        select(entries.c.client_id, func.count())
        .join(care_links, care_links.c.client_id == entries.c.client_id)
        .where(waits_for(therapist_id, but_of, since))
        .group_by(entries.c.client_id)
    )


def _next_due() -> Select[Any]:
    """Of what was agreed with a therapist: when clients remind themselves of something is their own affair."""
    return (
        select(schedules.c.client_id, func.min(schedules.c.next_due_at))
        .join(assignments, assignments.c.id == schedules.c.assignment_id)
        .join(care_links, care_links.c.client_id == schedules.c.client_id)
        .where(assignments.c.therapist_id.is_not(None))
        .group_by(schedules.c.client_id)
    )


def _proposals(therapist_id: UUID, state: str, which: ColumnElement[bool]) -> Select[Any]:
    waiting = and_(assignments.c.state == state, which)
    return (
        select(assignments.c.client_id, func.count())
        .join(care_links, care_links.c.client_id == assignments.c.client_id)
        .where(assignments.c.therapist_id == therapist_id, waiting)
        .group_by(assignments.c.client_id)
    )
