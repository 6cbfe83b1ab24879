"""What a person can do now: /help, and the commands that Telegram lists for them."""

from telegram import Bot, BotCommand, BotCommandScopeChat
from telegram.error import TelegramError

from handlers.errors import report
from handlers.hearing import Heard
from handlers.keys import HELP_NOW
from texts.catalogue import Catalogue

STRANGER = ("start", "help", "help_now")
CLIENT = (
    "now",
    "log",
    "count",
    "plan",
    "history",
    "charts",
    "bring",
    "goals",
    "pause",
    "safety_plan",
    "settings",
    "who_looked",
    "consent",
    "my_data",
    "hide",
    "help",
    "help_now",
    "delete_me",
)
THERAPIST = ("clients", "sessions", "notes", "invite", "consent", "my_data", "hide", "help", "help_now", "delete_me")


async def show_menu(heard: Heard) -> None:
    """Says what this person can do now."""
    client, therapist = await heard.client(), await heard.is_therapist()
    await register_commands(heard)
    if therapist:
        await heard.say("help-therapist")
    if client is not None:
        await heard.say("help-client" if client.ready_at is not None else "help-client-not-ready", (HELP_NOW,))
    if client is None and not therapist:
        await heard.say("stranger")


async def register_commands(heard: Heard) -> None:
    """Has Telegram list the commands of this person's role, in their language, once all is committed."""
    roles: list[tuple[str, ...]] = [THERAPIST] if await heard.is_therapist() else []
    roles += [CLIENT] if await heard.client() is not None else []
    names = tuple(dict.fromkeys(name for role in roles for name in role)) or STRANGER
    listed = commands(heard.wiring.catalogue, heard.language, names)
    chat_id = heard.chat_id

    async def register(bot: Bot) -> None:
        await bot.set_my_commands(listed, scope=BotCommandScopeChat(chat_id))

    heard.turn.afterwards.append(register)


def forget_commands(heard: Heard) -> None:
    """Has Telegram list for this chat what a stranger can do."""
    chat_id = heard.chat_id

    async def forget(bot: Bot) -> None:
        await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id))

    heard.turn.afterwards.append(forget)


def commands(catalogue: Catalogue, language: str, names: tuple[str, ...]) -> list[BotCommand]:
    """Commands with what they do, in a language."""
    return [BotCommand(name, catalogue.text(language, f"command-{name.replace('_', '-')}", {})) for name in names]


async def register_for_strangers(bot: Bot, catalogue: Catalogue) -> None:
    """Has Telegram list what anybody can do, in every language; for whoever has no list of their own."""
    try:
        for language in catalogue.languages:
            code = None if language == "en" else language
            await bot.set_my_commands(commands(catalogue, language, STRANGER), language_code=code)
    except TelegramError as error:
        # What is listed can be typed all the same: nothing that a bot should not start for.
        report("commands_not_listed", error)
