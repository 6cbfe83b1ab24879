"""Notices: what a client agreed should reach a therapist unasked. Every decision is kept, and the last one counts."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import Boolean, Column, ColumnElement, ForeignKey, Index, String, Table, Uuid, exists, insert, select

from storage import care_links
from storage.columns import Instant, metadata, new_id
from storage.database import Transaction

About = Literal["risk item", "help request", "safety plan"]

notice_decisions = Table(
    "notice_decisions",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False),
    Column("therapist_id", Uuid, ForeignKey("therapists.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("about", String(24), nullable=False),
    Column("agreed", Boolean, nullable=False),
    Column("version", String(64), nullable=False),
    Column("language", String(8), nullable=False),
    Column("decided_at", Instant, nullable=False),
)
Index("ix_notice_decisions_client_id", notice_decisions.c.client_id, notice_decisions.c.about)


async def decide(
    tx: Transaction,
    client_id: UUID,
    therapist_id: UUID,
    about: About,
    agreed: bool,
    text: tuple[str, str],
    now: datetime,
) -> None:
    """Keeps a client's decision, with the text that they read: its version, and its language."""
    row = {
        "id": new_id(),
        "client_id": client_id,
        "therapist_id": therapist_id,
        "about": about,
        "agreed": agreed,
        "version": text[0],
        "language": text[1],
        "decided_at": now,
    }
    await tx.execute(insert(notice_decisions), row)


async def said(tx: Transaction, client_id: UUID, about: About) -> dict[UUID, bool]:
    """What a client last said about this to each therapist whom they ever decided about."""
    return await _last(tx, (notice_decisions.c.client_id == client_id) & (notice_decisions.c.about == about))


async def agreed_with(tx: Transaction, client_id: UUID, about: About) -> list[UUID]:
    """The therapists who may read a client's log now, and to whom the client last said yes about this.

    A yes ends with the access of its time: who comes back by another invitation is asked anew.
    """
    decided, links = notice_decisions.c, care_links.care_links.c
    both = (links.therapist_id == decided.therapist_id) & (links.client_id == decided.client_id)
    since_they_came = exists().where(both, links.ended_at.is_(None), links.claimed_at <= decided.decided_at)
    last = await _last(tx, (decided.client_id == client_id) & (decided.about == about) & since_they_came)
    return [one for one in await care_links.therapists_of(tx, client_id) if last.get(one)]


async def _last(tx: Transaction, which: ColumnElement[bool]) -> dict[UUID, bool]:
    decided = notice_decisions.c
    found = select(decided.therapist_id, decided.agreed).where(which).order_by(decided.decided_at, decided.id)
    return {row.therapist_id: row.agreed for row in await tx.execute(found)}
