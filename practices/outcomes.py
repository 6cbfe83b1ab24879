"""How practices went for a client: what helped, what is worth a question, what could be proposed next; pure.

Only what somebody said counts. What was paused, or never arrived, or is still to come, leaves nothing here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from practices.owned import base_of

DONE = ("done", "small version done")
SKIPPED = "not this time"
HELPED, TOO_HARD, NOT_FOR_ME, IN_THE_WAY = "helped", "too-hard", "not-for-me", "in-the-way"
LATELY, OFTEN = 4, 3  # so many of the last so many are worth a question
AGREEING = 2  # so many of the last debriefs that say it helped speak for building on it
LAST_SAID = 3

Next = Literal["build on", "scale back", "swap"]


@dataclass(frozen=True)
class Went:
    """One time that somebody came back to a practice (id, version): how it ended, and how it was if they said so."""

    assignment_id: UUID | None
    practice: tuple[str, int]
    outcome: str
    debrief: str | None
    at: datetime


@dataclass(frozen=True)
class Helped:
    """A practice in the version used last: how often it was done, how often somebody said how it was, and it helped."""

    practice: tuple[str, int]
    done: int
    said: int
    helped: int


@dataclass(frozen=True)
class Skipped:
    """An assignment that was "not this time" so many `times` of the last `of`: a question, never a verdict."""

    assignment_id: UUID
    practice: tuple[str, int]
    times: int
    of: int


def what_helped(went: Iterable[Went]) -> list[Helped]:
    """Every practice that was done, what helped most often first. One that was adapted counts as what it was."""
    by_practice: dict[str, list[Went]] = {}
    for one in went:
        by_practice.setdefault(base_of(one.practice[0]), []).append(one)
    found = [_helped(times) for times in by_practice.values()]
    return sorted((one for one in found if one.done), key=lambda one: (-one.helped, one.said, -one.done))


def _helped(times: list[Went]) -> Helped:
    said = [one.debrief for one in times if one.debrief is not None]
    done = sum(one.outcome in DONE for one in times)
    return Helped(max(times, key=lambda one: one.at).practice, done, len(said), said.count(HELPED))


def of_practice(found: Iterable[Helped], practice_id: str) -> Helped | None:
    """What is known of one practice."""
    return next((one for one in found if base_of(one.practice[0]) == base_of(practice_id)), None)


def by_assignment(went: Iterable[Went]) -> dict[UUID, list[Went]]:
    """What came of each assignment, in the order of time."""
    found: dict[UUID, list[Went]] = {}
    for one in sorted(went, key=lambda one: one.at):
        if one.assignment_id is not None:
            found.setdefault(one.assignment_id, []).append(one)
    return found


def skipped_often(went: Iterable[Went]) -> list[Skipped]:
    """The assignments that were "not this time" again and again lately."""
    found = []
    for assignment_id, times in by_assignment(went).items():
        lately = times[-LATELY:]
        skipped = sum(one.outcome == SKIPPED for one in lately)
        if skipped >= OFTEN:
            found.append(Skipped(assignment_id, lately[-1].practice, skipped, len(lately)))
    return found


def what_next(times: Sequence[Went]) -> Next | None:
    """What the debriefs of one assignment, in the order of time, speak for; None when they say too little."""
    said = [one.debrief for one in times if one.debrief is not None][-LAST_SAID:]
    match said[-1:]:
        case ["not-for-me"]:
            return "swap"
        case ["too-hard"] | ["in-the-way"]:
            return "scale back"
        case ["helped"] if said.count(HELPED) >= AGREEING:
            return "build on"
    return None
