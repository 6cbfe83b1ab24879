"""Ladders: a client's rungs, what both said about the next one, and how distressing each was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Uuid,
    delete,
    exists,
    insert,
    select,
    update,
)

from practices.ladder import Ladder, Rung
from storage.care_links import until, visible_to
from storage.columns import Instant, Sealed, metadata, new_id
from storage.database import Transaction
from storage.entries import Entry, answers, entries, entry_visible_to, opened, opened_answers, seen_by
from storage.sealing import Sealing

ladders = Table(
    "ladders",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("made_at", Instant, nullable=False),
    Column("ended_at", Instant),
)
# One at a time, by the database.
_living = ladders.c.ended_at.is_(None)
Index("uq_ladders_living", ladders.c.client_id, unique=True, sqlite_where=_living, postgresql_where=_living)

rungs = Table(
    "rungs",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("ladder_id", Uuid, ForeignKey("ladders.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("place", Integer, nullable=False),
    Column("what", Sealed(), nullable=False),
    Column("expected", Sealed("json"), nullable=False),
    Column("client_yes_at", Instant),
    Column("therapist_yes_at", Instant),
    Column("line", Sealed()),
)
_SEALED = Sealing(rungs, owner="client_id", row=("id",))
_KEPT = ("what", "expected", "client_yes_at", "therapist_yes_at", "line")


async def begin(tx: Transaction, client_id: UUID, now: datetime) -> Ladder:
    """Keeps a new ladder without rungs. Raises IntegrityError when the client has one that has not ended."""
    new = Ladder(new_id(), client_id, made_at=now, ended_at=None, rungs=())
    await tx.execute(insert(ladders).values(id=new.id, client_id=client_id, made_at=now))
    return new


async def find(tx: Transaction, client_id: UUID, reader: UUID) -> Ladder | None:
    """A client's ladder, if they have one and the reader may see it.

    Nobody else gets it before this transaction ends: client and therapist may both be about to change it.
    """
    found = select(ladders).where(
        ladders.c.client_id == client_id, ladders.c.ended_at.is_(None), visible_to(reader, ladders.c.client_id)
    )
    row = (await tx.execute(found.with_for_update(of=ladders, key_share=True))).one_or_none()
    if row is None:
        return None
    return Ladder(**row._mapping, rungs=tuple(await _rungs(tx, row.id)))


async def all_of(tx: Transaction, client_id: UUID, reader: UUID) -> list[Ladder]:
    """Every ladder that a client ever had, oldest first; none when the reader may not see the client."""
    found = select(ladders).where(
        ladders.c.client_id == client_id, visible_to(reader, ladders.c.client_id, until(ladders.c.ended_at))
    )
    rows = (await tx.execute(found.order_by(ladders.c.made_at))).all()
    return [Ladder(**row._mapping, rungs=tuple(await _rungs(tx, row.id))) for row in rows]


async def _rungs(tx: Transaction, ladder_id: UUID) -> list[Rung]:
    # Also by an entry that is private: both go by the same ladder, and where its client stands on it is no secret.
    worked = exists().where(entries.c.subject_id == rungs.c.id).label("worked")
    these = rungs.c.ladder_id == ladder_id
    found = select(rungs, worked).where(these).order_by(rungs.c.place)
    rows = await _SEALED.open_all(tx, (await tx.execute(found)).mappings())
    return [Rung(row["id"], worked=bool(row["worked"]), **{name: row[name] for name in _KEPT}) for row in rows]


async def keep(tx: Transaction, ladder: Ladder) -> None:
    """Keeps a ladder as it is now: its rungs, their order, and what was said about them."""
    known = set((await tx.execute(select(rungs.c.id).where(rungs.c.ladder_id == ladder.id))).scalars())
    gone = known - {rung.id for rung in ladder.rungs}
    if gone:
        await tx.execute(delete(rungs).where(rungs.c.id.in_(gone)))
    for place, rung in enumerate(ladder.rungs):
        plain: dict[str, Any] = {"id": rung.id, "ladder_id": ladder.id, "client_id": ladder.client_id, "place": place}
        now = await _SEALED.seal(tx, plain | {name: getattr(rung, name) for name in _KEPT})
        if rung.id in known:
            await tx.execute(update(rungs).where(rungs.c.id == rung.id).values(now))
        else:
            await tx.execute(insert(rungs).values(now))


async def end(tx: Transaction, ladder: Ladder, now: datetime) -> None:
    """Puts a ladder away; what was written about it stays."""
    await tx.execute(update(ladders).where(ladders.c.id == ladder.id).values(ended_at=now))


@dataclass(frozen=True)
class Climb:
    """An entry about a rung, with the numbers that were given in it, by step."""

    entry: Entry
    numbers: dict[str, int | float]


async def climbs(tx: Transaction, ladder: Ladder, reader: UUID) -> dict[UUID, list[Climb]]:
    """The entries about each rung, oldest first; none when the reader may not see the client."""
    these = entries.c.subject_id.in_([rung.id for rung in ladder.rungs])
    found = select(*seen_by(reader)).where(these, entry_visible_to(reader)).order_by(entries.c.started_at)
    about = await opened(tx, (await tx.execute(found)).mappings())
    numbers = await _numbers(tx, about)
    by_rung: dict[UUID, list[Climb]] = {}
    for entry in about:
        assert entry.subject_id is not None
        by_rung.setdefault(entry.subject_id, []).append(Climb(entry, numbers.get(entry.id, {})))
    return by_rung


async def _numbers(tx: Transaction, about: Sequence[Entry]) -> dict[UUID, dict[str, int | float]]:
    given = answers.c.entry_id.in_([entry.id for entry in about])
    found = select(answers).where(given)
    numbers: dict[UUID, dict[str, int | float]] = {}
    for one in await opened_answers(tx, (await tx.execute(found)).mappings()):
        if isinstance(one.value, int | float) and not isinstance(one.value, bool):
            numbers.setdefault(one.entry_id, {})[one.step_id] = one.value
    return numbers
