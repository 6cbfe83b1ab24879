"""Practices about something that the client keeps begin at a screen of their own, where it can be seen and named."""

from uuid import UUID

from handlers.client import cards, climbing, counting
from handlers.hearing import Does, Heard
from practices.definition import Practice
from storage import dialogs

SHOWS: dict[str, Does] = {"counter": counting.show, "rung": climbing.show, "card": cards.show_all}


def has_screen(practice: Practice) -> bool:
    """Whether a practice begins at a screen of its own."""
    return practice.subject is not None


async def show(heard: Heard, practice: Practice) -> None:
    """That screen."""
    assert practice.subject is not None
    await SHOWS[practice.subject](heard)


async def never_mind(heard: Heard) -> None:
    """The client would rather not name anything now."""
    await dialogs.close_if(heard.tx, heard.me, (*counting.ASKS, *climbing.ASKS, *cards.ASKS))
    await heard.say("left-at-that", anchor=heard.pressed.anchor if heard.pressed else None)


async def given_to(heard: Heard, practice: Practice) -> tuple[UUID | None, dict[str, str]] | None:
    """What a walk would be about, and what that gives to its words; None when that is not there, or a tap does it."""
    if practice.subject is None:
        return None, {}
    rung = await climbing.current(heard) if practice.subject == "rung" else None
    return None if rung is None else (rung.id, {"rung": rung.what})
