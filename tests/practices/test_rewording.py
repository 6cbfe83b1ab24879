"""Another answer leads where going back and answering would; whoever is asked something meanwhile stays there."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practices import walk as walks
from practices.definition import Condition, Practice, Size
from practices.rewording import reword
from practices.walk import Named, Picked, Reply, ReplyNotAccepted, Resume, Stop, Turn, Typed, Walk
from tests.practices.fitting import NOW
from tests.practices.test_walk import ANY_REPLY, LIBRARY, SIZES, branching, finish, reply_all, thought_record

EXPERIMENT = LIBRARY["behavioural_experiment"]
BREATHING = LIBRARY["breathing_478"]
TOMORROW = NOW + timedelta(days=1)


def experiment(*replies: Reply) -> Turn:
    return reply_all(EXPERIMENT, walks.begin(EXPERIMENT, "smaller", NOW).walk, *replies)


def tried(how: str) -> Turn:
    """An experiment told to its end, or to the next question."""
    return experiment(Typed("Ask for help"), Named(TOMORROW), Resume(), Typed(how))


def test_the_answer_is_replaced_and_the_same_question_stays() -> None:
    practice, walk = thought_record()
    there = reply_all(practice, walk, Typed("At wrok"), Typed("I will fail"), Picked("numb"))
    turn = reword(practice, there.walk, "situation", Typed("At work"), NOW, is_over=False).turn
    assert turn.kept == (walks.Kept("situation", "At work"),)
    assert turn.ask == there.ask
    assert turn.walk.marked == ("numb",)
    assert turn.walk.answers == {"situation": "At work", "thought": "I will fail"}


def test_what_was_marked_elsewhere_does_not_join_a_corrected_list() -> None:
    practice, walk = thought_record()
    there = reply_all(practice, walk, Typed("a"), Typed("b"), Typed("sad, numb"), Typed("50"))
    turn = reword(practice, there.walk, "emotions", Typed("sad"), NOW, is_over=False).turn
    assert turn.walk.answers["emotions"] == ["sad"]


def test_a_branch_that_opens_before_is_asked_and_later_answers_stay() -> None:
    practice, walk = thought_record()
    there = reply_all(practice, walk, Typed("a"), Typed("b"), Typed("sad"), Typed("50"))
    turn = reword(practice, there.walk, "emotions", Typed("something else"), NOW, is_over=False).turn
    assert turn.ask is not None
    assert turn.ask.step.id == "emotion_words"
    assert turn.walk.answers["strength"] == 50


def test_a_branch_that_closes_under_somebody_leads_on() -> None:
    practice, walk = thought_record()
    there = reply_all(practice, walk, Typed("a"), Typed("b"), Typed("something else"))
    assert there.walk.at == "emotion_words"
    turn = reword(practice, there.walk, "emotions", Typed("sad"), NOW, is_over=False).turn
    assert turn.walk.at == "strength"


def test_a_branch_that_closes_takes_its_answers_with_it() -> None:
    practice, walk = thought_record()
    there = reply_all(practice, walk, Typed("a"), Typed("b"), Typed("something else"), Typed("heavy"), Stop())
    turn = reword(practice, there.walk, "emotions", Typed("sad"), NOW, is_over=False).turn
    assert turn.dropped == ("emotion_words",)
    assert (turn.walk.state, turn.walk.at, turn.ask) == ("stopped", "strength", None)


def test_a_walk_that_is_over_stays_so_and_says_what_opens() -> None:
    done = tried("yes")
    assert done.walk.state == "walking"
    ended = finish(EXPERIMENT, done.walk)[0]
    same = reword(EXPERIMENT, ended, "test", Typed("Ask a stranger"), NOW, is_over=True)
    assert (same.turn.finished, same.opens) == (True, None)
    other = reword(EXPERIMENT, ended, "tried", Typed("no"), NOW, is_over=True)
    assert other.opens == "in_the_way"
    assert (other.turn.walk.state, other.turn.walk.at, other.turn.ask) == ("stopped", "in_the_way", None)


def test_a_moment_of_a_walk_that_is_over_stays_what_it_was() -> None:
    ended = finish(EXPERIMENT, tried("yes").walk)[0]
    with pytest.raises(ReplyNotAccepted):
        reword(EXPERIMENT, ended, "at", Named(TOMORROW), NOW, is_over=True)


def test_the_last_question_that_a_correction_closes_ends_the_walk() -> None:
    practice, walk = branching(Condition("first", at_least=5))
    there = reply_all(practice, walk, Typed("9"))
    assert there.walk.at == "step_0"
    assert reword(practice, there.walk, "first", Typed("2"), NOW, is_over=False).turn.finished


def test_another_moment_is_waited_for_and_one_that_is_over_is_refused() -> None:
    resting = experiment(Typed("Ask for help"), Named(TOMORROW))
    moved = reword(EXPERIMENT, resting.walk, "at", Named(TOMORROW + timedelta(hours=2)), NOW, is_over=False).turn
    assert moved.wait_until == TOMORROW + timedelta(hours=2)
    with pytest.raises(ReplyNotAccepted) as refused:
        reword(EXPERIMENT, resting.walk, "at", Named(NOW), NOW, is_over=False)
    assert refused.value.reason == "in-the-past"


def test_a_correction_of_something_else_rests_on() -> None:
    resting = experiment(Typed("Ask for help"), Named(TOMORROW))
    turn = reword(EXPERIMENT, resting.walk, "test", Typed("Ask a stranger"), NOW, is_over=False).turn
    assert turn.wait_until == TOMORROW


def test_a_guide_plays_on_and_is_no_answer_to_correct() -> None:
    there = reply_all(BREATHING, walks.begin(BREATHING, "full", NOW).walk, Typed("6"))
    later = NOW + timedelta(seconds=30)
    turn = reword(BREATHING, there.walk, "before", Typed("7"), later, is_over=False).turn
    assert (turn.cues, turn.walk.asked_at) == ((), NOW.isoformat())
    over = walks.advance(BREATHING, turn.walk, Typed("ok"), later)
    with pytest.raises(ReplyNotAccepted):
        reword(BREATHING, over.walk, "breathe", Typed("stop"), later, is_over=False)


@pytest.mark.parametrize(("text", "reason"), [("so so", "not-a-number"), ("11", "out-of-range")])
def test_what_does_not_fit_is_refused(text: str, reason: str) -> None:
    practice, walk = branching()
    with pytest.raises(ReplyNotAccepted) as refused:
        reword(practice, reply_all(practice, walk, Typed("7")).walk, "first", Typed(text), NOW, is_over=False)
    assert refused.value.reason == reason


def test_what_was_skipped_or_not_asked_yet_is_not_corrected() -> None:
    practice, walk = thought_record()
    with pytest.raises(ReplyNotAccepted):
        reword(practice, walk, "situation", Typed("At work"), NOW, is_over=False)


@given(st.sampled_from(sorted(LIBRARY)), st.sampled_from(SIZES), st.lists(ANY_REPLY, max_size=25), st.text(max_size=9))
def test_a_corrected_walk_still_comes_to_its_end(name: str, size: Size, replies: list[Reply], text: str) -> None:
    practice = LIBRARY[name]
    walk = walked(practice, size, replies)
    for step_id in list(walk.answers):
        try:
            walk = reword(practice, walk, step_id, Typed(text), NOW, is_over=walk.state == "finished").turn.walk
        except ReplyNotAccepted:
            continue
        assert Walk.from_json(walk.to_json()) == walk
        assert set(walk.answers) <= {step.id for step in walks.way(practice, walk)}
    assert finish(practice, walk)[0].at is None


def walked(practice: Practice, size: Size, replies: list[Reply]) -> Walk:
    """As far as those replies lead that fit."""
    walk = walks.begin(practice, size, NOW).walk
    for reply in replies:
        try:
            walk = walks.advance(practice, walk, reply, NOW).walk
        except ReplyNotAccepted:
            continue
    return walk
