"""A bot on python-telegram-bot with its AIORateLimiter: it answers whoever writes, and can nudge many at once.

The nudges are sent as JobQueue sends what is due in the same second: a coroutine each, all at once. It keeps nothing.
"""

import asyncio
import sys

from telegram import Update
from telegram.ext import AIORateLimiter, Application, CommandHandler, ContextTypes, MessageHandler, filters

from benchmarks.peers.thought_record import STEPS

Context = ContextTypes.DEFAULT_TYPE
NUDGE = "Hello. A moment for you, as agreed; about three minutes."


async def nudge(update: Update, context: Context) -> None:
    """`/nudge FIRST COUNT`: so many chats, beginning with that one."""
    first, count = map(int, context.args or ())
    sending = [context.bot.send_message(chat_id, NUDGE) for chat_id in range(first, first + count)]

    async def send_all() -> None:
        await asyncio.gather(*sending)

    context.application.create_task(send_all(), update)


async def answer(update: Update, _context: Context) -> None:
    """Asks the next question."""
    assert update.message is not None
    await update.message.reply_text(STEPS[1].question)


def main(url: str, token: str, _path: str) -> None:
    """Runs until it is stopped."""
    application = Application.builder().token(token).base_url(f"{url}/bot").rate_limiter(AIORateLimiter()).build()
    application.add_handler(CommandHandler("nudge", nudge))
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, answer))
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main(*sys.argv[1:])
