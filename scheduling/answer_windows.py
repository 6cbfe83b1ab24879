"""How long a nudge is of use, until when an occurrence can be answered, and where "later" moves it."""

from datetime import datetime, time, timedelta
from typing import Literal, NamedTuple

from scheduling.cadence_kinds import Cadence, Schedule, SeveralADay
from scheduling.local_time import ONE_DAY, to_local, to_utc
from scheduling.quiet_hours import in_quiet, out_of_quiet

NUDGE_USE = timedelta(hours=2)  # later than this nobody waits for a nudge any more
SHORTEST_USE = timedelta(hours=2)
# A moment that was drawn is about just then: asked half an hour late it is another one.
SAMPLE_NUDGE_USE = timedelta(minutes=30)
SAMPLE_USE = timedelta(hours=1)
END_OF_NIGHT = time(3)  # local; an evening's practice may be answered into the night
SNOOZES = {"15m": timedelta(minutes=15), "1h": timedelta(hours=1)}
EVENING = time(19)

Snooze = Literal["15m", "1h", "evening"]


class TooLate(ValueError):
    """A time after the occurrence's answer window."""


class Use(NamedTuple):
    """Until when an occurrence can be answered, and from when a nudge for it is dropped if it was not sent."""

    open_until: datetime
    expires_at: datetime


def use_of(cadence: Cadence, due_at: datetime, following: datetime | None, schedule: Schedule) -> Use:
    """How long what falls due at an instant is of use, by the cadence that it falls due by."""
    use = Use(end_of_use(due_at, following, schedule), nudge_expires_at(due_at, schedule))
    if not isinstance(cadence, SeveralADay):
        return use
    if cadence.at_random:
        use = Use(min(use.open_until, due_at + SAMPLE_USE), min(use.expires_at, due_at + SAMPLE_NUDGE_USE))
    # Two of them in one message would be a burst.
    return Use(use.open_until, min(use.expires_at, use.open_until))


def nudge_expires_at(due_at: datetime, schedule: Schedule) -> datetime:
    """The instant from which a nudge that was not sent is dropped: two hours on, or where quiet hours begin.

    That is `due_at` itself when it lies in quiet hours (they were changed after it was planned).
    """
    if in_quiet(due_at, schedule):
        return due_at
    latest = due_at + NUDGE_USE
    start = schedule.quiet_from
    if start is None or schedule.quiet_until in {None, start}:
        return latest
    today = to_local(due_at, schedule.zone).date()
    begins = (to_utc(datetime.combine(day, start), schedule.zone) for day in (today, today + ONE_DAY))
    return min([latest, *(at for at in begins if at > due_at)])


def end_of_use(due_at: datetime, following: datetime | None, schedule: Schedule) -> datetime:
    """Until when an occurrence can be answered: three in the night after its day, but never past the next one.

    What is written in bed is about the day that was; what is written at breakfast is about another one.
    """
    tomorrow = to_local(due_at, schedule.zone).date() + ONE_DAY
    night = max(to_utc(datetime.combine(tomorrow, END_OF_NIGHT), schedule.zone), due_at + SHORTEST_USE)
    return night if following is None else min(night, following)


def snoozed_to(choice: Snooze | datetime, now: datetime, schedule: Schedule, until: datetime) -> datetime:
    """When a snoozed occurrence is nudged again, never in quiet hours. Raises TooLate from `until` on.

    `choice` may be an instant; one before `now` is now. "evening" is in one hour when the evening has begun.
    """
    if isinstance(choice, datetime):
        wanted = max(choice, now)
    elif choice == "evening":
        today = to_local(now, schedule.zone).date()
        wanted = max(to_utc(datetime.combine(today, EVENING), schedule.zone), now + SNOOZES["1h"])
    else:
        wanted = now + SNOOZES[choice]
    moved = out_of_quiet(wanted, schedule)
    if moved >= until:
        raise TooLate(moved.isoformat())
    return moved
