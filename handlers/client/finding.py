"""Which practice a client means: one of the library, one that is agreed with them, or one of their own."""

from datetime import date

from handlers.hearing import Heard
from practices.definition import Practice
from scheduling.local_time import to_local
from storage import assignments, practices
from storage.assignments import Assignment


async def today(heard: Heard) -> date:
    """The client's own day."""
    client = await heard.client()
    zone = None if client is None else client.zone
    return to_local(heard.now, zone or "UTC").date()


async def in_force(heard: Heard) -> list[Assignment]:
    """What is agreed and has not come to its last day, oldest first."""
    agreed = await assignments.of_client(heard.tx, heard.me, heard.me, ("accepted",))
    day = await today(heard)
    return [one for one in agreed if one.last_day >= day]


async def agreed(heard: Heard) -> list[Practice]:
    """What is agreed, each once; what the library does not have in the version that was agreed."""
    library = heard.wiring.library
    found = {one.practice_id: one for one in await in_force(heard)}
    return [
        library.get(practice_id) or await practices.get(heard.tx, practice_id, one.practice_version)
        for practice_id, one in found.items()
    ]


async def own(heard: Heard) -> list[Practice]:
    """What this client made themselves."""
    return await practices.own(heard.tx, heard.me)


async def found(heard: Heard, practice_id: str) -> Practice | None:
    """The practice with that id, if this client may begin it."""
    if practice_id in heard.wiring.library:
        return heard.wiring.library[practice_id]
    # What was agreed counts before a newer version that nobody agreed to.
    return next((one for one in (*await agreed(heard), *await own(heard)) if one.id == practice_id), None)


def is_own(heard: Heard, practice: Practice) -> bool:
    """Whether the client made it themselves."""
    return practices.is_own(practice.id, heard.me)
