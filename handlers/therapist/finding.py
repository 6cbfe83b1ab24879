"""Which practice a therapist means: one of the library, or one of their own."""

from handlers.hearing import Heard
from practices.definition import Practice
from storage import practices


async def own(heard: Heard) -> list[Practice]:
    """What the therapist wrote, in its newest version, by name."""
    mine = await practices.own(heard.tx, heard.me)
    return sorted(mine, key=lambda one: one.words_in(heard.language).name)


async def found(heard: Heard, practice_id: str) -> Practice | None:
    """The practice with that id, if this therapist may propose it; otherwise says that the button is too old."""
    if practice_id in heard.wiring.library:
        return heard.wiring.library[practice_id]
    practice = next((one for one in await own(heard) if one.id == practice_id), None)
    if practice is None:
        heard.toast("button-too-old")
    return practice
