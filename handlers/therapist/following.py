"""A therapist takes up what was suggested to follow something agreed, or leaves it."""

from handlers.hearing import Heard
from handlers.therapist import caseload, client_screen, drafting, suggesting
from storage import assignments


async def open_next(heard: Heard) -> None:
    """The draft of what could be proposed next."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    found = {one.assignment.id: one for one in await suggesting.found(heard, client.client_id)}
    this = found.get(heard.key("assignment"))
    if this is None:
        heard.toast("next-over")
    else:
        await drafting.begin(heard, client, this.suggestion.terms, follows_id=this.assignment.id)


async def not_now(heard: Heard) -> None:
    """It is not suggested again before something new is said."""
    assignment = await assignments.get(heard.tx, heard.key("assignment"), heard.me)
    if assignment is None or assignment.therapist_id != heard.me:
        heard.toast("next-over")
        return
    await assignments.change(heard.tx, assignment.id, assignment.client_id, considered_at=heard.now)
    await client_screen.show(heard)
