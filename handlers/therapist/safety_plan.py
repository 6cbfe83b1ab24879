"""A client's safety plan, for a therapist whom the client lets see it. To read, not to change."""

from handlers.client.safety import in_words
from handlers.hearing import Heard, Row
from handlers.keys import key
from handlers.therapist import caseload
from handlers.therapist.caseload import ANCHOR, called
from storage import safety_plans
from storage.care_links import LinkedClient


async def row_of(heard: Heard, client: LinkedClient) -> tuple[Row, ...]:
    """The way there, where there is something to see."""
    plan = await safety_plans.of_client(heard.tx, client.client_id, heard.me)
    return ((key("see-safety-plan", "caseload.safety-plan", client=client.client_id),),) if plan else ()


async def show(heard: Heard) -> None:
    """The plan as it stands now. That it was looked at is recorded."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None:
        return
    plan = await safety_plans.of_client(heard.tx, client.client_id, heard.me)
    if plan:
        await heard.record("viewed", client.client_id, detail="safety-plan")
    await heard.say(
        "safety-plan-shared" if plan else "safety-plan-not-shared",
        (key("back-to-client", "caseload.client", client=client.client_id),),
        anchor=ANCHOR,
        client=called(client),
        parts=in_words(plan),
    )
