"""What is taken from how practices went: what helped, what speaks for a next proposal, what is worth a question."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from practices.outcomes import Helped, Went, by_assignment, of_practice, skipped_often, what_helped, what_next
from practices.owned import adapted_id, base_of, is_adapted, own_id

BEN, ANA = UUID(int=2), UUID(int=0xABCDEF)
AGREED, OTHER = UUID(int=7), UUID(int=8)
START = datetime(2026, 3, 2, 18, tzinfo=UTC)


def times(*said: str | None, practice: str = "mood", assignment: UUID | None = AGREED) -> list[Went]:
    """A day each: an outcome, or how it was after it was done."""
    debriefs = ("helped", "too-hard", "not-for-me", "in-the-way")
    return [
        Went(
            assignment,
            (practice, 1),
            "done" if one is None or one in debriefs else one,
            one if one in debriefs else None,
            START + timedelta(days=day),
        )
        for day, one in enumerate(said)
    ]


@pytest.mark.parametrize(
    ("said", "speaks_for"),
    [
        ((), None),
        ((None, "not this time"), None),
        (("helped",), None),
        (("helped", None, "helped"), "build on"),
        (("too-hard", "helped", "helped"), "build on"),
        (("too-hard", "too-hard", "helped"), None),
        (("helped", "helped", "too-hard"), "scale back"),
        (("in-the-way",), "scale back"),
        (("helped", "helped", "not-for-me"), "swap"),
        (("not-for-me", "helped", "helped", "helped"), "build on"),
    ],
)
def test_the_last_debriefs_speak_for_a_next_proposal(said: tuple[str | None, ...], speaks_for: str | None) -> None:
    assert what_next(times(*said)) == speaks_for


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (("not this time",) * 2, []),
        (("not this time",) * 3, [(3, 3)]),
        (("done", "not this time", "not this time", "not this time"), [(3, 4)]),
        (("not this time",) * 3 + ("done", "done"), []),
        (("not this time",) * 9, [(4, 4)]),
    ],
)
def test_not_this_time_again_and_again_is_worth_a_question(said: tuple[str, ...], asked: list[tuple[int, int]]) -> None:
    assert [(one.times, one.of) for one in skipped_often(times(*said))] == asked
    assert skipped_often(times(*said, assignment=None)) == []


def test_what_helped_most_often_stands_first_and_what_was_never_done_nowhere() -> None:
    went = [
        *times("helped", "helped", None, "too-hard"),
        *times("helped", practice="walk"),
        *times("not this time", practice="letter"),
    ]
    found = what_helped(went)
    assert found == [Helped(("mood", 1), 4, 3, 2), Helped(("walk", 1), 1, 1, 1)]
    assert of_practice(found, "walk") == found[1]
    assert of_practice(found, "letter") is None


def test_an_adapted_practice_counts_as_what_it_was() -> None:
    adapted = adapted_id(BEN, "mood", ANA)
    assert is_adapted(adapted)
    assert not is_adapted(own_id(BEN, "mood"))
    assert base_of(adapted) == base_of("mood") == "mood"
    assert adapted_id(BEN, adapted, ANA) == adapted
    assert len(adapted_id(BEN, "m" * 64, ANA)) == 64
    [found] = what_helped([*times("helped"), *times("helped", "helped", practice=adapted)])
    assert (found.helped, found.practice) == (3, (adapted, 1))


def test_each_assignment_has_its_own_times_in_order() -> None:
    first, second = times("helped", "done"), times("done", assignment=OTHER)
    assert by_assignment([*reversed(first), *second]) == {AGREED: first, OTHER: second}
