"""Answering a pressed button."""

from datetime import timedelta

from sandbox.chats import Toast
from sandbox.errors import bad
from sandbox.text_units import units
from sandbox.wire import Wire
from sandbox.world import World

ANSWERABLE_FOR = timedelta(seconds=150)
MOST_OF_A_TOAST = 200


async def answer_callback_query(world: World, wire: Wire) -> bool:
    """answerCallbackQuery; each query is answered once."""
    text = str(wire.params.get("text", ""))
    if units(text) > MOST_OF_A_TOAST:
        raise bad("MESSAGE_TOO_LONG")
    query = world.queries.get(str(wire.params.get("callback_query_id", "")))
    if query is None or query.is_answered or world.clock.now() - query.at > ANSWERABLE_FOR:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    query.is_answered = True
    if text:
        chat = world.chats[query.chat_id]
        chat.toasts.append(Toast(text, bool(wire.params.get("show_alert")), world.clock.now(), len(chat.messages)))
    world.news.change()
    return True
