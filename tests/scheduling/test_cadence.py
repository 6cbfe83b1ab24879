"""When an assignment is due: cases by hand, on the nights when clocks change above all."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from scheduling.cadence import (
    AroundSession,
    BadCadence,
    Cadence,
    Daily,
    EveryDays,
    Once,
    OnDemand,
    OnWeekdays,
    PerWeek,
    Schedule,
    SeveralADay,
    Stage,
    Tapered,
    TooLate,
    end_of_use,
    from_json,
    in_quiet,
    next_due,
    nudge_expires_at,
    out_of_quiet,
    snoozed_to,
    spread,
    to_json,
    to_local,
    to_utc,
    upcoming,
)

MONDAY = date(2026, 3, 2)
END = date(2026, 6, 30)
BERLIN = Schedule("Europe/Berlin", (time(20),))
NIGHTLY = Schedule("Europe/Berlin", (time(20),), quiet_from=time(22), quiet_until=time(7))


def at(text: str, zone: str = "Europe/Berlin") -> datetime:
    return to_utc(datetime.fromisoformat(text), zone)


def local_times(cadence: Cadence, schedule: Schedule, first: date, last: date, after: str, count: int) -> list[str]:
    """The next due instants as the client's clock shows them."""
    due = upcoming(cadence, schedule, at(after, schedule.zone), first, last, count)
    return [to_local(each, schedule.zone).strftime("%a %d %H:%M %Z") for each in due]


# ---- local time to UTC


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


# ---- quiet hours


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


# ---- how long a nudge and an occurrence are of use


@pytest.mark.parametrize(
    ("due", "expires"),
    [("2026-03-02 19:00", "2026-03-02 21:00"), ("2026-03-02 21:00", "2026-03-02 22:00")],
)
def test_a_nudge_is_of_use_for_two_hours_and_never_in_quiet_hours(due: str, expires: str) -> None:
    assert nudge_expires_at(at(due), NIGHTLY) == at(expires)


def test_a_nudge_that_quiet_hours_overtook_is_of_no_use() -> None:
    assert nudge_expires_at(at("2026-03-02 23:00"), NIGHTLY) == at("2026-03-02 23:00")


def test_a_nudge_without_quiet_hours_is_of_use_past_midnight() -> None:
    assert nudge_expires_at(at("2026-03-02 23:00"), BERLIN) == at("2026-03-03 01:00")


@pytest.mark.parametrize(
    ("due", "following", "end"),
    [
        ("2026-03-02 20:00", None, "2026-03-03 03:00"),
        ("2026-03-02 08:00", "2026-03-02 20:00", "2026-03-02 20:00"),
        ("2026-03-02 08:00", "2026-03-03 08:00", "2026-03-03 03:00"),
        ("2026-03-02 20:00", "2026-03-02 20:30", "2026-03-02 20:30"),
        ("2026-03-28 20:00", None, "2026-03-29 03:00"),  # the night of the change
    ],
)
def test_an_occurrence_can_be_answered_into_the_night_but_not_past_the_next(
    due: str, following: str | None, end: str
) -> None:
    assert end_of_use(at(due), None if following is None else at(following), NIGHTLY) == at(end)


@pytest.mark.parametrize(
    ("choice", "now", "then"),
    [
        ("15m", "2026-03-02 12:00", "2026-03-02 12:15"),
        ("1h", "2026-03-02 12:00", "2026-03-02 13:00"),
        ("evening", "2026-03-02 12:00", "2026-03-02 19:00"),
        ("evening", "2026-03-02 19:30", "2026-03-02 20:30"),
        ("15m", "2026-03-02 06:30", "2026-03-02 07:00"),  # out of quiet hours
        (at("2026-03-02 18:00"), "2026-03-02 12:00", "2026-03-02 18:00"),
        (at("2026-03-02 11:00"), "2026-03-02 12:00", "2026-03-02 12:00"),
    ],
)
def test_snoozing_moves_the_occurrence_inside_its_window(choice: object, now: str, then: str) -> None:
    moved = snoozed_to(choice, at(now), NIGHTLY, at("2026-03-03 03:00"))  # type: ignore[arg-type]  # as handlers pass it
    assert moved == at(then)


