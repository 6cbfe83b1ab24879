"""Notes for the next session: what a client would like to bring up, kept until it was talked about and after."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, ForeignKey, String, Table, Uuid, delete, insert, select, update

from storage.care_links import visible_to
from storage.columns import Instant, Sealed, metadata
from storage.database import Transaction
from storage.sealing import Sealing

notes = Table(
    "notes",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("entry_id", Uuid, ForeignKey("entries.id", ondelete="SET NULL"), index=True),
    Column("words", Sealed(), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("written_at", Instant, nullable=False),
    Column("talked_about_at", Instant),
)
_SEALED = Sealing(notes, owner="client_id", row=("id",))


@dataclass(frozen=True)
class Note:
    """`entry_id` is the entry that it is about, if any; then `words` may be empty. `zone` is the client's at that time.

    It is open until `talked_about_at`.
    """

    id: UUID
    client_id: UUID
    entry_id: UUID | None
    words: str
    zone: str
    written_at: datetime
    talked_about_at: datetime | None = None


async def add(tx: Transaction, note: Note) -> None:
    """Keeps a new note."""
    await tx.execute(insert(notes), await _SEALED.seal(tx, vars(note)))


async def get(tx: Transaction, note_id: UUID, client_id: UUID) -> Note | None:
    """A client's own note."""
    mine = (notes.c.id == note_id) & (notes.c.client_id == client_id)
    row = (await tx.execute(select(notes).where(mine))).one_or_none()
    return None if row is None else Note(**await _SEALED.open(tx, row._mapping))


async def open_of(tx: Transaction, client_id: UUID, reader: UUID, limit: int, skip: int = 0) -> list[Note]:
    """What a client would still like to bring up, newest first; nothing when the reader may not see the client."""
    return await _some_of(tx, client_id, reader, limit, skip, talked_about=False)


async def talked_about(tx: Transaction, client_id: UUID, reader: UUID, limit: int, skip: int = 0) -> list[Note]:
    """What was talked about, newest first; nothing when the reader may not see the client."""
    return await _some_of(tx, client_id, reader, limit, skip, talked_about=True)


async def _some_of(
    tx: Transaction, client_id: UUID, reader: UUID, limit: int, skip: int, *, talked_about: bool
) -> list[Note]:
    found = (
        select(notes)
        .where(notes.c.client_id == client_id, visible_to(reader, notes.c.client_id, notes.c.written_at))
        .where(notes.c.talked_about_at.is_not(None) if talked_about else notes.c.talked_about_at.is_(None))
        .order_by(notes.c.written_at.desc(), notes.c.id.desc())
        .limit(limit)
        .offset(skip)
    )
    return [Note(**row) for row in await _SEALED.open_all(tx, (await tx.execute(found)).mappings())]


async def all_of(tx: Transaction, client_id: UUID, reader: UUID) -> list[Note]:
    """Every note of a client, oldest first; none when the reader may not see the client."""
    found = (
        select(notes)
        .where(notes.c.client_id == client_id, visible_to(reader, notes.c.client_id, notes.c.written_at))
        .order_by(notes.c.written_at, notes.c.id)
    )
    return [Note(**row) for row in await _SEALED.open_all(tx, (await tx.execute(found)).mappings())]


async def mark(tx: Transaction, note_id: UUID, client_id: UUID, talked_about_at: datetime | None) -> bool:
    """Keeps since when a client's own note is talked about, or that it is open again. False when there is none."""
    mine = (notes.c.id == note_id) & (notes.c.client_id == client_id)
    done = await tx.execute(update(notes).where(mine).values(talked_about_at=talked_about_at))
    return bool(done.rowcount == 1)


async def remove(tx: Transaction, note_id: UUID, client_id: UUID) -> bool:
    """Deletes a client's own note. False when there is none."""
    mine = (notes.c.id == note_id) & (notes.c.client_id == client_id)
    return bool((await tx.execute(delete(notes).where(mine))).rowcount == 1)
