"""Quarantine: updates that failed or could not be read, kept whole, so that an operator can replay them once mended."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table, Uuid, delete, exists, func, select
from sqlalchemy.dialects import postgresql, sqlite

from storage import people
from storage.columns import Instant, Sealed, metadata, new_id
from storage.database import Transaction
from storage.encryption import CannotOpen
from storage.outbox import outbox
from storage.sealing import Sealing, keys_of

KEPT_FOR = timedelta(days=30)

quarantine = Table(
    "quarantine",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("update_id", BigInteger, nullable=False, unique=True),
    # Found by the hash, whoever they are; sealed with their key as soon as they have one.
    Column("telegram_hash", LargeBinary, index=True),
    Column("telegram_id", Sealed("json")),
    Column("sealed_for", Uuid),
    Column("raw", Sealed("raw json"), nullable=False),
    Column("reason", String(200), nullable=False),
    Column("held_at", Instant, nullable=False, index=True),
    Column("attempts", Integer, nullable=False),
)
_SEALED = Sealing(quarantine, owner="sealed_for", row=("id",))


@dataclass(frozen=True)
class Held:
    """An update that is held. `raw` is Telegram's own JSON, which holds a person's words; None when it cannot be read.

    `telegram_id` is whose it is, None when that could not be read; `reason` is the kind of the newest error and where
    it was raised, and holds no words; `attempts` counts how often it failed.
    """

    id: UUID
    update_id: int
    telegram_id: int | None
    raw: dict[str, Any] | None
    reason: str
    held_at: datetime
    attempts: int


async def hold(tx: Transaction, raw: dict[str, Any], telegram_id: int | None, reason: str, now: datetime) -> None:
    """Keeps an update that failed; one that is held already has failed once more."""
    kind = postgresql if tx.dialect.name == "postgresql" else sqlite
    row = {
        "id": new_id(),
        "update_id": raw["update_id"],
        "telegram_hash": None if telegram_id is None else await keys_of(tx).account_hash(telegram_id),
        "telegram_id": telegram_id,
        "sealed_for": None if telegram_id is None else await _whose_key(tx, telegram_id),
        "raw": raw,
        "reason": reason[:200],
        "held_at": now,
        "attempts": 1,
    }
    insert = kind.insert(quarantine).values(await _SEALED.seal(tx, row))
    again = {"reason": insert.excluded.reason, "attempts": quarantine.c.attempts + 1}
    await tx.execute(insert.on_conflict_do_update(index_elements=["update_id"], set_=again))


async def _whose_key(tx: Transaction, telegram_id: int) -> UUID | None:
    """Whose key seals what somebody sent: theirs, if they have one. That their own row cannot be opened may be why."""
    person_id = await people.key_of(tx, telegram_id)
    return person_id if person_id is not None and await keys_of(tx).bring((person_id,)) else None


async def held(tx: Transaction, ids: Collection[UUID] = ()) -> list[Held]:
    """What is held, the oldest first: these, or all when none are named."""
    wanted = select(quarantine).order_by(quarantine.c.held_at, quarantine.c.update_id)
    if ids:
        wanted = wanted.where(quarantine.c.id.in_(ids))
    return [await _read(tx, row) for row in (await tx.execute(wanted)).mappings()]


async def _read(tx: Transaction, row: Mapping[Any, Any]) -> Held:
    """One that cannot be read fails alone, and not all that came with it."""
    try:
        opened = await _SEALED.open(tx, row)
    except (CannotOpen, ValueError):
        opened = {**row, "raw": None, "telegram_id": None}
    raw = opened["raw"] if isinstance(opened["raw"], dict) else None
    kept = {name: opened[name] for name in ("id", "update_id", "telegram_id", "reason", "held_at", "attempts")}
    return Held(**kept, raw=raw)


async def count(tx: Transaction) -> int:
    """How many updates are held."""
    return int((await tx.execute(select(func.count()).select_from(quarantine))).scalar_one())


async def went_on(tx: Transaction, one: Held) -> bool:
    """Whether its person has heard an answer to anything since: a replay could then be taken for another reply."""
    if one.telegram_id is None:
        return False
    theirs = outbox.c.chat_id == await keys_of(tx).chat_hash(one.telegram_id)
    later = theirs & (outbox.c.lane == "reply") & (outbox.c.put_at > one.held_at)
    return bool((await tx.execute(select(exists().where(later)))).scalar_one())


async def still_holds(tx: Transaction, held_id: UUID) -> bool:
    """Whether it is held; if so nobody else takes it up until this transaction ends."""
    this = select(quarantine.c.id).where(quarantine.c.id == held_id).with_for_update()
    return (await tx.execute(this)).one_or_none() is not None


async def let_go(tx: Transaction, held_id: UUID) -> None:
    """Forgets an update: its effects are kept now, or nobody wants them."""
    await tx.execute(delete(quarantine).where(quarantine.c.id == held_id))


async def forget_person(tx: Transaction, person_id: UUID, telegram_id: int | None) -> None:
    """Deletes what is held of somebody who leaves; of before they joined, too, where their account is known."""
    theirs = quarantine.c.sealed_for == person_id
    if telegram_id is not None:
        theirs |= quarantine.c.telegram_hash == await keys_of(tx).account_hash(telegram_id)
    await tx.execute(delete(quarantine).where(theirs))


async def forget_before(tx: Transaction, before: datetime) -> None:
    """Deletes what nobody has taken up for so long."""
    await tx.execute(delete(quarantine).where(quarantine.c.held_at < before))
