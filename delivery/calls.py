"""What is asked of Telegram to show a rendered message: send it, edit it, take its keys away."""

import contextlib
from collections.abc import Sequence
from typing import Any, TypeAlias

from telegram import Bot, InputFile
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from delivery.render import Key, Rendered
from storage.messages import MadeFile

Keys: TypeAlias = dict[str, Any]  # as the Bot API has them: under a message, or in place of the keyboard

# Giving up before Telegram has answered leaves us not knowing whether it was done: better to wait long.
READ_SECONDS = 30.0
FILE_SECONDS = 90.0
PICTURE = ".png"
PAID = {"allow_paid_broadcast": True}
AS_HTML: dict[str, Any] = {"parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
# In small letters, which Telegram takes as well: with its own spelling the library would have us call its methods.
SEND, EDIT, EDIT_KEYS = "sendmessage", "editmessagetext", "editmessagereplymarkup"
DELETE, MOST_DELETED = "deletemessages", 100
SHOW, UPLOADING, SHOW_SECONDS = "sendchataction", "upload_document", 2.0


def markup(rendered: Rendered) -> Keys:
    """The keys of a message. One without any takes away the key that shares a place, which would stay otherwise."""
    if rendered.keyboard:
        return inline(rendered.keyboard)
    if rendered.ask_location is None:
        return {"remove_keyboard": True}
    share = {"text": rendered.ask_location, "request_location": True}
    return {"keyboard": [[share]], "resize_keyboard": True, "one_time_keyboard": True}


def inline(keyboard: Sequence[Sequence[Key]]) -> Keys:
    """Keys under a message."""
    return {"inline_keyboard": [[_key(key) for key in row] for row in keyboard]}


def _key(key: Key) -> dict[str, str | None]:
    leads_to = {"url": key.url} if key.url is not None else {"callback_data": key.callback_data}
    return {"text": key.label, **leads_to}


async def send_text(bot: Bot, chat_id: int, text: str, keys: Keys | None, is_paid: bool) -> int:
    """Sends a text; the new message's id."""
    paid = PAID if is_paid else {}
    message = await _call(bot, SEND, {"chat_id": chat_id, "text": text, "reply_markup": keys, **AS_HTML, **paid})
    return int(message["message_id"])


async def send_file(
    bot: Bot, chat_id: int, file: MadeFile, caption: str | None, keys: Keys | None, is_paid: bool
) -> int:
    """Sends a file, a picture so that it is seen at once; the new message's id."""
    send = bot.send_photo if file.name.endswith(PICTURE) else bot.send_document
    message = await send(
        chat_id,
        InputFile(file.content, filename=file.name),
        caption=caption,
        parse_mode=ParseMode.HTML,
        read_timeout=FILE_SECONDS,
        allow_paid_broadcast=is_paid or None,
        api_kwargs=None if keys is None else {"reply_markup": keys},
    )
    return message.message_id


async def edit_text(bot: Bot, chat_id: int, message_id: int, rendered: Rendered) -> None:
    """Gives a message the text and the keys of another."""
    keys = inline(rendered.keyboard) if rendered.keyboard else None
    what = {"chat_id": chat_id, "message_id": message_id, "text": rendered.parts[0], "reply_markup": keys}
    await _call(bot, EDIT, {**what, **AS_HTML})


async def take_keys_off(bot: Bot, chat_id: int, message_id: int) -> None:
    """Leaves a message without keys."""
    await _call(bot, EDIT_KEYS, {"chat_id": chat_id, "message_id": message_id})


async def delete(bot: Bot, chat_id: int, message_ids: Sequence[int]) -> int:
    """Takes messages out of a chat. Those that are gone or too old are passed over: there is nothing to try again."""
    with contextlib.suppress(BadRequest):
        await _call(bot, DELETE, {"chat_id": chat_id, "message_ids": list(message_ids)})
    return 0


async def show_uploading(bot: Bot, chat_id: int) -> None:
    """Shows above the chat that a file is coming, until it does or for five seconds. No harm when it is not shown."""
    with contextlib.suppress(TelegramError):
        await _call(bot, SHOW, {"chat_id": chat_id, "action": UPLOADING}, SHOW_SECONDS)


async def _call(bot: Bot, method: str, asked: dict[str, Any], seconds: float = READ_SECONDS) -> Any:
    # Raw: of the library's objects, made of what is asked and of every answer, nothing would be used.
    given = {name: value for name, value in asked.items() if value is not None}
    return await bot.do_api_request(method, api_kwargs=given, read_timeout=seconds)
