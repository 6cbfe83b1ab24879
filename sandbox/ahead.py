"""What the bot has ahead, as it says itself: what waits to be sent, what is due next, the next session."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sandbox.clock import read_instant
from sandbox.errors import Impossible
from sandbox.news import News

Json = dict[str, Any]
PATIENCE = 5.0  # seconds of real time; a bot that lives answers in a few milliseconds


@dataclass(frozen=True)
class Waiting:
    """A message in the bot's outbox: for which chat, in which lane, until when it is held, how often it was tried."""

    chat_id: int | None
    lane: str
    is_being_sent: bool
    not_before: datetime | None
    held_until: datetime | None
    expires_at: datetime | None
    tries: int


@dataclass(frozen=True)
class Due:
    """Something that the bot will say by itself, to which chat and when."""

    chat_id: int | None
    what: str
    at: datetime


@dataclass(frozen=True)
class Told:
    """The first of all that waits and of all that is due, and how many there are of each."""

    outbox: tuple[Waiting, ...]
    outbox_count: int
    due: tuple[Due, ...]
    due_count: int
    next_session_at: datetime | None


class Ahead:
    """Asks the bot, which waits for the next question and answers it; nobody asks while nobody looks.

    `asked` is the number of the newest question, `told` what the bot answered last.
    """

    def __init__(self, news: News) -> None:
        self.asked = 0
        self.told: Told | None = None
        self._answered = 0
        self._news = news

    def ask(self) -> int:
        """A new question; its number."""
        self.asked += 1
        self._news.wake()
        return self.asked

    def answer(self, number: int, told: Told) -> None:
        """The bot answers a question, and with it all before."""
        self._answered, self.told = max(number, self._answered), told
        self._news.wake()

    async def next_session_at(self, seconds: float = PATIENCE) -> datetime:
        """When the next session begins, asked anew. Raises Impossible (409) when there is none, or no answer."""
        number = self.ask()
        if not await self._news.wait_for(lambda: self._answered >= number, seconds) or self.told is None:
            raise Impossible("no bot says what it has ahead", 409)
        if self.told.next_session_at is None:
            raise Impossible("no session is set", 409)
        return self.told.next_session_at


def read_told(given: Json) -> Told:
    """What a bot says, in JSON. Raises KeyError, TypeError, ValueError or Impossible for what it should not say."""
    return Told(
        tuple(map(_waiting, given["outbox"])),
        int(given["outbox_count"]),
        tuple(Due(_chat(row), str(row["what"]), read_instant(row["at"])) for row in given["due"]),
        int(given["due_count"]),
        _instant(given["next_session_at"]),
    )


def _waiting(row: Json) -> Waiting:
    return Waiting(
        _chat(row),
        str(row["lane"]),
        bool(row["is_being_sent"]),
        _instant(row["not_before"]),
        _instant(row["held_until"]),
        _instant(row["expires_at"]),
        int(row["tries"]),
    )


def _chat(row: Json) -> int | None:
    return None if row["chat_id"] is None else int(row["chat_id"])


def _instant(text: str | None) -> datetime | None:
    return None if text is None else read_instant(text)
