"""Several times a day within a window: evenly spread, or at moments that nobody knows beforehand.

The moments follow from the seed and the day alone: whoever works them out, whenever, gets the same.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from hashlib import blake2b

from scheduling.cadence_kinds import MOST_A_DAY, Schedule, SeveralADay
from scheduling.local_time import ONE_DAY, to_local, to_utc
from scheduling.quiet_hours import Stretch, quiet_around

A_MINUTE = timedelta(minutes=1)
BYTES_A_DRAW = 5  # so many that no minute is likelier than another by more than a millionth
REMEMBERED = 4_096


@lru_cache(maxsize=REMEMBERED)
def moments(cadence: SeveralADay, schedule: Schedule, day: date) -> tuple[datetime, ...]:
    """The due instants of a day's window in order, never in quiet hours and never on a day off.

    Where the free time of the window is too short for all of them with the gap between, there are fewer.
    """
    free = list(_free(schedule, day))
    minutes = sum(_minutes(stretch) for stretch in free)
    if minutes <= 0:
        return ()
    places = _drawn(cadence, minutes, schedule.seed, day) if cadence.at_random else _even(cadence, minutes)
    return tuple(_at(place, free) for place in places)


def _even(cadence: SeveralADay, minutes: int) -> list[int]:
    """The middle of each of as many equal parts."""
    count = min(cadence.times, max(1, minutes // cadence.gap))
    return [(2 * number + 1) * minutes // (2 * count) for number in range(count)]


def _drawn(cadence: SeveralADay, minutes: int, seed: str, day: date) -> list[int]:
    """Drawn from what is left when the gaps are taken out, which are then put back between."""
    count = min(cadence.times, (minutes - 1) // cadence.gap + 1)
    room = minutes - (count - 1) * cadence.gap
    chance = blake2b(f"{seed} {day}".encode(), digest_size=BYTES_A_DRAW * MOST_A_DAY).digest()
    draws = (chance[at : at + BYTES_A_DRAW] for at in range(0, count * BYTES_A_DRAW, BYTES_A_DRAW))
    places = sorted(int.from_bytes(draw) * room >> 8 * BYTES_A_DRAW for draw in draws)
    return [place + number * cadence.gap for number, place in enumerate(places)]


def _at(place: int, free: list[Stretch]) -> datetime:
    """The instant so many free minutes into the window."""
    for stretch in free:
        if place < _minutes(stretch):
            break
        place -= _minutes(stretch)
    return stretch.begins_at + place * A_MINUTE


def _minutes(stretch: Stretch) -> int:
    return (stretch.ends_at - stretch.begins_at) // A_MINUTE


def turn_of_day(window: tuple[time, time]) -> time:
    """The clock time at which a day's own moments end: midnight, or the middle between two windows that run over it."""
    begins, ends = window
    if begins < ends:
        return time(0)
    middle = (ends.hour * 60 + ends.minute + begins.hour * 60 + begins.minute) // 2
    return time(middle // 60, middle % 60)


def _free(schedule: Schedule, day: date) -> Iterator[Stretch]:
    """The window that begins on a day, without what is quiet or off."""
    if schedule.window is None or day.weekday() in schedule.days_off:
        return
    begins, ends = schedule.window
    until = day if begins < ends else day + ONE_DAY
    start, end = _stretch(schedule.zone, day, begins, until, ends)
    if to_local(start, schedule.zone).date() != day:
        # A day that the calendar of the zone has skipped.
        return
    for taken in sorted([*quiet_around(day, schedule), *_off_after(day, schedule)]):
        if start < min(taken.begins_at, end):
            yield Stretch(start, min(taken.begins_at, end))
        start = max(start, taken.ends_at)
    if start < end:
        yield Stretch(start, end)


def _off_after(day: date, schedule: Schedule) -> Iterator[Stretch]:
    """The next day, if it is off: a window over midnight ends there."""
    tomorrow = day + ONE_DAY
    if tomorrow.weekday() in schedule.days_off:
        yield _stretch(schedule.zone, tomorrow, time(0), tomorrow + ONE_DAY, time(0))


def _stretch(zone: str, first: date, begins: time, last: date, ends: time) -> Stretch:
    return Stretch(to_utc(datetime.combine(first, begins), zone), to_utc(datetime.combine(last, ends), zone))
