"""What can be read off an update without Telegram's library: all of a plain line, and of any other whose it is."""

from dataclasses import dataclass
from typing import Any

Raw = dict[str, Any]

MOST = 2**63  # no database keeps a greater number, and Telegram promises less


@dataclass(frozen=True)
class Sender:
    """Who did something, and where, as far as can be told."""

    telegram_id: int
    chat_id: int | None
    language_code: str | None

    @property
    def is_private(self) -> bool:
        """Whether it was said to the bot alone."""
        return self.chat_id == self.telegram_id


@dataclass(frozen=True)
class Line:
    """A line of text that somebody typed to the bot alone, with nothing else to it: no command, no link, no quote."""

    update_id: int
    message_id: int
    telegram_id: int
    name: str
    language_code: str | None
    text: str


def line_of(raw: Raw) -> Line | None:
    """The plain line that an update is: nearly all are. None for whatever has more to it, or less."""
    match raw:
        case {
            "update_id": int(update_id),
            "message": {
                "message_id": int(message_id),
                "date": int(),
                "from": {"id": int(telegram_id), "first_name": str(name), "is_bot": bool()} as user,
                "chat": {"id": int(chat_id), "type": "private"},
                "text": str(text),
                **more,
            },
            **others,
        } if not more and not others and chat_id == telegram_id and max(abs(telegram_id), abs(message_id)) < MOST:
            language_code = user.get("language_code")
            spoken = language_code if isinstance(language_code, str) else None
            return Line(update_id, message_id, telegram_id, name, spoken, text)
    return None


def sender_of(raw: Raw) -> Sender | None:
    """Whose update this is; None when that cannot be told."""
    for said in raw.values():
        if not isinstance(said, dict) or not isinstance(said.get("from"), dict):
            continue
        telegram_id = said["from"].get("id")
        if isinstance(telegram_id, int) and abs(telegram_id) < MOST:
            language_code = said["from"].get("language_code")
            return Sender(telegram_id, _chat_id(said), language_code if isinstance(language_code, str) else None)
    return None


def _chat_id(said: Raw) -> int | None:
    under = said if "chat" in said else said.get("message")
    chat = under.get("chat") if isinstance(under, dict) else None
    chat_id = chat.get("id") if isinstance(chat, dict) else None
    return chat_id if isinstance(chat_id, int) else None
