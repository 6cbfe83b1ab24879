"""What is not a reply in a private chat: blocking and unblocking, groups, corrections, unknown commands."""

from telegram import Bot

from handlers.hearing import Heard
from storage import people


async def membership(heard: Heard) -> None:
    """Somebody blocked or unblocked the bot, or took it into a group."""
    if heard.chat_id != heard.telegram_id:
        await leave(heard)
    elif heard.person is not None and heard.was_blocked:
        await people.mark_unreachable(heard.tx, heard.me, heard.now)


async def leave(heard: Heard) -> None:
    """A group or a channel: says once that this is for private chats, and leaves."""
    chat_id, words = heard.chat_id, heard.words("private-chats-only")

    async def go(bot: Bot) -> None:
        # Straight out and without the outbox: once gone, the bot can no longer speak there.
        try:
            await bot.send_message(chat_id, words)
        finally:
            await bot.leave_chat(chat_id)

    if not heard.was_blocked:
        heard.turn.afterwards.append(go)


async def edited(heard: Heard) -> None:
    """A message corrected in Telegram: says where an answer can be changed."""
    await heard.say("edited")


async def unknown_command(heard: Heard) -> None:
    """A command that does not exist."""
    await heard.say("unknown-command")
