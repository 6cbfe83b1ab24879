"""Sealing: a value opens in its own row, column and with its person's key, and nowhere else."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Column, MetaData, String, Table, Uuid

from storage.columns import Sealed, new_id
from storage.database import Database, Transaction
from storage.encryption import CannotOpen
from storage.keys import NoKey
from storage.people import Person
from storage.sealing import SEALINGS, Sealing

letters = Table(
    "tested_letters",
    MetaData(),
    Column("id", Uuid, primary_key=True),
    Column("part", String(8), primary_key=True),
    Column("client_id", Uuid),
    Column("therapist_id", Uuid),
    Column("kind", String(8)),
    Column("words", Sealed()),
    Column("answer", Sealed()),
    Column("walk", Sealed("json")),
    Column("raw", Sealed("raw json")),
    Column("file", Sealed("bytes")),
)


@pytest.fixture
def sealing() -> Any:
    yield Sealing(letters, owner=("client_id", "therapist_id"), row=("id", "part"))
    del SEALINGS[letters.name]


def letter(client_id: UUID | None, **more: Any) -> dict[str, Any]:
    return {"id": new_id(), "part": "one", "client_id": client_id, "therapist_id": None, "kind": "plain", **more}


WORDS = {
    "words": "I was afraid ✨",
    "answer": None,
    "walk": {"steps": ["Angst"], "number": 7},
    "raw": {"half": "\ud83d"},
    "file": b"\0\1\2",
}


async def test_words_come_back_as_they_were(database: Database, ana: Person, sealing: Sealing) -> None:
    async with database.reading() as tx:
        for owner in (ana.id, None):
            row = letter(owner, **WORDS)
            sealed = await sealing.seal(tx, row)
            assert sealed["answer"] is None
            assert sealed["kind"] == "plain"
            kept = [value for value in sealed.values() if isinstance(value, bytes)]
            assert len(kept) == 4
            assert not any(b"afraid" in one or b"Angst" in one for one in kept)
            assert await sealing.open(tx, sealed) == row


async def test_many_rows_are_sealed_and_opened_at_once(
    database: Database, ana: Person, ben: Person, sealing: Sealing
) -> None:
    rows = [letter(owner, **WORDS) for owner in (ana.id, ben.id, None, ana.id)]
    async with database.reading() as tx:
        assert await sealing.open_all(tx, await sealing.seal_all(tx, rows)) == rows


async def test_an_update_seals_only_what_it_changes(database: Database, ana: Person, sealing: Sealing) -> None:
    row = letter(ana.id, **WORDS)
    async with database.reading() as tx:
        known = {name: row[name] for name in ("id", "part", "client_id", "therapist_id")}
        changed = await sealing.seal(tx, {"words": "new", "kind": "other"}, **known)
        assert changed.keys() == {"words", "kind"}
        assert (await sealing.open(tx, changed, **known))["words"] == "new"


@pytest.mark.parametrize("moved", ["id", "part", "client_id", "words"])
async def test_a_value_that_was_put_elsewhere_does_not_open(
    database: Database, ana: Person, ben: Person, sealing: Sealing, moved: str
) -> None:
    elsewhere = {"id": new_id(), "part": "two", "client_id": ben.id}
    async with database.reading() as tx:
        sealed = await sealing.seal(tx, letter(ana.id, words="yes", answer="no"))
        if moved == "words":
            elsewhere["words"] = sealed["answer"]
        with pytest.raises(CannotOpen):
            await sealing.open(tx, sealed | {moved: elsewhere[moved]})


async def test_nothing_is_sealed_for_somebody_without_a_key(
    database: Database, ana: Person, now: datetime, sealing: Sealing
) -> None:
    await database.keys.destroy(ana.id, now)
    async with database.reading() as tx:
        for somebody in (ana.id, new_id()):
            with pytest.raises(NoKey):
                await sealing.seal(tx, letter(somebody, words="yes"))


async def test_what_is_not_sealed_cannot_be_kept_in_a_sealed_column(database: Database) -> None:
    async def keep(tx: Transaction, words: Any) -> None:
        await tx.execute(kept.insert(), {"id": new_id(), "words": words})

    here = MetaData()
    kept = Table("tested_notes", here, Column("id", Uuid, primary_key=True), Column("words", Sealed()))
    with pytest.raises(RuntimeError):
        async with database.transaction() as tx:
            await tx.run_sync(here.create_all)
            await keep(tx, b"sealed")
            with pytest.raises(Exception, match=r"bytes"):
                await keep(tx, "in clear")
            raise RuntimeError("taken back")
