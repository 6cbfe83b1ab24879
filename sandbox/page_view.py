"""What the page shows of a chat: bubbles by day, the other's links to open, the newest toast."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup

from sandbox.chats import Chat, Message
from sandbox.clock import Clock
from sandbox.people import Person
from sandbox.pictures import picture_size
from sandbox.previews import Leaf, first_leaf
from sandbox.show import chat_view, message_view
from sandbox.world import World

PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif")
DOINGS = {
    "typing": "typing",
    "upload_photo": "sending a photo",
    "upload_document": "sending a file",
    "upload_voice": "sending a voice message",
    "record_voice": "recording a voice message",
}


@dataclass(frozen=True)
class Bubble:
    """A message for the page: `day` is set on the first of a day, `links` lead into the bot.

    `size` is a picture's, in pixels; `leaf` is what can be shown of a document.
    """

    shown: dict[str, Any]
    html: Markup
    at: datetime
    day: datetime | None
    links: tuple[str, ...]
    size: tuple[int, int] | None
    leaf: Leaf | None

    @property
    def is_picture(self) -> bool:
        """True when its file can be shown in the page."""
        return self.shown["file"]["mime_type"] in PICTURES

    @property
    def is_sound(self) -> bool:
        """True when its file can be listened to."""
        return self.shown["file"]["kind"] in {"voice", "audio"}


@dataclass(frozen=True)
class Column:
    """One person's chat: `other` is the person beside them, who may open a link that this one got.

    `doing` is what the bot says that it is busy with, such as typing.
    """

    side: str
    person: Person
    other: Person
    bubbles: tuple[Bubble, ...]
    chat: dict[str, Any]
    is_started: bool
    doing: str | None
    toast: dict[str, Any] | None


def column(world: World, side: str, person: Person, other: Person) -> Column:
    """The chat of one person, as the page draws it."""
    chat = world.chats[person.id]
    zone = ZoneInfo(person.zone)
    bubbles: list[Bubble] = []
    for message in chat.messages:
        if not message.is_deleted:
            at = datetime.fromtimestamp(int(message.body["date"]), UTC).astimezone(zone)
            is_new_day = not bubbles or bubbles[-1].at.date() != at.date()
            bubbles.append(_bubble(world, message, at, at if is_new_day else None))
    doing = chat.action and DOINGS.get(chat.action, chat.action.replace("_", " "))
    shown = chat_view(world, chat)
    return Column(side, person, other, tuple(bubbles), shown, chat.is_open, doing, _newest_toast(chat))


def now_in(clock: Clock, person: Person) -> datetime:
    """The clock's time on a person's phone."""
    return clock.now().astimezone(ZoneInfo(person.zone))


def _bubble(world: World, message: Message, at: datetime, day: datetime | None) -> Bubble:
    shown = message_view(world.files, message)
    file = world.files.find(shown["file"]["file_id"]) if shown["file"] else None
    size, leaf = (picture_size(file.content), first_leaf(file.content)) if file else (None, None)
    html = Markup(shown["html"])  # noqa: S704 as_html in show.py has escaped all that somebody wrote
    return Bubble(shown, html, at, day, _links(world, shown), size, leaf)


def _links(world: World, shown: dict[str, Any]) -> tuple[str, ...]:
    """Links into this bot, in the text, behind it or on a button, each once."""
    addresses = [shown["text"], *(entity.get("url", "") for entity in shown["entities"])]
    addresses += [button.get("url", "") for row in shown["buttons"] for button in row]
    pattern = rf"(?:https?://)?t(?:elegram)?\.me/{re.escape(world.bot.username)}\?start=[\w-]{{1,64}}"
    found = re.findall(pattern, " ".join(addresses), re.IGNORECASE)
    return tuple(dict.fromkeys(found))


def _newest_toast(chat: Chat) -> dict[str, Any] | None:
    """Shown until something else is said."""
    if not chat.toasts or chat.toasts[-1].after != len(chat.messages):
        return None
    return {"text": chat.toasts[-1].text, "is_alert": chat.toasts[-1].is_alert}
