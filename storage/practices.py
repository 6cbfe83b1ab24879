"""Practices' versions, so that an entry can always be read as it was asked."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary

from sqlalchemy import (
    Column,
    ColumnElement,
    Engine,
    ForeignKey,
    Integer,
    String,
    Table,
    Uuid,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from practices.definition import Practice
from practices.owned import adapted_for, adapted_id, is_own, name_of, own_id
from storage.assignments import assignments
from storage.columns import Instant, Sealed, metadata
from storage.database import Transaction
from storage.entries import entries
from storage.keys import NoKey
from storage.proposals import proposal_drafts
from storage.sealing import Sealing, keys_of

# Who keeps a practice needs its id: these are given on from here.
__all__ = ["is_own", "name_of", "own_id"]

practices = Table(
    "practices",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("owner_id", Uuid, ForeignKey("people.id", ondelete="CASCADE"), index=True),
    # Whose words these are: their owner's, or the client's for whom it was adapted. Nobody's: the library's.
    Column("sealed_for", Uuid, index=True),
    # Sealed as well: who knows a short practice by its fingerprint need not read it.
    Column("fingerprint", Sealed(), nullable=False),
    Column("definition", Sealed("json"), nullable=False),
    Column("kept_at", Instant, nullable=False),
)
_SEALED = Sealing(practices, owner="sealed_for", row=("id", "version"))

# Read and checked once a process: a version that was kept never changes. By database, since tests open several.
_READ: "WeakKeyDictionary[Engine, dict[tuple[str, int], Practice]]" = WeakKeyDictionary()


class PracticeChanged(Exception):
    """A practice of the library differs from what was kept under the same version."""

    def __init__(self, practice_id: str, version: int) -> None:
        self.practice_id, self.version = practice_id, version
        super().__init__(
            f"The practice '{practice_id}' was changed but still says version {version}. "
            "Entries keep the version they were answered with: raise the version in its practice.yaml."
        )


async def keep_library(tx: Transaction, library: Iterable[Practice], now: datetime) -> None:
    """Keeps every version that is new. Raises PracticeChanged when a kept version reads differently now."""
    await _keep_each(tx, {(practice.id, practice.version): practice for practice in library}, now, None)


async def keep_brought(tx: Transaction, brought: Iterable[Practice], client_id: UUID, now: datetime) -> None:
    """Keeps the versions that a client's log names, theirs among them. Raises PracticeChanged."""
    await _keep_each(tx, {(practice.id, practice.version): practice for practice in brought}, now, client_id)


async def _keep_each(
    tx: Transaction, expected: dict[tuple[str, int], Practice], now: datetime, client_id: UUID | None
) -> None:
    kept = await _fingerprints(tx, expected)
    new = expected.keys() - kept.keys()
    for version in new:
        await _keep(tx, expected[version], now, **_whose(expected[version], client_id))
    if new:
        kept = await _fingerprints(tx, expected)
    for version, practice in expected.items():
        if kept[version] != practice.fingerprint:
            raise PracticeChanged(*version)


def _whose(practice: Practice, client_id: UUID | None) -> dict[str, UUID | None]:
    """Of a log: what the client made is theirs, and what was adapted for them is sealed for them."""
    if client_id is not None and is_own(practice.id, client_id):
        return {"owner_id": client_id, "sealed_for": client_id}
    is_for_them = client_id is not None and practice.id.endswith(adapted_for(client_id))
    return {"sealed_for": client_id if is_for_them else None}


async def id_for(tx: Transaction, owner_id: UUID, name: str) -> str:
    """An id for a practice that somebody calls so: the same name again is its next version.

    Ids stay in clear, so it holds no word of the name, nor what the name could be guessed by without the keys.
    """
    mark = await keys_of(tx).mark(b"practice" + owner_id.bytes + " ".join(name.casefold().split()).encode())
    return f"own_{mark[:12]}"


