"""Turns are given out evenly, and who comes alone never waits."""

from delivery.pace import Pace


def test_who_comes_alone_does_not_wait() -> None:
    pace = Pace(10)
    assert [pace.book(now) for now in (5.0, 6.0, 7.5)] == [0.0, 0.0, 0.0]


def test_who_comes_in_a_crowd_waits_for_a_turn() -> None:
    pace = Pace(4)
    assert [pace.book(8.0) for _ in range(4)] == [0.0, 0.25, 0.5, 0.75]
    assert pace.book(8.5) == 0.5
    assert pace.book(20.0) == 0.0
