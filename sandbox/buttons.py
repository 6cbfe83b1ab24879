"""Pressing buttons: by message and data, or by the label that a person sees."""

import secrets
from collections.abc import Iterator
from typing import Any

from sandbox.acts import Place, open_link, send_location, write
from sandbox.chats import Chat, Message
from sandbox.errors import Impossible
from sandbox.world import Query, World

BERLIN = (52.52, 13.405)


def press_data(world: World, place: Place, message_id: int, callback_data: str, forged: bool = False) -> dict[str, Any]:
    """Press the button of a message that carries this data; even one taken away meanwhile, as a late tap would.

    `forged` data was never on a button: somebody has changed their app.
    Raises Impossible (404) when the message is not there or never had such a button.
    """
    message = place.chat.find(message_id)
    if message is None:
        raise Impossible(f"no message {message_id} in this chat", 404)
    known = {button.get("callback_data") for button in _ever(message)}
    if callback_data not in known and not forged:
        raise Impossible(f"message {message_id} never had a button with that data", 404)
    return _tap(world, place, message, callback_data)


def press_label(world: World, place: Place, label: str, at: tuple[float, float] = BERLIN) -> dict[str, Any]:
    """Press the button with this label, or one that begins with it, in the newest message that has it.

    The reply keyboard comes after the inline ones; a button that asks for a location shares `at`.
    Raises Impossible (404) with the labels that are there.
    """
    for matches in (label.__eq__, lambda text: str(text).startswith(label)):
        for message, button in _buttons(place.chat):
            if matches(button["text"]):
                return _press(world, place, message, button)
        for button in reply_buttons(place.chat):
            if matches(button["text"]):
                return _press_reply(world, place, button, at)
    labels = labels_of(place.chat)
    raise Impossible(f"{place.person.first_name} sees no button {label!r}, but {labels}", 404, {"labels": labels})


def by_label(chat: Chat, given: dict[str, Any]) -> dict[str, Any]:
    """A press as it can be repeated in another world, where the data would differ: by the label."""
    message = chat.find(int(given.get("message_id", 0)))
    for button in _ever(message) if message and "callback_data" in given else ():
        if button.get("callback_data") == given["callback_data"]:
            return {"label": button["text"]}
    return given


def labels_of(chat: Chat) -> list[str]:
    """All labels that can be pressed, newest message first."""
    return [button["text"] for _, button in _buttons(chat)] + [button["text"] for button in reply_buttons(chat)]


def reply_buttons(chat: Chat) -> list[dict[str, Any]]:
    """The reply keyboard's buttons, row after row."""
    return [button for row in (chat.keyboard or {}).get("keyboard", []) for button in row]


def _buttons(chat: Chat) -> Iterator[tuple[Message, dict[str, Any]]]:
    for message in reversed(chat.messages):
        for row in message.inline_buttons():
            for button in row:
                yield message, button


def _ever(message: Message) -> Iterator[dict[str, Any]]:
    markups = [(message.markup or {})] + [earlier.body.get("reply_markup", {}) for earlier in message.earlier]
    for markup in markups:
        for row in markup.get("inline_keyboard", []):
            yield from row


def _press(world: World, place: Place, message: Message, button: dict[str, Any]) -> dict[str, Any]:
    if "callback_data" in button:
        return _tap(world, place, message, button["callback_data"])
    if "url" in button:
        return _follow(world, place, button["url"])
    if "copy_text" in button:
        return {"copied": button["copy_text"]["text"]}
    raise Impossible(f"the stand-in cannot press a button of this kind: {sorted(button)}")


def _tap(world: World, place: Place, message: Message, callback_data: str) -> dict[str, Any]:
    if place.chat.is_blocked:
        raise Impossible(f"{place.person.first_name} has blocked the bot", 409)
    query = Query(str(secrets.randbits(62)), place.chat.id, world.clock.now())
    world.queries[query.id] = query
    content = {
        "id": query.id,
        "from": place.person.as_user(),
        "message": message.as_message(),
        "chat_instance": str(place.chat.id * 7919),
        "data": callback_data,
    }
    world.updates.add("callback_query", content)
    return {"query_id": query.id, "message_id": message.id}


def _follow(world: World, place: Place, url: str) -> dict[str, Any]:
    """A link to the bot starts it; any other would open in a browser."""
    try:
        message = open_link(world, place, url)
    except Impossible:
        return {"opened": url}
    return {"opened": url, "message_id": message.id}


def _press_reply(world: World, place: Place, button: dict[str, Any], at: tuple[float, float]) -> dict[str, Any]:
    if button.get("request_location"):
        return {"message_id": send_location(world, place, *at).id}
    return {"message_id": write(world, place, button["text"]).id}