async def keep_own(tx: Transaction, owner_id: UUID, practice: Practice, now: datetime) -> Practice:
    """Keeps a practice of somebody's own as the next version of what they kept under that id; gives it as kept.

    One that reads as the newest version does is that one.
    """
    newest = await newest_own(tx, owner_id, practice.id)
    if newest is not None and reads_as(newest, practice):
        return newest
    practice_id = own_id(owner_id, practice.id)
    kept = replace(practice, id=practice_id, version=await next_version(tx, practice_id))
    # Read already under this number by a transaction that was taken back, it could have been another.
    _READ.setdefault(tx.sync_engine, {}).pop((kept.id, kept.version), None)
    await tx.execute(insert(practices), await _row(tx, kept, now, owner_id=owner_id, sealed_for=owner_id))
    return kept


async def keep_adapted(
    tx: Transaction, therapist_id: UUID, client_id: UUID, practice: Practice, now: datetime
) -> Practice:
    """Keeps a practice that a therapist put into other words for one client; gives it as kept.

    On nobody's list: in the next proposal it is the practice as everybody knows it that is picked.
    """
    practice_id = adapted_id(therapist_id, practice.id, client_id)
    version = await next_version(tx, practice_id)
    if version > 1:
        newest = await get(tx, practice_id, version - 1)
        if reads_as(newest, practice):
            return newest
    kept = replace(practice, id=practice_id, version=version)
    _READ.setdefault(tx.sync_engine, {}).pop((kept.id, kept.version), None)
    await tx.execute(insert(practices), await _row(tx, kept, now, sealed_for=client_id))
    return kept


def reads_as(kept: Practice, practice: Practice) -> bool:
    """Whether nothing is different but what it was kept as."""
    return replace(practice, id=kept.id, version=kept.version) == kept


async def next_version(tx: Transaction, practice_id: str) -> int:
    """The number of a version that would be kept now; what its owner has put away counts, too: entries may name it."""
    highest = select(func.max(practices.c.version)).where(practices.c.id == practice_id)
    return ((await tx.execute(highest)).scalar_one() or 0) + 1


async def newest_own(tx: Transaction, owner_id: UUID, name: str) -> Practice | None:
    """The newest version of what somebody keeps under that name; None when they keep nothing there."""
    return next((one for one in await own(tx, owner_id) if one.id == own_id(owner_id, name)), None)


async def own(tx: Transaction, owner_id: UUID) -> list[Practice]:
    """The newest version of each practice of somebody's own."""
    of_owner = practices.c.owner_id == owner_id
    newest = select(practices.c.id, func.max(practices.c.version)).where(of_owner).group_by(practices.c.id)
    return [await get(tx, practice_id, version) for practice_id, version in await tx.execute(newest)]


async def put_away(tx: Transaction, owner_id: UUID, practice_id: str) -> bool:
    """Takes a practice of somebody's own off their list; what was answered stays. False when there is none."""
    theirs = (practices.c.id == practice_id) & (practices.c.owner_id == owner_id)
    done = await tx.execute(update(practices).where(theirs).values(owner_id=None))
    if done.rowcount:
        await tx.execute(delete(practices).where(practices.c.id == practice_id, _is_unused()))
    return bool(done.rowcount)


async def disown(tx: Transaction, owner_id: UUID) -> None:
    """Keeps what somebody wrote although they go: others may have answered it. To be followed by `forget_unused`."""
    await tx.execute(update(practices).where(practices.c.owner_id == owner_id).values(owner_id=None))
    # Their key goes with them: what stays for others is sealed with the house's. Nothing else is: it goes, too.
    stays = select(practices).where(practices.c.sealed_for == owner_id, _is_used_beside(owner_id))
    try:
        opened = await _SEALED.open_all(tx, (await tx.execute(stays)).mappings())
    except NoKey:
        # A backup that is older than their going has brought them back, and nobody can read them any more.
        return
    for row in opened:
        this = (practices.c.id == row["id"]) & (practices.c.version == row["version"])
        sealed = await _SEALED.seal(tx, row | {"sealed_for": None})
        await tx.execute(update(practices).where(this).values(sealed))


