"""The record of looks: nobody can change it unnoticed, whoever writes at the same time and whoever is erased."""

import asyncio
import hashlib
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select, update

from storage import looks, people, schema
from storage.columns import new_id
from storage.database import Database
from tests.rings import open_keys
from tests.seeds import everybody


async def test_a_client_reads_what_was_done_about_them_and_nobody_else(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await looks.record(tx, "viewed", now, who=cast.ben, about=cast.ana, detail="overview")
        await looks.record(tx, "viewed", now, who=cast.cleo, about=cast.dan, detail="overview")
        await looks.record(tx, "exported", now + timedelta(1), who=cast.ben, about=cast.ana, detail="csv")
        await looks.record(tx, "shared", now + timedelta(2), who=cast.ana, about=cast.ana, other=cast.cleo)
        mine = await looks.of_client(tx, cast.ana, limit=9)
        assert [(one.act, one.detail, one.who_name, one.other_name) for one in mine] == [
            ("shared", "", "Ana", "Cleo"),
            ("exported", "csv", "Ben", None),
            ("viewed", "overview", "Ben", None),
        ]
        assert mine[1].at == now + timedelta(1)
        assert mine[1].who == cast.ben
        assert await looks.of_client(tx, cast.ana, limit=1, before=mine[0].number) == [mine[1]]
        assert await looks.of_client(tx, cast.ben, limit=9) == []
        assert await looks.of_client(tx, new_id(), limit=9) == []


@pytest.mark.parametrize("broken", [1, 3, 5])
async def test_a_changed_row_breaks_the_chain_where_it_stands(database: Database, now: datetime, broken: int) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        for _ in range(5):
            await looks.record(tx, "viewed", now, who=cast.ben, about=cast.ana)
        assert await looks.first_broken(tx) is None
        this = looks.looks.c.number == broken
        await tx.execute(update(looks.looks).where(this).values(at=now + timedelta(hours=1)))
        assert await looks.first_broken(tx) == broken


async def test_who_can_write_the_database_and_has_no_keys_cannot_make_the_chain_anew(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        for _ in range(3):
            await looks.record(tx, "viewed", now, who=cast.ben, about=cast.ana)
        rows = [dict(row._mapping) for row in await tx.execute(select(looks.looks).order_by(looks.looks.c.number))]
        before = looks.BEGINNING
        for row in rows:
            row["act"] = "consented"
            before = row["hash"] = hashlib.sha256(looks.written(before, row)).hexdigest()
        await tx.execute(delete(looks.looks))
        await tx.execute(insert(looks.looks), rows)
        assert await looks.first_broken(tx) == 1


@pytest.mark.parametrize("tampered", [None, 2])
async def test_a_chain_from_before_the_keys_is_as_whole_or_broken_after_the_upgrade(
    tmp_path: Path, now: datetime, tampered: int | None
) -> None:
    database = Database(f"sqlite:///{tmp_path}/midweek.db", open_keys(tmp_path))
    await database.keys.prepare()
    await schema.migrate(database.engine, "0035")
    before, rows = looks.BEGINNING, []
    for number in range(1, 5):
        row = {"number": number, "at": now, "act": "viewed", "detail": "", "who": None, "about": None, "other": None}
        before = hashlib.sha256(looks.written(before, row)).hexdigest()
        rows.append({**row, "hash": before} | ({"act": "exported"} if number == tampered else {}))
    async with database.transaction() as tx:
        await tx.execute(insert(looks.looks), rows)
    await database.migrate()
    async with database.transaction() as tx:
        assert await looks.first_broken(tx) == tampered
        await looks.record(tx, "viewed", now, who=None)
        assert await looks.first_broken(tx) == tampered
    await database.close()


async def test_a_row_taken_out_or_slipped_in_is_found_and_one_off_the_end_by_its_witness(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        assert await looks.newest(tx) == (0, looks.BEGINNING)
        for _ in range(4):
            await looks.record(tx, "viewed", now, who=cast.ben, about=cast.ana)
        witness = await looks.newest(tx)
        rows = [dict(row._mapping) for row in await tx.execute(select(looks.looks).order_by(looks.looks.c.number))]
        await tx.execute(delete(looks.looks).where(looks.looks.c.number == 4))
        assert await looks.first_broken(tx) is None
        assert await looks.newest(tx) != witness
        await tx.execute(insert(looks.looks), {**rows[2], "number": 4})
        assert await looks.first_broken(tx) == 4
        await tx.execute(delete(looks.looks).where(looks.looks.c.number == 2))
        assert await looks.first_broken(tx) == 2


async def test_long_chains_are_gone_through_whole(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        for _ in range(4):
            await looks.record(tx, "viewed", now, who=cast.ben, about=cast.ana)
        assert await looks.first_broken(tx, at_a_time=2) is None
        await tx.execute(update(looks.looks).where(looks.looks.c.number == 4).values(act="exported"))
        assert await looks.first_broken(tx, at_a_time=2) == 4


async def test_who_is_erased_is_gone_from_the_record_and_the_chain_holds(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await looks.record(tx, "viewed", now, who=cast.ben, about=cast.ana)
        await looks.record(tx, "viewed", now, who=cast.cleo, about=cast.dan)
        for erased in (cast.ana, cast.cleo):
            await people.forget(tx, erased, now)
        assert await looks.first_broken(tx) is None
        links = (await tx.execute(select(looks.references.c.person_id))).scalars().all()
        assert set(links) == {cast.ben, cast.dan}
        (about_dan,) = await looks.of_client(tx, cast.dan, limit=9)
        assert (about_dan.who, about_dan.who_name) == (None, None)
        kept = (await tx.execute(select(looks.looks.c.who, looks.looks.c.about))).all()
        assert not {key for row in kept for key in row} & set(vars(cast).values())


async def test_strangers_and_those_who_are_gone_leave_no_name(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        await looks.record(tx, "refused", now, who=None, detail="invitation")
        await looks.record(tx, "refused", now, who=cast.ben, about=new_id())
        rows = (await tx.execute(select(looks.looks.c.who, looks.looks.c.about).order_by(looks.looks.c.number))).all()
        assert rows[0] == (None, None)
        assert rows[1].who is not None
        assert rows[1].about is None
        assert await looks.first_broken(tx) is None


@pytest.mark.parametrize("detail", ["Rain.", "a letter to my mother", "=HYPERLINK", "äh", "line\nbreak"])
async def test_nothing_that_could_be_content_is_kept(database: Database, now: datetime, detail: str) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        with pytest.raises(looks.NotADetail):
            await looks.record(tx, "viewed", now, who=cast.ben, about=cast.ana, detail=detail)


async def test_the_chain_holds_when_many_write_at_once_and_some_are_taken_back(
    database: Database, now: datetime
) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)

    async def look(place: int) -> None:
        async with database.transaction() as tx:
            await looks.record(tx, "viewed", now, who=cast.ben, about=cast.ana)
            if place % 3 == 0:
                raise LookupError

    await asyncio.gather(*(look(place) for place in range(9)), return_exceptions=True)
    async with database.reading() as tx:
        assert await looks.first_broken(tx) is None
        assert (await looks.newest(tx))[0] == 6
