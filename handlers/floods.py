"""Floods: who does more at once than anybody does by hand hears so once, and only what may be an answer is still taken.

Kept in memory: it protects this process, and after a restart everybody has a clean slate.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

MOST = 40
WITHIN = timedelta(minutes=1)
REMEMBERED = 10_000  # accounts, before those are forgotten that have been quiet


@dataclass
class Flood:
    """What an account does in a minute; `told_by` is the update that was the first to be refused, and is told so."""

    since: datetime
    times: int = 0
    told_by: int | None = None

    def is_to_be_told(self, update_id: int) -> bool:
        """Whether that is said to this update: to one in a flood, also when it is worked through once more."""
        if self.told_by is None:
            self.told_by = update_id
        return self.told_by == update_id


class Floods:
    """Counts what each account does in a minute."""

    def __init__(self) -> None:
        self._counts: dict[int, Flood] = {}

    def heed(self, telegram_id: int, now: datetime) -> Flood | None:
        """Counts one more; the flood of which it is, when that is one too many."""
        count = self._counts.get(telegram_id)
        # The clock may be set back, too.
        if count is None or not timedelta(0) <= now - count.since < WITHIN:
            self._forget_the_quiet(now)
            count = self._counts[telegram_id] = Flood(now)
        count.times += 1
        return count if count.times > MOST else None

    def _forget_the_quiet(self, now: datetime) -> None:
        if len(self._counts) >= REMEMBERED:
            self._counts = {who: count for who, count in self._counts.items() if now - count.since < WITHIN}
