"""Safety plans: what a client has written down for hard hours, part by part. Theirs alone, unless they share it."""

from datetime import datetime
from typing import Literal, get_args
from uuid import UUID

from sqlalchemy import Column, ForeignKey, String, Table, UniqueConstraint, Uuid, delete, insert, select

from storage import care_links, notices
from storage.columns import Instant, Sealed, metadata, new_id
from storage.database import Transaction
from storage.sealing import Sealing

# The steps of Stanley and Brown's safety plan, in their order: from what one does alone to who is called.
Part = Literal["signs", "alone", "company", "ask", "professionals", "safer"]
PARTS: tuple[Part, ...] = get_args(Part)

safety_plan_parts = Table(
    "safety_plan_parts",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("client_id", Uuid, ForeignKey("clients.person_id", ondelete="CASCADE"), nullable=False),
    Column("part", String(16), nullable=False),
    Column("words", Sealed(), nullable=False),
    Column("written_at", Instant, nullable=False),
    UniqueConstraint("client_id", "part", name="uq_safety_plan_parts_client_id_part"),
)
_SEALED = Sealing(safety_plan_parts, owner="client_id", row=("id",))


async def write(tx: Transaction, client_id: UUID, part: Part, words: str, now: datetime) -> None:
    """Keeps what a client wrote for a part, in the place of what stood there."""
    await clear(tx, client_id, part)
    row = {"id": new_id(), "client_id": client_id, "part": part, "words": words, "written_at": now}
    await tx.execute(insert(safety_plan_parts), await _SEALED.seal(tx, row))


async def clear(tx: Transaction, client_id: UUID, part: Part | None = None) -> None:
    """Deletes a part, or the whole plan."""
    mine = safety_plan_parts.c.client_id == client_id
    if part is not None:
        mine &= safety_plan_parts.c.part == part
    await tx.execute(delete(safety_plan_parts).where(mine))


async def of_client(tx: Transaction, client_id: UUID, reader: UUID) -> dict[Part, str]:
    """What is written, by part and in the plan's order; for the client, and for whom they share it with."""
    if reader != client_id and not await _is_shared(tx, client_id, reader):
        return {}
    found = select(safety_plan_parts).where(safety_plan_parts.c.client_id == client_id)
    rows = await _SEALED.open_all(tx, [row._asdict() for row in await tx.execute(found)])
    written = {row["part"]: row["words"] for row in rows}
    return {part: written[part] for part in PARTS if part in written}


async def _is_shared(tx: Transaction, client_id: UUID, reader: UUID) -> bool:
    agreed = await notices.agreed_with(tx, client_id, "safety plan")
    return reader in agreed and await care_links.may_see(tx, reader, client_id)
