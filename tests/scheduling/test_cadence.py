"""When an assignment is due: cases by hand, on the nights when clocks change above all."""

from datetime import date, time, timedelta

import pytest

from scheduling.cadence import (
    Cadence,
    Daily,
    EveryDays,
    Once,
    OnDemand,
    OnWeekdays,
    PerWeek,
    Schedule,
    Stage,
    Tapered,
    next_due,
    spread,
)
from tests.scheduling.by_hand import BERLIN, END, MONDAY, at, local_times

# ---- cadences


@pytest.mark.parametrize(
    ("cadence", "due"),
    [
        (Daily(), ["Mon 02", "Tue 03", "Wed 04", "Thu 05"]),
        (OnWeekdays((1, 4)), ["Tue 03", "Fri 06", "Tue 10", "Fri 13"]),
        (PerWeek(3), ["Mon 02", "Wed 04", "Fri 06", "Mon 09"]),
        (PerWeek(1), ["Mon 02", "Mon 09", "Mon 16", "Mon 23"]),
        (EveryDays(3), ["Mon 02", "Thu 05", "Sun 08", "Wed 11"]),
        (Once(date(2026, 3, 5)), ["Thu 05"]),
        (Once(date(2026, 2, 1)), ["Mon 02"]),  # before the start: the first day
        (Once(date(2026, 7, 1)), []),
        (OnDemand(), []),
    ],
)
def test_a_cadence_names_its_days(cadence: Cadence, due: list[str]) -> None:
    found = local_times(cadence, BERLIN, MONDAY, END, "2026-03-01 12:00", 4)
    assert found == [f"{day} 20:00 CET" for day in due]


@pytest.mark.parametrize(
    ("cadence", "due"),
    [
        (Daily(), ["Tue 03", "Thu 05", "Fri 06"]),
        (OnWeekdays((0, 3)), ["Thu 05", "Thu 12", "Thu 19"]),
        (PerWeek(2), ["Tue 03", "Fri 06", "Tue 10"]),
        (EveryDays(2), ["Tue 03", "Thu 05", "Fri 06"]),  # Monday and Wednesday give way to the day after
        (EveryDays(1), ["Tue 03", "Thu 05", "Fri 06"]),  # what gives way to a day that is there already is one with it
        (Once(MONDAY), ["Tue 03"]),
    ],
)
def test_nothing_is_due_on_a_day_off(cadence: Cadence, due: list[str]) -> None:
    schedule = Schedule("Europe/Berlin", (time(20),), days_off=(0, 2))
    found = local_times(cadence, schedule, MONDAY, END, "2026-03-01 12:00", len(due))
    assert found == [f"{day} 20:00 CET" for day in due]


def test_once_that_would_be_moved_past_the_end_is_not_due() -> None:
    schedule = Schedule("Europe/Berlin", (time(20),), days_off=(0, 1))
    assert next_due(Once(MONDAY), schedule, at("2026-03-01 12:00"), MONDAY, date(2026, 3, 3)) is None


@pytest.mark.parametrize("cadence", [Daily(), OnWeekdays((1,)), PerWeek(3), EveryDays(2), Once(MONDAY)])
def test_who_has_every_day_off_or_no_times_is_left_alone(cadence: Cadence) -> None:
    off = Schedule("Europe/Berlin", (time(20),), days_off=(0, 1, 2, 3, 4, 5, 6))
    assert next_due(cadence, off, at("2026-03-01 12:00"), MONDAY, END) is None
    assert next_due(cadence, Schedule("Europe/Berlin", ()), at("2026-03-01 12:00"), MONDAY, END) is None


def test_every_chosen_time_of_a_day_is_due() -> None:
    schedule = Schedule("Europe/Berlin", (time(8), time(13), time(20)))
    assert local_times(Daily(), schedule, MONDAY, END, "2026-03-02 08:00", 3) == [
        "Mon 02 13:00 CET",
        "Mon 02 20:00 CET",
        "Tue 03 08:00 CET",
    ]


def test_the_first_and_the_last_day_count() -> None:
    found = local_times(Daily(), BERLIN, MONDAY, date(2026, 3, 3), "2026-01-01 00:00", 9)
    assert found == ["Mon 02 20:00 CET", "Tue 03 20:00 CET"]


def test_every_so_many_days_keeps_its_count_whenever_it_is_asked() -> None:
    asked = at("2026-03-20 21:00")
    due = next_due(EveryDays(5), BERLIN, asked, MONDAY, END)
    assert due == at("2026-03-22 20:00")


def test_so_many_a_week_follows_the_days_that_the_client_picked() -> None:
    assert spread(2, Schedule("UTC", (time(8),), days=(6, 2))) == (2, 6)


@pytest.mark.parametrize("picked", [(), (1,), (0, 1, 2, 3)])
def test_so_many_a_week_is_spread_when_the_picked_days_are_too_few_or_too_many(picked: tuple[int, ...]) -> None:
    assert spread(3, Schedule("UTC", (time(8),), days=picked)) == (0, 2, 4)


