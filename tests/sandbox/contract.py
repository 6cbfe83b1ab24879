"""Checks what the bot sends and what it is answered against the Bot API's JSON Schema."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

Json = dict[str, Any]
SCHEMA: Json = json.loads((Path(__file__).parent / "bot-api-10.3.schema.json").read_text())
# Limits that the schema sets on the source with its markup; the real ones count what is left of it.
MEASURED_AFTER_MARKUP = ("text", "caption")


class ContractBroken(AssertionError):
    """Something that Telegram's schema does not know; the text says where, and quotes no value."""


def check_type(name: str, value: object) -> None:
    """The value is of that type of the Bot API, such as "Update".

    Raises ContractBroken.
    """
    problems = sorted({f"{error.json_path}: {error.validator}" for error in _validator(name).iter_errors(value)})
    if problems:
        raise ContractBroken(f"{name}: {'; '.join(problems)}")


def check_call(call: Json) -> None:
    """A call from the control interface's log: its parameters, and its answer when it went well.

    Raises ContractBroken.
    """
    method = str(call["method"])
    if f"{method}.params" not in SCHEMA["$defs"]:
        raise ContractBroken(f"no such method: {method}")
    check_type(f"{method}.params", _without_markup(call["params"]))
    _check_buttons(method, call["params"].get("reply_markup"))
    answer = call["answer"]
    if answer is not None and answer["ok"]:
        check_type(f"{method}.result", answer["result"])


def check_calls(calls: Iterable[Json]) -> int:
    """Every call of a log; gives how many there were.

    Raises ContractBroken at the first that breaks it.
    """
    count = 0
    for call in calls:
        check_call(call)
        count += 1
    return count


@cache
def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]})


def _without_markup(params: Json) -> Json:
    return {name: value[:1] if name in MEASURED_AFTER_MARKUP else value for name, value in params.items()}


def _check_buttons(method: str, markup: object) -> None:
    """What the schema cannot say: bytes, and one action a button."""
    rows = markup.get("inline_keyboard", []) if isinstance(markup, dict) else []
    for button in (button for row in rows for button in row):
        actions = set(button) - {"text", "style", "icon_custom_emoji_id"}
        if len(actions) != 1:
            raise ContractBroken(f"{method}: a button has {len(actions)} actions")
        if len(str(button.get("callback_data", "")).encode()) > 64:
            raise ContractBroken(f"{method}: callback_data is longer than 64 bytes")
