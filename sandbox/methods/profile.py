"""What the bot says of itself: commands, name, descriptions, the menu button."""

import re
from collections.abc import Callable, Coroutine
from typing import Any

from sandbox.errors import bad
from sandbox.methods.params import find_chat
from sandbox.wire import Params, Wire, decode
from sandbox.world import World

Method = Callable[[World, Wire], Coroutine[Any, Any, Any]]
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}")
PLAIN_SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
CHAT_SCOPES = {"chat", "chat_administrators", "chat_member"}
MOST_OF = {"name": 64, "description": 512, "short_description": 120}


async def get_me(world: World, wire: Wire) -> dict[str, Any]:
    """getMe."""
    return world.bot.as_me()


async def set_my_commands(world: World, wire: Wire) -> bool:
    """setMyCommands, for a scope and a language."""
    commands = wire.params.get("commands")
    if not isinstance(commands, list):
        raise bad("can't parse commands JSON object")
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    checked = [_check_command(command) for command in commands]
    world.profile.commands[_place(world, wire.params)] = checked
    world.news.change()
    return True


async def get_my_commands(world: World, wire: Wire) -> list[dict[str, Any]]:
    """getMyCommands: exactly what was set for that scope and language."""
    return world.profile.commands.get(_place(world, wire.params), [])


async def delete_my_commands(world: World, wire: Wire) -> bool:
    """deleteMyCommands."""
    world.profile.commands.pop(_place(world, wire.params), None)
    world.news.change()
    return True


async def set_chat_menu_button(world: World, wire: Wire) -> bool:
    """setChatMenuButton, of one chat or of all."""
    button = wire.params.get("menu_button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in {"commands", "default", "web_app"}:
        raise bad("MenuButton has unsupported type")
    if "chat_id" in wire.params:
        find_chat(world, wire.params).menu_button = button
    else:
        world.profile.menu_button = button
    return True


async def get_chat_menu_button(world: World, wire: Wire) -> dict[str, Any]:
    """getChatMenuButton."""
    own = find_chat(world, wire.params).menu_button if "chat_id" in wire.params else None
    return own or world.profile.menu_button


def setting(what: str) -> Method:
    """The method that sets the bot's name, description or short description in a language."""

    async def set_text(world: World, wire: Wire) -> bool:
        text = str(wire.params.get(what, ""))
        if len(text) > MOST_OF[what]:
            raise bad(f"bot {what.replace('_', ' ')} is too long")
        language = _language(wire.params)
        world.profile.texts[what, language] = text
        if not language:
            setattr(world.bot, what, text or world.bot.name if what == "name" else text)
        world.news.change()
        return True

    return set_text


def getting(what: str) -> Method:
    """The method that gives the bot's name, description or short description back."""

    async def get_text(world: World, wire: Wire) -> dict[str, str]:
        own = world.profile.texts.get((what, _language(wire.params)))
        return {what: own or str(getattr(world.bot, what))}

    return get_text


def commands_shown(world: World, chat_id: int, language: str | None) -> list[dict[str, Any]]:
    """The menu that a person sees in the private chat: the narrowest scope that has one, own language first."""
    for scope in (f"chat:{chat_id}", "all_private_chats", "default"):
        for spoken in (language or "", ""):
            if world.profile.commands.get((scope, spoken)):
                return world.profile.commands[scope, spoken]
    return []


def _check_command(command: object) -> dict[str, Any]:
    if not isinstance(command, dict) or not isinstance(command.get("command"), str):
        raise bad("can't parse BotCommand: expected an Object")
    name = command["command"].removeprefix("/")
    if not COMMAND.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    if not 1 <= len(str(command.get("description", "")).strip()) <= 256:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {**command, "command": name}


def _place(world: World, params: Params) -> tuple[str, str]:
    scope = params.get("scope") or {"type": "default"}
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind in PLAIN_SCOPES:
        return str(kind), _language(params)
    if kind not in CHAT_SCOPES:
        raise bad("can't parse BotCommandScope: unsupported type specified")
    chat = find_chat(world, {"chat_id": decode("chat_id", scope.get("chat_id", ""))})
    return f"{kind}:{chat.id}", _language(params)


def _language(params: Params) -> str:
    language = str(params.get("language_code") or "")
    if language and not LANGUAGE.fullmatch(language):
        raise bad("LANGUAGE_CODE_INVALID")
    return language
