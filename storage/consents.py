"""Consents: who agreed to which text, in which language, when, and until when that held; and the texts as they read.

A consent is in force until it has an end: its person took it back, the text changed, or they agreed anew. Nothing is
taken from anybody, or sent to them by a schedule, while they have none in force in one of their roles.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
    Uuid,
    bindparam,
    delete,
    exists,
    insert,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from storage.columns import Instant, metadata, new_id
from storage.database import Transaction
from storage.people import people
from storage.prepared import Prepared
from texts.consents import ConsentText, Role

Ended = Literal["withdrawn", "changed", "given anew"]

consents = Table(
    "consents",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    # What was kept before there were roles in here had ended with its text.
    Column("role", String(16), nullable=False, server_default="client"),
    Column("version", String(64), nullable=False),
    Column("language", String(8), nullable=False),
    Column("given_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Column("ended_as", String(16)),
    Column("asked_at", Instant),
)
_in_force = consents.c.ended_at.is_(None)
Index(
    "uq_consents_in_force",
    consents.c.person_id,
    consents.c.role,
    unique=True,
    sqlite_where=_in_force,
    postgresql_where=_in_force,
)
# Written out in SQL: a bound value would hide from the planner that the partial index serves.
_is_to_be_asked = (consents.c.ended_as == literal_column("'changed'")) & consents.c.asked_at.is_(None)
Index("ix_consents_ended_at", consents.c.ended_at, sqlite_where=_is_to_be_asked, postgresql_where=_is_to_be_asked)

# The program's own words, as they stood when they were agreed to.
consent_texts = Table(
    "consent_texts",
    metadata,
    Column("version", String(64), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    Column("words", Text, nullable=False),
    Column("kept_at", Instant, nullable=False),
)
# Made once, as in people.py: it is asked with every update.
_of = select(consents).where(consents.c.person_id == bindparam("of_person"))
# What is in force is the newest, also where the machine's clock was set back before it was given.
_OF = Prepared(_of.order_by(_in_force, consents.c.given_at, consents.c.id))


@dataclass(frozen=True)
class Consent:
    """A yes. `asked_at`: when its person was asked again, after the text had changed."""

    id: UUID
    person_id: UUID
    role: Role
    version: str
    language: str
    given_at: datetime
    ended_at: datetime | None
    ended_as: Ended | None
    asked_at: datetime | None


def stands(person_id: ColumnElement[UUID], role: Role) -> ColumnElement[bool]:
    """Whether the person in that column has a consent in force, as far as their rows say."""
    mine = (consents.c.person_id == person_id) & (consents.c.role == role)
    return exists().where(mine, _in_force).correlate_except(consents)


async def keep_texts(tx: Transaction, texts: Iterable[ConsentText], now: datetime) -> None:
    """Keeps texts as they are shown, so that what somebody agreed to can still be read when it has changed."""
    kind = postgresql if tx.dialect.name == "postgresql" else sqlite
    rows = [{**one._asdict(), "kept_at": now} for one in texts]
    await tx.execute(kind.insert(consent_texts).on_conflict_do_nothing(), rows)


async def text_of(tx: Transaction, version: str) -> str | None:
    """The words of a version; None when they were not kept."""
    found = select(consent_texts.c.words).where(consent_texts.c.version == version)
    return (await tx.execute(found)).scalar_one_or_none()


async def give(tx: Transaction, person_id: UUID, text: ConsentText, now: datetime) -> None:
    """Keeps that somebody agreed to that text; what they agreed to before in this role ends with it."""
    await keep_texts(tx, [text], now)
    await _end(tx, person_id, text.role, "given anew", now)
    row = {"id": new_id(), "person_id": person_id, "role": text.role, "version": text.version}
    await tx.execute(insert(consents), {**row, "language": text.language, "given_at": now})


async def withdraw(tx: Transaction, person_id: UUID, role: Role, now: datetime) -> None:
    """Keeps that somebody took their yes back, also one that had ended because the text changed."""
    await _end(tx, person_id, role, "withdrawn", now)
    changed = (consents.c.person_id == person_id) & (consents.c.role == role) & (consents.c.ended_as == "changed")
    await tx.execute(update(consents).where(changed).values(ended_as="withdrawn"))


async def _end(tx: Transaction, person_id: UUID, role: Role, ended_as: Ended, now: datetime) -> None:
    mine = (consents.c.person_id == person_id) & (consents.c.role == role) & _in_force
    await tx.execute(update(consents).where(mine).values(ended_at=now, ended_as=ended_as))


async def forget(tx: Transaction, person_id: UUID, role: Role) -> None:
    """Deletes what somebody agreed to in a role that they have no more: they are not asked about it again."""
    await tx.execute(delete(consents).where(consents.c.person_id == person_id, consents.c.role == role))


async def lapse(tx: Transaction, versions: Collection[str], now: datetime) -> None:
    """Ends every consent to a text that is none of these versions any more."""
    stale = _in_force & consents.c.version.not_in(versions)
    await tx.execute(update(consents).where(stale).values(ended_at=now, ended_as="changed"))


async def of_person(tx: Transaction, person_id: UUID) -> list[Consent]:
    """Every consent that somebody gave, the oldest first."""
    return [Consent(**row) for row in await _OF.rows(tx, {"of_person": person_id})]


async def newest_of(tx: Transaction, person_id: UUID) -> dict[Role, Consent]:
    """The last consent that somebody gave in each role, in force or not."""
    return {one.role: one for one in await of_person(tx, person_id)}


async def has(tx: Transaction, person_id: UUID, role: Role) -> bool:
    """Whether somebody has a consent in force in a role, as far as their rows say."""
    mine = (consents.c.person_id == person_id) & (consents.c.role == role) & _in_force
    return (await tx.execute(select(consents.c.id).where(mine))).first() is not None


async def to_ask_again(tx: Transaction, limit: int) -> list[Consent]:
    """Consents that ended because the text changed, and whose people do not know yet; so many at most."""
    others = consents.alias("others")
    newer = (others.c.person_id == consents.c.person_id) & (others.c.role == consents.c.role)
    found = (
        select(consents)
        .join(people, people.c.id == consents.c.person_id)
        .where(_is_to_be_asked, people.c.unreachable_at.is_(None))
        .where(~exists().where(newer, others.c.ended_at.is_(None) | (others.c.given_at > consents.c.given_at)))
        .order_by(consents.c.ended_at, consents.c.id)
        .limit(limit)
        .with_for_update(of=consents, skip_locked=True)
    )
    return [Consent(**row._mapping) for row in await tx.execute(found)]


async def mark_asked(tx: Transaction, consent_id: UUID, now: datetime) -> None:
    """Keeps that the person of a consent was asked again."""
    await tx.execute(update(consents).where(consents.c.id == consent_id).values(asked_at=now))
