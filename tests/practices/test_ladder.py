"""The ladder: the next rung opens by two yeses, in either order, and by nothing else."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practices import ladder as rules
from practices.ladder import Ladder, Rung, Who

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
WHOS: tuple[Who, ...] = ("client", "therapist")


def rung(number: int, expected: int, *, worked: bool = False, yes: tuple[Who, ...] = ()) -> Rung:
    made = Rung(UUID(int=number), f"rung {number}", expected, worked=worked)
    for who in yes:
        made = made.with_yes(who, NOW)
    return made


def ladder(*rungs: Rung) -> Ladder:
    return Ladder(UUID(int=100), UUID(int=101), NOW, None, rungs)


def numbers(of: Ladder | None) -> list[int]:
    assert of is not None
    return [one.id.int for one in of.rungs]


WORKED = ladder(rung(1, 20, worked=True), rung(2, 40), rung(3, 60))


def test_the_first_rung_is_open_from_the_start_and_no_other() -> None:
    fresh = ladder(rung(1, 20), rung(2, 40))
    assert fresh.current == fresh.rungs[0]
    assert fresh.next == fresh.rungs[1]
    assert ladder().current is None
    assert ladder().next is None


@pytest.mark.parametrize("order", [WHOS, WHOS[::-1]])
def test_the_next_opens_when_both_have_said_yes_in_either_order(order: tuple[Who, Who]) -> None:
    once = rules.say_yes(WORKED, UUID(int=2), order[0], NOW)
    assert once is not None
    assert once.current == WORKED.rungs[0]
    assert rules.say_yes(once, UUID(int=2), order[0], NOW) is None
    both = rules.say_yes(once, UUID(int=2), order[1], NOW)
    assert both is not None
    assert both.current == both.rungs[1]
    # Not beyond it: that one has not been worked on.
    assert all(rules.say_yes(both, UUID(int=3), who, NOW) is None for who in WHOS)


@pytest.mark.parametrize(
    ("before", "about"),
    [
        (ladder(rung(1, 20), rung(2, 40)), 2),  # the first was not worked on
        (WORKED, 3),  # not the next
        (WORKED, 1),
        (WORKED, 9),  # not of this ladder
        (ladder(), 1),
    ],
)
@pytest.mark.parametrize("who", WHOS)
def test_a_yes_to_anything_else_changes_nothing(before: Ladder, about: int, who: Who) -> None:
    assert rules.say_yes(before, UUID(int=about), who, NOW) is None


@pytest.mark.parametrize("who", WHOS)
def test_a_yes_can_be_taken_back_until_the_rung_is_worked_on(who: Who) -> None:
    agreed = ladder(rung(1, 20, worked=True), rung(2, 40, yes=WHOS))
    back = rules.take_back(agreed, UUID(int=2), who)
    assert back is not None
    assert back.current == agreed.rungs[0]
    assert rules.take_back(back, UUID(int=2), who) is None
    begun = ladder(agreed.rungs[0], replace(agreed.rungs[1], worked=True))
    assert rules.take_back(begun, UUID(int=2), who) is None


def test_to_suggest_staying_takes_the_therapists_yes_back_and_leaves_the_clients() -> None:
    stayed = rules.stay(ladder(WORKED.rungs[0], rung(2, 40, yes=("client",))), UUID(int=2), "Once more.")
    assert stayed is not None
    assert stayed.rungs[1].line == "Once more."
    assert stayed.rungs[1].client_yes_at == NOW
    agreed = rules.say_yes(stayed, UUID(int=2), "therapist", NOW)
    assert agreed is not None
    assert (agreed.rungs[1].line, agreed.current) == (None, agreed.rungs[1])
    assert rules.stay(agreed, UUID(int=2), "Too late.") is None


@pytest.mark.parametrize(("expected", "order"), [(10, [1, 9, 2, 3]), (50, [1, 2, 9, 3]), (90, [1, 2, 3, 9])])
def test_a_new_rung_goes_where_it_is_expected_to_be_after_what_was_worked_on(expected: int, order: list[int]) -> None:
    assert numbers(rules.add(WORKED, rung(9, expected))) == order


@pytest.mark.parametrize(
    ("about", "by", "order"),
    [(3, -1, [1, 3, 2]), (2, 1, [1, 3, 2]), (2, -1, None), (1, 1, None), (3, 1, None), (9, 1, None)],
)
def test_only_rungs_that_nobody_worked_on_change_places(
    about: int, by: Literal[-1, 1], order: list[int] | None
) -> None:
    moved = rules.move(WORKED, UUID(int=about), by)
    assert order is None if moved is None else numbers(moved) == order


def test_a_yes_to_what_was_next_is_no_yes_to_what_is_next_now() -> None:
    said = ladder(WORKED.rungs[0], rung(2, 40, yes=("client",)), rung(3, 60))
    for changed in (
        rules.add(said, rung(9, 30)),
        rules.move(said, UUID(int=3), -1),
        rules.reword(said, UUID(int=2), "something harder", 70),
        rules.remove(said, UUID(int=2)),
    ):
        assert changed is not None
        assert not [one for one in changed.rungs if one.client_yes_at is not None]


def test_what_was_worked_on_or_agreed_stays_as_it_is() -> None:
    agreed = ladder(rung(1, 20, worked=True), rung(2, 40, yes=WHOS), rung(3, 60))
    for about in (1, 2, 9):
        assert rules.reword(agreed, UUID(int=about), "x", 0) is None
        assert rules.remove(agreed, UUID(int=about)) is None
    assert numbers(rules.add(agreed, rung(9, 0))) == [1, 2, 9, 3]


def test_a_ladder_that_nobody_climbed_can_be_changed_from_the_first_rung_on() -> None:
    fresh = ladder(rung(1, 20), rung(2, 40))
    assert numbers(rules.move(fresh, UUID(int=1), 1)) == [2, 1]
    assert numbers(rules.remove(fresh, UUID(int=1))) == [2]
    assert numbers(rules.add(fresh, rung(9, 0))) == [9, 1, 2]


STEPS = st.tuples(
    st.sampled_from(["yes", "back", "stay", "add", "move", "reword", "remove", "work"]),
    st.integers(1, 6),
    st.sampled_from(WHOS),
)


@given(st.lists(STEPS, max_size=40))
def test_whatever_happens_a_rung_is_worked_on_only_after_both_said_yes_to_it(steps: list[tuple[str, int, Who]]) -> None:
    now = ladder(rung(1, 20), rung(2, 40), rung(3, 60))
    for number, (what, about, who) in enumerate(steps):
        now = _after(now, what, UUID(int=about), who, number) or now
        is_open = [now.is_open(one) for one in now.rungs]
        # Open rungs are the first ones, without a gap, and each but the first by two yeses.
        assert is_open == sorted(is_open, reverse=True)
        assert all(one.client_yes_at and one.therapist_yes_at for one in now.rungs[1:] if now.is_open(one))


def _after(now: Ladder, what: str, about: UUID, who: Who, number: int) -> Ladder | None:
    match what:
        case "yes":
            return rules.say_yes(now, about, who, NOW)
        case "back":
            return rules.take_back(now, about, who)
        case "stay":
            return rules.stay(now, about, "Once more.")
        case "add":
            return rules.add(now, rung(10 + number, about.int * 15))
        case "move":
            return rules.move(now, about, 1 if who == "client" else -1)
        case "reword":
            return rules.reword(now, about, "other words", 50)
        case "remove":
            return rules.remove(now, about)
        case _:
            current = now.current
            return (
                now
                if current is None
                else replace(
                    now, rungs=tuple(replace(one, worked=True) if one == current else one for one in now.rungs)
                )
            )