def test_so_many_a_week_is_spread_over_the_days_that_are_not_off() -> None:
    assert spread(2, Schedule("UTC", (time(8),), days_off=(0, 1, 2))) == (3, 5)
    assert spread(7, Schedule("UTC", (time(8),), days_off=(0, 1, 2))) == (3, 4, 5, 6)


# ---- tapers

LESS_AND_LESS = Tapered((Stage(Daily(), 1), Stage(EveryDays(3), 1), Stage(PerWeek(1))))


def test_a_taper_goes_through_its_stages_by_the_week() -> None:
    found = local_times(LESS_AND_LESS, BERLIN, MONDAY, date(2026, 3, 28), "2026-03-01 12:00", 99)
    assert [each.split()[1] for each in found] == [
        *("02", "03", "04", "05", "06", "07", "08"),
        *("09", "12", "15"),  # every three days from the first day of its stage
        *("16", "23"),
    ]


def test_a_taper_asked_in_the_middle_gives_the_same_and_ends_where_the_assignment_ends() -> None:
    assert local_times(LESS_AND_LESS, BERLIN, MONDAY, END, "2026-03-12 20:00", 2) == [
        "Sun 15 20:00 CET",
        "Mon 16 20:00 CET",
    ]
    short = date(2026, 3, 4)
    assert local_times(LESS_AND_LESS, BERLIN, MONDAY, short, "2026-03-03 21:00", 9) == ["Wed 04 20:00 CET"]
    assert next_due(LESS_AND_LESS, BERLIN, at("2026-03-04 20:00"), MONDAY, short) is None


def test_what_a_day_off_moves_out_of_a_stage_is_due_no_more_than_once() -> None:
    schedule = Schedule("Europe/Berlin", (time(20),), days_off=(6,))
    taper = Tapered((Stage(EveryDays(6), 1), Stage(Daily())))
    found = local_times(taper, schedule, MONDAY, date(2026, 3, 10), "2026-03-01 12:00", 9)
    assert found == ["Mon 02 20:00 CET", "Mon 09 20:00 CET", "Tue 10 20:00 CET"]


def test_a_taper_may_end_on_demand() -> None:
    taper = Tapered((Stage(Daily(), 1), Stage(OnDemand())))
    assert next_due(taper, BERLIN, at("2026-03-08 20:00"), MONDAY, END) is None


# ---- the nights when clocks change


@pytest.mark.parametrize(
    ("zone", "clock", "first", "due"),
    [
        ("Europe/Berlin", time(2, 30), "2026-03-28", ["Sat 28 02:30 CET", "Sun 29 03:00 CEST", "Mon 30 02:30 CEST"]),
        ("Europe/Berlin", time(2, 30), "2026-10-24", ["Sat 24 02:30 CEST", "Sun 25 02:30 CEST", "Mon 26 02:30 CET"]),
        ("America/New_York", time(2, 30), "2026-03-07", ["Sat 07 02:30 EST", "Sun 08 03:00 EDT", "Mon 09 02:30 EDT"]),
        ("America/New_York", time(1, 30), "2026-10-31", ["Sat 31 01:30 EDT", "Sun 01 01:30 EDT", "Mon 02 01:30 EST"]),
        (
            "Australia/Lord_Howe",
            time(2, 5),
            "2026-10-03",
            ["Sat 03 02:05 +1030", "Sun 04 02:30 +11", "Mon 05 02:05 +11"],
        ),
        ("Africa/Cairo", time(0), "2026-04-23", ["Thu 23 00:00 EET", "Fri 24 01:00 EEST", "Sat 25 00:00 EEST"]),
        ("America/Santiago", time(0), "2026-09-05", ["Sat 05 00:00 -04", "Sun 06 01:00 -03", "Mon 07 00:00 -03"]),
        ("Africa/Casablanca", time(2), "2026-03-21", ["Sat 21 02:00 +00", "Sun 22 03:00 +01", "Mon 23 02:00 +01"]),
        ("Africa/Casablanca", time(2, 30), "2026-02-14", ["Sat 14 02:30 +01", "Sun 15 02:30 +01", "Mon 16 02:30 +00"]),
        ("Asia/Kathmandu", time(8), "2026-03-28", ["Sat 28 08:00 +0545", "Sun 29 08:00 +0545", "Mon 30 08:00 +0545"]),
        ("Pacific/Apia", time(20), "2011-12-29", ["Thu 29 20:00 -10", "Sat 31 00:00 +14", "Sat 31 20:00 +14"]),
    ],
)
def test_a_daily_time_is_due_once_a_day_when_clocks_change(zone: str, clock: time, first: str, due: list[str]) -> None:
    day = date.fromisoformat(first)
    last = day + timedelta(days=2)
    found = local_times(Daily(), Schedule(zone, (clock,)), day, last, f"{day - timedelta(days=1)} 12:00", 9)
    assert found == due


def test_two_times_in_the_skipped_hour_are_one() -> None:
    schedule = Schedule("Europe/Berlin", (time(2, 10), time(2, 40), time(3)))
    day = date(2026, 3, 29)
    assert local_times(Daily(), schedule, day, day, "2026-03-28 12:00", 9) == ["Sun 29 03:00 CEST"]
