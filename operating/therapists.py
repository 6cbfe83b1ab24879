"""Therapists as the operator sees them: who is let in, and who is kept out, for a while or for good."""

from datetime import datetime
from uuid import UUID

from handlers import removing
from operating.settings import Unusable
from scheduling import before_sessions
from storage import care_links, people, therapists
from storage.database import Database
from storage.people import Person


async def listed(database: Database) -> str:
    """Everybody who was let in, a line each."""
    async with database.reading() as tx:
        lines = []
        for one in await therapists.everybody(tx):
            person = await people.get(tx, one.person_id)
            clients = len(await care_links.linked_with(tx, one.person_id))
            state = "" if person.frozen_at is None else f", frozen since {person.frozen_at:%Y-%m-%d %H:%M} UTC"
            let_in = f"let in {one.let_in_at:%Y-%m-%d}"
            lines.append(f"{one.person_id}  {let_in}, {_clients(clients)}{state}  {person.name}")
    return "\n".join(lines) or "No therapist has been let in yet: bot.py therapist invite"


async def freeze(database: Database, named: str, now: datetime) -> str:
    """Keeps a therapist from everything. Raises Unusable when there is no such therapist."""
    person = await _find(database, named)
    async with database.transaction() as tx:
        if not await therapists.freeze(tx, person.id, now):
            return f"{person.name} was frozen already."
    return (
        f"{person.name} reads, exports and changes nothing until you say: bot.py therapist unfreeze {person.id}. "
        "Their clients notice nothing."
    )


async def unfreeze(database: Database, named: str, now: datetime) -> str:
    """Lets a therapist go on; a brief that was due meanwhile comes if it is still of use.

    Raises Unusable when there is no such therapist.
    """
    person = await _find(database, named)
    async with database.transaction() as tx:
        if not await therapists.unfreeze(tx, person.id):
            return f"{person.name} was not frozen."
        await before_sessions.plan_for_therapist(tx, person.id, now)
    return f"{person.name} goes on where they were."


async def remove(database: Database, named: str, now: datetime, is_sure: bool) -> str:
    """Lets a therapist go for good. Raises Unusable when there is no such therapist, or nobody is sure yet."""
    person = await _find(database, named)
    if not is_sure:
        async with database.reading() as tx:
            clients = len(await care_links.linked_with(tx, person.id))
        raise Unusable(
            f"This would remove {person.name} for good, and tell {_clients(clients)} of it, who keep everything. If "
            "that is right, say --yes. Nothing was changed."
        )
    async with database.transaction() as tx:
        told = await removing.remove(tx, person, now)
        is_gone = not await people.exists(tx, person.id)
    if is_gone:
        await database.keys.destroy(person.id, now)
    return f"{person.name} is removed. Told of it, and keeping everything: {_clients(told or 0)}."


def _clients(count: int) -> str:
    return "1 client" if count == 1 else f"{count} clients"


async def _find(database: Database, named: str) -> Person:
    try:
        person_id = UUID(named)
    except ValueError:
        raise Unusable(f"{named} is no therapist's id. `bot.py therapist list` prints them.") from None
    async with database.reading() as tx:
        if await therapists.find(tx, person_id) is None:
            raise Unusable(f"There is no therapist {named}. `bot.py therapist list` prints who there is.")
        return await people.get(tx, person_id)
