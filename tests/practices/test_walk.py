"""The walk engine: every practice ends from every path, a refused reply changes nothing, and back means back."""

import json
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practices import walk as walks
from practices.definition import Condition, Joined, Practice, Size, Step, When
from practices.library import load_library
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
from tests.practices.fitting import NOW, fitting

LIBRARY = load_library(Path(__file__).parents[2] / "practices" / "library")
SIZES: tuple[Size, ...] = ("full", "smaller")


ANY_REPLY: st.SearchStrategy[Reply] = st.one_of(
    st.builds(Typed, st.text(max_size=20)),
    st.builds(Picked, st.sampled_from(["yes", "no", "done", "5", "50", "sad", "something_else", "nonsense"])),
    st.builds(Named, st.integers(-9, 99).map(lambda hours: NOW + timedelta(hours=hours))),
    st.sampled_from([Confirmed(), Back(), Skip(), Stop(), Resume()]),
)


def finish(practice: Practice, walk: Walk) -> tuple[Walk, int]:
    """Answers whatever is asked until the walk is over; how many replies that took."""
    for count in range(3 * len(practice.steps) + 3):
        if walk.state == "finished":
            return walk, count
        if walk.state in ("stopped", "waiting"):
            walk = walks.advance(practice, walk, Resume(), NOW).walk
        else:
            assert walk.at is not None
            # A letter goes on until it is said to be all.
            reply = Confirmed() if walk.at in walk.writing else fitting(practice.step(walk.at))[0]
            walk = walks.advance(practice, walk, reply, NOW).walk
    raise AssertionError(f"{practice.id} does not end")


@given(st.sampled_from(sorted(LIBRARY)), st.sampled_from(SIZES), st.lists(ANY_REPLY, max_size=25))
def test_every_practice_ends_from_every_path(name: str, size: Size, replies: list[Reply]) -> None:
    practice = LIBRARY[name]
    walk = walks.begin(practice, size, NOW).walk
    for reply in replies:
        before = json.dumps(walk.to_json())
        try:
            walk = walks.advance(practice, walk, reply, NOW).walk
        except ReplyNotAccepted:
            assert json.dumps(walk.to_json()) == before
        assert Walk.from_json(json.loads(json.dumps(walk.to_json()))) == walk
        on_the_way = {step.id for step in walks.way(practice, walk)}
        assert set(walk.answers) <= on_the_way
    finished, _ = finish(practice, walk)
    assert finished.at is None


@given(st.sampled_from(sorted(LIBRARY)), st.sampled_from(SIZES), st.data())
def test_back_and_the_same_answer_lead_to_the_same_place(name: str, size: Size, choose: st.DataObject) -> None:
    practice = LIBRARY[name]
    turn = walks.begin(practice, size, NOW)
    while not turn.finished:
        walk = turn.walk
        if turn.ask is not None and turn.ask.can_go_back:
            back = walks.advance(practice, walk, Back(), NOW).walk
            same = Confirmed() if back.at in back.answers else Skip()
            again = walks.advance(practice, back, same, NOW).walk
            assert again.answers == walk.answers
            assert (again.at, again.state, set(again.passed)) == (walk.at, walk.state, set(walk.passed))
        turn = walks.advance(practice, walk, choose.draw(st.sampled_from(forward(practice, walk))), NOW)


def forward(practice: Practice, walk: Walk) -> list[Reply]:
    """Replies that lead on."""
    if walk.state != "walking" or walk.at is None:
        return [Resume()]
    if walk.at in walk.writing:
        return [Confirmed()]
    step = practice.step(walk.at)
    return fitting(step) if step.required else [*fitting(step), Skip()]


def thought_record() -> tuple[Practice, Walk]:
    practice = LIBRARY["thought_record"]
    return practice, walks.begin(practice, "full", NOW).walk


def reply_all(practice: Practice, walk: Walk, *replies: Reply) -> Turn:
    turn = Turn(walk)
    for reply in replies:
        turn = walks.advance(practice, turn.walk, reply, NOW)
    return turn


