"""Help now: whom to call, country by country, and something to hold on to; in every state, and without the database.

This is the one place of the bot that sends by itself instead of by the outbox: it must answer when nothing else can.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence

from telegram import Bot, CallbackQuery, InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.constants import ChatType, ParseMode
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError

from handlers.callers import NOBODY, Caller
from handlers.errors import report
from handlers.hearing import spoken
from handlers.help_screens import HELP, Screen, Screens
from storage.clients import ELSEWHERE
from texts.catalogue import Catalogue
from texts.contacts import Contacts

COMMAND = "/help_now"
WAITS = (0.2, 0.6, 1.5)  # seconds before each further try
AROUND = " !?.…,;:¡¿！？。؟،\"'“”„‘’«»*_"  # "Hilfe!" is the same word


def words_of(catalogue: Catalogue) -> frozenset[str]:
    """The bare words that ask for help, of all languages: who needs it may not think of a command just then.

    A convenience. Nothing else that people write is looked at.
    """
    listed = (catalogue.text(language, "help-now-words", {}) for language in catalogue.languages)
    return frozenset(word.strip().casefold() for words in listed for word in words.split("|"))


def wanted(update: Update, words: Collection[str]) -> bool:
    """Whether this asks for help, in a private chat: the command, one of our buttons, or nothing but a bare word."""
    chat = update.effective_chat
    if chat is None or chat.type != ChatType.PRIVATE:
        return False
    if update.callback_query is not None:
        return (update.callback_query.data or "").split(":")[0] == HELP
    said = update.message.text if update.message is not None else None
    return said is not None and asks(said, words)


def asks(said: str, words: Collection[str]) -> bool:
    """Whether a line of text asks for help."""
    parts = said.casefold().split()
    if parts and parts[0].split("@")[0] == COMMAND:
        return True
    return " ".join(parts).strip(AROUND) in words


def region_told(update: Update, contacts: Contacts) -> str | None:
    """The country that this tells us by a press, if it is one that we know, or ELSEWHERE."""
    data = update.callback_query.data if update.callback_query is not None else None
    match (data or "").split(":"):
        case ["help", "region", code] if code in contacts.regions or code == ELSEWHERE:
            return code
    return None


async def answer(
    bot: Bot,
    update: Update,
    catalogue: Catalogue,
    contacts: Contacts,
    caller: Caller = NOBODY,
    waits: Sequence[float] = WAITS,
) -> None:
    """Shows what was asked for, and stops the button's spinner; `update` is one that is `wanted`.

    Sends directly, past the outbox, because it must work with the database gone. `caller` is what is known of who
    asks; nothing is needed. After a network error it is tried again, with `waits` (seconds) in between; a try that came
    through unheard may so be seen twice, which is better than not at all.

    Raises what the caller should try again later: NetworkError when no try came through, RetryAfter when Telegram asks
    for time. A refusal that trying again would not change, such as "blocked by the user", is logged and over.
    """
    chat, user, query = update.effective_chat, update.effective_user, update.callback_query
    assert chat is not None
    language = spoken(catalogue, caller.language or (user.language_code if user is not None else None))
    asked = (query.data or HELP) if query is not None else HELP
    screen = Screens(catalogue, contacts, language, caller).show(asked)
    shown = query.message.message_id if query is not None and query.message is not None and screen.edits else None
    try:
        await _insist(lambda: _show(bot, chat.id, screen, shown), waits)
    except (BadRequest, Forbidden) as error:
        report("help_now_refused", error, update_id=update.update_id)
    if query is not None:
        await _acknowledge(bot, query)


async def _insist(do: Callable[[], Awaitable[None]], waits: Sequence[float]) -> None:
    for wait in waits:
        try:
            return await do()
        except BadRequest:  # which the library counts among the network's errors
            raise
        except NetworkError:
            await asyncio.sleep(wait)
    return await do()


async def _show(bot: Bot, chat_id: int, screen: Screen, message_id: int | None) -> None:
    """Edits that message, or sends a new one where there is none or Telegram won't have it edited."""
    keyboard = InlineKeyboardMarkup(screen.keys) if screen.keys else None
    no_preview = LinkPreviewOptions(is_disabled=True)
    if message_id is not None:
        try:
            await bot.edit_message_text(
                screen.text,
                chat_id,
                message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard,
                link_preview_options=no_preview,
            )
            return
        except BadRequest as error:
            if "not modified" in error.message.casefold():
                return
    await bot.send_message(
        chat_id, screen.text, parse_mode=ParseMode.HTML, reply_markup=keyboard, link_preview_options=no_preview
    )


async def _acknowledge(bot: Bot, query: CallbackQuery) -> None:
    # It carries no content, and what was asked for is there already.
    try:
        await bot.answer_callback_query(query.id)
    except TelegramError as error:
        report("help_now_acknowledge_failed", error)
