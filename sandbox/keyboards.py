"""Checks the keyboards that the bot sends, button by button."""

import re
from typing import Any

from sandbox.errors import ApiError, bad

Json = dict[str, Any]

ACTIONS = frozenset(
    [
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
        "disabled",
    ]
)
REQUESTS = frozenset(
    [
        "request_users",
        "request_chat",
        "request_managed_bot",
        "request_contact",
        "request_location",
        "request_poll",
        "web_app",
    ]
)
STYLES = frozenset({"danger", "success", "primary"})
MOST_BUTTONS = 100
_ADDRESS = re.compile(r"(?:tg|ton)://\S+|(?:https?://)?[^\s/?#:@]+\.[^\s/?#:@]+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)


def check_markup(markup: object) -> Json | None:
    """The keyboard as it is kept; None when there is none.

    Raises ApiError (400) for what the real server refuses.
    """
    if markup is None or markup in ("", {}):
        return None
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" in markup:
        return check_inline(markup)
    if "keyboard" in markup:
        return _check_reply_keyboard(markup)
    if markup.get("remove_keyboard") or markup.get("force_reply"):
        return markup
    raise bad("can't parse reply keyboard markup JSON object")


def check_inline(markup: object) -> Json | None:
    """An inline keyboard, which is all that an edit takes; None when it has no button."""
    if markup is None or markup in ("", {}):
        return None
    if not isinstance(markup, dict) or not isinstance(markup.get("inline_keyboard"), list):
        raise bad("object expected as reply markup")
    rows = [_row(row, "inline keyboard") for row in markup["inline_keyboard"]]
    rows = [[_inline_button(button) for button in row] for row in rows if row]
    if sum(len(row) for row in rows) > MOST_BUTTONS:
        raise bad("reply markup is too long")
    return {"inline_keyboard": rows} if rows else None


def _row(row: object, of: str) -> list[Any]:
    if not isinstance(row, list):
        raise bad(f"can't parse {of}: Array of Arrays expected")
    return row


def _inline_button(button: object) -> Json:
    if not isinstance(button, dict):
        raise _no_button("inline keyboard button", "Object expected")
    _check_text(button, "inline keyboard button")
    actions = ACTIONS & button.keys()
    if not actions or button.get("callback_data") == "":
        raise _no_button("inline keyboard button", "Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise _no_button("inline keyboard button", "Exactly one action must be given")
    _check_action(button)
    return button


def _check_action(button: Json) -> None:
    said = button.get("callback_data")
    if said is not None and (not isinstance(said, str) or len(said.encode()) > 64):
        raise bad("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and (not isinstance(url, str) or not _ADDRESS.fullmatch(url)):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _check_text(button: Json, of: str) -> None:
    text = button.get("text")
    if not isinstance(text, str):
        raise _no_button(of, 'Field "text" must be of type String')
    if not text.strip():
        raise _no_button(of, "Text must be non-empty")
    if button.get("style") not in {None, *STYLES}:
        raise _no_button(of, "Invalid button style specified")


def _check_reply_keyboard(markup: Json) -> Json:
    if not isinstance(markup["keyboard"], list):
        raise bad('can\'t parse reply keyboard markup: Field "keyboard" must be of type Array')
    rows = [[_reply_button(button) for button in _row(row, "keyboard button")] for row in markup["keyboard"]]
    return {**markup, "keyboard": [row for row in rows if row]}


def _reply_button(button: object) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise _no_button("keyboard button", "Object expected")
    _check_text(button, "keyboard button")
    if len([name for name in REQUESTS & button.keys() if button[name]]) > 1:
        raise _no_button("keyboard button", "At most one request must be given")
    return button


def _no_button(of: str, words: str) -> ApiError:
    return bad(f"can't parse {of}: {words}")
