"""What falls due by a plan, once computed, is the same for everybody who shares the plan, and for nobody else."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from scheduling.falling import fall, next_due
from storage.schedules import Plan

BERLIN = Plan(
    times=(time(20),),
    weekdays=(),
    cadence={"kind": "daily"},
    first_day=date(2026, 3, 1),
    last_day=date(2026, 3, 31),
    zone="Europe/Berlin",
    quiet_from=time(21),
    quiet_until=time(7),
    days_off=(),
)
EVENING = datetime(2026, 3, 2, 19, 0, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def test_it_can_be_answered_into_the_night_and_nudged_until_the_quiet_hours() -> None:
    assert fall(BERLIN, EVENING) == (EVENING, EVENING + 7 * HOUR, EVENING + HOUR, EVENING + DAY)


def test_the_next_instant_follows_the_clocks_of_the_zone() -> None:
    before_the_change = datetime(2026, 3, 28, 19, 0, tzinfo=UTC)
    assert fall(BERLIN, before_the_change).following == before_the_change + DAY - HOUR
    assert fall(replace(BERLIN, zone="Africa/Lagos"), before_the_change).following == before_the_change + DAY


def test_nothing_follows_the_last_day() -> None:
    last = datetime(2026, 3, 31, 18, 0, tzinfo=UTC)
    assert fall(BERLIN, last).following is None
    assert next_due(BERLIN, last - DAY) == last
    assert fall(replace(BERLIN, last_day=date(2026, 4, 30)), last).following == last + DAY
