"""What waits is counted, but for what waits because the operator wants it to."""

from datetime import datetime, timedelta
from uuid import UUID

from storage import outbox, therapists
from storage.database import Database
from storage.figures import Figures, figures
from storage.outbox import Message
from tests import seeds


async def test_what_waits_for_a_frozen_therapist_is_nobodys_delay(database: Database, now: datetime) -> None:
    async with database.transaction() as tx:
        house = await seeds.everybody(tx, now)

        async def put(chat_id: int, person_id: UUID | None, at: datetime) -> None:
            await outbox.put(tx, chat_id=chat_id, person_id=person_id, message=Message("stopped", {}), now=at)

        await therapists.freeze(tx, house.ben, now)
        await put(102, house.ben, now)
        await put(101, house.ana, now + timedelta(minutes=50))
        await put(999, None, now + timedelta(minutes=55))
    later = now + timedelta(hours=1)
    async with database.reading() as tx:
        assert await figures(tx, later) == Figures({"reply": 2}, timedelta(minutes=10).total_seconds(), 0)
    async with database.transaction() as tx:
        await therapists.unfreeze(tx, house.ben)
        assert (await figures(tx, later)).waiting == {"reply": 3}
