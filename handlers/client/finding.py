"""Which practice a client means: one of the library, one that is agreed with them, or one of their own."""

from handlers.hearing import Heard
from practices.definition import Practice
from storage import assignments, practices
from storage.assignments import Assignment


async def in_force(heard: Heard) -> list[Assignment]:
    """What is agreed and has not come to its last day, oldest first."""
    agreed = await assignments.of_client(heard.tx, heard.me, heard.me, ("accepted",))
    return [one for one in agreed if one.last_day >= heard.now.date()]


async def elsewhere(heard: Heard) -> list[Practice]:
    """What this client can begin and the library does not have: the agreed ones in the version that was agreed."""
    library = heard.wiring.library
    agreed = [one for one in await in_force(heard) if one.practice_id not in library]
    found = {one.practice_id: await practices.get(heard.tx, one.practice_id, one.practice_version) for one in agreed}
    return list({one.id: one for one in (*await practices.own(heard.tx, heard.me), *found.values())}.values())


async def found(heard: Heard, practice_id: str) -> Practice | None:
    """The practice with that id, if this client may begin it."""
    if practice_id in heard.wiring.library:
        return heard.wiring.library[practice_id]
    return next((one for one in await elsewhere(heard) if one.id == practice_id), None)


def is_own(heard: Heard, practice: Practice) -> bool:
    """Whether the client made it themselves."""
    return practices.is_own(practice.id, heard.me)
