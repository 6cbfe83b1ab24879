"""What methods share: finding the chat, reading text with its entities, putting and changing messages."""

from typing import Any

from sandbox.chats import Chat, Earlier, Message
from sandbox.errors import ApiError, bad, forbidden
from sandbox.files import Upload
from sandbox.markup import parse_html
from sandbox.text_units import Entity, clean, detect, trim, units
from sandbox.wire import Params
from sandbox.world import World

MOST_OF_A_TEXT = 4096
MOST_OF_A_CAPTION = 1024
OPTIONS = ("disable_notification", "protect_content", "link_preview_options", "message_effect_id")


def find_chat(world: World, params: Params) -> Chat:
    """The chat named by chat_id, if the bot has ever met it.

    Raises ApiError (400) otherwise.
    """
    chat_id = params.get("chat_id", "")
    if chat_id == "":
        raise bad("chat_id is empty")
    chat = world.chats.get(chat_id) if isinstance(chat_id, int) else None
    if chat is None or not (chat.is_open or chat.messages):
        raise bad("chat not found")
    return chat


def writable_chat(world: World, params: Params) -> Chat:
    """The chat, if the bot may write to it now.

    Raises ApiError: 400 for a chat it never met, 403 where it was blocked or put out.
    """
    chat = find_chat(world, params)
    if chat.is_blocked:
        raise forbidden("bot was blocked by the user")
    if not chat.is_open:
        raise forbidden("bot was kicked from the group chat")
    return chat


def find_message(chat: Chat, params: Params, missing: str) -> Message:
    """The message named by message_id; `missing` is the description's end when it is not there."""
    number = params.get("message_id")
    if not isinstance(number, int) or number <= 0:
        raise bad("message identifier is not specified")
    message = chat.find(number)
    if message is None:
        raise bad(missing)
    return message


def read_text(params: Params) -> tuple[str, list[Entity]]:
    """The text and its entities, trimmed.

    Raises ApiError (400) when it is empty, too long, or its markup is broken.
    """
    text, entities = _formatted(params, "text", "entities")
    if not text:
        raise bad("message text is empty")
    if units(text) > MOST_OF_A_TEXT:
        raise bad("message is too long")
    return text, entities


def read_caption(params: Params) -> dict[str, Any]:
    """The caption's fields of a message, none when there is no caption."""
    text, entities = _formatted(params, "caption", "caption_entities")
    if units(text) > MOST_OF_A_CAPTION:
        raise bad("message caption is too long")
    return _with_entities("caption", text, entities) if text else {}


def text_fields(text: str, entities: list[Entity]) -> dict[str, Any]:
    """The text's fields of a message."""
    return _with_entities("text", text, entities)


def say(
    world: World, chat: Chat, content: dict[str, Any], params: Params, markup: dict[str, Any] | None
) -> dict[str, Any]:
    """Put a message of the bot into a chat and give it as the bot gets it back."""
    reply = _reply_to(chat, params)
    body = {**world.begin_message(chat, world.bot.as_user()), **reply, **content}
    if params.get("protect_content"):
        body["has_protected_content"] = True
    options = {name: params[name] for name in OPTIONS if name in params}
    message = world.put(chat, Message(body, by_bot=True, markup=markup, options=options))
    _show_keyboard(chat, markup)
    return message.as_message()


def change(world: World, message: Message, body: dict[str, Any], markup: dict[str, Any] | None) -> dict[str, Any]:
    """Put new content and keyboard in place of a message's.

    Raises ApiError (400) when nothing would change.
    """
    if _content(body) == _content(message.body) and markup == message.markup:
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly the same as a "
            "current content and reply markup of the message"
        )
    message.earlier.append(Earlier(message.as_message(), world.clock.now()))
    message.body = {**body, "edit_date": world.clock.seconds()}
    message.markup = markup
    world.news.change()
    return message.as_message()


def own_message(message: Message) -> Message:
    """The message, if the bot wrote it and may edit it."""
    is_reply_keyboard = message.markup is not None and "inline_keyboard" not in message.markup
    if not message.by_bot or is_reply_keyboard:
        raise bad("message can't be edited")
    return message


def too_large() -> ApiError:
    """What an upload past the limit is answered."""
    return ApiError(413, "Request Entity Too Large")


def upload_for(name: str, params: Params, uploads: dict[str, Upload]) -> Upload | None:
    """The file given for a parameter: as the part of that name, or named by attach://."""
    value = params.get(name)
    if isinstance(value, str) and value.startswith("attach://"):
        return uploads.get(value.removeprefix("attach://"))
    return uploads.get(name)


def _formatted(params: Params, name: str, entities_name: str) -> tuple[str, list[Entity]]:
    source = clean(str(params.get(name, "")))
    mode = str(params.get("parse_mode") or "").lower()
    if mode == "html":
        text, entities = parse_html(source)
    elif mode:
        raise bad("unsupported parse_mode")
    else:
        text, entities = source, _given_entities(params.get(entities_name))
    text, entities = trim(text, entities)
    return text, detect(text, entities)


def _given_entities(given: Any) -> list[Entity]:
    if given is None:
        return []
    if not isinstance(given, list) or not all(_is_entity(one) for one in given):
        raise bad("can't parse entities: expected an Array of MessageEntity")
    return given


def _is_entity(one: object) -> bool:
    if not isinstance(one, dict) or not isinstance(one.get("type"), str):
        return False
    place = (one.get("offset"), one.get("length"))
    return all(isinstance(number, int) and 0 <= number <= MOST_OF_A_TEXT for number in place)


def _with_entities(name: str, text: str, entities: list[Entity]) -> dict[str, Any]:
    key = "entities" if name == "text" else "caption_entities"
    return {name: text, key: entities} if entities else {name: text}


def _content(body: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in body.items() if name != "edit_date"}


def _reply_to(chat: Chat, params: Params) -> dict[str, Any]:
    wish = params.get("reply_parameters") or {}
    if not wish:
        return {}
    if not isinstance(wish, dict) or not isinstance(wish.get("message_id"), int):
        raise bad("can't parse reply parameters JSON object")
    message = chat.find(wish["message_id"])
    if message is None:
        if wish.get("allow_sending_without_reply"):
            return {}
        raise bad("message to be replied not found")
    body = {name: value for name, value in message.body.items() if name != "reply_to_message"}
    return {"reply_to_message": body}


def _show_keyboard(chat: Chat, markup: dict[str, Any] | None) -> None:
    if markup is None or "inline_keyboard" in markup:
        return
    chat.keyboard = None if markup.get("remove_keyboard") else markup
