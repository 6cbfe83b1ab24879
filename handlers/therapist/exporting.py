"""A therapist takes a client's log along, as a file in the chat; the client is told that it was taken."""

from handlers.hearing import Heard
from handlers.therapist import caseload
from storage import outbox
from storage.outbox import Message

FORMATS = ("csv", "json", "plans", "zip")


async def make(heard: Heard) -> None:
    """Queues the file; it is made when it is sent, with what may be seen then."""
    client = await caseload.linked(heard, heard.key("client"))
    if client is None or heard.given["format"] not in FORMATS:
        return
    spec = {
        "format": heard.given["format"],
        "client_id": client.client_id.hex,
        "reader_id": heard.me.hex,
        "first": None,
        "last": None,
        "label": caseload.called(client),
    }
    await outbox.put(
        heard.tx,
        chat_id=heard.chat_id,
        person_id=heard.me,
        message=Message("export-here", {"client": caseload.called(client)}, file=spec),
        now=heard.now,
        lane="export",
    )
    await heard.record("exported", client.client_id, detail=heard.given["format"])
    heard.toast("export-coming")
    assert heard.person is not None
    await heard.tell(client.client_id, "export-made-client", therapist=heard.person.name)
