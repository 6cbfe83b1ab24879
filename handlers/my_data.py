"""/my_data: everything that is kept about somebody, in one file, for them alone."""

from handlers.hearing import Heard
from storage import outbox
from storage.outbox import Message, to_json


async def ask(heard: Heard) -> None:
    """Has the file made: a client's aside, since it may be large; a therapist's, without a log, when it is sent."""
    message = Message("my-data-here")
    spec = {"format": "my-data", "client_id": heard.me.hex, "reader_id": heard.me.hex, "first": None, "last": None}
    await heard.say("my-data-coming")
    if await heard.client() is not None:
        await heard.export(heard.me, {**spec, "message": to_json(message)})
        return
    await outbox.put(
        heard.tx,
        chat_id=heard.chat_id,
        person_id=heard.me,
        message=Message(message.say, file=spec),
        now=heard.now,
        lane="export",
    )
