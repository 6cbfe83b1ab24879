"""Erasing leaves nothing: no row, no letter in any file, no key; and no backup brings anybody back."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import insert, select, update

from storage import belonging, dialogs, erasing, invitations, outbox, people, quarantine, sending, therapists
from storage.columns import metadata
from storage.database import Database
from storage.messages import Button, Message
from storage.sealing import SEALINGS
from storage.sending import Said
from tests.outboxes import messages
from tests.seeds import Cast, everybody
from tests.storage.planting import OF_NOBODY, Planted, naming, of_somebody, plant

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
STAYS = {"erasures"}  # that somebody was erased


def test_every_table_is_planted_or_said_to_be_nobodys() -> None:
    named = {table.name for table in of_somebody()} | set(OF_NOBODY)
    assert named == set(metadata.tables)


async def stage(database: Database, now: datetime) -> tuple[Cast, Planted]:
    """Ana and Ben with a row in every table, and what is found of her without any key."""
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        planted = await plant(tx, cast.ana, cast.ben, now)
        await quarantine.hold(tx, {"update_id": 9, "message": "mark of quarantine"}, 101, "kind=KeyError", now)
        await outbox.put(tx, chat_id=101, person_id=None, message=Message("stranger"), now=now)
        await tx.execute(update(outbox.outbox).where(outbox.outbox.c.person_id.is_(None)).values(state="sent"))
        await dialogs.ask(tx, cast.ben, "notes.words", now, client=cast.ana.hex, words="What Ben wrote of her.")
        await therapists.change(tx, cast.ben, zone="Europe/Berlin")
        used = (invitations.invitations.c.used_by.is_not(None), invitations.invitations.c.therapist_id == cast.ben)
        assert (await tx.execute(select(invitations.invitations.c.id).where(*used))).first()
    return cast, planted


async def erase(database: Database, person_id: UUID, telegram_id: int, now: datetime) -> None:
    async with database.transaction() as tx:
        await erasing.erase(tx, person_id, now, telegram_id)
    await database.finish_erasing(person_id, now)


@pytest.mark.parametrize(("who", "telegram_id"), [("ana", 101), ("ben", 102)])
async def test_no_row_names_whoever_was_erased(database: Database, now: datetime, who: str, telegram_id: int) -> None:
    cast, _ = await stage(database, now)
    person_id = getattr(cast, who)
    async with database.reading() as tx:
        before = await naming(tx, [person_id])
    assert len(before) > 10
    await erase(database, person_id, telegram_id, now)
    async with database.reading() as tx:
        assert set(await naming(tx, [person_id])) <= STAYS
        if who == "ana":
            assert await dialogs.find(tx, cast.ben) is None
            assert await quarantine.count(tx) == 0
            assert (await tx.execute(select(invitations.invitations.c.id))).all() == []
    assert person_id in await database.keys.destroyed()


async def test_words_that_wait_for_a_therapist_go_with_their_client_and_a_call_for_help_stays(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await therapists.freeze(tx, cast.ben, now)
        of_ana, of_dan = (
            ((Button(do="see", given={"client": one.hex}, label="see-client"),),) for one in (cast.ana, cast.dan)
        )
        asks = Message("client-asks-change", {"remark": "Ana's words"}, of_ana)
        for message in (asks, Message("help-request", {}, of_ana), Message("client-asks-change", {}, of_dan)):
            await outbox.put(tx, chat_id=102, person_id=cast.ben, message=message, now=now)
    await erase(database, cast.ana, 101, now)
    async with database.reading() as tx:
        waiting = [message for _, message in await messages(tx, outbox.outbox.c.state == "waiting")]
    assert [one.say for one in waiting] == ["help-request", "client-asks-change"]
    assert waiting[1].buttons == of_dan


@ON_SQLITE
async def test_what_a_therapist_was_told_goes_with_its_client_and_what_they_were_told_of_others_stays(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        for client in (cast.ana, cast.dan):
            terms = {"client": client.hex, "terms": {"why": "Her brother."}}
            draft = Message("draft-which", {}, ((Button(do="assign.anew", given=terms, label="draft-anew"),),))
            call = ((Button(do="caseload.client", given={"client": client.hex}, label="see-client"),),)
            for message in (draft, Message("help-request", {}, call)):
                anchor = f"{message.say}:{client.hex}"
                await outbox.put(tx, chat_id=102, person_id=cast.ben, message=message, now=now, anchor=anchor)
        told = await sending.claim(tx, now, 9, timedelta(minutes=1))
        while told:
            await sending.mark_sent(tx, [Said(one.id, one.person_id, one.message, 1) for one in told], now)
            told = await sending.claim(tx, now, 9, timedelta(minutes=1))
    await erase(database, cast.ana, 101, now)
    async with database.reading() as tx:
        left = [message for _, message in await messages(tx, outbox.outbox.c.state == "sent")]
        anchors = (await tx.execute(select(outbox.outbox.c.anchor).order_by(outbox.outbox.c.number))).scalars().all()
    assert [one.say for one in left] == ["", "", "draft-which", "help-request"]
    assert anchors == [None, None, f"draft-which:{cast.dan.hex}", f"help-request:{cast.dan.hex}"]
    assert [one.given["client"] for message in left for one in message.all_buttons()] == [cast.dan.hex] * 2


def in_files(folder: Path) -> bytes:
    """All that lies in the files of a database, its logs and its keys."""
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file() and ".db" in file.name)


@ON_SQLITE
async def test_no_letter_of_whoever_was_erased_is_in_any_file(
    database: Database, now: datetime, tmp_path: Path
) -> None:
    cast, planted = await stage(database, now)
    await database.checkpoint()
    before = in_files(tmp_path)
    assert len(planted.clear) > 50
    assert [mark for mark in planted.clear if mark.encode() not in before] == []
    await erase(database, cast.ana, 101, now)
    after = in_files(tmp_path)
    async with database.transaction() as tx:
        # What is written next must not bring old pages back.
        await people.speak(tx, cast.ben, "de")
    for left in (after, in_files(tmp_path)):
        assert [mark for mark in (*planted.clear, *planted.sealed) if mark.encode() in left] == []
        # But in the rows that say so, one in the database and one in the key store, and their indexes.
        assert left.count(cast.ana.hex.encode()) <= 4


@ON_SQLITE
async def test_a_backup_from_before_brings_nobody_back(database: Database, now: datetime, tmp_path: Path) -> None:
    cast, _ = await stage(database, now)
    await database.checkpoint(empties=True)
    backup = tmp_path / "older"
    backup.mkdir()
    shutil.copy(database.engine.url.database or "", backup / "midweek.db")
    await erase(database, cast.ana, 101, now)
    restored = Database(f"sqlite:///{backup / 'midweek.db'}", database.keys)
    async with restored.reading() as tx:
        assert await naming(tx, [cast.ana])
    await belonging.make_ready(restored, now)
    async with restored.reading() as tx:
        assert set(await naming(tx, [cast.ana])) <= STAYS
        assert await people.find(tx, 102) is not None
    await restored.close()


async def test_rows_that_a_backup_brought_back_are_erased_at_the_start(database: Database, now: datetime) -> None:
    cast, _ = await stage(database, now)
    await belonging.make_ready(database, now)
    held: list[tuple[Any, list[dict[str, Any]]]] = []
    async with database.reading() as tx:
        for table in (*map(metadata.tables.get, ("people", "clients", "consents", "entries", "answers")),):
            assert table is not None
            rows = [row._asdict() for row in await tx.execute(select(table))]
            held.append((table, [row for row in rows if cast.ana in row.values()]))
    await erase(database, cast.ana, 101, now)
    async with database.transaction() as tx:
        for table, rows in held[:3]:
            await tx.execute(insert(table), rows)
    await belonging.make_ready(database, now)
    async with database.reading() as tx:
        assert set(await naming(tx, [cast.ana])) <= STAYS


def test_every_table_with_words_is_planted() -> None:
    assert set(SEALINGS) <= {table.name for table in of_somebody()} | {"quarantine"}
