"""When the client is asked what to bring, and when the therapist gets the brief; by the clocks of each."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from scheduling.cadence import Schedule
from scheduling.session_dates import next_after
from scheduling.session_steps import Readers, ask_at, brief_at, coming, next_step_at
from storage.columns import new_id
from storage.sessions import Moved, Series

BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
SET_AT = datetime(2026, 3, 2, 8, tzinfo=UTC)
SERIES, LINK, ANA, BEN = (new_id() for _ in range(4))
TUESDAY = Series(SERIES, LINK, ANA, BEN, date(2026, 3, 3), None, 1, time(15), BERLIN, SET_AT)
FIRST = next_after([TUESDAY], SET_AT)


def hours(quiet_from: int | None = 22, quiet_until: int | None = 7, zone: str = BERLIN) -> Schedule:
    start, end = (None if hour is None else time(hour) for hour in (quiet_from, quiet_until))
    return Schedule(zone, (), quiet_from=start, quiet_until=end)


def utc(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("client", "asked"),
    [
        (hours(), utc(2, 16)),
        (hours(None, None), utc(2, 16)),
        (hours(16, 7), utc(2, 11)),
        (hours(9, 18), utc(2, 19)),
        (hours(9, 21), None),
        (hours(zone=NEW_YORK), utc(2, 22)),
    ],
)
def test_the_client_is_asked_on_the_day_before_outside_their_quiet_hours(
    client: Schedule, asked: datetime | None
) -> None:
    assert FIRST is not None
    assert ask_at(FIRST, client) == asked


@pytest.mark.parametrize(
    ("zone", "reads_at", "comes"),
    [
        (BERLIN, None, utc(2, 17)),
        (BERLIN, time(20, 30), utc(2, 19, 30)),
        (NEW_YORK, None, utc(2, 23)),
        (BERLIN, time(7), utc(3, 6)),
        # In New York the session is at nine: ten in the morning would be after it.
        (NEW_YORK, time(10), utc(2, 23)),
    ],
)
def test_the_brief_comes_when_the_therapist_reads(zone: str, reads_at: time | None, comes: datetime) -> None:
    assert FIRST is not None
    assert brief_at(FIRST, zone, reads_at) == comes


def test_what_is_said_next_is_found_also_across_a_session_that_was_moved() -> None:
    moved = Moved(date(2026, 3, 10), date(2026, 3, 4), time(9))
    series = replace(TUESDAY, moved=(moved,))
    readers, at = Readers(hours(), BERLIN, None), SET_AT
    found: list[datetime] = []
    while at < utc(18, 0):
        following = next_step_at(series, readers, at)
        assert following is not None
        found.append(at := following)
    assert found == [utc(2, 16), utc(2, 17), utc(3, 16), utc(3, 17), utc(16, 16), utc(16, 17), utc(23, 16)]


def test_nothing_is_said_when_all_are_over_and_the_client_not_asked_before_their_zone_is_known() -> None:
    single = replace(TUESDAY, last_on=TUESDAY.first_on)
    readers = Readers(None, BERLIN, None)
    assert [step.what for step in coming(single, readers, SET_AT)] == ["brief"]
    assert next_step_at(single, readers, utc(2, 18)) is None
    assert next_step_at(single, readers, utc(3, 15)) is None
