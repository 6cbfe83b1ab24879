"""The Bot API's methods, one file per noun; every name that the stand-in answers to is here."""

from collections.abc import Callable, Coroutine
from typing import Any

from sandbox.methods.callbacks import answer_callback_query
from sandbox.methods.chats import get_chat, leave_chat
from sandbox.methods.edits import edit_message_caption, edit_message_reply_markup, edit_message_text
from sandbox.methods.intake import delete_webhook, get_updates, get_webhook_info, set_webhook
from sandbox.methods.media import get_file, sending
from sandbox.methods.messages import (
    delete_message,
    delete_messages,
    send_chat_action,
    send_message,
    set_message_reaction,
)
from sandbox.methods.profile import (
    delete_my_commands,
    get_chat_menu_button,
    get_me,
    get_my_commands,
    getting,
    set_chat_menu_button,
    set_my_commands,
    setting,
)
from sandbox.wire import Wire
from sandbox.world import World

Method = Callable[[World, Wire], Coroutine[Any, Any, Any]]

METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "sendMessage": send_message,
    "sendPhoto": sending("photo"),
    "sendDocument": sending("document"),
    "sendVoice": sending("voice"),
    "sendAudio": sending("audio"),
    "sendVideo": sending("video"),
    "sendChatAction": send_chat_action,
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "setMessageReaction": set_message_reaction,
    "answerCallbackQuery": answer_callback_query,
    "getFile": get_file,
    "getChat": get_chat,
    "leaveChat": leave_chat,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": setting("name"),
    "getMyName": getting("name"),
    "setMyDescription": setting("description"),
    "getMyDescription": getting("description"),
    "setMyShortDescription": setting("short_description"),
    "getMyShortDescription": getting("short_description"),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}

_BY_LOWER = {name.lower(): (name, method) for name, method in METHODS.items()}


def find_method(name: str) -> tuple[str, Method] | None:
    """The method and its proper name; case does not matter, as on the real server."""
    return _BY_LOWER.get(name.lower())
