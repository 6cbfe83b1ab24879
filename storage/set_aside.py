"""Set aside: what somebody sent while they had no consent in force and are being asked for it.

Nobody reads it, and it is no entry and no answer. With a yes it is worked through as if it came then; with a no, or
after a while without either, it is deleted.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Column, ForeignKey, Table, Uuid, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.columns import Instant, Sealed, metadata, new_id
from storage.database import Transaction
from storage.sealing import Sealing

KEPT_FOR = timedelta(days=14)  # as the text says that tells them of it
MOST = 30  # of one person; whoever sends more is told that it was not kept

set_aside = Table(
    "set_aside",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("person_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("update_id", BigInteger, nullable=False, unique=True),
    Column("raw", Sealed("raw json"), nullable=False),
    Column("put_at", Instant, nullable=False, index=True),
)
_SEALED = Sealing(set_aside, owner="person_id", row=("id",))


async def put(tx: Transaction, person_id: UUID, raw: dict[str, Any], now: datetime) -> int | None:
    """Sets an update of somebody's aside; how many there are with it, None when it was not: there are too many."""
    counted = select(func.count()).select_from(set_aside).where(set_aside.c.person_id == person_id)
    before = int((await tx.execute(counted)).scalar_one())
    if before >= MOST:
        return None
    kind = postgresql if tx.dialect.name == "postgresql" else sqlite
    row = {"id": new_id(), "person_id": person_id, "update_id": raw["update_id"], "raw": raw, "put_at": now}
    new = kind.insert(set_aside).on_conflict_do_nothing(index_elements=["update_id"])
    await tx.execute(new, await _SEALED.seal(tx, row))
    return before + 1


async def take(tx: Transaction, person_id: UUID) -> list[dict[str, Any]]:
    """What was set aside of somebody, in the order in which it came. It is not kept here any more."""
    mine = set_aside.c.person_id == person_id
    rows = await tx.execute(select(set_aside).where(mine).order_by(set_aside.c.put_at, set_aside.c.update_id))
    found = await _SEALED.open_all(tx, [row._asdict() for row in rows])
    await forget(tx, person_id)
    return [one["raw"] for one in found]


async def forget(tx: Transaction, person_id: UUID) -> None:
    """Deletes what was set aside of somebody: they said no."""
    await tx.execute(delete(set_aside).where(set_aside.c.person_id == person_id))


async def forget_before(tx: Transaction, before: datetime) -> None:
    """Deletes what nobody has decided about since."""
    await tx.execute(delete(set_aside).where(set_aside.c.put_at < before))
