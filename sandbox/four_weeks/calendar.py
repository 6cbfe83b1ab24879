"""The days of the story, counted back from the day on which somebody looks at it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sandbox.play import HERE

DAYS = 28


@dataclass(frozen=True)
class Calendar:
    """Day 0 is four weeks before `today`, the date in Berlin on which the story ends."""

    today: date

    @classmethod
    def ending(cls, now: datetime) -> "Calendar":
        """The calendar of a story that ends at an aware instant."""
        return cls(now.astimezone(HERE).date())

    @property
    def begins_at(self) -> datetime:
        """The morning of day 0, aware UTC."""
        return datetime.combine(self.day(0), time(9), HERE).astimezone(UTC)

    def day(self, number: int) -> date:
        """The date of a day."""
        return self.today + timedelta(days=number - DAYS)

    def at(self, number: int, clock: str) -> str:
        """A local time on a day, as the player of a story takes it."""
        return f"{self.day(number)}T{clock}"

    def weekday(self, number: int) -> str:
        """What the day is called."""
        return f"{self.day(number):%A}"

    def written(self, number: int) -> str:
        """The date as somebody would type it."""
        return f"{self.day(number):%-d %B}"
