"""What the outbox holds, as it was before it was sealed."""

from uuid import UUID

from sqlalchemy import ColumnElement, select, update

from storage.database import Transaction
from storage.messages import Message, to_json
from storage.outbox import outbox, said_in, sealed
from storage.sealing import keys_of


async def to_chat(tx: Transaction, chat_id: int) -> ColumnElement[bool]:
    """Whether a row is for that chat."""
    return outbox.c.chat_id == await keys_of(tx).chat_hash(chat_id)


async def messages(tx: Transaction, *which: ColumnElement[bool]) -> list[tuple[UUID, Message]]:
    """The messages of such rows, oldest first, with the keys of the rows."""
    rows = (await tx.execute(select(outbox).where(*which).order_by(outbox.c.number))).all()
    return [(row.id, (await said_in(tx, row._mapping)).message) for row in rows]


async def put_instead(tx: Transaction, row_id: UUID, message: Message) -> None:
    """Another message in the place of a row's own."""
    row = (await tx.execute(select(outbox).where(outbox.c.id == row_id))).one()
    chat_id = (await said_in(tx, row._mapping)).chat_id
    kept = await sealed(tx, row_id, row.person_id, chat_id, to_json(message))
    await tx.execute(update(outbox).where(outbox.c.id == row_id).values(message=kept))
