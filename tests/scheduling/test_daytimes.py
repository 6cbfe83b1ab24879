"""When in the day things happen, on the clock that hung on the wall there and then."""

from datetime import UTC, datetime

from scheduling.daytimes import by_hour, by_part


def test_each_instant_counts_in_the_hour_of_its_own_zone() -> None:
    at = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
    hours = by_hour([(at, "Europe/Berlin"), (at, "UTC"), (at, "Asia/Kolkata"), (at, "Asia/Kolkata")])
    assert {hour: times for hour, times in enumerate(hours) if times} == {0: 1, 5: 2, 23: 1}
    assert len(hours) == 24


def test_an_hour_that_comes_twice_holds_what_came_in_both() -> None:
    night = [datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1)]
    assert by_hour([(at, "Europe/Berlin") for at in night])[2] == 2


def test_the_parts_of_the_day_hold_every_hour_once() -> None:
    assert by_part([1] * 24) == {"night": 6, "morning": 6, "afternoon": 6, "evening": 6}
    assert by_part(range(24)) == {"night": 15, "morning": 51, "afternoon": 87, "evening": 123}
