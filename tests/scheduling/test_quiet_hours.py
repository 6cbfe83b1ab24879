"""Quiet hours: over midnight, at noon, and on the nights when clocks change."""

from datetime import date, datetime, time

import pytest

from scheduling.cadence import (
    Daily,
    OnWeekdays,
    Schedule,
    in_quiet,
    out_of_quiet,
)
from tests.scheduling.by_hand import BERLIN, END, MONDAY, NIGHTLY, at, local_times


@pytest.mark.parametrize(
    ("local", "quiet"),
    [("21:59", False), ("22:00", True), ("00:00", True), ("06:59", True), ("07:00", False)],
)
def test_quiet_hours_run_over_midnight_and_their_end_is_not_quiet(local: str, quiet: bool) -> None:
    assert in_quiet(at(f"2026-03-04 {local}"), NIGHTLY) is quiet


def test_quiet_hours_may_be_at_noon() -> None:
    schedule = Schedule("Europe/Berlin", (time(13),), quiet_from=time(12), quiet_until=time(14))
    assert local_times(Daily(), schedule, MONDAY, END, "2026-03-02 00:00", 1) == ["Mon 02 14:00 CET"]
    assert not in_quiet(at("2026-03-02 23:00"), schedule)


def test_no_quiet_hours_are_no_quiet_hours() -> None:
    assert not in_quiet(at("2026-03-02 03:00"), BERLIN)
    same = Schedule("Europe/Berlin", (time(20),), quiet_from=time(8), quiet_until=time(8))
    assert not in_quiet(at("2026-03-02 08:00"), same)


def test_what_falls_into_quiet_hours_is_due_at_their_end_be_it_the_next_day() -> None:
    schedule = Schedule("Europe/Berlin", (time(6), time(23)), quiet_from=time(22), quiet_until=time(7))
    last = date(2026, 3, 3)
    assert local_times(Daily(), schedule, MONDAY, last, "2026-03-01 12:00", 9) == [
        "Mon 02 07:00 CET",
        "Tue 03 07:00 CET",
        "Wed 04 07:00 CET",
    ]


def test_quiet_hours_do_not_move_anything_into_a_day_off() -> None:
    schedule = Schedule("Europe/Berlin", (time(23),), quiet_from=time(22), quiet_until=time(7), days_off=(6,))
    assert local_times(OnWeekdays((5,)), schedule, MONDAY, END, "2026-03-07 12:00", 1) == ["Mon 09 07:00 CET"]
    # Asked on the day off, the answer is the same.
    assert local_times(OnWeekdays((5,)), schedule, MONDAY, END, "2026-03-08 12:00", 1) == ["Mon 09 07:00 CET"]


@pytest.mark.parametrize(
    ("quiet_from", "quiet_until", "instant", "end"),
    [
        # Quiet until 2:30, which comes twice: over at the first, and not quiet again at 2:10 in the second pass.
        (time(22), time(2, 30), "2026-10-25T00:20Z", "2026-10-25T00:30Z"),
        (time(22), time(2, 30), "2026-10-25T01:10Z", "2026-10-25T01:10Z"),
        # Quiet from 2:30, which comes twice: quiet from the first on, at 2:10 in the second pass, too.
        (time(2, 30), time(7), "2026-10-25T00:20Z", "2026-10-25T00:20Z"),
        (time(2, 30), time(7), "2026-10-25T00:40Z", "2026-10-25T06:00Z"),
        (time(2, 30), time(7), "2026-10-25T01:10Z", "2026-10-25T06:00Z"),
        # An end that is skipped is where the clocks go on.
        (time(22), time(2, 30), "2026-03-29T00:50Z", "2026-03-29T01:00Z"),
    ],
)
def test_quiet_hours_are_one_stretch_when_clocks_change(
    quiet_from: time, quiet_until: time, instant: str, end: str
) -> None:
    schedule = Schedule("Europe/Berlin", (), quiet_from=quiet_from, quiet_until=quiet_until)
    assert out_of_quiet(datetime.fromisoformat(instant), schedule) == datetime.fromisoformat(end)


def test_two_nights_that_touch_because_a_day_is_skipped_are_one_quiet_stretch() -> None:
    schedule = Schedule("Pacific/Apia", (), quiet_from=time(22), quiet_until=time(7))
    moved = out_of_quiet(at("2011-12-29 23:00", "Pacific/Apia"), schedule)
    assert moved == at("2011-12-31 07:00", "Pacific/Apia")