def test_it_says_where_somebody_is() -> None:
    practice, walk = thought_record()
    turn = reply_all(practice, walk, Typed("At work"))
    assert turn.ask is not None
    assert (turn.ask.step.id, turn.ask.number, turn.ask.of) == ("thought", 2, 9)
    assert turn.kept == (walks.Kept("situation", "At work"),)


def test_back_asks_the_step_before_with_its_answer_and_a_new_one_goes_on_where_it_was() -> None:
    practice, walk = thought_record()
    turn = reply_all(practice, walk, Typed("At work"), Typed("I will fail"), Back())
    assert turn.ask is not None
    assert (turn.ask.step.id, turn.ask.previous) == ("thought", "I will fail")
    turn = walks.advance(practice, turn.walk, Typed("I failed"), NOW)
    assert turn.ask is not None
    assert turn.ask.step.id == "emotions"
    assert turn.walk.answers["thought"] == "I failed"


def test_keeping_an_earlier_answer_gives_the_same_walk_again() -> None:
    practice, walk = thought_record()
    before = reply_all(practice, walk, Typed("At work"), Typed("I will fail"))
    after = reply_all(practice, before.walk, Back(), Confirmed())
    assert replace(after.walk, asked_at="") == replace(before.walk, asked_at="")


def test_a_branch_that_closes_takes_its_answers_with_it() -> None:
    practice, walk = thought_record()
    there = reply_all(
        practice,
        walk,
        *(Typed("a"), Typed("b"), Picked("something_else"), Confirmed(), Typed("heavy")),
    )
    assert there.walk.answers["emotion_words"] == "heavy"
    back = reply_all(practice, there.walk, Back(), Back(), Picked("sad"), Confirmed())
    assert back.dropped == ("emotion_words",)
    assert "emotion_words" not in back.walk.answers


def test_what_is_typed_joins_what_was_tapped() -> None:
    practice, walk = thought_record()
    turn = reply_all(practice, walk, Typed("a"), Typed("b"), Picked("numb"), Typed("sad"))
    assert turn.walk.answers["emotions"] == ["sad", "numb"]


def test_marks_outlive_a_stop() -> None:
    practice, walk = thought_record()
    turn = reply_all(practice, walk, Typed("a"), Typed("b"), Picked("numb"), Stop(), Resume())
    assert turn.ask is not None
    assert turn.ask.marked == {"numb"}


def test_nothing_is_kept_that_was_not_given_before() -> None:
    practice, walk = thought_record()
    with pytest.raises(ReplyNotAccepted) as refused:
        walks.advance(practice, walk, Confirmed(), NOW)
    assert refused.value.reason == "not-this-step"


def branching(*whens: When) -> tuple[Practice, Walk]:
    """A scale, asked first, and a step for each condition."""
    first = Step("first", "scale", lowest=0, highest=10)
    steps = (first, *(Step(f"step_{place}", "text", when=when) for place, when in enumerate(whens)))
    practice = Practice("branching", 1, "journaling", 1, 1, steps, ("first",), {})
    return practice, walks.begin(practice, "full", NOW).walk


@pytest.mark.parametrize(
    ("reply", "asked"),
    [
        (Picked("0"), {"step_1", "step_2"}),
        (Picked("4"), {"step_2"}),
        (Picked("5"), {"step_0", "step_2"}),
        (Picked("10"), {"step_0", "step_2"}),
        (Skip(), {"step_3"}),
    ],
)
def test_a_step_is_asked_when_its_condition_holds(reply: Reply, asked: set[str]) -> None:
    practice, walk = branching(
        Condition("first", at_least=5),
        Condition("first", at_most=3),
        Condition("first", answered=True),
        Condition("first", answered=False),
    )
    there = walks.advance(practice, walk, reply, NOW).walk
    assert {step.id for step in walks.way(practice, there)} - {"first"} == asked


