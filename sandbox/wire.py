"""Reads a call as it comes over the wire: query, JSON, urlencoded or multipart, into typed parameters."""

import json
import re
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from sandbox.errors import ApiError, bad
from sandbox.files import MEGABYTE, MOST_UPLOADED, Upload
from sandbox.strict_json import read_json

INTEGERS = frozenset(
    [
        "message_id",
        "user_id",
        "offset",
        "limit",
        "timeout",
        "duration",
        "width",
        "height",
        "cache_time",
        "max_connections",
        "from_chat_id",
    ]
)
FLAGS = frozenset(
    [
        "disable_notification",
        "protect_content",
        "show_alert",
        "drop_pending_updates",
        "is_big",
        "allow_paid_broadcast",
        "disable_content_type_detection",
        "disable_web_page_preview",
        "has_spoiler",
        "show_caption_above_media",
        "supports_streaming",
    ]
)
OBJECTS = {
    "reply_markup": "reply keyboard markup",
    "entities": "entities",
    "caption_entities": "caption entities",
    "link_preview_options": "link preview options",
    "commands": "commands",
    "scope": "BotCommandScope",
    "allowed_updates": "allowed_updates",
    "message_ids": "message identifiers",
    "reaction": "reaction types",
    "reply_parameters": "reply parameters",
    "menu_button": "menu button",
}
Params = dict[str, Any]


@dataclass(frozen=True)
class Wire:
    """A call's parameters, null ones left out, and the files that came with it, by the name of their part."""

    params: Params
    uploads: dict[str, Upload]

    def shown(self) -> Params:
        """The parameters for the log, files by name and size only."""
        shown = dict(self.params)
        for name, file in self.uploads.items():
            words = f"attach://{name} {file.name} ({len(file.content)} bytes)"
            naming = [param for param, value in self.params.items() if value == f"attach://{name}"]
            shown |= dict.fromkeys(naming or [name], words)
        return shown


async def read_wire(request: Request) -> Wire:
    """Raises ApiError: 413 for a body past the upload limit, 400 for one that cannot be read."""
    if int(request.headers.get("content-length") or 0) > MOST_UPLOADED + MEGABYTE:
        raise ApiError(413, "Request Entity Too Large")
    raw: dict[str, Any] = dict(request.query_params)
    uploads: dict[str, Upload] = {}
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        raw |= await _read_json(request)
    elif kind in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        await _read_form(request, raw, uploads)
    params = {name: decode(name, value) for name, value in raw.items() if value is not None}
    return Wire({name: value for name, value in params.items() if value is not None}, uploads)


async def _read_json(request: Request) -> dict[str, Any]:
    body = await request.body()
    if not body.strip():
        return {}
    try:
        content = read_json(body)
    except UnicodeEncodeError as error:
        raise bad("strings must be encoded in UTF-8") from error
    except ValueError as error:
        raise bad("can't parse JSON object") from error
    if not isinstance(content, dict):
        raise bad("object expected as request body")
    return content


async def _read_form(request: Request, raw: dict[str, Any], uploads: dict[str, Upload]) -> None:
    async with request.form(max_part_size=8 * MEGABYTE) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                uploads[name] = await _keep_upload(name, value)
            else:
                raw[name] = value


async def _keep_upload(name: str, part: UploadFile) -> Upload:
    content = await part.read()
    if len(content) > MOST_UPLOADED:
        raise ApiError(413, "Request Entity Too Large")
    return Upload(part.filename or name, part.content_type or "application/octet-stream", content)


def decode(name: str, value: Any) -> Any:
    """The typed value of a parameter; anything may come as text, as the real server takes it."""
    if name == "chat_id":
        return _chat_id(value)
    if name in INTEGERS:
        return _integer(name, value)
    if name in FLAGS:
        return str(value).lower() in {"true", "yes", "1"}
    if name in OBJECTS:
        return _object(name, value) if isinstance(value, str) else value
    return value if isinstance(value, str) else json.dumps(value)


def _chat_id(value: Any) -> int | str:
    text = str(value).strip()
    return int(text) if re.fullmatch(r"-?[0-9]{1,18}", text) else text


def _integer(name: str, value: Any) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError, OverflowError) as error:
        raise bad(f"invalid {name} specified") from error
    if abs(number) >= 2**63:
        raise bad(f"invalid {name} specified")
    return number


def _object(name: str, value: str) -> Any:
    if not value:
        return None
    try:
        return read_json(value)
    except UnicodeEncodeError as error:
        raise bad("strings must be encoded in UTF-8") from error
    except ValueError as error:
        raise bad(f"can't parse {OBJECTS[name]} JSON object") from error
