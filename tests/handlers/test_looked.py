"""An operator can tell whether the record of looks was tampered with."""

from datetime import datetime

from sqlalchemy import update

from handlers.looked import checked
from storage import looks
from storage.database import Database
from tests.seeds import everybody


async def test_it_says_whether_the_record_is_whole_and_how_it_ends(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        cast = await everybody(tx, now)
        for _ in range(3):
            await looks.record(tx, "viewed", now, who=cast.ben, about=cast.ana)
        number, witness = await looks.newest(tx)
    told, is_whole = await checked(database)
    assert is_whole
    assert f"{number} rows, the last one {witness}" in told
    async with database.transaction() as tx:
        await tx.execute(update(looks.looks).where(looks.looks.c.number == 2).values(detail="x"))
    told, is_whole = await checked(database)
    assert not is_whole
    assert "row 2" in told