@pytest.mark.parametrize("choice", ["1h", "evening"])
def test_snoozing_past_the_window_is_too_late(choice: object) -> None:
    with pytest.raises(TooLate):
        snoozed_to(choice, at("2026-03-02 21:30"), NIGHTLY, at("2026-03-03 03:00"))  # type: ignore[arg-type]  # as above


# ---- as JSON


@pytest.mark.parametrize(
    "cadence",
    [
        Daily(),
        OnWeekdays((0, 4)),
        PerWeek(3),
        EveryDays(2),
        Once(MONDAY),
        OnDemand(),
        SeveralADay(3, 60, at_random=True),
        SeveralADay(12, 15, at_random=False),
        AroundSession("night before"),
        Tapered((Stage(Daily(), 2), Stage(SeveralADay(2, 240, at_random=True), 1), Stage(PerWeek(1)))),
        Tapered((Stage(AroundSession("midweek"), 52), Stage(OnDemand()))),
    ],
)
def test_a_cadence_comes_back_from_json_as_it_was(cadence: Cadence) -> None:
    assert from_json(to_json(cadence)) == cadence


TAPER: dict[str, Any] = {
    "kind": "taper",
    "stages": [{"cadence": {"kind": "daily"}, "weeks": 1}, {"cadence": {"kind": "on demand"}}],
}


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"kind": "hourly"},
        {"kind": "on weekdays", "days": []},
        {"kind": "on weekdays", "days": [7]},
        {"kind": "on weekdays", "days": ["Monday"]},
        {"kind": "per week", "times": 0},
        {"kind": "per week", "times": 8},
        {"kind": "per week", "times": True},
        {"kind": "per week"},
        {"kind": "every days", "days": 0},
        {"kind": "every days", "days": 2.5},
        {"kind": "once", "on": "2026-02-30"},
        {"kind": "once", "on": None},
        {"kind": "several a day", "times": 1, "gap": 60, "at": "random"},
        {"kind": "several a day", "times": 13, "gap": 15, "at": "random"},
        {"kind": "several a day", "times": 3, "gap": 0, "at": "even"},
        {"kind": "several a day", "times": 3, "gap": 60, "at": "noon"},
        {"kind": "several a day", "times": 12, "gap": 240, "at": "even"},  # no day is long enough
        {"kind": "several a day", "times": 3, "gap": 60, "at": "even", "seed": 1},
        {"kind": "around session", "when": "the morning after"},
        {"kind": "around session", "when": ["midweek"]},
        {"kind": "around session"},
        {"kind": "taper", "stages": []},
        {"kind": "taper", "stages": [{"cadence": {"kind": "daily"}}]},
        {"kind": "taper", "stages": [{"cadence": {"kind": "daily"}}, {"cadence": {"kind": "daily"}}]},
        {"kind": "taper", "stages": [{"cadence": {"kind": "daily"}, "weeks": 1}] * 2},
        {"kind": "taper", "stages": [{"cadence": {"kind": "daily"}, "weeks": 0}, {"cadence": {"kind": "daily"}}]},
        {"kind": "taper", "stages": [{"cadence": {"kind": "on demand"}, "weeks": 1}, {"cadence": {"kind": "daily"}}]},
        {"kind": "taper", "stages": [{"cadence": TAPER, "weeks": 1}, {"cadence": {"kind": "daily"}}]},
        {"kind": "taper", "stages": [*TAPER["stages"], {"cadence": {"kind": "once", "on": "2026-03-02"}}]},
        {
            "kind": "taper",
            "stages": [{"cadence": {"kind": "daily"}, "weeks": 1}] * 5 + [{"cadence": {"kind": "daily"}}],
        },
    ],
)
def test_a_cadence_that_cannot_be_is_refused(kept: dict[str, object]) -> None:
    with pytest.raises(BadCadence):
        from_json(kept)
