"""Floods: who does more at once than anybody does by hand hears so once, and only what may be an answer is still taken.

Kept in memory: it protects this process, and after a restart everybody has a clean slate.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

Flood = Literal["begins", "goes on"]

MOST = 40
WITHIN = timedelta(minutes=1)
REMEMBERED = 10_000  # accounts, before those are forgotten that have been quiet


@dataclass
class _Count:
    since: datetime
    times: int = 0


class Floods:
    """Counts what each account does in a minute."""

    def __init__(self) -> None:
        self._counts: dict[int, _Count] = {}

    def heed(self, telegram_id: int, now: datetime) -> Flood | None:
        """Counts one more; whether it is one too many, and the first such."""
        count = self._counts.get(telegram_id)
        # The clock may be set back, too.
        if count is None or not timedelta(0) <= now - count.since < WITHIN:
            self._forget_the_quiet(now)
            count = self._counts[telegram_id] = _Count(now)
        count.times += 1
        if count.times <= MOST:
            return None
        return "begins" if count.times == MOST + 1 else "goes on"

    def _forget_the_quiet(self, now: datetime) -> None:
        if len(self._counts) >= REMEMBERED:
            self._counts = {who: count for who, count in self._counts.items() if now - count.since < WITHIN}