@pytest.mark.parametrize(
    ("reply", "asked"),
    [
        (Picked("9"), {"step_1", "step_3"}),
        (Picked("4"), {"step_1", "step_2"}),
        (Picked("2"), {"step_0", "step_1", "step_2"}),
        (Skip(), {"step_2"}),
    ],
)
def test_conditions_can_be_joined(reply: Reply, asked: set[str]) -> None:
    high, low = Condition("first", at_least=5), Condition("first", at_most=3)
    some = Condition("first", answered=True)
    practice, walk = branching(
        Joined("all", (some, low)),
        Joined("any", (high, low, some)),
        Joined("none", (high,)),
        Joined("all", (some, Joined("none", (low, Joined("all", (some, Condition("first", at_most=4))))))),
    )
    there = walks.advance(practice, walk, reply, NOW).walk
    assert {step.id for step in walks.way(practice, there)} - {"first"} == asked
    assert Practice.from_json(json.loads(json.dumps(practice.to_json()))) == practice


def numbers(turn: Turn) -> tuple[int, int]:
    assert turn.ask is not None
    return turn.ask.number, turn.ask.of


def test_as_many_steps_are_counted_as_the_longest_way_has_that_is_still_open() -> None:
    exclusive = Condition("first", at_most=4), Condition("first", at_least=5), Condition("first", at_least=8)
    practice, _ = branching(*exclusive)
    begun = walks.begin(practice, "full", NOW)
    assert numbers(begun) == (1, 3)
    assert [numbers(walks.advance(practice, begun.walk, Picked(one), NOW)) for one in "369"] == [(2, 2), (2, 2), (2, 3)]
    assert numbers(reply_all(practice, begun.walk, Picked("3"), Back())) == (1, 2)


def test_a_branch_behind_a_branch_is_counted() -> None:
    practice, _ = branching(Condition("first", at_least=5), Condition("step_0", answered=True))
    assert numbers(walks.begin(practice, "full", NOW)) == (1, 3)


def test_a_form_with_too_many_branches_is_counted_as_far_as_it_is_known() -> None:
    first = Step("first", "choice", options=tuple(f"option_{number}" for number in range(65)))
    more = Step("more", "text", when=Condition("first", any_of=first.options))
    practice = replace(LIBRARY["mood_log"], steps=(first, more))
    assert numbers(walks.begin(practice, "full", NOW)) == (1, 1)


@pytest.mark.parametrize("size", SIZES)
def test_no_walk_of_the_library_gets_longer_than_it_said(size: Size) -> None:
    for practice in LIBRARY.values():
        turn = walks.begin(practice, size, NOW)
        while turn.ask is not None:
            said = turn.ask.of
            replies = [Confirmed()] if turn.ask.step.id in turn.walk.writing else fitting(turn.ask.step)
            turn = max((_on(practice, turn.walk, reply) for reply in replies), key=_length)
            assert turn.ask is None or turn.ask.of <= said


def _length(turn: Turn) -> int:
    return 0 if turn.ask is None else turn.ask.of


def _on(practice: Practice, walk: Walk, reply: Reply) -> Turn:
    turn = walks.advance(practice, walk, reply, NOW)
    return turn if turn.wait_until is None else walks.advance(practice, turn.walk, Resume(), NOW)


def test_a_branch_that_closes_closes_the_branches_behind_it() -> None:
    practice, walk = branching(Condition("first", at_least=5), Condition("step_0", answered=True))
    there = reply_all(practice, walk, Picked("9"), Typed("a"))
    assert there.walk.at == "step_1"
    back = reply_all(practice, there.walk, Back(), Back(), Picked("2"))
    assert back.finished
    assert back.dropped == ("step_0",)


def test_skip_is_kept_as_a_skip_and_can_be_taken_back() -> None:
    practice, walk = thought_record()
    turn = reply_all(practice, walk, Typed("a"), Typed("b"), Skip())
    assert turn.kept == (walks.Kept("emotions", None, skipped=True),)
    again = reply_all(practice, turn.walk, Back(), Picked("sad"), Confirmed())
    assert again.walk.answers["emotions"] == ["sad"]
    assert "emotions" not in again.walk.passed


def test_what_is_needed_cannot_be_skipped() -> None:
    practice, walk = thought_record()
    with pytest.raises(ReplyNotAccepted) as refused:
        walks.advance(practice, walk, Skip(), NOW)
    assert refused.value.reason == "needed"


