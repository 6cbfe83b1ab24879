"""What is not a reply in a private chat: blocking and unblocking, groups, unknown commands."""

from telegram import Bot

from handlers.hearing import Heard
from scheduling import reach


async def membership(heard: Heard) -> None:
    """Somebody blocked or unblocked the bot, or took it into a group, where it says why it goes and goes."""
    if heard.chat_id != heard.telegram_id:
        if not heard.was_blocked:
            _leave(heard, heard.words("private-chats-only"))
    elif heard.person is not None:
        await (reach.lose if heard.was_blocked else reach.regain)(heard.tx, heard.me, heard.now)


async def leave(heard: Heard) -> None:
    """A message in a group or a channel: it was told already that this bot goes."""
    _leave(heard, None)


def _leave(heard: Heard, words: str | None) -> None:
    chat_id = heard.chat_id

    async def go(bot: Bot) -> None:
        # Straight out and without the outbox: once gone, the bot can no longer speak there.
        try:
            if words is not None:
                await bot.send_message(chat_id, words)
        finally:
            await bot.leave_chat(chat_id)

    heard.turn.afterwards.append(go)


async def unknown_command(heard: Heard) -> None:
    """A command that does not exist."""
    await heard.say("unknown-command")
