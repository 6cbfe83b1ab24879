"""What a person does in the private chat: each act changes the chat and queues the update that Telegram would send."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from sandbox.chats import Chat, Earlier, Message
from sandbox.errors import Impossible
from sandbox.files import Upload
from sandbox.methods.media import keep_file
from sandbox.people import Person
from sandbox.text_units import clean, detect, pieces, trim, units
from sandbox.world import World

MOST_OF_A_TEXT = 4096


@dataclass(frozen=True)
class Place:
    """Who acts, and in which chat."""

    person: Person
    chat: Chat


def place_of(world: World, person_id: int) -> Place:
    """A person's own chat with the bot.

    Raises Impossible (404) for somebody who is not there.
    """
    person = world.people.get(person_id)
    if person is None:
        raise Impossible(f"nobody here has the id {person_id}", 404)
    return Place(person, world.chats[person_id])


def write(world: World, place: Place, text: str) -> Message:
    """Send text as an app would: trimmed, commands marked, in several messages when it is too long; gives the last.

    Raises Impossible (400) when nothing is left of it.
    """
    parts = [trim(part, [])[0] for part in pieces(clean(text), MOST_OF_A_TEXT)]
    sent = [send(world, place, _text(part)) for part in parts if part]
    if not sent:
        raise Impossible("a message needs some words")
    return sent[-1]


def open_link(world: World, place: Place, link: str) -> Message:
    """Open a deep link, or its bare payload, and press Start.

    Raises Impossible (400) for a link to another bot.
    """
    if place.chat.is_blocked:
        unblock(world, place)
    payload = start_payload(world, link)
    return write(world, place, f"/start {payload}" if payload else "/start")


def start_payload(world: World, link: str) -> str:
    """What `start` carries in a link to this bot; a text without a colon is the payload itself."""
    if ":" not in link and "/" not in link:
        return link
    parts = urlsplit(link if "//" in link else f"https://{link}")
    query = parse_qs(parts.query)
    name = query.get("domain", [""])[0] if parts.scheme == "tg" else parts.path.strip("/")
    if name.lower() != world.bot.username.lower() or (
        parts.scheme != "tg" and parts.hostname not in {"t.me", "telegram.me"}
    ):
        raise Impossible(f"not a link to this bot: {link}")
    return query.get("start", [""])[0]


def send_file(world: World, place: Place, kind: str, upload: Upload, facts: dict[str, Any]) -> Message:
    """Send a voice message, photo, document, audio or video, with a caption when `facts` has one."""
    file = keep_file(world, kind, upload, facts)
    caption = {"caption": facts["caption"]} if facts.get("caption") else {}
    return send(world, place, {kind: file.as_part(), **caption})


def send_location(world: World, place: Place, latitude: float, longitude: float) -> Message:
    """Send a place on the map."""
    return send(world, place, {"location": {"latitude": latitude, "longitude": longitude}})


def send(world: World, place: Place, content: dict[str, Any]) -> Message:
    """Put a person's message into the chat and queue it for the bot.

    Raises Impossible (409) while the person has blocked the bot.
    """
    if place.chat.is_blocked:
        raise Impossible(f"{place.person.first_name} has blocked the bot", 409)
    place.chat.is_open = True
    body = {**world.begin_message(place.chat, place.person.as_user()), **content}
    message = world.put(place.chat, Message(body, by_bot=False, person_id=place.person.id))
    _put_keyboard_away(place.chat)
    if place.chat.is_private or _is_for_the_bot(world, message):
        world.updates.add("message", message.as_message())
    return message


def edit(world: World, place: Place, message_id: int, text: str) -> Message:
    """Change the text of an own message.

    Raises Impossible: 404 when it is not there, 400 when it is not the person's own text.
    """
    message = place.chat.find(message_id)
    if message is None:
        raise Impossible(f"no message {message_id} in this chat", 404)
    if message.person_id != place.person.id or "text" not in message.body:
        raise Impossible("only an own text can be edited")
    plain = trim(clean(text), [])[0]
    if not 1 <= units(plain) <= MOST_OF_A_TEXT:
        raise Impossible(f"a message has 1 to {MOST_OF_A_TEXT} units, this has {units(plain)}")
    message.earlier.append(Earlier(dict(message.body), world.clock.now()))
    kept = {name: value for name, value in message.body.items() if name != "entities"}
    message.body = {**kept, **_text(plain), "edit_date": world.clock.seconds()}
    world.updates.add("edited_message", message.as_message())
    world.news.change()
    return message


def block(world: World, place: Place) -> None:
    """Stop the bot from writing."""
    if not place.chat.is_blocked:
        place.chat.is_blocked = True
        _tell_membership(world, place, "member", "kicked")


def unblock(world: World, place: Place) -> None:
    """Let the bot write again."""
    if place.chat.is_blocked:
        place.chat.is_blocked = False
        _tell_membership(world, place, "kicked", "member")


def member(world: World, status: str) -> dict[str, Any]:
    """Telegram's ChatMember for the bot itself."""
    known = {"status": status, "user": world.bot.as_user()}
    return {**known, "until_date": 0} if status == "kicked" else known


def _tell_membership(world: World, place: Place, old: str, new: str) -> None:
    change = {
        "chat": place.chat.as_chat,
        "from": place.person.as_user(),
        "date": world.clock.seconds(),
        "old_chat_member": member(world, old),
        "new_chat_member": member(world, new),
    }
    world.updates.add("my_chat_member", change)
    world.news.change()


def _text(text: str) -> dict[str, Any]:
    entities = detect(text, [])
    return {"text": text, "entities": entities} if entities else {"text": text}


def _put_keyboard_away(chat: Chat) -> None:
    """A one-time keyboard and a forced reply go with the next message."""
    keyboard = chat.keyboard or {}
    if keyboard.get("one_time_keyboard") or keyboard.get("force_reply"):
        chat.keyboard = None


def _is_for_the_bot(world: World, message: Message) -> bool:
    """What a bot in privacy mode gets of a group: commands and what names it."""
    text = message.body.get("text", "")
    return (
        text.startswith("/") or f"@{world.bot.username}".lower() in text.lower() or "new_chat_members" in message.body
    )
