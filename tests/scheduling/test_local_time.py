"""Local times as instants: what the clocks skip is the first instant after it, what they repeat is its first."""

from datetime import UTC, datetime

import pytest

from scheduling.cadence import (
    to_utc,
)
from tests.scheduling.by_hand import at


@pytest.mark.parametrize(
    ("zone", "local", "instant"),
    [
        ("Europe/Berlin", "2026-03-29 02:30", "2026-03-29T01:00Z"),  # skipped: 3:00 summer time
        ("Europe/Berlin", "2026-03-29 02:00", "2026-03-29T01:00Z"),
        ("Europe/Berlin", "2026-03-29 01:59", "2026-03-29T00:59Z"),
        ("Europe/Berlin", "2026-10-25 02:30", "2026-10-25T00:30Z"),  # twice: the first
        ("America/New_York", "2026-03-08 02:15", "2026-03-08T07:00Z"),
        ("America/New_York", "2026-11-01 01:15", "2026-11-01T05:15Z"),
        ("Australia/Lord_Howe", "2026-10-04 02:10", "2026-10-03T15:30Z"),  # half an hour is skipped
        ("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45Z"),  # and repeated
        ("Africa/Cairo", "2026-04-24 00:00", "2026-04-23T22:00Z"),  # midnight is skipped
        ("Africa/Cairo", "2026-10-29 23:30", "2026-10-29T20:30Z"),
        ("America/Santiago", "2026-09-06 00:20", "2026-09-06T04:00Z"),
        ("Asia/Beirut", "2026-03-29 00:30", "2026-03-28T22:00Z"),
        ("Africa/Casablanca", "2026-02-15 02:30", "2026-02-15T01:30Z"),  # Ramadan: an hour back at 3:00
        ("Africa/Casablanca", "2026-03-22 02:30", "2026-03-22T02:00Z"),  # and forward again at 2:00
        ("Asia/Kathmandu", "2026-03-02 08:00", "2026-03-02T02:15Z"),
        ("Pacific/Apia", "2011-12-30 20:00", "2011-12-30T10:00Z"),  # a day that was not
    ],
)
def test_a_skipped_time_is_the_first_instant_after_and_a_repeated_one_the_first(
    zone: str, local: str, instant: str
) -> None:
    assert to_utc(datetime.fromisoformat(local), zone) == datetime.fromisoformat(instant)


def test_an_instant_is_in_utc() -> None:
    assert at("2026-03-29 02:30").tzinfo is UTC
    assert at("2026-03-28 02:30").tzinfo is UTC
