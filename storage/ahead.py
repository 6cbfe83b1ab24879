"""What waits to be sent and what is due next, for the stand-in to show: whose chat and when, no word of anybody's."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, FromClause, Select, func, literal, select, union_all

from storage.care_links import IN_FORCE, care_links
from storage.database import Transaction
from storage.encryption import CannotOpen
from storage.goals import action_items
from storage.occurrences import occurrences
from storage.outbox import AT_ONCE, NO_CHAT, UNSENT, outbox, said_in
from storage.people import chats_of, people
from storage.schedules import schedules
from storage.sessions import Series, of_clients, sessions


@dataclass(frozen=True)
class Waiting:
    """A message that waits: for which chat, None where it cannot be opened; until when, and how often it was tried."""

    chat_id: int | None
    lane: str
    is_being_sent: bool
    not_before: datetime | None
    held_until: datetime | None
    expires_at: datetime | None
    tries: int


@dataclass(frozen=True)
class Due:
    """Something that will be said by itself: to which client's chat, or because of whom, and when."""

    chat_id: int | None
    what: str
    at: datetime


async def waiting(tx: Transaction, limit: int) -> tuple[list[Waiting], int]:
    """What is not sent yet, in the order in which it may go, and how much of it there is."""
    unsent = select(outbox).where(outbox.c.state.in_(UNSENT))
    first = unsent.order_by(outbox.c.lane.desc(), outbox.c.number).limit(limit)
    rows = (await tx.execute(first)).mappings().all()
    return [await _waiting(tx, row) for row in rows], await _count(tx, unsent.subquery())


async def due(tx: Transaction, limit: int) -> tuple[list[Due], int]:
    """What is due next, the soonest first, and how much there is."""
    coming = union_all(
        _due("a nudge", schedules.c.next_due_at, schedules.c.client_id),
        _due("a nudge", occurrences.c.nudge_at, occurrences.c.client_id).where(occurrences.c.entry_id.is_(None)),
        _due("a follow-up", occurrences.c.nudge_at, occurrences.c.client_id).where(occurrences.c.entry_id.is_not(None)),
        _due("an action item", action_items.c.ask_at, action_items.c.client_id),
        _due("before a session", sessions.c.next_step_at, care_links.c.client_id).where(
            care_links.c.id == sessions.c.care_link_id, IN_FORCE
        ),
    ).subquery()
    found = select(coming, people.c.chat_id).join(people, people.c.id == coming.c.client_id).order_by(coming.c.at)
    rows = (await tx.execute(found.limit(limit))).mappings().all()
    return [Due(await _chat(tx, row), row["what"], row["at"]) for row in rows], await _count(tx, coming)


async def series(tx: Transaction) -> list[Series]:
    """All sessions that are set, of everybody."""
    met = select(care_links.c.client_id).join(sessions, sessions.c.care_link_id == care_links.c.id).distinct()
    by_client = await of_clients(tx, (await tx.execute(met)).scalars().all())
    return [one for several in by_client.values() for one in several]


def _due(what: str, at: Column[datetime], client_id: Column[UUID]) -> Select[str, datetime, UUID]:
    found = select(literal(what).label("what"), at.label("at"), client_id.label("client_id"))
    return found.where(at.is_not(None))


async def _count(tx: Transaction, rows: FromClause) -> int:
    return (await tx.execute(select(func.count()).select_from(rows))).scalar_one()


async def _waiting(tx: Transaction, row: Mapping[Any, Any]) -> Waiting:
    try:
        chat_id = (await said_in(tx, row)).chat_id
    except CannotOpen:
        chat_id = NO_CHAT
    not_before = None if row["not_before"] == AT_ONCE else row["not_before"]
    is_being_sent = row["state"] == "claimed"
    whole = (row["lane"], is_being_sent, not_before, row["held_until"], row["expires_at"], row["attempts"])
    return Waiting(chat_id or None, *whole)


async def _chat(tx: Transaction, row: Mapping[Any, Any]) -> int | None:
    try:
        return (await chats_of(tx, {row["client_id"]: row["chat_id"]}))[row["client_id"]]
    except CannotOpen:
        return None