async def forget_unused(tx: Transaction, owner_id: UUID) -> None:
    """Deletes what somebody who is gone wrote, or was worded for them, and nobody else has answered or agreed to."""
    theirs = practices.c.id.startswith(own_id(owner_id, ""), autoescape=True)
    theirs |= practices.c.id.endswith(adapted_for(owner_id), autoescape=True)
    await tx.execute(delete(practices).where(theirs, _is_unused()))
    # What others use is read again, sealed with the house's key.
    read = _READ.get(tx.sync_engine, {})
    for version in [one for one in read if is_own(one[0], owner_id) or one[0].endswith(adapted_for(owner_id))]:
        del read[version]


def _is_used_beside(person_id: UUID) -> ColumnElement[bool]:
    """Whether a practice is somebody else's affair, too."""
    answered = exists().where(entries.c.practice_id == practices.c.id, entries.c.client_id != person_id)
    agreed = exists().where(assignments.c.practice_id == practices.c.id, assignments.c.client_id != person_id)
    return answered | agreed


def _is_unused() -> ColumnElement[bool]:
    answered = exists().where(entries.c.practice_id == practices.c.id)
    agreed = exists().where(assignments.c.practice_id == practices.c.id)
    drafted = exists().where(proposal_drafts.c.practice_id == practices.c.id)
    return ~answered & ~agreed & ~drafted


async def _keep(tx: Transaction, practice: Practice, now: datetime, **whose: UUID | None) -> None:
    kind = sqlite if tx.dialect.name == "sqlite" else postgresql
    # Another process that starts at the same time may be keeping it, too.
    row = await _row(tx, practice, now, **whose)
    await tx.execute(kind.insert(practices).values(row).on_conflict_do_nothing())


async def _row(tx: Transaction, practice: Practice, now: datetime, **whose: UUID | None) -> dict[str, Any]:
    """`whose` says who owns it, and for whom it is sealed."""
    row = {
        "id": practice.id,
        "version": practice.version,
        "owner_id": None,
        "sealed_for": None,
        "fingerprint": practice.fingerprint,
        "definition": practice.to_json(),
        "kept_at": now,
    }
    return await _SEALED.seal(tx, row | whose)


async def get(tx: Transaction, practice_id: str, version: int) -> Practice:
    """The practice as it was in that version, which must have been kept."""
    found = await find(tx, practice_id, version)
    assert found is not None, f"{practice_id} {version} was never kept, or is forgotten"
    return found


async def find(tx: Transaction, practice_id: str, version: int) -> Practice | None:
    """The practice as it was in that version; None when nobody used it and whoever wrote it is gone, or their key."""
    read = _READ.setdefault(tx.sync_engine, {})
    known = read.get((practice_id, version))
    if known is None:
        found = select(practices).where(practices.c.id == practice_id, practices.c.version == version)
        row = (await tx.execute(found)).one_or_none()
        if row is None:
            return None
        try:
            opened = await _SEALED.open(tx, row._mapping)
        except NoKey:
            return None
        known = read[practice_id, version] = Practice.from_json(opened["definition"])
    return known


async def _fingerprints(tx: Transaction, versions: Iterable[tuple[str, int]]) -> dict[tuple[str, int], str]:
    """The fingerprints of those versions that are kept."""
    named = {practice_id for practice_id, _ in versions}
    columns = (practices.c[name] for name in ("id", "version", "sealed_for", "fingerprint"))
    found = (await tx.execute(select(*columns).where(practices.c.id.in_(named)))).mappings()
    return {(row["id"], row["version"]): row["fingerprint"] for row in await _SEALED.open_all(tx, found)}
