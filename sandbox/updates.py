"""The bot's updates: queued until they are confirmed, and offered again until then."""

import random
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sandbox.clock import Clock
from sandbox.errors import Impossible
from sandbox.news import News

KINDS = frozenset(
    [
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "callback_query",
        "inline_query",
        "chosen_inline_result",
        "shipping_query",
        "pre_checkout_query",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "message_reaction",
        "message_reaction_count",
    ]
)
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
MESSAGES_LAST = timedelta(hours=24)
CALLBACKS_LAST = timedelta(seconds=150)
MOST_REMEMBERED = 1000


@dataclass(frozen=True)
class Queued:
    """An update that waits, and when Telegram would give it up."""

    update: dict[str, Any]
    expires_at: datetime

    @property
    def id(self) -> int:
        """The update's number."""
        return int(self.update["update_id"])


class Updates:
    """The queue, in order of ids that grow from a random start.

    `again` holds confirmed updates that are to be delivered once more: Telegram may repeat itself.
    """

    def __init__(self, clock: Clock, news: News) -> None:
        self.allowed: frozenset[str] = KINDS - NOT_BY_DEFAULT
        self.waiting: deque[Queued] = deque()
        self.again: list[dict[str, Any]] = []
        self.confirmed: deque[dict[str, Any]] = deque(maxlen=MOST_REMEMBERED)
        self._handed_again = 0
        self._clock = clock
        self._news = news
        self._next_id = random.randint(100_000_000, 900_000_000)  # noqa: S311 a start that a bot must not rely on, no secret

    def allow(self, kinds: Iterable[str]) -> None:
        """What is queued from now on; none named means all but those that must be asked for."""
        named = frozenset(kinds) & KINDS
        self.allowed = named or KINDS - NOT_BY_DEFAULT

    def add(self, kind: str, content: dict[str, Any]) -> int | None:
        """Queue an update; gives its id, None when the bot does not want this kind."""
        if kind not in self.allowed:
            return None
        number, self._next_id = self._next_id, self._next_id + 1
        lasts = CALLBACKS_LAST if kind == "callback_query" else MESSAGES_LAST
        update = {"update_id": number, kind: content}
        self.waiting.append(Queued(update, self._clock.now() + lasts))
        self._news.change()
        return number

    def repeat(self, update_id: int | None) -> int:
        """Deliver a confirmed update once more, the newest when none is named.

        Raises Impossible when it is not among the confirmed ones.
        """
        for update in reversed(self.confirmed):
            if update_id in (None, update["update_id"]):
                self.again.append(update)
                self._news.wake()
                return int(update["update_id"])
        raise Impossible("no such update has been confirmed", 404)

    def ready(self, limit: int) -> list[dict[str, Any]]:
        """The oldest unconfirmed updates, repeated ones first."""
        self._drop_expired()
        repeated = self.again[:limit]
        self._handed_again = len(repeated)
        return repeated + [queued.update for queued in list(self.waiting)[: limit - len(repeated)]]

    def has_news(self) -> bool:
        """True when something could be delivered now."""
        self._drop_expired()
        return bool(self.again or self.waiting)

    def confirm(self, offset: int) -> None:
        """Forget all below `offset`; a negative one keeps only that many of the newest."""
        # What was repeated in the last answer has an id below any offset: asking again confirms it.
        del self.again[: self._handed_again]
        self._handed_again = 0
        keep_from = len(self.waiting) + offset
        while self.waiting and ((offset < 0 and keep_from > 0) or (offset > 0 and self.waiting[0].id < offset)):
            self.confirmed.append(self.waiting.popleft().update)
            keep_from -= 1
        self._news.wake()

    def confirm_one(self, update: dict[str, Any]) -> None:
        """The webhook took this update."""
        if self.again and self.again[0] is update:
            del self.again[0]
        elif self.waiting and self.waiting[0].update is update:
            self.confirmed.append(self.waiting.popleft().update)
        self._news.wake()

    def drop(self) -> None:
        """Forget all that waits."""
        self.waiting.clear()
        self.again.clear()
        self._news.change()

    def _drop_expired(self) -> None:
        now = self._clock.now()
        if any(queued.expires_at <= now for queued in self.waiting):
            self.waiting = deque(queued for queued in self.waiting if queued.expires_at > now)
