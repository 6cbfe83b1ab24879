"""The sandbox's clock: it goes forward only, and knows what its followers still have to do."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sandbox.errors import Impossible
from sandbox.news import News


def read_instant(text: str) -> datetime:
    """An ISO instant with a zone, as aware UTC.

    Raises Impossible when the text is no instant or names no zone.
    """
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise Impossible(f"not an ISO instant: {text}") from error
    if at.tzinfo is None:
        raise Impossible(f"an instant needs a zone, such as Z: {text}")
    return at.astimezone(UTC)


def read_rate(given: object) -> int:
    """0 for a clock that stands still between jumps, 1 for one that runs.

    Raises Impossible for anything else.
    """
    if given not in (0, 1):
        raise Impossible("the rate is 0 or 1")
    return int(bool(given))


def write_instant(at: datetime) -> str:
    """ISO in UTC with microseconds and a Z."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


@dataclass
class Follower:
    """A bot that lives by this clock: the last turn it has settled, and when it has something to do next."""

    settled: int = 0
    next_at: datetime | None = None
    next_nudge_at: datetime | None = None


class Clock:
    """Stands still between jumps at rate 0, runs with real time at rate 1.

    Every jump, and every question whether all has settled, is a new turn.
    """

    def __init__(self, start: datetime, rate: int, news: News) -> None:
        self.rate = rate
        self.turn = 1
        self.followers: dict[str, Follower] = {}
        self._news = news
        self._base = start.astimezone(UTC)
        self._mark = time.monotonic()

    def now(self) -> datetime:
        """Aware UTC."""
        if not self.rate:
            return self._base
        return self._base + timedelta(seconds=(time.monotonic() - self._mark) * self.rate)

    def seconds(self) -> int:
        """Now in whole seconds since 1970, as Telegram dates messages."""
        return int(self.now().timestamp())

    def jump(self, to: datetime) -> None:
        """Set the clock to `to`, or leave it at now when that is already later: it never goes back."""
        self._base, self._mark = max(to, self.now()), time.monotonic()
        self.turn += 1
        self._news.change()

    def run_at(self, rate: int) -> None:
        """Stand still from now on, or run."""
        self._base, self._mark, self.rate = self.now(), time.monotonic(), rate
        self.turn += 1
        self._news.change()

    def ask(self) -> int:
        """Begin a turn in which the followers say again when they have settled; gives its number."""
        self.turn += 1
        self._news.wake()
        return self.turn

    def follow(self, name: str, after: int = 0) -> Follower:
        """Register a follower by its name; one that begins from 0, where others go on, is another."""
        if name not in self.followers or after <= 0:
            self.followers[name] = Follower()
            self._news.wake()
        return self.followers[name]

    def leave(self, name: str, follower: Follower) -> None:
        """Forget a follower that went away, unless it has come back meanwhile."""
        if self.followers.get(name) is follower:
            del self.followers[name]
            self._news.wake()

    def settled(self, name: str, turn: int, next_at: datetime | None, next_nudge_at: datetime | None) -> None:
        """A follower says: all that was due by that turn's now is done, and this comes next.

        One that has left, whose last words come late, is not heard.
        """
        if name in self.followers:
            follower = self.followers[name]
            follower.settled, follower.next_at, follower.next_nudge_at = turn, next_at, next_nudge_at
            self._news.change()

    def following(self) -> int:
        """How many followers have settled a turn since they came."""
        return sum(follower.settled > 0 for follower in self.followers.values())

    def is_settled(self, turn: int) -> bool:
        """True when every follower has settled that turn; with no follower at once."""
        return all(follower.settled >= turn for follower in self.followers.values())

    def next_at(self) -> datetime | None:
        """When a follower next has something to do; None when none said so, or all of it lies behind."""
        return self._earliest([follower.next_at for follower in self.followers.values()])

    def next_nudge_at(self) -> datetime | None:
        """When a follower next nudges somebody; None when none said so."""
        return self._earliest([follower.next_nudge_at for follower in self.followers.values()])

    def _earliest(self, instants: list[datetime | None]) -> datetime | None:
        now = self.now()
        return min((at for at in instants if at is not None and at > now), default=None)
