"""Changing what the bot has said: text, caption, keyboard."""

from typing import Any

from sandbox.chats import Chat, Message
from sandbox.errors import bad
from sandbox.keyboards import check_inline
from sandbox.methods.params import (
    change,
    find_message,
    own_message,
    read_caption,
    read_text,
    text_fields,
    writable_chat,
)
from sandbox.wire import Wire
from sandbox.world import World

TEXT = ("text", "entities")
CAPTION = ("caption", "caption_entities")


async def edit_message_text(world: World, wire: Wire) -> dict[str, Any]:
    """editMessageText."""
    text, entities = read_text(wire.params)
    markup = check_inline(wire.params.get("reply_markup"))
    _, message = _to_edit(world, wire)
    if "text" not in message.body:
        raise bad("there is no text in the message to edit")
    return change(world, message, {**_without(message, TEXT), **text_fields(text, entities)}, markup)


async def edit_message_caption(world: World, wire: Wire) -> dict[str, Any]:
    """editMessageCaption; without a caption it is taken away."""
    fields = read_caption(wire.params)
    markup = check_inline(wire.params.get("reply_markup"))
    _, message = _to_edit(world, wire)
    if "text" in message.body:
        raise bad("there is no caption in the message to edit")
    return change(world, message, {**_without(message, CAPTION), **fields}, markup)


async def edit_message_reply_markup(world: World, wire: Wire) -> dict[str, Any]:
    """editMessageReplyMarkup; without one the keyboard is taken away."""
    markup = check_inline(wire.params.get("reply_markup"))
    _, message = _to_edit(world, wire)
    return change(world, message, dict(message.body), markup)


def _to_edit(world: World, wire: Wire) -> tuple[Chat, Message]:
    if "inline_message_id" in wire.params:
        raise bad("MESSAGE_ID_INVALID")
    chat = writable_chat(world, wire.params)
    return chat, own_message(find_message(chat, wire.params, "message to edit not found"))


def _without(message: Message, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in message.body.items() if name not in names}
