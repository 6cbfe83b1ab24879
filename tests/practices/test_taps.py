"""One tap is a whole walk, and a word may follow it."""

from datetime import UTC, datetime

import pytest

from practices import taps
from practices.walk import ReplyNotAccepted, Typed, Walk
from tests.seeds import LIBRARY

COUNTER = LIBRARY["event_counter"]
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def test_a_tap_is_a_finished_walk_that_asked_nobody_for_a_word() -> None:
    turn = taps.tap(COUNTER, {"counted": "a sigh"}, NOW)
    assert turn.finished
    assert [(kept.step_id, kept.value, kept.skipped) for kept in turn.kept] == [("happened", True, False)]
    assert turn.walk.given == {"counted": "a sigh"}


def test_a_word_follows_and_another_takes_its_place() -> None:
    walk = taps.tap(COUNTER, {"counted": "a sigh"}, NOW).walk
    for word in ("work", "home"):
        turn = taps.add(COUNTER, Walk.from_json(walk.to_json()), Typed(word), NOW)
        walk = turn.walk
        assert turn.finished
        assert [(kept.step_id, kept.value) for kept in turn.kept] == [("tag", word)]
    assert walk.answers == {"happened": True, "tag": "home"}


def test_a_word_that_does_not_fit_is_refused() -> None:
    walk = taps.tap(COUNTER, {"counted": "a sigh"}, NOW).walk
    with pytest.raises(ReplyNotAccepted, match="too-long"):
        taps.add(COUNTER, walk, Typed("x" * 4001), NOW)
