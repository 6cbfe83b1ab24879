"""A thought record on python-telegram-bot: `Application.run_polling`, a ConversationHandler, a commit per answer.

Written after the library's own example `conversationbot.py`, which uses no persistence; what it would add is a pickle
that is written once a minute.
"""

import sys
from collections.abc import Callable, Coroutine
from typing import Any

import aiosqlite
from telegram import Update
from telegram.ext import (
    Application,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

from benchmarks.peers.thought_record import A_NUMBER, KEEP, PRAGMAS, STEPS, TABLE, THANKS, Step

Context = ContextTypes.DEFAULT_TYPE


async def start(update: Update, _context: Context) -> int:
    """Asks the first question."""
    assert update.message is not None
    await update.message.reply_text(STEPS[0].question)
    return 0


def answer_to(number: int, step: Step) -> Callable[[Update, Context], Coroutine[Any, Any, int]]:
    """The callback of one state: keeps the answer, asks the next question."""

    async def answer(update: Update, context: Context) -> int:
        message = update.message
        assert message is not None
        assert message.text is not None
        if not step.takes(message.text):
            await message.reply_text(A_NUMBER)
            return number
        database: aiosqlite.Connection = context.bot_data["database"]
        await database.execute(KEEP, (message.chat_id, step.id, message.text, message.date.isoformat()))
        await database.commit()
        if number + 1 == len(STEPS):
            await message.reply_text(THANKS)
            return ConversationHandler.END
        await message.reply_text(STEPS[number + 1].question)
        return number + 1

    return answer


async def cancel(update: Update, _context: Context) -> int:
    """Ends the conversation."""
    assert update.message is not None
    await update.message.reply_text("Another time, then.")
    return ConversationHandler.END


def main(url: str, token: str, path: str) -> None:
    """Runs until it is stopped."""

    async def open_database(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        database = await aiosqlite.connect(path)
        for pragma in PRAGMAS:
            await database.execute(pragma)
        await database.execute(TABLE)
        await database.commit()
        application.bot_data["database"] = database

    async def close_database(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        await application.bot_data["database"].close()

    application = (
        Application.builder()
        .token(token)
        .base_url(f"{url}/bot")
        .post_init(open_database)
        .post_shutdown(close_database)
        .build()
    )
    typed = filters.TEXT & ~filters.COMMAND
    application.add_handler(
        ConversationHandler(
            entry_points=[CommandHandler("start", start)],
            states={number: [MessageHandler(typed, answer_to(number, step))] for number, step in enumerate(STEPS)},
            fallbacks=[CommandHandler("cancel", cancel)],
        )
    )
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main(*sys.argv[1:])
