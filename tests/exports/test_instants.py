"""Instants are told twice, and the second time as the client's clock showed them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from exports.instants import in_utc, in_zone


@pytest.mark.parametrize(
    ("hour", "local"),
    [
        # The night on which 02:00 is followed by 03:00.
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), "2026-03-29T01:30:00+01:00"),
        (datetime(2026, 3, 29, 1, 30, tzinfo=UTC), "2026-03-29T03:30:00+02:00"),
        # The night that has 02:30 twice.
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "2026-10-25T02:30:00+02:00"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "2026-10-25T02:30:00+01:00"),
    ],
)
def test_the_offset_tells_the_hours_of_a_clock_change_apart(hour: datetime, local: str) -> None:
    assert in_zone(hour, "Europe/Berlin", "seconds") == local
    assert datetime.fromisoformat(local) == hour


def test_utc_is_said_with_a_z_whatever_the_zone_it_comes_in() -> None:
    at = datetime(2026, 3, 2, 13, 45, 0, 123456, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    assert in_utc(at, "seconds") == "2026-03-02T08:00:00Z"
    assert in_utc(at, "microseconds") == "2026-03-02T08:00:00.123456Z"
    assert in_zone(at, "Asia/Kathmandu", "microseconds") == "2026-03-02T13:45:00.123456+05:45"


def test_whole_seconds_have_their_microseconds_too_where_they_are_asked_for() -> None:
    assert in_utc(datetime(2026, 3, 2, tzinfo=UTC), "microseconds") == "2026-03-02T00:00:00.000000Z"
