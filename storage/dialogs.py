"""Dialogs: what somebody is settling in the chat outside a walk, kept so that a restart forgets nothing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ForeignKey, String, Table, Uuid, bindparam, delete, insert, select

from storage.columns import Instant, Sealed, metadata
from storage.database import Transaction
from storage.prepared import Prepared
from storage.sealing import Sealing

dialogs = Table(
    "dialogs",
    metadata,
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("asks", String(64), nullable=False),
    Column("so_far", Sealed("json"), nullable=False),
    Column("asked_at", Instant, nullable=False),
)
_SEALED = Sealing(dialogs, owner="person_id", row=("person_id",))
# Made once, as in people.py.
_FIND = Prepared(select(dialogs).where(dialogs.c.person_id == bindparam("of_person")))
_CLOSE = Prepared(delete(dialogs).where(dialogs.c.person_id == bindparam("of_person")))


@dataclass(frozen=True)
class Dialog:
    """The question that stands open: `asks` names it, `so_far` holds what was said before it."""

    person_id: UUID
    asks: str
    so_far: dict[str, Any]
    asked_at: datetime


async def ask(tx: Transaction, person_id: UUID, asks: str, now: datetime, **so_far: Any) -> None:
    """Opens a question; it takes the place of the one that stood open before."""
    await close(tx, person_id)
    opened = {"person_id": person_id, "asks": asks, "so_far": so_far, "asked_at": now}
    await tx.execute(insert(dialogs), await _SEALED.seal(tx, opened))


async def find(tx: Transaction, person_id: UUID) -> Dialog | None:
    """The question that stands open for a person, if one does."""
    row = await _FIND.row(tx, {"of_person": person_id})
    return None if row is None else Dialog(**await _SEALED.open(tx, row))


async def close(tx: Transaction, person_id: UUID) -> None:
    """Closes the question that stands open, if one does."""
    await _CLOSE.run(tx, {"of_person": person_id})


async def close_if(tx: Transaction, person_id: UUID, asks: tuple[str, ...]) -> None:
    """Closes the question that stands open if it is one of these: an old button must not close another."""
    await tx.execute(delete(dialogs).where(dialogs.c.person_id == person_id, dialogs.c.asks.in_(asks)))


async def forget(tx: Transaction, asks: tuple[str, ...], before: datetime) -> None:
    """Closes such questions of everybody's that have stood open since then: what was said before them is forgotten."""
    await tx.execute(delete(dialogs).where(dialogs.c.asks.in_(asks), dialogs.c.asked_at < before))


async def close_about(tx: Transaction, person_id: UUID, client_id: UUID) -> None:
    """Closes the question that stands open for a therapist if it is about that client: what was said is forgotten."""
    dialog = await find(tx, person_id)
    if dialog is not None and client_id.hex in dialog.so_far.values():
        await close(tx, person_id)
