"""The messages that a letter was joined from, so that one of them can be corrected; the whole is among the answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    String,
    Table,
    Uuid,
    delete,
    func,
    insert,
    select,
    update,
)

from practices.letters import joined
from storage.columns import Sealed, metadata
from storage.database import Transaction
from storage.sealing import Sealing

letter_parts = Table(
    "letter_parts",
    metadata,
    Column("entry_id", Uuid, primary_key=True),
    Column("step_id", String(64), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("words", Sealed(), nullable=False),
    Column("message_id", BigInteger),
    # What takes the answer away takes these with it.
    ForeignKeyConstraint(["entry_id", "step_id"], ["answers.entry_id", "answers.step_id"], ondelete="CASCADE"),
)
_SEALED = Sealing(letter_parts, owner="client_id", row=("entry_id", "step_id", "number"))


@dataclass(frozen=True)
class Part:
    """One message of a letter; `number` counts them from 1."""

    entry_id: UUID
    step_id: str
    number: int
    client_id: UUID
    words: str
    message_id: int | None


def whole(parts: Sequence[Part]) -> str:
    """The letter that these messages make."""
    return joined(part.words for part in parts)


async def add(
    tx: Transaction, entry_id: UUID, step_id: str, client_id: UUID, words: str, message_id: int | None
) -> None:
    """Keeps a further message of a letter, whose answer is kept already."""
    number = await count(tx, entry_id, step_id) + 1
    part = Part(entry_id, step_id, number, client_id, words, message_id)
    await tx.execute(insert(letter_parts), await _SEALED.seal(tx, vars(part)))


async def begin_anew(tx: Transaction, entry_id: UUID, step_id: str) -> None:
    """Forgets the messages of a letter that no longer counts."""
    these = (letter_parts.c.entry_id == entry_id) & (letter_parts.c.step_id == step_id)
    await tx.execute(delete(letter_parts).where(these))


async def count(tx: Transaction, entry_id: UUID, step_id: str) -> int:
    """How many messages a letter has so far."""
    these = (letter_parts.c.entry_id == entry_id) & (letter_parts.c.step_id == step_id)
    return int((await tx.execute(select(func.count()).select_from(letter_parts).where(these))).scalar_one())


async def with_message(tx: Transaction, client_id: UUID, message_id: int) -> list[Part]:
    """All parts, in order, of the client's own letter that a message of theirs belongs to; none when there is none."""
    mine = (letter_parts.c.client_id == client_id) & (letter_parts.c.message_id == message_id)
    row = (await tx.execute(select(letter_parts.c.entry_id, letter_parts.c.step_id).where(mine).limit(1))).one_or_none()
    if row is None:
        return []
    these = (letter_parts.c.entry_id == row.entry_id) & (letter_parts.c.step_id == row.step_id)
    found = await tx.execute(select(letter_parts).where(these).order_by(letter_parts.c.number))
    return [Part(**part) for part in await _SEALED.open_all(tx, found.mappings())]


async def correct(tx: Transaction, part: Part) -> None:
    """Keeps other words for a part."""
    this = (letter_parts.c.entry_id == part.entry_id) & (letter_parts.c.step_id == part.step_id)
    numbered = letter_parts.c.number == part.number
    sealed = await _SEALED.seal(tx, vars(part))
    await tx.execute(update(letter_parts).where(this, numbered).values(words=sealed["words"]))
