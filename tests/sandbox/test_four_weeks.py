"""The days of the demo's story: counted back from whichever day it is, in Berlin, across clock changes and years."""

from datetime import UTC, date, datetime

from sandbox.four_weeks import SCENES, Calendar
from sandbox.four_weeks.calendar import DAYS


def test_the_last_day_is_the_date_in_berlin() -> None:
    late = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert Calendar.ending(late).day(DAYS) == date(2027, 1, 1)


def test_it_begins_on_a_morning_four_weeks_before_whatever_the_clocks_did_meanwhile() -> None:
    assert Calendar(date(2026, 11, 21)).begins_at == datetime(2026, 10, 24, 7, tzinfo=UTC)
    assert Calendar(date(2026, 11, 23)).begins_at == datetime(2026, 10, 26, 8, tzinfo=UTC)


def test_days_are_said_as_people_say_them() -> None:
    calendar = Calendar(date(2027, 1, 10))
    assert calendar.at(7, "18:30") == "2026-12-20T18:30"
    assert calendar.weekday(7) == "Sunday"
    assert calendar.written(41) == "23 January"


def test_scenes_come_one_after_the_other_and_are_over_before_the_last_day() -> None:
    times = [(scene.day, scene.clock) for scene in SCENES]
    assert times == sorted(times)
    assert len(set(times)) == len(times), "two at one time would press each other's buttons"
    assert times[0] > (0, "09:00")
    assert times[-1] < (DAYS, "00:00")
