"""What a client counts, and when in the day it comes, for their therapist."""

from handlers.client import counting
from handlers.hearing import Heard
from handlers.keys import key
from handlers.therapist import caseload
from storage import subjects
from storage.outbox import Lines


async def show(heard: Heard) -> None:
    """Every counter that the client has not put away."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    await heard.record("viewed", client.client_id, detail="counts")
    found = await subjects.of_client(heard.tx, client.client_id, heard.me, "counter")
    await heard.say(
        "counters-of",
        (key("back-to-client", "caseload.client", client=client.client_id),),
        anchor=caseload.ANCHOR,
        client=caseload.called(client),
        counters=Lines(tuple([await counting.when(heard, counter) for counter in found])),
    )
