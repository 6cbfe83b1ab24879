"""What is asked of Telegram to show a rendered message: send it, edit it, take its keys away."""

from collections.abc import Sequence
from typing import TypeAlias

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.constants import ParseMode

from delivery.render import Key, Rendered

Markup: TypeAlias = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove

# Giving up before Telegram has answered leaves us not knowing whether it was done: better to wait long.
READ_SECONDS = 30.0
FILE_SECONDS = 90.0
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def markup(rendered: Rendered) -> Markup:
    """The keys of a message. One without any takes away the key that shares a place, which would stay otherwise."""
    if rendered.keyboard:
        return inline(rendered.keyboard)
    if rendered.ask_location is None:
        return ReplyKeyboardRemove()
    share = KeyboardButton(rendered.ask_location, request_location=True)
    return ReplyKeyboardMarkup([[share]], resize_keyboard=True, one_time_keyboard=True)


def inline(keyboard: Sequence[Sequence[Key]]) -> InlineKeyboardMarkup:
    """Keys under a message."""
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(key.label, callback_data=key.callback_data, url=key.url) for key in row]
            for row in keyboard
        ]
    )


async def send_text(bot: Bot, chat_id: int, text: str, keys: Markup | None) -> int:
    """Sends a text; the new message's id."""
    message = await bot.send_message(
        chat_id,
        text,
        parse_mode=ParseMode.HTML,
        reply_markup=keys,
        link_preview_options=NO_PREVIEW,
        read_timeout=READ_SECONDS,
    )
    return message.message_id


async def send_file(bot: Bot, chat_id: int, file: tuple[str, bytes], caption: str | None, keys: Markup | None) -> int:
    """Sends a file, its name and its content; the new message's id."""
    name, content = file
    message = await bot.send_document(
        chat_id,
        InputFile(content, filename=name),
        caption=caption,
        parse_mode=ParseMode.HTML,
        reply_markup=keys,
        read_timeout=FILE_SECONDS,
    )
    return message.message_id


async def edit_text(bot: Bot, chat_id: int, message_id: int, rendered: Rendered) -> None:
    """Gives a message the text and the keys of another."""
    await bot.edit_message_text(
        rendered.parts[0],
        chat_id,
        message_id,
        parse_mode=ParseMode.HTML,
        reply_markup=inline(rendered.keyboard) if rendered.keyboard else None,
        link_preview_options=NO_PREVIEW,
        read_timeout=READ_SECONDS,
    )


async def take_keys_off(bot: Bot, chat_id: int, message_id: int) -> None:
    """Leaves a message without keys."""
    await bot.edit_message_reply_markup(chat_id, message_id, reply_markup=None, read_timeout=READ_SECONDS)
