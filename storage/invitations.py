"""Invitations: links of one use that expire, of which only a hash is kept."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from sqlalchemy import Column, ColumnElement, ForeignKey, String, Table, Uuid, and_, delete, insert, or_, select, update

from storage.columns import Instant, Sealed, metadata, new_id
from storage.database import Transaction
from storage.people import people
from storage.sealing import Sealing

Role = Literal["client", "therapist", "colleague"]

VALID_FOR = timedelta(hours=72)
TOKEN_BYTES = 24  # 192 bits: 32 characters of the 64 that a start link may have

invitations = Table(
    "invitations",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("role", String(16), nullable=False),
    Column("therapist_id", Uuid, ForeignKey("therapists.person_id", ondelete="CASCADE"), index=True),
    Column("label", Sealed(), nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    Column("used_by", Uuid, ForeignKey("people.id", ondelete="SET NULL")),
)
_SEALED = Sealing(invitations, owner="therapist_id", row=("id",))


@dataclass(frozen=True)
class Invitation:
    """Who is invited to be what, by whom. `therapist_id` is None when the operator invites; `label` says for whom.

    A "colleague" is to bring a client of theirs to the therapist who invites; whoever takes it up is one already.
    """

    id: UUID
    role: Role
    therapist_id: UUID | None
    label: str
    expires_at: datetime


async def invite(tx: Transaction, role: Role, now: datetime, therapist_id: UUID | None = None, label: str = "") -> str:
    """Makes an invitation and returns its token, which is not kept and cannot be read again."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    row = {
        "id": new_id(),
        "token_hash": _hash(token),
        "role": role,
        "therapist_id": therapist_id,
        "label": label,
        "expires_at": now + VALID_FOR,
    }
    await tx.execute(insert(invitations), await _SEALED.seal(tx, row))
    return token


async def look_up(tx: Transaction, token: str, now: datetime) -> Invitation | None:
    """The invitation behind a token; None when it is unknown, used or expired, all alike."""
    return await _find(tx, invitations.c.token_hash == _hash(token), now)


async def get(tx: Transaction, invitation_id: UUID, now: datetime) -> Invitation | None:
    """The invitation with that key; None when it is used or expired meanwhile.

    Nobody else gets it before this transaction ends: two may be about to use it.
    """
    return await _find(tx, invitations.c.id == invitation_id, now)


async def _find(tx: Transaction, which: ColumnElement[bool], now: datetime) -> Invitation | None:
    columns = (invitations.c[name] for name in ("id", "role", "therapist_id", "label", "expires_at"))
    found = select(*columns).where(which, _is_good(now)).with_for_update()
    row = (await tx.execute(found)).one_or_none()
    return None if row is None else Invitation(**await _SEALED.open(tx, row._mapping))


async def use(tx: Transaction, invitation_id: UUID, person_id: UUID, now: datetime) -> bool:
    """Uses an invitation up. False when somebody else was faster: one statement decides who it is."""
    this = invitations.c.id == invitation_id
    done = await tx.execute(update(invitations).where(this, _is_good(now)).values(used_at=now, used_by=person_id))
    return bool(done.rowcount == 1)


async def forget_used_by(tx: Transaction, person_id: UUID) -> None:
    """Deletes the invitations that somebody came by: what a therapist called them there is about them."""
    await tx.execute(delete(invitations).where(invitations.c.used_by == person_id))


def _is_good(now: datetime) -> ColumnElement[bool]:
    """Whether an invitation still lets somebody in. What a frozen account has given away does not, for as long."""
    frozen = select(people.c.id).where(people.c.frozen_at.is_not(None))
    inviter = invitations.c.therapist_id
    return and_(
        invitations.c.used_at.is_(None), invitations.c.expires_at > now, or_(inviter.is_(None), inviter.not_in(frozen))
    )


async def forget_expired(tx: Transaction, now: datetime) -> None:
    """Deletes invitations that nobody used in time."""
    await tx.execute(delete(invitations).where(invitations.c.expires_at <= now, invitations.c.used_at.is_(None)))


def _hash(token: str) -> str:
    # No salt: the token is random beyond guessing, and it must be found by its hash.
    return hashlib.sha256(token.encode()).hexdigest()
