"""What is tied to the session: cases by hand."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from scheduling.cadence import AroundSession, Schedule, When, next_due, to_local, to_utc, upcoming

FIRST, LAST = date(2026, 3, 2), date(2026, 3, 29)


def at(text: str) -> datetime:
    return to_utc(datetime.fromisoformat(text), "Europe/Berlin")


# Thursdays at 17:00.
WEEKLY = Schedule(
    "Europe/Berlin", (time(20),), sessions=tuple(at(f"2026-03-{day} 17:00") for day in ("05", "12", "19", "26"))
)
START = at("2026-03-02 08:00")


def due(when: When, schedule: Schedule, after: datetime = START) -> list[str]:
    found = upcoming(AroundSession(when), schedule, after, FIRST, LAST, 9)
    return [f"{to_local(each, schedule.zone):%a %d %H:%M}" for each in found]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("evening after", ["Thu 05 20:00", "Thu 12 20:00", "Thu 19 20:00", "Thu 26 20:00"]),
        ("night before", ["Wed 04 20:00", "Wed 11 20:00", "Wed 18 20:00", "Wed 25 20:00"]),
        # Of the first session nothing is known before it: half a week.
        ("midweek", ["Sun 08 20:00", "Sun 15 20:00", "Sun 22 20:00"]),
    ],
)
def test_it_comes_once_a_session(when: When, expected: list[str]) -> None:
    assert due(when, WEEKLY) == expected


def test_the_first_session_has_a_midweek_when_there_is_time_for_it() -> None:
    only = replace(WEEKLY, sessions=(at("2026-03-12 17:00"),))
    assert due("midweek", only) == ["Sun 08 20:00"]


@pytest.mark.parametrize("when", ["evening after", "midweek", "night before"])
def test_without_a_session_nothing_is_due(when: When) -> None:
    assert due(when, replace(WEEKLY, sessions=())) == []


def test_it_moves_when_the_session_moves() -> None:
    moved = replace(WEEKLY, sessions=(at("2026-03-05 17:00"), at("2026-03-10 09:00")))
    assert due("night before", moved) == ["Wed 04 20:00", "Mon 09 20:00"]
    assert due("midweek", moved) == ["Sat 07 20:00"]


def test_the_evening_after_a_late_session_is_the_next_days() -> None:
    late = replace(WEEKLY, sessions=(at("2026-03-05 19:30"),))
    assert due("evening after", late) == ["Fri 06 20:00"]


def test_the_evening_is_the_clients_own_also_far_away() -> None:
    apia = replace(WEEKLY, zone="Pacific/Apia", sessions=(at("2026-03-05 17:00"),))  # six in the morning of the 6th
    assert due("evening after", apia) == ["Fri 06 20:00"]
    assert due("night before", apia) == ["Thu 05 20:00"]


def test_a_day_off_gives_way_without_passing_the_session() -> None:
    off = replace(WEEKLY, days_off=(2,), sessions=WEEKLY.sessions[:1])
    assert due("night before", off) == ["Tue 03 20:00"]
    friday_too = replace(WEEKLY, days_off=(3, 4), sessions=WEEKLY.sessions[:1])
    assert due("evening after", friday_too) == ["Sat 07 20:00"]


def test_what_quiet_hours_would_move_past_the_session_is_not_due() -> None:
    night = replace(WEEKLY, times=(time(23),), quiet_from=time(22), quiet_until=time(18))
    assert due("night before", night) == []


def test_what_is_over_is_over() -> None:
    assert next_due(AroundSession("night before"), WEEKLY, at("2026-03-25 20:00"), FIRST, LAST) is None
