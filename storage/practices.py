"""Practices' versions, so that an entry can always be read as it was asked."""

from collections.abc import Iterable
from datetime import datetime
from weakref import WeakKeyDictionary

from sqlalchemy import Column, Engine, ForeignKey, Integer, String, Table, Uuid, select
from sqlalchemy.dialects import postgresql, sqlite

from practices.definition import Practice
from storage.columns import Instant, WordsJson, metadata
from storage.database import Transaction

practices = Table(
    "practices",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("owner_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), index=True),
    Column("fingerprint", String(64), nullable=False),
    Column("definition", WordsJson, nullable=False),
    Column("kept_at", Instant, nullable=False),
)

# Read and checked once a process: a version that was kept never changes. By database, since tests open several.
_READ: "WeakKeyDictionary[Engine, dict[tuple[str, int], Practice]]" = WeakKeyDictionary()


class PracticeChanged(Exception):
    """A practice of the library differs from what was kept under the same version."""

    def __init__(self, practice_id: str, version: int) -> None:
        super().__init__(
            f"The practice '{practice_id}' was changed but still says version {version}. "
            "Entries keep the version they were answered with: raise the version in its practice.yaml."
        )


async def keep_library(tx: Transaction, library: Iterable[Practice], now: datetime) -> None:
    """Keeps every version that is new. Raises PracticeChanged when a kept version reads differently now."""
    for practice in library:
        kept = await _fingerprint(tx, practice.id, practice.version)
        if kept is None:
            await _keep(tx, practice, now)
            kept = await _fingerprint(tx, practice.id, practice.version)
        if kept != practice.fingerprint:
            raise PracticeChanged(practice.id, practice.version)


async def _keep(tx: Transaction, practice: Practice, now: datetime) -> None:
    kind = sqlite if tx.dialect.name == "sqlite" else postgresql
    row = {
        "id": practice.id,
        "version": practice.version,
        "fingerprint": practice.fingerprint,
        "definition": practice.to_json(),
        "kept_at": now,
    }
    # Another process that starts at the same time may be keeping it, too.
    await tx.execute(kind.insert(practices).values(row).on_conflict_do_nothing())


async def get(tx: Transaction, practice_id: str, version: int) -> Practice:
    """The practice as it was in that version, which must have been kept."""
    read = _READ.setdefault(tx.sync_engine, {})
    known = read.get((practice_id, version))
    if known is None:
        found = select(practices.c.definition).where(practices.c.id == practice_id, practices.c.version == version)
        known = read[practice_id, version] = Practice.from_json((await tx.execute(found)).scalar_one())
    return known


async def _fingerprint(tx: Transaction, practice_id: str, version: int) -> str | None:
    found = select(practices.c.fingerprint).where(practices.c.id == practice_id, practices.c.version == version)
    return (await tx.execute(found)).scalar_one_or_none()
