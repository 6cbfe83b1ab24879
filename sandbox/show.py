"""Messages as a person sees them: safe HTML, files with links, keyboards, what they were before."""

from html import escape
from typing import Any

from sandbox.chats import Chat, Earlier, Message, Toast
from sandbox.clock import write_instant
from sandbox.files import Files
from sandbox.methods.profile import commands_shown
from sandbox.text_units import Entity, cut
from sandbox.world import World

Json = dict[str, Any]
FILE_KINDS = ("photo", "document", "voice", "audio", "video")
_TAGS = {
    "bold": ("<b>", "</b>"), "italic": ("<i>", "</i>"), "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"), "spoiler": ('<span class="spoiler" tabindex="0">', "</span>"),
    "code": ("<code>", "</code>"), "pre": ("<pre>", "</pre>"), "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote>", "</blockquote>"), "date_time": ("<time>", "</time>"),
    "bot_command": ('<span class="command">', "</span>"),
}  # fmt: skip


def as_html(text: str, entities: list[Entity]) -> str:
    """The text with its entities as HTML; everything that somebody wrote is escaped."""
    return _nested(text, 0, len(text.encode("utf-16-le")) // 2, entities)


def chat_view(world: World, chat: Chat) -> Json:
    """A whole chat, as JSON for tests, tour and page."""
    language = world.people[chat.id].language_code if chat.id in world.people else None
    return {
        "version": world.news.version,
        "chat": chat.as_chat,
        "messages": [message_view(world.files, message) for message in chat.messages],
        "keyboard": chat.keyboard,
        "toasts": [toast_view(toast) for toast in chat.toasts],
        "action": chat.action,
        "is_blocked": chat.is_blocked,
        "commands": commands_shown(world, chat.id, language),
    }


def message_view(files: Files, message: Message) -> Json:
    """A message as it now stands; `edits` are its earlier texts and buttons, oldest first."""
    body = message.body
    return {
        "message_id": message.id,
        "from": "bot" if message.by_bot else "person",
        "person_id": message.person_id,
        "date": int(body["date"]),
        "text": _text(body),
        "html": as_html(_text(body), _entities(body)),
        "entities": _entities(body),
        "buttons": message.inline_buttons(),
        "file": _file(files, body),
        "location": body.get("location"),
        "is_deleted": message.is_deleted,
        "is_edited": "edit_date" in body,
        "edits": [_earlier(earlier) for earlier in message.earlier],
        "reactions": [reaction.get("emoji") for reaction in message.reactions],
        "options": message.options,
        "markup": message.markup,
    }


def toast_view(toast: Toast) -> Json:
    """What a pressed button was answered with."""
    return {"text": toast.text, "is_alert": toast.is_alert, "at": write_instant(toast.at)}


def _text(body: Json) -> str:
    return str(body.get("text") or body.get("caption") or "")


def _entities(body: Json) -> list[Entity]:
    return list(body.get("entities") or body.get("caption_entities") or [])


def _earlier(earlier: Earlier) -> Json:
    markup = earlier.body.get("reply_markup") or {}
    return {
        "text": _text(earlier.body),
        "buttons": markup.get("inline_keyboard", []),
        "until": write_instant(earlier.until),
    }


def _file(files: Files, body: Json) -> Json | None:
    kind = next((kind for kind in FILE_KINDS if kind in body), None)
    if kind is None:
        return None
    part = body[kind][-1] if kind == "photo" else body[kind]
    file = files.find(part["file_id"])
    if file is None:
        return None
    known = {"kind": kind, "file_id": file.file_id, "name": file.name, "size": len(file.content)}
    return {**known, "mime_type": file.mime_type, "url": f"/control/files/{file.file_id}"}


def _nested(text: str, start: int, end: int, entities: list[Entity]) -> str:
    """Render entities from outside in; they are sorted, and Telegram lets them nest but not cross."""
    parts: list[str] = []
    at = start
    rest = list(entities)
    while rest:
        outer = rest.pop(0)
        begin, stop = outer["offset"], outer["offset"] + outer["length"]
        if begin < at or stop > end:
            continue
        inner = [entity for entity in rest if entity["offset"] < stop]
        rest = rest[len(inner) :]
        opening, closing = _tags(outer, cut(text, begin, stop - begin))
        parts += [escape(cut(text, at, begin - at)), opening, _nested(text, begin, stop, inner), closing]
        at = stop
    parts.append(escape(cut(text, at, end - at)))
    return "".join(parts)


def _tags(entity: Entity, covered: str) -> tuple[str, str]:
    if entity["type"] in {"text_link", "url"}:
        url = str(entity.get("url") or covered)
        # Anything else (javascript:, data:) would run in the page.
        if url.startswith(("https://", "http://", "tg://", "mailto:", "tel:")):
            return f'<a href="{escape(url)}" rel="noreferrer noopener" target="_blank">', "</a>"
        return "", ""
    return _TAGS.get(entity["type"], ("", ""))