def test_stop_keeps_everything_and_resume_asks_the_same_step() -> None:
    practice, walk = thought_record()
    stopped = reply_all(practice, walk, Typed("At work"), Stop())
    assert stopped.stopped
    with pytest.raises(ReplyNotAccepted):
        walks.advance(practice, stopped.walk, Typed("late"), NOW)
    resumed = walks.advance(practice, stopped.walk, Resume(), NOW + timedelta(days=9))
    assert resumed.ask is not None
    assert resumed.ask.step.id == "thought"
    assert resumed.walk.answers == {"situation": "At work"}


def test_an_experiment_rests_until_the_time_that_was_named() -> None:
    practice = LIBRARY["behavioural_experiment"]
    at = NOW + timedelta(days=2)
    turn = reply_all(
        practice,
        walks.begin(practice, "smaller", NOW).walk,
        Typed("Ask for help"),
        Named(at),
    )
    assert turn.wait_until == at
    told = walks.advance(practice, turn.walk, Resume(), at)
    assert told.ask is not None
    assert told.ask.step.id == "tried"
    done = reply_all(practice, told.walk, Picked("no"), Typed("No time"))
    assert done.finished
    assert set(done.walk.answers) == {"test", "at", "tried", "in_the_way"}


def test_another_moment_is_waited_for_anew_and_the_same_one_is_not() -> None:
    practice = LIBRARY["behavioural_experiment"]
    begun = walks.begin(practice, "smaller", NOW).walk
    told = reply_all(practice, begun, Typed("Ask for help"), Named(NOW + timedelta(days=2)), Resume(), Back())
    kept = walks.advance(practice, told.walk, Confirmed(), NOW)
    assert kept.ask is not None
    assert kept.ask.step.id == "tried"
    later = NOW + timedelta(days=4)
    moved = walks.advance(practice, told.walk, Named(later), NOW)
    assert moved.wait_until == later
    again = walks.advance(practice, moved.walk, Resume(), later)
    assert again.ask is not None
    assert again.ask.step.id == "tried"


def test_a_moment_that_is_over_is_refused() -> None:
    practice = LIBRARY["behavioural_experiment"]
    walk = walks.advance(practice, walks.begin(practice, "smaller", NOW).walk, Typed("Ask"), NOW).walk
    with pytest.raises(ReplyNotAccepted) as refused:
        walks.advance(practice, walk, Named(NOW), NOW)
    assert refused.value.reason == "in-the-past"


def test_the_4_7_8_guide_breathes_in_4_holds_7_and_breathes_out_8_for_four_rounds() -> None:
    practice = LIBRARY["breathing_478"]
    turn = walks.advance(practice, walks.begin(practice, "full", NOW).walk, Picked("6"), NOW)
    starts = [cue.after_seconds for cue in turn.cues]
    lengths = [later - earlier for earlier, later in pairwise(starts)]
    assert lengths == [4, 7, 8] * 4
    assert turn.cues[-1] == walks.Cue(76, "", 4, 4)


@pytest.mark.parametrize(("seconds", "rounds"), [(-5, 0), (0, 0), (18, 0), (19, 1), (57, 3), (600, 4)])
def test_a_guide_that_is_stopped_counts_whole_rounds_and_one_that_was_over_is_not_stopped(
    seconds: int, rounds: int
) -> None:
    practice = LIBRARY["breathing_478"]
    turn = walks.advance(practice, walks.begin(practice, "full", NOW).walk, Picked("6"), NOW)
    stopped = walks.advance(practice, turn.walk, Picked("stop-guide"), NOW + timedelta(seconds=seconds))
    assert stopped.walk.answers["breathe"] == {"rounds": rounds, "stopped": seconds < 76}


def test_a_guide_can_be_ended_in_words_and_says_how_far_it_came() -> None:
    practice = LIBRARY["breathing_478"]
    turn = walks.advance(practice, walks.begin(practice, "full", NOW).walk, Typed("6"), NOW)
    done = walks.advance(practice, turn.walk, Typed("ok"), NOW + timedelta(seconds=76))
    assert done.walk.answers["breathe"] == {"rounds": 4, "stopped": False}
    early = walks.advance(practice, turn.walk, Typed("stop"), NOW + timedelta(seconds=40))
    assert early.walk.answers["breathe"] == {"rounds": 2, "stopped": True}
