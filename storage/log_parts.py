"""Which part of whose log is asked for, and by whom: as an instant has it, and as SQL has it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, true

from practices.owned import own_id
from storage.care_links import visible_to

# A local day begins up to 14 hours before the day of the same name in UTC and ends up to 12 hours after it.
AROUND_A_DAY = timedelta(hours=14)


@dataclass(frozen=True)
class Part:
    """Which part of whose log is asked for, and by whom; of that the page from `since` on, before `until`."""

    client_id: UUID
    reader: UUID
    first: date | None
    last: date | None
    practice_id: str | None
    since: datetime | None = None
    until: datetime | None = None

    def has(self, at: datetime, zone: str) -> bool:
        """Whether the local day of an instant is asked for."""
        day = at.astimezone(ZoneInfo(zone)).date()
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def may_have(self, at: ColumnElement[datetime]) -> ColumnElement[bool]:
        """The same in SQL, but for the zone: lets some hours more through at either end. And of this page."""
        of_page = [at >= self.since] if self.since is not None else []
        of_page += [at < self.until] if self.until is not None else []
        return and_(true(), *of_page, self._within(at, AROUND_A_DAY))

    def must_have(self, at: ColumnElement[datetime]) -> ColumnElement[bool]:
        """Whether the local day of an instant is asked for in whatever zone."""
        return self._within(at, -AROUND_A_DAY)

    def _within(self, at: ColumnElement[datetime], around: timedelta) -> ColumnElement[bool]:
        since = true() if self.first is None else at >= _midnight(self.first) - around
        until = true() if self.last is None else at < _midnight(self.last + timedelta(days=1)) + around
        return and_(since, until)

    def of_practice(self, practice_id: ColumnElement[str]) -> ColumnElement[bool]:
        """Whether it is about the practice that is asked for, if one is."""
        return true() if self.practice_id is None else practice_id == self.practice_id

    def may_know(self, practice_id: ColumnElement[str]) -> ColumnElement[bool]:
        """Whether the reader may know that it was due at all: what a client made for themselves is theirs alone."""
        if self.reader == self.client_id:
            return true()
        return practice_id.is_(None) | ~practice_id.startswith(own_id(self.client_id, ""))

    def visible(self, client_id: ColumnElement[UUID], at: ColumnElement[Any]) -> ColumnElement[bool]:
        """Whether a row is this client's, from a time of which the reader may see it."""
        return and_(client_id == self.client_id, visible_to(self.reader, client_id, at))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
