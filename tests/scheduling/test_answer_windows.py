"""How long a nudge and an occurrence are of use."""

import pytest

from scheduling.cadence import (
    TooLate,
    end_of_use,
    nudge_expires_at,
    snoozed_to,
)
from tests.scheduling.by_hand import BERLIN, NIGHTLY, at


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
