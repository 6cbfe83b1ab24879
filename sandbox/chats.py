"""Chats and their messages as they now stand, with what they were before."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Earlier:
    """What a message was before an edit."""

    body: dict[str, Any]
    until: datetime


@dataclass
class Message:
    """One message: `body` is Telegram's Message, `markup` any keyboard that came with it.

    `options` are the sender's wishes that a Message does not show (silent, protected, link previews).
    """

    body: dict[str, Any]
    by_bot: bool
    person_id: int | None = None
    markup: dict[str, Any] | None = None
    options: dict[str, Any] = field(default_factory=dict)
    earlier: list[Earlier] = field(default_factory=list)
    is_deleted: bool = False
    reactions: list[dict[str, Any]] = field(default_factory=list)

    @property
    def id(self) -> int:
        """The message's number."""
        return int(self.body["message_id"])

    def as_message(self) -> dict[str, Any]:
        """Telegram's Message: a keyboard comes back only when it is an inline one."""
        if self.markup and "inline_keyboard" in self.markup:
            return {**self.body, "reply_markup": self.markup}
        return dict(self.body)

    def inline_buttons(self) -> list[list[dict[str, Any]]]:
        """The inline keyboard's rows; none when there is none."""
        return (self.markup or {}).get("inline_keyboard", []) if not self.is_deleted else []


@dataclass(frozen=True)
class Toast:
    """The words that a pressed button was answered with; `is_alert` when they must be closed by hand.

    `after` is how many messages stood in the chat then.
    """

    text: str
    is_alert: bool
    at: datetime
    after: int


@dataclass
class Chat:
    """A person's chat with the bot, or a group.

    `is_open`: the bot may write (the person wrote first, or the bot is in the group).
    `keyboard`: the reply keyboard, or the request for an answer, that the person sees now.
    """

    id: int
    as_chat: dict[str, Any]
    is_open: bool = False
    is_blocked: bool = False
    messages: list[Message] = field(default_factory=list)
    keyboard: dict[str, Any] | None = None
    toasts: list[Toast] = field(default_factory=list)
    action: str | None = None
    menu_button: dict[str, Any] | None = None
    _by_id: dict[int, Message] = field(default_factory=dict)

    @property
    def is_private(self) -> bool:
        """True for a person's own chat with the bot."""
        return bool(self.as_chat["type"] == "private")

    def add(self, message: Message) -> None:
        """Put a new message at the end."""
        self.messages.append(message)
        self._by_id[message.id] = message

    def find(self, message_id: int) -> Message | None:
        """The message of that number, None when it never was or is deleted."""
        message = self._by_id.get(message_id)
        return None if message is None or message.is_deleted else message
