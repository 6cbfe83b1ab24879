"""Who calls for help, as far as the database can say at once: help waits for nothing, and goes on without it."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field

from handlers.errors import report
from storage import clients, people, reading_hours, safety_plans
from storage.database import Database
from storage.reading_hours import Stated
from storage.safety_plans import Part

AT_MOST = 1.0  # seconds


@dataclass(frozen=True)
class Caller:
    """What Help now shows besides what it shows everybody. A stranger has none of it.

    `therapists` are those who can be sent word. `is_unread`: the database did not answer in time.
    """

    language: str | None = None
    region: str | None = None
    plan: Mapping[Part, str] = field(default_factory=dict)
    therapists: tuple[Stated, ...] = ()
    is_client: bool = False
    is_unread: bool = False


NOBODY = Caller()
Knows = Callable[[int], Awaitable[Caller]]
Begin = Callable[[Coroutine[None, None, Caller]], asyncio.Task[Caller]]


async def know_nobody(_telegram_id: int) -> Caller:
    """Knows nobody: everybody is shown what a stranger is."""
    return NOBODY


def knowing(database: Database, begin: Begin, at_most: float = AT_MOST) -> Knows:
    """Reads who calls, within so many seconds. Never raises: then it is not known.

    `begin` has the reading done beside all else: where it takes longer it ends by itself, and nobody waits for it.
    """

    async def know(telegram_id: int) -> Caller:
        reading = begin(_read(database, telegram_id))
        done, _ = await asyncio.wait((reading,), timeout=at_most)
        return reading.result() if done else Caller(is_unread=True)

    return know


async def _read(database: Database, telegram_id: int) -> Caller:
    try:
        async with database.reading() as tx:
            person = await people.find(tx, telegram_id)
            if person is None:
                return NOBODY
            client = await clients.find(tx, person.id)
            if client is None:
                return Caller(language=person.language)
            return Caller(
                language=person.language,
                region=client.region,
                plan=await safety_plans.of_client(tx, person.id, person.id),
                therapists=tuple(await reading_hours.whom_to_tell(tx, person.id)),
                is_client=True,
            )
    except Exception as error:
        # Whatever it is, keys that are gone or a schema that is not there: it stands between nobody and help.
        report("help_without_database", error)
        return Caller(is_unread=True)
