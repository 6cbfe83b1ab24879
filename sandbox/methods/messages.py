"""Sending text, deleting, and showing that the bot is busy."""

from datetime import timedelta
from typing import Any

from sandbox.chats import Message
from sandbox.errors import bad
from sandbox.keyboards import check_markup
from sandbox.methods.params import find_chat, find_message, read_text, say, text_fields, writable_chat
from sandbox.wire import Wire
from sandbox.world import World

DELETABLE_FOR = timedelta(hours=48)
ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


async def send_message(world: World, wire: Wire) -> dict[str, Any]:
    """sendMessage."""
    text, entities = read_text(wire.params)
    markup = check_markup(wire.params.get("reply_markup"))
    chat = writable_chat(world, wire.params)
    return say(world, chat, text_fields(text, entities), wire.params, markup)


async def send_chat_action(world: World, wire: Wire) -> bool:
    """sendChatAction; shown until the bot's next message."""
    action = wire.params.get("action")
    if action not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat = writable_chat(world, wire.params)
    chat.action = str(action)
    world.news.change()
    return True


async def delete_message(world: World, wire: Wire) -> bool:
    """deleteMessage."""
    chat = find_chat(world, wire.params)
    message = find_message(chat, wire.params, "message to delete not found")
    if not _is_young(world, message):
        raise bad("message can't be deleted for everyone")
    if not chat.is_private and not message.by_bot:
        raise bad("message can't be deleted")
    message.is_deleted = True
    world.news.change()
    return True


async def delete_messages(world: World, wire: Wire) -> bool:
    """deleteMessages; numbers that are not there are skipped."""
    chat = find_chat(world, wire.params)
    numbers = wire.params.get("message_ids")
    if not isinstance(numbers, list) or not all(isinstance(number, int) for number in numbers) or not numbers:
        raise bad("message identifiers are not specified")
    if len(numbers) > 100:
        raise bad("too many message identifiers specified")
    for number in numbers:
        message = chat.find(number)
        if message is not None and _is_young(world, message):
            message.is_deleted = True
    world.news.change()
    return True


async def set_message_reaction(world: World, wire: Wire) -> bool:
    """setMessageReaction; one emoji at most, as for every bot without premium."""
    chat = writable_chat(world, wire.params)
    message = find_message(chat, wire.params, "message to react not found")
    reactions = wire.params.get("reaction") or []
    if not isinstance(reactions, list) or not all(isinstance(one, dict) and one.get("emoji") for one in reactions):
        raise bad("REACTION_INVALID")
    if len(reactions) > 1:
        raise bad("REACTIONS_TOO_MANY")
    message.reactions = reactions
    world.news.change()
    return True


def _is_young(world: World, message: Message) -> bool:
    return world.clock.seconds() - int(message.body["date"]) < DELETABLE_FOR.total_seconds()
