"""Who is there: the persons who play, and the bot."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Person:
    """Somebody with a Telegram account; `language_code` is the app's language, absent when None.

    `zone` is the IANA zone of their phone, in which the page shows times; `note` says on the page who they are.
    """

    id: int
    first_name: str
    language_code: str | None = "en"
    last_name: str | None = None
    username: str | None = None
    zone: str = "Europe/Berlin"
    note: str = ""

    def as_user(self) -> dict[str, Any]:
        """Telegram's User, absent fields left out."""
        fields = {
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
        }
        known = {name: value for name, value in fields.items() if value is not None}
        return {"id": self.id, "is_bot": False, "first_name": self.first_name, **known}

    def as_chat(self) -> dict[str, Any]:
        """Telegram's Chat of this person with the bot."""
        fields = {"last_name": self.last_name, "username": self.username}
        known = {name: value for name, value in fields.items() if value is not None}
        return {"id": self.id, "type": "private", "first_name": self.first_name, **known}


@dataclass
class Bot:
    """The one bot here, and what it says of itself."""

    id: int
    name: str
    username: str
    description: str = ""
    short_description: str = ""

    def as_user(self) -> dict[str, Any]:
        """Telegram's User as others see it."""
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}

    def as_me(self) -> dict[str, Any]:
        """Telegram's User as getMe gives it."""
        abilities = {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
        return {**self.as_user(), **abilities}
