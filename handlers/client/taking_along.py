"""The very file that a client's therapist would get, for the client to look at before they share anything."""

from handlers.client import sharing
from handlers.hearing import Heard, Row
from handlers.keys import key
from storage.outbox import Message, to_json

FORMATS = ("pdf", "xlsx")


def buttons() -> Row:
    """One for each format in which it can be looked at."""
    return tuple(key(f"preview-file-{format_}", "export.preview", format=format_) for format_ in FORMATS)


async def preview(heard: Heard) -> None:
    """Has the file made through the therapist's eyes; nobody is told, and nothing goes to anybody else."""
    reader, format_ = await sharing.therapist_of(heard), heard.given["format"]
    if reader is None or format_ not in FORMATS:
        heard.toast("button-too-old")
        return
    spec = {
        "format": format_,
        "client_id": heard.me.hex,
        "reader_id": reader.hex,
        "first": None,
        "last": None,
        "message": to_json(Message("preview-file-here")),
    }
    await heard.export(heard.me, spec)
    heard.toast("export-coming")
