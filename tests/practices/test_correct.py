"""Correcting an answer of a walk: it is replaced, the branch follows, and nothing else is asked."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from practices import walk as walks
from practices.definition import Practice, Size
from practices.walk import (
    Back,
    Confirmed,
    Named,
    Picked,
    Reply,
    ReplyNotAccepted,
    Resume,
    Skip,
    Stop,
    Turn,
    Typed,
    Walk,
)
from tests.seeds import EXPERIMENT, LIBRARY, MOOD, THOUGHTS

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
PLANNED: list[Reply] = [Typed("They laugh"), Picked("70"), Typed("Ask"), Skip(), Named(NOW + timedelta(days=1))]


def walked(practice: Practice, size: Size, *replies: Reply) -> Walk:
    walk = walks.begin(practice, size, NOW).walk
    for reply in replies:
        walk = walks.advance(practice, walk, reply, NOW).walk
    return walk


def corrected(practice: Practice, walk: Walk, step_id: str, *replies: Reply) -> Turn:
    """The turn after the last of these replies, in a walk that is over."""
    turn = walks.correct(practice, walk, step_id, LATER, is_over=True)
    for reply in replies:
        turn = walks.advance(practice, turn.walk, reply, LATER)
    return turn


THOUGHT = walked(THOUGHTS, "smaller", Typed("The tram"), Typed("All look at me"), Picked("80"))
TRIED = walked(EXPERIMENT, "full", *PLANNED, Resume(), Picked("yes"), Typed("They smiled"), Picked("20"), Skip())


def test_the_step_is_asked_again_with_the_answer_so_far() -> None:
    turn = walks.correct(THOUGHTS, THOUGHT, "thought", LATER, is_over=True)
    assert turn.ask is not None
    assert (turn.ask.step.id, turn.ask.previous, turn.ask.number, turn.ask.of) == ("thought", "All look at me", 2, 3)
    assert Walk.from_json(turn.walk.to_json()) == turn.walk


def test_an_answer_is_replaced_and_nothing_else_is_asked() -> None:
    turn = corrected(THOUGHTS, THOUGHT, "thought", Typed("Two looked at me"))
    assert turn.finished
    assert [(kept.step_id, kept.value) for kept in turn.kept] == [("thought", "Two looked at me")]
    assert turn.walk == replace(
        THOUGHT, answers={**THOUGHT.answers, "thought": "Two looked at me"}, asked_at=LATER.isoformat()
    )


@pytest.mark.parametrize("reply", [Confirmed(), Stop()])
def test_who_leaves_it_finds_all_as_it_was(reply: Reply) -> None:
    turn = corrected(THOUGHTS, THOUGHT, "thought", reply)
    assert turn.finished or turn.stopped
    assert (turn.walk.answers, turn.walk.state, turn.walk.at) == (THOUGHT.answers, "finished", None)


def test_an_answer_can_be_taken_away_and_given_again() -> None:
    taken = corrected(EXPERIMENT, TRIED, "sure_after", Skip())
    assert taken.finished
    assert "sure_after" not in taken.walk.answers
    given = corrected(EXPERIMENT, taken.walk, "sure_after", Picked("30"))
    assert (given.finished, given.walk.answers["sure_after"]) == (True, 30)


def test_another_branch_is_asked_and_the_old_one_dropped() -> None:
    turn = corrected(EXPERIMENT, TRIED, "tried", Picked("no"))
    assert turn.ask is not None
    assert turn.ask.step.id == "in_the_way"
    assert set(turn.dropped) == {"happened", "sure_after", "taught"}
    over = walks.advance(EXPERIMENT, turn.walk, Typed("It rained"), LATER)
    assert (over.finished, over.walk.state, over.walk.left) == (True, "finished", None)


def test_back_goes_on_from_there_and_asks_nothing_more() -> None:
    turn = corrected(THOUGHTS, THOUGHT, "strength", Back(), Typed("Two looked at me"))
    assert (turn.finished, turn.walk.answers["strength"]) == (True, 80)


def test_what_was_left_unanswered_is_not_asked_then() -> None:
    left = walked(THOUGHTS, "full", Typed("The tram"), Typed("All look at me"), Stop())
    turn = corrected(THOUGHTS, left, "thought", Typed("Two looked at me"))
    assert turn.finished
    assert (turn.walk.at, turn.walk.state) == ("emotions", "stopped")
    assert set(turn.walk.answers) == {"situation", "thought"}


def test_before_the_end_it_goes_on_from_there() -> None:
    left = walked(THOUGHTS, "full", Typed("The tram"), Typed("All look at me"), Stop())
    turn = walks.correct(THOUGHTS, left, "situation", LATER, is_over=False)
    turn = walks.advance(THOUGHTS, turn.walk, Typed("The bus"), LATER)
    assert turn.ask is not None
    assert turn.ask.step.id == "emotions"


def test_a_moment_that_has_come_is_not_waited_for_again() -> None:
    waiting = walked(EXPERIMENT, "full", *PLANNED)
    turn = walks.correct(EXPERIMENT, waiting, "test", LATER, is_over=False)
    turn = walks.advance(EXPERIMENT, turn.walk, Typed("Ask twice"), LATER)
    assert turn.ask is not None
    assert turn.ask.step.id == "tried"


def test_a_note_can_be_added_to_the_smaller_version() -> None:
    mood = walked(MOOD, "smaller", Picked("4"))
    asked = walks.correct(MOOD, mood, "note", LATER, is_over=True)
    assert asked.ask is not None
    assert (asked.ask.number, asked.ask.of) == (2, 2)
    noted = walks.advance(MOOD, asked.walk, Typed("Rain"), LATER)
    assert (noted.finished, noted.walk.answers, noted.walk.state) == (True, {"mood": 4, "note": "Rain"}, "finished")
    for without in (Skip(), Stop()):
        turn = walks.advance(MOOD, asked.walk, without, LATER)
        assert (turn.walk.answers, turn.walk.state, turn.walk.at) == ({"mood": 4}, "finished", None)
        assert [step.id for step in walks.way(MOOD, turn.walk)] == ["mood"]


def test_a_step_that_the_answers_lead_past_is_not_asked() -> None:
    with pytest.raises(ReplyNotAccepted):
        walks.correct(EXPERIMENT, TRIED, "in_the_way", LATER, is_over=True)


def of_kind(asks: str) -> Any:
    by_kind = {"scale": Picked("10"), "yes_no": Picked("yes"), "moment": Named(NOW + timedelta(days=1))}
    return by_kind.get(asks, Picked("done") if asks in ("guide", "done") else Typed("1"))


@pytest.mark.parametrize("name", ["mood_log", "thought_record", "behavioural_experiment", "three_good_things"])
def test_any_answer_kept_as_it_is_leaves_the_walk_as_it_was(name: str) -> None:
    practice = LIBRARY[name]
    walk = walks.begin(practice, "full", NOW).walk
    while walk.state != "finished":
        reply = Resume() if walk.state == "waiting" else of_kind(practice.step(walk.at or "").asks)
        walk = walks.advance(practice, walk, reply, NOW).walk
    for step_id in walk.answers:
        turn = corrected(practice, walk, step_id, Confirmed())
        assert (turn.finished, turn.walk.answers, turn.walk.state) == (True, walk.answers, "finished")
